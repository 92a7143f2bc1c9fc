"""All keys at a glance, laid over the window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

Keys = Sequence[tuple[str, str]]
"""What is done, and by which key."""

_CLOSING = (Qt.Key.Key_Question, Qt.Key.Key_F1)


class KeysPage(QDialog):
    """Shows groups of keys side by side. Esc closes it, and so does the key that opened it."""

    def __init__(self, columns: Sequence[Mapping[str, Keys]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("keys_page")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        card = QFrame()
        card.setProperty("card", True)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(36)
        for groups in columns:
            row.addLayout(_column(groups))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 24, 28, 20)
        inside.setSpacing(16)
        inside.addLayout(row)
        inside.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same key again closes."""
        if event.key() in _CLOSING:
            self.reject()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QEvent) -> None:
        """Lie over the middle of the window."""
        self.adjustSize()
        window = self.parentWidget()
        if window:
            self.move(window.window().frameGeometry().center() - self.rect().center())


def _column(groups: Mapping[str, Keys]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for name, keys in groups.items():
        heading = QLabel(name.upper())
        heading.setProperty("heading", True)
        column.addWidget(heading)
        column.addLayout(_rows(keys))
        column.addSpacing(12)
    column.addStretch(1)
    return column


def _rows(keys: Keys) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    for row, (done, key) in enumerate(keys):
        cap = QLabel(key)
        cap.setProperty("keycap", True)
        cap.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(QLabel(done), row, 0)
        grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)
    return grid
