"""A text with coordinates: paragraphs and chapters as spans of code points of one immutable string."""

from dataclasses import dataclass
from enum import StrEnum


class ParagraphKind(StrEnum):
    """What a paragraph is, as far as reading aloud cares."""

    PROSE = "prose"
    HEADING = "heading"
    ITEM = "item"
    VERSE = "verse"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Span:
    """Code points `start` (included) to `end` (excluded) of a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the text: its code points, its kind, and for a heading its level (1 is the highest)."""

    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.PROSE
    level: int = 0


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter begins at code point `start`."""

    title: str
    start: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text as written. Paragraphs are in order, do not overlap, and are never blank."""

    text: str
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    chapters: tuple[Chapter, ...] = ()
