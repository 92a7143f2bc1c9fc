"""A line above the text that says what happened and what can be done. It never takes the keyboard."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text` when it has finished what it is saying."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class Banner(QFrame):
    """Shows one message at a time; hidden while there is none."""

    told = Signal(str)
    """This message has been shown."""
    keys_left = Signal()
    """It goes, and has the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._picture = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QLabel()
        self._details.setWordWrap(True)
        self._details.setProperty("dim", True)
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy the message and its details"))
        self._copy.clicked.connect(self._on_copy_clicked)
        self._action = QPushButton()
        self._action.clicked.connect(self._on_action_clicked)
        self._more = QPushButton(self.tr("Details"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._details.setVisible)
        self._more.toggled.connect(self._copy.setVisible)
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.hide)
        self._wish: Callable[[], None] | None = None
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._counting = False
        self._arrange()
        for part in (self._action, self._more, self._details, self._copy, self):
            part.hide()

    @property
    def text(self) -> str:
        """The message."""
        return self._text.text()

    def update_text(self, text: str) -> None:
        """Say `text` in the place of the message, without calling attention to it again."""
        self._text.setText(text)

    def show_message(
        self,
        text: str,
        *,
        trouble: bool = False,
        details: str = "",
        action: str = "",
        wish: Callable[[], None] | None = None,
        choices: Sequence[tuple[str, Callable[[], None]]] = (),
        can_close: bool = True,
    ) -> None:
        """Show `text`; with an `action`, a button of that name calls `wish` and closes the banner. Several such,
        named and with their wishes, are `choices`.
        """
        role = QPalette.ColorRole.BrightText if trouble else QPalette.ColorRole.Link
        self._picture.setPixmap(icon("trouble" if trouble else "notice", role).pixmap(22, 22))
        self._text.setText(text)
        self._details.setText(details)
        self._details.hide()
        self._copy.hide()
        self._more.setChecked(False)
        self._more.setVisible(bool(details))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setVisible(can_close)
        self._wish = wish
        self._offer(choices)
        self._counting = False
        self.setProperty("trouble", trouble)
        self.style().polish(self)
        self.show()
        announce(self, text)
        self.told.emit(text)

    def show_countdown(self, text: str, left: int) -> None:
        """Show `text`, which says that `left` seconds are left; said aloud only once. None left: hide it."""
        if left <= 0:
            if self._counting:
                self.hide()
            self._counting = False
        elif self._counting and self.isVisible():
            self._text.setText(text)
        else:
            self.show_message(text)
            self._counting = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt would hand the keys to whatever button comes next."""
        super().hideEvent(event)
        focused = QApplication.focusWidget()
        if focused and self.isAncestorOf(focused):
            self.keys_left.emit()

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._text)
        texts.addWidget(self._details)
        texts.addLayout(self._choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        for button in (self._action, self._copy, self._more, self._close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _offer(self, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
        while item := self._choices.takeAt(0):
            if button := item.widget():
                button.deleteLater()
        self._choices.setContentsMargins(0, 6 if choices else 0, 0, 0)
        for name, wish in choices:
            button = QPushButton(name)
            button.clicked.connect(partial(self._choose, wish))
            self._choices.addWidget(button)
        self._choices.addStretch(1)

    def _choose(self, wish: Callable[[], None], _checked: bool = False) -> None:
        self.hide()
        wish()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._text.text()}\n{self._details.text()}")

    @Slot()
    def _on_action_clicked(self) -> None:
        self.hide()
        if self._wish is not None:
            self._wish()
