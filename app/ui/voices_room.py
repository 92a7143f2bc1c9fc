"""Between the window and the voices on this computer: opens their page, and lets the picker know what came."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.speech.service import BUILT_IN, VoiceChoice
from app.ui.desk import Desk
from app.ui.voice_rows import VoiceRef

if TYPE_CHECKING:
    from app.playback.catalogue import Catalogue
    from app.playback.voice_store import VoiceStore
    from app.ui.voices_page import VoicesPage
    from app.voice.local_voices import LocalVoice


class VoicesRoom(QObject):
    """Keeps the picker in step with the folder of voices."""

    def __init__(self, desk: Desk, catalogue: "Catalogue", store: "VoiceStore") -> None:
        super().__init__(desk)
        self._desk = desk
        self._catalogue = catalogue
        self._store = store
        self._page: VoicesPage | None = None
        desk.more_voices_requested.connect(self._on_desk_more_voices_requested)
        store.surveyed.connect(self._on_store_surveyed)

    @Slot()
    def _on_desk_more_voices_requested(self) -> None:
        from app.ui.voices_page import VoicesPage

        if self._page is None:
            self._page = VoicesPage(self._store, self._desk.window())
        self._page.begin()

    @Slot(object)
    def _on_store_surveyed(self, voices: "tuple[LocalVoice, ...]") -> None:
        """One may have come or gone, by the page or by hand; the chosen one too."""
        self._catalogue.renew_voices(BUILT_IN)
        choice = self._desk.panel.choice
        gone = {voice.id for voice in voices if not voice.can_speak}
        if choice.is_built_in and choice.voice in gone:
            self._desk.panel.choose_voice(VoiceRef(BUILT_IN, VoiceChoice().voice))
