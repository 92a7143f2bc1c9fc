"""Opens documents beside the window: the beginning of a long one first, then all of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, SignalInstance, Slot

from app.text.importing import opening
from app.text.importing.addresses import Address
from app.text.importing.blocks import Options
from app.text.importing.faults import Unreadable
from app.text.importing.supervision import Cancelled


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """A file or web page that is to be opened, and how it is to be read aloud (options as `wishes.SpeakWish` has
    them); with None it is only shown.
    """

    source: Path | Address
    options: Mapping[str, Any] | None = None
    password: str = ""


class Opener(QObject):
    """Opens one file at a time; another one takes the place of the one before, whose results are dropped.

    After `started` comes exactly one of `opened`, `failed` (with an `Unreadable` or an `OSError`) and `cancelled`.
    All carry the `Opening` first.
    """

    started = Signal(object)
    begun = Signal(object, object)
    """The beginning of the document: the rest is on its way."""
    progressed = Signal(object, float)
    """The part of it that is done, 0 to 1."""
    opened = Signal(object, object)
    """All of the document."""
    failed = Signal(object, object)
    cancelled = Signal(object)

    _told = Signal(object)
    """What happened on the thread: a function to call on this one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._end = Event()
        self._current: Opening | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def open(self, wanted: Opening) -> None:
        """Begin to open a file."""
        self.cancel()
        self._end, self._current = Event(), wanted
        self.started.emit(wanted)
        self._pool.start(partial(self._work, wanted, self._end))

    @Slot()
    def cancel(self) -> None:
        """Open no further what is being opened."""
        self._end.set()
        wanted, self._current = self._current, None
        if wanted:
            self.cancelled.emit(wanted)

    def close(self) -> None:
        """Open nothing more, and wait until no child is left."""
        self._end.set()
        self._current = None
        self._pool.waitForDone()

    def _work(self, wanted: Opening, end: Event) -> None:
        """The thread."""
        tell = partial(self._tell, wanted)
        options = Options(wanted.source.name, wanted.password)
        try:
            for stage in opening.stages(wanted.source, options, partial(tell, self.progressed), end):
                tell(self.opened if stage.is_whole else self.begun, stage.document)
        except Cancelled:
            return
        except (Unreadable, OSError) as error:
            tell(self.failed, error)

    def _tell(self, wanted: Opening, signal: SignalInstance, what: object) -> None:
        self._told.emit(partial(self._pass_on, wanted, signal, what))

    def _pass_on(self, wanted: Opening, signal: SignalInstance, what: object) -> None:
        if wanted is not self._current:
            return
        if signal in (self.opened, self.failed):
            self._current = None
        signal.emit(wanted, what)

    @Slot(object)
    def _on_told(self, happened: Callable[[], None]) -> None:
        happened()
