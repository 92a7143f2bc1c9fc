"""Word times for voices that tell none: found in their sound by the built-in voice's reading of the same text."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress

from app.audio.alignment.aligner import Aligner, Alignment
from app.audio.alignment.spreading import spread_between_pauses
from app.audio.alignment.voice_statistics import VoiceStatistics
from app.audio.pcm import WordMark
from app.reading.fetching import Marks, Part, Sound, is_ours, speech
from app.speech import errors
from app.speech.client import RETRIES, OnWait, SpeechClient
from app.speech.events import Done
from app.speech.service import BUILT_IN, Endpoint, VoiceChoice

EndpointOf = Callable[[str], Awaitable[Endpoint]]

LEAST_CONFIDENCE = 0.5
"""Below this, the words that were found are not those that were said (see `Alignment.confidence`)."""


class WordFinder:
    """Gives speech with the times of its words, whether the service tells them or not.

    What a service tells is taken as it is. Else the built-in voice, which `endpoint_of` finds, reads the text too,
    a hundred times faster than it is heard, and the words are found by that while the speech arrives. Where it
    cannot read the text, words are spread over the sound between its pauses, once all of it is there.
    """

    def __init__(self, endpoint_of: EndpointOf) -> None:
        self._endpoint_of = endpoint_of
        self._statistics: dict[tuple[str, str, str], VoiceStatistics] = {}

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
        """As `fetching.speech`, with `Marks` that may come after the `Sound` they are in."""
        source = speech(client, endpoint, choice, text, retries=retries, on_wait=on_wait)
        return source if is_ours(choice) else self._with_words(client, choice, text, source)

    async def _with_words(
        self, client: SpeechClient, choice: VoiceChoice, text: str, source: AsyncGenerator[Part, None]
    ) -> AsyncGenerator[Part, None]:
        search = _Search(
            text, asyncio.create_task(self._reading(client, text, choice.speed)), self._known(choice)
        )
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
        finally:
            await search.close()
        if search.statistics:
            self._statistics[_name(choice)] = search.statistics
        if done:
            yield done

    def _known(self, choice: VoiceChoice) -> VoiceStatistics | None:
        return self._statistics.get(_name(choice))

    async def _reading(
        self, client: SpeechClient, text: str, speed: float
    ) -> tuple[bytes, tuple[WordMark, ...]]:
        """The built-in voice's PCM and words of `text` at that speed; none where it cannot read it."""
        pcm, words = bytearray(), ()
        try:
            endpoint = await self._endpoint_of(BUILT_IN)
            async with aclosing(speech(client, endpoint, VoiceChoice(speed=speed), text)) as parts:
                async for part in parts:
                    match part:
                        case Sound(more):
                            pcm += more
                        case Marks(more_words):
                            words += more_words
                        case _:
                            pass
        except errors.SpeechError:
            return b"", ()
        return bytes(pcm), words


class _Search:
    """Looks for the words of one text in its speech."""

    def __init__(
        self,
        text: str,
        reading: "asyncio.Task[tuple[bytes, tuple[WordMark, ...]]]",
        statistics: VoiceStatistics | None,
    ) -> None:
        self._text = text
        self._reading = reading
        self._known = statistics
        self._aligner: Aligner | None = None
        self._heard = bytearray()
        self._waiting = b""
        self._given = 0
        self._told = False
        self._confident = False

    @property
    def statistics(self) -> VoiceStatistics | None:
        """What was learnt of the voice, if the words that it said are those that were found."""
        return self._aligner.statistics if self._aligner and self._confident else None

    async def take(self, part: Part) -> Marks | None:
        """Hear `part`; the words that are sure by now, if any are new."""
        if isinstance(part, Marks):
            self._told = True
        if self._told or not isinstance(part, Sound):
            return None
        self._heard += part.pcm
        self._waiting += part.pcm
        if self._aligner is None and self._reading.done():
            await self._begin()
        if self._aligner is None:
            return None
        pcm, self._waiting = self._waiting, b""
        found = await asyncio.to_thread(self._aligner.feed, pcm)
        return self._new(found.committed[:-1])  # the end of the last one may still move

    async def finish(self) -> Marks | None:
        """The words that were not given yet: the sound is at its end."""
        if self._told or not self._heard:
            return None
        if self._aligner is None:
            await self._begin()
        found: Alignment | None = None
        if self._aligner is not None:
            await asyncio.to_thread(self._aligner.feed, self._waiting)
            found = await asyncio.to_thread(self._aligner.finish)
            self._confident = found.confidence >= LEAST_CONFIDENCE
        if found is None or not (self._given or self._confident):
            return self._new(await asyncio.to_thread(spread_between_pauses, self._text, bytes(self._heard)))
        return self._new(found.committed)

    async def close(self) -> None:
        """Look no further."""
        self._reading.cancel()
        with suppress(asyncio.CancelledError):
            await self._reading

    async def _begin(self) -> None:
        pcm, words = await self._reading
        if words:
            self._aligner = await asyncio.to_thread(Aligner, pcm, words, self._known)

    def _new(self, words: tuple[WordMark, ...]) -> Marks | None:
        new, self._given = words[self._given :], max(self._given, len(words))
        return Marks(new) if new else None


def _name(choice: VoiceChoice) -> tuple[str, str, str]:
    return (choice.service, choice.model, choice.voice)
