"""Who is at work on what, over all threads and their event loops: so that nothing is paid for twice at once."""

import asyncio
from collections.abc import AsyncGenerator
from concurrent.futures import Future
from contextlib import asynccontextmanager
from threading import Lock


class Claims:
    """One at a time may work on a key. Any thread may use it, from whatever event loop."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._ends: dict[str, Future[None]] = {}
        """When the work ends that is under way on a key."""

    @asynccontextmanager
    async def of(self, key: str) -> AsyncGenerator[None, None]:
        """Work on `key` while the block lasts; waits for whoever does so now."""
        end = Future[None]()
        while (earlier := self._taken(key, end)) is not end:
            # Shielded: who waits no longer must not end it for the others.
            await asyncio.shield(asyncio.wrap_future(earlier))
        try:
            yield
        finally:
            with self._lock:
                del self._ends[key]
            end.set_result(None)

    def _taken(self, key: str, end: "Future[None]") -> "Future[None]":
        """`end` if the key is ours now, else the end to be waited for."""
        with self._lock:
            return self._ends.setdefault(key, end)
