"""Voices of this computer as the window sees them: looked up, fetched and removed beside it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.playback.beside import Beside
from app.voice.offers import BASE_URL, offers

if TYPE_CHECKING:  # httpx and pydantic come with it
    from app.voice.download import Failure
    from app.voice.local_voices import LocalVoice


class VoiceStore(QObject):
    """Knows the voices in `folder` and those under `base_url`. Nothing here waits: what takes time ends in a signal,
    on this object's thread.
    """

    surveyed = Signal(object)
    """The voices, as a tuple of `LocalVoice`; told when it was asked for, and whenever one has come or gone."""
    progressed = Signal(str, int)
    """Of the voice of that id so many bytes are there."""
    failed = Signal(str, object)
    """The voice of that id has not come: a `Failure`. Told behind `surveyed`."""
    removing_failed = Signal(str)
    """A voice cannot be removed: why, as the system says it."""

    def __init__(self, folder: Path, base_url: str = BASE_URL, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._base_url = base_url
        self._coming: dict[str, Event] = {}
        self._beside = Beside("voice-store", self)

    def is_coming(self, id_: str) -> bool:
        """Whether the voice is being fetched."""
        return id_ in self._coming

    def survey(self) -> None:
        """Look at the folder; told by `surveyed`."""
        self._beside.run(self._survey, _tell)

    def fetch(self, voice: "LocalVoice") -> None:
        """Fetch a voice that is on offer; told by `progressed`, then `surveyed` or `failed`."""
        if voice.offer and voice.id not in self._coming:
            stop = self._coming[voice.id] = Event()
            self._beside.run(partial(self._fetch, voice, stop), _tell)

    def cancel(self, id_: str) -> None:
        """Fetch it no further; what has come is kept for the next time."""
        if stop := self._coming.pop(id_, None):
            stop.set()
            self.survey()

    def remove(self, voice: "LocalVoice") -> None:
        """Delete a voice's files; told by `surveyed` or `removing_failed`."""
        self.cancel(voice.id)
        self._beside.run(partial(self._remove, voice), _tell)

    def close(self) -> None:
        """Nothing is told any more, and nothing fetched."""
        self._beside.close()
        for stop in self._coming.values():
            stop.set()

    # -- beside the window

    def _survey(self) -> Callable[[], None]:
        from app.voice.local_voices import survey

        return partial(self.surveyed.emit, survey(self.folder, offers(self._base_url)))

    def _fetch(self, voice: "LocalVoice", stop: Event) -> Callable[[], None]:
        from app.voice.download import Cancelled, DownloadFailed, fetch

        assert voice.offer

        def tell(there: int) -> None:
            if stop.is_set():
                raise Cancelled
            self._beside.post(partial(self._tell_progress, voice.id, stop, there))

        try:
            fetch(voice.offer, self.folder / voice.offer.file, tell)
        except Cancelled:
            return lambda: None
        except DownloadFailed as failed:
            return partial(self._tell_end, voice.id, stop, self._survey(), failed.failure)
        return partial(self._tell_end, voice.id, stop, self._survey())

    def _remove(self, voice: "LocalVoice") -> Callable[[], None]:
        from app.voice.local_voices import remove

        try:
            remove(self.folder, voice)
        except OSError as error:
            return partial(self.removing_failed.emit, error.strerror or "")
        return self._survey()

    # -- on this thread again

    def _tell_progress(self, id_: str, stop: Event, there: int) -> None:
        if self._coming.get(id_) is stop:
            self.progressed.emit(id_, there)

    def _tell_end(
        self, id_: str, stop: Event, tell: Callable[[], None], failure: "Failure | None" = None
    ) -> None:
        if self._coming.get(id_) is stop:
            del self._coming[id_]
        tell()
        if failure is not None:
            self.failed.emit(id_, failure)


def _tell(outcome: Callable[[], None]) -> None:
    outcome()
