"""Rows are judged by their goals, and outlive a file."""

import json

import pytest

from tests.bench.row import By, Goal, Row, Verdict, figure

PLAIN = Row("one", "the most", "ms", Goal(50))
LEAST = Row("one", "the least", "%", Goal(95, least=True))
RATIO = Row("one", "the ratio", "ms", Goal(1.3, By.RATIO), "a bare one")
EXCESS = Row("one", "the excess", "ms", Goal(60, By.EXCESS), "a ready one")


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (PLAIN, Verdict.NOT_MEASURED),
        (PLAIN.found(50), Verdict.PASS),
        (PLAIN.found(50.1), Verdict.MISSED),
        (LEAST.found(95), Verdict.PASS),
        (LEAST.found(94.9), Verdict.MISSED),
        (RATIO.found(130, 100), Verdict.PASS),
        (RATIO.found(131, 100), Verdict.MISSED),
        (RATIO.found(131), Verdict.NOT_MEASURED),
        (EXCESS.found(109, 49), Verdict.PASS),
        (EXCESS.found(110, 49), Verdict.MISSED),
        (EXCESS.found(110), Verdict.NOT_MEASURED),
        (Row("one", "beside", "ms").found(3), Verdict.BESIDE),
    ],
)
def test_a_figure_is_held_against_its_goal(row: Row, verdict: Verdict) -> None:
    assert row.verdict is verdict


def test_many_takes_are_their_median() -> None:
    row = EXCESS.found_in([90, 100, 500], 49)
    assert (row.measured, row.takes, row.verdict) == (100, (90, 100, 500), Verdict.PASS)


@pytest.mark.parametrize("row", [PLAIN, RATIO.found_in([3, 4], 2), Row("one", "beside", "").found(1)])
def test_a_row_comes_back_from_a_file(row: Row) -> None:
    assert Row.from_json(json.loads(json.dumps(row.as_json()))) == row


def test_a_goal_is_told_as_people_say_it() -> None:
    assert [row.goal and row.goal.told(row.unit) for row in (PLAIN, LEAST, RATIO, EXCESS)] == [
        "≤ 50 ms",
        "≥ 95 %",
        "≤ 1.3 × floor",
        "≤ floor + 60 ms",
    ]
    assert Goal(0).told("") == "none"


def test_figures_have_three_digits() -> None:
    assert [figure(value, "ms") for value in (1234.5, 87.65, 1.834, 0.0, None)] == [
        "1,234 ms",
        "87.7 ms",
        "1.83 ms",
        "0 ms",
        "",
    ]
