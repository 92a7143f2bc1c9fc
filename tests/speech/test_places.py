import asyncio

import pytest

from app.speech.places import Places


async def most_at_once(places: Places, tasks: int, *, slow_down: bool = False) -> list[int]:
    """How many hold a place, each time one more gets it."""
    inside, seen = 0, []

    async def work(number: int) -> None:
        nonlocal inside
        async with places.taken():
            inside += 1
            seen.append(inside)
            if slow_down and number == 0:
                places.slow_down()
            for _ in range(3):
                await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(work(number) for number in range(tasks)))
    return seen


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_no_more_than_that_at_once(at_once: int) -> None:
    seen = asyncio.run(most_at_once(Places(at_once), 7))
    assert max(seen) == at_once
    assert len(seen) == 7


def test_slowed_down_it_is_one_at_a_time() -> None:
    async def run() -> tuple[list[int], list[int]]:
        places = Places(2, slow_s=3600)
        return await most_at_once(places, 4, slow_down=True), await most_at_once(places, 4, slow_down=True)

    first, then = asyncio.run(run())
    assert first == [1, 2, 1, 1], "the two that had begun end, then one follows the other"
    assert then == [1, 1, 1, 1]


def test_after_a_while_there_are_two_again() -> None:
    async def run() -> list[int]:
        places = Places(2, slow_s=0.0)
        await most_at_once(places, 3, slow_down=True)
        await asyncio.sleep(0)
        return await most_at_once(places, 4)

    assert max(asyncio.run(run())) == 2


def test_one_place_stays_one() -> None:
    places = Places(1)
    assert asyncio.run(most_at_once(places, 3, slow_down=True)) == [1, 1, 1]


def test_a_cancelled_wait_leaves_the_place_to_others() -> None:
    async def run() -> list[int]:
        places = Places(1)
        async with places.taken():
            waiting = asyncio.create_task(most_at_once(places, 1))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        return await most_at_once(places, 2)

    assert asyncio.run(run()) == [1, 1]
