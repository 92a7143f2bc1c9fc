"""The line above the text that says that the built-in voice reads for another one, and gives the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.speech.errors import KeyMissing, KeyRejected, SpeechError
from app.ui.banner import Banner
from app.ui.messages import message
from app.ui.voice_panel import VoicePanel

if TYPE_CHECKING:
    from app.playback.reader import Reader


class StandInNotice(Banner):
    """Shown as long as the built-in voice reads because the service of the chosen voice failed."""

    services_requested = Signal()
    """Let the user look after the keys of services."""

    def __init__(self, reader: "Reader", panel: VoicePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._panel = panel
        reader.stand_in_changed.connect(self._on_reader_stand_in_changed)

    @Slot(object)
    def _on_reader_stand_in_changed(self, error: SpeechError | None) -> None:
        if error is None:
            self.hide()
            return
        told = message(error, self._panel.service_name(error.service))
        back = self.tr("Back to {voice}").format(voice=self._reader.choice.voice)
        choices = [(back, self._reader.restore_voice)]
        if isinstance(error, KeyMissing | KeyRejected):
            choices.append((self.tr("Services and keys…"), self._look_after_keys))
        self.show_message(
            self.tr("{what_happened} The built-in voice reads on.").format(what_happened=told.sentence),
            trouble=True,
            details=told.details,
            choices=choices,
        )

    def _look_after_keys(self) -> None:
        self.services_requested.emit()
        self.show()  # it holds as long as the other voice reads
