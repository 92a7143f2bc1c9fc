"""The gate before what costs money: open below the user's limit, else when the user agrees."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.playback.appraiser import Appraiser, Enquiry

if TYPE_CHECKING:  # pydantic comes with it
    from app.reading.quote import Quote


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is asked about, and what is to be done then."""

    enquiry: Enquiry
    begin: Callable[[], object]
    leave: Callable[[], object]


class Clearance(QObject):
    """Lets one thing at a time begin, or not; what is asked later takes the place of what was asked before.

    `limit` as for `Quote.exceeds`. Who has agreed to have a script read to its end is not asked again about it in
    the same voice; who has agreed to a part of it, only about what is outside.
    """

    asked = Signal(object, object)
    """Whether what this `Quote` says may begin in the voice of this `VoiceChoice`; the answer is `agree` or
    `decline`.
    """
    withdrawn = Signal()
    """What was asked is of no account any more."""

    def __init__(self, appraiser: Appraiser, limit: Decimal | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.limit = limit
        self._appraiser = appraiser
        self._generation = 0
        self._matter: _Matter | None = None
        self._agreed: Enquiry | None = None
        appraiser.appraised.connect(self._on_appraiser_appraised)

    def ask(
        self, enquiry: Enquiry, begin: Callable[[], object], leave: Callable[[], object] = lambda: None
    ) -> None:
        """Call `begin`, perhaps at once, if what the enquiry is about may be spoken; else `leave`."""
        self.withdraw()
        self._matter = _Matter(enquiry, begin, leave)
        self._generation += 1
        if self.limit is None or enquiry.choice.is_built_in or self._is_agreed(enquiry):
            self._begin()
        else:
            self._appraiser.appraise(self._generation, enquiry, self.limit)

    def withdraw(self) -> None:
        """Nothing is to begin any more."""
        if self._matter:
            self._matter = None
            self._appraiser.cancel()
            self.withdrawn.emit()

    def agree(self) -> None:
        """Let begin what was asked last."""
        if self._matter:
            self._agreed = self._matter.enquiry
            self._begin()

    def forget(self) -> None:
        """Ask again about what was agreed to: it is more now."""
        self._agreed = None

    def decline(self) -> None:
        """Let nothing begin."""
        matter, self._matter = self._matter, None
        if matter:
            matter.leave()

    def _begin(self) -> None:
        matter, self._matter = self._matter, None
        if matter:
            matter.begin()

    def _is_agreed(self, enquiry: Enquiry) -> bool:
        agreed = self._agreed
        if agreed is None or (agreed.script, agreed.choice) != (enquiry.script, enquiry.choice):
            return False
        return agreed.end is None or (
            enquiry.end is not None and agreed.start <= enquiry.start and enquiry.end <= agreed.end
        )

    @Slot(int, object)
    def _on_appraiser_appraised(self, generation: int, quote: "Quote | None") -> None:
        if generation != self._generation or self._matter is None:
            return
        if quote is None or not quote.exceeds(self.limit):  # what nobody takes is refused with a reason
            self._begin()
        else:
            self.asked.emit(quote, self._matter.enquiry.choice)
