"""What a player makes of a position that stands still."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.audio.play_list import PlayList, Position
from app.audio.spool import Spool
from app.playback import player as players
from app.playback.audio_view import AudioView
from app.playback.player import ASLEEP_S, FROZEN_AFTER_S, Player

pytestmark = pytest.mark.qt_log_ignore(
    "^Cannot set loops for non-seekable source$",
    "^No audio device detected$",
    "^PulseAudioService: pa_context_connect.* failed$",
    extend=True,
)


class Watched:
    """A player with bytes to play whose position stands still, and how often it said so."""

    def __init__(self, folder: Path) -> None:
        spool = Spool(folder)
        segment = spool.create()
        segment.append(bytes(48_000))
        segment.finish()
        self._play_list = PlayList(spool.changed)
        self._play_list.append(segment, 0)
        self.now = 0.0
        self.player = Player()
        self.frozen = 0
        self.player.froze.connect(self._on_froze)

    def view(self) -> AudioView:
        return AudioView(self._play_list, Position(0))

    def open(self) -> None:
        """Begin to play, without a player that moves."""
        self.player._view = self.view()
        self.player._report(0.0)
        self.player._alive_at = self.player._looked_at = self.now

    def look(self, seconds: float, times: int = 1) -> None:
        """Let the watchdog look so often, so many seconds apart."""
        for _ in range(times):
            self.now += seconds
            self.player._on_watchdog_timeout()

    def _on_froze(self) -> None:
        self.frozen += 1


@pytest.fixture
def watched(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    clock = SimpleNamespace(monotonic=lambda: 0.0)
    monkeypatch.setattr(players, "time", clock)
    watched = Watched(tmp_path)
    clock.monotonic = lambda: watched.now
    yield watched
    watched.player.close()


def test_a_position_that_stands_still_means_that_the_sound_is_lost(watched: Watched) -> None:
    watched.open()
    watched.look(0.5, times=round(FROZEN_AFTER_S / 0.5))
    assert watched.frozen == 0
    watched.look(0.5)
    assert watched.frozen == 1


def test_a_sleep_is_no_loss(watched: Watched) -> None:
    watched.open()
    watched.look(3600)
    watched.look(0.5, times=round(FROZEN_AFTER_S / 0.5))
    assert watched.frozen == 0
    watched.look(ASLEEP_S - 0.1)
    assert watched.frozen == 1


def test_nothing_is_opened_on_what_is_lost(watched: Watched, qtbot) -> None:
    watched.open()
    watched.look(0.5, times=7)
    for player in (watched.player, watched.player.beside()):
        with qtbot.waitSignal(player.froze):
            player.open(watched.view())
        assert player._media.source().isEmpty()
        player.close()


def test_a_device_that_is_told_of_can_be_played_on(watched: Watched, qtbot) -> None:
    watched.open()
    watched.look(0.5, times=7)
    watched.player._system._on_devices_audio_outputs_changed()
    view = watched.view()
    watched.player.open(view)
    qtbot.waitUntil(lambda: view.samples_read > 0)
    assert watched.frozen == 1
