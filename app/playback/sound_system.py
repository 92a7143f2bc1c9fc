"""Whether the sound system that a window plays on is still there."""

import os
import select
import socket
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtMultimedia import QAudioSink, QMediaDevices

Connection = frozenset[int]
"""What ties a process to the sound system: the sockets to PulseAudio, or to what stands in for it, by their inodes.
Always empty where it is tied in another way.
"""


class SoundSystem(QObject):
    """What all players of a process have in common.

    A PulseAudio that goes takes Qt's two connections along, that which tells of devices and that which plays. Qt 6.11
    tries for new ones once, three seconds later. What is opened before, or after it has tried in vain, ends the
    process (`pa_context_get_state` is given NULL). So players look at `is_lost` first.
    """

    devices_changed = Signal()
    """There are other devices than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_devices_audio_outputs_changed)
        self._has_played = False
        self._least = 0
        self._frozen: Connection | None = None

    @property
    def connection(self) -> Connection:
        """What is alive of the connection to the sound system, in a fraction of a millisecond."""
        return _connection() if sys.platform == "linux" else frozenset()

    @property
    def is_lost(self) -> bool:
        """Whether nothing may be opened."""
        connection = self.connection
        return len(connection) < self._least or connection == self._frozen

    def connected(self) -> Connection:
        """The connection, ready for something to be opened on it."""
        if not self._has_played and sys.platform == "linux":
            self._connect()
        return self.connection

    def note_frozen(self, connection: Connection) -> None:
        """Nobody hears what is open on this connection, until devices are told of or there is another one."""
        self._frozen = connection

    def _connect(self) -> None:
        """Play nothing. Qt makes the connection that plays in the thread that plays first, and makes it anew in the
        same thread alone: that of a player is gone by then, ours is not.
        """
        device = QMediaDevices.defaultAudioOutput()
        if not device.isNull():
            self._has_played = True
            sink = QAudioSink(device, device.preferredFormat())
            sink.start()
            sink.reset()
            self._least = len(self.connection)

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
