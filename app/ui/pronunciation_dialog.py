"""Say it like…: one saying of the pronunciation list."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.text.pronunciations import LONGEST, Saying, UnusableSaying, check
from app.ui.from_below import in_tongue
from app.ui.icons import icon
from app.ui.language_names import language_name


class PronunciationDialog(QDialog):
    """Lets the user write a saying, and hear it before it is kept. `language` (ISO 639-1) and `voice` are those
    that it can be kept to.
    """

    hear_requested = Signal(str)
    """Let this text be heard in the voice that reads."""

    def __init__(self, saying: Saying, language: str, voice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pronunciation_dialog")
        self.setWindowTitle(self.tr("Say it like…"))
        self.setMinimumWidth(460)
        self._language, self._voice = saying.language or language, saying.voice or voice
        self._written, self._said = QLineEdit(saying.written), QLineEdit(saying.said)
        for field in (self._written, self._said):
            field.setMaxLength(LONGEST)
        self._written.setObjectName("written")
        self._said.setObjectName("said")
        self._said.setPlaceholderText(self.tr("e.g. engine ex; empty: it is left out"))
        self._hear = QPushButton(icon("preview"), self.tr("Hear it"))
        self._hear.setAutoDefault(False)
        self._whole_word = self._box(self.tr("Only as a whole word"), saying.whole_word)
        self._case = self._box(self.tr("Only with these capitals"), saying.matches_case)
        self._expression = self._box(self.tr("It is a regular expression"), saying.is_expression)
        tongue = language_name(self._language)
        self._in_language = self._box(
            self.tr("Only in texts in {language}").format(language=tongue), bool(saying.language)
        )
        self._by_voice = self._box(
            self.tr("Only by the voice {voice}").format(voice=self._voice), bool(saying.voice)
        )
        self._in_language.setVisible(bool(self._language))
        self._by_voice.setVisible(bool(self._voice))
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._arrange()
        self._connect()
        (self._said if saying.written else self._written).setFocus()
        self._on_changed()

    @property
    def saying(self) -> Saying:
        """What is written in the fields."""
        return Saying(
            written=self._written.text(),
            said=self._said.text(),
            is_expression=self._expression.isChecked(),
            whole_word=self._whole_word.isChecked(),
            matches_case=self._case.isChecked(),
            language=self._language if self._in_language.isChecked() else "",
            voice=self._voice if self._by_voice.isChecked() else "",
        )

    # -- making

    def _box(self, text: str, checked: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(checked)
        return box

    def _arrange(self) -> None:
        said = QHBoxLayout()
        said.addWidget(self._said, 1)
        said.addWidget(self._hear)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("&Written"), self._written)
        label = QLabel(self.tr("&Say"))
        label.setBuddy(self._said)
        form.addRow(label, said)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addLayout(form)
        for box in (self._whole_word, self._case, self._expression, self._in_language, self._by_voice):
            column.addWidget(box)
        column.addWidget(self._fault)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self._written.textChanged.connect(self._on_changed)
        self._said.textChanged.connect(self._on_changed)
        self._expression.toggled.connect(self._on_changed)
        self._hear.clicked.connect(lambda: self.hear_requested.emit(self._said.text()))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    @Slot()
    def _on_changed(self) -> None:
        """Say what is wrong as soon as something is written."""
        try:
            check(self.saying)
        except UnusableSaying as error:
            self._fault.setText(in_tongue(str(error)) if self._written.text() else "")
            usable = False
        else:
            self._fault.clear()
            usable = True
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(usable)
        self._hear.setEnabled(bool(self._said.text().strip()) and not self._expression.isChecked())
