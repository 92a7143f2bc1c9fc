"""Where the voice is heard, and how much later than it is played."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # QtMultimedia is loaded after the first paint
    from app.playback.player import Player

LONGEST_DELAY_MS = 1000


@dataclass(frozen=True, slots=True)
class Device:
    """A sound device: what the system calls it for itself, and for people."""

    id: str
    name: str


class SoundChoice(QObject):
    """Keeps what the user has chosen, and has the player follow it once there is one."""

    changed = Signal()
    """There are other devices than before, or another one is in use."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: Player | None = None
        self.wanted = ""
        """The id of the device that is wanted; "" for that of the system."""
        self.delay_ms = 0
        """How much later than it is played the voice is heard, 0 to `LONGEST_DELAY_MS`."""

    @property
    def devices(self) -> tuple[Device, ...]:
        """What there is to choose from; nothing until there is a player."""
        return self._player.devices if self._player else ()

    @property
    def current(self) -> Device | None:
        """The device in use: the one that is wanted, or where that is not there, that of the system."""
        return self._player.device if self._player else None

    @property
    def is_missing(self) -> bool:
        """Whether another device than the one that is wanted has to do."""
        return bool(self.wanted and self._player) and all(one.id != self.wanted for one in self.devices)

    def choose(self, id: str) -> None:
        """Be heard on this device from now on, whenever it is there; "" for that of the system."""
        self.wanted = id
        if self._player:
            self._player.set_device(id)
        self.changed.emit()

    def set_delay(self, ms: int) -> None:
        """Light words up so much later than they are played."""
        self.delay_ms = ms
        if self._player:
            self._player.set_delay(ms)

    def attach(self, player: "Player") -> None:
        """Let `player` follow from now on."""
        self._player = player
        player.set_device(self.wanted)
        player.set_delay(self.delay_ms)
        player.devices_changed.connect(self.changed)
        self.changed.emit()
