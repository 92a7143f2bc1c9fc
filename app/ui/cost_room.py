"""Between the window and what speech costs: the price in the panel, the question before, and the page of costs."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.playback.appraiser import Enquiry
from app.playback.clearance import Clearance
from app.reading.plan import Script
from app.reading.state import State
from app.speech.pricing import limit_of
from app.speech.service import VoiceChoice
from app.text.document import parse
from app.ui.cost_words import cost_details, cost_question, price_phrase
from app.ui.desk import Desk
from app.ui.preferences import Preferences
from app.ui.question import Question

if TYPE_CHECKING:
    from app.playback.costs import Costs
    from app.playback.reader import Reader
    from app.reading.quote import Quote
    from app.ui.costs_page import CostsPage

_REST_MS = 250
"""So long after the last change the price is worked out anew."""


class CostQuestion(Question):
    """Asks whether something may cost what it does."""

    def __init__(self, quote: "Quote", service: str, *, exporting: bool, parent: QWidget) -> None:
        super().__init__(
            parent,
            "cost_question",
            cost_question(quote, exporting=exporting),
            self.tr("Export") if exporting else self.tr("Read"),
            self.tr("Cancel"),
            cost_details(quote, service),
        )


class CostGate(QObject):
    """Puts what a clearance asks to the user."""

    def __init__(
        self, clearance: Clearance, desk: Desk, title_of: Callable[[str], str], *, exporting: bool
    ) -> None:
        super().__init__(desk)
        self._clearance = clearance
        self._desk = desk
        self._title_of = title_of
        self._exporting = exporting
        self._question: CostQuestion | None = None
        clearance.asked.connect(self._on_clearance_asked)
        clearance.withdrawn.connect(self._dismiss)

    @Slot(object, object)
    def _on_clearance_asked(self, quote: "Quote", choice: VoiceChoice) -> None:
        self._dismiss()
        window, service = self._desk.window(), self._title_of(choice.service)
        window.setWindowState(
            window.windowState() & ~Qt.WindowState.WindowMinimized
        )  # where it can be answered
        window.show()
        self._question = question = CostQuestion(quote, service, exporting=self._exporting, parent=window)
        question.finished.connect(partial(self._on_question_finished, question))
        question.open()

    def _on_question_finished(self, question: CostQuestion, _result: int) -> None:
        if question is not self._question:
            return
        agreed = question.clickedButton() is question.yes
        self._dismiss()
        self._desk.view.setFocus()
        if agreed:
            self._clearance.agree()
        else:
            self._clearance.decline()

    @Slot()
    def _dismiss(self) -> None:
        question, self._question = self._question, None
        if question is not None:
            question.hide()
            question.deleteLater()


class CostRoom(QObject):
    """Keeps the price in the panel, and opens the page of costs."""

    def __init__(self, desk: Desk, reader: "Reader", costs: "Costs") -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._costs = costs
        CostGate(costs.reading, desk, costs.title_of, exporting=False)
        CostGate(costs.exporting, desk, costs.title_of, exporting=True)
        self._generation = 0
        self._keeping = (desk.preferences.keep_clips, desk.preferences.clip_limit_mb)
        self._page: CostsPage | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        desk.text_length.counted.connect(self._rest.start)
        desk.panel.choice_changed.connect(self.look_again)
        desk.costs_requested.connect(self._on_desk_costs_requested)
        desk.preferences_changed.connect(self._on_desk_preferences_changed)
        reader.state_changed.connect(self._on_reader_state_changed)
        costs.appraiser.appraised.connect(self._on_appraiser_appraised)
        costs.accounts.looked.connect(self._on_accounts_looked)
        self._rest.start()

    @Slot()
    def look_again(self) -> None:
        """What a price depends on has changed: the last one does not hold any more."""
        self._desk.panel.set_price("")
        self._rest.start()

    @Slot()
    def _on_rest_timeout(self) -> None:
        choice, view = self._desk.panel.choice, self._desk.view
        self._generation += 1
        if choice.is_built_in or view.is_empty:
            self._costs.appraiser.cancel()
            self._desk.panel.set_price("")
            return
        script = self._reader.script
        enquiry = Enquiry(
            partial(_changed, script, view.source) if view.is_changed else script.another, choice
        )
        self._costs.appraiser.appraise(self._generation, enquiry)

    @Slot(int, object)
    def _on_appraiser_appraised(self, generation: int, quote: "Quote | None") -> None:
        if generation == self._generation:
            self._desk.panel.set_price(price_phrase(quote))

    @Slot(object)
    def _on_accounts_looked(self, _overview: object) -> None:
        """Clips or prices may have changed."""
        self._rest.start()

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.IDLE:
            self._rest.start()  # what was read is paid for now

    @Slot(object)
    def _on_desk_preferences_changed(self, preferences: Preferences) -> None:
        self._costs.set_limit(limit_of(preferences.ask_about_cost, preferences.ask_above))
        keeping = (preferences.keep_clips, preferences.clip_limit_mb)
        if keeping != self._keeping:
            self._keeping = keeping
            self._costs.accounts.keep(clips=preferences.keep_clips, limit_mb=preferences.clip_limit_mb)

    @Slot()
    def _on_desk_costs_requested(self) -> None:
        from app.ui.costs_page import CostsPage

        if self._page is None:
            self._page = CostsPage(self._costs, self._desk.preferences, self._desk.window())
            self._page.chosen.connect(lambda choices: self._desk.prefer(**choices))
        self._page.begin()


def _changed(script: Script, source: str) -> Script:
    """What `script` will be of a text that was edited."""
    return script.another(parse(source))
