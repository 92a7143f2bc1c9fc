"""Find in the text."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.reader_view import ReaderView


class FindBar(QWidget):
    """A field and two steps; Enter goes on, Shift+Enter back, Esc closes."""

    closed = Signal()

    def __init__(self, view: ReaderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName("find_bar")
        self._field = QLineEdit()
        self._field.setObjectName("find_field")
        self._field.setAccessibleName(self.tr("Find in the text"))
        self._field.setPlaceholderText(self.tr("Find in the text"))
        self._field.setClearButtonEnabled(False)
        self._field.setMaximumWidth(340)
        self._answer = QLabel()
        self._answer.setProperty("dim", True)
        self._field.textEdited.connect(self._on_field_text_edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 14, 8)
        row.addWidget(self._field, 1)
        row.addWidget(self._button("up", self.tr("Previous match (Shift+Enter)"), backward=True))
        row.addWidget(self._button("down", self.tr("Next match (Enter)"), backward=False))
        row.addWidget(self._answer)
        row.addStretch(1)
        close = self._flat("close", self.tr("Close (Esc)"))
        close.clicked.connect(self.closed)
        row.addWidget(close)

    def begin(self) -> None:
        """Ready to type."""
        self._answer.clear()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter step through the matches."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._find(backward)
            return
        super().keyPressEvent(event)

    def _flat(self, picture: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(picture))
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _button(self, picture: str, name: str, *, backward: bool) -> QToolButton:
        button = self._flat(picture, name)
        button.clicked.connect(lambda: self._find(backward))
        return button

    def _find(self, backward: bool) -> None:
        if self._field.text():
            found = self._view.find_text(self._field.text(), backward=backward)
            self._answer.setText("" if found else self.tr("Not found"))

    @Slot(str)
    def _on_field_text_edited(self, _text: str) -> None:
        self._answer.clear()
