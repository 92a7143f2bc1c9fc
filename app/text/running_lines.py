"""The running heads and feet of a plain text that was made for printing: its pages are parted by form feeds."""

import re
from collections import Counter
from collections.abc import Iterator

_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_SPACES = re.compile(r"\s+")
_FEWEST_BREAKS = 3
_FEWEST_TIMES = 3
"""How often a line stands at the edge of a page, but for its numbers, that is taken for a running one."""

_LONGEST_EDGE = 400
"""Code points in which the line next to a form feed is looked for."""


def running_lines(text: str) -> frozenset[int]:
    """Where the running heads and feet of `text` begin (code points, behind white space)."""
    if text.count("\f") < _FEWEST_BREAKS:
        return frozenset()
    edges = dict(_edges(text))
    times = Counter(edges.values())
    return frozenset(start for start, line in edges.items() if times[line] >= _FEWEST_TIMES)


def _edges(text: str) -> Iterator[tuple[int, str]]:
    """The lines next to form feeds: where each begins, and what it says but for numbers."""
    for feed in re.finditer(r"\f|\Z", text):
        before = text[max(0, feed.start() - _LONGEST_EDGE) : feed.start()].rstrip()
        first = max(before.rfind("\n"), before.rfind("\f")) + 1
        yield from _edge(before[first:], max(0, feed.start() - _LONGEST_EDGE) + first)
        after = text[feed.end() : feed.end() + _LONGEST_EDGE]
        blank = len(after) - len(after.lstrip())
        yield from _edge(after[blank:].partition("\n")[0], feed.end() + blank)


def _edge(line: str, start: int) -> Iterator[tuple[int, str]]:
    if shown := line.strip():
        yield start + len(line) - len(line.lstrip()), _SPACES.sub(" ", _NUMBER.sub("#", shown))
