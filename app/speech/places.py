"""How many requests one server is asked at once, and which of those that wait comes next."""

import asyncio
import itertools
import math
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from heapq import heappop, heappush

SLOW_S = 60.0
"""For so long a server that said 429 is asked half as much at once."""

AHEAD: ContextVar[int] = ContextVar("ahead", default=0)
"""How far ahead of the ear the asking task fetches: 0 is waited for, 1 is the utterance after it, and so on.

It is the task that is in a hurry, not what it asks for: the request and all that passes it on know nothing of it.
"""


class Places:
    """`at_once` requests to one server: the one that is nearest to the ear first, of equals the one that came first.

    After every `slow_down` half as many, at least one, until `slow_s` have passed on `clock`. For one event loop.
    """

    def __init__(
        self, at_once: int, slow_s: float = SLOW_S, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._at_once = at_once
        self._slow_s = slow_s
        self._clock = clock
        self._narrowed = at_once
        self._narrow_until = -math.inf
        self._inside = 0
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()

    @property
    def at_once(self) -> int:
        """How many may be asked at once now."""
        return self._narrowed if self._clock() < self._narrow_until else self._at_once

    @asynccontextmanager
    async def taken(self) -> AsyncGenerator[None, None]:
        """A place, as soon as it is this task's turn, until the end of the block."""
        await self._enter()
        try:
            yield
        finally:
            self._leave()

    def slow_down(self) -> None:
        """The server is asked too much. Who has a place keeps it."""
        self._narrowed = max(1, self.at_once // 2)
        self._narrow_until = self._clock() + self._slow_s

    async def _enter(self) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (AHEAD.get(), next(self._numbers), turn))
        self._admit()
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # it was just given the place
                self._leave()
            raise

    def _leave(self) -> None:
        self._inside -= 1
        self._admit()

    def _admit(self) -> None:
        """Give free places away. Whoever waits, waits for somebody inside, so that this is called in time."""
        while self._waiting and self._inside < self.at_once:
            _, _, turn = heappop(self._waiting)
            if not turn.done():
                self._inside += 1
                turn.set_result(None)
