"""What a player promises, held against QMediaPlayer (without a device here; `tests/end2end` hears it) and against
the silent stand-in whose clock the test winds.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.audio.pcm import ms_to_samples
from app.audio.play_list import PlayList, Position
from app.audio.segment import Segment
from app.audio.spool import Spool
from app.playback.audio_view import AudioView
from app.playback.player import Player
from tests.fakes.player import SilentPlayer

pytestmark = pytest.mark.qt_log_ignore(
    "^Cannot set loops for non-seekable source$",
    "^No audio device detected$",
    "^PulseAudioService: pa_context_connect.* failed$",
    extend=True,
)

AnyPlayer = Player | SilentPlayer
Wind = Callable[[Callable[[], bool]], None]


@pytest.fixture(params=[Player, SilentPlayer])
def player(request: pytest.FixtureRequest, qapp: object) -> Iterator[AnyPlayer]:
    player = request.param()
    yield player
    player.close()


@pytest.fixture
def wind(player: AnyPlayer, qtbot) -> Wind:
    """Lets time pass until something is so."""

    def until(condition: Callable[[], bool]) -> None:
        def pass_and_look() -> bool:
            if isinstance(player, SilentPlayer):
                player.advance(20)
            return condition()

        qtbot.waitUntil(pass_and_look, timeout=20_000)

    return until


class Text:
    """A play list of one segment to begin with."""

    def __init__(self, folder: Path) -> None:
        self._spool = Spool(folder)
        self.play_list = PlayList(self._spool.changed)

    def say(self, ms: float, *, whole: bool = True, pause_ms: float = 0.0) -> Segment:
        """Add `ms` of a quiet tone, and a pause if that is `whole`."""
        segment = self._spool.create()
        self.play_list.append(segment, pause_ms)
        segment.append(b"\x10\x00\xf0\xff" * (ms_to_samples(ms) // 2))
        if whole:
            segment.finish()
        return segment

    def view(self, sample: int = 0, lead_in_ms: float = 0.0) -> AudioView:
        """What a player plays."""
        return AudioView(self.play_list, Position(0, sample), lead_in_ms)


@pytest.fixture
def text(tmp_path: Path) -> Text:
    return Text(tmp_path)


def test_it_plays_to_the_end_and_says_so_once(player: AnyPlayer, text: Text, wind: Wind) -> None:
    text.say(600)
    text.play_list.end()
    ended: list[bool] = []
    player.ended.connect(lambda: ended.append(True))
    player.open(text.view())
    assert player.position_ms == 0
    looks: list[float] = []
    wind(lambda: looks.append(player.position_ms) or bool(ended))
    assert looks == sorted(looks)
    assert 500 <= max(looks) <= 800  # with the silence that closes the view
    player.close()
    assert ended == [True]
    assert player.position_ms == 0


def test_what_is_opened_paused_waits(player: AnyPlayer, text: Text, wind: Wind) -> None:
    text.say(3000)
    text.play_list.end()
    player.open(text.view(), paused=True)
    looks: list[float] = []
    wind(lambda: looks.append(player.position_ms) or len(looks) > 10)
    assert max(looks) == 0
    player.resume()
    wind(lambda: player.position_ms > 200)


def test_a_pause_holds_the_place(player: AnyPlayer, text: Text, wind: Wind) -> None:
    text.say(3000)
    text.play_list.end()
    player.open(text.view())
    wind(lambda: player.position_ms > 300)
    player.pause()
    held = player.position_ms
    looks: list[float] = []
    wind(lambda: looks.append(player.position_ms) or len(looks) > 20)
    assert max(looks) - held <= 60
    player.resume()
    wind(lambda: player.position_ms > held + 300)


def test_the_place_never_goes_back_however_the_speed_changes(
    player: AnyPlayer, text: Text, wind: Wind
) -> None:
    text.say(4000)
    text.play_list.end()
    player.open(text.view())
    looks: list[float] = []
    for rate, reached in ((2.0, 500), (0.5, 1200), (3.0, 1400), (1.0, 2500)):
        wind(lambda until=reached: looks.append(player.position_ms) or looks[-1] > until)
        player.set_rate(rate)
    assert looks == sorted(looks)


@pytest.mark.parametrize("rate", [1.0, 1.5, 3.0])
def test_where_bytes_are_missing_it_comes_to_the_last_one_and_waits(
    player: AnyPlayer, text: Text, wind: Wind, rate: float
) -> None:
    segment = text.say(900, whole=False)
    player.set_rate(rate)
    view = text.view()
    player.open(view)
    wind(lambda: player.position_ms == 900)
    assert view.starved
    segment.append(bytes(2 * ms_to_samples(600)))
    wind(lambda: player.position_ms > 1100)
    assert player.position_ms <= 1500


def test_the_lead_in_is_not_counted(player: AnyPlayer, text: Text, wind: Wind) -> None:
    text.say(400, whole=False)
    player.open(text.view(lead_in_ms=300.0))
    wind(lambda: player.position_ms == 400)


def test_another_view_begins_anew(player: AnyPlayer, text: Text, wind: Wind) -> None:
    text.say(2000)
    text.play_list.end()
    player.open(text.view())
    wind(lambda: player.position_ms > 300)
    player.open(text.view(sample=ms_to_samples(1500)))
    assert player.position_ms < 100
    wind(lambda: player.position_ms > 300)
    assert player.position_ms <= 500


def test_a_waiting_view_is_let_go_at_once(player: AnyPlayer, text: Text, wind: Wind) -> None:
    text.say(200, whole=False)
    for _ in range(5):
        view = text.view()
        player.open(view)
        wind(lambda here=view: here.starved)
    player.close()
    assert player.position_ms == 0


def test_speed_and_sound_can_be_asked_for(player: AnyPlayer) -> None:
    player.set_volume(0.5)
    player.set_rate(1.5)
    assert player.rate == 1.5
    assert isinstance(player.sound_available, bool)
