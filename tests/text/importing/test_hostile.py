"""Hostile files end soon, within their memory, in a fault that has its sentence."""

import time
from contextlib import suppress
from pathlib import Path

import pytest

from app.text.importing import opening
from app.text.importing.blocks import Options
from app.text.importing.faults import Unreadable
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


def largest_child() -> int:
    """The most bytes that any child of this process has held so far."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


@pytest.mark.parametrize(
    "make",
    [pytest.param(make, marks=pytest.mark.proof) if make in SLOW else make for make in HOSTILE],
    ids=lambda make: make.__name__,
)
def test_a_hostile_pdf_ends_soon_and_small(make):
    data = make()
    begun = time.monotonic()
    with suppress(Unreadable):
        assert opening.read(data, Options("a.pdf")).text
    assert time.monotonic() - begun < LONGEST_S
    assert largest_child() < LARGEST


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        pytest.param(make, fault, marks=pytest.mark.proof) if make in SLOW_DOCUMENTS else (make, fault)
        for make, fault in hostile_documents.HOSTILE.items()
    ],
    ids=[make.__name__ for make in hostile_documents.HOSTILE],
)
def test_a_hostile_document_ends_soon_and_small(make, fault):
    data = make()
    begun = time.monotonic()
    if fault is None:
        assert opening.read(data).text
    else:
        with pytest.raises(Unreadable) as caught:
            opening.read(data)
        assert caught.value.fault is fault
    assert time.monotonic() - begun < LONGEST_S
    assert largest_child() < LARGEST


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a"])
def test_the_bytes_decide_not_the_name(name: str, tmp_path: Path):
    from tests.fakes.pdfs import column, pdf

    (tmp_path / name).write_bytes(pdf([column(["Words."])]))
    assert opening.read(tmp_path / name).text == "Words."
