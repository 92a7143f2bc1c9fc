"""Blocks become one document: a text with coordinates."""

import re

from app.text import document
from app.text.document import Chapter, Document, Paragraph, ParagraphKind
from app.text.importing.blocks import About, Block, ChapterStart

_UNWANTED = re.compile("[\0-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAKS = re.compile(r"[^\S\n]*(?:\r\n|[\r\n\v\f\x85\u2028\u2029])[^\S\n]*")
_SPACES = re.compile(r"\s+")
_KEEP_LINES = (ParagraphKind.VERSE, ParagraphKind.CODE, ParagraphKind.TABLE)


class Assembler:
    """Grows a document. Every document it gives begins with the text and the paragraphs of the one before."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._chapters: list[Chapter] = []
        self._about = About()
        self._open_chapter = ""
        self.length = 0
        """Code points of the text so far."""

    def describe(self, about: About) -> None:
        """The document's own words about itself."""
        self._about = about

    def begin_chapter(self, start: ChapterStart) -> None:
        """The next block begins a chapter; one that has no blocks is part of the name of the next."""
        title = _SPACES.sub(" ", _UNWANTED.sub("", start.title)).strip()
        self._open_chapter = f"{self._open_chapter}: {title}" if self._open_chapter else title

    def add(self, block: Block) -> None:
        """Put `block` at the end; a blank one leaves no trace."""
        text = _clean(block)
        if not text:
            return
        if self._paragraphs:
            after = self._paragraphs[-1]
            items = block.kind is ParagraphKind.ITEM and after.kind is ParagraphKind.ITEM
            self._append("\n" if items else "\n\n")
        start = self.length
        if self._open_chapter:
            self._chapters.append(Chapter(self._open_chapter, start))
            self._open_chapter = ""
        self._append(text)
        for part in document.cut(text, Paragraph(0, len(text), block.kind, block.level)):
            self._paragraphs.append(Paragraph(start + part.start, start + part.end, block.kind, block.level))

    def document(self) -> Document:
        """What there is so far."""
        text = "".join(self._parts)
        self._parts = [text]
        paragraphs = tuple(self._paragraphs)
        about = self._about
        return Document(
            text,
            about.title or document.title_of(text, paragraphs),
            paragraphs,
            tuple(self._chapters) or document.chapters_of(text, paragraphs),
            about.author,
            about.language,
            about.cover,
        )

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)


def _clean(block: Block) -> str:
    """The text without control characters, and with no more line breaks than its kind keeps."""
    text = _UNWANTED.sub("", block.text)
    if block.kind in _KEEP_LINES:
        return _LINE_BREAKS.sub("\n", text).strip("\n").rstrip() if text.strip() else ""
    return _SPACES.sub(" ", text).strip()
