"""The model that a service is asked for: any name, with those that the service lists at hand."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QVBoxLayout, QWidget

from app.speech.service import Model

_LONGEST_NAME = 200


class _ModelBox(QComboBox):
    """A box that says when its list is about to be opened."""

    opened = Signal()

    def showPopup(self) -> None:
        """Open the list."""
        self.opened.emit()
        super().showPopup()


class ModelField(QWidget):
    """Shows the model; a name of the user's own is as good as a listed one."""

    changed = Signal(str)
    """The user wants this model."""
    models_requested = Signal()
    """The list is wanted; the answer comes by `set_models`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: Sequence[Model] = ()
        self._name = ""
        heading = QLabel(self.tr("MODEL"))
        heading.setProperty("heading", True)
        self._box = self._make_box()
        self._warning = QLabel()
        self._warning.setObjectName("model_warning")
        self._warning.setWordWrap(True)
        self._warning.setTextFormat(Qt.TextFormat.PlainText)
        self._warning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addWidget(heading)
        column.addWidget(self._box)
        column.addWidget(self._warning)

    def show_model(self, name: str, models: Sequence[Model] = ()) -> None:
        """Show the model of this name, with `models` to choose from."""
        self._name = name
        self._models = models
        self._box.blockSignals(True)
        self._box.clear()
        for model in models:
            self._box.addItem(model.id)
        self._box.setCurrentIndex(self._box.findText(name, Qt.MatchFlag.MatchFixedString))
        self._box.setEditText(name)
        self._box.blockSignals(False)
        self._warn()

    def set_models(self, models: Sequence[Model]) -> None:
        """Offer these models; what stands in the field stays, also what is just being typed."""
        typed = self._box.currentText()
        self.show_model(self._name, models)
        self._box.setEditText(typed)

    def _make_box(self) -> QComboBox:
        box = _ModelBox()
        box.setObjectName("model")
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setAccessibleName(self.tr("Model"))
        completer, line = box.completer(), box.lineEdit()
        assert completer
        assert line
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setMaxLength(_LONGEST_NAME)
        line.setAccessibleName(self.tr("Model"))
        line.editingFinished.connect(self._on_line_editing_finished)
        box.activated.connect(self._on_line_editing_finished)
        box.opened.connect(self.models_requested)
        return box

    def _warn(self) -> None:
        """Say when the service will shut the model down."""
        told = next((one.shutdown for one in self._models if one.id == self._name), "")
        date = QDate.fromString(told, Qt.DateFormat.ISODate)
        gone = date.isValid() and date <= QDate.currentDate()
        said = (
            self.tr("This model was to be shut down on {date}. Choose another.")
            if gone
            else self.tr("This model is to be shut down on {date}. Choose another in time.")
        )
        shown = QLocale().toString(date, QLocale.FormatType.LongFormat)
        self._warning.setText(said.format(date=shown) if date.isValid() else "")
        self._warning.setVisible(date.isValid())

    @Slot()
    def _on_line_editing_finished(self) -> None:
        typed = self._box.currentText().strip()
        if not typed:
            self._box.setEditText(self._name)
        elif typed != self._name:
            self._name = typed
            self._warn()
            self.changed.emit(typed)
