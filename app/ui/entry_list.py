"""The list of the library's texts: a model, and how each row is painted."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.storage.entries import Entry
from app.ui.entry_texts import plain_snippet, progress_text, source_text, title_text, when_text
from app.ui.plain_tip import plain_tip

_Index = QModelIndex | QPersistentModelIndex

_SIDE, _TOP = 12, 9
_BAR = 3


class EntryModel(QAbstractListModel):
    """The rows. `Qt.UserRole` holds each one's `Entry`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        """How many there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt asks of a row."""
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return title_text(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(entry.source or title_text(entry))
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (title_text(entry), progress_text(entry), when_text(entry.read, datetime.now()))
                turn = self.tr("to be read next: {turn}").format(turn=entry.turn) if entry.turn else ""
                return ", ".join(part for part in (*parts, source_text(entry), turn) if part)
            case _:
                return None


class EntryDelegate(QStyledItemDelegate):
    """Paints a row: title; when, where from and how far, or what was found; a thin bar of progress."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for three lines where something was found, else for two."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        height = QFontMetrics(option.font).lineSpacing()
        return QSize(0, height * (4 if entry.snippet else 2) + 2 * _TOP + _BAR + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            selected = state & QStyle.StateFlag.State_Selected
            painter.setBrush(palette.alternateBase() if selected else palette.mid())
            painter.setOpacity(1.0 if selected else 0.5)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 8, 8)
            painter.setOpacity(1.0)
        inside = rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        line = QFontMetrics(font).lineSpacing()
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        title = QFontMetrics(bold).elidedText(title_text(entry), Qt.TextElideMode.ElideRight, inside.width())
        above = QRect(inside.left(), inside.top(), inside.width(), line)
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(font)
        self._paint_details(
            painter, palette, QRect(inside.left(), inside.top() + line, inside.width(), line), entry
        )
        if entry.snippet:
            below = QRect(inside.left(), inside.top() + 2 * line, inside.width(), 2 * line)
            _paint_snippet(painter, palette, below, font, entry.snippet)
        bar = QRect(inside.left(), rect.bottom() - _BAR - 5, inside.width(), _BAR)
        _paint_progress(painter, palette, bar, entry, option.direction)
        painter.restore()

    def _paint_details(self, painter: QPainter, palette: QPalette, rect: QRect, entry: Entry) -> None:
        metrics = painter.fontMetrics()
        far = progress_text(entry)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight, far)
        if entry.turn:
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            turn = self.tr("Next · {turn}").format(turn=entry.turn) + "   "
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, turn)
            rest = rect.adjusted(metrics.horizontalAdvance(turn), 0, 0, 0)
            rect = QStyle.visualRect(painter.layoutDirection(), rect, rest)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        room = rect.width() - metrics.horizontalAdvance(far) - 12
        said = f"{when_text(entry.read, datetime.now())} · {source_text(entry)}"
        painter.drawText(
            rect, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(said, Qt.TextElideMode.ElideMiddle, room)
        )


def _paint_progress(
    painter: QPainter, palette: QPalette, rect: QRect, entry: Entry, direction: Qt.LayoutDirection
) -> None:
    if not entry.progress:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.mid())
    painter.drawRoundedRect(rect, 1.5, 1.5)
    painter.setBrush(palette.link())
    done = QRect(rect.left(), rect.top(), max(_BAR, round(rect.width() * entry.progress)), _BAR)
    painter.drawRoundedRect(QStyle.visualRect(direction, rect, done), 1.5, 1.5)


def _paint_snippet(painter: QPainter, palette: QPalette, rect: QRect, font: QFont, snippet: str) -> None:
    """Two lines of `snippet`, in which what was found is set bold."""
    plain, found = plain_snippet(snippet)
    layout = QTextLayout(plain, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ranges: list[QTextLayout.FormatRange] = []
    for start, length in found:
        one = QTextLayout.FormatRange()
        one.start, one.length = start, length
        one.format.setFontWeight(QFont.Weight.Bold)
        one.format.setForeground(palette.color(QPalette.ColorRole.Link))
        ranges.append(one)
    layout.setFormats(ranges)
    layout.beginLayout()
    y = 0.0
    for _ in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    layout.draw(painter, rect.topLeft().toPointF())


class EntryList(QListView):
    """The rows as a list that keys can walk."""

    remove_requested = Signal()
    move_requested = Signal(int)
    """The row is to be read so many turns later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self.setAccessibleName(self.tr("Texts"))
        self.setModel(EntryModel(self))
        self.setItemDelegate(EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)

    @property
    def chosen(self) -> Entry | None:
        """The row that is chosen."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def set_entries(self, entries: Sequence[Entry], *, stays: bool) -> None:
        """Show these rows and choose the first, or if it `stays` the text that was chosen before."""
        before = self.chosen if stays else None
        model = self.model()
        assert isinstance(model, EntryModel)
        model.set_entries(entries)
        rows = [entry.id for entry in entries]
        row = rows.index(before.id) if before and before.id in rows else 0
        if entries:
            self.setCurrentIndex(model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes; with Alt the arrows change the turn."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_requested.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
