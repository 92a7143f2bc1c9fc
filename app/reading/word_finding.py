"""Word times for voices that tell none: found in their sound by the built-in voice's reading of the same text."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress

from app.audio.alignment.aligner import Aligner, Alignment
from app.audio.alignment.spreading import expected_words, spread_between_pauses
from app.audio.alignment.voice_statistics import VoiceStatistics
from app.audio.pcm import BYTES_PER_SAMPLE, WordMark, samples_to_ms
from app.reading.fetching import Doubt, Marks, Part, Sound, gathered, is_ours, speech
from app.reading.plausibility import is_plausible
from app.speech import errors
from app.speech.client import RETRIES, OnWait, SpeechClient
from app.speech.events import Done
from app.speech.service import BUILT_IN, Endpoint, VoiceChoice
from app.storage import paths
from app.storage.voice_memory import VoiceMemory, VoiceName

EndpointOf = Callable[[str], Awaitable[Endpoint]]

LEAST_CONFIDENCE = 0.5
"""Below this, the words that were found are not those that were said (see `Alignment.confidence`)."""

TELLING_WORDS = 10
"""Fewer words do not tell whether they were said."""

UNLIKE = 4
"""So many misfits in a row say nothing of left-out words, but that the voice cannot be compared: it may be speaking
another language.
"""


def of_user(endpoint_of: EndpointOf) -> "WordFinder":
    """With what is known of voices in this user's folder. Raises `UnusableFolder`."""
    return WordFinder(endpoint_of, VoiceMemory(paths.data() / "voices.json"))


class WordFinder:
    """Gives speech with the times of its words, whether the service tells them or not.

    What a service tells is taken as it is. Else the built-in voice, which `endpoint_of` finds, reads the text too,
    a hundred times faster than it is heard, and the words are found by that while the speech arrives. Where it
    cannot read the text, words are spread over the sound between its pauses, once all of it is there. Speech that can
    hardly be all of its text ends in a `Doubt`: it takes too short or too long, or, from a voice whose words were found
    before, does not fit.
    """

    def __init__(self, endpoint_of: EndpointOf, memory: VoiceMemory) -> None:
        """`memory` keeps how voices sound."""
        self._endpoint_of = endpoint_of
        self._memory = memory
        self._misfits: dict[VoiceName, int] = {}
        """How often in a row each voice did not fit."""

    def speech(
        self,
        client: SpeechClient,
        endpoint: Endpoint,
        choice: VoiceChoice,
        text: str,
        *,
        retries: int = RETRIES,
        on_wait: OnWait | None = None,
    ) -> AsyncGenerator[Part, None]:
        """As `fetching.speech`, with `Marks` that may come after the `Sound` they are in, and `Doubt`."""
        source = speech(client, endpoint, choice, text, retries=retries, on_wait=on_wait)
        return source if is_ours(choice) else self._with_words(client, choice, text, source)

    async def _with_words(
        self, client: SpeechClient, choice: VoiceChoice, text: str, source: AsyncGenerator[Part, None]
    ) -> AsyncGenerator[Part, None]:
        name = (choice.service, choice.model, choice.voice)
        known = await asyncio.to_thread(self._memory.get, name)
        reading = asyncio.create_task(self._reading(client, text, choice.speed))
        search = _Search(text, choice.speed, reading, known)
        done: Done | None = None
        try:
            async with aclosing(source) as parts:
                async for part in parts:
                    if isinstance(part, Done):
                        done = part
                        continue
                    yield part
                    if marks := await search.take(part):
                        yield marks
            if marks := await search.finish():
                yield marks
            if doubt := self._doubt(name, search, is_known=known is not None):
                yield doubt
        finally:
            await search.close()
        if search.statistics:
            await asyncio.to_thread(self._memory.put, name, search.statistics)
        if done:
            yield done

    def _doubt(self, name: VoiceName, search: "_Search", *, is_known: bool) -> Doubt | None:
        self._misfits[name] = 0 if search.fits else self._misfits.get(name, 0) + 1
        if not search.is_plausible or (is_known and 0 < self._misfits[name] <= UNLIKE):
            return search.doubt
        return None

    async def _reading(
        self, client: SpeechClient, text: str, speed: float
    ) -> tuple[bytes, tuple[WordMark, ...]]:
        """The built-in voice's PCM and words of `text` at that speed; none where it cannot read it."""
        try:
            endpoint = await self._endpoint_of(BUILT_IN)
            pcm, words, _ = await gathered(speech(client, endpoint, VoiceChoice(speed=speed), text))
        except errors.SpeechError:
            return b"", ()
        return pcm, words


class _Search:
    """Looks for the words of one text in its speech."""

    def __init__(
        self,
        text: str,
        pace: float,
        reading: "asyncio.Task[tuple[bytes, tuple[WordMark, ...]]]",
        statistics: VoiceStatistics | None,
    ) -> None:
        self._text = text
        self._pace = pace
        self._reading = reading
        self._known = statistics
        self._aligner: Aligner | None = None
        self._heard = bytearray()
        self._waiting = b""
        self._given = 0
        self._told = False
        self._confident = False
        self.fits = True
        """Whether nothing speaks against these words being those that were said."""
        self.is_plausible = True
        """Whether the speech takes about as long as its text should."""

    @property
    def statistics(self) -> VoiceStatistics | None:
        """What was learnt of the voice, if the words that it said are those that were found."""
        return self._aligner.statistics if self._aligner and self._confident else None

    @property
    def doubt(self) -> Doubt:
        """What may not all have been said."""
        return Doubt(0, len(self._text))

    async def take(self, part: Part) -> Marks | None:
        """Hear `part`; the words that are sure by now, and how those behind them look."""
        if isinstance(part, Marks):
            self._told = True
        if not isinstance(part, Sound):
            return None
        self._heard += part.pcm
        if self._told:
            return None
        self._waiting += part.pcm
        if self._aligner is None and self._reading.done():
            await self._begin()
        if self._aligner is None:
            return Marks((), expected_words(self._text, self._heard_ms, self._pace))
        pcm, self._waiting = self._waiting, b""
        found = await asyncio.to_thread(self._aligner.feed, pcm)
        sure, last = found.committed[:-1], found.committed[-1:]  # the end of the last one may still move
        return Marks(self._new(sure), (*last, *found.provisional))

    async def finish(self) -> Marks | None:
        """The words that were not given yet: the sound is at its end."""
        if not self._heard:
            return None
        pcm, words = await self._reading
        reading_ms = samples_to_ms(len(pcm) // BYTES_PER_SAMPLE)
        self.is_plausible = is_plausible(self._text, self._heard_ms, reading_ms, self._pace)
        if self._told:
            return None
        if self._aligner is None:
            await self._begin()
        found: Alignment | None = None
        if self._aligner is not None:
            await asyncio.to_thread(self._aligner.feed, self._waiting)
            found = await asyncio.to_thread(self._aligner.finish)
            self._confident = found.confidence >= LEAST_CONFIDENCE
            self.fits = self._confident or len(words) < TELLING_WORDS
        if found is None or not (self._given or self._confident):
            return Marks(
                self._new(await asyncio.to_thread(spread_between_pauses, self._text, bytes(self._heard)))
            )
        return Marks(self._new(found.committed))

    async def close(self) -> None:
        """Look no further."""
        self._reading.cancel()
        with suppress(asyncio.CancelledError):
            await self._reading

    @property
    def _heard_ms(self) -> float:
        return samples_to_ms(len(self._heard) // BYTES_PER_SAMPLE)

    async def _begin(self) -> None:
        pcm, words = await self._reading
        if words:
            self._aligner = await asyncio.to_thread(Aligner, pcm, words, self._known)

    def _new(self, words: tuple[WordMark, ...]) -> tuple[WordMark, ...]:
        new, self._given = words[self._given :], max(self._given, len(words))
        return new
