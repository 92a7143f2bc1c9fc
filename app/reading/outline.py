"""The headings of a document as the rows of its outline."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from app.text.document import Document, ParagraphKind
from app.text.lines import title_text


@dataclass(frozen=True, slots=True)
class Heading:
    """A row: its title, how deep it stands (0 is the highest), and its code points up to the next as high."""

    title: str
    depth: int
    start: int
    end: int


def outline(document: Document) -> tuple[Heading, ...]:
    """The chapters of `document` and the headings below them, in order; none of a text without any."""
    titles = {chapter.start: chapter.title for chapter in document.chapters}
    levels = dict.fromkeys(titles, 1)
    above = ""
    for paragraph in document.paragraphs:
        if paragraph.kind is not ParagraphKind.HEADING:
            continue
        title = title_text(document.text[paragraph.start : paragraph.end])
        if paragraph.start in titles:
            above = titles[paragraph.start]
            levels[paragraph.start] = max(paragraph.level, 1)
        elif title and not above.endswith(f": {title}"):  # whose chapter has the title of both lines
            titles[paragraph.start], levels[paragraph.start] = title, max(paragraph.level, 1)
    if not titles:
        return ()
    starts = sorted(titles)
    highest = min(levels.values())
    ends = _ends([levels[start] for start in starts], starts, len(document.text))
    return tuple(
        Heading(titles[start], levels[start] - highest, start, end)
        for start, end in zip(starts, ends, strict=True)
    )


def row_at(headings: Sequence[Heading], place: int) -> int:
    """The row of the heading under which code point `place` stands; -1 before the first."""
    return bisect_right(headings, place, key=lambda heading: heading.start) - 1


def _ends(levels: Sequence[int], starts: Sequence[int], length: int) -> list[int]:
    """Where each heading's part ends: at the next one of its level or a higher one."""
    ends = [length] * len(starts)
    open_rows: list[int] = []
    for row, level in enumerate(levels):
        while open_rows and levels[open_rows[-1]] >= level:
            ends[open_rows.pop()] = starts[row]
        open_rows.append(row)
    return ends
