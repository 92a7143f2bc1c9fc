"""Numbers the sentences of a whole text in the background."""

import threading
import time
from array import array

from PySide6.QtCore import QObject

from app.reading.plan import Place, Script

_BREATHER_S = 0.001
"""A pause after every paragraph, so that counting a long text never holds up the window."""


class SentenceCounter(QObject):
    """Counts one script at a time; until it is through, `total` is None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = array("I")
        self._cancelled = threading.Event()
        self.total: int | None = None

    def count(self, script: Script) -> None:
        """Begin with `script`; what was counted before is forgotten."""
        self._cancelled.set()
        self._cancelled = threading.Event()
        self._before = array("I")
        self.total = None
        arguments = (script, self._before, self._cancelled)
        threading.Thread(target=self._run, args=arguments, daemon=True, name="sentence counter").start()

    def stop(self) -> None:
        """Count no further."""
        self._cancelled.set()

    def number_of(self, place: Place) -> int:
        """The number of the sentence at `place`, counted from 1; 0 while it is not known."""
        if place.paragraph < len(self._before):
            return self._before[place.paragraph] + place.sentence + 1
        return 0

    def _run(self, script: Script, before: "array[int]", cancelled: threading.Event) -> None:
        total = 0
        for count in script.counts():
            before.append(total)
            total += count
            if cancelled.is_set():
                return
            time.sleep(_BREATHER_S)
        if not cancelled.is_set():
            self.total = total
