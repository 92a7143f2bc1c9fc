"""The page of costs: what was spent this month, when to ask, what is kept, and where prices come from."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.speech.pricing import Estimate
from app.storage.settings import HIGHEST_ASK_ABOVE, HIGHEST_CLIP_LIMIT_MB, MEGABYTE
from app.ui.cost_words import amount_phrase
from app.ui.from_below import in_tongue
from app.ui.growing import grow
from app.ui.preferences import Preferences
from app.ui.question import Question
from app.ui.scrolling import scrolled

if TYPE_CHECKING:
    from app.playback.accounts import Overview
    from app.playback.costs import Costs
    from app.storage.spending import Spent


_WIDTH = 560
"""Pixels, if that is enough."""


class CostsPage(QDialog):
    """Shows the accounts, and lets the user say what may be spent and kept. What is chosen holds at once."""

    chosen = Signal(dict)
    """Preferences by their names, with their new values."""

    def __init__(self, costs: "Costs", preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts = costs.accounts
        self._title_of = costs.title_of
        self.setObjectName("costs_page")
        self.setWindowTitle(self.tr("Costs and storage"))
        self._spent, self._kept, self._prices, self._said = (self._text() for _ in range(4))
        self._table = QGridLayout()
        self._asks = QCheckBox(self.tr("Ask before reading or exporting costs more than"))
        self._above = QDoubleSpinBox(maximum=HIGHEST_ASK_ABOVE, decimals=2, singleStep=0.5)
        self._keeps = QCheckBox(self.tr("Keep what was paid for, up to"))
        self._limit = QSpinBox(maximum=HIGHEST_CLIP_LIMIT_MB, singleStep=500, suffix=self.tr(" MB"))
        self._texts = QSpinBox(maximum=HIGHEST_CLIP_LIMIT_MB, singleStep=100, suffix=self.tr(" MB"))
        self._clear = QPushButton(self.tr("Delete the kept speech…"))
        self._open = QPushButton(self.tr("Open my prices"))
        for box in (self._above, self._limit, self._texts):
            box.setFixedWidth(110)
            box.lineEdit().setTextMargins(8, 0, 8, 0)
        self._above.setAccessibleName(self.tr("The amount above which to ask, in the currency of the price"))
        self._limit.setAccessibleName(self.tr("The most that is kept, in megabytes"))
        self._texts.setAccessibleName(self.tr("The most that the library keeps, in megabytes"))
        for button in (self._clear, self._open):
            button.setAutoDefault(False)
        self._show_preferences(preferences)
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Open the page with how things stand now."""
        self._said.hide()
        self._accounts.look()
        self.show()
        self.raise_()
        self.activateWindow()

    # -- making

    def _text(self) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _dim(self, text: str) -> QLabel:
        label = self._text()
        label.setText(text)
        label.setProperty("dim", True)
        return label

    def _arrange(self) -> None:
        parts = QWidget()
        self._area = scrolled(parts)
        page = QVBoxLayout(parts)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        self._table.setHorizontalSpacing(24)
        self._add(page, self.tr("SPENT THIS MONTH"), self._spent, self._table)
        asking = self._row(self._asks, self._above)
        explained = self.tr("In the currency of the price; 0 asks whatever costs anything.")
        self._add(page, self.tr("BEFORE SPENDING"), asking, self._dim(explained))
        keeping = self._row(self._keeps, self._limit)
        explained = self.tr(
            "Kept speech is read and exported again at no cost, also without the network. "
            "What was not heard for the longest time goes first."
        )
        self._add(
            page,
            self.tr("KEPT SPEECH"),
            keeping,
            self._dim(explained),
            self._row(self._kept, self._clear, parted=True),
        )
        explained = self.tr(
            "What was read the longest time ago goes first, but nothing with bookmarks or a turn to be read."
        )
        texts = self._row(QLabel(self.tr("Keep the texts of the library, up to")), self._texts)
        self._add(page, self.tr("KEPT TEXTS"), texts, self._dim(explained))
        self._add(page, self.tr("PRICES"), self._row(self._prices, self._open, parted=True))
        page.addWidget(self._said)
        page.addStretch(1)
        close = QDialogButtonBox()
        close.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(self._area, 1)
        whole.addWidget(close)

    def _add(self, page: QVBoxLayout, heading: str, *parts: QWidget | QLayout) -> None:
        label = QLabel(heading)
        label.setProperty("heading", True)
        page.addWidget(label)
        for part in parts:
            if isinstance(part, QLayout):
                page.addLayout(part)
            else:
                page.addWidget(part)
        page.addSpacing(14)

    def _row(self, left: QWidget, right: QWidget, *, parted: bool = False) -> QHBoxLayout:
        """Two widgets side by side; `parted`: the right one at the edge."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(left, 1 if parted else 0)
        row.addWidget(right)
        if not parted:
            row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._asks.toggled.connect(self._on_asking_changed)
        self._above.valueChanged.connect(self._on_asking_changed)
        self._keeps.toggled.connect(self._on_keeping_changed)
        self._limit.editingFinished.connect(self._on_keeping_changed)
        self._texts.editingFinished.connect(lambda: self.chosen.emit({"text_limit_mb": self._texts.value()}))
        self._clear.clicked.connect(self._on_clear_clicked)
        self._open.clicked.connect(self._accounts.begin_price_file)
        self._accounts.looked.connect(self._on_accounts_looked)
        self._accounts.failed.connect(self._on_accounts_failed)
        self._accounts.price_file_begun.connect(self._on_accounts_price_file_begun)

    # -- showing

    def _show_preferences(self, preferences: Preferences) -> None:
        self._asks.setChecked(preferences.ask_about_cost)
        self._above.setValue(preferences.ask_above)
        self._above.setEnabled(preferences.ask_about_cost)
        self._keeps.setChecked(preferences.keep_clips)
        self._limit.setValue(preferences.clip_limit_mb)
        self._limit.setEnabled(preferences.keep_clips)
        self._texts.setValue(preferences.text_limit_mb)

    def _show_spent(self, spent: "tuple[Spent, ...]") -> None:
        while item := self._table.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._spent.setText("" if spent else self.tr("Nothing was spent on speech this month."))
        self._spent.setVisible(not spent)
        for row, one in enumerate(spent):
            for column, text in enumerate(self._spent_words(one)):
                label = self._text()
                label.setWordWrap(column == 2)
                label.setText(text)
                self._table.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self._table.setColumnStretch(2, 1)

    def _spent_words(self, spent: "Spent") -> tuple[str, str, str]:
        amount = Estimate(spent.amount, spent.currency, spent.is_estimate)
        told = self.tr("price unknown") if spent.unpriced == spent.answers else amount_phrase(amount)
        asked = self.tr("%Ln character(s)", "", spent.characters)
        if 0 < spent.unpriced < spent.answers:
            rest = self.tr("%Ln answer(s) without a known price are not counted", "", spent.unpriced)
            asked = f"{asked}; {rest}"
        return self._title_of(spent.service), told, asked

    # -- slots

    @Slot()
    def _on_asking_changed(self) -> None:
        self._above.setEnabled(self._asks.isChecked())
        self.chosen.emit({"ask_about_cost": self._asks.isChecked(), "ask_above": self._above.value()})

    @Slot()
    def _on_keeping_changed(self) -> None:
        self._limit.setEnabled(self._keeps.isChecked())
        self.chosen.emit({"keep_clips": self._keeps.isChecked(), "clip_limit_mb": self._limit.value()})

    @Slot()
    def _on_clear_clicked(self) -> None:
        told = self.tr("Delete the kept speech? What is read again is paid for again.")
        question = Question(self, "clear_question", told, self.tr("Delete"), self.tr("Cancel"))
        question.yes.clicked.connect(self._accounts.clear)
        question.open()

    @Slot(object)
    def _on_accounts_looked(self, overview: "Overview") -> None:
        self._show_spent(overview.spent)
        megabytes = overview.clip_bytes / MEGABYTE
        self._kept.setText(
            self.tr("{size} MB are kept now.").format(size=self.locale().toString(megabytes, "f", 1))
        )
        self._clear.setEnabled(overview.clip_bytes > 0)
        own = self.tr("Your own prices go before those that Readlark brings along. They are in {file}.")
        self._prices.setText(
            "\n".join([own.format(file=overview.price_file), *map(in_tongue, overview.price_faults)])
        )
        QTimer.singleShot(
            0, self, partial(grow, self, _WIDTH, self._area)
        )  # what is new in the table is only then counted

    @Slot(str)
    def _on_accounts_failed(self, reason: str) -> None:
        self._said.setText(self.tr("That could not be done: {reason}.").format(reason=reason))
        self._said.show()

    @Slot(str)
    def _on_accounts_price_file_begun(self, file: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(file)):
            told = self.tr("There is no program for such files. Open {file} with a text editor.")
            self._said.setText(told.format(file=file))
            self._said.show()
