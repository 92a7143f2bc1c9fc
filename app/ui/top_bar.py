"""The bar above the text: ways in, title and mode, ways out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.actions import Actions, tool_button


class TopBar(QWidget):
    """Open, paste, edit or read; the title; export, panel, settings."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._chip = QLabel()
        self._chip.setObjectName("chip")
        left, middle, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for action in (actions.open, actions.paste, actions.edit):
            left.addWidget(tool_button(action, with_text=True))
        left.addStretch()
        middle.setSpacing(12)
        middle.addWidget(self._title)
        middle.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        right.addStretch()
        right.addWidget(tool_button(actions.export, with_text=True))
        right.addWidget(tool_button(actions.panel))
        right.addWidget(tool_button(actions.settings))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addLayout(left, 1)
        row.addLayout(middle)
        row.addLayout(right, 1)

    def set_title(self, title: str) -> None:
        """Show the text's title, shortened to a third of the bar."""
        metrics = QFontMetrics(self._title.font())
        room = max(self.width() // 3, 120)
        self._title.setText(metrics.elidedText(title, Qt.TextElideMode.ElideRight, room))
        self._title.setToolTip(title)

    def set_mode(self, name: str, *, reading: bool) -> None:
        """Show whether the text is edited or read."""
        self._chip.setText(name)
        self._chip.setProperty("reading", reading)
        self._chip.style().polish(self._chip)
