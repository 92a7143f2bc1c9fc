"""Waiting for what another thread is at, in an asyncio loop."""

import asyncio
import contextlib
from concurrent.futures import Future
from typing import TypeVar

_T = TypeVar("_T")


async def result_of(future: "Future[_T]") -> _T:
    """What `future` comes to; raises what it fails with.

    Giving up leaves `future` alone, for others may wait for it, and a failure that nobody waits for any more is
    logged by nobody: with `asyncio.shield` and `wrap_future` it would be.
    """
    loop, known = asyncio.get_running_loop(), asyncio.Event()

    def tell(_future: "Future[_T]") -> None:
        with contextlib.suppress(RuntimeError):  # who has given up may have closed the loop
            loop.call_soon_threadsafe(known.set)

    future.add_done_callback(tell)
    await known.wait()
    return future.result()
