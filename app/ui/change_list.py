"""The list of what is said differently from what is written: the original above, the spoken below."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.text.spoken import Change
from app.ui.plain_tip import plain_tip
from app.ui.tongues import tr

_LONGEST = 200
"""Code points of one side that are shown."""

_PADDING = 6

_Index = QModelIndex | QPersistentModelIndex


def written_of(change: Change) -> str:
    """What is written, on one line."""
    return " ".join(change.written[:_LONGEST].split())


def said_of(change: Change) -> str:
    """What is said instead, on one line."""
    if change.is_taken_back:
        return tr("said as it is written")
    return " ".join(change.said[:_LONGEST].split()) or tr("left out")


class ChangeRows(QAbstractListModel):
    """The changes of one rule, or of all. A row is checked unless its change was taken back."""

    taken_back = Signal(object, bool)
    """The user took this `Change` back (True), or wants it after all (False)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: list[Change] = []
        self._rows: list[int] = []
        self._rule = ""

    def clear(self) -> None:
        """Begin anew."""
        self.beginResetModel()
        self._all, self._rows = [], []
        self.endResetModel()

    def add(self, changes: Iterable[Change]) -> None:
        """Add changes that come behind those that are there."""
        first = len(self._all)
        self._all += changes
        rows = [number for number in range(first, len(self._all)) if self._is_shown(number)]
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def show_rule(self, rule: str) -> None:
        """Show the changes of `rule` only; "" shows all."""
        self.beginResetModel()
        self._rule = rule
        self._rows = [number for number in range(len(self._all)) if self._is_shown(number)]
        self.endResetModel()

    def change(self, index: _Index) -> Change:
        """The change in this row."""
        return self._all[self._rows[index.row()]]

    def replace(self, change: Change, other: Change) -> None:
        """Put `other` in the place of `change`."""
        number = self._all.index(change)
        self._all[number] = other
        if number in self._rows:
            index = self.index(self._rows.index(number))
            self.dataChanged.emit(index, index)

    def _is_shown(self, number: int) -> bool:
        return not self._rule or self._all[number].rule == self._rule

    # -- the model

    def rowCount(self, parent: _Index | None = None) -> int:
        """As many as are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be chosen and checked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """For the eye and for screen readers."""
        if not index.isValid():
            return None
        change = self.change(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if change.is_taken_back else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return written_of(change)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            told = self.tr("“{written}”: {said}").format(written=written_of(change), said=said_of(change))
            return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Taking back, and wanting after all."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.taken_back.emit(self.change(index), Qt.CheckState(value) == Qt.CheckState.Unchecked)
        return True


class ChangeDelegate(QStyledItemDelegate):
    """Paints a change in two lines, a box to check beside them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines."""
        line = option.fontMetrics.height()
        return QSize(80, 2 * line + 2 * _PADDING)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """The style draws the row and its box; the lines are drawn by `paint`."""
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignTop

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The box, what is written, and what is said."""
        model = index.model()
        assert isinstance(model, ChangeRows)
        change = model.change(index)
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        row.text = ""
        style = row.widget.style() if row.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, row, row.widget)
        whole: QRect = row.rect
        metrics, palette = row.fontMetrics, row.palette
        direction: Qt.LayoutDirection = row.direction
        aside = QStyle.visualRect(direction, whole, box).right() - whole.left() + 10
        lines = whole.adjusted(aside, _PADDING, -_PADDING, -_PADDING)
        lines = QStyle.visualRect(direction, whole, lines)
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        upper = QRect(lines.left(), lines.top(), lines.width(), lines.height() // 2)
        lower = upper.translated(0, upper.height())
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        elided = metrics.elidedText(written_of(change), Qt.TextElideMode.ElideMiddle, upper.width())
        painter.drawText(upper, place, elided)
        is_said = bool(change.said.strip()) and not change.is_taken_back
        painter.setPen(
            palette.color(QPalette.ColorRole.Text if is_said else QPalette.ColorRole.PlaceholderText)
        )
        font = painter.font()
        font.setItalic(not is_said)
        painter.setFont(font)
        elided = metrics.elidedText(said_of(change), Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, place, elided)
        painter.restore()
