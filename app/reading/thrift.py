"""Speech that is paid for once, and the account of what was paid."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from datetime import date

from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE, WordMark
from app.reading.fetching import Doubt, Marks, Part, Sound, Speech, request_of, speech
from app.speech.client import RETRIES, OnWait, SpeechClient
from app.speech.events import Done, Skipped
from app.speech.pricing import cost, price_of
from app.speech.service import Endpoint, Service, VoiceChoice
from app.storage import services
from app.storage.clip_cache import CachedClip, key_of
from app.storage.purse import Purse

EndpointOf = Callable[[str], Awaitable[Endpoint]]
"""Finds where the service of that name listens, and its key. Raises `SpeechError`."""


class Thrift:
    """Gives speech from the cache where it is there, else from the service, into the cache and the account.

    The built-in voice costs nothing and is quick, so that its speech is neither kept nor counted.
    The purse may be shared.
    """

    def __init__(
        self,
        purse: Purse,
        speak: Speech = speech,
        find: Callable[[str], Service | None] = services.find,
    ) -> None:
        """`speak` gives what nobody has paid for yet; `find` knows the services by their names."""
        self._purse = purse
        self._speak = speak
        self._find = find

    async def speech_of(
        self,
        client: SpeechClient,
        endpoint_of: EndpointOf,
        choice: VoiceChoice,
        text: str,
        *,
        retries: int = RETRIES,
        on_wait: OnWait | None = None,
    ) -> AsyncGenerator[Part, None]:
        """As `speech`, from the service that `endpoint_of` finds: it is found, and its key, only if it is needed."""
        service = None if choice.is_built_in else self._find(choice.service)
        if service is not None:
            key = key_of(service.url, request_of(service.endpoint(None), choice, text))
            if clip := await asyncio.to_thread(self._purse.clips.get, key):
                for part in _parts(clip):
                    yield part
                return
        endpoint = await endpoint_of(choice.service)
        source = self.speech(client, endpoint, choice, text, retries=retries, on_wait=on_wait)
        async with aclosing(source) as parts:
            async for part in parts:
                yield part

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
        """As `fetching.speech`, which it asks for what nobody has paid for yet. What breaks off is not kept."""
        source = self._speak(client, endpoint, choice, text, retries=retries, on_wait=on_wait)
        return source if choice.is_built_in else self._paid_once(endpoint, choice, text, source)

    async def _paid_once(
        self, endpoint: Endpoint, choice: VoiceChoice, text: str, source: AsyncGenerator[Part, None]
    ) -> AsyncGenerator[Part, None]:
        """What is kept of that speech, else `source`, which asks for it only when it is listened to."""
        key = key_of(endpoint.url, request_of(endpoint, choice, text))
        # The same words asked for twice at once, as in a refrain or by reading and export, are paid for once too.
        async with self._purse.claims.of(key):
            if clip := await asyncio.to_thread(self._purse.clips.get, key):
                for part in _parts(clip):
                    yield part
                return
            heard = _Heard()
            try:
                async with aclosing(source) as parts:
                    async for part in parts:
                        heard.take(part)
                        yield part
            finally:
                if heard.is_billed:
                    await asyncio.to_thread(self._count, endpoint, choice, text, heard)
            if not heard.is_doubtful:
                await asyncio.to_thread(self._purse.clips.put, key, heard.clip())

    def _count(self, endpoint: Endpoint, choice: VoiceChoice, text: str, heard: "_Heard") -> None:
        price = price_of(self._purse.prices(), choice, endpoint.url)
        paid = cost(price, len(text), heard.seconds, heard.usage) if price else None
        with suppress(OSError):  # a reading does not end because its price cannot be written down
            self._purse.spending.add(choice.service, paid, len(text), heard.usage, date.today())


class _Heard:
    """What came of an answer so far."""

    def __init__(self) -> None:
        self._pcm = bytearray()
        self._words: tuple[WordMark, ...] = ()
        self._skipped: tuple[Skipped, ...] = ()
        self.usage = Done()
        self.is_doubtful = False

    @property
    def seconds(self) -> float:
        return len(self._pcm) / (BYTES_PER_SAMPLE * SAMPLE_RATE)

    @property
    def is_billed(self) -> bool:
        """Whether the service had begun to answer, be it by silence: then it counts the whole text."""
        return bool(self._pcm) or self.is_doubtful or self.usage != Done()

    def take(self, part: Part) -> None:
        match part:
            case Sound(pcm):
                self._pcm += pcm
            case Marks(words):
                self._words += words
            case Doubt():
                self.is_doubtful = True
            case Skipped():
                self._skipped += (part,)
            case Done():
                self.usage = part

    def clip(self) -> CachedClip:
        return CachedClip(bytes(self._pcm), self._words, self._skipped)


def _parts(clip: CachedClip) -> list[Part]:
    marks = [Marks(clip.words)] if clip.words else []
    return [*clip.skipped, *marks, Sound(clip.pcm)]
