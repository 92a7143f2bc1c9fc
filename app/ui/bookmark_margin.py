"""The margin of the page, with a ribbon at every line that is marked."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QWidget

from app.ui.bookmark_room import BookmarkRoom
from app.ui.reader_view import ReaderView

_WIDTH, _RIBBON, _HEIGHT = 24, 9, 15


class BookmarkMargin(QWidget):
    """Lies over the view, left of its text, and lets every click through."""

    def __init__(self, view: ReaderView, room: BookmarkRoom) -> None:
        super().__init__(view)
        self.setObjectName("bookmark_margin")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view = view
        self._room = room
        view.viewport().installEventFilter(self)
        room.changed.connect(self._on_room_changed)
        self._place()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the text, and move with it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif event.type() == QEvent.Type.Paint and self._room.bookmarks:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ribbons of the lines in sight."""
        if not self._room.bookmarks or self._view.is_changed:
            return
        sight = self._view.sight
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Link))
        for bookmark in self._room.bookmarks:
            if sight.start <= bookmark.place <= sight.end:
                line = self._view.line_at(bookmark.place)
                self._paint_ribbon(painter, line.center().y())

    def _place(self) -> None:
        viewport = self._view.viewport().geometry()
        self.setGeometry(max(viewport.left() - _WIDTH, 0), viewport.top(), _WIDTH, viewport.height())

    def _paint_ribbon(self, painter: QPainter, middle: float) -> None:
        left, top = (self.width() - _RIBBON) / 2, middle - _HEIGHT / 2
        right, bottom = left + _RIBBON, top + _HEIGHT
        notch = QPointF((left + right) / 2, bottom - 4)
        corners = (
            QPointF(left, top),
            QPointF(right, top),
            QPointF(right, bottom),
            notch,
            QPointF(left, bottom),
        )
        painter.drawPolygon(QPolygonF(corners))

    @Slot()
    def _on_room_changed(self) -> None:
        self.update()
