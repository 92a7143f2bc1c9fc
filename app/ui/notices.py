"""The lines above the text: what went wrong, what is worth knowing, and what can be done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.reading.state import State
from app.speech.errors import KeyLocked, KeyMissing, KeyRejected, SoundLost, SpeechError
from app.ui.banner import Banner
from app.ui.messages import message, waiting_message
from app.ui.stand_in_notice import StandInNotice
from app.ui.voice_panel import VoicePanel

if TYPE_CHECKING:
    from app.playback.reader import Reader


class Notices(QWidget):
    """One banner for each kind of message, so that none hides another; says itself what the reader tells."""

    services_requested = Signal()
    """Let the user look after services and their keys."""

    restart_requested = Signal()
    """Let the app start itself again, and go on where it is."""

    told = Signal(str)
    """One of these was told, which the user should know of even where the window cannot be seen: what happened to the
    reading or to what the user had asked for.
    """

    keys_left = Signal()
    """One of these goes, and has the keys."""

    def __init__(self, reader: "Reader", panel: VoicePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._panel = panel
        self._told = ""
        self.opening, self.trouble, self.notice = Banner(), Banner(), Banner()
        self.wait, self.silence, self.language = Banner(), Banner(), Banner()
        self.stand_in = StandInNotice(reader, panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for banner in (
            self.opening,
            self.trouble,
            self.stand_in,
            self.wait,
            self.notice,
            self.silence,
            self.language,
        ):
            column.addWidget(banner)
            banner.keys_left.connect(self.keys_left)
        for banner in (self.opening, self.trouble, self.stand_in, self.wait, self.notice):
            banner.told.connect(self.told)
        self.stand_in.services_requested.connect(self.services_requested)
        reader.state_changed.connect(self._on_reader_state_changed)
        reader.failed.connect(self._on_reader_failed)
        reader.preview_failed.connect(self._on_reader_preview_failed)
        reader.waiting.connect(self._on_reader_waiting)
        reader.sound_available_changed.connect(self._on_reader_sound_available_changed)
        self._on_reader_sound_available_changed(reader.sound_available)

    def end_trouble(self) -> None:
        """What went wrong with the reading is over; what is said there of something else stays."""
        if self.trouble.text == self._told:
            self.trouble.hide()

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.PLAYING:
            self.end_trouble()
        if state is not State.STALLED:  # who waited for a busy service does not any more, or says so again
            self.wait.show_countdown("", 0)

    @Slot(object)
    def _on_reader_failed(self, error: SpeechError) -> None:
        self._tell(error, self._reader.play)

    @Slot(object)
    def _on_reader_preview_failed(self, error: SpeechError) -> None:
        self._tell(error, None)  # it is tried again where it was asked for: to play would read the text

    def _tell(self, error: SpeechError, try_again: Callable[[], None] | None) -> None:
        """Say what went wrong, and offer what can be done about it; `try_again` if that can help."""
        told = message(error, self._panel.service_name(error.service))
        action, wish = "", None
        if isinstance(error, KeyMissing | KeyRejected) and not isinstance(error, KeyLocked):
            action, wish = self.tr("Services and keys…"), self.services_requested.emit
        elif isinstance(error, SoundLost):
            action, wish = self.tr("Start again"), self.restart_requested.emit
        elif told.can_retry and try_again:
            action, wish = self.tr("Try again"), try_again
        self._told = f"{told.sentence} {told.next_step}"
        self.trouble.show_message(self._told, trouble=True, details=told.details, action=action, wish=wish)

    @Slot(int)
    def _on_reader_waiting(self, seconds: int) -> None:
        name = self._panel.service_name(self._reader.voice.service)
        self.wait.show_countdown(waiting_message(seconds, name), seconds)

    @Slot(bool)
    def _on_reader_sound_available_changed(self, available: bool) -> None:
        if available:
            self.silence.hide()
        else:
            self.silence.show_message(
                self.tr(
                    "No sound device was found, so the text is followed in silence. "
                    "Connect one to hear it; clips can be exported all the same."
                ),
                can_close=False,
            )
