"""A novel as an EPUB: Jane Austen's Northanger Abbey, as the package `r-cran-janeaustenr` of Debian has it."""

import html
import re
import struct
import zlib
from collections.abc import Iterator

from tests.bench.documents import fetched
from tests.fakes.documents import epub

SOURCE = "debian:r-cran-janeaustenr"
FILE = "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb"
TITLE = "NORTHANGER ABBEY"

_METADATA = (
    "<dc:title>Northanger Abbey</dc:title><dc:creator>Jane Austen</dc:creator><dc:language>en</dc:language>"
)

_CHARSXP = re.compile(rb"\x00\x04[\x00\x10]\x09")
"""What a string begins with in R's serialization (R Internals, 1.8): ASCII or UTF-8; its length follows."""

_CHAPTER = re.compile(r"CHAPTER \d+|CHAPTER [IVXLC]+")


def novel(characters: int, times: int = 1) -> bytes:
    """An EPUB of the novel's first whole chapters, until they hold so many `characters`; all that so many `times`."""
    chapters: list[tuple[str, list[str]]] = []
    held = 0
    for paragraph in _paragraphs():
        if _CHAPTER.match(paragraph):
            if held >= characters:
                break
            chapters.append((paragraph.capitalize(), []))
        elif chapters:
            chapters[-1][1].append(paragraph)
            held += len(paragraph)
    pages = {
        f"chapter{number:02}.xhtml": f"<h1>{heading}</h1>"
        + "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
        for number, (heading, paragraphs) in enumerate(chapters * times, 1)
    }
    return epub(pages, metadata=_METADATA)


def _paragraphs() -> Iterator[str]:
    """The novel's paragraphs; the package has it line by line."""
    lines: list[str] = []
    for line in [*_lines(), ""]:
        if line.strip():
            lines.append(line.strip())
        elif lines:
            yield " ".join(lines)
            lines = []


def _lines() -> list[str]:
    packed = (fetched(SOURCE) / FILE).read_bytes()
    at = 0
    while at < len(packed):  # each object: its length, then itself, compressed
        unpacking = zlib.decompressobj()
        plain = unpacking.decompress(packed[at + 4 :])
        at = len(packed) - len(unpacking.unused_data)
        lines = list(_strings(plain))
        if lines[0] == TITLE:
            return lines
    raise LookupError(TITLE)


def _strings(plain: bytes) -> Iterator[str]:
    found = _CHARSXP.search(plain)
    while found:
        (length,) = struct.unpack_from(">i", plain, found.end())
        end = found.end() + 4 + length
        yield plain[found.end() + 4 : end].decode("utf-8")
        found = _CHARSXP.match(plain, end)
