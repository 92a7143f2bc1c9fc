"""Where a service's key lives, and a field to give or take it. A key that was given is not shown again."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.speech.service import Service
from app.storage.keys import KeyPlace, checked_key, variables
from app.ui.from_below import in_tongue


class KeyField(QWidget):
    """The key of one service."""

    kept = Signal(str)
    """Keep this key in the keyring."""
    held = Signal(str)
    """Hold this key for this session alone."""
    deleted = Signal()
    """Delete the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = QLabel()
        self._place.setWordWrap(True)
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._line = QLineEdit()
        self._line.setObjectName("key")
        self._line.setAccessibleName(self.tr("Key"))
        self._line.setPlaceholderText(self.tr("paste the key here"))
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._keep = QPushButton(self.tr("Keep in the keyring"))
        self._hold = QPushButton(self.tr("Use for this session only"))
        self._delete = QPushButton(self.tr("Delete the key"))
        self._variable = ""
        self._is_given = False
        """Whether what stands in the field is on its way to where keys live."""
        self._arrange()
        self._line.textChanged.connect(self._on_line_text_changed)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._hold.clicked.connect(self._on_hold_clicked)
        self._delete.clicked.connect(self.deleted)
        self._on_line_text_changed("")

    def show_service(self, service: Service) -> None:
        """Turn to the key of `service`, of which nothing is known yet."""
        self._variable = variables(service)[0]
        self._is_given = False
        self._line.clear()
        self._trouble.clear()
        self._place.setText(self.tr("Looking for the key…"))
        self._delete.setEnabled(False)

    def show_place(self, place: KeyPlace) -> None:
        """Say where the key lives. A key that was just typed, and not given yet, stays in the field."""
        said = {
            KeyPlace.ENVIRONMENT: self.tr("The key comes from the environment variable {name}."),
            KeyPlace.KEYRING: self.tr("The key is in this computer's keyring."),
            KeyPlace.SESSION: self.tr("The key is held in memory until Readlark is closed."),
            KeyPlace.NONE: self.tr("There is no key. It can also come from the variable {name}."),
        }
        self._place.setText(said[place].format(name=self._variable))
        self._delete.setEnabled(place in (KeyPlace.KEYRING, KeyPlace.SESSION))
        self._trouble.clear()
        if self._is_given and place in (KeyPlace.KEYRING, KeyPlace.SESSION):
            self._line.clear()

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong; a key that stands in the field stays there."""
        self._trouble.setText(sentence)

    # -- making

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._keep, self._hold, self._delete):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._place)
        column.addWidget(self._line)
        column.addLayout(buttons)
        column.addWidget(self._trouble)

    def _checked(self) -> str | None:
        try:
            return checked_key(self._line.text())
        except ValueError as error:
            self.show_trouble(in_tongue(str(error)))
            return None

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        self._is_given = False
        for button in (self._keep, self._hold):
            button.setEnabled(bool(text.strip()))

    @Slot()
    def _on_keep_clicked(self) -> None:
        if key := self._checked():
            self._is_given = True
            self.kept.emit(key)

    @Slot()
    def _on_hold_clicked(self) -> None:
        if key := self._checked():
            self._is_given = True
            self.held.emit(key)
