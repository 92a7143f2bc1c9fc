"""RTF: paragraphs, headings by their styles, lists, tables and notes."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from app.text.importing import blocks, office, rtf_words
from app.text.importing.blocks import About, Block, Options, Piece
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.inline import Inline
from app.text.importing.rtf_words import Kind, Token
from app.text.importing.tables import Table

MAX_BYTES = 256 << 20
"""The largest file; what makes them large is pictures."""

_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_BULLETS = frozenset("•·o▪●◦‣§-–")
_BODY_LEVEL = 9
_LONGEST_MARK = 12
_LARGE = 28
"""Half points; no text is set so large."""


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The pieces of an RTF file."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unreadable(Fault.TOO_LARGE)
    yield from _Reader().read(data.decode("latin-1"))


@dataclass(frozen=True, slots=True)
class _Look:
    """What holds for the characters of a group, until it ends."""

    target: str = "text"
    """What its characters are: text, or part of a table at the head of the file; empty if they are nothing."""
    encoding: str = "cp1252"
    skipped: int = 1
    """How many characters follow a Unicode one for those who cannot read it (`uc`)."""
    is_hidden: bool = False
    is_deleted: bool = False
    script: str = ""
    is_bold: bool = False
    size: int = 24
    """Half points."""


@dataclass(slots=True)
class _Paragraph:
    """What holds for the paragraph that is being written."""

    style: int = 0
    outline: int = _BODY_LEVEL
    in_table: bool = False
    mark: str = ""
    is_strong: bool = True
    """Whether all its words so far are bold or large."""


@dataclass(slots=True)
class _Flow:
    """A text that is being written: the document's, or that of a note."""

    inline: Inline = field(default_factory=Inline)
    paragraph: _Paragraph = field(default_factory=_Paragraph)
    table: Table | None = None
    row_ended: bool = True
    done: list[Block] = field(default_factory=list[Block])


@dataclass(slots=True)
class _Heads:
    """What the tables at the head of the file say."""

    encodings: dict[int, str] = field(default_factory=dict[int, str])
    levels: dict[int, int] = field(default_factory=dict[int, int])
    words: dict[str, str] = field(default_factory=dict[str, str])


class _Reader:
    def __init__(self) -> None:
        self._looks = [_Look()]
        self._opened: list[str] = []
        """The destination that each open group has begun; empty for most."""
        self._flows = [_Flow()]
        self._heads = _Heads()
        self._notes = office.Notes()
        self._bytes = bytearray()
        self._high = 0
        """The first half of a character that takes two."""
        self._to_skip = 0
        self._star = False
        self._collected = ""
        self._font = 0
        self._own_encoding = "cp1252"
        self._told = False
        self._has_headings = False

    def read(self, text: str) -> Iterator[Piece]:
        """The pieces of a file whose bytes are the characters of `text`."""
        for token in rtf_words.tokens(text):
            self._take(token)
            if len(self._flows) == 1 and self._flows[0].done:
                yield from self._given()
        self._end_paragraph()
        yield from self._given()
        yield from self._notes.take()

    def _given(self) -> Iterator[Piece]:
        if not self._told:
            self._told = True
            yield About(self._heads.words.get("title", ""), self._heads.words.get("author", ""))
        done, self._flows[0].done = self._flows[0].done, []
        for block in done:
            if block.level:
                yield from self._notes.take()
            yield block

    # -- tokens

    def _take(self, token: Token) -> None:
        kind, text, number = token
        if kind is not Kind.BYTE:
            self._flush_bytes()
        if kind is Kind.OPEN:
            self._looks.append(self._looks[-1])
            self._opened.append("")
            self._to_skip = 0
        elif kind is Kind.CLOSE:
            self._close()
        elif kind is Kind.SYMBOL:
            self._symbol(text)
        elif kind is Kind.WORD:
            self._word(text, number)
        elif kind is Kind.BYTE:
            if self._to_skip:
                self._to_skip -= 1
            else:
                self._bytes += text.encode("latin-1")
        else:
            self._characters(text)

    def _characters(self, text: str) -> None:
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        text = text[skipped:]
        if not text.isascii():
            text = text.encode("latin-1").decode(self._looks[-1].encoding, "replace")
        self._write(text)

    def _flush_bytes(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._write(data.decode(self._looks[-1].encoding, "replace"))

    def _symbol(self, text: str) -> None:
        self._star = text == "*"
        if text in rtf_words.CHARACTERS:
            self._write(rtf_words.CHARACTERS[text])
        elif text in "{}\\":
            self._write(text)
        elif text in "\r\n":
            self._change_paragraph("par", None)

    def _word(self, word: str, number: int | None) -> None:
        star, self._star = self._star, False
        if word == "u" and number is not None:
            self._unicode(number)
        elif word in rtf_words.CHARACTERS:
            self._write(rtf_words.CHARACTERS[word])
        elif word in rtf_words.DROPPED or (star and word not in rtf_words.KEPT):
            self._begin("fonttbl" if word == "fonttbl" else "")
        elif word in ("stylesheet", "info", "title", "author", "footnote", "pntext", "listtext"):
            self._begin(word)
        elif not self._change_look(word, number):
            self._change_paragraph(word, number)

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        self._to_skip = self._looks[-1].skipped
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._write(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
            self._high = 0
        else:
            self._write(chr(code))

    # -- groups

    def _begin(self, destination: str) -> None:
        """The group that is open holds something other than text; nothing, if `destination` is empty."""
        if self._looks[-1].target == "":
            return
        if destination == "footnote":
            if self._opened:
                self._opened[-1] = destination
                self._flows.append(_Flow())
            return
        if destination in ("title", "author") and self._looks[-1].target != "info":
            return
        self._looks[-1] = replace(self._looks[-1], target=destination)
        if self._opened:
            self._opened[-1] = destination
        self._collected = ""

    def _close(self) -> None:
        if not self._opened:
            return
        destination = self._opened.pop()
        if destination == "footnote" and len(self._flows) > 1:
            self._end_paragraph()
            note = self._flows.pop()
            if note.done:
                self._flows[-1].inline.write(self._notes.add(list(note.done)))
        elif destination in ("title", "author"):
            self._heads.words[destination] = self._collected.strip()
        elif destination in ("pntext", "listtext"):
            mark = self._collected.strip()
            self._flows[-1].paragraph.mark = blocks.BULLET if mark in _BULLETS or not mark else mark
        self._looks.pop()
        self._to_skip = 0

    # -- what words change

    def _change_look(self, word: str, number: int | None) -> bool:
        """Whether `word` says something about the characters that follow, which then holds."""
        look = self._looks[-1]
        is_on = number != 0
        match word:
            case "ansicpg":
                self._own_encoding = look_up(f"cp{number}")
                look = replace(look, encoding=self._own_encoding)
            case "mac" | "pc" | "pca":
                self._own_encoding = rtf_words.PAGES[word]
                look = replace(look, encoding=self._own_encoding)
            case "f":
                self._font = number or 0
                look = replace(look, encoding=self._heads.encodings.get(self._font, self._own_encoding))
            case "fcharset":
                if look.target == "fonttbl":
                    charset = rtf_words.CHARSETS.get(number or 0, self._own_encoding)
                    self._heads.encodings[self._font] = charset
            case "uc":
                look = replace(look, skipped=max(0, min(number if number is not None else 1, 8)))
            case "b":
                look = replace(look, is_bold=is_on)
            case "fs":
                look = replace(look, size=number or 24)
            case "v":
                look = replace(look, is_hidden=is_on)
            case "deleted":
                look = replace(look, is_deleted=is_on)
            case "super" | "sub" | "nosupersub":
                look = replace(look, script=word[:3] if is_on and word != "nosupersub" else "")
            case "plain":
                look = _Look(look.target, self._own_encoding, look.skipped)
            case _:
                return False
        self._looks[-1] = look
        return True

    def _change_paragraph(self, word: str, number: int | None) -> None:
        flow = self._flows[-1]
        if self._looks[-1].target == "stylesheet":
            self._learn_style(word, number)
            return
        if self._looks[-1].target != "text":
            return
        match word:
            case "par" | "sect" | "page" if flow.paragraph.in_table:
                flow.inline.break_line()
            case "par" | "sect" | "page":
                self._end_paragraph()
            case "line":
                flow.inline.break_line()
            case "pard":
                before = flow.paragraph
                flow.paragraph = _Paragraph(mark=before.mark, is_strong=before.is_strong)
            case "s":
                flow.paragraph.style = number or 0
            case "outlinelevel":
                flow.paragraph.outline = _BODY_LEVEL if number is None else number
            case "intbl":
                flow.paragraph.in_table = True
            case "cell" | "nestcell":
                self._end_cell()
            case "row" | "nestrow":
                flow.row_ended = True
            case _:
                pass

    def _learn_style(self, word: str, number: int | None) -> None:
        if word == "s":
            self._font = number or 0  # a style's text is its name: the number waits for it
        elif word == "outlinelevel" and number is not None and number < _BODY_LEVEL:
            self._heads.levels.setdefault(self._font, number + 1)

    # -- text

    def _write(self, text: str) -> None:
        look, flow = self._looks[-1], self._flows[-1]
        if look.target == "text":
            if look.is_hidden or look.is_deleted or not text:
                return
            if look.script:
                flow.inline.open_script("sup" if look.script == "sup" else "sub")
            flow.inline.write(text)
            if text.strip():
                flow.paragraph.is_strong &= look.is_bold or look.size >= _LARGE
            if look.script:
                flow.inline.close_script()
        elif look.target == "stylesheet":
            self._name_style(text)
        elif look.target:
            self._collected += text[:1000]

    def _name_style(self, text: str) -> None:
        name = text.strip().rstrip(";").strip()
        if match := _HEADING.match(name):
            self._heads.levels[self._font] = int(match[1])
        elif name.lower() == "title":
            self._heads.levels[self._font] = 1

    def _end_paragraph(self) -> None:
        self._end_table()
        flow = self._flows[-1]
        paragraph = flow.paragraph
        level = paragraph.outline + 1 if paragraph.outline < _BODY_LEVEL else 0
        level = level or self._heads.levels.get(paragraph.style, 0)
        self._has_headings = self._has_headings or level > 0
        mark, paragraph.mark = paragraph.mark, ""
        is_strong, paragraph.is_strong = paragraph.is_strong, True
        for text in flow.inline.take():
            flat = text.replace("\n", " ")
            if not (level or self._has_headings or mark):
                level = office.guessed_level(text, is_strong=is_strong)
            if level:
                flow.done.append(
                    blocks.heading(f"{mark} {flat}" if mark not in ("", blocks.BULLET) else flat, level)
                )
            elif mark:
                flow.done.append(blocks.item(flat, mark[:_LONGEST_MARK]))
            else:
                flow.done.extend(office.paragraphs(text))

    def _end_cell(self) -> None:
        flow = self._flows[-1]
        if flow.table is None:
            flow.table = Table()
        if flow.row_ended:
            flow.table.begin("tr")
            flow.row_ended = False
        flow.table.begin("td")
        flow.paragraph.mark, flow.paragraph.is_strong = "", True
        for text in flow.inline.take():
            for line in text.split("\n"):
                flow.table.add(blocks.prose(line))

    def _end_table(self) -> None:
        flow = self._flows[-1]
        if flow.table is not None:
            flow.done.extend(block for block in flow.table.blocks() if isinstance(block, Block))
            flow.table, flow.row_ended = None, True


def look_up(encoding: str) -> str:
    """The name of the encoding if there is such a one, else that of Western Windows."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
