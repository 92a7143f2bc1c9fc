"""The bubbles that show a new user around: what to do first, and where."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.banner import announce

WIDTH = 330
_TIP, _HALF_TIP = 10, 9
"""Height of the tip that points at something, and half its width, in pixels."""
_EDGE, _ROUND = 8, 12
"""Pixels to the edges of the window, and the radius of the corners."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What one bubble says, and the widget that it points at."""

    text: str
    target: QWidget


class Bubble(QWidget):
    """Says one stop of a tour after the other, over its parent. It never takes the keyboard by itself."""

    closed = Signal()
    """It is about to go: the tour was seen to its end, or left."""

    def __init__(self, stops: tuple[Stop, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self._over = parent
        self._stops = stops
        self._at = 0
        self._points_up = True
        self._tip_x = 0
        self._count, self._text = QLabel(), QLabel()
        self._count.setProperty("heading", True)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QPushButton(self.tr("Close"))
        self._close.setProperty("quiet", True)
        self._close.clicked.connect(self.leave)
        self.next = QPushButton()
        self.next.setProperty("primary", True)
        self.next.clicked.connect(self.go_on)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.addWidget(self._count, 1)
        buttons.addWidget(self._close)
        buttons.addWidget(self.next)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(18, 14 + _TIP, 14, 12 + _TIP)
        column.setSpacing(10)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self.setFixedWidth(WIDTH)
        parent.installEventFilter(self)
        self._say()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    @property
    def is_at_first(self) -> bool:
        """Whether it says its first stop."""
        return self._at == 0

    @Slot()
    def go_on(self) -> None:
        """Say the next stop; behind the last one, go away."""
        if self._at == len(self._stops) - 1:
            self.leave()
        else:
            self._at += 1
            self._say()

    @Slot()
    def leave(self) -> None:
        """Go away for good."""
        if self.isHidden():
            return
        self._over.removeEventFilter(self)
        self.closed.emit()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at what it points at."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with a tip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.palette().alternateBase())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), 1.5))
        card = QRectF(self.rect()).adjusted(1, _TIP, -1, -_TIP)
        painter.drawRoundedRect(card, _ROUND, _ROUND)
        base, point = (card.top(), 1.0) if self._points_up else (card.bottom(), self.height() - 1.0)
        inside = 1.5 if self._points_up else -1.5  # over the line of the card
        sides = [QPointF(self._tip_x + side * _HALF_TIP, base) for side in (-1, 1)]
        tip = QPointF(self._tip_x, point)
        covers = [one + QPointF(0, inside) for one in sides]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([covers[0], sides[0], tip, sides[1], covers[1]]))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), 1.5))
        painter.drawPolyline(QPolygonF([sides[0], tip, sides[1]]))

    def _say(self) -> None:
        stop, is_last = self._stops[self._at], self._at == len(self._stops) - 1
        self._text.setText(stop.text)
        number, count = self.locale().toString(self._at + 1), self.locale().toString(len(self._stops))
        self._count.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self.next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self._close.setVisible(not is_last)
        self.setAccessibleName(stop.text)
        self._place()
        announce(self, stop.text)

    def _place(self) -> None:
        """Stand below what is pointed at, or above where there is more room."""
        self.setFixedHeight(self._column.heightForWidth(WIDTH))
        parent, target = self._over, self._stops[self._at].target
        pointed = QRect(target.mapTo(parent, QPoint(0, 0)), target.size())
        self._points_up = pointed.center().y() < parent.height() // 2
        middle = pointed.center().x()
        left = max(_EDGE, min(middle - WIDTH // 2, parent.width() - WIDTH - _EDGE))
        self._tip_x = max(_ROUND + _HALF_TIP, min(middle - left, WIDTH - _ROUND - _HALF_TIP))
        self.move(left, pointed.bottom() + 2 if self._points_up else pointed.top() - self.height() - 2)
        self.raise_()
        self.update()
