"""Where a place of the source text is in the text Qt shows, and back.

The app counts code points of the source; Qt counts UTF-16 units of what it shows. The two differ by characters
outside the basic plane (two units), by `\\r\\n` (one line break) and by the breaks put into lines too long to be
laid out at once.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

LONGEST_LINE = 4_000
"""Code points of a line that Qt lays out well at once; longer lines are broken for display."""

_CHUNK = 2_048
_LINE = re.compile("[^\n\r\u2029]+")
_CHANGED = ("\r", "\f", "\v", "\0", "\u2029")
_UNSHOWABLE = re.compile("[\x00\ufdd0\ufdd1\ufffc\ud800-\udfff]")


def shown(text: str) -> str:
    """`text` as Qt keeps it: every paragraph break is `\\n`, what Qt cannot hold is U+FFFD."""
    text = _UNSHOWABLE.sub("\ufffd", text)
    for mark in ("\r\n", "\r", "\u2029"):
        text = text.replace(mark, "\n")
    return text.replace("\f", " ").replace("\v", " ")


def _is_shown_as_it_is(text: str) -> bool:
    """Whether source and shown text are the same, position by position: true of most texts, and found fast."""
    if any(mark in text for mark in _CHANGED):
        return False
    if max(map(len, text.split("\n"))) > LONGEST_LINE:
        return False
    return text.isascii() or (units(text) == len(text) and not _UNSHOWABLE.search(text))


def units(text: str) -> int:
    """The length of `text` in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cuts(source: str) -> Iterator[int]:
    """Where lines longer than `LONGEST_LINE` are broken: behind a space if there is one."""
    for line in _LINE.finditer(source):
        start, end = line.span()
        while end - start > LONGEST_LINE:
            space = source.rfind(" ", start, start + LONGEST_LINE)
            start = space + 1 if space > start else start + LONGEST_LINE
            yield start


class Offsets:
    """The shown text of one source, and the way between their positions.

    `shown` is for Qt. Look-ups cost one bisection and at most one chunk of text, whatever the length.
    `breaks` are the UTF-16 positions behind the line breaks that are not in the source.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts: list[int] = []
        self._shown_starts: list[int] = []
        self.shown = source
        self.breaks: tuple[int, ...] = ()
        self._same = _is_shown_as_it_is(source)
        if not self._same:
            self._build(source)

    def _build(self, source: str) -> None:
        cuts = set(_cuts(source))
        breaks: list[int] = []
        pieces: list[str] = []
        position = 0
        for start, end in self._chunks(cuts):
            piece = shown(source[start:end])
            self._starts.append(start)
            self._shown_starts.append(position)
            position += units(piece)
            pieces.append(piece)
            if end in cuts:
                pieces.append("\n")
                position += 1
                breaks.append(position)
        self.shown = "".join(pieces)
        self.breaks = tuple(breaks)

    def _chunks(self, cuts: set[int]) -> Iterator[tuple[int, int]]:
        source, length = self.source, len(self.source)
        ends = sorted({*range(_CHUNK, length, _CHUNK), *cuts, length})
        start = 0
        for end in ends:
            inside_break = source[end - 1 : end + 1] == "\r\n"
            stop = end + 1 if inside_break else end
            if stop > start or not length:
                yield start, stop
                start = stop

    def to_shown(self, position: int) -> int:
        """The UTF-16 position of code point `position` of the source."""
        position = max(0, min(position, len(self.source)))
        if self._same:
            return position
        chunk = max(0, bisect_right(self._starts, position) - 1)
        return self._shown_starts[chunk] + units(shown(self.source[self._starts[chunk] : position]))

    def to_source(self, position: int) -> int:
        """The code point of the source at UTF-16 `position`; inside a pair or a break, the one that begins there."""
        position = max(0, position)
        if self._same:
            return min(position, len(self.source))
        chunk = max(0, bisect_right(self._shown_starts, position) - 1)
        start = self._starts[chunk]
        end = self._starts[chunk + 1] if chunk + 1 < len(self._starts) else len(self.source)
        text = self.source[start:end]
        rest = position - self._shown_starts[chunk]
        inside = bisect_right(range(len(text) + 1), rest, key=lambda count: units(shown(text[:count])))
        return start + inside - 1
