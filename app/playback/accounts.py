"""What was spent and what is kept, as the window sees it: looked up and changed beside it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

if TYPE_CHECKING:  # sqlite3 comes with it
    from app.storage.purse import Purse
    from app.storage.spending import Spent


@dataclass(frozen=True, slots=True)
class Overview:
    """`spent` this month, by service; bytes of the clips that are kept; where the user's own prices are or would
    be; and a sentence for each price that cannot be used.
    """

    spent: "tuple[Spent, ...]"
    clip_bytes: int
    price_file: Path
    price_faults: tuple[str, ...]


class Accounts(QObject):
    """Does one thing after another. Nothing here waits: what was found comes as a signal."""

    looked = Signal(object)
    """An `Overview`; also after `clear` and `keep`."""
    price_file_begun = Signal(str)
    """The user's own prices are in this file."""
    failed = Signal(str)
    """What was wished for could not be done: why, in a plain phrase."""

    _ended = Signal(object)

    def __init__(self, purse: "Purse", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._purse = purse
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._is_closed = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def look(self) -> None:
        """Tell how things stand."""
        self._do(self._look)

    def clear(self) -> None:
        """Delete every clip."""
        self._do(self._purse.clips.clear)
        self.look()

    def keep(self, *, clips: bool, limit_mb: int) -> None:
        """Keep clips from now on, up to so many million bytes, or none."""
        self._do(partial(self._purse.keep, clips=clips, limit_mb=limit_mb))
        self.look()

    def begin_price_file(self) -> None:
        """Make sure that the user has a price file."""
        self._do(self._begin_price_file)

    def close(self) -> None:
        """Begin nothing more, and wait until everything is done."""
        self._is_closed = True
        self._pool.waitForDone()

    def _do(self, work: Callable[[], None]) -> None:
        if not self._is_closed:
            self._pool.start(partial(self._attempt, work))

    def _attempt(self, work: Callable[[], None]) -> None:
        try:
            work()
        except OSError as error:
            self._ended.emit(partial(self.failed.emit, error.strerror or str(error)))

    def _look(self) -> None:
        from app.storage import purse

        spent: tuple[Spent, ...] = ()
        with suppress(
            OSError
        ):  # a book that cannot be opened has nothing to show; the rest is shown all the same
            spent = self._purse.spending.of_month(date.today())
        faults = self._purse.prices().faults
        overview = Overview(spent, self._purse.clips.size(), purse.price_file(), faults)
        self._ended.emit(partial(self.looked.emit, overview))

    def _begin_price_file(self) -> None:
        from app.storage import purse

        self._ended.emit(partial(self.price_file_begun.emit, str(purse.begun_price_file())))
        self._look()

    @Slot(object)
    def _on_ended(self, tell: Callable[[], None]) -> None:
        tell()
