"""How long something will still take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.time_left import TimeLeft, duration_text


@given(pace=st.floats(0.0001, 0.05), steps=st.integers(8, 200))
def test_a_steady_pace_is_foretold(pace: float, steps: int) -> None:
    left = TimeLeft(100.0)
    for second in range(1, steps):
        done = min(1.0, pace * second)
        told = left.seconds(done, 100.0 + second)
        if second < 3:
            assert told is None
        elif done < 1:
            assert told == pytest.approx((1 - done) / pace)


def test_what_came_at_once_is_forgotten_after_half_a_minute() -> None:
    left = TimeLeft(0.0)
    left.seconds(0.5, 1.0)  # kept from before
    for second in range(2, 60):
        told = left.seconds(0.5 + second * 0.001, float(second))
    assert told == pytest.approx((0.5 - 0.059) / 0.001)


def test_nothing_is_foretold_while_nothing_is_done() -> None:
    left = TimeLeft(0.0)
    assert left.seconds(0.0, 10.0) is None


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "less than a minute"),
        (50, "about a minute"),
        (170, "about 3 minutes"),
        (3590, "about an hour"),
        (3700, "about an hour"),
        (4000, "about an hour and 5 minutes"),
        (7600, "about 2 hours and 5 minutes"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_lengths_in_words(seconds: float, told: str) -> None:
    assert duration_text(seconds) == told
