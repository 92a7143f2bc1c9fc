"""What is asked for ahead: in order, at most so much at a time, and nothing that nobody waits for."""

import asyncio
from contextlib import aclosing
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.pipeline import READY, Pace, in_order


@dataclass
class Work:
    """Takes so many turns of the loop for each item, and counts."""

    turns: list[int]
    pace: Pace
    under_way: int = 0
    finished: set[int] = field(default_factory=set[int])
    taken: list[int] = field(default_factory=list[int])

    async def __call__(self, item: int) -> int:
        self.under_way += 1
        waiting = len(self.finished) - len(self.taken)
        assert self.under_way <= self.pace.under_way
        assert self.under_way + waiting <= self.pace.under_way + self.pace.ready
        for _ in range(self.turns[item]):
            await asyncio.sleep(0)
        self.under_way -= 1
        self.finished.add(item)
        return item

    async def take_all(self, turns: int) -> None:
        async with aclosing(in_order(range(len(self.turns)), self, self.pace)) as results:
            async for item, result in results:
                assert item == result
                self.taken.append(item)
                for _ in range(turns):
                    await asyncio.sleep(0)


@given(
    st.lists(st.integers(0, 9), max_size=30),
    st.integers(1, 4),
    st.integers(1, 4),
    st.integers(0, 5),
    st.integers(0, 9),
)
def test_everything_comes_in_order_and_no_more_is_under_way_than_may_be(
    turns: list[int], under_way: int, beside: int, ready: int, taking: int
) -> None:
    work = Work(turns, Pace(under_way, min(beside, under_way), ready))
    asyncio.run(work.take_all(taking))
    assert work.taken == list(range(len(turns)))


def test_while_one_is_taken_no_more_than_that_are_under_way() -> None:
    begun: list[int] = []

    async def run() -> None:
        answers = [asyncio.get_running_loop().create_future() for _ in range(6)]

        async def work(item: int) -> int:
            begun.append(item)
            return await answers[item]

        async def answer(item: int) -> None:
            answers[item].set_result(item)
            await asyncio.sleep(0.001)

        async with aclosing(in_order(range(6), work, Pace(2, 1, 2))) as results:
            first = asyncio.ensure_future(anext(results))
            await asyncio.sleep(0)
            assert begun == []
            await asyncio.sleep(0.001)
            assert begun == [0, 1]
            await answer(0)
            assert (await first, begun) == ((0, 0), [0, 1]), "it is taken, and 1 is under way"
            await answer(1)
            assert begun == [0, 1, 2], "in the place of 1"
            await answer(2)
            await answer(3)
            await answer(4)
            assert begun == [0, 1, 2, 3, 4], "one under way, and as many ready as may be"
            assert await anext(results) == (1, 1)
            await asyncio.sleep(0.001)
            assert begun == [0, 1, 2, 3, 4, 5]

    asyncio.run(run())


def test_the_processor_is_shared_with_who_takes() -> None:
    assert Pace.on_this_computer(1) == Pace(2, 1, READY)
    assert Pace.on_this_computer(2) == Pace(2, 1, READY)
    assert Pace.on_this_computer(8) == Pace(2, 2, READY)


def test_what_fails_is_raised_in_its_turn_and_the_rest_is_let_go() -> None:
    begun: list[int] = []

    async def work(item: int) -> int:
        begun.append(item)
        if item == 2:
            raise ValueError
        await asyncio.sleep(0 if item < 3 else 3600)
        return item

    taken: list[int] = []

    async def take() -> None:
        async with aclosing(in_order(range(100), work, Pace.of(4))) as results:
            async for item, _ in results:
                taken.append(item)

    async def run() -> None:
        with pytest.raises(ValueError):
            await take()
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(run())
    assert taken == [0, 1]
    assert len(begun) < 8
