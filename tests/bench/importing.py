"""How long documents take to be opened, by their pages.

    .venv/bin/python -m tests.bench.importing [--runs 3] [--quick] [--json FILE]

A PDF made for it with 10, 100 and 300 pages, and a real one of 320. The floor is PDFium's own text of every page,
without any order, paragraph or child process.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from app.text.importing import opening
from app.text.importing.blocks import Options
from tests.bench import report
from tests.bench.documents import fetched
from tests.bench.opening import FILE, SOURCE
from tests.bench.row import Row
from tests.fakes.pdfs import Words, column, pdf

PAGES = (10, 100, 300)
_LINES = ["The quick brown fox jumps over the lazy dog, again and again and again"] * 49 + ["home."]


def book(pages: int) -> bytes:
    """A PDF of full pages with a running head."""
    made = [[Words(f"A Book {number}", 100, 765), *column(_LINES, top=740)] for number in range(1, pages + 1)]
    return pdf(made, outline=[("A Book", 0)])


def bare(data: bytes) -> int:
    """The characters that PDFium finds."""
    document = pypdfium2.PdfDocument(data)
    try:
        return sum(len(page.get_textpage().get_text_bounded()) for page in document)
    finally:
        document.close()


def seconds(work: Callable[[], object], runs: int) -> list[float]:
    """How long `work` takes, each time."""
    found: list[float] = []
    for _ in range(runs):
        at = time.perf_counter()
        work()
        found.append(time.perf_counter() - at)
    return found


def rows(runs: int) -> list[Row]:
    """A row a document."""
    documents = {f"a PDF of {pages} pages": book(pages) for pages in PAGES}
    documents["a real PDF of 320 pages"] = Path(fetched(SOURCE) / FILE).read_bytes()
    found: list[Row] = []
    for name, data in documents.items():
        row = Row("importing", f"opening {name}, all of it", "s", against="PDFium's bare text")
        floor = statistics.median(seconds(lambda data=data: bare(data), runs))
        taken = seconds(lambda data=data: opening.read(data, Options("book.pdf")), runs)
        found.append(row.found_in(taken, floor))
    return found


def main() -> int:
    given = report.told(report.options(__doc__, runs=3))
    return report.conclude(rows(given.runs), given.json)


if __name__ == "__main__":
    sys.exit(main())
