"""The thread that fetches: utterances to segments, over its own asyncio loop."""

import asyncio
import itertools
import threading
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import aclosing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from app.audio.decoding import load_library
from app.audio.segment import Segment
from app.reading.filling import Filling
from app.speech import errors
from app.speech.places import AHEAD
from app.speech.service import BUILT_IN, Endpoint, VoiceChoice
from app.text.words import is_speakable

if TYPE_CHECKING:  # httpx and pydantic come with it: they are imported in the thread, after the first paint
    from app.reading.fetching import Doubt, Part
    from app.reading.thrift import Thrift
    from app.speech.client import OnWait, SpeechClient

EndpointOf = Callable[[str], Awaitable[Endpoint]]
"""Finds where the service of that name listens, starting it if need be. Raises `SpeechError`."""

RESUME_PATIENCE_S = 20.0
"""How long the built-in voice is asked for one utterance again and again without a byte of it. A voice that dies
each time is given up long before by its owner, who says so.
"""

RESUME_WAIT_S = 0.1
"""Between two of these: a process that dies refuses connections for a moment before it is seen to be gone."""

_NO_READING = 0
"""The generation of what belongs to none."""

CANCEL_AGAIN_S = 0.1
"""A task that has not ended so long after it was cancelled is cancelled once more."""


@dataclass(frozen=True, slots=True)
class Job:
    """Fill `segment` with `text` spoken as `choice` says. `generation` and `number` come back with the result.

    `sentences` are the code points at which the sentences of `text` begin; `ahead` is how many utterances there are
    before it that have not been heard: of jobs that wait for the same server, the one with the fewest comes first.
    """

    generation: int
    number: int
    text: str
    choice: VoiceChoice
    segment: Segment
    sentences: tuple[int, ...] = (0,)
    ahead: int = 0


class Worker(QThread):
    """Fetches speech. Every job ends in exactly one `fetched` or `failed`, unless it was cancelled.

    Signals carry the job's generation and number; `arrived` comes with its first audio, `skipped` with code points
    of the job's text that the voice cannot speak, `doubted` with some that it may not have spoken, `waiting` every
    second with the seconds until a busy service is asked again, 0 when it is.
    """

    arrived = Signal(int, int)
    fetched = Signal(int, int)
    failed = Signal(int, int, object)
    skipped = Signal(int, int, int, int)
    waiting = Signal(int, int, int)
    doubted = Signal(int, int, int, int)

    def __init__(
        self,
        endpoint_of: EndpointOf,
        make_thrift: "Callable[[], Thrift] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """`make_thrift` is called once, beside the thread, before the first speech of another service is wanted."""
        super().__init__(parent)
        self._endpoint_of = endpoint_of
        self._make_thrift = make_thrift
        self._thrift: Thrift | None = None
        self._making = asyncio.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running = threading.Event()
        self._tasks: dict[asyncio.Task[None], int] = {}
        """What is under way, and of which generation."""
        self._client: SpeechClient | None = None
        self._generations = itertools.count(1)
        self._held: dict[int, asyncio.Event] = {}

    def next_generation(self) -> int:
        """A number for the jobs of one reading that no other reading has."""
        return next(self._generations)

    def run(self) -> None:
        """The thread: one event loop until `close`."""
        loop = asyncio.new_event_loop()
        self._loop = loop
        loop.call_soon(self._running.set)
        try:
            loop.run_forever()
            loop.run_until_complete(self._wind_down())
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            loop.close()

    def submit(self, job: Job) -> None:
        """Fetch `job`. Any thread."""
        self._call(self._begin, job)

    def hold(self, generation: int) -> None:
        """Let every job of `generation` that is submitted from now on wait for `release`. Any thread."""
        self._call(self._held.__setitem__, generation, asyncio.Event())

    def release(self, generation: int) -> None:
        """Fetch what was held. Any thread."""
        self._call(self._release, generation)

    def warm(self, service: str) -> None:
        """Wake the built-in voice, or load what the answers of others take. Any thread; failures wait for the
        first job.
        """
        self._call(self._start, _NO_READING, self._warm() if service == BUILT_IN else self._load())

    def reach(self, endpoint: Endpoint) -> None:
        """Open a connection to `endpoint` for the next job there. Any thread; failures wait for that job."""
        self._call(self._start, _NO_READING, self._reach(endpoint))

    def cancel(self, generation: int) -> None:
        """Cancel every job of `generation`. Any thread; a result that is already under way may still come."""
        self._call(self._cancel, generation)

    def close(self) -> None:
        """Cancel everything and end the thread."""
        if self.isRunning():
            self._running.wait()
            self._call(self._stop)
            self.wait()

    def _call(self, function: Callable[..., None], *args: object) -> None:
        self._running.wait()
        assert self._loop is not None
        self._loop.call_soon_threadsafe(function, *args)

    def _begin(self, job: Job) -> None:
        self._start(job.generation, self._fetch(job))

    def _start(self, generation: int, work: Coroutine[Any, Any, None]) -> None:
        assert self._loop is not None
        task = self._loop.create_task(work)
        self._tasks[task] = generation
        task.add_done_callback(self._tasks.pop)

    def _release(self, generation: int) -> None:
        if held := self._held.pop(generation, None):
            held.set()

    def _cancel(self, generation: int) -> None:
        self._held.pop(generation, None)
        for task, owner in self._tasks.items():
            if owner == generation:
                task.cancel()

    def _stop(self) -> None:
        assert self._loop is not None
        self._loop.stop()

    async def _wind_down(self) -> None:
        tasks = set(self._tasks)
        while tasks:  # a library may lose a cancellation that meets the end of what it waits for
            for task in tasks:
                task.cancel()
            _, tasks = await asyncio.wait(tasks, timeout=CANCEL_AGAIN_S)
        if self._client:
            await self._client.close()
        await asyncio.sleep(0)  # generators that were left are closed in tasks of their own
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()}, return_exceptions=True)

    async def _warm(self) -> None:
        with suppress(errors.SpeechError):
            await self._reach(await self._endpoint_of(BUILT_IN))

    async def _load(self) -> None:
        with suppress(OSError):
            await self._thrift_of_others()
        await asyncio.to_thread(load_library)

    async def _reach(self, endpoint: Endpoint) -> None:
        with suppress(errors.SpeechError):
            await self._connected().warm(endpoint)

    async def _fetch(self, job: Job) -> None:
        if held := self._held.get(job.generation):
            await held.wait()
        AHEAD.set(job.ahead)
        try:
            await self._fill(job)
        except errors.SpeechError as error:
            error.service = job.choice.service
            self.failed.emit(job.generation, job.number, error)
        except OSError as error:
            self.failed.emit(job.generation, job.number, errors.SpoolFull(error.strerror or ""))
        except Exception as fault:  # one of our own: the reading is not to wait for ever
            self.failed.emit(job.generation, job.number, errors.SpeechError(type(fault).__name__))
        else:
            job.segment.finish()
            self.fetched.emit(job.generation, job.number)

    async def _fill(self, job: Job) -> None:
        """Ask until the answer is whole, and go on where it broke off."""
        if job.choice.is_built_in:
            await self._fill_alike(job)
            return
        doubts = await self._fill_anew(job)
        if doubts and not job.segment.given:
            doubts = await self._ask_again(job, doubts)
        for doubt in doubts:
            self.doubted.emit(job.generation, job.number, doubt.start, doubt.end)

    async def _fill_alike(self, job: Job) -> None:
        """The built-in voice says the same text in the same samples each time: what is already there is skipped."""
        known, since = job.segment.samples, time.monotonic()
        while True:
            filling = Filling(job.segment, known=True)
            try:
                # A dead child is found anew, at another address.
                await self._ask(job, filling, retries=0)
            except (errors.CutShort, errors.Unreachable):
                now = time.monotonic()
                if job.segment.samples > known:
                    known, since = job.segment.samples, now
                elif now - since > RESUME_PATIENCE_S:
                    raise
            else:
                return
            await asyncio.sleep(RESUME_WAIT_S)

    async def _fill_anew(self, job: Job) -> "tuple[Doubt, ...]":
        """Other services say it in other samples: what is not whole is cut off, and asked for again."""
        from app.speech.client import RETRIES

        for attempt in range(RETRIES + 1):
            filling = Filling.resumed(job.segment, job.text, job.sentences)
            if filling is None:
                raise errors.CutShort
            if not is_speakable(job.text[filling.offset :]):
                return ()
            there = job.segment.samples
            try:
                return await self._ask(job, filling, retries=RETRIES)
            except (errors.CutShort, errors.TimedOut, errors.ServerFault):
                if attempt == RETRIES or job.segment.samples == there:
                    raise
        return ()

    async def _ask_again(self, job: Job, doubts: "tuple[Doubt, ...]") -> "tuple[Doubt, ...]":
        """Have what is doubtful said once more, if nobody has heard any of it; what is doubtful then."""
        from app.reading.fetching import gathered

        try:
            speech = await self._speech(job.choice, job.text, retries=0, on_wait=None)
            pcm, words, doubts_again = await gathered(speech)
        except errors.SpeechError:
            return doubts
        if doubts_again:
            return doubts
        return () if job.segment.replace(pcm, words) else doubts

    async def _ask(self, job: Job, filling: Filling, retries: int) -> "tuple[Doubt, ...]":
        from app.reading.fetching import Doubt, Marks, Sound
        from app.speech.events import Skipped

        parts = await self._speech(
            job.choice,
            job.text[filling.offset :],
            retries=retries,
            on_wait=lambda seconds: self.waiting.emit(job.generation, job.number, seconds),
        )
        doubts: tuple[Doubt, ...] = ()
        async with aclosing(parts):
            async for part in parts:
                match part:
                    case Sound(pcm):
                        if filling.add(pcm):
                            self.arrived.emit(job.generation, job.number)
                    case Marks(words, expected):
                        filling.add_words(words, expected)
                    case Skipped(start, end):
                        start, end = start + filling.offset, end + filling.offset
                        self.skipped.emit(job.generation, job.number, start, end)
                    case Doubt(start, end):
                        doubts += (Doubt(start + filling.offset, end + filling.offset),)
                    case _:
                        pass
        return doubts

    async def _speech(
        self, choice: VoiceChoice, text: str, *, retries: int, on_wait: "OnWait | None"
    ) -> "AsyncGenerator[Part, None]":
        """The speech of `text`, from what was paid for already where it is there."""
        from app.reading.fetching import speech

        client = self._connected()
        thrift = None if choice.is_built_in else await self._thrift_of_others()
        if thrift is None:  # nothing to save, and no time to lose
            endpoint = await self._endpoint_of(choice.service)
            return speech(client, endpoint, choice, text, retries=retries, on_wait=on_wait)
        return thrift.speech_of(client, self._endpoint_of, choice, text, retries=retries, on_wait=on_wait)

    async def _thrift_of_others(self) -> "Thrift | None":
        """What saves the speech that has to be paid for. Numpy comes with it, which takes a sixth of a second: beside
        the loop, and before anything is asked, so that it does not fall on the first words.
        """
        async with self._making:
            if self._thrift is None and self._make_thrift is not None:
                self._thrift = await asyncio.to_thread(self._make_thrift)
        return self._thrift

    def _connected(self) -> "SpeechClient":
        if self._client is None:
            from app.speech.client import SpeechClient

            self._client = SpeechClient()
        return self._client
