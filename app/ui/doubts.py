"""Sentences that a service may not have spoken in full: marked on the page, and told once a reading."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.reading.state import State
from app.text.document import Span
from app.ui.banner import Banner
from app.ui.reader_view import ReaderView
from app.ui.voice_panel import VoicePanel

if TYPE_CHECKING:
    from app.playback.reader import Reader


class Doubts(QObject):
    """Marks what is doubtful in `view` until the text is read anew, and says so in `notice` the first time."""

    def __init__(self, reader: "Reader", view: ReaderView, notice: Banner, panel: VoicePanel) -> None:
        super().__init__(view)
        self._reader = reader
        self._view = view
        self._notice = notice
        self._panel = panel
        self._spans: list[Span] = []
        self._state = reader.state
        reader.doubted.connect(self._on_reader_doubted)
        reader.state_changed.connect(self._on_reader_state_changed)

    @Slot(object)
    def _on_reader_doubted(self, span: Span) -> None:
        if not self._spans:
            name = self._panel.service_name(self._reader.voice.service)
            said = self.tr("{service} may have left words out. Such sentences are underlined with dots.")
            self._notice.show_message(said.format(service=name or self.tr("The service")))
        self._spans.append(span)
        self._view.mark_doubtful(self._spans)

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if self._spans and (self._state, state) == (State.IDLE, State.LOADING):
            self._spans.clear()
            self._view.mark_doubtful(self._spans)
        self._state = state
