"""The page of the drawer that shows the outline of the text, with how long each part takes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.reading.outline import Heading, outline, row_at
from app.text.document import Document, Span
from app.ui.clock import clock
from app.ui.drawer import framed
from app.ui.plain_tip import plain_tip

if TYPE_CHECKING:
    from app.playback.reader import Reader

_Index = QModelIndex | QPersistentModelIndex

_SIDE, _INDENT, _DEEPEST = 12, 14, 5
_FRESHEN_MS = 1000
"""Durations become exact as the text is fetched; they are looked at again so often."""

_TIME = Qt.ItemDataRole.UserRole + 1
_CURRENT = Qt.ItemDataRole.UserRole + 2


class OutlineModel(QAbstractListModel):
    """The rows: `Qt.UserRole` holds each one's `Heading`. Times are the reader's, at its speed."""

    def __init__(self, reader: "Reader", parent: QWidget) -> None:
        super().__init__(parent)
        self._reader = reader
        self.headings: tuple[Heading, ...] = ()
        self.current = -1

    def set_document(self, document: Document) -> None:
        """Show the outline of this document."""
        self.beginResetModel()
        self.headings = outline(document)
        self.current = -1
        self.endResetModel()

    def set_place(self, place: int) -> None:
        """Mark the part that code point `place` stands in."""
        row = row_at(self.headings, place)
        if row != self.current:
            before, self.current = self.current, row
            for changed in (before, row):
                self.dataChanged.emit(self.index(changed), self.index(changed))

    def freshen(self) -> None:
        """Times may be known better now."""
        if self.headings:
            self.dataChanged.emit(self.index(0), self.index(len(self.headings) - 1), [_TIME])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        """How many there are."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt asks of a row."""
        heading = self.headings[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return heading
            case Qt.ItemDataRole.DisplayRole:
                return heading.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(heading.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                here = self.tr("read now") if index.row() == self.current else ""
                return ", ".join(part for part in (heading.title, self._time(heading), here) if part)
            case _ if role == _TIME:
                return self._time(heading)
            case _ if role == _CURRENT:
                return index.row() == self.current
            case _:
                return None

    def _time(self, heading: Heading) -> str:
        timeline = self._reader.timeline
        ms = timeline.time_at(heading.end) - timeline.time_at(heading.start)
        told = clock(max(ms, 0) / self._reader.rate)
        return (
            told if timeline.covers(heading.start, heading.end) else self.tr("about {time}").format(time=told)
        )


class OutlineDelegate(QStyledItemDelegate):
    """Paints a row: the title, indented by its depth, and the time."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One line."""
        return QSize(0, QFontMetrics(option.font).lineSpacing() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        heading: Heading = index.data(Qt.ItemDataRole.UserRole)
        current: bool = index.data(_CURRENT)
        time: str = index.data(_TIME)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(palette.alternateBase())
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 8, 8)
        if current:
            painter.setBrush(palette.link())
            mark = QRect(rect.left() + 2, rect.top() + 7, 3, rect.height() - 14)
            painter.drawRoundedRect(QStyle.visualRect(direction, rect, mark), 1.5, 1.5)
        inside = rect.adjusted(_SIDE + _INDENT * min(heading.depth, _DEEPEST), 0, -_SIDE, 0)
        inside = QStyle.visualRect(direction, rect, inside)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, time)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if heading.depth == 0 else QFont.Weight.Normal)
        room = inside.width() - painter.fontMetrics().horizontalAdvance(time) - 10
        painter.setFont(font)
        role = QPalette.ColorRole.Link if current else QPalette.ColorRole.WindowText
        painter.setPen(palette.color(role))
        title = QFontMetrics(font).elidedText(heading.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class ChaptersPage(QWidget):
    """The outline: a click or Enter goes there."""

    chosen = Signal(int)
    """Go to this code point."""

    def __init__(self, reader: "Reader", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chapters_page")
        self._model = OutlineModel(reader, self)
        self.list = QListView()
        self.list.setObjectName("chapters")
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(OutlineDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.list.clicked.connect(self._on_list_chosen)
        self.list.activated.connect(self._on_list_chosen)
        self._nothing = QLabel(self.tr("This text has no headings."))
        self._nothing.setProperty("dim", True)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(14, 8, 14, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addLayout(framed(self.list), 1)
        column.addStretch()
        self._timer = QTimer(self, interval=_FRESHEN_MS)
        self._timer.timeout.connect(self._model.freshen)
        reader.span_changed.connect(self._on_reader_span_changed)
        self.show_document(reader.document)

    def show_document(self, document: Document) -> None:
        """Show the outline of this document."""
        self._model.set_document(document)
        self.list.setVisible(bool(self._model.headings))
        self._nothing.setVisible(not self._model.headings)

    def show_place(self, place: int) -> None:
        """Mark the part that code point `place` stands in."""
        self._model.set_place(place)

    def begin(self) -> None:
        """The page has come up."""
        self._model.freshen()
        row = max(self._model.current, 0)
        if self._model.headings:
            self.list.setCurrentIndex(self._model.index(row))
        self.list.setFocus()

    def showEvent(self, event: object) -> None:
        """Times are kept fresh while they are seen."""
        self._timer.start()

    def hideEvent(self, event: object) -> None:
        """Nobody looks."""
        self._timer.stop()

    @Slot(QModelIndex)
    def _on_list_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.headings[index.row()].start)

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, word: Span | None) -> None:
        spoken = word or sentence
        if spoken is None:
            return
        before = self._model.current
        self._model.set_place(spoken.start)
        if self._model.current != before and not self.list.hasFocus() and self._model.current >= 0:
            self.list.scrollTo(self._model.index(self._model.current))
