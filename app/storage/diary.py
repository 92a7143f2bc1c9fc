"""What was heard: a row for each day, in the library's table `heard`. No text and no title is in it."""

from dataclasses import dataclass
from datetime import date

from app.storage.database import Database

TABLE = """
    CREATE TABLE heard (
        day TEXT PRIMARY KEY, ms INTEGER NOT NULL, words INTEGER NOT NULL, longest_ms INTEGER NOT NULL
    )
    """

_ADD = """
    INSERT INTO heard VALUES (?, ?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET
        ms = ms + excluded.ms, words = words + excluded.words, longest_ms = max(longest_ms, excluded.longest_ms)
    """

_MOST = 10**15
"""A larger number is damage."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How long somebody listened, in milliseconds, how many words they heard, and how long the longest reading was."""

    ms: int = 0
    words: int = 0
    longest_ms: int = 0


class Diary:
    """The days of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, day: date, ms: int, words: int, reading_ms: int) -> None:
        """On `day` so much more was heard, of a reading that lasts `reading_ms` by now."""
        with self._database.writing() as db:
            db.execute(_ADD, (day.isoformat(), ms, words, reading_ms))

    def since(self, day: date = date.min) -> Heard:
        """What was heard from `day` on."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT total(ms), total(words), total(longest) FROM"
                " (SELECT ms, words, 0 AS longest FROM heard WHERE day >= ?1"
                " UNION ALL SELECT 0, 0, max(CAST(longest_ms AS INTEGER)) FROM heard WHERE day >= ?1)",
                (day.isoformat(),),
            ).fetchone()
        return Heard(*(int(max(0, min(number, _MOST))) for number in row))

    def clear(self) -> None:
        """Forget every day."""
        with self._database.writing() as db:
            db.execute("DELETE FROM heard")
