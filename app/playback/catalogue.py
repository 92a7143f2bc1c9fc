"""The speech services as the window sees them: stored, with their keys and voices, looked up beside the window."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.playback.beside import Beside
from app.playback.endpoints import Endpoints
from app.speech import errors
from app.speech.finding import Finding, Outcome
from app.speech.service import Model, Service, Voice
from app.storage import services
from app.storage.keys import DEADLINE_S, Key, KeyPlace, KeyringError, KeyStore

_T = TypeVar("_T")


class Catalogue(QObject):
    """Knows every service. Nothing here waits: what takes time ends in a signal, on this object's thread."""

    services_changed = Signal(object)
    """All services, as a tuple."""
    voices_found = Signal(str, object, object)
    """The voices of the service of that name, as a tuple, and None; or those of the contract, and the `SpeechError`
    that kept the service from listing its own.
    """
    models_found = Signal(str, object)
    """The models of the service of that name, as a tuple of `Model`; not told where they cannot be found out."""
    key_found = Signal(str, object)
    """Where the key of the service of that name lives (a `KeyPlace`)."""
    keyring_waited = Signal(str)
    """The keyring has not answered yet about the service of that name: its owner has to unlock it."""
    keyring_failed = Signal(str, str)
    """The key of the service of that name could not be found, kept or deleted: why, in a sentence."""

    examined = Signal(str, object)
    """One more `Finding` about the service of that name; None: that was the last."""

    def __init__(
        self,
        endpoints: Endpoints,
        keys: KeyStore,
        *,
        deadline_s: float = DEADLINE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._endpoints = endpoints
        self._keys = keys
        self._deadline_s = deadline_s
        self._beside = Beside("services", self)
        self._services = services.load()
        self._voices: dict[Service, tuple[Voice, ...]] = {}
        self._asked: set[Service] = set()
        self._models: dict[Service, tuple[Model, ...]] = {}
        self._asked_models: set[Service] = set()

    @property
    def services(self) -> tuple[Service, ...]:
        """All services: the built-in voice, the presets, the user's own."""
        return self._services

    def find(self, name: str) -> Service | None:
        """The service of that name."""
        return next((one for one in self._services if one.name == name), None)

    def refresh(self) -> None:
        """Look at the stored services again: the command line may have changed them."""
        found = services.load()
        if found != self._services:
            self._services = found
            self.services_changed.emit(found)

    def put(self, service: Service) -> Service:
        """Store a service of the user's own, in the place of one of the same name, and return it as stored.

        Raises:
            ValueError: it cannot be used; the message is a sentence for people.
            OSError: it cannot be written.
        """
        checked = services.checked(service)
        services.put(checked)
        self.refresh()
        return checked

    def remove(self, name: str) -> None:
        """Forget a service of the user's own, and its key, which `keyring_failed` may say is still there.

        Raises OSError if that cannot be written.
        """
        if service := self.find(name):
            services.remove(name)
            self.refresh()
            self._await_keyring(name, self._keys.delete(service), partial(self._tell_done, name))

    # Keys

    def find_key(self, name: str) -> None:
        """Find out where the key of a service lives; told by `key_found`, then by `keyring_failed` if that is not
        sure.
        """
        service = self.find(name)
        if service is None:
            return
        if service.is_built_in:
            self.key_found.emit(name, KeyPlace.NONE)
        else:
            self._await_keyring(name, self._keys.find(service), partial(self._tell_key, name))

    def keep_key(self, name: str, key: str, *, session: bool = False) -> None:
        """Keep a checked key in the keyring, or for this session alone; told by `key_found` or `keyring_failed`."""
        service = self.find(name)
        if service is None:
            return
        self._asked.discard(service)
        if session:
            self._keys.keep_for_session(service, key)
            self.find_key(name)
        else:
            self._await_keyring(name, self._keys.keep(service, key), partial(self._tell_done, name))

    def delete_key(self, name: str) -> None:
        """Delete a key; told by `key_found` or `keyring_failed`."""
        if service := self.find(name):
            self._await_keyring(name, self._keys.delete(service), partial(self._tell_done, name))

    def forget_key(self, name: str) -> None:
        """The service did not take the key: look for it anew the next time."""
        if service := self.find(name):
            self._keys.forget(service)

    # Voices

    def find_voices(self, name: str) -> None:
        """Find out which voices a service has; told by `voices_found`, at once if they are known."""
        service = self.find(name)
        if service is None or service in self._asked:
            return
        if service in self._voices:
            self.voices_found.emit(name, self._voices[service], None)
        else:
            self._asked.add(service)
            self._beside.run(partial(self._fetch_voices, service), partial(self._take_voices, service))

    def renew_voices(self, name: str) -> None:
        """Ask a service again which voices it has; told by `voices_found`."""
        if service := self.find(name):
            self._voices.pop(service, None)
            self.find_voices(name)

    def find_models(self, name: str) -> None:
        """Find out which models a service has; told by `models_found`, at once if they are known."""
        service = self.find(name)
        if service is None or service in self._asked_models:
            return
        if service in self._models:
            self.models_found.emit(name, self._models[service])
        else:
            self._asked_models.add(service)
            self._beside.run(partial(self._fetch_models, service), partial(self._take_models, service))

    def examine(self, name: str) -> None:
        """Find out what a service can do; told by `examined`, finding by finding."""
        if service := self.find(name):
            self._beside.run(partial(self._examine, service), partial(self.examined.emit, name))

    def close(self) -> None:
        """Nothing is told any more; what is under way is left to itself. To be called before the app ends: a thread
        that is just telling something while Python goes down would abort the process.
        """
        self._beside.close()

    # -- beside the window

    def _fetch_voices(self, service: Service) -> tuple[tuple[Voice, ...], errors.SpeechError | None]:
        """The voices, and what kept the service itself from listing them."""
        from app.speech import voice_list

        try:
            endpoint = asyncio.run(self._endpoints.endpoint_of(service.name))
            return voice_list.fetch(service, endpoint), None
        except errors.SpeechError as error:
            error.service = service.name
            return voice_list.of_contract(service), error

    def _fetch_models(self, service: Service) -> tuple[Model, ...] | None:
        from app.speech import model_list

        try:
            return model_list.fetch(asyncio.run(self._endpoints.endpoint_of(service.name)))
        except errors.SpeechError:
            return None

    def _examine(self, service: Service) -> None:
        from app.playback import checkup

        def tell(finding: Finding) -> None:
            self._beside.post(partial(self.examined.emit, service.name, finding))

        try:
            endpoint = asyncio.run(self._endpoints.endpoint_of(service.name))
        except errors.KeyMissing as error:
            tell(checkup.key_missing(error))
        except errors.SpeechError as error:
            tell(Finding("speech", Outcome.FAILED, error.detail))
        else:
            for finding in checkup.examine(service, endpoint):
                tell(finding)

    def _await_keyring(self, name: str, future: "Future[_T]", then: Callable[["Future[_T]"], None]) -> None:
        future.add_done_callback(lambda done: self._beside.post(partial(then, done)))
        if not future.done():
            waited = partial(self._tell_waiting, name, future)
            QTimer.singleShot(round(self._deadline_s * 1000), self, waited)

    # -- on this thread again

    def _tell_waiting(self, name: str, future: "Future[Any]") -> None:
        if not future.done():
            self.keyring_waited.emit(name)

    def _tell_key(self, name: str, done: "Future[Key | None]") -> None:
        error = done.exception()
        key = None if error else done.result()
        self.key_found.emit(name, key.place if key else KeyPlace.NONE)
        if error:
            self.keyring_failed.emit(name, str(error))

    def _tell_done(self, name: str, done: "Future[None]") -> None:
        error = done.exception()
        if isinstance(error, KeyringError):
            self.keyring_failed.emit(name, str(error))
        else:
            self.find_key(name)

    def _take_voices(
        self, service: Service, found: tuple[tuple[Voice, ...], errors.SpeechError | None]
    ) -> None:
        voices, error = found
        self._asked.discard(service)
        if error is None:
            self._voices[service] = voices
        self.voices_found.emit(service.name, voices, error)

    def _take_models(self, service: Service, found: tuple[Model, ...] | None) -> None:
        self._asked_models.discard(service)
        if found is not None:
            self._models[service] = found
            self.models_found.emit(service.name, found)
