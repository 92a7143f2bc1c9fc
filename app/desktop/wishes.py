"""What a line from another process asks of the running app, checked field by field."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.desktop.handover import PLACES, VERBS, VERSION
from app.storage.entries import Kind

_MAX_FILES = 1000
_MAX_PATH = 32_768


class WishError(Exception):
    """The line is no wish. The message is a sentence for whoever sent it; it quotes nothing of the line."""


@dataclass(frozen=True, slots=True)
class SpeakWish:
    """Read `text` aloud; `wait`: answer again at the end of the reading.

    `options` holds any of `title`, `structure` (of a document, packed, as base64), `service`, `voice`, `model`,
    `instructions` (str), `voice_speed` and `rate` (float, 0.25 to 4.0). What is not named stays as the user has it.
    """

    text: str
    options: Mapping[str, str | float] = field(default_factory=dict[str, str | float])
    wait: bool = False


@dataclass(frozen=True, slots=True)
class TakeWish:
    """Read aloud what is at `place`, one of `handover.PLACES`, or fall silent if that is what is being read.

    `options` and `wait` are those of `SpeakWish`.
    """

    place: str
    options: Mapping[str, str | float] = field(default_factory=dict[str, str | float])
    wait: bool = False


@dataclass(frozen=True, slots=True)
class OpenWish:
    """Open these files (absolute paths, web addresses or links); none: bring the window forward."""

    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SteerWish:
    """Steer the reading: one of `handover.VERBS`."""

    verb: str


@dataclass(frozen=True, slots=True)
class GoOnWish:
    """Show `text` with the word at code point `place`, as a window did that starts itself again; `reads`: and read on.

    `kind`, `source` and `language` are the text's `Origin`; without a `kind` it is not to be kept. `title` and
    `structure` are as `SpeakWish` has them.
    """

    text: str
    place: int
    reads: bool
    kind: str = ""
    source: str = ""
    language: str = ""
    title: str = ""
    structure: str = ""


@dataclass(frozen=True, slots=True)
class StatusWish:
    """Say what the reading is doing."""


Wish = SpeakWish | TakeWish | OpenWish | SteerWish | GoOnWish | StatusWish


def parse(line: bytes) -> Wish:
    """The wish in one line of UTF-8 JSON.

    Raises:
        WishError: for every other content of `line`.
    """
    try:
        message = json.loads(line.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise WishError("The message is no line of JSON.") from error
    if not isinstance(message, dict):
        raise WishError("The message is no JSON object.")
    version = message.get("version")
    if version != VERSION or isinstance(version, bool):
        raise WishError("The running Readlark is of another version. Close it and start it again.")
    read = _READERS.get(_text(message.get("do"), 20))
    if read is None:
        raise WishError("The message asks for something unknown.")
    return read(message)


def _read_speak(message: dict[str, Any]) -> SpeakWish:
    text = _text(message.get("text"))
    if not text.strip():
        raise WishError("There is no text to read.")
    return SpeakWish(text, *_manner(message))


def _read_take(message: dict[str, Any]) -> TakeWish:
    place = _text(message.get("place"), 20)
    if place not in PLACES:
        raise WishError("The message asks for something unknown.")
    return TakeWish(place, *_manner(message))


def _manner(message: dict[str, Any]) -> tuple[Mapping[str, str | float], bool]:
    """How a text is to be read, and whether its end is waited for."""
    options = message.get("options", {})
    wait = message.get("wait", False)
    if not isinstance(options, dict) or not isinstance(wait, bool) or options.keys() - _OPTIONS.keys():
        raise WishError("The message has an unknown option.")
    return {name: _OPTIONS[name](value) for name, value in options.items()}, wait


def _read_open(message: dict[str, Any]) -> OpenWish:
    files = message.get("files")
    if not isinstance(files, list) or len(files) > _MAX_FILES:
        raise WishError("The message has no list of files.")
    return OpenWish(tuple(_text(file, _MAX_PATH) for file in files))


def _read_steer(message: dict[str, Any]) -> SteerWish:
    verb = _text(message.get("verb"), 20)
    if verb not in VERBS:
        raise WishError("The message asks for something unknown.")
    return SteerWish(verb)


def _read_go_on(message: dict[str, Any]) -> GoOnWish:
    text, place, reads = _text(message.get("text")), message.get("place"), message.get("reads")
    if not isinstance(reads, bool) or type(place) is not int or not 0 <= place <= len(text):
        raise WishError("A field of the message has the wrong type or is too long.")
    kind = _text(message.get("kind", ""), 20)
    if kind not in _KINDS:
        raise WishError("The message asks for something unknown.")
    fields = {name: _text(message.get(name, ""), most) for name, most in _OF_TEXT.items()}
    return GoOnWish(text, place, reads, kind, **fields)


def _text(value: object, max_length: int | None = None) -> str:
    if not isinstance(value, str) or (max_length is not None and len(value) > max_length):
        raise WishError("A field of the message has the wrong type or is too long.")
    # Halves of surrogate pairs are legal in JSON, but not in any text that goes further.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _speed(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WishError("A speed is no number.")
    if not 0.25 <= value <= 4.0:
        raise WishError("A speed is not between 0.25 and 4.")
    return float(value)


_OPTIONS: Mapping[str, Callable[[object], str | float]] = {
    "title": lambda value: _text(value, 1000),
    "structure": _text,
    "service": lambda value: _text(value, 200),
    "voice": lambda value: _text(value, 200),
    "model": lambda value: _text(value, 200),
    "instructions": lambda value: _text(value, 4096),
    "voice_speed": _speed,
    "rate": _speed,
}

_KINDS = ("", *Kind)

_OF_TEXT: Mapping[str, int | None] = {"source": _MAX_PATH, "language": 20, "title": 1000, "structure": None}

_READERS: Mapping[str, Callable[[dict[str, Any]], Wish]] = {
    "speak": _read_speak,
    "take": _read_take,
    "open": _read_open,
    "steer": _read_steer,
    "go_on": _read_go_on,
    "status": lambda _message: StatusWish(),
}
