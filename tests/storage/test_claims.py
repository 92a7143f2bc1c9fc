"""One at a time works on a key, whatever thread and event loop it is in."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.storage.claims import Claims


def test_one_at_a_time_over_all_threads() -> None:
    claims, both = Claims(), threading.Barrier(2)
    inside = most = 0

    async def work() -> None:
        nonlocal inside, most
        for _ in range(50):
            async with claims.of("key"):
                inside += 1
                most = max(most, inside)
                await asyncio.sleep(0)
                inside -= 1

    async def several() -> None:
        both.wait(10)
        await asyncio.gather(work(), work(), work())

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(asyncio.run, several()) for _ in range(2)]:
            done.result(30)
    assert most == 1


def test_other_keys_do_not_wait() -> None:
    async def work() -> None:
        claims = Claims()
        async with claims.of("one"), asyncio.timeout(10), claims.of("another"):
            pass

    asyncio.run(work())


def test_who_gives_up_waiting_takes_nothing_from_those_who_wait_on() -> None:
    async def work() -> None:
        claims = Claims()
        entered: list[str] = []

        async def enter(name: str) -> None:
            async with claims.of("key"):
                entered.append(name)

        async with claims.of("key"):
            one, another = asyncio.create_task(enter("one")), asyncio.create_task(enter("another"))
            await asyncio.sleep(0)
            one.cancel()
            with pytest.raises(asyncio.CancelledError):
                await one
            assert not another.done()
        async with asyncio.timeout(10):
            await another
        assert entered == ["another"]

    asyncio.run(work())


def test_work_that_fails_lets_go() -> None:
    async def work() -> None:
        claims = Claims()
        with pytest.raises(ValueError, match="broken"):
            async with claims.of("key"):
                raise ValueError("broken")
        async with asyncio.timeout(10), claims.of("key"):
            pass

    asyncio.run(work())
