"""What was spent on speech: one sum for each month, service and currency. No text, no voice, no day is kept."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

from app.speech.events import Done
from app.speech.pricing import Estimate

_PARTS = 10**9
"""Amounts are kept as whole billionths, so that sums are exact: a character may cost some millionths."""

_MOST = 10**15
"""No service counts so many tokens in one answer; a larger number is a fault of the service."""

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS spent (
        month TEXT, service TEXT, currency TEXT, billionths INTEGER, is_estimate INTEGER, answers INTEGER,
        unpriced INTEGER, characters INTEGER, input_tokens INTEGER, output_tokens INTEGER,
        PRIMARY KEY (month, service, currency)
    )
"""

_ADD = """
    INSERT INTO spent VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
    ON CONFLICT (month, service, currency) DO UPDATE SET
        billionths = billionths + excluded.billionths,
        is_estimate = max(is_estimate, excluded.is_estimate),
        answers = answers + 1,
        unpriced = unpriced + excluded.unpriced,
        characters = characters + excluded.characters,
        input_tokens = input_tokens + excluded.input_tokens,
        output_tokens = output_tokens + excluded.output_tokens
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a service took in a month, in one currency ("" where nothing has a price).

    `is_estimate`: at least one answer's cost was estimated; `unpriced` of the `answers` have no known price and are
    not in the amount; `characters` are code points of what was asked, tokens as the service counted them, if it did.
    """

    service: str
    currency: str
    amount: Decimal
    is_estimate: bool
    answers: int
    unpriced: int
    characters: int
    input_tokens: int
    output_tokens: int


class Spending:
    """The account book in `file`. Any thread and any number of processes may use it at once.

    Raises OSError where it cannot be read or written. A damaged one is kept beside as `….bad`, and a new one begun.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, service: str, cost: Estimate | None, characters: int, usage: Done, day: date) -> None:
        """Add an answer of `service`; a `cost` of None is unknown."""
        priced = cost or Estimate(Decimal(0), "", False)
        billionths = int((priced.amount * _PARTS).to_integral_value(ROUND_HALF_EVEN))
        row = (
            _month(day),
            service,
            priced.currency,
            billionths,
            priced.is_estimate,
            cost is None,
            characters,
            _count(usage.input_tokens),
            _count(usage.output_tokens),
        )
        with self._opened() as book:
            book.execute(_ADD, row)

    def of_month(self, day: date) -> tuple[Spent, ...]:
        """The sums of the month of `day`, by service."""
        with self._opened() as book:
            rows = book.execute(
                "SELECT service, currency, billionths, is_estimate, answers, unpriced, characters,"
                " input_tokens, output_tokens FROM spent WHERE month = ? ORDER BY service, currency",
                (_month(day),),
            ).fetchall()
        return tuple(
            Spent(service, currency, Decimal(billionths) / _PARTS, bool(is_estimate), *counts)
            for service, currency, billionths, is_estimate, *counts in rows
        )

    @contextmanager
    def _opened(self) -> Generator[sqlite3.Connection, None, None]:
        try:
            with closing(self._open()) as book:
                yield book
        except sqlite3.Error as error:
            raise OSError("the account of what was spent cannot be opened") from error

    def _open(self) -> sqlite3.Connection:
        try:
            return _connect(self._file)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                raise
        self._file.replace(self._file.with_name(self._file.name + ".bad"))
        return _connect(self._file)


def _connect(file: Path) -> sqlite3.Connection:
    file.touch(mode=0o600)
    book = sqlite3.connect(file, isolation_level=None)
    try:
        book.execute(_SCHEMA)
    except BaseException:
        book.close()
        raise
    return book


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _count(tokens: int | None) -> int:
    return min(max(tokens or 0, 0), _MOST)
