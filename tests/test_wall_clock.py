"""Nothing waits by the wall clock, which people and networks set: waits go by the monotonic one."""

import re
from pathlib import Path

from app.storage.entries import Kind, Mark, Origin, key_of
from app.storage.library import Library
from app.text.document import parse

APP = Path(__file__).parents[1] / "app"

ASKS = re.compile(r"\btime\.time\b|\btime_ns\(\)|datetime\.now\b|date\.today\b|currentDate")

DATED = {
    "playback/accounts.py": "this month's account",
    "playback/listening.py": "the day that was listened on",
    "reading/thrift.py": "the day on which something was paid for",
    "speech/refusal.py": "a server says until when it is busy; the wait has a limit",
    "storage/files.py": "how old a folder is that nobody has locked",
    "storage/library.py": "when a text was read last",
    "ui/entry_list.py": "today and yesterday in the list",
    "ui/heard_room.py": "this week and today",
    "ui/model_field.py": "whether a model is gone already",
}
"""The modules that ask for the date, and what for."""


def test_only_dates_come_from_the_wall_clock() -> None:
    asking = {
        file.relative_to(APP).as_posix() for file in APP.rglob("*.py") if ASKS.search(file.read_text("utf-8"))
    }
    assert asking == set(DATED)


def test_a_place_is_kept_though_the_clock_goes_back(tmp_path: Path) -> None:
    text = "One two three."
    times = iter([2_000_000_000.0, 1_000_000_000.0, 0.0, -1.0])
    library = Library(tmp_path / "library.sqlite", clock=lambda: next(times))
    library.keep(parse(text), Origin(Kind.PASTE))
    library.save_mark(key_of(text), Mark(4, 0.3, "heart"))
    library.save_mark(key_of(text), Mark(8, 0.6, "heart"))
    assert library.marks()[key_of(text)].place == 8
    library.close()
