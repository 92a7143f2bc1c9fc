"""Work that would hold up the window, done beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

_T = TypeVar("_T")


class Background(QObject):
    """Runs one piece of work at a time; a newer one makes the older one's result void."""

    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._generation = 0
        self._then: Callable[[Any], None] | None = None
        self._ended.connect(self._on_ended)

    def run(self, work: Callable[[], _T], then: Callable[[_T], None]) -> None:
        """Call `work` on another thread, and `then` with its result on this one.

        What `work` raises is raised again on this thread.
        """
        self._generation += 1
        self._then = then
        # Not at once: what is to be painted first would have to share the interpreter with the work.
        QTimer.singleShot(0, self, partial(self._start, self._generation, work))

    def cancel(self) -> None:
        """Forget the work under way."""
        self._generation += 1

    def wait(self) -> None:
        """Return when no work is under way."""
        self._pool.waitForDone()

    def _start(self, generation: int, work: Callable[[], object]) -> None:
        if generation == self._generation:
            self._pool.start(partial(self._work, generation, work))

    def _work(self, generation: int, work: Callable[[], object]) -> None:
        try:
            self._ended.emit(generation, work(), None)
        except Exception as error:
            self._ended.emit(generation, None, error)

    @Slot(int, object, object)
    def _on_ended(self, generation: int, result: object, error: Exception | None) -> None:
        if generation != self._generation or self._then is None:
            return
        if error is not None:
            raise error
        self._then(result)
