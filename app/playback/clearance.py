"""The gate before what costs money: open below the user's limit, else when the user agrees."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.playback.appraiser import Appraiser, Enquiry

if TYPE_CHECKING:  # pydantic comes with it
    from app.reading.quote import Quote


class Clearance(QObject):
    """Every `ask` ends in one `cleared` or `declined` of its generation, unless it is withdrawn.

    `limit` as for `Quote.exceeds`. Who has agreed is not asked again about the same script in the same voice.
    """

    asked = Signal(object)
    """Whether what this `Quote` says may begin; the answer is `agree` or `decline`."""
    withdrawn = Signal()
    """What was asked is of no account any more."""
    cleared = Signal(int)
    declined = Signal(int)

    def __init__(self, appraiser: Appraiser, limit: Decimal | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.limit = limit
        self._appraiser = appraiser
        self._generation: int | None = None
        self._enquiry: Enquiry | None = None
        self._agreed: Enquiry | None = None
        appraiser.appraised.connect(self._on_appraiser_appraised)

    def ask(self, generation: int, enquiry: Enquiry) -> None:
        """Whether what the enquiry is about may be spoken."""
        self._generation, self._enquiry = generation, enquiry
        if self.limit is None or self._is_agreed(enquiry):
            self._clear()
        else:
            self._appraiser.appraise(generation, enquiry, self.limit)

    def withdraw(self, generation: int) -> None:
        """Nothing of `generation` is wanted any more."""
        if generation == self._generation:
            self._generation = None
            self._appraiser.cancel()
            self.withdrawn.emit()

    def agree(self) -> None:
        """Let begin what was asked last."""
        self._agreed = self._enquiry
        self._clear()

    def decline(self) -> None:
        """Let nothing begin."""
        generation, self._generation = self._generation, None
        if generation is not None:
            self.declined.emit(generation)

    def _clear(self) -> None:
        generation, self._generation = self._generation, None
        if generation is not None:
            self.cleared.emit(generation)

    def _is_agreed(self, enquiry: Enquiry) -> bool:
        agreed = self._agreed
        return agreed is not None and (agreed.script, agreed.choice) == (enquiry.script, enquiry.choice)

    @Slot(int, object)
    def _on_appraiser_appraised(self, generation: int, quote: "Quote | None") -> None:
        if generation != self._generation:
            return
        if quote is None or not quote.exceeds(self.limit):  # what nobody takes is refused with a reason
            self._clear()
        else:
            self.asked.emit(quote)
