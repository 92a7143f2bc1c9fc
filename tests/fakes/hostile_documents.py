"""Documents that want to harm: made by functions, each beside what is to come of it."""

import io
import struct
import zipfile
from collections.abc import Callable

from app.text.importing.faults import Fault
from tests.fakes import documents

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>'


def zip_bomb() -> bytes:
    """700 MB in 0.7 MB."""
    return documents.epub({"a.xhtml": "<p>a"}, parts={"OPS/a.xhtml": bytes(700 << 20)})


def page_bomb() -> bytes:
    """A page of 60 MB in an EPUB."""
    return documents.epub({"a.xhtml": "<p>" + "a" * (60 << 20)})


def lying_sizes() -> bytes:
    """A part whose size is stated as 10 bytes."""
    data = bytearray(documents.docx(documents.word_paragraph("word " * 2_000_000)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        part = archive.getinfo("word/document.xml")
    directory = data.index(b"PK\x01\x02", part.header_offset)
    while data[directory + 46 : directory + 46 + 17] != b"word/document.xml":
        directory = data.index(b"PK\x01\x02", directory + 4)
    struct.pack_into("<I", data, directory + 24, 10)
    return bytes(data)


def many_parts() -> bytes:
    """50,000 pages in the spine."""
    return documents.epub({f"{number}.xhtml": "" for number in range(50_000)})


def laughing_epub() -> bytes:
    """Entities that would grow to a gigabyte."""
    page = f"{BILLION_LAUGHS}{documents.XHTML}<body><p>&l9;</p></body></html>"
    return documents.epub({"a.xhtml": ""}, parts={"OPS/a.xhtml": page})


def laughing_odt() -> bytes:
    """The same as ODT."""
    return documents.odt(
        "", parts={"content.xml": f"{BILLION_LAUGHS}<x><body><text><p>&l9;</p></text></body></x>"}
    )


def deep_html() -> bytes:
    """200,000 elements in one another."""
    return b"<!DOCTYPE html>" + b"<div>" * 200_000 + b"words"


def deep_docx() -> bytes:
    """200,000 tables in one another."""
    return documents.docx("<w:tbl><w:tr><w:tc>" * 200_000)


def deep_rtf() -> bytes:
    """2,000,000 open groups."""
    return rb"{\rtf1 " + b"{" * 2_000_000 + b"words"


def large_html() -> bytes:
    """60 MB of small elements."""
    return b"<!DOCTYPE html>" + b"<p>a<b>b</b>" * (5 << 20)


def binary_rtf() -> bytes:
    """Binary data of a length that is a lie, and braces in it."""
    return rb"{\rtf1 before\par\bin999999999 " + b"\x00{}\\" * 100_000 + b"}"


def truncated_epub() -> bytes:
    """A book whose end is missing."""
    book = documents.epub({"a.xhtml": "<p>word " * 10_000})
    return book[: len(book) // 2]


def random_docx() -> bytes:
    """A zip file whose parts are noise."""
    return documents.docx("", parts={"word/document.xml": bytes(range(256)) * 4096})


def climbing_names() -> bytes:
    """A book whose pages are said to lie outside of it."""
    return documents.epub({"../../../../etc/passwd": "<p>inside"}, spine=["../../../../etc/passwd"])


def circles_of_styles() -> bytes:
    """Styles that inherit from each other."""
    style = '<style:style style:name="{}" style:parent-style-name="{}"/>'
    styles = style.format("A", "B") + style.format("B", "A")
    return documents.odt('<text:p text:style-name="A">words</text:p>', styles=styles)


def endless_table() -> bytes:
    """A table of a million cells."""
    return b"<!DOCTYPE html><table>" + b"<tr>" + b"<td>a" * 1_000_000


HOSTILE: dict[Callable[[], bytes], Fault | None] = {
    zip_bomb: Fault.TOO_LARGE,
    page_bomb: Fault.TOO_LARGE,
    lying_sizes: Fault.DAMAGED,
    many_parts: Fault.TOO_LARGE,
    laughing_epub: Fault.DAMAGED,
    laughing_odt: Fault.DAMAGED,
    deep_html: Fault.DAMAGED,
    deep_docx: Fault.DAMAGED,
    deep_rtf: None,
    large_html: Fault.TOO_LARGE,
    binary_rtf: None,
    truncated_epub: Fault.DAMAGED,
    random_docx: Fault.DAMAGED,
    climbing_names: Fault.PICTURES_ONLY,
    circles_of_styles: None,
    endless_table: None,
}
"""What each is said to be; None: there is a text in it, which is read."""
