"""How quick a large library is: keeping, searching, listing, saving a place.

    .venv/bin/python -m tests.bench.library [--texts 10000]

Texts of 1,000 words of a made-up language, as frequent as words are (Zipf); and one text of 5 million characters.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app.storage.entries import Mark, Origin, key_of
from app.storage.library import Library
from app.text.document import parse

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG_TEXT = 5_000_000


def timed(name: str, work: Callable[[], object], times: int = 1) -> None:
    """Print how many milliseconds `work` takes."""
    at = time.perf_counter()
    for _ in range(times):
        work()
    print(f"{name:44} {(time.perf_counter() - at) * 1000 / times:10.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=int, default=10_000)
    count = parser.parse_args().texts
    chance = random.Random(1)
    words = ["".join(chance.choices(_LETTERS, k=chance.randint(2, 9))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    texts = [f"Text {n}\n\n{' '.join(chance.choices(words, weights, k=1000))}" for n in range(count)]
    long = " ".join(chance.choices(words, k=_LONG_TEXT // 5))[:_LONG_TEXT]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "library.sqlite")
        library = Library(file)
        documents = iter([parse(text) for text in texts])
        timed("keep a text of 6 KB", lambda: library.keep(next(documents), Origin()), count)
        timed("index all of them", library.index)
        for name, query in (
            ("in all texts", words[0]),
            ("two words in all texts", f"{words[0]} {words[1]}"),
            ("one letter", "t"),
            ("in few texts", f"{words[700]} {words[9000]}"),
        ):
            timed(f"search: {name}", lambda query=query: library.search(query))
        timed("list all", library.entries)
        timed("save a place", lambda: library.save_mark(key_of(texts[5]), Mark(100, 0.5)), 50)
        document = parse(long)
        timed("keep a text of 5 MB", lambda: library.keep(document, Origin()))
        timed("index it", library.index)
        library.close()
        timed("open, and find every begun text", library.marks)
        library.close()
        print(f"{'on disk':44} {file.stat().st_size / 1e6:10.1f} MB, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
