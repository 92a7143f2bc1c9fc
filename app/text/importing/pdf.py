# pyright: standard
# PDFium's functions by ctypes carry no types.
"""PDF: pages of lines become chapters of paragraphs."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from app.text.importing.blocks import About, Block, Options, Piece, Progress
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.pdf_furniture import furniture
from app.text.importing.pdf_lines import Page, page_of
from app.text.importing.pdf_outline import marks, outline
from app.text.importing.pdf_paragraphs import Paragraphs, typography

_SAMPLE = 60
"""Pages that are looked at before the first is given out."""

_NO_TITLE = re.compile(
    r"(?i)\A(?:microsoft (?:word|powerpoint)|untitled|document\d*\Z|paper title|slide \d+)"
    r"|\.(?:docx?|dvi|tex|indd|qxd|odt|pdf|fm|ps|rtf|html?|pptx?)\b|\A\W*\Z"
)
"""Titles that a program made up."""


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The pieces of a PDF, a page at a time."""
    pdf = _opened(file.read(), options.password)
    yield About(_told(pdf, "Title"), _told(pdf, "Author"))
    entries = outline(pdf)
    pages = _Pages(pdf)
    sample = pages.sample()
    common = furniture(sample)
    paragraphs = Paragraphs(typography([common.without(page) for page in sample]))
    for page in sample:
        paragraphs.learn(page.lines)
    has_text = has_pictures = False
    for index in range(len(pdf)):
        page = pages.take(index)
        has_pictures = has_pictures or page.has_pictures
        found = common.without(page)
        paragraphs.learn(found)
        for piece in paragraphs.add(found, page.height, marks(entries.get(index, ()), found)):
            has_text = has_text or isinstance(piece, Block)
            yield piece
        yield Progress((index + 1) / len(pdf))
    for piece in paragraphs.end():
        has_text = True
        yield piece
    if not has_text:
        raise Unreadable(Fault.PICTURES_ONLY if has_pictures else Fault.NO_TEXT)


def _opened(data: bytes, password: str) -> "pdfium.PdfDocument":
    try:
        return pdfium.PdfDocument(data, password=password or None)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise Unreadable(Fault.WRONG_PASSWORD if password else Fault.LOCKED) from error
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise Unreadable(Fault.PROTECTED) from error
        raise Unreadable(Fault.DAMAGED) from error


def _told(pdf: "pdfium.PdfDocument", key: str) -> str:
    """What the file says of itself, unless it is something a program put there."""
    told = " ".join(pdf.get_metadata_value(key).split())
    return "" if key == "Title" and _NO_TITLE.search(told) else told


class _Pages:
    """Reads each page once: those of the sample are kept until they are taken."""

    def __init__(self, pdf: "pdfium.PdfDocument") -> None:
        self._pdf = pdf
        self._kept: dict[int, Page] = {}

    def sample(self) -> list[Page]:
        """Pages from all over the document."""
        count = len(self._pdf)
        step = max(1, count // _SAMPLE)
        self._kept = {index: page_of(self._pdf, index) for index in range(0, count, step)}
        return list(self._kept.values())

    def take(self, index: int) -> Page:
        """The page at `index`."""
        return self._kept.pop(index, None) or page_of(self._pdf, index)
