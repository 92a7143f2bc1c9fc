"""Ctrl-C while Qt's event loop runs, where Python's own handlers would wait for the next line of Python."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Interrupts(QObject):
    """Turns the signals of a terminal into one of Qt, while it lives and is not closed.

    To be made on the main thread, one at a time.
    """

    interrupted = Signal()
    """SIGINT or SIGTERM has come. Emitted in the event loop, within milliseconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Python writes a byte into a descriptor at the moment of the signal: that wakes Qt up.
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        self._former_descriptor = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._former = {number: signal.signal(number, _ignore) for number in (signal.SIGINT, signal.SIGTERM)}

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        for number, handler in self._former.items():
            signal.signal(number, handler)
        self._former.clear()
        signal.set_wakeup_fd(self._former_descriptor)
        self._near.close()
        self._far.close()

    def _on_notifier_activated(self) -> None:
        numbers = self._near.recv(64)
        if any(number in self._former for number in numbers):
            self.interrupted.emit()


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """The byte in the descriptor says it all."""
