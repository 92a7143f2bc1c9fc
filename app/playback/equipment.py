"""What a reader works with, made when it is first needed."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.audio.spool import Spool
from app.playback.output import Output
from app.playback.sound_choice import SoundChoice
from app.playback.worker import Worker

if TYPE_CHECKING:  # QtMultimedia is loaded after the first paint
    from app.playback.player import Player


@dataclass(frozen=True, slots=True)
class Parts:
    """A player, the worker that fetches for it, and the spool it plays from; they take a while to load."""

    player: "Player"
    worker: Worker
    spool: Spool

    def beside(self) -> "Parts":
        """The same worker and spool, and a player of its own."""
        return Parts(self.player.beside(), self.worker, self.spool)


class Equipment(QObject):
    """Makes the parts when they are first asked for, and keeps what is set meanwhile.

    `ended`, `froze`, `moved` and `sound_available_changed` are the player's. `output` plays; until there are parts it
    is None.
    """

    ended = Signal()
    froze = Signal()
    moved = Signal()
    sound_available_changed = Signal(bool)

    def __init__(
        self,
        make_parts: Callable[[], Parts],
        wake_ms: float,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_parts = make_parts
        self._wake_ms = wake_ms
        self._clock = clock
        self._parts: Parts | None = None
        self.is_closed = False
        self.sound = SoundChoice(self)
        self.rate = 1.0
        self.volume = 1.0
        self.loudness = 1.0
        self.output: Output | None = None

    @property
    def parts(self) -> Parts:
        """The parts, at work."""
        return self._parts or self._made()

    @property
    def sound_available(self) -> bool:
        """Whether there is a device to be heard on; taken for granted until there are parts."""
        return self._parts is None or self._parts.player.sound_available

    @property
    def is_sound_lost(self) -> bool:
        """Whether the sound system has gone, so that nothing can be played."""
        return self._parts is not None and self._parts.player.is_sound_lost

    def set_rate(self, rate: float) -> None:
        """Play at `rate` times the voice's pace (0.25 to 4.0), pitch-true."""
        self.rate = rate
        if self._parts:
            self._parts.player.set_rate(rate)

    def set_volume(self, volume: float) -> None:
        """Play at `volume`, 0 to 1."""
        self.volume = volume
        self._tell_volume()

    def set_loudness(self, loudness: float) -> None:
        """Play at this share of the volume, 0 to 1."""
        self.loudness = loudness
        self._tell_volume()

    def close(self) -> None:
        """End every thread, for good."""
        self.is_closed = True
        parts, self._parts = self._parts, None
        if parts:
            parts.worker.close()
            parts.spool.close()

    def _tell_volume(self) -> None:
        if self._parts:
            self._parts.player.set_volume(self.volume * self.loudness)

    def _made(self) -> Parts:
        assert not self.is_closed
        self._parts = parts = self._make_parts()
        self.output = Output(parts.player, self._wake_ms, self._clock)
        parts.player.set_rate(self.rate)
        self._tell_volume()
        self.sound.attach(parts.player)
        parts.player.ended.connect(self.ended)
        parts.player.froze.connect(self.froze)
        parts.player.moved.connect(self.moved)
        parts.player.sound_available_changed.connect(self.sound_available_changed)
        parts.worker.start()
        return parts
