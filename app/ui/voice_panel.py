"""The panel beside the text: which voice, how fast, in what manner, and how long it will take."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.speech.service import BUILT_IN, Voice, VoiceChoice
from app.ui.icons import icon
from app.ui.main_window import PANEL_WIDTH
from app.ui.preferences import Preferences
from app.ui.speed_control import SpeedControl

_SETTLE_MS = 600
"""Instructions count as written when the keys have rested so long."""

_BUILT_IN_VOICES = (Voice(id="heart", name="Heart"),)


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

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("voice_panel")
        self.setFixedWidth(PANEL_WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wanted = preferences.voice
        self._voices: Sequence[Voice] = ()
        self._voice, self._service = self._list_box("voice"), self._list_box("service")
        self._voice.setAccessibleName(self.tr("Voice"))
        self._service.setAccessibleName(self.tr("Service"))
        self._about, self._reason, self._estimate = self._dim(), self._dim(), self._dim()
        self.speed = SpeedControl(preferences.rate, preferences.voice_sets_pace)
        self._instructions = self._make_instructions(preferences.voice.instructions)
        self._rest = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._preview = self._make_preview()
        self._arrange()
        self.set_voices(_BUILT_IN_VOICES)
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

    def set_voices(self, voices: Sequence[Voice]) -> None:
        """Offer these voices; the chosen one stays chosen if it is among them."""
        self._voices = tuple(voices)
        services = list(dict.fromkeys(one.service for one in voices))
        self._service.blockSignals(True)
        self._service.clear()
        for service in services:
            self._service.addItem(icon("computer"), self._service_name(service), service)
        self._service.setCurrentIndex(max(self._service.findData(self._wanted.service), 0))
        self._service.blockSignals(False)
        self._fill_voices()

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

    def _service_name(self, service: str) -> str:
        return self.tr("This computer") if service == BUILT_IN else service

    def _fill_voices(self) -> None:
        service = self._service.currentData()
        self._voice.blockSignals(True)
        self._voice.clear()
        for voice in self._voices:
            if voice.service == service:
                name = self.tr("{name}  ·  built-in").format(name=voice.name)
                self._voice.addItem(icon("voice"), name if service == BUILT_IN else voice.name, voice.id)
        self._voice.setCurrentIndex(max(self._voice.findData(self._wanted.voice), 0))
        self._voice.blockSignals(False)
        self._take_voice()

    def _take_voice(self) -> None:
        chosen = self._voice.currentData()
        service = self._service.currentData()
        if chosen is not None:
            self._wanted = replace(self._wanted, voice=chosen, service=service)
        voice = next((one for one in self._voices if (one.id, one.service) == (chosen, service)), None)
        self._about.setText(self._about_voice(voice) if voice else "")
        able = takes_instructions(self._wanted)
        self._instructions.setEnabled(able)
        self._reason.setVisible(not able)
        self._reason.setText(
            self.tr("The built-in voice has one style and takes no instructions.")
            if self._wanted.service == BUILT_IN
            else self.tr("This model takes no instructions.")
        )

    def _about_voice(self, voice: Voice) -> str:
        where = self.tr("On this computer") if voice.local else self._service_name(voice.service)
        language = QLocale.languageToString(QLocale(voice.language).language())
        return " · ".join((where, language, *((self.tr("free"),) if voice.local else ())))

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
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
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
        column.addStretch(1)
        column.addWidget(self._estimate)
        self.setWidget(content)

    def _connect(self) -> None:
        self._voice.currentIndexChanged.connect(self._on_voice_current_index_changed)
        self._service.currentIndexChanged.connect(self._on_service_current_index_changed)
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
    def _on_voice_current_index_changed(self, _index: int) -> None:
        self._take_voice()
        self._tell()

    @Slot(int)
    def _on_service_current_index_changed(self, _index: int) -> None:
        self._fill_voices()
        self._tell()

    @Slot()
    def _on_preview_clicked(self) -> None:
        self.preview_requested.emit(self.choice)
