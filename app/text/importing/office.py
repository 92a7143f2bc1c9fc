"""What the documents of word processors have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.text import lines
from app.text.document import ParagraphKind
from app.text.importing import blocks
from app.text.importing.blocks import Block, ChapterStart

_LONGEST_LINE_OF_VERSE = 100
_LONGEST_HEADING = 80
_BULLET = re.compile(r"[•·●▪◦‣○-]\s+(?=\S)")
_ENDS_LIKE_PROSE = re.compile(r"[.!?,;:…]\Z")


def paragraphs(text: str) -> Iterator[Block]:
    """What a paragraph with line feeds is: prose, a separator, an item typed by hand, verse, or a paragraph a line."""
    rows = text.split("\n")
    if lines.is_rule(text.replace("\n", " ")):
        yield Block(ParagraphKind.RULE, text)
    elif bullet := _BULLET.match(text):
        yield blocks.item(text[bullet.end() :].replace("\n", " "))
    elif len(rows) > 1 and max(map(len, rows)) <= _LONGEST_LINE_OF_VERSE:
        yield Block(ParagraphKind.VERSE, text)
    else:
        yield from map(blocks.prose, rows)


def guessed_level(text: str, *, is_strong: bool) -> int:
    """The level of a heading in a document that has no styles for them, or 0.

    `is_strong`: it is all in bold or in large letters.
    """
    if len(text) > _LONGEST_HEADING or "\n" in text:
        return 0
    return lines.numbered_heading_level(text) or (2 if is_strong and not _ENDS_LIKE_PROSE.search(text) else 0)


def preformatted(text: str, *, is_code: bool = False) -> Block:
    """A text whose white space counts: program code if it says so or looks so, else verse."""
    is_code = is_code or lines.is_code(text.strip("\n").split("\n"))
    return Block(ParagraphKind.CODE if is_code else ParagraphKind.VERSE, text)


@dataclass(slots=True)
class Notes:
    """Holds the notes of a passage back until its end, so that they do not break in on it."""

    count: int = 0
    waiting: list[Block] = field(default_factory=list[Block])

    def add(self, found: list[Block | ChapterStart]) -> str:
        """Keep a note that consists of `found`; the answer is the mark of its reference."""
        self.count += 1
        texts = [block.text for block in found if isinstance(block, Block)]
        for index, text in enumerate(texts):
            self.waiting.append(blocks.note(text if index else f"[{self.count}] {text}"))
        return f"[{self.count}]"

    def take(self) -> list[Block]:
        """The notes that wait."""
        taken, self.waiting = self.waiting, []
        return taken


def in_order(found: Iterator[Block], notes: Notes) -> Iterator[Block]:
    """The blocks, with the notes of each passage before the heading of the next."""
    for block in found:
        if block.kind is ParagraphKind.HEADING:
            yield from notes.take()
        yield block
    yield from notes.take()
