# pyright: standard
# PDFium's functions by ctypes carry no types.
"""A PDF's outline, and where in the text its entries stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import pypdfium2 as pdfium

from app.text.importing.pdf_lines import Line
from app.text.importing.pdf_paragraphs import Mark

MOST = 5_000
"""Entries that are looked at."""

_DEPTH_OF_CHAPTERS = 2
_LONGEST_HEADING = 4
_NOT_LETTER = re.compile(r"[\W_]+")
_LEADING_NUMBER = re.compile(
    r"\A(?:chapter|part|appendix|section|kapitel|teil|anhang)?\s*(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)+|[IVXLC]+)?[.:)]?\s+",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\A\w{1,12}\.?\s+(?:\d{1,3}|[A-Z]|[IVXLC]{1,7})[.:]?\Z")
"""What stands above a chapter's title: "Chapter 1"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its title, its level (1 is the highest), whether it begins a chapter, and its height if told."""

    title: str
    level: int
    is_chapter: bool
    height: float | None


def outline(pdf: "pdfium.PdfDocument") -> dict[int, list[Entry]]:
    """The entries by the index of their page. The two upper levels begin chapters."""
    found: list[tuple[int, str, int, float | None]] = []
    for bookmark in islice(pdf.get_toc(max_depth=6), MOST):
        title = " ".join(bookmark.get_title().split())
        destination = bookmark.get_dest()
        index = destination.get_index() if destination else None
        if title and destination and index is not None:
            found.append((index, title, bookmark.level, _height(destination)))
    top = _top_level([level for _, _, level, _ in found])
    entries: dict[int, list[Entry]] = {}
    for index, title, level, height in found:
        entry = Entry(title, max(1, level - top + 1), 0 <= level - top < _DEPTH_OF_CHAPTERS, height)
        entries.setdefault(index, []).append(entry)
    return entries


def _top_level(levels: Sequence[int]) -> int:
    """The uppermost level that says more than the document's title: the first with several entries."""
    for level in sorted(set(levels)):
        if levels.count(level) > 1:
            return level
    return 0


def _height(destination: "pdfium.PdfDest") -> float | None:
    _mode, places = destination.get_view()
    return places[1] if len(places) == 3 else places[0] if len(places) == 1 else None


def marks(entries: Sequence[Entry], found: Sequence[Line]) -> dict[int, Mark]:
    """The marks of a page's lines, by their index: an entry marks the lines that say its title.

    An entry whose title is nowhere on its page still begins its chapter there, at its height or at the top.
    """
    marked: dict[int, Mark] = {}
    for entry in entries:
        places = _places(entry, found, marked)
        chapter = entry.title if entry.is_chapter else ""
        if places:
            first = places[0] - 1
            if chapter and first == 0 and _BARE_NUMBER.match(found[first].text):
                marked[first] = Mark(chapter, min(entry.level, 6))
                chapter = ""
            marked.update(dict.fromkeys(places, Mark(chapter, min(entry.level, 6))))
        elif chapter and found:
            free = (at for at in range(_line_at(entry, found), len(found)) if at not in marked)
            marked[next(free, len(found) - 1)] = Mark(chapter)
    return marked


def _places(entry: Entry, found: Sequence[Line], marked: Mapping[int, Mark]) -> range | None:
    """The lines that together say the title, with or without its number; the largest type wins."""
    wanted = {_plain(entry.title), _plain(_LEADING_NUMBER.sub("", entry.title))} - {""}
    best: range | None = None
    for start in range(len(found)):
        text = ""
        for end in range(start + 1, min(start + 1 + _LONGEST_HEADING, len(found) + 1)):
            if end - 1 in marked or found[end - 1].mono:
                break
            line = found[end - 1]
            text += line.text if line.hyphenated else f"{line.text} "
            if {_plain(text), _plain(_LEADING_NUMBER.sub("", text))} & wanted:
                if best is None or found[start].size > found[best[0]].size + 0.2:
                    best = range(start, end)
                break
            if len(text) > 3 * len(entry.title) + 40:
                break
    return best


def _plain(text: str) -> str:
    return _NOT_LETTER.sub("", text).casefold()


def _line_at(entry: Entry, found: Sequence[Line]) -> int:
    if entry.height is None:
        return 0
    below = [index for index, line in enumerate(found) if line.base <= entry.height]
    return below[0] if below else 0
