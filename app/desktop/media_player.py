"""The reading as the desktop shows it: in its media controls, on its lock screen, for media keys and headphones."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Playback(StrEnum):
    """What a media player does."""

    PLAYING = "Playing"
    PAUSED = "Paused"
    STOPPED = "Stopped"


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of the reading. `track` numbers the texts from 1; 0: there is none.

    `length_ms` is of speech at 1.0×, as the position is; `rate` the speed of the player; `volume` 0 to 1.
    """

    playback: Playback = Playback.STOPPED
    track: int = 0
    title: str = ""
    author: str = ""
    chapter: str = ""
    length_ms: int = 0
    rate: float = 1.0
    volume: float = 1.0


class MediaPlayer(QObject):
    """One of the desktop's media players: is shown, and steered from there."""

    play_requested = Signal()
    pause_requested = Signal()
    toggle_requested = Signal()
    stop_requested = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    seek_requested = Signal(int)
    """To this place, in ms of speech at 1.0×."""
    rate_requested = Signal(float)
    volume_requested = Signal(float)
    """0 to 1."""
    window_requested = Signal()
    quit_requested = Signal()

    def show(self, shown: Shown) -> None:
        """Let the desktop show this from now on."""
        raise NotImplementedError

    def tell_jump(self) -> None:
        """The position is another one than the time that has passed would say."""
        raise NotImplementedError

    def close(self) -> None:
        """Be none of the desktop's media players any more."""
        raise NotImplementedError


def find(position_ms: Callable[[], int], parent: QObject | None = None) -> MediaPlayer | None:
    """The media player that this desktop can show; `position_ms` is asked where the reading is. None: it shows none."""
    if sys.platform != "linux":
        return None
    from app.desktop.bus import open_bus
    from app.desktop.mpris import Mpris

    bus = open_bus(parent)
    return Mpris(bus, position_ms, parent) if bus else None
