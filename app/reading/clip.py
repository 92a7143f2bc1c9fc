"""A document's speech as one audio file, with the times of its words."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from app.audio.codecs import Stretcher, encoder, wav_header
from app.audio.pcm import BYTES_PER_SAMPLE, WordMark, samples_to_ms, silence
from app.reading.fetching import Marks, Part, Sound
from app.reading.plan import Script, Utterance
from app.speech import errors
from app.speech.client import RETRIES, SpeechClient
from app.speech.contract import ResponseFormat
from app.speech.events import Skipped
from app.text.document import Document, Span
from app.text.wording import PLAIN, Wording

Progress = Callable[[float], None]

Voice = Callable[[SpeechClient, str], AsyncGenerator[Part, None]]
"""Gives the speech of a text, with the client that it is to ask with."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the words as code points of the document and milliseconds of the clip, the clip's length,
    and the spans of the document that the voice could not speak.
    """

    words: tuple[WordMark, ...]
    duration_ms: float
    unspoken: tuple[Span, ...]


async def write(
    document: Document,
    voice: Voice,
    out: Path,
    *,
    format: str,
    rate: float = 1.0,
    on_progress: Progress | None = None,
    wording: Wording = PLAIN,
) -> Exported:
    """Write the speech of `document` to the file `out`, as it would be heard, `rate` times as fast, pitch-true.

    `format` is one of the contract's six; `on_progress` is told the part that is done, 0 to 1; `wording` puts the
    text into words.
    Raises `SpeechError`, and OSError if the file cannot be written.
    """
    script = Script(document, wording)
    first = script.first()
    client = SpeechClient()
    speak = partial(voice, client)
    try:
        with out.open("wb") as file:
            clip = _Clip(file, cast(ResponseFormat, format), rate)
            for utterance in script.utterances(first) if first else ():
                await _say(speak, utterance, clip)
                if on_progress:
                    on_progress(utterance.span.end / len(document.text))
            clip.finish()
    finally:
        await client.close()
    if first is None or not clip.has_sound:
        raise errors.Unspeakable("nothing of the text can be spoken")
    return Exported(tuple(clip.words), clip.duration_ms, tuple(clip.unspoken))


_Speak = Callable[[str], AsyncGenerator[Part, None]]


async def _say(speak: _Speak, utterance: Utterance, clip: "_Clip") -> None:
    """Add `utterance` and its pause to `clip`."""
    start_ms = clip.spoken_ms
    try:
        parts = await _spoken(speak, utterance.text)
    except errors.Unspeakable:
        clip.unspoken.append(utterance.span)
        parts = []
    for part in parts:
        match part:
            case Sound(pcm):
                clip.add(pcm)
            case Marks(words):
                for w in words:
                    span = utterance.source_span(w.start, w.end)
                    clip.add_word(span, start_ms + w.start_ms, start_ms + w.end_ms)
            case Skipped(start, end):
                clip.unspoken.append(utterance.source_span(start, end))
            case _:
                pass
    clip.add(silence(utterance.pause_after_ms))


async def _spoken(speak: _Speak, text: str) -> list[Part]:
    """The whole speech of `text`, asked for anew if it breaks off."""
    for _ in range(RETRIES):
        try:
            return await _answered(speak, text)
        except errors.CutShort:
            continue
    return await _answered(speak, text)


async def _answered(speak: _Speak, text: str) -> list[Part]:
    async with aclosing(speak(text)) as parts:
        return [part async for part in parts]


class _Clip:
    """The file that is written: takes PCM and words in the time of that PCM."""

    def __init__(self, file: BinaryIO, format: ResponseFormat, rate: float) -> None:
        self._file = file
        self._format: ResponseFormat = format
        self._rate = rate
        self._encoder = encoder(format)
        self._stretchers = [Stretcher(tempo) for tempo in _tempos(rate)]
        self._spoken = 0
        self._written = 0
        self.words: list[WordMark] = []
        self.unspoken: list[Span] = []

    @property
    def spoken_ms(self) -> float:
        """The PCM taken so far, before any stretching."""
        return samples_to_ms(self._spoken)

    @property
    def duration_ms(self) -> float:
        """The sound written so far."""
        return samples_to_ms(self._written)

    @property
    def has_sound(self) -> bool:
        """Whether any word or sample was spoken."""
        return bool(self.words) or self._spoken > 0

    def add(self, pcm: bytes) -> None:
        """Add PCM."""
        self._spoken += len(pcm) // BYTES_PER_SAMPLE
        self._put(self._stretched(pcm))

    def add_word(self, span: Span, start_ms: float, end_ms: float) -> None:
        """Add a word, in milliseconds of the PCM before any stretching."""
        start, end = start_ms / self._rate, end_ms / self._rate
        self.words.append(WordMark(span.start, span.end, round(start, 1), round(end, 1)))

    def finish(self) -> None:
        """Write what is still held back, and in a WAV the size that is known now."""
        self._put(self._stretched(b"", last=True))
        self._file.write(self._encoder.finish())
        if self._format == "wav":
            self._file.seek(0)
            self._file.write(wav_header(self._written * BYTES_PER_SAMPLE))
        last = round(self.duration_ms, 1)
        self.words = [replace(word, end_ms=min(word.end_ms, last)) for word in self.words]

    def _stretched(self, pcm: bytes, *, last: bool = False) -> bytes:
        for stretcher in self._stretchers:
            pcm = stretcher.feed(pcm) if pcm else b""
            if last:
                pcm += stretcher.finish()
        return pcm

    def _put(self, pcm: bytes) -> None:
        if pcm:
            self._written += len(pcm) // BYTES_PER_SAMPLE
            self._file.write(self._encoder.feed(pcm))


def _tempos(rate: float) -> list[float]:
    """The steps of one stretcher each, of at least 0.5, that make `rate` together: none for 1."""
    if rate == 1.0:
        return []
    if rate < 0.5:
        return [0.5, *_tempos(rate / 0.5)]
    return [rate]
