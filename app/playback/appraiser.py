"""The thread that finds out what speaking a text will cost, beside the window."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from app.reading.plan import Script
from app.speech.service import Service, VoiceChoice

if TYPE_CHECKING:  # pydantic and sqlite3 come with it
    from app.reading.quote import Quote
    from app.storage.purse import Purse

SLICE = 8_000
"""Code points that are planned at a stretch, in a few milliseconds."""

_BREATHER_S = 0.001
"""After each slice, so that a long text never holds up the window."""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """What it is to read `script()`, which may take a while, from code point `start` to `end` with `choice`."""

    script: Callable[[], Script]
    choice: VoiceChoice
    start: int = 0
    end: int | None = None


class Appraiser(QObject):
    """Answers one enquiry at a time; a newer one makes the older one void. `find` knows services by their names."""

    appraised = Signal(int, object)
    """The generation of the enquiry, and its `Quote`; None where there is none."""

    _ended = Signal(object, int, object)

    def __init__(
        self, purse: "Purse", find: Callable[[str], Service | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._purse = purse
        self._find = find
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._void = Event()
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def appraise(self, generation: int, enquiry: Enquiry, limit: Decimal | None = None) -> None:
        """Answer by `appraised`. What is surely below `limit` is quoted without a close look, at its highest."""
        self.cancel()
        self._pool.start(partial(self._work, generation, enquiry, limit, self._void))

    def cancel(self) -> None:
        """The last enquiry is void: no answer comes any more."""
        self._void.set()
        self._void = Event()

    def close(self) -> None:
        """Answer nothing any more, and wait until that is so."""
        self.cancel()
        self._pool.waitForDone()

    def _work(self, generation: int, enquiry: Enquiry, limit: Decimal | None, void: Event) -> None:
        try:
            found = None if void.is_set() else self._answer(enquiry, limit, void)
        except (
            Exception
        ):  # what nobody takes is refused when it is asked for; a fault of our own is not to hold it up
            found = None
        self._ended.emit(void, generation, found)

    @Slot(object, int, object)
    def _on_ended(self, void: Event, generation: int, found: "Quote | None") -> None:
        if not void.is_set():
            self.appraised.emit(generation, found)

    def _answer(self, enquiry: Enquiry, limit: Decimal | None, void: Event) -> "Quote | None":
        from app.reading.quote import Quote, highest_quote, quote_script
        from app.speech.pricing import price_of

        choice, service = enquiry.choice, self._find(enquiry.choice.service)
        if service is None:
            return None
        script = enquiry.script()
        if limit is not None:
            price = price_of(self._purse.prices(), choice, service.url)
            end = len(script.document.text) if enquiry.end is None else enquiry.end
            highest = highest_quote(end - enquiry.start, price, choice.speed)
            if not highest.exceeds(limit):
                return highest
        whole, rested = Quote(0, 0, 0.0, None), 0
        for whole in quote_script(script, service, choice, self._purse, enquiry.start, enquiry.end):
            if void.is_set():
                return None
            if whole.characters - rested > SLICE:
                rested = whole.characters
                time.sleep(_BREATHER_S)
        return whole
