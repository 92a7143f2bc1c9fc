"""A document's speech as one audio file, with the times of its words, sentences and chapters."""

from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path

from app.audio.clip_file import ChapterMark, ClipFile, ClipFormat, Quality, Tags
from app.audio.pcm import WordMark, silence
from app.reading.as_it_came import KeepingClient, is_spoken
from app.reading.clip_sound import ClipSound
from app.reading.fetching import Doubt, Marks, Part, Sound
from app.reading.pipeline import ONE_BY_ONE, Pace, cores, in_order, to_its_end
from app.reading.plan import Script, Utterance
from app.speech import errors
from app.speech.client import RETRIES, SpeechClient
from app.speech.events import Skipped
from app.speech.service import VoiceChoice
from app.text.document import Document, Span
from app.text.wording import PLAIN, Wording

Progress = Callable[[float], None]

Voice = Callable[[SpeechClient, str], AsyncGenerator[Part, None]]
"""Gives the speech of a text, with the client that it is to ask with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a clip is written: `rate` times as fast, pitch-true; brought to `loudness` (LUFS), None: as it is
    spoken. `pace`: how many utterances are asked for at a time. `as_it_came`: the voice whose single utterance
    is written as its service sends it, without tags, where nothing has to be done with it; None: never.
    """

    format: ClipFormat
    rate: float = 1.0
    quality: Quality = Quality.STANDARD
    loudness: float | None = None
    tags: Tags | None = None
    pace: Pace = ONE_BY_ONE
    as_it_came: VoiceChoice | None = None


def pace_of(concurrency: int | None) -> Pace:
    """How a service is asked that takes so many requests at once; None: the voice of this computer."""
    return Pace.on_this_computer(cores()) if concurrency is None else Pace.of(concurrency)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: words and sentences (code points of the document, milliseconds of the clip), chapters, the
    clip's length, and the spans of the document that the voice could not speak, or of which it may have left words
    out.
    """

    words: tuple[WordMark, ...]
    sentences: tuple[Span, ...]
    chapters: tuple[ChapterMark, ...]
    duration_ms: float
    unspoken: tuple[Span, ...]
    doubtful: tuple[Span, ...] = ()


async def write(
    document: Document,
    voice: Voice,
    out: Path,
    manner: Manner,
    *,
    span: Span | None = None,
    on_progress: Progress | None = None,
    wording: Wording = PLAIN,
) -> Exported:
    """Write the speech of `document`, or of its `span`, to the file `out`, as it would be heard.

    `on_progress` is told the part that is done, 0 to 1; `wording` puts the text into words. Raises `SpeechError`,
    and OSError if the file cannot be written. What is in `out` then is no clip.
    """
    span = span or Span(0, len(document.text))
    utterances = _utterances(Script(document, wording), span)
    beginning = list(islice(utterances, 2))
    client = _client(manner, beginning)
    written = _Written(document, span, manner, out)
    try:
        say = partial(_trusted, partial(voice, client))
        async with aclosing(in_order(chain(beginning, utterances), say, manner.pace)) as spoken:
            async for utterance, parts in spoken:
                await to_its_end(partial(written.add, utterance, parts))
                if on_progress:
                    on_progress((utterance.span.end - span.start) / (span.end - span.start))
        return await to_its_end(partial(_finish, written, client, out))
    except BaseException:
        written.abandon()
        raise
    finally:
        await client.close()


def _client(manner: Manner, beginning: Sequence[Utterance]) -> SpeechClient:
    """What asks for the speech; `beginning`: its first utterances."""
    as_spoken = manner.rate == 1.0 and manner.loudness is None and manner.quality is Quality.STANDARD
    if manner.as_it_came and as_spoken and len(beginning) == 1 and is_spoken(manner.format):
        return KeepingClient(manner.as_it_came, manner.format)
    return SpeechClient(manner.pace.under_way)


def _finish(written: "_Written", client: SpeechClient, out: Path) -> Exported:
    exported = written.finish()
    if isinstance(client, KeepingClient) and client.kept:
        out.write_bytes(client.kept)
    return exported


def _utterances(script: Script, span: Span) -> Iterator[Utterance]:
    first = script.place_at(span.start)
    if first is not None:
        yield from script.utterances(first, span.end, span.start)


_Speak = Callable[[str], AsyncGenerator[Part, None]]


async def _trusted(speak: _Speak, utterance: Utterance) -> list[Part]:
    """The whole speech of an utterance, asked for once more where words may be missing."""
    parts = await _spoken(speak, utterance)
    if not _is_doubtful(parts):
        return parts
    try:
        again = await _spoken(speak, utterance)
    except errors.SpeechError:
        return parts
    return parts if _is_doubtful(again) else again


def _is_doubtful(parts: list[Part]) -> bool:
    return any(isinstance(part, Doubt) for part in parts)


async def _spoken(speak: _Speak, utterance: Utterance) -> list[Part]:
    """The whole speech of an utterance, asked for anew if it breaks off."""
    parts: list[Part] = []
    for tries_left in reversed(range(RETRIES + 1)):
        parts.clear()
        try:
            async with aclosing(speak(utterance.text)) as found:
                async for part in found:
                    parts.append(part)
        except errors.Unspeakable:
            return [Skipped(0, len(utterance.text))]
        except (errors.CutShort, errors.TimedOut, errors.ServerFault) as error:
            # What did not even begin, the client has tried again already.
            if not tries_left or not (parts or isinstance(error, errors.CutShort)):
                raise
        else:
            break
    return parts


class _Written:
    """The clip while it is written."""

    def __init__(self, document: Document, span: Span, manner: Manner, out: Path) -> None:
        self._document = document
        self._file = ClipFile(out, manner.format, manner.tags, manner.quality)
        self._sound = ClipSound(self._file, out.with_name(f"{out.name}.sound"), manner.rate, manner.loudness)
        self._words: list[WordMark] = []
        self._sentences: list[Span] = []
        self._unspoken: list[Span] = []
        self._doubtful: list[Span] = []
        self._chapters = [one for one in document.chapters if span.start <= one.start < span.end]
        self._begun: list[tuple[str, float]] = []
        """The chapters that were reached: title, and where they begin (ms)."""

    def add(self, utterance: Utterance, parts: list[Part]) -> None:
        """Add an utterance and its pause. Raises OSError."""
        start_ms = self._sound.ms
        while self._chapters and self._chapters[0].start < utterance.span.end:
            self._begun.append((self._chapters.pop(0).title, start_ms))
        for part in parts:
            match part:
                case Sound(pcm):
                    self._sound.add_voice(pcm)
                case Marks(words):
                    for word in words:
                        place = utterance.source_span(word.start, word.end)
                        self._add_word(place, start_ms + word.start_ms, start_ms + word.end_ms)
                case Skipped(start, end):
                    self._unspoken.append(utterance.source_span(start, end))
                case Doubt(start, end):
                    self._doubtful.append(utterance.source_span(start, end))
                case _:
                    pass
        self._sentences += [Span(one.start, one.end) for one in utterance.sentences]
        self._sound.add(silence(utterance.pause_after_ms))

    def finish(self) -> Exported:
        """Write what is still held back. Raises OSError, and `Unspeakable` if nothing was spoken."""
        if not self._sound.has_voice:
            raise errors.Unspeakable("nothing of the text can be spoken")
        duration_ms = self._sound.finish()
        chapters = tuple(_marks(self._begun, self._document.title, self._sound.heard_ms, duration_ms))
        self._file.finish(chapters)
        last = round(duration_ms, 1)
        words = tuple(replace(word, end_ms=min(word.end_ms, last)) for word in self._words)
        sentences = tuple(dict.fromkeys(self._sentences))
        silent, doubtful = tuple(self._unspoken), tuple(self._doubtful)
        return Exported(words, sentences, chapters, duration_ms, silent, doubtful)

    def abandon(self) -> None:
        """Let go of it."""
        self._sound.close()
        self._file.abandon()

    def _add_word(self, place: Span, start_ms: float, end_ms: float) -> None:
        start, end = self._sound.heard_ms(start_ms), self._sound.heard_ms(end_ms)
        self._words.append(WordMark(place.start, place.end, round(start, 1), round(end, 1)))


def _marks(
    begun: list[tuple[str, float]], title: str, heard_ms: Callable[[float], float], duration_ms: float
) -> Iterator[ChapterMark]:
    """The chapters without gaps from the clip's start to its end; what comes before the first has the title."""
    if begun and begun[0][1] > 0:
        begun = [(title or begun[0][0], 0.0), *begun]
    starts = [heard_ms(start) for _, start in begun]
    for (name, _), start, end in zip(begun, starts, [*starts, duration_ms][1:], strict=True):
        if end > start:
            yield ChapterMark(name, start, end)
