"""The list of the voice picker: its rows as Qt sees them, how they are drawn, and what a click or a key means."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.icons import icon
from app.ui.voice_rows import Row, RowKind, VoiceRef

ROW_HEIGHT = 34
_ICON = 18
_ZONE = 30
"""The width of what can be clicked at the end of a row."""
_GUTTER = 30
"""The width of the mark before the chosen voice."""

_USABLE = (RowKind.VOICE, RowKind.TYPED, RowKind.TROUBLE)
_ROW = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Marked:
    """Which voice is chosen, and which have a star."""

    chosen: VoiceRef
    favourites: frozenset[VoiceRef] = frozenset()


class VoiceRows(QAbstractListModel):
    """The rows. Headings and what is only said cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self.marked = Marked(VoiceRef("", ""))

    def show_rows(self, rows: Sequence[Row], marked: Marked) -> None:
        """Show these rows, and mark the chosen voice and the favourites among them."""
        self.beginResetModel()
        self._rows = rows
        self.marked = marked
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at `index`."""
        return self._rows[index.row()] if index.isValid() else None

    def usable(self, start: int, step: int) -> int | None:
        """The first row that can be chosen, from row `start` on in steps of 1 or -1."""
        stop = len(self._rows) if step > 0 else -1
        return next((at for at in range(max(0, start), stop, step) if self._rows[at].kind in _USABLE), None)

    def find(self, ref: VoiceRef) -> int | None:
        """Where the voice stands first."""
        return next((at for at, row in enumerate(self._rows) if row.ref == ref), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whether a row can be chosen."""
        row = self.row(index)
        if row is None or row.kind not in _USABLE:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's text, what a screen reader says of it, or the `Row` itself."""
        row = self.row(index)
        if row is None:
            return None
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.kind is RowKind.TROUBLE:
            return row.text
        return self._spoken(row) if role == _SPOKEN else None

    def _text(self, row: Row) -> str:
        return self.tr("Use “{voice}”").format(voice=row.text) if row.kind is RowKind.TYPED else row.text

    def _spoken(self, row: Row) -> str:
        parts = [self._text(row), row.note]
        if row.kind is RowKind.VOICE and row.ref in self.marked.favourites:
            parts.append(self.tr("favourite"))
        if row.kind is RowKind.VOICE and row.ref == self.marked.chosen:
            parts.append(self.tr("chosen"))
        return ", ".join(part for part in parts if part)


def hear_zone(rect: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where in a row a click lets its voice be heard."""
    return QStyle.visualRect(direction, rect, rect.adjusted(rect.width() - 2 * _ZONE - 4, 0, -_ZONE - 4, 0))


def star_zone(rect: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where in a row a click gives its voice a star, or takes it away."""
    return QStyle.visualRect(direction, rect, rect.adjusted(rect.width() - _ZONE - 4, 0, -4, 0))


class _RowPainter(QStyledItemDelegate):
    """Draws a row in the palette's colours of the moment."""

    def __init__(self, rows: VoiceRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        role = QPalette.ColorRole
        self._chosen = icon("chosen", role.Highlight)
        self._hear = icon("preview", role.Highlight)
        self._star, self._starred = icon("star", role.PlaceholderText), icon("starred", role.Highlight)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others: a list of thousands need not be measured."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row at `index`."""
        row = index.data(_ROW)
        painter.save()
        if row.kind is RowKind.HEADING:
            self._paint_heading(painter, option, row)
        else:
            self._paint_line(painter, option, index, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        font = QFont(option.font)
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.0)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText))
        rect = option.rect.adjusted(12, 0, -12, -5)
        painter.drawText(rect, _aligned(option, Qt.AlignmentFlag.AlignBottom), row.text)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row) -> None:
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        usable = row.kind in _USABLE
        if usable and (current or hovered):
            self._paint_ground(painter, option, current=current)
        marked = self._rows.marked
        text = option.rect.adjusted(_GUTTER, 0, -12, 0)
        if row.kind in (RowKind.VOICE, RowKind.TYPED):
            text.setRight(option.rect.right() - 2 * _ZONE - 8)
            self._paint_signs(painter, option, row.ref, marked, active=current or hovered)
        self._paint_texts(painter, option, QStyle.visualRect(option.direction, option.rect, text), index, row)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, current: bool) -> None:
        ground = QColor(option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight))
        ground.setAlphaF(0.16 if current else 0.07)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6)

    def _paint_signs(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        ref: VoiceRef,
        marked: Marked,
        *,
        active: bool,
    ) -> None:
        if ref == marked.chosen:
            gutter = QStyle.visualRect(
                option.direction, option.rect, QRect(option.rect.topLeft(), QSize(_GUTTER, ROW_HEIGHT))
            )
            self._chosen.paint(painter, _middle(gutter, 15))
        starred = ref in marked.favourites
        if active:
            self._hear.paint(painter, _middle(hear_zone(option.rect, option.direction), _ICON))
        if active or starred:
            star = self._starred if starred else self._star
            star.paint(painter, _middle(star_zone(option.rect, option.direction), _ICON))

    def _paint_texts(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: Index, row: Row
    ) -> None:
        """The name, and dim behind it the note; of a trouble what can be done stands at the end instead."""
        metrics, active = option.fontMetrics, QPalette.ColorGroup.Active
        roles = QPalette.ColorRole
        said_only = row.kind not in (RowKind.VOICE, RowKind.TYPED)
        note_role = roles.Highlight if row.kind is RowKind.TROUBLE else roles.PlaceholderText
        note_width = min(metrics.horizontalAdvance(row.note) + 4, rect.width() // 2) if row.note else 0
        room = rect.width() - note_width - (10 if note_width else 0)
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(active, roles.PlaceholderText if said_only else roles.WindowText))
        middle = _aligned(option, Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rect, middle, name)
        if note_width:
            used = room if row.kind is RowKind.TROUBLE else metrics.horizontalAdvance(name)
            beside = QRect(rect.left() + used + 10, rect.top(), rect.width() - used - 10, rect.height())
            note = metrics.elidedText(row.note, Qt.TextElideMode.ElideRight, beside.width())
            painter.setPen(option.palette.color(active, note_role))
            painter.drawText(QStyle.visualRect(option.direction, rect, beside), middle, note)


def _aligned(option: QStyleOptionViewItem, vertical: Qt.AlignmentFlag) -> int:
    return int(QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft) | vertical)


def _middle(rect: QRect, side: int) -> QRect:
    square = QRect(0, 0, side, side)
    square.moveCenter(rect.center())
    return square


class VoiceList(QListView):
    """Shows the rows; what is done with one leaves as a wish."""

    row_chosen = Signal(object)
    """Take this `Row`."""
    hearing_requested = Signal(object)
    """Let the voice of this `Row` be heard."""
    star_requested = Signal(object)
    """Give the voice of this `Row` a star, or take it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = VoiceRows(self)
        self.setObjectName("voices")
        self.setAccessibleName(self.tr("Voices"))
        self.setModel(self.rows)
        self.setItemDelegate(_RowPainter(self.rows, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    @property
    def current(self) -> Row | None:
        """The row that the keys are at."""
        return self.rows.row(self.currentIndex())

    def go_to(self, at: int | None) -> None:
        """Bring the keys to row `at`; None: to the first that can be chosen."""
        at = self.rows.usable(0, 1) if at is None else at
        if at is not None:
            self.setCurrentIndex(self.rows.index(at))
            above = self.rows.index(at - 1)
            if self.rows.usable(at - 1, -1) is None:  # the first one's heading is wanted too
                self.scrollToTop()
            elif above.isValid():
                self.scrollTo(self.rows.index(at))

    def step(self, count: int) -> None:
        """Bring the keys `count` rows on, or back, past what cannot be chosen."""
        now = self.currentIndex().row()
        last = self.rows.rowCount() - 1
        wanted = max(0, min(now + count, last))
        direction = 1 if count > 0 else -1
        found = self.rows.usable(wanted, direction)
        if found is None:
            found = self.rows.usable(wanted, -direction)
        self.go_to(found)

    @property
    def page(self) -> int:
        """How many rows are seen at once."""
        return max(1, self.viewport().height() // ROW_HEIGHT - 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes a row, or does what the sign at its end shows."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row(index)
        if row is None or row.kind not in _USABLE or event.button() != Qt.MouseButton.LeftButton:
            return
        self._wish(row, self.visualRect(index), event.position().toPoint())

    def _wish(self, row: Row, rect: QRect, point: QPoint) -> None:
        has_signs = row.kind in (RowKind.VOICE, RowKind.TYPED)
        if has_signs and hear_zone(rect, self.layoutDirection()).contains(point):
            self.hearing_requested.emit(row)
        elif has_signs and star_zone(rect, self.layoutDirection()).contains(point):
            self.star_requested.emit(row)
        else:
            self.row_chosen.emit(row)
