"""Server-sent events of the speech API: bytes to events, as they arrive.

Accepted beyond the contract, because servers in the world send it: events with and without `event:` lines,
any end of line, a final `[DONE]`, empty deltas, unknown types, audio under other names, usage under `token_usage`,
and errors inside a 200.
"""

import base64
import binascii
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from app.speech import errors, refusal

MAX_LINE = 4 * 1024 * 1024
"""Bytes of the longest line taken."""

_AUDIO_FIELDS = ("audio", "data", "audio_data", "delta")


@dataclass(frozen=True, slots=True)
class AudioDelta:
    """A piece of the audio, in the format that was asked for."""

    audio: bytes


@dataclass(frozen=True, slots=True)
class WordTime:
    """Code points `start` to `end` of the input are heard from `start_ms` to `end_ms` of the stream."""

    start: int
    end: int
    start_ms: float
    end_ms: float


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the audio that follows."""

    words: tuple[WordTime, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """Code points `start` to `end` of the input are left out: the voice cannot speak them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Done:
    """The end of the audio; tokens as the service counts them, if it does."""

    input_tokens: int | None = None
    output_tokens: int | None = None


Event = AudioDelta | Words | Skipped | Done


class EventStream:
    """Cuts a byte stream into the data of its events. Lines end in LF, CR LF or CR, as in the standard."""

    def __init__(self) -> None:
        self._buffer = b""
        self._after_cr = False  # a LF that comes now belongs to it
        self._data: list[bytes] = []

    def feed(self, data: bytes) -> Iterator[str]:
        """Yield the data of every event that `data` completes. Raises `NotAudio` at an absurdly long line."""
        if not data:
            return
        if self._after_cr:
            data = data.removeprefix(b"\n")
        self._after_cr = data.endswith(b"\r")
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        if len(self._buffer) > MAX_LINE:
            raise errors.NotAudio("an event is too long")
        for line in lines:
            yield from self._take(line)

    def finish(self) -> Iterator[str]:
        """Yield what a stream without its last blank line still holds."""
        line, self._buffer = self._buffer, b""
        yield from self._take(line)
        yield from self._take(b"")

    def _take(self, line: bytes) -> Iterator[str]:
        if line.startswith(b"data:"):
            self._data.append(line[5:].removeprefix(b" "))
        elif not line and self._data:
            text = b"\n".join(self._data).decode("utf-8", "replace")
            self._data.clear()
            yield text


def parse(data: str) -> Event | None:
    """One event's data as a value; None for what says nothing to us.

    Raises `ServerFault` or `CreditExhausted` for an error inside the stream and `NotAudio` for audio that cannot
    be decoded.
    """
    if data.strip() == "[DONE]":
        return Done()
    try:
        loaded: Any = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(loaded, dict):
        return None
    event = cast(dict[str, Any], loaded)
    kind = str(event.get("type", ""))
    if kind.endswith("error") or event.get("error"):
        raise refusal.error_in_stream(event)
    if kind == "speech.audio.words":
        return _parse_words(event)
    if kind == "speech.audio.skipped":
        return _parse_skipped(event)
    if kind.endswith("done"):
        return _parse_done(event)
    return _parse_audio(event)


def _parse_audio(event: dict[str, Any]) -> AudioDelta | None:
    text = next((event[name] for name in _AUDIO_FIELDS if isinstance(event.get(name), str)), None)
    if text is None:
        return None
    try:
        return AudioDelta(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        raise errors.NotAudio("an event holds no audio") from None


def _parse_words(event: dict[str, Any]) -> Words | None:
    """Words with places and times that can be; None if one of them has none."""
    try:
        words = tuple(
            WordTime(int(w["start"]), int(w["end"]), float(w["start_ms"]), float(w["end_ms"]))
            for w in event["words"]
        )
    except (KeyError, OverflowError, TypeError, ValueError):
        return None
    return Words(words) if all(map(_is_possible, words)) else None


def _is_possible(word: WordTime) -> bool:
    return 0 <= word.start <= word.end and 0 <= word.start_ms <= word.end_ms < math.inf


def _parse_skipped(event: dict[str, Any]) -> Skipped | None:
    start, end = event.get("start"), event.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
        return Skipped(start, end)
    return None


def _parse_done(event: dict[str, Any]) -> Done:
    usage = event.get("usage") or event.get("token_usage")
    if not isinstance(usage, dict):
        return Done()
    counts = cast(dict[str, Any], usage)
    tokens = [counts.get(name) for name in ("input_tokens", "output_tokens")]
    return Done(*(count if isinstance(count, int) else None for count in tokens))
