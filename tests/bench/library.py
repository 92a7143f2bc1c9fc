"""How quick a large library is: keeping, searching, listing, saving a place.

    .venv/bin/python -m tests.bench.library [--texts 10000] [--quick] [--json FILE]

Texts of 1,000 words of a made-up language, as frequent as words are (Zipf); and one text of 5 million characters.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.storage.entries import Mark, Origin, key_of
from app.storage.library import Library
from app.text.document import parse
from tests.bench import report
from tests.bench.row import Row

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG_TEXT = 5_000_000


def timed(what: str, work: Callable[[], object], times: int = 1) -> Row:
    """How many milliseconds `work` takes."""
    at = time.perf_counter()
    for _ in range(times):
        work()
    return Row("library", what, "ms").found((time.perf_counter() - at) * 1000 / times)


def looked_through(texts: list[str], words: list[str]) -> int:
    """How many texts hold all `words`: what a search takes at least without an index, the texts being in memory."""
    return sum(all(word in text for word in words) for text in texts)


def searched(library: Library, query: str, what: str, plain_ms: float | None) -> Row:
    """A search, five times, against looking through all texts in memory."""
    row = timed(what, lambda: library.search(query), 5)
    return replace(row, floor=plain_ms, against="looking through them in memory")


def rows(count: int) -> list[Row]:
    """What is done with a library of so many texts, and then with a long one."""
    chance = random.Random(1)
    words = ["".join(chance.choices(_LETTERS, k=chance.randint(2, 9))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    texts = [f"Text {n}\n\n{' '.join(chance.choices(words, weights, k=1000))}" for n in range(count)]
    document = parse(" ".join(chance.choices(words, k=_LONG_TEXT // 5))[:_LONG_TEXT])
    queries = {
        "a word of all": words[0],
        "two words of all": f"{words[0]} {words[1]}",
        "one letter": "t",
        "words of few": f"{words[700]} {words[9000]}",
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "library.sqlite")
        library = Library(file)
        documents = iter([parse(text) for text in texts])
        found = [
            timed("keep a text of 6 KB", lambda: library.keep(next(documents), Origin()), count),
            timed(f"index {count:,} of them", library.index),
        ]
        for name, query in queries.items():
            plain = timed("", lambda query=query: looked_through(texts, query.split())).measured
            found.append(searched(library, query, f"search {count:,} readings: {name}", plain))
        found += [
            timed("list all", library.entries),
            timed("save a place", lambda: library.save_mark(key_of(texts[5]), Mark(100, 0.5)), 50),
            timed("keep a text of 5 MB", lambda: library.keep(document, Origin())),
            timed("index it", library.index),
        ]
        library.close()
        found.append(timed("open, and find every begun text", library.marks))
        library.close()
        size = file.stat().st_size / 1e6
    return [*found, Row("library", "on disk", "MB").found(size)]


def main() -> int:
    parser = report.options(__doc__)
    parser.add_argument("--texts", type=int, default=10_000)
    given = report.told(parser)
    return report.conclude(rows(500 if given.quick else given.texts), given.json)


if __name__ == "__main__":
    sys.exit(main())
