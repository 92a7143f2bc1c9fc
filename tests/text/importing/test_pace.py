import time

import pytest

from app.text.importing import opening
from app.text.importing.blocks import Options
from tests.fakes.pdfs import Words, column, pdf

LONGEST_S = 3.0


@pytest.mark.proof
def test_three_hundred_pages_are_open_in_three_seconds():
    lines = ["The quick brown fox jumps over the lazy dog, again and again and again"] * 49 + ["home."]
    pages = [[Words(f"A Book {number}", 100, 765), *column(lines, top=740)] for number in range(1, 301)]
    data = pdf(pages, outline=[("A Book", 0)])
    begun = time.monotonic()
    document = opening.read(data, Options("book.pdf"))
    assert time.monotonic() - begun < LONGEST_S
    assert document.text.count("home.") == 300
    assert "A Book 7" not in document.text
