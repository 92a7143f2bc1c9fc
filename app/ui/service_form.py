"""A service of one's own: its name, its address and how it is asked."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.speech.service import BEARER, X_API_KEY, Service, parse_auth
from app.storage.services import FORMATS, MOST_AT_ONCE


class ServiceForm(QWidget):
    """Shows a service; `service` is what stands in the fields now."""

    changed = Signal()
    """The user has changed a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Service("", "", "")
        self._name = self._line(self.tr("a short name for commands"))
        self._title = self._line(self.tr("a name for people"))
        self._url = self._line("https://api.example.com")
        self._lan = QCheckBox(self.tr("Allow unencrypted http in my own network"))
        self._auth = self._make_auth()
        self._query = self._line(self.tr("none; for some: api-version=preview"))
        self._model, self._voice = self._line(""), self._line("")
        self._format = self._make_format()
        self._at_once = QComboBox()
        for count in range(1, MOST_AT_ONCE + 1):
            self._at_once.addItem(str(count), count)
        self._ca_file = self._line(self.tr("as the system"))
        self._choose = QPushButton(self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose a certificate file"))
        self._choose.clicked.connect(self._on_choose_clicked)
        self._arrange()
        self._connect()

    def show_service(self, service: Service) -> None:
        """Show a service of the user's own; its name can be given only while it has none."""
        self._shown = service
        self.blockSignals(True)
        for field, text in (
            (self._name, service.name),
            (self._title, service.title),
            (self._url, service.url),
            (self._model, service.model),
            (self._voice, service.voice),
            (self._ca_file, service.ca_file),
            (self._query, service.query),
        ):
            field.setText(text)
        self._auth.setEditText(str(service.auth))
        self._format.setCurrentIndex(self._format.findData(service.response_format))
        self._at_once.setCurrentIndex(self._at_once.findData(service.concurrency))
        self._lan.setChecked(service.lan)
        self._name.setEnabled(not service.name)
        self.blockSignals(False)

    def service(self) -> Service:
        """The service as it stands in the fields. Raises `ValueError` with a sentence for people."""
        return replace(
            self._shown,
            name=self._name.text().strip(),
            title=self._title.text().strip(),
            url=self._url.text().strip(),
            auth=parse_auth(self._auth.currentText().strip()),
            model=self._model.text().strip(),
            voice=self._voice.text().strip(),
            response_format=self._format.currentData(),
            concurrency=self._at_once.currentData(),
            ca_file=self._ca_file.text().strip(),
            lan=self._lan.isChecked(),
            query=self._query.text().strip(),
        )

    def focus_name(self) -> None:
        """Put the keys into the first field."""
        self._name.setFocus()

    # -- making

    def _line(self, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setMaxLength(500)
        return field

    def _make_auth(self) -> QComboBox:
        box = QComboBox(editable=True)
        box.addItems([str(BEARER), str(X_API_KEY), "header:api-key", "query:key"])
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        return box

    def _make_format(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("as suits Readlark"), "")
        for name in FORMATS[1:]:
            box.addItem(name, name)
        return box

    def _arrange(self) -> None:
        certificates = QHBoxLayout()
        certificates.addWidget(self._ca_file, 1)
        certificates.addWidget(self._choose)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self._name),
            (self.tr("Title"), self._title),
            (self.tr("Address"), self._url),
            ("", self._lan),
            (self.tr("Key is shown as"), self._auth),
            (self.tr("Query fields"), self._query),
            (self.tr("Model"), self._model),
            (self.tr("Voice"), self._voice),
            (self.tr("Format"), self._format),
            (self.tr("Requests at once"), self._at_once),
        )
        for text, field in rows:
            form.addRow(self._label(text, field) if text else "", field)
        form.addRow(self._label(self.tr("Certificates"), self._ca_file), certificates)

    def _label(self, text: str, field: QWidget) -> QLabel:
        """A label beside the middle of its field, which is called so too."""
        label = QLabel(text)
        label.setBuddy(field)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        field.setAccessibleName(text)
        if isinstance(field, QComboBox) and (line := field.lineEdit()):
            line.setAccessibleName(text)  # where the keys are
        return label

    def _connect(self) -> None:
        for field in (
            self._name,
            self._title,
            self._url,
            self._model,
            self._voice,
            self._ca_file,
            self._query,
        ):
            field.textEdited.connect(self._on_field_edited)
        self._auth.editTextChanged.connect(self._on_field_edited)
        self._format.activated.connect(self._on_field_edited)
        self._at_once.activated.connect(self._on_field_edited)
        self._lan.toggled.connect(self._on_field_edited)

    @Slot()
    def _on_field_edited(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_choose_clicked(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Certificates"), "", self.tr("Certificates (*.pem *.crt);;All files (*)")
        )
        if chosen:
            self._ca_file.setText(chosen)
            self.changed.emit()
