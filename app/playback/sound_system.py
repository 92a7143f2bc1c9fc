"""Whether the sound system that a window plays on is still there."""

import os
import select
import socket
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtMultimedia import QMediaDevices

Connection = frozenset[int]
"""What ties a process to the sound system: the sockets to PulseAudio, or to what stands in for it, by their inodes.
Always empty where it is tied in another way.
"""


class SoundSystem(QObject):
    """What all players of a process have in common.

    A PulseAudio that goes takes Qt's two connections along: the one that tells of devices, and the one that plays,
    which is there as soon as something has played. Qt 6.11 makes the first anew if the server is back after three
    seconds, and the other never; what is opened without it ends the process (`pa_context_get_state` is given NULL).
    So players look at `is_lost` first.
    """

    devices_changed = Signal()
    """There are other devices than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_devices_audio_outputs_changed)
        self._most = 0
        self._frozen: Connection | None = None

    @property
    def connection(self) -> Connection:
        """What is alive of the connection to the sound system, in a fraction of a millisecond."""
        connection = _connection() if sys.platform == "linux" else frozenset()
        self._most = max(self._most, len(connection))
        return connection

    @property
    def is_lost(self) -> bool:
        """Whether nothing may be opened."""
        connection = self.connection
        return len(connection) < self._most or connection == self._frozen

    def note_frozen(self, connection: Connection) -> None:
        """Nobody hears what is open on this connection, until devices are told of or there is another one."""
        self._frozen = connection

    @Slot()
    def _on_devices_audio_outputs_changed(self) -> None:
        self._frozen = None  # whoever tells of devices is there
        self.devices_changed.emit()


def _connection() -> Connection:
    inodes: set[int] = set()
    for file in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # no socket, one without another end, or closed meanwhile
            end = socket.socket(fileno=int(file.name))
            try:
                if _is_to_pulse(end.getpeername()) and not _is_hung_up(end):
                    inodes.add(os.fstat(end.fileno()).st_ino)
            finally:
                end.detach()  # it is not ours
    return frozenset(inodes)


def _is_to_pulse(peer: object) -> bool:
    """Whether the socket whose other end is called so leads to PulseAudio."""
    if not isinstance(peer, str) or not peer:
        return False
    return peer.endswith("/native") or f"unix:{peer}" in os.environ.get("PULSE_SERVER", "").split()


def _is_hung_up(end: socket.socket) -> bool:
    poll = select.poll()
    poll.register(end, 0)
    return bool(poll.poll(0))
