"""A file becomes a document, step by step."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import BinaryIO

from app.text.document import Document, parse
from app.text.importing import formats, plain, supervision
from app.text.importing.addresses import Address
from app.text.importing.assembling import Assembler
from app.text.importing.blocks import About, Block, ChapterStart, Options, Piece, Progress, WrittenText
from app.text.importing.faults import Fault, Unreadable

MAX_BYTES = 300 << 20
"""The largest file: 300 MiB."""

LONGEST_TEXT = 64 << 20
"""Code points of the longest text, a hundred long novels."""

BEGINNING = 30_000
"""Code points that are given out before the rest is known: half an hour of speech, which is more than a reading
plans ahead, and ends long after the slowest import.
"""

OnProgress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """A document as far as it is known; `is_whole` at last."""

    document: Document
    is_whole: bool


def read(
    source: Path | Address | bytes, options: Options | None = None, cancelled: Event | None = None
) -> Document:
    """The whole document in a file, at an address of the web, or in a file's bytes. Raises as `stages` does."""
    *_, last = stages(source, options, cancelled=cancelled)
    return last.document


def stages(
    source: Path | Address | bytes,
    options: Options | None = None,
    on_progress: OnProgress = lambda _done: None,
    cancelled: Event | None = None,
) -> Iterator[Stage]:
    """The document as it grows: of a long one its beginning, and at the end all of it.

    All of it begins with the text and paragraphs of its beginning. `on_progress` is called with the part that is
    done, 0 to 1.

    Raises:
        OSError: the file cannot be opened or read.
        Unreadable: there is something in it, but no text that could be read aloud.
        supervision.Cancelled: `cancelled` was set.
    """
    if isinstance(source, Address):
        from app.text.importing import web

        page = web.fetch(source.text, cancelled or Event())
        source, options = page.data, replace(options or Options(), name=page.address)
    name = source.name if isinstance(source, Path) else ""
    with _opened(source) as (file, size):
        if size > MAX_BYTES:
            raise Unreadable(Fault.TOO_LARGE)
        document = _plain(file) if formats.is_plain_text(_head(file), name) else None
        if document is not None:
            yield Stage(document, is_whole=True)
            return
        told = supervision.pieces(file, size, options or Options(name), cancelled or Event())
        with closing(told):
            yield from _growing(told, on_progress)


@contextmanager
def _opened(source: Path | bytes) -> Generator[tuple[BinaryIO, int]]:
    if isinstance(source, bytes):
        yield BytesIO(source), len(source)
        return
    with source.open("rb") as file:
        yield file, os.fstat(file.fileno()).st_size


def _head(file: BinaryIO) -> bytes:
    head = file.read(formats.HEAD)
    file.seek(0)
    return head


def _plain(file: BinaryIO) -> Document | None:
    """The document in a sound Unicode text, which needs no child; None for every other file."""
    data = file.read(plain.MAX_BYTES + 1)
    file.seek(0)
    text = plain.unicode(data) if len(data) <= plain.MAX_BYTES else None
    return parse(text) if text is not None and plain.is_sound(text) else None


def _growing(told: Generator[Piece], on_progress: OnProgress) -> Iterator[Stage]:
    assembler, written = Assembler(), list[str]()
    length, begun = 0, False
    for piece in told:
        match piece:
            case About():
                assembler.describe(piece)
            case ChapterStart():
                assembler.begin_chapter(piece)
            case Block():
                assembler.add(piece)
            case WrittenText(text):
                written.append(text)
                length += len(text)
            case Progress(done):
                on_progress(done)
        if max(length, assembler.length) > LONGEST_TEXT:
            raise Unreadable(Fault.TOO_LARGE)
        if not begun and assembler.length >= BEGINNING:
            begun = True
            yield Stage(assembler.document(), is_whole=False)
    document = parse("".join(written)) if written else assembler.document()
    if not document.text.strip():
        raise Unreadable(Fault.NO_TEXT)
    yield Stage(document, is_whole=True)
