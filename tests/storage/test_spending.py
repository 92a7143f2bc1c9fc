"""The month's sums are exact, whoever adds to them, and say what they do not know."""

import stat
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.speech.events import Done
from app.speech.pricing import Estimate
from app.storage.spending import Spending, Spent

TODAY = date(2026, 3, 31)
CENT = Estimate(Decimal("0.01"), "USD", False)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "spending.sqlite"


@pytest.fixture
def spending(file):
    return Spending(file)


def test_nothing_is_spent_at_first(spending):
    assert spending.of_month(TODAY) == ()


def test_a_month_is_summed_by_service(spending, file):
    spending.add("openai", CENT, 100, Done(), TODAY)
    spending.add("openai", Estimate(Decimal("0.0000605"), "USD", True), 20, Done(7, 70), date(2026, 3, 1))
    spending.add("dedalus", CENT, 3, Done(1, 2), TODAY)
    spending.add("openai", CENT, 100, Done(), date(2026, 4, 1))
    spending.add("openai", CENT, 100, Done(), date(2025, 3, 31))
    assert Spending(file).of_month(TODAY) == (
        Spent("dedalus", "USD", Decimal("0.01"), False, 1, 0, 3, 1, 2),
        Spent("openai", "USD", Decimal("0.0100605"), True, 2, 0, 120, 7, 70),
    )


def test_currencies_are_not_mixed(spending):
    spending.add("a", CENT, 1, Done(), TODAY)
    spending.add("a", Estimate(Decimal(1), "EUR", False), 1, Done(), TODAY)
    assert [(spent.currency, spent.amount) for spent in spending.of_month(TODAY)] == [
        ("EUR", Decimal(1)),
        ("USD", Decimal("0.01")),
    ]


def test_what_has_no_price_is_counted_and_not_called_free(spending):
    spending.add("own", None, 50, Done(3, 4), TODAY)
    assert spending.of_month(TODAY) == (Spent("own", "", Decimal(0), False, 1, 1, 50, 3, 4),)


def test_absurd_counts_of_a_service_do_no_harm(spending):
    spending.add("a", CENT, 1, Done(-5, 10**40), TODAY)
    (spent,) = spending.of_month(TODAY)
    assert spent.input_tokens == 0
    assert spent.output_tokens == 10**15


@given(st.lists(st.decimals(0, 100, places=9), max_size=8))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sums_are_exact(file, amounts):
    file.unlink(missing_ok=True)
    spending = Spending(file)
    for amount in amounts:
        spending.add("a", Estimate(amount, "USD", False), 1, Done(), TODAY)
    assert sum(spent.amount for spent in spending.of_month(TODAY)) == sum(amounts)


def test_threads_and_processes_lose_nothing(file):
    start = threading.Barrier(4)

    def work(_: int) -> None:
        spending = Spending(file)
        start.wait()
        for _ in range(10):
            spending.add("a", CENT, 1, Done(), TODAY)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    (spent,) = Spending(file).of_month(TODAY)
    assert (spent.amount, spent.answers) == (Decimal("0.4"), 40)


@pytest.mark.parametrize("damage", [b"no database at all", b"SQLite format 3\0" + bytes(4096)])
def test_a_damaged_book_is_kept_aside(file, spending, damage):
    file.write_bytes(damage)
    spending.add("a", CENT, 1, Done(), TODAY)
    assert len(spending.of_month(TODAY)) == 1
    assert file.with_name("spending.sqlite.bad").read_bytes() == damage


def test_without_a_place_it_is_told(tmp_path):
    with pytest.raises(OSError):
        Spending(tmp_path / "missing" / "spending.sqlite").of_month(TODAY)
    (tmp_path / "spending.sqlite").mkdir()
    with pytest.raises(OSError, match="cannot be opened"):
        Spending(tmp_path / "spending.sqlite").of_month(TODAY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_only_the_user_can_read_it(file, spending):
    spending.add("a", CENT, 1, Done(), TODAY)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
