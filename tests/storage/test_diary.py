import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.storage.diary import Heard
from app.storage.library import Library

DAY = date(2026, 5, 4)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(file: Path) -> Iterator[Library]:
    library = Library(file)
    yield library
    library.close()


def test_days_are_added_up_and_the_longest_reading_is_kept(library: Library) -> None:
    diary = library.diary
    assert diary.since() == Heard()
    diary.add(DAY, 1000, 3, 1000)
    diary.add(DAY, 2000, 4, 3000)
    diary.add(DAY, 500, 1, 500)
    diary.add(DAY - timedelta(8), 10_000, 20, 10_000)
    assert diary.since(DAY) == Heard(3500, 8, 3000)
    assert diary.since(DAY + timedelta(1)) == Heard()
    assert diary.since() == Heard(13_500, 28, 10_000)


def test_it_is_forgotten_alone_or_with_the_library(library: Library) -> None:
    library.diary.add(DAY, 1000, 3, 1000)
    library.diary.clear()
    assert library.diary.since() == Heard()
    library.diary.add(DAY, 1000, 3, 1000)
    library.clear()
    assert library.diary.since() == Heard()


def test_an_older_library_gets_its_diary(library: Library, file: Path) -> None:
    library.diary.clear()
    library.close()
    with closing(sqlite3.connect(file)) as db:
        db.execute("DROP TABLE heard")
        db.execute("PRAGMA user_version = 1")
    library.diary.add(DAY, 1000, 3, 1000)
    assert library.diary.since().words == 3


def test_damaged_numbers_do_no_harm(library: Library, file: Path) -> None:
    library.diary.clear()
    with closing(sqlite3.connect(file)) as db:
        db.execute(
            "INSERT INTO heard VALUES"
            " ('2026-05-04', 'much', 9223372036854775807, x'ff'), ('2026-05-05', -5, 1e300, '9')"
        )
        db.commit()
    assert library.diary.since() == Heard(0, 10**15, 9)


def test_no_text_is_in_it(library: Library, file: Path) -> None:
    library.diary.add(DAY, 1000, 3, 1000)
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT * FROM heard").fetchall() == [("2026-05-04", 1000, 3, 1000)]
