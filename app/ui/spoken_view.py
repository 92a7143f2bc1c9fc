"""What will be spoken, beside the text: the rules, and all that they change."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.text.rules import Rule
from app.text.spoken import Change
from app.ui.change_list import ChangeDelegate, ChangeRows
from app.ui.from_below import in_tongue
from app.ui.icons import icon

WIDTH = 340
"""Pixels, if that is enough."""

_GAP = "\u00a0\u00a0·\u00a0\u00a0"
"""Between a rule and its count, which never stands alone on a line."""

_RULE = Qt.ItemDataRole.UserRole


class SpokenView(QFrame):
    """Lists the rules, each with a box to switch it off, and the changes of the rule that is chosen."""

    rule_switched = Signal(str, bool)
    """A rule (its name) is to hold, or not."""
    taken_back = Signal(object, bool)
    """This `Change` is taken back (True), or wanted after all."""
    place_requested = Signal(object)
    """Show the place of this `Change` in the text."""
    pronunciations_requested = Signal()
    closed = Signal()

    def __init__(
        self, rules: Sequence[Rule], rules_off: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("spoken_view")
        self._counts: Counter[str] = Counter()
        self._rules = QListWidget()
        self._rules.setObjectName("rules")
        self._rules.setAccessibleName(self.tr("Rules"))
        self._rules.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rules.setWordWrap(True)
        self._rules.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._rows = ChangeRows(self)
        self._list = QListView()
        self._list.setObjectName("changes")
        self._list.setAccessibleName(self.tr("What is said differently"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(ChangeDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._said = QLabel()
        self._said.setProperty("dim", True)
        self._said.setWordWrap(True)
        self._pronunciations = QPushButton(self.tr("Pronunciations…"))
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._fill(rules, frozenset(rules_off))
        self._arrange()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """With a large font, names take more room."""
        super().showEvent(event)
        self.setFixedWidth(max(WIDTH, self.minimumSizeHint().width()))

    def begin(self) -> None:
        """Another text, or other words for it: nothing is known of it yet."""
        self._counts.clear()
        self._rows.clear()
        self._count()
        self._said.setText(self.tr("Looking through the text…"))

    def add(self, changes: Sequence[Change]) -> None:
        """More is known."""
        self._rows.add(changes)
        self._counts.update(change.rule for change in changes)
        self._count()

    def finish(self) -> None:
        """All is known."""
        nothing = self.tr("Everything is said as it is written.")
        hint = self.tr("Take away a tick, and it is said as it is written.")
        self._said.setText(hint if self._counts else nothing)
        self._sort()

    def show_taken_back(self, change: Change, taken_back: bool) -> None:
        """Show that `change` was taken back, or not."""
        self._rows.replace(change, replace(change, is_taken_back=taken_back))

    # -- making

    def _fill(self, rules: Sequence[Rule], rules_off: frozenset[str]) -> None:
        whole = QListWidgetItem(self.tr("All changes"))
        whole.setData(_RULE, "")
        self._rules.addItem(whole)
        for rule in rules:
            item = QListWidgetItem(in_tongue(rule.does))
            item.setData(_RULE, rule.name)
            item.setToolTip(in_tongue(rule.does))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = rule.name not in rules_off
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self._rules.addItem(item)
        self._names = {"": whole.text(), **{rule.name: in_tongue(rule.does) for rule in rules}}
        self._rules.setCurrentRow(0)

    def _arrange(self) -> None:
        heading = QLabel(self.tr("WHAT WILL BE SPOKEN"))
        heading.setProperty("heading", True)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._rules, 2)
        column.addWidget(self._list, 3)
        column.addWidget(self._said)
        column.addWidget(self._pronunciations)

    def _connect(self) -> None:
        self._rules.currentItemChanged.connect(self._on_rules_current_item_changed)
        self._rules.itemChanged.connect(self._on_rules_item_changed)
        self._list.clicked.connect(self._on_list_clicked)
        self._list.activated.connect(self._on_list_clicked)
        self._rows.taken_back.connect(self.taken_back)
        self._pronunciations.clicked.connect(self.pronunciations_requested)
        self._close.clicked.connect(self.closed)

    def _count(self) -> None:
        self._rules.blockSignals(True)
        for row in range(self._rules.count()):
            item = self._rules.item(row)
            rule = item.data(_RULE)
            count = self._counts[rule] if rule else self._counts.total()
            name = self._names[rule]
            item.setText(f"{name}{_GAP}{QLocale().toString(count)}" if count else name)
        self._rules.blockSignals(False)

    def _sort(self) -> None:
        """Put the rules that change something in this text first."""
        rules = self._rules
        rules.blockSignals(True)
        current = rules.currentItem()
        items = [rules.takeItem(1) for _ in range(rules.count() - 1)]
        order = list(self._names)
        items.sort(key=lambda item: (not self._counts[item.data(_RULE)], order.index(item.data(_RULE))))
        for item in items:
            rules.addItem(item)
        rules.setCurrentItem(current)
        rules.blockSignals(False)

    # -- slots

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_rules_current_item_changed(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self._rows.show_rule(item.data(_RULE))

    @Slot(QListWidgetItem)
    def _on_rules_item_changed(self, item: QListWidgetItem) -> None:
        self.rule_switched.emit(item.data(_RULE), item.checkState() == Qt.CheckState.Checked)

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        self.place_requested.emit(self._rows.change(index))
