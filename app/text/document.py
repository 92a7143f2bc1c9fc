"""A text with coordinates: paragraphs and chapters as spans of code points of one immutable string."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.text import cues, lines
from app.text.running_lines import running_lines


class ParagraphKind(StrEnum):
    """What a paragraph is, as far as reading aloud cares."""

    PROSE = "prose"
    HEADING = "heading"
    ITEM = "item"
    VERSE = "verse"
    CODE = "code"
    TABLE = "table"
    NOTE = "note"
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
    """A text as written. Paragraphs are in order, do not overlap, and are never blank.

    `author`, `language` (a BCP 47 tag) and `cover` (a JPEG or PNG picture) are what the file says of itself; empty
    where it says nothing.
    """

    text: str
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    author: str = ""
    language: str = ""
    cover: bytes = b""


LONGEST_PARAGRAPH = 6_000
"""Code points; a longer paragraph of the text becomes several, so that the first sentence is soon found."""

_LONG_ENOUGH_FOR_A_HEADING = 120
_HEAD_OF_TEXT = 100_000

_BLOCK = re.compile(r"\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)*+")
_FRONT_MATTER = re.compile(r"---[^\S\n]*\n(?=\w[\w-]*:)(?:[^\n]*\n){1,100}?---[^\S\n]*$", re.MULTILINE)
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s|[。！？।۔؟]|\n")


def parse(text: str, title: str = "") -> Document:
    """The paragraphs and chapters of a plain or Markdown text.

    The text stays as it is: all offsets are its own code points. Without a `title` the first heading becomes it,
    or else the beginning of the first line.
    """
    lined = with_line_feeds(text)
    width = lines.typical_width([line.strip() for line in lined[:_HEAD_OF_TEXT].split("\n")])
    found = _without_running_lines(lined, _paragraphs(lined, width), running_lines(text))
    found = _with_plain_headings(lined, list(found))
    paragraphs = tuple(part for paragraph in found for part in cut(lined, paragraph))
    return Document(text, title or title_of(lined, paragraphs), paragraphs, chapters_of(lined, paragraphs))


def with_line_feeds(text: str) -> str:
    """The text with a line feed for every kind of line break, and exactly as long."""
    text = text.replace("\r\n", " \n")
    for line_break in "\r\v\f\x85\u2028\u2029":
        text = text.replace(line_break, "\n")
    return text


def _paragraphs(text: str, width: int) -> Iterator[Paragraph]:
    if cues.begins_with_cue(text):
        yield from _shown(text, width)
        return
    at = 0
    front_matter = _FRONT_MATTER.match(text)
    if front_matter:
        at = front_matter.end()
        yield Paragraph(0, at, ParagraphKind.RULE)
    for start, end in lines.fenced(text):
        if start >= at:
            yield from _blocks(text, at, start, width)
            yield Paragraph(start, end, ParagraphKind.CODE)
            at = end
    yield from _blocks(text, at, len(text), width)


def _shown(text: str, width: int) -> Iterator[Paragraph]:
    """The paragraphs of subtitles: what is said, and what stands above it."""
    at = 0
    for start, end in cues.passages(text):
        yield from _unheard(text, at, start)
        if text.startswith("-", start):
            yield from _marked(text, start, end, width)
        else:
            yield Paragraph(start, end)
        at = end
    yield from _unheard(text, at, len(text))


def _unheard(text: str, start: int, end: int) -> Iterator[Paragraph]:
    """What stands between `start` and `end`, as a paragraph that is passed over."""
    shown = text[start:end]
    if shown.strip():
        first = start + len(shown) - len(shown.lstrip())
        yield Paragraph(first, start + len(shown.rstrip()), ParagraphKind.RULE)


def _blocks(text: str, start: int, end: int, width: int) -> Iterator[Paragraph]:
    """The paragraphs of all blocks: runs of lines that are not blank."""
    for match in _BLOCK.finditer(text, start, end):
        block = match[0].rstrip()
        at = match.start()
        if lines.MARKED.search(block):
            yield from _marked(text, at, at + len(block), width)
        elif "\n" not in block:
            yield Paragraph(at, at + len(block))
        elif _is_indented_code(text, at, block):
            yield Paragraph(at, at + len(block), ParagraphKind.CODE)
        else:
            yield from _plain(text, at, at + len(block), width)


def _is_indented_code(text: str, at: int, block: str) -> bool:
    indent = text[text.rfind("\n", 0, at) + 1 : at]
    rows = (indent + block).split("\n")
    return all(row.startswith(("    ", "\t")) for row in rows) and lines.is_code(rows)


def _marked(text: str, start: int, end: int, width: int) -> Iterator[Paragraph]:
    """The paragraphs of a block in which headings, rules, items or tables may stand."""
    run: _Run | None = None
    for at, stop in _line_spans(text, start, end):
        line = text[at:stop]
        level = lines.setext_level(line)
        if level and run and run.kind is ParagraphKind.PROSE and run.rows <= 2:
            yield Paragraph(run.start, stop, ParagraphKind.HEADING, level)
            run = None
            continue
        kind, level = _line_kind(line, run)
        if run and kind is None:
            run = replace(run, end=stop, rows=run.rows + 1)
            continue
        if run and kind is ParagraphKind.TABLE and run.can_become_table(text):
            run = replace(run, end=stop, rows=run.rows + 1, kind=kind)
            continue
        if run:
            yield from run.paragraphs(text, width)
            run = None
        if kind is ParagraphKind.RULE or kind is ParagraphKind.HEADING:
            yield Paragraph(at, stop, kind, level)
        else:
            run = _Run(at, stop, kind or ParagraphKind.PROSE)
    if run:
        yield from run.paragraphs(text, width)


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of a block that belong together."""

    start: int
    end: int
    kind: ParagraphKind
    rows: int = 1

    def can_become_table(self, text: str) -> bool:
        """Whether a table's delimiter or row may follow: in a table, or below one line of cells."""
        return self.kind is ParagraphKind.TABLE or (self.rows == 1 and "|" in text[self.start : self.end])

    def paragraphs(self, text: str, width: int) -> Iterator[Paragraph]:
        """What the run is, now that it is whole."""
        if self.kind is ParagraphKind.PROSE:
            yield from _plain(text, self.start, self.end, width)
        else:
            is_lone_row = self.kind is ParagraphKind.TABLE and self.rows == 1
            yield Paragraph(self.start, self.end, ParagraphKind.PROSE if is_lone_row else self.kind)


def _line_kind(line: str, run: _Run | None) -> tuple[ParagraphKind | None, int]:
    """The kind and heading level of what begins with this line; None where the line goes on with the run."""
    if lines.is_table_delimiter(line):
        return ParagraphKind.TABLE, 0
    if lines.is_rule(line):
        return ParagraphKind.RULE, 0
    level = lines.atx_level(line)
    if level:
        return ParagraphKind.HEADING, level
    if lines.is_item(line, interrupting=run is not None and run.kind is not ParagraphKind.ITEM):
        return ParagraphKind.ITEM, 0
    if lines.is_table_row(line):
        return ParagraphKind.TABLE, 0
    if run and run.kind is ParagraphKind.TABLE and "|" not in line:
        return ParagraphKind.PROSE, 0
    return None, 0


def _plain(text: str, start: int, end: int, width: int) -> Iterator[Paragraph]:
    """The paragraphs of a block without marks: wrapped prose, verse, or a paragraph a line."""
    spans = list(_line_spans(text, start, end))
    rows = [text[at:stop].strip() for at, stop in spans]
    level = lines.numbered_heading_level(rows[0]) if len(rows) > 1 else 0
    if level and not lines.numbered_heading_level(rows[1]):
        yield Paragraph(*spans[0], ParagraphKind.HEADING, level)
        spans, rows = spans[1:], rows[1:]
    if _is_label(text, spans, rows, width):
        yield Paragraph(*spans[0])
        spans, rows = spans[1:], rows[1:]
    if lines.is_tabbed_table(rows):
        yield Paragraph(spans[0][0], spans[-1][1], ParagraphKind.TABLE)
        return
    layout = lines.layout(rows, width) if len(rows) > 1 else lines.Layout.WRAPPED
    if layout is lines.Layout.PARAGRAPHS:
        yield from (Paragraph(at, stop) for at, stop in spans)
    else:
        kind = ParagraphKind.VERSE if layout is lines.Layout.VERSE else ParagraphKind.PROSE
        yield Paragraph(spans[0][0], spans[-1][1], kind)


def _is_label(text: str, spans: Sequence[tuple[int, int]], rows: Sequence[str], width: int) -> bool:
    """Whether the first line names what is indented below it, as in a manual: it had room for more."""
    if len(rows) < 2 or not lines.has_room(rows[0], rows[1], max(width, *map(len, rows))):
        return False
    indents = [len(text[text.rfind("\n", 0, at) + 1 : at].expandtabs()) for at, _ in spans]
    return min(indents[1:]) >= indents[0] + 2 and not lines.runs_on(rows[0], rows[1])


def _line_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a block, without the white space around them."""
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        line = text[start:line_end]
        begin = start + len(line) - len(line.lstrip())
        yield begin, start + len(line.rstrip())
        start = line_end + 1


def _without_running_lines(
    text: str, found: Iterator[Paragraph], running: frozenset[int]
) -> Iterator[Paragraph]:
    """The paragraphs; the lines that begin at `running` are parted from the others and passed over."""
    for paragraph in found:
        kept: tuple[int, int] | None = None
        for start, end in _line_spans(text, paragraph.start, paragraph.end) if running else ():
            if start in running:
                if kept:
                    yield replace(paragraph, start=kept[0], end=kept[1])
                kept = None
                yield Paragraph(start, end, ParagraphKind.RULE)
            elif start < end:
                kept = (kept[0] if kept else start, end)
        if not running:
            yield paragraph
        elif kept:
            yield replace(paragraph, start=kept[0], end=kept[1])


def _with_plain_headings(text: str, found: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, with those that are headings of a text without marks."""
    for index, paragraph in enumerate(found):
        level = _plain_heading_level(text, found, index) if paragraph.end - paragraph.start <= 80 else 0
        if level:
            yield replace(paragraph, kind=ParagraphKind.HEADING, level=level)
        else:
            yield paragraph


def _plain_heading_level(text: str, found: list[Paragraph], index: int) -> int:
    """The level of a single line that reads like a heading and stands before a text, or 0."""
    paragraph = found[index]
    line = text[paragraph.start : paragraph.end]
    if (
        paragraph.kind not in (ParagraphKind.PROSE, ParagraphKind.ITEM)
        or "\n" in line
        or index + 1 == len(found)
    ):
        return 0
    before = found[index - 1] if index else None
    after = found[index + 1]
    if paragraph.kind is ParagraphKind.PROSE and (level := lines.numbered_heading_level(line)):
        return level
    stands_alone = text.count("\n", paragraph.end, after.start) > 1 and (
        before is None
        or before.kind is ParagraphKind.HEADING
        or text.count("\n", before.end, paragraph.start) > 1
    )
    if not stands_alone or not lines.is_title_like(line):
        return 0
    if paragraph.kind is ParagraphKind.ITEM and before and before.kind is ParagraphKind.ITEM:
        return 0
    names_number = before and lines.is_bare_number(text[before.start : before.end].strip())
    heads_text = after.kind is ParagraphKind.PROSE and after.end - after.start >= _LONG_ENOUGH_FOR_A_HEADING
    is_capitals = paragraph.kind is ParagraphKind.PROSE and line.isupper()
    return 2 if names_number or heads_text or is_capitals else 0


def cut(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, in pieces if it is too long: cut at a sentence or line, else at a space."""
    start, end = paragraph.start, paragraph.end
    while end - start > LONGEST_PARAGRAPH and paragraph.kind is not ParagraphKind.CODE:
        low, high = start + LONGEST_PARAGRAPH // 2, start + LONGEST_PARAGRAPH
        stops = [match.end() for match in _STOP.finditer(text, low, high)]
        space = text.rfind(" ", low, high)
        cut = stops[-1] if stops else space if space > 0 else high
        yield replace(paragraph, start=start, end=start + len(text[start:cut].rstrip()))
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    yield replace(paragraph, start=start)


def title_of(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """The heading that the text begins with (one of level 1 also a little later), else its first line with words."""
    spoken = [p for p in paragraphs[:4] if p.kind not in (ParagraphKind.RULE, ParagraphKind.CODE)]
    for paragraph in spoken:
        if paragraph.kind is ParagraphKind.HEADING and (paragraph is spoken[0] or paragraph.level == 1):
            return lines.title_text(text[paragraph.start : paragraph.end])
    rows = (row for paragraph in spoken for row in text[paragraph.start : paragraph.end].split("\n"))
    return next((title for title in map(lines.title_text, rows) if any(map(str.isalnum, title))), "")


def chapters_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Chapter, ...]:
    """A chapter for every heading of the two upper levels, or of any level where there are none."""
    headings = [p for p in paragraphs if p.kind is ParagraphKind.HEADING]
    upper = [p for p in headings if p.level <= 2] or headings
    chapters: list[Chapter] = []
    number_end = -1
    for heading in upper:
        title = lines.title_text(text[heading.start : heading.end])
        if number_end >= 0 and not text[number_end : heading.start].strip():
            chapters[-1] = replace(chapters[-1], title=f"{chapters[-1].title}: {title}")
            number_end = -1
        elif title:
            chapters.append(Chapter(title, heading.start))
            number_end = heading.end if lines.is_bare_number(title) else -1
    return tuple(chapters)
