"""What floats over the page: the way in when it is empty, the way back when the voice is out of sight."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.actions import GAP
from app.ui.icons import icon

_GAP = 24
_TITLE_WIDTH = 320
_ICON = QSize(16 + GAP, 16)


class _Place(QObject):
    """Keeps `widget` in the middle or at the bottom of its parent."""

    def __init__(self, widget: QWidget, parent: QWidget, vertical: Qt.AlignmentFlag) -> None:
        super().__init__(widget)
        self._widget = widget
        self._vertical = vertical
        self._parent = parent
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() == QEvent.Type.Resize:
            self.apply()
        return False

    def apply(self) -> None:
        """Put the widget in its place."""
        parent, widget = self._parent, self._widget
        widget.adjustSize()
        x = (parent.width() - widget.width()) // 2
        middle = (parent.height() - widget.height()) // 2
        at_bottom = self._vertical == Qt.AlignmentFlag.AlignBottom
        widget.move(x, parent.height() - widget.height() - _GAP if at_bottom else middle)


class EmptyPage(QWidget):
    """One sentence and the ways in. Clicks beside the buttons go to the text below."""

    paste_requested = Signal()
    open_requested = Signal()
    welcome_requested = Signal()
    recent_requested = Signal(int)
    """Go on with the text of this row of `show_recent`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty_page")
        title = QLabel(self.tr("Bring a text, and hear it read."))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        drop = QLabel(self.tr("or drop a file here, press Ctrl+L for a web page, or simply begin to type"))
        drop.setProperty("dim", True)
        paste = self._button(self.tr("Paste a text"), "paste")
        paste.clicked.connect(self.paste_requested)
        open_ = self._button(self.tr("Open a file"), "open")
        open_.clicked.connect(self.open_requested)
        welcome = QPushButton(self.tr("Read the welcome text"))
        welcome.setProperty("primary", True)
        welcome.setIcon(icon("play", QPalette.ColorRole.HighlightedText))
        welcome.setIconSize(_ICON)
        welcome.clicked.connect(self.welcome_requested)
        ways = QHBoxLayout()
        ways.setSpacing(10)
        ways.addStretch()
        for button in (paste, open_):
            ways.addWidget(button)
        ways.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(ways)
        column.addWidget(drop, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(welcome, 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        self._place = _Place(self, parent, Qt.AlignmentFlag.AlignVCenter)
        self._place.apply()

    def show_recent(self, texts: Sequence[tuple[str, str]]) -> None:
        """Offer these texts to go on with: the title of each, and how far it was read."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if texts:
            heading = QLabel(self.tr("Continue reading").upper())
            heading.setProperty("heading", True)
            self._recent.addSpacing(14)
            self._recent.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        for row, (title, far) in enumerate(texts):
            button = QPushButton()
            button.setProperty("quiet", True)
            short = QFontMetrics(button.font()).elidedText(title, Qt.TextElideMode.ElideRight, _TITLE_WIDTH)
            button.setText(f"{short}  ·  {far}".replace("&", "&&"))
            button.setAccessibleName(f"{title}, {far}")
            button.clicked.connect(partial(self.recent_requested.emit, row))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.show()
            button.ensurePolished()  # so that its size is known
        layout = self.layout()
        assert layout
        layout.activate()
        self._place.apply()

    def _button(self, text: str, picture: str) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(icon(picture))
        button.setIconSize(_ICON)
        return button


class BackToVoice(QPushButton):
    """Returns to the spoken line after scrolling by hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pill")
        self.setText(self.tr("Back to the voice"))
        self.setIcon(icon("follow", QPalette.ColorRole.HighlightedText))
        self.setIconSize(_ICON)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._place = _Place(self, parent, Qt.AlignmentFlag.AlignBottom)
        self._place.apply()
