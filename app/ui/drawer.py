"""The drawer at the left of the page: the library, the chapters and the bookmarks, one of them at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

WIDTH = 300
"""Pixels, if that is enough."""
_ESCAPE = (QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape)


def framed(content: QWidget) -> QVBoxLayout:
    """`content` with room around it for its ring of focus."""
    frame = QVBoxLayout()
    frame.setContentsMargins(6, 0, 6, 6)
    frame.addWidget(content)
    return frame


class Drawer(QWidget):
    """Shows the page whose action is checked; Esc in it goes back to the text."""

    left = Signal()
    """The user wants to go back to the text."""

    def __init__(self, pages: Sequence[tuple[QAction, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setAutoFillBackground(True)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(10, 12, 10, 4)
        tabs.setSpacing(2)
        for action, page in pages:
            tab = QToolButton()
            tab.setProperty("tab", True)
            tab.setCheckable(True)
            tab.setText(action.text())
            tab.setToolTip(action.toolTip())
            tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._tabs.addButton(tab, self._stack.addWidget(page))
            tabs.addWidget(tab)
        tabs.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)
        self._tabs.idClicked.connect(self._stack.setCurrentIndex)
        self._stack.currentChanged.connect(self._on_stack_current_changed)
        self._on_stack_current_changed(0)

    @property
    def page(self) -> QWidget | None:
        """The page that is up."""
        return self._stack.currentWidget()

    def set_page(self, page: QWidget) -> None:
        """Bring up another page."""
        self._stack.setCurrentWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        """With a large font, names take more room."""
        super().showEvent(event)
        self.setFixedWidth(max(WIDTH, self.minimumSizeHint().width()))

    @Slot(int)
    def _on_stack_current_changed(self, number: int) -> None:
        self._tabs.button(number).setChecked(True)

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the drawer while it has the keys, and does not stop the voice."""
        match event:
            case QKeyEvent() if (event.type(), event.key()) == _ESCAPE:
                event.accept()
                return True
            case _:
                return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
