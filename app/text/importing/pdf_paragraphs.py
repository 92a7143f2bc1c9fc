"""Lines of pages become paragraphs: what belongs together, and what it is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from app.text import lines as plain_lines
from app.text.document import ParagraphKind
from app.text.importing.blocks import BULLET, Block, ChapterStart, Piece, heading, note, prose
from app.text.importing.pdf_lines import Line

_LARGER = 1.1
"""So many times the body's size makes a heading."""

_SMALLER = 0.93
_TINY = 0.6
"""Type that is so much smaller than the body's belongs to a drawing."""

_GAP = 1.35
"""A gap of so many leadings parts paragraphs."""

_INDENT = 0.75
"""Type sizes by which a line is indented."""

_LONGEST_HEADING = 160
_LONGEST_BOLD_HEADING = 90

_ENDED = re.compile(r"[.!?:…。！？][\"'”’»)\]⁰¹²³⁴-⁹]*\Z")
_NOTE_MARK = re.compile(r"[⁰¹²³⁴-⁹*†‡§]|\[?\d{1,3}[.)\]]?\s?(?=[^\W\d_]|[“\"‘(])")
_PROSE_END = re.compile(r"[.,;:!]\Z")
_PARTED_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*[./_=&?%-]\Z|\S/\Z")
_LAST_WORD = re.compile(r"\w+\Z")
_NEARBY = 10
_MOST_LINES = 200
"""Lines of a paragraph: what goes on for pages without a stop is parted all the same."""
_BULLET = re.compile(r"\A[•▪◦‣●○▶►■□◆◇➢➤✓✔·∙\uf020-\uf0ff](?=\s)")
_WEAK_BULLET = re.compile(r"\A[–—](?=\s)")
_CAPTION = re.compile(r"(?i)\A(?:table|figure|fig\.|listing|tabelle|abbildung|abb\.)\s*\d")
_LEADERS = re.compile(r"(?:[.․…·]\s?){4,}\s*[\divxlcIVXLC-]+\Z")
_ENDS_IN_PAGE_NUMBER = re.compile(r"\S\s+(?:\d{1,4}|[ivxlc]{1,6})\Z")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST_WORDS = 200_000
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_FIRST_WORD = re.compile(r"\w+|\S+")


@dataclass(frozen=True, slots=True)
class Typography:
    """What a sample of lines says about a document's type, in points."""

    body: float
    leadings: Mapping[float, float]
    heading_sizes: tuple[float, ...]

    def leading(self, line: Line) -> float:
        """The distance of baselines in text of this line's size."""
        return self.leadings.get(line.size, 1.2 * line.size)

    def level(self, line: Line) -> int:
        """The heading level of a line of this size; 0 for the body's size."""
        if line.size < _LARGER * self.body:
            return 0
        above = sum(1 for size in self.heading_sizes if size > line.size + 0.3)
        return min(above + 1, 6)


def typography(pages: Sequence[Sequence[Line]]) -> Typography:
    """The type of the body, its leading, and the sizes of headings."""
    letters: Counter[float] = Counter()
    steps: dict[float, list[float]] = {}
    for page in pages:
        before: Line | None = None
        for line in page:
            letters[line.size] += len(line.text)
            if before and before.size == line.size and 0 < before.base - line.base < 3 * line.size:
                steps.setdefault(line.size, []).append(before.base - line.base)
            before = line
    body = letters.most_common(1)[0][0] if letters else 10.0
    larger = sorted({size for size in letters if size >= _LARGER * body}, reverse=True)
    distinct: list[float] = []
    for size in larger:
        if not distinct or distinct[-1] - size > 0.3:
            distinct.append(size)
    leadings = {size: _usual(found) for size, found in steps.items() if len(found) >= 3}
    return Typography(body, leadings, tuple(distinct))


def _usual(steps: Sequence[float]) -> float:
    """The distance of most lines: the commonest, to half a point."""
    commonest = Counter(round(step * 2) for step in steps).most_common(1)[0][0] / 2
    return median(step for step in steps if abs(step - commonest) <= 0.5)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the outline says of a line: a chapter of this name begins (if it is not empty), and the line is a
    heading of this level (if it is not 0). All lines of one heading carry the same mark.
    """

    chapter: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with the right edge of the column it stands in, and its mark."""

    line: Line
    edge: float
    mark: Mark | None = None

    @property
    def has_room(self) -> float:
        """Points between the end of the line and the edge."""
        return self.edge - self.line.right


class Paragraphs:
    """Puts lines together, page after page. A paragraph is given out when the first line behind it is known."""

    def __init__(self, type_: Typography) -> None:
        self._type = type_
        self._hyphenated: set[str] = set()
        self._words: set[str] = set()
        self._open: list[_Placed] = []
        self._notes: list[Line] = []
        self._in_notes = False

    def learn(self, found: Iterable[Line]) -> None:
        """Look at the words of lines: they tell which hyphens at a line's end belong to a word."""
        for line in found:
            if len(self._words) < _MOST_WORDS:
                self._words.update(_LONG_WORD.findall(line.text))
            if "-" in line.text:
                for word in _HYPHENATED.findall(line.text):
                    self._hyphenated.update("-".join(pair) for pair in pairwise(word.split("-")))

    def add(self, found: Sequence[Line], height: float, marks: Mapping[int, Mark]) -> Iterator[Piece]:
        """What is whole now that the lines of one more page are known; `marks` are by the index of the line."""
        left_out = _contents(found)
        self._in_notes = False
        for index, (line, edge) in enumerate(zip(found, _right_edges(found), strict=True)):
            if index in left_out or line.size < _TINY * self._type.body:
                continue
            placed = _Placed(line, edge, marks.get(index))
            if self._is_note(placed, height):
                self._notes.append(line)
                continue
            if self._open and not self._goes_on(placed):
                yield from self.end()
            self._open.append(placed)

    def end(self) -> Iterator[Piece]:
        """The paragraph that is open, and the notes that came up in it."""
        if self._open:
            mark = self._open[0].mark
            if mark and mark.chapter:
                yield ChapterStart(mark.chapter)
            yield self._block([placed.line for placed in self._open], mark)
            self._open = []
        for lines in _notes(self._notes):
            yield note(self._joined(lines))
        self._notes = []

    def _is_note(self, placed: _Placed, height: float) -> bool:
        """Whether the line is small, low on the page, and goes on with a note or begins one with its mark."""
        line = placed.line
        is_small = line.size <= _SMALLER * self._type.body and line.base < height / 2 and placed.mark is None
        self._in_notes = is_small and (self._in_notes or bool(_NOTE_MARK.match(line.text)))
        return self._in_notes

    def _goes_on(self, placed: _Placed) -> bool:
        """Whether the line belongs to the paragraph that is open."""
        first, last = self._open[0], self._open[-1]
        above, line = last.line, placed.line
        if placed.mark is not None or (last.mark is not None and last.mark.level):
            return placed.mark is last.mark
        if (
            len(self._open) >= _MOST_LINES
            or abs(above.size - line.size) > 0.06 * max(above.size, line.size) + 0.2
        ):
            return False
        if above.hyphenated:
            return True
        if _BULLET.match(line.text) or (_is_item(line.text) and _stands_apart(last, line)):
            return False
        step = above.base - line.base
        if step <= 0 or step > 10 * self._type.leading(above):
            return self._goes_on_elsewhere(last, placed)
        if (
            above.mono != line.mono
            and (above.mono or line.mono)
            and _is_code([above if above.mono else line])
        ):
            return False
        if step > _GAP * self._type.leading(above):
            return False
        if above.mono and line.mono:
            return True
        if self._type.level(line) or (above.bold and line.bold and first.line.bold):
            return True
        if above.bold != line.bold and first.line.bold and all(one.line.bold for one in self._open):
            return last.has_room < 3 * line.letter_width
        return self._goes_on_below(first, last, placed)

    def _goes_on_below(self, first: _Placed, last: _Placed, placed: _Placed) -> bool:
        """Whether the line right below the open paragraph's last one belongs to it, as its edges tell."""
        above, line = last.line, placed.line
        indent = line.left - above.left
        far = _INDENT * line.size
        is_first = len(self._open) == 1
        ended = bool(_ENDED.search(above.text)) and _has_room_for_word(last, line)
        if indent > far:
            return is_first and (_is_item(above.text) or not _has_room_for_word(last, line))
        if indent < -far and not (is_first and not _is_item(above.text)):
            return False
        if ended:
            return False
        is_short = last.has_room > 0.25 * (last.edge - above.left)
        return not (is_short and _has_room_for_word(last, line) and not line.text[:1].islower())

    def _goes_on_elsewhere(self, last: _Placed, placed: _Placed) -> bool:
        """Whether the line, in the next column or on the next page, belongs to the open paragraph."""
        above, line = last.line, placed.line
        if above.mono != line.mono or self._type.level(line):
            return False
        if line.text[:1].islower():
            return True
        return not _ENDED.search(above.text) and last.has_room < 8 * above.letter_width and not line.bold

    def _block(self, found: Sequence[Line], mark: Mark | None) -> Block:
        text = self._joined(found)
        if mark and mark.level:
            return heading(text, mark.level)
        level = self._heading_level(found, text)
        if level:
            return heading(text, level)
        if _is_code(found):
            return Block(ParagraphKind.CODE, _code(found))
        if _is_item(text):
            return Block(ParagraphKind.ITEM, text)
        return prose(text)

    def _heading_level(self, found: Sequence[Line], text: str) -> int:
        if len(text) > _LONGEST_HEADING or not any(map(str.isalpha, text)) or _CAPTION.match(text):
            return 0
        level = min(map(self._type.level, found))
        if level:
            return level
        is_bold = (
            all(line.bold and not line.mono for line in found) and found[0].size >= _SMALLER * self._type.body
        )
        if is_bold and len(found) <= 2 and len(text) <= _LONGEST_BOLD_HEADING and not _PROSE_END.search(text):
            return min(len(self._type.heading_sizes) + 1, 6)
        if len(found) > 1 or _PROSE_END.search(text):
            return 0
        return plain_lines.numbered_heading_level(text)

    def _joined(self, found: Sequence[Line]) -> str:
        """The lines as one, words that are parted at a line's end made whole."""
        parts: list[str] = []
        for index, line in enumerate(found):
            parts.append(_bulleted(line.text) if index == 0 else line.text)
            if index + 1 < len(found):
                parts.append(self._between(line, found[index + 1]))
        return "".join(parts)

    def _between(self, line: Line, following: Line) -> str:
        if line.hyphenated:
            left = _LAST_WORD.search(line.text)
            right = _FIRST_WORD.match(following.text)
            if not left or not right:
                return ""
            return "-" if self._keeps_hyphen(left[0], right[0]) else ""
        if _PARTED_ADDRESS.search(line.text):
            return ""
        unspaced = _UNSPACED.match(line.text[-1:]) and _UNSPACED.match(following.text[:1])
        return "" if unspaced or line.text.endswith("\u2014") else " "

    def _keeps_hyphen(self, left: str, right: str) -> bool:
        """Whether a word that is parted between these is written with a hyphen in the middle of a line, too."""
        if f"{left}-{right}" in self._hyphenated:
            return True
        if left + right in self._words:
            return False
        if not right[0].islower() or not left[-1].isalpha():
            return True
        return left in self._words and right in self._words


def _is_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _WEAK_BULLET.match(text)) or plain_lines.is_item(text)


def _bulleted(text: str) -> str:
    """The text with one bullet for all kinds."""
    return _WEAK_BULLET.sub(BULLET, _BULLET.sub(BULLET, text))


def _stands_apart(last: _Placed, line: Line) -> bool:
    """Whether the line is more than the one above running on: that was ended, or stands at another edge."""
    moved = abs(line.left - last.line.left) > _INDENT * line.size
    return moved or bool(_ENDED.search(last.line.text)) or _has_room_for_word(last, line)


def _is_code(found: Sequence[Line]) -> bool:
    return all(line.mono for line in found)


def _code(found: Sequence[Line]) -> str:
    """Lines of program code, with the indentation they have on the page."""
    left = min(line.left for line in found)
    width = median(line.letter_width for line in found) or 1.0
    return "\n".join(" " * round((line.left - left) / width) + line.text for line in found)


def _has_room_for_word(last: _Placed, line: Line) -> bool:
    """Whether the first word of `line` would have fitted behind `last`: then that was ended on purpose."""
    word = _FIRST_WORD.match(line.text)
    return last.has_room > (len(word[0]) + 2 if word else 2) * line.letter_width


def _notes(found: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each note."""
    lines: list[Line] = []
    for line in found:
        if lines and _NOTE_MARK.match(line.text):
            yield lines
            lines = []
        lines.append(line)
    if lines:
        yield lines


def _contents(found: Sequence[Line]) -> set[int]:
    """The lines of a table of contents: nobody wants to hear page numbers behind dots."""
    dotted = {index for index, line in enumerate(found) if _LEADERS.search(line.text)}
    if len(dotted) < 5:
        return dotted
    if 2 * len(dotted) > len(found):
        usual = median(line.size for line in found)
        return {index for index, line in enumerate(found) if line.size < _LARGER * usual}
    return dotted | {index for index, line in enumerate(found) if _ENDS_IN_PAGE_NUMBER.search(line.text)}


def _right_edges(found: Sequence[Line]) -> list[float]:
    """For each line the right edge of its column: that of the longest of its like nearby."""
    edges: list[float] = []
    for index, line in enumerate(found):
        near = found[max(0, index - _NEARBY) : index + _NEARBY + 1]
        like = (one.right for one in near if abs(one.left - line.left) < 4 * line.size)
        edges.append(max(like, default=line.right))
    return edges
