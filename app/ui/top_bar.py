"""The bar above the text: ways in, title and mode, ways out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.actions import Actions, tool_button
from app.ui.plain_tip import plain_tip

_GAP = 14


class TopBar(QWidget):
    """Open, paste, edit or read; the title; export, panel, settings."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._full_title = ""
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._chip = QLabel()
        self._chip.setObjectName("chip")
        left, middle, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._sides = (left, right)
        ways_in = (actions.open, actions.paste, actions.library, actions.edit)
        self._named = [tool_button(action, with_text=True) for action in (*ways_in, actions.export)]
        self._has_names = True
        self._named_width = 0
        """Pixels that it takes with the names of its buttons, and without a title."""
        for button in self._named[:-1]:
            left.addWidget(button)
        left.addStretch()
        middle.setSpacing(_GAP)
        middle.addWidget(self._title)
        middle.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        right.addStretch()
        right.addWidget(self._named[-1])
        right.addWidget(tool_button(actions.spoken))
        right.addWidget(tool_button(actions.panel))
        right.addWidget(tool_button(actions.settings))
        row = QHBoxLayout(self)
        row.setContentsMargins(_GAP, 8, _GAP, 8)
        row.addLayout(left, 1)
        row.addLayout(middle)
        row.addLayout(right, 1)

    def set_title(self, title: str) -> None:
        """Show the text's title, as much of it as there is room for."""
        self._full_title = title
        self._title.setToolTip(plain_tip(title))
        self._fit()

    def set_mode(self, name: str, *, reading: bool) -> None:
        """Show whether the text is edited or read."""
        self._chip.setText(name)
        self._chip.setProperty("reading", reading)
        self._chip.style().polish(self._chip)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for names, buttons are icons; where there is none for the title, it is shortened."""
        if self._has_names:
            self._named_width = self._taken()
        if self._has_names != (self.width() >= self._named_width):
            self._has_names = not self._has_names
            beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
            for button in self._named:
                button.setToolButtonStyle(beside if self._has_names else alone)
        room = max(self.width() - self._taken(), 0)
        metrics = QFontMetrics(self._title.font())
        self._title.setText(metrics.elidedText(self._full_title, Qt.TextElideMode.ElideRight, room))

    def _taken(self) -> int:
        """The width in pixels of all but the title."""
        for side in self._sides:
            side.invalidate()  # its buttons may have changed just now
        sides = sum(side.sizeHint().width() for side in self._sides)
        return sides + self._chip.sizeHint().width() + 4 * _GAP
