"""The page of the speech services: which there are, how each is asked, and where its key lives."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.speech.finding import Finding, line
from app.speech.service import PRESETS, Service
from app.storage.keys import KeyPlace
from app.ui.fitting import resize_to_fit
from app.ui.from_below import in_tongue
from app.ui.icons import icon
from app.ui.key_field import KeyField
from app.ui.scrolling import scrolled, width_of
from app.ui.service_form import ServiceForm

if TYPE_CHECKING:
    from app.playback.catalogue import Catalogue

_NEW = Service("", "", "")
_EDGES = 16
"""Pixels around the names in the list."""


def _in_tongue(finding: Finding) -> Finding:
    said = (in_tongue(text) for text in (finding.name, finding.detail, finding.advice))
    return Finding(next(said), finding.outcome, *said)


class ServicesPage(QDialog):
    """Lists the services of a catalogue, and lets the user add, change and remove their own."""

    costs_requested = Signal()
    """Let the user see what was spent, and say what may be."""

    def __init__(self, catalogue: "Catalogue", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._shown = ""
        self.setObjectName("services_page")
        self.setWindowTitle(self.tr("Services and keys"))
        resize_to_fit(self, 760, 700)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Services"))
        self._form, self._key = ServiceForm(), KeyField()
        self._about, self._said = QLabel(), QLabel()
        for label in (self._about, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._add = QPushButton(self.tr("Add a service…"))
        self._save = QPushButton(self.tr("Save"))
        self._remove = QPushButton(self.tr("Remove"))
        self._test = QPushButton(self.tr("Test"))
        self._test.setToolTip(
            self.tr(
                "Asks for a dozen short sentences and says what the service can do; a paid one charges them."
            )
        )
        for button in (self._add, self._save, self._remove, self._test):
            button.setAutoDefault(False)
        self._arrange()
        self._connect()

    def begin(self, name: str) -> None:
        """Open the page at the service of that name."""
        self._fill(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self._list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """With a large font, names take more room."""
        super().showEvent(event)
        self._widen()

    def _widen(self) -> None:
        """Scroll nothing sideways."""
        self._list.setMinimumWidth(self._list.sizeHintForColumn(0) + 2 * self._list.frameWidth() + _EDGES)
        self._scroll.setMinimumWidth(width_of(self._scroll))

    # -- making

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addWidget(self._add)
        buttons = QHBoxLayout()
        for button in (self._save, self._remove, self._test):
            buttons.addWidget(button)
        buttons.addStretch()
        self._key_part = QWidget()
        key = QVBoxLayout(self._key_part)
        key.setContentsMargins(0, 12, 0, 0)
        key.addWidget(self._heading(self.tr("KEY")))
        key.addWidget(self._key)
        details = QWidget()
        right = QVBoxLayout(details)
        for widget in (self._about, self._form):
            right.addWidget(widget)
        right.addLayout(buttons)
        right.addWidget(self._said)
        right.addWidget(self._key_part)
        right.addStretch(1)
        self._scroll = scroll = scrolled(details)
        columns = QHBoxLayout()
        columns.addLayout(left, 1)
        columns.addWidget(scroll, 2)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setIcon(
            QIcon()
        )  # the style's own is none of ours
        close.rejected.connect(self.reject)
        costs = close.addButton(self.tr("Costs and storage…"), QDialogButtonBox.ButtonRole.ResetRole)
        costs.setAutoDefault(False)
        costs.clicked.connect(self.costs_requested)
        page = QVBoxLayout(self)
        page.addLayout(columns, 1)
        page.addWidget(close)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("heading", True)
        return label

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(self._on_list_current_item_changed)
        self._add.clicked.connect(self._on_add_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._test.clicked.connect(self._on_test_clicked)
        self._form.changed.connect(self._on_form_changed)
        self._key.kept.connect(lambda key: self._catalogue.keep_key(self._shown, key))
        self._key.held.connect(lambda key: self._catalogue.keep_key(self._shown, key, session=True))
        self._key.deleted.connect(lambda: self._catalogue.delete_key(self._shown))
        catalogue = self._catalogue
        catalogue.services_changed.connect(self._on_catalogue_services_changed)
        catalogue.examined.connect(self._on_catalogue_examined)
        catalogue.key_found.connect(self._on_catalogue_key_found)
        catalogue.keyring_waited.connect(self._on_catalogue_keyring_waited)
        catalogue.keyring_failed.connect(self._on_catalogue_keyring_failed)

    # -- showing

    def _fill(self, name: str) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for service in self._catalogue.services:
            title = self.tr("This computer") if service.is_built_in else service.title
            item = QListWidgetItem(icon("computer" if service.is_built_in else "voice"), title)
            item.setData(Qt.ItemDataRole.UserRole, service.name)
            self._list.addItem(item)
            if service.name == name:
                self._list.setCurrentItem(item)
        if self._list.currentItem() is None:
            self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._show(
            self._catalogue.find(self._list.currentItem().data(Qt.ItemDataRole.UserRole)) or PRESETS[0]
        )

    def _show(self, service: Service) -> None:
        self._shown = service.name
        self._said.clear()
        self._form.show_service(service)
        self._about.setText(self._about_service(service))
        own = service not in PRESETS
        self._form.setVisible(own)
        self._save.setVisible(own)
        self._save.setEnabled(False)
        self._remove.setVisible(own and bool(service.name))
        self._test.setVisible(bool(service.name))
        self._test.setEnabled(True)
        self._key_part.setVisible(bool(service.name) and not service.is_built_in)
        if service.name and not service.is_built_in:
            self._key.show_service(service)
            self._catalogue.find_key(service.name)
        self._widen()

    def _about_service(self, service: Service) -> str:
        if service.is_built_in:
            return self.tr(
                "The built-in voice speaks on this computer: no key, no cost, and nothing leaves it."
            )
        if service in PRESETS:
            told = self.tr(
                "{title} is at {url}. What you have it read is sent there. "
                "Its voice and model are chosen beside the text."
            )
            return told.format(title=service.title, url=service.url)
        return self.tr("Any server that answers POST /v1/audio/speech as OpenAI's does.")

    # -- slots

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_list_current_item_changed(self, item: QListWidgetItem | None, _before: object) -> None:
        name = item.data(Qt.ItemDataRole.UserRole) if item else ""
        service = self._catalogue.find(name) if name else _NEW
        if service is not None:
            self._show(service)

    @Slot()
    def _on_add_clicked(self) -> None:
        last = self._list.item(self._list.count() - 1)
        if last is None or last.data(Qt.ItemDataRole.UserRole):
            last = QListWidgetItem(icon("voice"), self.tr("New service"))
            last.setData(Qt.ItemDataRole.UserRole, "")
            self._list.addItem(last)
        self._list.setCurrentItem(last)
        self._form.focus_name()

    @Slot()
    def _on_form_changed(self) -> None:
        self._save.setEnabled(True)
        self._test.setEnabled(False)  # it asks the service as it is stored

    @Slot()
    def _on_save_clicked(self) -> None:
        try:
            service = self._form.service()
            if not self._shown and self._catalogue.find(service.name.lower()):
                raise ValueError(self.tr("There is a service of that name. Choose another name."))  # noqa: TRY301
            stored = self._catalogue.put(service)
        except ValueError as error:
            self._said.setText(in_tongue(str(error)))
        except OSError as error:
            told = self.tr("The service cannot be saved: {reason}.").format(reason=error.strerror)
            self._said.setText(told)
        else:
            self._fill(stored.name)
            self._said.setText(self.tr("Saved."))

    @Slot()
    def _on_remove_clicked(self) -> None:
        try:
            self._catalogue.remove(self._shown)
        except OSError as error:
            told = self.tr("The service cannot be removed: {reason}.").format(reason=error.strerror)
            self._said.setText(told)

    @Slot()
    def _on_test_clicked(self) -> None:
        self._said.clear()
        self._test.setEnabled(False)
        self._catalogue.examine(self._shown)

    @Slot(str, object)
    def _on_catalogue_examined(self, name: str, finding: Finding | None) -> None:
        if name != self._shown:
            return
        if finding is None:
            self._test.setEnabled(not self._save.isEnabled())
        else:
            self._said.setText("\n".join(filter(None, (self._said.text(), line(_in_tongue(finding))))))

    @Slot(object)
    def _on_catalogue_services_changed(self, _services: object) -> None:
        if self.isVisible():
            self._fill(self._shown)

    @Slot(str, object)
    def _on_catalogue_key_found(self, name: str, place: KeyPlace) -> None:
        if name == self._shown:
            self._key.show_place(place)

    @Slot(str)
    def _on_catalogue_keyring_waited(self, name: str) -> None:
        if name == self._shown:
            told = self.tr("Waiting for your keyring: unlock it, or use the key for this session only.")
            self._key.show_trouble(told)
        elif self._catalogue.find(name) is None:
            told = self.tr(
                "Waiting for your keyring: unlock it, so that the key of {name} can be deleted too."
            )
            self._said.setText(told.format(name=name))

    @Slot(str, str)
    def _on_catalogue_keyring_failed(self, name: str, sentence: str) -> None:
        if name == self._shown:
            self._key.show_trouble(in_tongue(sentence))
        elif self._catalogue.find(name) is None:
            told = self.tr("{name} is forgotten, but its key may still be in the keyring. {reason}")
            self._said.setText(told.format(name=name, reason=in_tongue(sentence)))
