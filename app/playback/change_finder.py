"""Finds what the spoken rules change in a whole text, in the background."""

import threading
import time

from PySide6.QtCore import QObject, Signal, Slot

from app.text.document import Document
from app.text.spoken import Change, changes
from app.text.wording import Wording

_BREATHER_S = 0.001
"""A pause after every paragraph, so that a long text never holds up the window."""

_BATCH_S = 0.1


class ChangeFinder(QObject):
    """Looks through one text at a time."""

    found = Signal(object)
    """More changes (a tuple of `Change`), in order."""
    finished = Signal()
    """The whole text has been looked through."""
    _reported = Signal(int, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._thread: threading.Thread | None = None
        self._reported.connect(self._on_reported)

    def look(self, document: Document, wording: Wording) -> None:
        """Begin with `document`; what another text has is no longer reported."""
        self.stop()
        arguments = (self._generation, document, wording)
        self._thread = threading.Thread(target=self._look, args=arguments, daemon=True, name="change finder")
        self._thread.start()

    def stop(self) -> None:
        """Look no further."""
        self._generation += 1

    def close(self) -> None:
        """Look no further, and wait until nobody does."""
        self.stop()
        if self._thread:
            self._thread.join()

    def _look(self, generation: int, document: Document, wording: Wording) -> None:
        """The thread."""
        batch: list[Change] = []
        told = time.monotonic()
        for paragraph in document.paragraphs:
            if generation != self._generation:
                return
            batch += changes(document.text, paragraph.start, paragraph.end, paragraph.kind, wording)
            if batch and time.monotonic() - told > _BATCH_S:
                self._reported.emit(generation, tuple(batch), False)
                batch, told = [], time.monotonic()
            time.sleep(_BREATHER_S)
        self._reported.emit(generation, tuple(batch), True)

    @Slot(int, object, bool)
    def _on_reported(self, generation: int, found: tuple[Change, ...], is_last: bool) -> None:
        if generation != self._generation:
            return
        if found:
            self.found.emit(found)
        if is_last:
            self.finished.emit()
