import pytest

from app.desktop.media_player import Playback, Shown
from app.reading.state import State
from app.speech.errors import Unreachable
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.media_room import MediaRoom
from tests.fakes.media_player import FakeMediaPlayer
from tests.fakes.reader import FakeReader

TEXT = "# One\n\nFirst words here. Some more words.\n\n# Two\n\nThe second chapter."


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def steered() -> list[str]:
    return []


@pytest.fixture
def player(desk: Desk, reader: FakeReader, clock: Clock, steered: list[str]) -> FakeMediaPlayer:
    player = FakeMediaPlayer()
    MediaRoom(desk, reader, player, steered.append, clock)
    return player


def hear(reader: FakeReader, clock: Clock, ms: int) -> None:
    """Time passes for the reader and on the wall."""
    for _ in range(ms // 50):
        clock.now += 0.05
        reader.advance(50)


def test_without_a_text_nothing_is_shown(player: FakeMediaPlayer) -> None:
    assert player.shown == Shown()


def test_text_chapter_and_state_are_shown(
    player: FakeMediaPlayer, desk: Desk, reader: FakeReader, clock: Clock
) -> None:
    desk.show_document(parse(TEXT, "A Book"))
    assert (player.shown.track, player.shown.title, player.shown.playback) == (1, "A Book", Playback.STOPPED)
    desk.read()
    assert player.shown.playback is Playback.PLAYING
    assert player.shown.length_ms == reader.progress.duration_ms
    hear(reader, clock, 500)
    assert player.shown.chapter == "One"
    reader.seek_ms(TEXT.index("The second") * 60)
    assert player.shown.chapter == "Two"
    reader.pause()
    assert player.shown.playback is Playback.PAUSED
    reader.fail(Unreachable("refused"))
    assert player.shown.playback is Playback.PAUSED
    desk.show_document(parse(TEXT, "A Book"))
    assert player.shown.track == 2


def test_one_who_counts_along_hears_of_jumps_alone(
    player: FakeMediaPlayer, desk: Desk, reader: FakeReader, clock: Clock
) -> None:
    desk.show_document(parse("Words and words. " * 50))
    desk.read()
    hear(reader, clock, 3000)
    shows = player.shows
    desk.panel.speed.set_rate(2.0)
    assert player.shown.rate == 2.0
    hear(reader, clock, 3000)
    reader.pause()
    clock.now += 60
    reader.resume()
    hear(reader, clock, 3000)
    assert player.jumps == 0
    reader.seek_ms(reader.progress.position_ms + 5000)
    assert player.jumps == 1
    assert player.shows - shows == 3  # the rate, the pause, and on again
    clock.now += 4  # a stall: the wall's time has passed, the reader's has not
    hear(reader, clock, 50)
    assert player.jumps == 2


def test_the_volume_is_that_of_the_window(player: FakeMediaPlayer, desk: Desk) -> None:
    player.volume_requested.emit(0.25)
    assert desk.preferences.volume == 0.25
    assert player.shown.volume == 0.25
    desk.actions_.mute.trigger()
    assert player.shown.volume == 0.0


def test_wishes_come_to_the_reader(
    player: FakeMediaPlayer, desk: Desk, reader: FakeReader, steered: list[str]
) -> None:
    desk.show_document(parse(TEXT))
    player.play_requested.emit()
    desk.read()
    player.play_requested.emit()  # it does already
    for wish in (
        player.pause_requested,
        player.toggle_requested,
        player.next_requested,
        player.previous_requested,
        player.stop_requested,
    ):
        wish.emit()
    assert steered == ["toggle", "pause", "toggle", "next", "previous", "stop"]
    player.seek_requested.emit(600)
    assert reader.progress.position_ms == 600
    player.rate_requested.emit(1.5)
    assert reader.rate == 1.5
    assert reader.state is State.PLAYING
