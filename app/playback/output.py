"""The player and what it plays: one play list at a time, from a position on."""

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.audio.play_list import PlayList, Position
from app.playback.audio_view import AudioView

if TYPE_CHECKING:  # QtMultimedia is loaded after the first paint
    from app.playback.player import Player

IDLE_BEFORE_WAKE_S = 60.0
"""After so long without sound a device may sleep, and clips what it is given first."""


class Output:
    """Plays play lists on `player`; a device that may sleep is woken by `wake_ms` of silence first."""

    def __init__(
        self, player: "Player", wake_ms: float = 0.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._player = player
        self._wake_ms = wake_ms
        self._clock = clock
        self._last_sound = -math.inf
        self.view: AudioView | None = None
        """What the player reads from; None while nothing is open."""

    def open(self, play_list: PlayList, position: Position, *, paused: bool, rest_ms: float = 0.0) -> None:
        """Play `play_list` from `position` on, after `rest_ms` of silence."""
        self.view = AudioView(play_list, position, max(rest_ms, self._wake_ms if self.may_sleep else 0.0))
        self._player.open(self.view, paused=paused)

    def close(self) -> None:
        """Fall silent: the view is released before the player's source is cleared."""
        if self.view is not None:
            self._player.close()
            self.view = None

    @property
    def position_ms(self) -> float:
        """Milliseconds of the play list that were heard since it was opened."""
        return self._player.position_ms

    @property
    def is_heard(self) -> bool:
        """Whether anything of what was opened has been heard."""
        return self.position_ms > 0

    @property
    def is_starved(self) -> bool:
        """Whether the player waits for bytes."""
        return self.view is not None and self.view.starved

    @property
    def may_sleep(self) -> bool:
        """Whether the sound device has had nothing to play for so long that it may have to be woken, or the player
        has let go of it: then what is held has to be opened anew.
        """
        return self._player.is_resting or self._clock() - self._last_sound > IDLE_BEFORE_WAKE_S

    def note_sound(self) -> None:
        """Something is heard now."""
        self._last_sound = self._clock()
