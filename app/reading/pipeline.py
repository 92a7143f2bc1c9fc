"""Work of a clip: several utterances asked for at once and given in their order, and files written beside that."""

import asyncio
import os
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Self, TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")

VOICES = 2
"""Utterances that the voice of this computer works on at a time."""

READY = 12
"""Utterances of that voice, of 20 s each, that may wait to be written."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How much is done at once: up to `under_way`, of which `beside` while who takes the results is busy with one, and
    up to `ready` more that wait to be taken.
    """

    under_way: int = 1
    beside: int = 1
    ready: int = 0

    @classmethod
    def of(cls, at_once: int) -> Self:
        """So many at once, those that wait among them: what is paid for is not asked for long before it is used."""
        return cls(at_once, at_once)

    @classmethod
    def on_this_computer(cls, cores: int) -> Self:
        """Where the voice shares the processor with the encoder, which has as much to do: two of them on two cores, and
        always something for the encoder to take. With all three at a time, it falls behind and ends alone.
        """
        return cls(VOICES, max(1, min(VOICES, cores - 1)), READY)


ONE_BY_ONE = Pace()


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


async def in_order(
    items: Iterable[_A], work: Callable[[_A], Awaitable[_B]], pace: Pace
) -> AsyncGenerator[tuple[_A, _B], None]:
    """Each of `items` with its result, in order, at that pace.

    What one raises is raised in its turn. Whoever stops listening cancels the rest.
    """
    line = _Line(iter(items), work, pace)
    try:
        while (first := line.first()) is not None:
            item, task = first
            result = await task
            line.step()
            yield item, result
    finally:
        await line.close()


class _Line(Generic[_A, _B]):
    """What is under way or waits to be taken, in order."""

    def __init__(self, source: Iterator[_A], work: Callable[[_A], Awaitable[_B]], pace: Pace) -> None:
        self._source = source
        self._work = work
        self._pace = pace
        self._ahead: deque[tuple[_A, asyncio.Future[_B]]] = deque()
        self._is_taker_busy = False

    def first(self) -> tuple[_A, "asyncio.Future[_B]"] | None:
        """What is to be taken next by one who has nothing to do; None: that was all."""
        self._is_taker_busy = False
        self._fill()
        return self._ahead[0] if self._ahead else None

    def step(self) -> None:
        """The first was taken, and keeps its taker busy."""
        self._ahead.popleft()
        self._is_taker_busy = True
        self._fill()

    async def close(self) -> None:
        """Cancel what is under way."""
        self._source = iter(())
        for _, task in self._ahead:
            task.cancel()
        for _, task in self._ahead:
            with suppress(asyncio.CancelledError, Exception):
                await task

    def _fill(self) -> None:
        pace = self._pace
        under_way = sum(not task.done() for _, task in self._ahead)
        is_busy = self._is_taker_busy or (
            self._ahead and self._ahead[0][1].done()
        )  # who waits takes it in a moment
        wanted = (pace.beside if is_busy else pace.under_way) - under_way
        room = pace.under_way + pace.ready - len(self._ahead)
        for item in islice(self._source, max(0, min(wanted, room))):
            task = asyncio.ensure_future(self._work(item))
            self._ahead.append((item, task))
            task.add_done_callback(lambda _: self._fill())


async def to_its_end(work: Callable[[], _B]) -> _B:
    """Call `work` on another thread. Whoever is cancelled meanwhile goes on only when it has ended: what it works on
    must not be taken from it.
    """
    task = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        with suppress(Exception):
            await task
        raise
