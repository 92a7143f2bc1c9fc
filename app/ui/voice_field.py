"""The chosen voice in the panel: a box that opens the picker, and a button that lets the voice be heard."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.voice_offers import VoiceOffers
from app.ui.voice_picker import VoicePicker
from app.ui.voice_rows import VoiceRef, parse_ref

_OPENING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class VoiceBox(QComboBox):
    """Shows the chosen voice; where another box opens its list, this one asks for the picker."""

    picker_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("voice")
        self.setAccessibleName(self.tr("Voice"))
        self.setIconSize(QSize(18, 18))
        self.setMinimumContentsLength(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_voice(self, name: str) -> None:
        """Show the voice of this name."""
        self.clear()
        self.addItem(icon("voice"), name)

    def showPopup(self) -> None:
        """Ask for the picker."""
        self.picker_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter open the picker too: there is nothing to walk through in here."""
        if event.key() in _OPENING:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the panel, not the voice."""
        event.ignore()


class VoiceField(QWidget):
    """Box, button and picker. What is chosen, heard or wanted leaves as a wish."""

    voice_chosen = Signal(object)
    """Speak with the voice of this `VoiceRef`."""
    hearing_requested = Signal(object)
    """Let the voice of this `VoiceRef` be heard."""
    favourites_changed = Signal(object)
    """The favourite voices now, as a tuple of texts."""
    voices_requested = Signal(str)
    """Ask the service of this name for its voices."""
    services_requested = Signal()
    """Let the user store a key."""

    def __init__(self, offers: VoiceOffers, favourites: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        self._favourites = tuple(filter(None, map(parse_ref, favourites)))
        self._shown = VoiceRef("", "")
        self._picker: VoicePicker | None = None
        self._box = VoiceBox()
        self._hear = self._make_hear()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 1)
        row.addWidget(self._hear)
        self._box.picker_requested.connect(self._on_box_picker_requested)
        self._hear.clicked.connect(lambda: self.hearing_requested.emit(self._shown))

    def show_voice(self, ref: VoiceRef, name: str) -> None:
        """Show that the voice `ref`, of this name, is chosen."""
        self._shown = ref
        self._box.show_voice(name)

    def refresh(self) -> None:
        """Show what is on offer now."""
        if self._picker is not None:
            self._picker.show_groups(tuple(self._offers.groups()), self._favourites)

    def ask(self, service: str) -> None:
        """Ask `service` for its voices, again if need be."""
        self._offers.ask(service)
        self.refresh()
        self.voices_requested.emit(service)

    def _make_hear(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("preview")
        button.setIcon(icon("preview", QPalette.ColorRole.Highlight))
        button.setIconSize(QSize(22, 22))
        button.setAccessibleName(self.tr("Hear this voice"))
        button.setToolTip(self.tr("Hear this voice"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        return button

    def _make_picker(self) -> VoicePicker:
        picker = VoicePicker(self)
        picker.voice_chosen.connect(self.voice_chosen)
        picker.hearing_requested.connect(self.hearing_requested)
        picker.favourites_changed.connect(self._on_picker_favourites_changed)
        picker.remedy_requested.connect(self._on_picker_remedy_requested)
        return picker

    @Slot()
    def _on_box_picker_requested(self) -> None:
        if self._picker is None:
            self._picker = self._make_picker()
        for service in self._offers.unasked():
            self.ask(service)
        self.refresh()
        self._picker.begin(self, self._shown)

    @Slot(object)
    def _on_picker_favourites_changed(self, favourites: tuple[VoiceRef, ...]) -> None:
        self._favourites = favourites
        self.favourites_changed.emit(tuple(map(str, favourites)))

    @Slot(str)
    def _on_picker_remedy_requested(self, service: str) -> None:
        if not self._offers.wants_key(service):
            self.ask(service)
            return
        if self._picker is not None:
            self._picker.hide()
        self.services_requested.emit()
