"""The panel beside the text: which voice, how fast, in what manner, and how long it will take."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.speech.errors import SpeechError
from app.speech.service import BUILT_IN, PRESETS, Model, Service, Voice, VoiceChoice
from app.ui.icons import icon
from app.ui.introductions import introduction
from app.ui.language_names import language_name
from app.ui.main_window import PANEL_WIDTH
from app.ui.model_field import ModelField
from app.ui.preferences import Preferences
from app.ui.scrolling import width_of
from app.ui.speed_control import SpeedControl
from app.ui.voice_field import VoiceField
from app.ui.voice_offers import VoiceOffers, title_of
from app.ui.voice_rows import VoiceRef

_SETTLE_MS = 600
"""Instructions count as written when the keys have rested so long."""

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
    preview_requested = Signal(object, str)
    """Let this `VoiceChoice` be heard, saying this; "": what any voice says."""
    voices_requested = Signal(str)
    """The voices of the service of this name are wanted; the answer comes by `set_voices`."""
    models_requested = Signal(str)
    """The models of the service of this name are wanted; the answer comes by `set_models`."""
    favourites_changed = Signal(object)
    """The favourite voices now, a tuple of texts."""
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
        self._offers = VoiceOffers()
        self._models: dict[str, Sequence[Model]] = {}
        self._voice = VoiceField(self._offers, preferences.favourites)
        self._service = self._make_service()
        self._model = ModelField()
        self._about, self._reason, self._estimate = self._dim(), self._dim(), self._dim()
        self._length, self._price = (0, 0.0), ""
        self._note = self._dim()
        self._note.setObjectName("note")
        self._note.hide()
        self.speed = SpeedControl(preferences.rate, preferences.voice_sets_pace)
        self._instructions = self._make_instructions(preferences.voice.instructions)
        self._rest = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._arrange()
        self._offer(services)
        self._told = (self.choice, self.rate)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """With a large font, names take more room."""
        super().showEvent(event)
        self.setFixedWidth(max(PANEL_WIDTH, width_of(self)))

    @property
    def choice(self) -> VoiceChoice:
        """What a service is asked for."""
        return self._spoken(self._wanted)

    @property
    def voice(self) -> Voice | None:
        """The chosen voice, if its service has listed it."""
        return self._offers.voice(self._wanted.service, self._wanted.voice)

    def voices(self, service: str) -> Sequence[Voice]:
        """The voices of `service`, as far as they are known."""
        return self._offers.voices(service)

    @property
    def rate(self) -> float:
        """How fast the player plays it."""
        return 1.0 if self.speed.by_voice else self.speed.rate

    def choose_voice(self, ref: VoiceRef) -> None:
        """Speak with that voice, at its service."""
        self._choose_service(ref.service)
        if self._wanted.service == ref.service:
            self._wanted = replace(self._wanted, voice=ref.voice)
            self._show_voice()
        self._tell()

    def set_services(self, services: Sequence[Service]) -> None:
        """Offer these services; the chosen one stays chosen if it is among them."""
        for service in self._offers.set_services(services):
            self._renew(service)
        self._offer(services)
        self._tell()

    def set_voices(self, service: str, voices: Sequence[Voice], error: SpeechError | None = None) -> None:
        """Offer these voices of `service`; with an `error` it could not list them, and these are a guess."""
        self._offers.set_voices(service, voices, error)
        if service == self._wanted.service:
            self._show_voice()
            self._tell()
        self._voice.refresh()

    def set_models(self, service: str, models: Sequence[Model]) -> None:
        """Offer these models of `service`."""
        self._models[service] = tuple(models)
        if service == self._wanted.service:
            self._model.set_models(self._models[service])

    def renew_voices(self, service: str) -> None:
        """`service` has a key now: if it could not list its voices for want of one, it is asked again."""
        if self._offers.lacks_key(service):
            self._voice.ask(service)

    def show_speed(self, rate: float, *, by_voice: bool) -> None:
        """Show a speed that the user has not chosen."""
        self.speed.show_quietly(rate, by_voice=by_voice)
        self._told = (self.choice, self.rate)

    def show_note(self, text: str) -> None:
        """Say what is worth knowing of the reading that goes on; empty: nothing."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def service_name(self, name: str = "") -> str:
        """The name for people of the service called `name`; without one, of the chosen service."""
        service = self._offers.find(name or self._wanted.service)
        return title_of(service) if service else ""

    def set_estimate(self, words: int, minutes: float) -> None:
        """Show how much text it is; `minutes` at the chosen speed."""
        self._length = (words, minutes)
        self._show_estimate()

    def set_price(self, price: str) -> None:
        """Show what it costs at a service that is not the built-in one."""
        self._price = price
        self._show_estimate()

    def _show_estimate(self) -> None:
        words, minutes = self._length
        if not words:
            self._estimate.clear()
            return
        parts = [
            self.tr("%Ln word(s)", "", words),
            self._length_words(max(1, round(minutes))),
            self.tr("free") if self._wanted.service == BUILT_IN else self._price,
        ]
        self._estimate.setText("  ·  ".join(part for part in parts if part))

    def _length_words(self, minutes: int) -> str:
        """In minutes, from an hour on in both, from ten on in hours."""
        if minutes < 60:
            return self.tr("about %Ln min", "", minutes)
        if minutes < 600:
            both = {"hours": minutes // 60, "minutes": minutes % 60}
            return self.tr("about {hours} h {minutes} min").format(**both)
        return self.tr("about %Ln h", "", round(minutes / 60))

    # -- services and voices

    def _offer(self, services: Sequence[Service]) -> None:
        self._offers.set_services(services)
        self._service.blockSignals(True)
        self._service.clear()
        for service in services:
            picture = "computer" if service.is_built_in else "voice"
            self._service.addItem(icon(picture), title_of(service), service.name)
        self._service.insertSeparator(self._service.count())
        self._service.addItem(icon("settings"), self.tr("Manage services…"), _MANAGE)
        self._service.blockSignals(False)
        self._choose_service(self._wanted.service)
        self._voice.refresh()

    def _renew(self, service: Service) -> None:
        """A service was changed or has gone: what was chosen of it before may be no more."""
        self._models.pop(service.name, None)
        self._left.pop(service.name, None)
        if self._wanted.service == service.name:
            self._wanted = replace(self._wanted, model=service.model, voice=service.voice)

    def _choose_service(self, name: str) -> None:
        """Turn to the service of that name, with the voice that was left there; without it, to the first one."""
        service = self._offers.find(name) or self._offers.services[0]
        if self._offers.find(self._wanted.service):
            self._left[self._wanted.service] = self._wanted
        self._wanted = self._left_at(service)
        self._service.blockSignals(True)
        self._service.setCurrentIndex(self._service.findData(service.name))
        self._service.blockSignals(False)
        self._model.setVisible(not service.is_built_in)
        self._model.show_model(self._wanted.model, self._models.get(service.name, ()))
        self._show_voice()

    def _left_at(self, service: Service) -> VoiceChoice:
        return self._left.get(service.name, self._wanted.at(service))

    def _spoken(self, choice: VoiceChoice) -> VoiceChoice:
        """`choice` with the instructions and the pace of the moment."""
        return replace(
            choice,
            instructions=self._instructions.toPlainText().strip(),
            speed=self.speed.rate if self.speed.by_voice else 1.0,
        )

    def _show_voice(self) -> None:
        wanted = self._wanted
        voice = self._offers.voice(wanted.service, wanted.voice)
        name = voice.name if voice else wanted.voice
        built_in = wanted.service == BUILT_IN
        shown = self.tr("{name}  ·  built-in").format(name=name) if built_in else name
        self._voice.show_voice(VoiceRef(wanted.service, wanted.voice), shown)
        self._about.setText(self._about_voice(voice))
        self._show_instructions()

    def _about_voice(self, voice: Voice | None) -> str:
        where = self.tr("On this computer") if voice and voice.local else self.service_name()
        language = language_name(voice.language) if voice else ""
        free = self.tr("free") if self._wanted.service == BUILT_IN else ""
        return " · ".join(part for part in (where, language, free) if part)

    def _show_instructions(self) -> None:
        able = takes_instructions(self._wanted)
        self._instructions.setEnabled(able)
        self._reason.setVisible(not able)
        self._reason.setText(
            self.tr("The built-in voice has one style and takes no instructions.")
            if self._wanted.service == BUILT_IN
            else self.tr("This model takes no instructions.")
        )

    # -- making

    def _make_service(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("service")
        box.setAccessibleName(self.tr("Service"))
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

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addWidget(self._heading(self.tr("VOICE")))
        column.addWidget(self._voice)
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
        column.addWidget(self._model)
        column.addStretch(1)
        column.addWidget(self._estimate)
        self.setWidget(content)

    def _connect(self) -> None:
        self._voice.voice_chosen.connect(self.choose_voice)
        self._voice.hearing_requested.connect(self._on_voice_hearing_requested)
        self._voice.favourites_changed.connect(self.favourites_changed)
        self._voice.voices_requested.connect(self.voices_requested)
        self._voice.services_requested.connect(self.services_requested)
        self._service.activated.connect(self._on_service_activated)
        self._model.changed.connect(self._on_model_changed)
        self._model.models_requested.connect(lambda: self.models_requested.emit(self._wanted.service))
        self._instructions.textChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._tell)
        self.speed.changed.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Emit what has changed."""
        (choice, rate), self._told = self._told, (self.choice, self.rate)
        if choice != self.choice:
            self.choice_changed.emit(self.choice)
        if rate != self.rate:
            self.rate_changed.emit(self.rate)

    # -- slots

    @Slot(object)
    def _on_voice_hearing_requested(self, ref: VoiceRef) -> None:
        if service := self._offers.find(ref.service):
            choice = self._wanted if service.name == self._wanted.service else self._left_at(service)
            voice = self._offers.voice(ref.service, ref.voice)
            said = introduction(voice.language) if voice else ""
            self.preview_requested.emit(self._spoken(replace(choice, voice=ref.voice)), said)

    @Slot(int)
    def _on_service_activated(self, index: int) -> None:
        name = self._service.itemData(index)
        if name == _MANAGE:
            self._service.setCurrentIndex(self._service.findData(self._wanted.service))
            self.services_requested.emit()
        elif name != self._wanted.service:
            self._choose_service(name)
            self._voice.ask(name)
            self.models_requested.emit(name)
            self._tell()

    @Slot(str)
    def _on_model_changed(self, model: str) -> None:
        self._wanted = replace(self._wanted, model=model)
        self._show_instructions()
        self._tell()
