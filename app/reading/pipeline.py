"""Work of a clip: several utterances asked for at once and given in their order, and files written beside that."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import suppress
from typing import TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")


async def in_order(
    items: Iterable[_A], work: Callable[[_A], Awaitable[_B]], at_once: int
) -> AsyncGenerator[tuple[_A, _B], None]:
    """Each of `items` with its result, in order, up to `at_once` of them under way or waiting to be taken.

    What one raises is raised in its turn. Whoever stops listening cancels the rest.
    """
    source = iter(items)
    ahead: deque[tuple[_A, asyncio.Future[_B]]] = deque()
    try:
        while True:
            while len(ahead) < at_once and (item := next(source, None)) is not None:
                ahead.append((item, asyncio.ensure_future(work(item))))
            if not ahead:
                return
            item, task = ahead[0]
            result = await task
            ahead.popleft()
            yield item, result
    finally:
        for _, task in ahead:
            task.cancel()
        for _, task in ahead:
            with suppress(asyncio.CancelledError, Exception):
                await task


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
