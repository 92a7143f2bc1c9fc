"""The panel beside the text: which voice, how fast, in what manner, and how long it will take."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.speech.service import BUILT_IN, PRESETS, Service, Voice, VoiceChoice
from app.ui.icons import icon
from app.ui.main_window import PANEL_WIDTH
from app.ui.preferences import Preferences
from app.ui.speed_control import SpeedControl

_SETTLE_MS = 600
"""Instructions count as written when the keys have rested so long."""

_BUILT_IN_VOICES = (Voice(id="heart", name="Heart", language="en-US"),)
"""What is on offer before the built-in voice itself has been asked."""

_LONGEST_NAME = 200
"""Characters of a voice's or a model's name."""

_MANAGE = ""
"""What stands in the box of services for the wish to change them."""


def takes_instructions(choice: VoiceChoice) -> bool:
    """Whether the voice heeds instructions: the built-in one and the `tts-1` models do not."""
    model = choice.model.rsplit("/", 1)[-1]
    return choice.service != BUILT_IN and not model.startswith("tts-1")


class VoicePanel(QScrollArea):
    """Chooses how to speak. `choice` is what a service is asked for, `rate` what the player does with it."""

    choice_changed = Signal(object)
    """The new `VoiceChoice`."""
    rate_changed = Signal(float)
    preview_requested = Signal(object)
    """Let this `VoiceChoice` be heard."""
    voices_requested = Signal(str)
    """The voices of the service of this name are wanted; the answer comes by `set_voices`."""
    services_requested = Signal()
    """Let the user add, change and remove services."""

    def __init__(
        self,
        preferences: Preferences,
        services: Sequence[Service] = PRESETS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("voice_panel")
        self.setFixedWidth(PANEL_WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wanted = preferences.voice
        self._left: dict[str, VoiceChoice] = {}
        self._services: Sequence[Service] = ()
        self._voices: dict[str, Sequence[Voice]] = {BUILT_IN: _BUILT_IN_VOICES}
        self._voice, self._service = self._list_box("voice"), self._list_box("service")
        self._voice.setAccessibleName(self.tr("Voice"))
        self._service.setAccessibleName(self.tr("Service"))
        self._model = self._make_model()
        self._about, self._reason, self._estimate = self._dim(), self._dim(), self._dim()
        self._note = self._dim()
        self._note.setObjectName("note")
        self._note.hide()
        self.speed = SpeedControl(preferences.rate, preferences.voice_sets_pace)
        self._instructions = self._make_instructions(preferences.voice.instructions)
        self._rest = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._preview = self._make_preview()
        self._arrange()
        self._offer(services)
        self._told = (self.choice, self.rate)
        self._connect()

    @property
    def choice(self) -> VoiceChoice:
        """What a service is asked for."""
        return replace(
            self._wanted,
            instructions=self._instructions.toPlainText().strip(),
            speed=self.speed.rate if self.speed.by_voice else 1.0,
        )

    @property
    def rate(self) -> float:
        """How fast the player plays it."""
        return 1.0 if self.speed.by_voice else self.speed.rate

    def set_services(self, services: Sequence[Service]) -> None:
        """Offer these services; the chosen one stays chosen if it is among them."""
        before = {one.name: one for one in self._services}
        for service in services:
            if before.get(service.name, service) != service:
                self._renew(service)
        self._offer(services)
        self._tell()

    def _offer(self, services: Sequence[Service]) -> None:
        self._services = tuple(services)
        self._service.blockSignals(True)
        self._service.clear()
        for service in services:
            picture = "computer" if service.is_built_in else "voice"
            self._service.addItem(icon(picture), self._title(service), service.name)
        self._service.insertSeparator(self._service.count())
        self._service.addItem(icon("settings"), self.tr("Manage services…"), _MANAGE)
        self._service.blockSignals(False)
        self._choose_service(self._wanted.service)

    def set_voices(self, service: str, voices: Sequence[Voice]) -> None:
        """Offer these voices of `service`; the chosen one stays chosen."""
        self._voices[service] = tuple(voices)
        if service == self._wanted.service:
            self._fill_voices()
            self._tell()

    def show_speed(self, rate: float, *, by_voice: bool) -> None:
        """Show a speed that the user has not chosen."""
        self.speed.show_quietly(rate, by_voice=by_voice)
        self._told = (self.choice, self.rate)

    def show_note(self, text: str) -> None:
        """Say what is worth knowing of the reading that goes on; empty: nothing."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def service_name(self) -> str:
        """The chosen service's name for people."""
        return self._service.currentText()

    def set_estimate(self, words: int, minutes: float) -> None:
        """Show how much text it is; `minutes` at the chosen speed."""
        if not words:
            self._estimate.clear()
            return
        count = QLocale().toString(words)
        parts = [
            self.tr("1 word") if words == 1 else self.tr("{count} words").format(count=count),
            self.tr("about {count} min").format(count=max(1, round(minutes))),
            self.tr("free") if self._wanted.service == BUILT_IN else "",
        ]
        self._estimate.setText("  ·  ".join(part for part in parts if part))

    def _title(self, service: Service) -> str:
        return self.tr("This computer") if service.is_built_in else service.title

    def _renew(self, service: Service) -> None:
        """A service was changed: what was chosen of it before may be no more."""
        self._voices.pop(service.name, None)
        self._left.pop(service.name, None)
        if self._wanted.service == service.name:
            self._wanted = replace(self._wanted, model=service.model, voice=service.voice)

    def _choose_service(self, name: str) -> None:
        """Turn to the service of that name, with the voice that was left there; without it, to the first one."""
        service = next((one for one in self._services if one.name == name), self._services[0])
        self._left[self._wanted.service] = self._wanted
        self._wanted = self._left.get(service.name, self._wanted.at(service))
        self._service.blockSignals(True)
        self._service.setCurrentIndex(self._service.findData(service.name))
        self._service.blockSignals(False)
        self._model_box.setVisible(not service.is_built_in)
        self._model.setText(self._wanted.model)
        self._fill_voices()
        self.voices_requested.emit(service.name)

    def _fill_voices(self) -> None:
        built_in = self._wanted.service == BUILT_IN
        self._voice.blockSignals(True)
        self._voice.clear()
        for voice in self._voices.get(self._wanted.service, ()):
            name = self.tr("{name}  ·  built-in").format(name=voice.name)
            self._voice.addItem(icon("voice"), name if built_in else voice.name, voice.id)
        self._let_type(not built_in)
        index = self._voice.findData(self._wanted.voice)
        if built_in:
            self._voice.setCurrentIndex(max(index, 0))
        elif index >= 0:
            self._voice.setCurrentIndex(index)
        else:
            self._voice.setCurrentIndex(-1)
            self._voice.setEditText(self._wanted.voice)
        self._voice.blockSignals(False)
        self._take_voice(self._voice.currentData())

    def _let_type(self, editable: bool) -> None:
        """Let the user look for a voice by its letters, or name one that the service does not list."""
        if editable == self._voice.isEditable():
            return
        self._voice.setEditable(editable)
        if editable:
            self._voice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer, line = self._voice.completer(), self._voice.lineEdit()
            assert completer
            assert line
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setMaxLength(_LONGEST_NAME)
            line.setAccessibleName(self.tr("Voice"))
            line.editingFinished.connect(self._on_voice_editing_finished)

    def _take_voice(self, chosen: str | None) -> None:
        if chosen is not None:
            self._wanted = replace(self._wanted, voice=chosen)
        known = self._voices.get(self._wanted.service, ())
        voice = next((one for one in known if one.id == self._wanted.voice), None)
        self._about.setText(self._about_voice(voice))
        self._show_instructions()

    def _show_instructions(self) -> None:
        able = takes_instructions(self._wanted)
        self._instructions.setEnabled(able)
        self._reason.setVisible(not able)
        self._reason.setText(
            self.tr("The built-in voice has one style and takes no instructions.")
            if self._wanted.service == BUILT_IN
            else self.tr("This model takes no instructions.")
        )

    def _about_voice(self, voice: Voice | None) -> str:
        where = self.tr("On this computer") if voice and voice.local else self.service_name()
        locale = QLocale(voice.language) if voice else QLocale.c()
        language = "" if locale == QLocale.c() else QLocale.languageToString(locale.language())
        free = self.tr("free") if self._wanted.service == BUILT_IN else ""
        return " · ".join(part for part in (where, language, free) if part)

    # -- making

    def _list_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setIconSize(QSize(18, 18))
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _dim(self) -> QLabel:
        label = QLabel()
        label.setProperty("dim", True)
        label.setWordWrap(True)
        return label

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("heading", True)
        return label

    def _make_instructions(self, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setObjectName("instructions")
        field.setAccessibleName(self.tr("Instructions for the voice"))
        field.setPlaceholderText(self.tr("e.g. Warm, unhurried, a hint of mischief"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(92)
        return field

    def _make_model(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("model")
        field.setAccessibleName(self.tr("Model"))
        field.setMaxLength(_LONGEST_NAME)
        return field

    def _make_preview(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("preview")
        button.setIcon(icon("preview", QPalette.ColorRole.Highlight))
        button.setIconSize(QSize(22, 22))
        button.setAccessibleName(self.tr("Hear this voice"))
        button.setToolTip(self.tr("Hear this voice"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _arrange(self) -> None:
        picker = QHBoxLayout()
        picker.addWidget(self._voice, 1)
        picker.addWidget(self._preview)
        self._model_box = QWidget()
        model = QVBoxLayout(self._model_box)
        model.setContentsMargins(0, 14, 0, 0)
        model.addWidget(self._heading(self.tr("MODEL")))
        model.addWidget(self._model)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addWidget(self._heading(self.tr("VOICE")))
        column.addLayout(picker)
        column.addWidget(self._about)
        column.addSpacing(14)
        column.addWidget(self.speed)
        column.addSpacing(14)
        column.addWidget(self._heading(self.tr("INSTRUCTIONS")))
        column.addWidget(self._instructions)
        column.addWidget(self._reason)
        column.addSpacing(14)
        column.addWidget(self._heading(self.tr("SERVICE")))
        column.addWidget(self._service)
        column.addWidget(self._model_box)
        column.addStretch(1)
        column.addWidget(self._estimate)
        self.setWidget(content)

    def _connect(self) -> None:
        self._voice.currentIndexChanged.connect(self._on_voice_current_index_changed)
        self._service.activated.connect(self._on_service_activated)
        self._model.editingFinished.connect(self._on_model_editing_finished)
        self._instructions.textChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._tell)
        self.speed.changed.connect(self._tell)
        self._preview.clicked.connect(self._on_preview_clicked)

    @Slot()
    def _tell(self) -> None:
        """Emit what has changed."""
        (choice, rate), self._told = self._told, (self.choice, self.rate)
        if choice != self.choice:
            self.choice_changed.emit(self.choice)
        if rate != self.rate:
            self.rate_changed.emit(self.rate)

    @Slot(int)
    def _on_voice_current_index_changed(self, index: int) -> None:
        if index >= 0:
            self._take_voice(self._voice.itemData(index))
            self._tell()

    @Slot()
    def _on_voice_editing_finished(self) -> None:
        typed = self._voice.currentText().strip()
        listed = self._voice.findText(typed, Qt.MatchFlag.MatchFixedString)
        if listed >= 0:
            self._voice.setCurrentIndex(listed)
        if typed:
            self._take_voice(typed if listed < 0 else self._voice.itemData(listed))
            self._tell()
        else:
            self._fill_voices()

    @Slot(int)
    def _on_service_activated(self, index: int) -> None:
        name = self._service.itemData(index)
        if name == _MANAGE:
            self._service.setCurrentIndex(self._service.findData(self._wanted.service))
            self.services_requested.emit()
        elif name != self._wanted.service:
            self._choose_service(name)
            self._tell()

    @Slot()
    def _on_model_editing_finished(self) -> None:
        typed = self._model.text().strip()
        if not typed:
            self._model.setText(self._wanted.model)
            return
        self._wanted = replace(self._wanted, model=typed)
        self._show_instructions()
        self._tell()

    @Slot()
    def _on_preview_clicked(self) -> None:
        self.preview_requested.emit(self.choice)
