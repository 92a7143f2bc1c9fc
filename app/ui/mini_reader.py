"""The small reader: a card in a corner of the screen that shows what is heard while the window is out of sight."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions import Actions, tool_button
from app.ui.icons import icon
from app.ui.page_style import letter_width
from app.ui.place_slider import SeekSlider
from app.ui.plain_tip import plain_tip
from app.ui.speed_control import rate_text
from app.ui.spoken_lines import PADDING, SpokenLines
from app.ui.transport_bar import playing_strip

_RADIUS = 16
_SMALLEST_WIDTH, _LARGEST_WIDTH = 470, 760
_LETTERS = 44
"""Average letters of a line, where the card may be as wide as these take."""
_MARGIN = 16
_LEFT_TO_RIGHT = "\u200e"
"""A mark that says so of what has no letters."""
_PLAY_SIDE = 36


class SpeedButton(QToolButton):
    """Shows the speed. A click asks for the next usual one, the wheel for one step more or less."""

    stepped = Signal(int)
    """One step faster (1) or slower (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mini_speed")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Speed: click for the next one, turn the wheel for small steps"))

    def show_speed(self, rate: float) -> None:
        """Show `rate`."""
        shown = rate_text(rate)
        self.setText(f"{_LEFT_TO_RIGHT}{shown}")
        self.setAccessibleName(self.tr("Speed {rate}").format(rate=shown))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up is faster."""
        if turned := event.angleDelta().y():
            self.stepped.emit(1 if turned > 0 else -1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows step, as on a slider."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if step := steps.get(Qt.Key(event.key())):
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class TitleLine(QLabel):
    """One line that gives way: what has no room is left out at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("dim", True)
        self.setContentsMargins(PADDING, 0, PADDING, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_title(self, title: str) -> None:
        """Show as much of `title` as there is room for."""
        self._full = title
        self.setAccessibleName(title)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, self.contentsRect().width()))
        self.setToolTip(plain_tip(self._full) if self.text() != self._full else "")


class MiniReader(QWidget):
    """Never takes the keyboard by itself; a click on its text gives it the keys, until something else has them."""

    seek_requested = Signal(int)
    """To this place, in ms of speech at 1.0×."""
    speed_stepped = Signal(int)
    """One step faster (1) or slower (-1)."""
    next_speed_requested = Signal()
    """The next of the usual speeds."""
    window_requested = Signal()
    close_requested = Signal()
    moved = Signal(QPoint)
    """The user has put it there."""
    pointed_changed = Signal(bool)
    """Whether the pointer is over it."""
    resized = Signal()

    def __init__(self, actions: Actions, font: QFont) -> None:
        flags = Qt.WindowType
        super().__init__(
            None,
            flags.Tool
            | flags.FramelessWindowHint
            | flags.WindowStaysOnTopHint
            | flags.WindowDoesNotAcceptFocus,
        )
        self.setObjectName("mini_reader")
        self.setWindowTitle(self.tr("Readlark, small reader"))
        for attribute in (
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_AlwaysShowToolTips,
            Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
        ):
            self.setAttribute(attribute)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not _needs_mask())
        self._grip: QPoint | None = None
        """Where in the card the button went down."""
        self._dragged = False
        self.title = TitleLine()
        self.lines = SpokenLines(font)
        self.place = SeekSlider()
        self.speed = SpeedButton()
        self._arrange(actions)
        self.place.seek_requested.connect(self.seek_requested)
        self.speed.clicked.connect(self.next_speed_requested)
        self.speed.stepped.connect(self.speed_stepped)
        self.set_reading_font(font)

    def set_reading_font(self, font: QFont) -> None:
        """Set the sentence in `font`, and be as wide as it wants."""
        self.lines.set_reading_font(font)
        wanted = round(letter_width(font) * _LETTERS) + 2 * (_MARGIN + PADDING)
        self.setFixedWidth(max(_SMALLEST_WIDTH, min(wanted, _LARGEST_WIDTH)))
        self._fit()

    def wear(self, style: str, word: QColor) -> None:
        """Wear this style sheet, and light the word up in this colour."""
        self.setStyleSheet(style)
        self.lines.set_ink(word)
        self._fit()

    def say(self, message: str) -> None:
        """Show `message` in the place of the sentence."""
        self.lines.show_sentence(message)

    # -- building

    def _arrange(self, actions: Actions) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        enlarge = self._button("enlarge", self.tr("Open in the window"))
        enlarge.clicked.connect(self.window_requested)
        close = self._button("close", self.tr("Stop and close"))
        close.clicked.connect(self.close_requested)
        head.addWidget(enlarge)
        head.addWidget(close)
        play = tool_button(actions.play, 18)
        play.setObjectName("mini_play")
        play.setFixedSize(_PLAY_SIDE, _PLAY_SIDE)
        strip = playing_strip()
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(tool_button(actions.previous_sentence, 18))
        row.addWidget(play)
        row.addWidget(tool_button(actions.next_sentence, 18))
        row.addSpacing(6)
        row.addWidget(self.place, 1)
        row.addWidget(self.speed)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.lines)
        column.addWidget(strip)
        self._play = play

    def _button(self, picture: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(picture)
        button.setIcon(icon(picture))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    @Slot()
    def _fit(self) -> None:
        """Be as high as what stands in it."""
        layout = self.layout()
        assert layout
        layout.activate()
        self.setFixedHeight(layout.totalSizeHint().height())

    # -- the keys

    def _take_keys(self) -> None:
        handle = self.windowHandle()
        handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)
        self.activateWindow()
        self._play.setFocus(Qt.FocusReason.MouseFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Without the keys, it does not take them again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.windowHandle():
            self.windowHandle().setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, here as in the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    # -- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.globalPosition().toPoint() - self.pos()
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._grip is None:
            return
        target = event.globalPosition().toPoint() - self._grip
        if not self._dragged:
            far = (target - self.pos()).manhattanLength() >= QApplication.startDragDistance()
            if not far:
                return
            self._dragged = True
            if _is_placed_by_desktop():
                self._grip = None
                self.windowHandle().startSystemMove()
                return
        self.move(target)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay here; without a drag, it was a click."""
        if event.button() != Qt.MouseButton.LeftButton or self._grip is None:
            return
        self._grip = None
        if self._dragged:
            self.moved.emit(self.pos())
        else:
            self._take_keys()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer is here."""
        super().enterEvent(event)
        self.pointed_changed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Say that it has gone."""
        super().leaveEvent(event)
        self.pointed_changed.emit(False)

    # -- the shape

    def showEvent(self, event: QShowEvent) -> None:
        """With the style sheet comes the final height."""
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Lines that need more room get it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corners round where there is no other way to."""
        super().resizeEvent(event)
        if _needs_mask():
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.palette().color(QPalette.ColorRole.Mid)
        if _needs_mask():
            painter.fillRect(self.rect(), line)
        painter.setPen(line)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def _needs_mask() -> bool:
    """X11 may have no compositor, and then shows what is see-through as black."""
    return QGuiApplication.platformName() == "xcb"


def _is_placed_by_desktop() -> bool:
    """Wayland lets no window place itself."""
    return QGuiApplication.platformName().startswith("wayland")
