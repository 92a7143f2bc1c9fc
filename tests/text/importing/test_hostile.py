"""Hostile files end soon, within their memory, in a fault that has its sentence."""

from pathlib import Path

import pytest

from app.text.importing import opening
from tests.bench.hostile import read_alone
from tests.fakes import hostile_documents, hostile_pdfs
from tests.fakes.hostile_pdfs import HOSTILE

LONGEST_S = 30
LARGEST = 1200 << 20

SLOW = (
    hostile_pdfs.claimed_pages,
    hostile_pdfs.endless_words,
    hostile_pdfs.forms_in_a_circle,
    hostile_pdfs.doubling_forms,
)

SLOW_DOCUMENTS = (
    hostile_documents.zip_bomb,
    hostile_documents.deep_rtf,
    hostile_documents.large_html,
    hostile_documents.endless_table,
)


def read_soon_and_small(data: bytes, name: str = "") -> tuple[bool, str | None]:
    """Open `data` within the limits: whether there is text, and the fault."""
    ending = read_alone(data, name)
    assert ending.seconds < LONGEST_S
    assert ending.largest < LARGEST
    return ending.has_text, ending.fault


@pytest.mark.parametrize(
    "make",
    [pytest.param(make, marks=pytest.mark.proof) if make in SLOW else make for make in HOSTILE],
    ids=lambda make: make.__name__,
)
def test_a_hostile_pdf_ends_soon_and_small(make):
    has_text, fault = read_soon_and_small(make(), "a.pdf")
    assert has_text or fault


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        pytest.param(make, fault, marks=pytest.mark.proof) if make in SLOW_DOCUMENTS else (make, fault)
        for make, fault in hostile_documents.HOSTILE.items()
    ],
    ids=[make.__name__ for make in hostile_documents.HOSTILE],
)
def test_a_hostile_document_ends_soon_and_small(make, fault):
    assert read_soon_and_small(make()) == (fault is None, fault and fault.value)


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a"])
def test_the_bytes_decide_not_the_name(name: str, tmp_path: Path):
    from tests.fakes.pdfs import column, pdf

    (tmp_path / name).write_bytes(pdf([column(["Words."])]))
    assert opening.read(tmp_path / name).text == "Words."
