"""The library as the window sees it: asked on a thread of its own, answered on the window's."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from app.storage.entries import Mark

if TYPE_CHECKING:
    from app.storage.library import Library

_T = TypeVar("_T")


class Shelf(QObject):
    """Does one thing after the other in the library that `open_library` opens when it is first needed.

    `marks` tells at once where every text that was begun goes on, by its key; it is filled soon after `begin`.
    """

    marks_found = Signal()
    """`marks` is filled."""
    changed = Signal()
    """The list of texts is another than before."""
    failed = Signal()
    """The library cannot be used; said once until it can be used again."""

    _ended = Signal(object)

    def __init__(self, open_library: "Callable[[], Library]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks: dict[str, Mark] = {}
        self._open_library = open_library
        self._library: Library | None = None
        self._is_failing = self._is_closed = False
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Find the marks."""
        self.ask(lambda library: library.marks(), self._take_marks)

    def ask(self, question: "Callable[[Library], _T]", then: Callable[[_T], object]) -> None:
        """Call `question` behind all that was asked before, and `then` with its answer on this thread."""
        self._pool.start(partial(self._work, question, then))

    def do(self, work: "Callable[[Library], object]") -> None:
        """Change something of the list behind all that was asked before; `changed` follows."""
        self.ask(work, lambda _: self.changed.emit())

    def close(self) -> None:
        """Wait until everything is written, and let go of the file."""
        self._is_closed = True
        self._pool.waitForDone()
        if self._library:
            self._library.close()

    def _take_marks(self, marks: dict[str, Mark]) -> None:
        self.marks = {**marks, **self.marks}
        self.marks_found.emit()

    def _work(self, question: "Callable[[Library], Any]", then: Callable[[Any], object]) -> None:
        try:
            if self._library is None:
                self._library = self._open_library()
            answer = question(self._library)
        except OSError:
            self._ended.emit(None)
        else:
            self._ended.emit(partial(then, answer))

    @Slot(object)
    def _on_ended(self, then: Callable[[], object] | None) -> None:
        if self._is_closed:
            return
        if then:
            self._is_failing = False
            then()
        elif not self._is_failing:
            self._is_failing = True
            self.failed.emit()
