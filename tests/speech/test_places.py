import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.places import AHEAD, SLOW_S, Places


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


async def most_at_once(places: Places, tasks: int, *, slow_down: bool = False) -> list[int]:
    """How many hold a place, each time one more gets it."""
    inside, seen = 0, []

    async def work(number: int) -> None:
        nonlocal inside
        async with places.taken():
            inside += 1
            seen.append(inside)
            if slow_down and number == 0:
                await asyncio.sleep(0)
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


def test_slowed_down_it_is_half_as_many_for_a_minute() -> None:
    clock = Clock()

    async def run() -> tuple[list[int], list[int]]:
        places = Places(2, clock=clock)
        first = await most_at_once(places, 4, slow_down=True)
        clock.now += SLOW_S - 0.1
        return first, await most_at_once(places, 4)

    first, then = asyncio.run(run())
    assert first == [1, 2, 1, 1], "the two that had begun end, then one follows the other"
    assert then == [1, 1, 1, 1]


def test_after_the_minute_there_are_as_many_as_before() -> None:
    clock = Clock()

    async def run() -> list[int]:
        places = Places(2, clock=clock)
        await most_at_once(places, 3, slow_down=True)
        clock.now += SLOW_S
        return await most_at_once(places, 4)

    assert max(asyncio.run(run())) == 2


@pytest.mark.parametrize(("at_once", "halves"), [(1, [1, 1]), (2, [1, 1]), (8, [4, 2, 1, 1])])
def test_every_refusal_halves_and_one_place_stays(at_once: int, halves: list[int]) -> None:
    clock = Clock()
    places = Places(at_once, clock=clock)
    seen: list[int] = []
    for _ in halves:
        places.slow_down()
        seen.append(places.at_once)
        clock.now += SLOW_S / 2
    assert seen == halves
    clock.now += SLOW_S
    assert places.at_once == at_once


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


def test_a_wait_that_is_cancelled_as_its_turn_comes_gives_the_place_on() -> None:
    async def run() -> list[int]:
        places = Places(1)
        async with places.taken():
            waiting = asyncio.create_task(most_at_once(places, 1))
            await asyncio.sleep(0)
        waiting.cancel()  # the place is its own already, and it has not run since
        await asyncio.gather(waiting, return_exceptions=True)
        return await asyncio.wait_for(most_at_once(places, 1), 5)

    assert asyncio.run(run()) == [1]


async def turns(at_once: int, hurries: list[int], cancelled: frozenset[int] = frozenset()) -> list[int]:
    """In which order tasks that are so far ahead come in, when they wait for as many that are inside already."""
    places, order, gate = Places(at_once), [], asyncio.Event()

    async def work(number: int, ahead: int) -> None:
        AHEAD.set(ahead)
        async with places.taken():
            order.append(number)

    async def hold() -> None:
        async with places.taken():
            await gate.wait()

    holders = [asyncio.create_task(hold()) for _ in range(at_once)]
    await asyncio.sleep(0)
    tasks = [asyncio.create_task(work(number, ahead)) for number, ahead in enumerate(hurries)]
    await asyncio.sleep(0)
    for number in cancelled:
        tasks[number].cancel()
    gate.set()
    await asyncio.gather(*holders, *tasks, return_exceptions=True)
    return order


def test_what_is_heard_now_comes_before_what_is_fetched_ahead() -> None:
    assert asyncio.run(turns(1, [2, 1, 0, 1])) == [2, 1, 3, 0]


@given(
    st.integers(1, 3),
    st.lists(st.integers(0, 4), max_size=12),
    st.frozensets(st.integers(0, 11), max_size=4),
)
def test_nearest_first_then_in_the_order_they_came_and_nobody_is_forgotten(
    at_once: int, hurries: list[int], cancelled: frozenset[int]
) -> None:
    gone = frozenset(number for number in cancelled if number < len(hurries))
    order = asyncio.run(turns(at_once, hurries, gone))
    wanted = sorted(set(range(len(hurries))) - gone, key=lambda number: (hurries[number], number))
    assert order == wanted


def test_a_place_that_comes_with_the_cancellation_is_given_on() -> None:
    async def given_on() -> bool:
        places = Places(1)

        async def hold() -> None:
            async with places.taken():
                await asyncio.sleep(0)

        first, second, third = (asyncio.create_task(hold()) for _ in range(3))
        await first
        second.cancel()  # it has the place since the first let go, and does not know yet
        with pytest.raises(asyncio.CancelledError):
            await second
        await asyncio.wait_for(third, 20)
        return places.at_once == 1

    assert asyncio.run(given_on())
