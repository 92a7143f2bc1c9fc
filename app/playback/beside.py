"""Work on a thread of its own, whose outcome comes back to the thread that asked for it."""

from collections.abc import Callable
from functools import partial
from threading import Lock, Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

_T = TypeVar("_T")


class Beside(QObject):
    """Runs work that may wait for long, each piece on a thread that never holds up the end of the app.

    Nothing comes back any more after `close`.
    """

    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is that of its threads."""
        super().__init__(parent)
        self._name = name
        self._lock = Lock()
        self._closed = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], _T], then: Callable[[_T], None]) -> None:
        """Call `work` on a thread of its own, and `then` with what it returns on this object's thread."""
        thread = Thread(target=lambda: self.post(partial(then, work())), name=self._name, daemon=True)
        thread.start()

    def post(self, then: Callable[[], None]) -> None:
        """Call `then` on this object's thread. May be called on any."""
        with self._lock:
            if not self._closed:
                self._ended.emit(then)

    def close(self) -> None:
        """Forget what is under way: a thread that is just telling something while Python goes down would abort it."""
        with self._lock:
            self._closed = True

    @Slot(object)
    def _on_ended(self, then: Callable[[], None]) -> None:
        if not self._closed:
            then()
