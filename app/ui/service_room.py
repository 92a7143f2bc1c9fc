"""Between the window and the speech services: what is on offer, who gets the text, and the page that changes it."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Slot

from app.reading.state import State
from app.speech.address import is_loopback, origin
from app.speech.errors import KeyMissing, KeyRejected, SpeechError
from app.speech.service import BUILT_IN, VoiceChoice
from app.storage.keys import KeyPlace
from app.ui.desk import Desk
from app.ui.warming import Warming

if TYPE_CHECKING:
    from app.playback.catalogue import Catalogue
    from app.playback.reader import Reader
    from app.ui.services_page import ServicesPage

_SOUNDING = (State.LOADING, State.PLAYING, State.STALLED)


class ServiceRoom(QObject):
    """Keeps the panel in step with the catalogue, opens the page of services, and introduces servers."""

    def __init__(self, desk: Desk, reader: "Reader", catalogue: "Catalogue") -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._catalogue = catalogue
        self._page: ServicesPage | None = None
        self._warming = Warming(reader, catalogue, self)
        desk.services_requested.connect(self._on_desk_services_requested)
        desk.panel.voices_requested.connect(self._on_panel_voices_requested)
        desk.panel.models_requested.connect(self._on_panel_models_requested)
        desk.panel.choice_changed.connect(self._on_panel_choice_changed)
        desk.panel.preview_requested.connect(self.introduce)
        reader.state_changed.connect(self._on_reader_state_changed)
        reader.failed.connect(self._on_reader_failed)
        reader.preview_failed.connect(self._on_reader_failed)
        reader.stand_in_changed.connect(self._on_reader_failed)
        catalogue.services_changed.connect(desk.panel.set_services)
        catalogue.voices_found.connect(desk.panel.set_voices)
        catalogue.models_found.connect(desk.panel.set_models)
        catalogue.key_found.connect(self._on_catalogue_key_found)
        catalogue.find_voices(
            BUILT_IN
        )  # the others wait until the user turns to them: a start asks for no key

    @Slot(object)
    def introduce(self, choice: VoiceChoice) -> None:
        """Say whose server gets the text, the first time that it does."""
        service = self._catalogue.find(choice.service)
        if service is None or service.is_built_in or is_loopback(service.url):
            return
        told = self.tr("What you have read aloud is sent to {title} ({host}), and spoken there.")
        host = urlsplit(service.url).hostname
        self._desk.introduce_server(origin(service.url), told.format(title=service.title, host=host))

    @Slot()
    def _on_desk_services_requested(self) -> None:
        from app.ui.services_page import ServicesPage

        self._catalogue.refresh()
        if self._page is None:
            self._page = ServicesPage(self._catalogue, self._desk.window())
            self._page.costs_requested.connect(self._desk.costs_requested)
        self._page.begin(self._desk.panel.choice.service)

    @Slot(str)
    def _on_panel_voices_requested(self, name: str) -> None:
        self._catalogue.find_voices(name)

    @Slot(str)
    def _on_panel_models_requested(self, name: str) -> None:
        self._catalogue.find_models(name)

    @Slot(str, object)
    def _on_catalogue_key_found(self, name: str, place: KeyPlace) -> None:
        if place is not KeyPlace.NONE:
            self._desk.panel.renew_voices(name)

    @Slot(object)
    def _on_panel_choice_changed(self, choice: VoiceChoice) -> None:
        self._warming.warm()
        if self._reader.state in _SOUNDING:
            self.introduce(choice)

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.LOADING:
            self.introduce(self._reader.choice)
        elif state is State.PLAYING and not self._reader.choice.is_built_in:
            self._catalogue.find_models(self._reader.choice.service)  # it may be about to shut the model down

    @Slot(object)
    def _on_reader_failed(self, error: SpeechError | None) -> None:
        if isinstance(error, KeyMissing | KeyRejected):
            self._catalogue.forget_key(error.service)
