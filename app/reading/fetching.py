"""From a text to its speech: asks a service and makes PCM and word times of whatever it answers."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol, cast

from pydantic import ValidationError

from app.audio.decoding import Decoder
from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE, WordMark
from app.audio.trimming import Trimmer
from app.speech import errors
from app.speech.client import RETRIES, Audio, OnWait, SpeechClient
from app.speech.contract import ResponseFormat, SpeechRequest
from app.speech.events import Done, Skipped, Words
from app.speech.service import BUILT_IN_MODEL, PRESETS, Endpoint, VoiceChoice

LONGEST_S = 600
"""Seconds of the longest speech taken for one request."""

_KNOWN = {preset.url for preset in PRESETS}


@dataclass(frozen=True, slots=True)
class Sound:
    """24 kHz mono s16 PCM, whole samples."""

    pcm: bytes


@dataclass(frozen=True, slots=True)
class Marks:
    """Words of the text, in milliseconds of all the `Sound` of its speech; they may come before it.

    `expected` are those behind them as they look now: the next `Marks` tells anew.
    """

    words: tuple[WordMark, ...]
    expected: tuple[WordMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Code points `start` to `end` of the text may not all have been said."""

    start: int
    end: int


Part = Sound | Marks | Skipped | Doubt | Done


def is_ours(choice: VoiceChoice) -> bool:
    """Whether our own service speaks, inside the app or elsewhere: its PCM is trimmed, and tells its words."""
    return choice.is_built_in or choice.model == BUILT_IN_MODEL


def request_of(endpoint: Endpoint, choice: VoiceChoice, text: str) -> SpeechRequest:
    """What is asked of the service at `endpoint`: PCM where it is known what that will be, else WAV, which says
    what it is, unless the service is set to another format. Events only where they bring word times.

    Raises `TextTooLong` or `FieldRefused` for what no service would take.
    """
    ours = is_ours(choice)
    preferred = endpoint.response_format or ("pcm" if endpoint.url in _KNOWN else "wav")
    try:
        return SpeechRequest(
            model=choice.model,
            input=text,
            voice=choice.voice,
            instructions=choice.instructions,
            response_format="pcm" if ours else cast(ResponseFormat, preferred),
            speed=choice.speed,
            stream_format="sse" if ours else "audio",
        )
    except ValidationError as error:
        fault = error.errors(include_input=False, include_context=False, include_url=False)[0]
        if fault["loc"] == ("input",) and fault["type"] == "string_too_long":
            raise errors.TextTooLong from None
        raise errors.FieldRefused(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from None


async def gathered(
    parts: AsyncGenerator[Part, None],
) -> tuple[bytes, tuple[WordMark, ...], tuple[Doubt, ...]]:
    """All of an answer at once: its PCM, its words, and what of it is doubtful. Raises `SpeechError`."""
    pcm, words, doubts = bytearray(), (), ()
    async with aclosing(parts):
        async for part in parts:
            match part:
                case Sound(more):
                    pcm += more
                case Marks(marks):
                    words += marks
                case Doubt():
                    doubts += (part,)
                case _:
                    pass
    return bytes(pcm), words, doubts


class Speech(Protocol):
    """What gives the speech of a text: `speech` itself, or something that saves asking for it."""

    def __call__(
        self,
        client: SpeechClient,
        endpoint: Endpoint,
        choice: VoiceChoice,
        text: str,
        *,
        retries: int = RETRIES,
        on_wait: OnWait | None = None,
    ) -> AsyncGenerator[Part, None]:
        """As `speech`."""
        ...


async def speech(
    client: SpeechClient,
    endpoint: Endpoint,
    choice: VoiceChoice,
    text: str,
    *,
    retries: int = RETRIES,
    on_wait: OnWait | None = None,
) -> AsyncGenerator[Part, None]:
    """The speech of `text` as it arrives, without silent edges. Raises `SpeechError`; closing it cancels.

    What is nothing but silence is a `Doubt`. `retries` and `on_wait` as for `SpeechClient.stream`.
    """
    answer = _Own() if is_ours(choice) else _Foreign()
    samples, skipped = 0, False
    try:
        request = request_of(endpoint, choice, text)
        async with aclosing(client.stream(endpoint, request, retries=retries, on_wait=on_wait)) as pieces:
            async for piece in pieces:
                match piece:
                    case Audio(data, declared):
                        parts = await answer.feed(data, declared)
                    case Words(words):
                        parts = answer.take_words(
                            tuple(
                                WordMark(word.start, word.end, word.start_ms, word.end_ms)
                                for word in words
                                if 0 <= word.start < word.end <= len(text)
                            )
                        )
                    case Skipped(start, end):
                        parts = [piece] if start < end <= len(text) else []
                        skipped = True
                    case Done():
                        parts = [piece]
                for part in parts:
                    samples += len(part.pcm) // BYTES_PER_SAMPLE if isinstance(part, Sound) else 0
                    yield part
                if samples > LONGEST_S * SAMPLE_RATE:
                    raise errors.NotAudio("the answer does not end")
        for part in await answer.finish():
            samples += len(part.pcm) // BYTES_PER_SAMPLE if isinstance(part, Sound) else 0
            yield part
        if not (answer.has_begun or skipped):
            raise errors.NotAudio("the answer holds no audio")
        if not (samples or skipped):
            yield Doubt(0, len(text))
    except errors.SpeechError as error:
        error.service = choice.service
        raise
    finally:
        answer.close()


class _Own:
    """An answer of our own service: PCM as we want it, and words in its time."""

    def __init__(self) -> None:
        self._odd = b""
        self.has_begun = False

    async def feed(self, data: bytes, declared: str) -> list[Part]:
        self.has_begun = True
        data = self._odd + data
        whole = len(data) - len(data) % BYTES_PER_SAMPLE
        self._odd = data[whole:]
        return [Sound(data[:whole])] if whole else []

    def take_words(self, words: tuple[WordMark, ...]) -> list[Part]:
        return [Marks(words)] if words else []

    async def finish(self) -> list[Part]:
        return []

    def close(self) -> None:
        pass


class _Foreign:
    """Any other answer: decoded as it arrives in threads, which cost less than a stalled loop, then trimmed."""

    def __init__(self) -> None:
        self._decoder: Decoder | None = None
        self._trimmer = Trimmer()
        self._words: tuple[WordMark, ...] = ()
        self.has_begun = False

    async def feed(self, data: bytes, declared: str) -> list[Part]:
        if self._decoder is None:
            self._decoder = Decoder(declared)
        return self._trimmed(await asyncio.to_thread(self._decoder.feed, data))

    def take_words(self, words: tuple[WordMark, ...]) -> list[Part]:
        """Words wait until it is known how much of the answer's beginning is cut off."""
        self._words += words
        return self._heard(b"")

    async def finish(self) -> list[Part]:
        if self._decoder is None:
            return []
        last = self._trimmed(await asyncio.to_thread(self._decoder.finish))
        return last + self._heard(self._trimmer.finish())

    def close(self) -> None:
        if self._decoder is not None:
            self._decoder.close()

    def _trimmed(self, pcm: bytes) -> list[Part]:
        self.has_begun = self.has_begun or bool(pcm)
        return self._heard(self._trimmer.feed(pcm))

    def _heard(self, pcm: bytes) -> list[Part]:
        parts: list[Part] = []
        if self._words and self._trimmer.cut_ms is not None:
            cut, words, self._words = self._trimmer.cut_ms, self._words, ()
            parts.append(Marks(tuple(_earlier(word, cut) for word in words)))
        if pcm:
            parts.append(Sound(pcm))
        return parts


def _earlier(word: WordMark, ms: float) -> WordMark:
    return WordMark(word.start, word.end, max(0.0, word.start_ms - ms), max(0.0, word.end_ms - ms))
