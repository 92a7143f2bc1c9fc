"""What every importer yields: pieces of a document, in reading order.

An importer is a generator `read(file, options) -> Iterator[Piece]`. It yields a block as soon as it is known, so
that the first chapter can be read while the last is still being taken apart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from app.text.document import ParagraphKind

BULLET = "•"


@dataclass(frozen=True, slots=True)
class Options:
    """What an importer may be told: the file's name (no path) or its address on the web, and its password."""

    name: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself; empty where it says nothing. At most one a document, before its blocks.

    `language` is a BCP 47 tag, `cover` the bytes of a JPEG or PNG picture.
    """

    title: str = ""
    author: str = ""
    language: str = ""
    cover: bytes = b""


@dataclass(frozen=True, slots=True)
class ChapterStart:
    """The next block begins a chapter of this title. Without any, the headings make the chapters."""

    title: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, as it is to be shown: without the marks of Markdown.

    `level` is that of a heading (1 is the highest). Line feeds count in verse, code and tables only. The text of
    an item begins with its mark (`item` puts it there), that of a table is made by `table`.
    """

    kind: ParagraphKind
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """This part (0 to 1) of the file is done."""

    done: float


@dataclass(frozen=True, slots=True)
class WrittenText:
    """The next part of a plain text, as it is written: the paragraphs are found when it is whole.

    A document is made of blocks or of such parts, never of both.
    """

    text: str


Piece = About | ChapterStart | Block | Progress | WrittenText
Importer = Callable[[BinaryIO, Options], Iterator[Piece]]


def prose(text: str) -> Block:
    """An ordinary paragraph."""
    return Block(ParagraphKind.PROSE, text)


def heading(text: str, level: int) -> Block:
    """A heading; 1 is the highest level, and below 6 there is none."""
    return Block(ParagraphKind.HEADING, text, max(1, min(level, 6)))


def item(text: str, mark: str = BULLET) -> Block:
    """An item of a list, with its mark: a bullet or something like "2."."""
    return Block(ParagraphKind.ITEM, f"{mark} {text.lstrip()}")


def note(text: str) -> Block:
    """A footnote or endnote."""
    return Block(ParagraphKind.NOTE, text)


def table(rows: Iterable[Sequence[str]]) -> Block:
    """A table: a line a row, its cells parted by ` | `; rows without any text are left out."""
    lines = (" | ".join(" ".join(cell.replace("|", "¦").split()) for cell in row) for row in rows)
    return Block(ParagraphKind.TABLE, "\n".join(line for line in lines if line.strip(" |")))
