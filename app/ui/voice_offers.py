"""What every service offers, as far as the window has been told."""

from collections.abc import Iterator, Sequence

from app.speech.errors import KeyLocked, KeyMissing, KeyRejected, SpeechError
from app.speech.service import BUILT_IN, Service, Voice
from app.ui.from_below import in_tongue
from app.ui.language_names import language_name
from app.ui.messages import message
from app.ui.tongues import tr
from app.ui.voice_rows import Entry, Group, entry

_BUILT_IN_VOICES = (Voice(id="heart", name="Heart", language="en-US"),)
"""What is on offer before the built-in voice itself has been asked."""


def title_of(service: Service) -> str:
    """The service's name for people."""
    if service.is_built_in:
        return tr("This computer")
    return service.title


class VoiceOffers:
    """The services with their voices: which were asked for, which have come, and why some have not."""

    def __init__(self) -> None:
        self.services: Sequence[Service] = ()
        self._voices: dict[str, Sequence[Voice]] = {BUILT_IN: _BUILT_IN_VOICES}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._errors: dict[str, SpeechError] = {}
        self._awaited: set[str] = set()
        self._told: set[str] = set()

    def set_services(self, services: Sequence[Service]) -> list[Service]:
        """Offer these services. Returns those that were offered before and are different now, or gone."""
        gone = [one for one in self.services if one not in services]
        self.services = tuple(services)
        for service in gone:
            self.forget(service.name)
            self._voices.pop(service.name, None)
        return [self.find(one.name) or one for one in gone]

    def find(self, name: str) -> Service | None:
        """The service of that name."""
        return next((one for one in self.services if one.name == name), None)

    def set_voices(self, service: str, voices: Sequence[Voice], error: SpeechError | None) -> None:
        """`service` has these voices; with an `error` it could not list them, and these are a guess."""
        self._voices[service] = tuple(voices)
        self._entries.pop(service, None)
        self._awaited.discard(service)
        self._told.add(service)
        self._errors.pop(service, None)
        if error is not None:
            self._errors[service] = error

    def ask(self, service: str) -> None:
        """`service` is being asked for its voices."""
        self._awaited.add(service)
        self._errors.pop(service, None)

    def forget(self, service: str) -> None:
        """What is known of `service` may not hold any more: it is to be asked again."""
        self._told.discard(service)
        self._awaited.discard(service)
        self._errors.pop(service, None)
        self._entries.pop(service, None)

    def unasked(self) -> list[str]:
        """The services that have never been asked for their voices."""
        return [
            one.name for one in self.services if one.name not in self._told and one.name not in self._awaited
        ]

    def lacks_key(self, service: str) -> bool:
        """Whether `service` could not list its voices for want of a key that it accepts."""
        return isinstance(self._errors.get(service), KeyMissing | KeyRejected)

    def wants_key(self, service: str) -> bool:
        """Whether giving it a key is the next step; where the keyring only did not tell it, that is another try."""
        error = self._errors.get(service)
        return self.lacks_key(service) and not isinstance(error, KeyLocked)

    def voices(self, service: str) -> Sequence[Voice]:
        """The voices of `service`, as far as they are known."""
        return self._voices.get(service, ())

    def voice(self, service: str, id_: str) -> Voice | None:
        """That voice, if it is listed."""
        return next((one for one in self._voices.get(service, ()) if one.id == id_), None)

    def groups(self) -> Iterator[Group]:
        """Every service with its voices, as the picker shows them."""
        for service in self.services:
            name, title = service.name, title_of(service)
            trouble, remedy = self._trouble(name, title)
            yield Group(
                name,
                title,
                self._entries_of(name, title),
                name in self._awaited,
                trouble,
                remedy,
                takes_any_id=not service.is_built_in,
            )

    def _entries_of(self, name: str, title: str) -> tuple[Entry, ...]:
        if name not in self._entries:
            voices = self._voices.get(name, ())
            self._entries[name] = tuple(entry(one, title, language_name(one.language)) for one in voices)
        return self._entries[name]

    def _trouble(self, name: str, title: str) -> tuple[str, str]:
        error = self._errors.get(name)
        if error is None:
            return "", ""
        sentence = message(error, title).sentence
        if self.wants_key(name):
            return sentence, _remedy(wants_key=True)
        locked = isinstance(error, KeyLocked)
        return in_tongue(error.detail) if locked else sentence, _remedy(wants_key=False)


def _remedy(*, wants_key: bool) -> str:
    return tr("Add its key…") if wants_key else tr("Try again")
