from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.reading.sleep_timer import FADE_S, Ear, Mode, SleepTimer, end_of_chapter
from app.text.document import Chapter, Document

TICK_S = 0.25

SOMEWHERE = Ear(0, 0.0, 1000, 60_000.0)


class Clock:
    now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def listen(timer: SleepTimer, clock: Clock, seconds: float, ear: Ear = SOMEWHERE) -> bool:
    """Hear so much without moving in the text; whether it was time to fall silent."""
    for _ in range(round(seconds / TICK_S)):
        clock.now += TICK_S
        if timer.listen(ear):
            return True
    return False


def chapter(place: int, *, end: int = 1000, rate: float = 1.0) -> Ear:
    """A code point takes 60 ms."""
    return Ear(place, place * 60.0, end, end * 60.0, rate)


def test_it_is_off_until_it_is_wanted(clock: Clock) -> None:
    timer = SleepTimer(clock)
    assert not listen(timer, clock, 10_000)
    assert timer.loudness == 1.0


def test_it_ends_after_its_minutes_and_once(clock: Clock) -> None:
    timer = SleepTimer(clock)
    timer.begin(1)
    timer.listen(SOMEWHERE)
    assert not listen(timer, clock, 59)
    assert timer.left_s == pytest.approx(1.0)
    assert listen(timer, clock, 1)
    assert timer.mode is Mode.OFF
    assert not listen(timer, clock, 100)


def test_a_pause_and_a_sleeping_computer_are_not_counted(clock: Clock) -> None:
    timer = SleepTimer(clock)
    timer.begin(1)
    listen(timer, clock, 20.25)
    timer.hold()
    clock.now += 3600
    listen(timer, clock, 20.25)
    clock.now += 3600
    timer.listen(SOMEWHERE)
    assert 15 <= timer.left_s <= 20


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 900), st.booleans()), min_size=300, max_size=300))
def test_jumps_and_pauses_do_not_matter_to_its_minutes(steps: list[tuple[int, bool]]) -> None:
    clock = Clock()
    timer = SleepTimer(clock)
    timer.begin(0.5)
    heard = 0.0
    listening = False
    for place, is_heard in steps:
        clock.now += TICK_S
        if not is_heard:
            timer.hold()
        elif timer.listen(chapter(place)):
            break
        heard += TICK_S if is_heard and listening else 0.0
        listening = is_heard
    if timer.mode is Mode.OFF:
        assert heard == pytest.approx(30.0 - TICK_S)
    else:
        assert timer.left_s == pytest.approx(30.0 - heard)


def test_the_voice_becomes_softer_towards_the_end(clock: Clock) -> None:
    timer = SleepTimer(clock)
    timer.begin(0.5)
    levels = []
    while not listen(timer, clock, TICK_S):
        levels.append(timer.loudness)
    assert levels[: round((30 - FADE_S) / TICK_S)] == [1.0] * round((30 - FADE_S) / TICK_S)
    assert all(after <= before for before, after in pairwise(levels))
    assert levels[-1] < 0.05
    assert timer.loudness == 1.0


def test_it_ends_with_the_chapter(clock: Clock) -> None:
    timer = SleepTimer(clock)
    timer.begin_chapter(chapter(0))
    assert (timer.left_s, timer.loudness) == (60.0, 1.0)
    assert not timer.listen(chapter(700, rate=2.0))
    assert timer.left_s == pytest.approx(9.0)
    assert timer.loudness == pytest.approx(0.9)
    assert not timer.listen(chapter(999))
    assert timer.loudness < 0.01
    assert timer.listen(chapter(1000, end=2000))
    assert timer.mode is Mode.OFF


def test_after_a_jump_it_ends_with_the_chapter_that_was_jumped_to(clock: Clock) -> None:
    timer = SleepTimer(clock)
    timer.begin_chapter(chapter(500))
    assert not timer.listen(chapter(1000, end=2000))
    assert not timer.listen(chapter(300))
    assert not timer.listen(chapter(1500, end=2000))
    assert not timer.listen(chapter(1999, end=2000))
    assert timer.listen(chapter(2001, end=3000))


def test_where_a_chapter_ends() -> None:
    document = Document("x" * 100, chapters=(Chapter("One", 10), Chapter("Two", 40)))
    assert [end_of_chapter(document, place) for place in (0, 9, 10, 39, 40, 99)] == [10, 10, 40, 40, 100, 100]
    assert end_of_chapter(Document("xxx"), 1) == 3
