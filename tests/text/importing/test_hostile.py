"""Hostile files end soon, within their memory, in a fault that has its sentence."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.text.importing import opening
from tests.fakes import hostile_documents, hostile_pdfs
from tests.fakes.hostile_pdfs import HOSTILE

ROOT = Path(__file__).parents[3]
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


_READ = """
import json, resource, sys
from app.text.importing import opening
from app.text.importing.blocks import Options
from app.text.importing.faults import Unreadable

fault, text = None, ""
try:
    text = opening.read(sys.stdin.buffer.read(), Options(sys.argv[1])).text
except Unreadable as error:
    fault = error.fault.value
print(json.dumps([bool(text), fault, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024]))
"""


def read_alone(data: bytes, name: str = "") -> tuple[bool, str | None]:
    """Open `data` from a process of its own, within the limits: whether there is text, and the fault.

    It has no other children, whose memory the system would count as well.
    """
    begun = time.monotonic()
    asked = [sys.executable, "-c", _READ, name]
    done = subprocess.run(asked, input=data, capture_output=True, cwd=ROOT, timeout=2 * LONGEST_S, check=True)
    assert time.monotonic() - begun < LONGEST_S
    has_text, fault, largest = json.loads(done.stdout)
    assert largest < LARGEST
    return has_text, fault


@pytest.mark.parametrize(
    "make",
    [pytest.param(make, marks=pytest.mark.proof) if make in SLOW else make for make in HOSTILE],
    ids=lambda make: make.__name__,
)
def test_a_hostile_pdf_ends_soon_and_small(make):
    has_text, fault = read_alone(make(), "a.pdf")
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
    assert read_alone(make()) == (fault is None, fault and fault.value)


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a"])
def test_the_bytes_decide_not_the_name(name: str, tmp_path: Path):
    from tests.fakes.pdfs import column, pdf

    (tmp_path / name).write_bytes(pdf([column(["Words."])]))
    assert opening.read(tmp_path / name).text == "Words."
