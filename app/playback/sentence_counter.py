"""Numbers the sentences of a whole text in the background."""

import threading
import time
from array import array

from app.reading.plan import Place, Script

_BREATHER_S = 0.001
"""A pause after every paragraph, so that counting a long text never holds up the window."""


class SentenceCounter:
    """Counts one script at a time; until it is through, `total` is None."""

    def __init__(self) -> None:
        self._count: _Count | None = None

    @property
    def total(self) -> int | None:
        """How many sentences the script has."""
        return self._count.total if self._count else None

    def count(self, script: Script) -> None:
        """Begin with `script`; what was counted before is forgotten."""
        self.stop()
        self._count = count = _Count(script)
        threading.Thread(target=count.run, daemon=True, name="sentence counter").start()

    def stop(self) -> None:
        """Count no further."""
        if self._count:
            self._count.cancelled = True

    def number_of(self, place: Place) -> int:
        """The number of the sentence at `place`, counted from 1; 0 while it is not known."""
        if self._count and place.paragraph < len(self._count.before):
            return self._count.before[place.paragraph] + place.sentence + 1
        return 0


class _Count:
    """The count of one script. What belongs to another never gets in here, however late a thread ends."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self.before = array("I")
        """The sentences before each paragraph."""
        self.total: int | None = None
        self.cancelled = False

    def run(self) -> None:
        """The thread."""
        total = 0
        for count in self._script.counts():
            self.before.append(total)
            total += count
            if self.cancelled:
                return
            time.sleep(_BREATHER_S)
        self.total = total
