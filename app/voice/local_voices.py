"""The voices of this computer, there or to be had, as a page shows them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app.voice import piper_files
from app.voice.download import part_of
from app.voice.offers import Offer


class Standing(Enum):
    """How a voice stands."""

    BUNDLED = "comes with the app"
    HERE = "its file is in the folder"
    PARTLY = "a part of its file is"
    AWAY = "it can be fetched"
    WITHOUT_ENGINE = "its file is here, its engine is not"
    UNUSABLE = "its file is of no use"


@dataclass(frozen=True, slots=True)
class LocalVoice:
    """One of them. `size`: bytes of its file, `there`: how many of them have come; `licence`: "" where nobody states
    it; `reason`: why it is unusable, a sentence for people; `offer`: where it can be fetched.
    """

    id: str
    name: str
    language: str
    size: int
    there: int
    standing: Standing
    licence: str = ""
    reason: str = ""
    offer: Offer | None = None

    @property
    def can_speak(self) -> bool:
        """Whether it is ready."""
        return self.standing in (Standing.BUNDLED, Standing.HERE)


def survey(folder: Path, offers: tuple[Offer, ...]) -> tuple[LocalVoice, ...]:
    """The voices on `offers`, then those that the user has laid into `folder`."""
    return (*(_offered(folder, offer) for offer in offers), *_own(folder))


def remove(folder: Path, voice: LocalVoice) -> None:
    """Delete the files of a voice. Raises OSError."""
    if voice.offer:
        model = folder / voice.offer.file
        doomed = [model, part_of(model)]
    else:
        doomed = [folder / f"{voice.id}.onnx", folder / f"{voice.id}.onnx.json"]
    for file in doomed:
        file.unlink(missing_ok=True)


def _offered(folder: Path, offer: Offer) -> LocalVoice:
    there, standing = offer.size, Standing.BUNDLED
    if not offer.is_bundled:
        model = folder / offer.file
        there, standing = _size(model), Standing.HERE
        if there != offer.size:
            there = _size(part_of(model))
            standing = Standing.PARTLY if there else Standing.AWAY
    return LocalVoice(
        offer.id, offer.name, offer.language, offer.size, there, standing, offer.licence, offer=offer
    )


def _own(folder: Path) -> Iterator[LocalVoice]:
    ready = Standing.HERE if piper_files.is_engine_here() else Standing.WITHOUT_ENGINE
    for file in piper_files.find(folder):
        size = _size(file.model)
        if isinstance(file, piper_files.PiperFile):
            yield LocalVoice(file.id, file.name, file.language, size, size, ready)
        else:
            yield LocalVoice(file.id, file.id, "", size, size, Standing.UNUSABLE, reason=file.reason)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
