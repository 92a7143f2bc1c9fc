"""What stands on every page and is no part of the text: running heads and feet, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.text.importing.pdf_lines import Line, Page

_BAND = 0.14
"""The part of a page's height, at its top and at its bottom, in which furniture may stand."""

_OUTERMOST = 5
"""So many lines from the top or the bottom may be furniture."""

_STEP = 3.0
"""Points within which lines of different pages stand at the same height."""

_OFTEN = 0.2
_VARIED = 0.6
_MOST = 0.6
_NUMBER = re.compile(r"(?i)\d+|\b[ivxlc]+\b")
_EDGE_NUMBER = re.compile(r"\A\W*(\d{1,4})\b|\b(\d{1,4})\W*\Z")
_PAGE_NUMBER = re.compile(
    r"(?i)\W*(?:(?:page|seite|página|стр\.?)\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[a-z]-\d{1,3})"
    r"(?:\s*(?:of|/|von|de)\s*\d{1,4})?\W*\Z"
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was found out from a sample of pages: the heights of running lines, and their texts."""

    heights: frozenset[tuple[str, int]] = frozenset()
    texts: frozenset[str] = frozenset()

    def without(self, page: Page) -> tuple[Line, ...]:
        """The lines of `page` that are its text."""
        edges = {id(line): (side, step) for line, side, step in _outermost(page)}
        return tuple(line for line in page.lines if not self._is_furniture(line, edges.get(id(line))))

    def _is_furniture(self, line: Line, edge: tuple[str, int] | None) -> bool:
        if edge is None:
            return False
        side, step = edge
        if any((side, near) in self.heights for near in (step - 1, step, step + 1)):
            return True
        return _plain(line.text) in self.texts or bool(_PAGE_NUMBER.match(line.text))


def furniture(pages: Sequence[Page]) -> Furniture:
    """What the pages of a sample have in common at their edges."""
    by_height: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    by_text: dict[str, int] = defaultdict(int)
    for page in pages:
        seen: set[str] = set()
        for line, side, step in _outermost(page):
            text = _plain(line.text)
            by_height[side, step].append((page.index, line.text))
            seen.add(text)
        for text in seen:
            by_text[text] += 1
    if len(pages) < 2:
        return Furniture()
    often = max(2 if len(pages) < 6 else 3, _OFTEN * len(pages))
    heights = {
        place
        for place, found in by_height.items()
        if len(found) >= often and (_repeats([text for _, text in found]) or _counts_pages(found))
    }
    texts = {text for text, count in by_text.items() if count >= max(2, min(often, 3))}
    return Furniture(frozenset(heights), frozenset(texts))


def _repeats(texts: Sequence[str]) -> bool:
    """Whether the same few texts come again and again, as those of running lines do."""
    return len(set(map(_plain, texts))) <= _VARIED * len(texts)


def _counts_pages(found: Sequence[tuple[int, str]]) -> bool:
    """Whether the number at the edge of most of these texts grows as the pages do."""
    offsets: Counter[int] = Counter()
    for index, text in found:
        offsets.update({int(first or last) - index for first, last in _EDGE_NUMBER.findall(text)})
    return max(offsets.values(), default=0) >= _MOST * len(found)


def _outermost(page: Page) -> list[tuple[Line, str, int]]:
    """The lines near the upper and lower edge, each with its side and how many steps it is from there."""
    top = sorted(
        (line for line in page.lines if line.base > page.height * (1 - _BAND)), key=lambda line: -line.base
    )
    bottom = sorted(
        (line for line in page.lines if line.base < page.height * _BAND), key=lambda line: line.base
    )
    found = [(line, "top", round((page.height - line.base) / _STEP)) for line in top[:_OUTERMOST]]
    return found + [(line, "bottom", round(line.base / _STEP)) for line in bottom[:_OUTERMOST]]


def _plain(text: str) -> str:
    """The text with its numbers made equal."""
    return _NUMBER.sub("#", text.strip())
