"""How many requests one server is asked at once."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

SLOW_S = 60.0
"""For so long a server that said 429 is asked one thing at a time."""


class Places:
    """`at_once` requests to one server, served in the order they come; one for a while after `slow_down`.

    For one running event loop.
    """

    def __init__(self, at_once: int, slow_s: float = SLOW_S) -> None:
        self._semaphore = asyncio.Semaphore(at_once)
        self._spare = at_once - 1
        self._owed = 0
        self._slow_s = slow_s

    @asynccontextmanager
    async def taken(self) -> AsyncGenerator[None, None]:
        """A place, as soon as there is one, until the end of the block."""
        await self._semaphore.acquire()
        try:
            yield
        finally:
            self._give_back()

    def slow_down(self) -> None:
        """From now on for `slow_s`, one at a time: every other place is given back only after that."""
        self._owed, self._spare = self._owed + self._spare, 0

    def _give_back(self) -> None:
        if not self._owed:
            self._semaphore.release()
            return
        self._owed -= 1
        asyncio.get_running_loop().call_later(self._slow_s, self._widen)

    def _widen(self) -> None:
        self._spare += 1
        self._semaphore.release()
