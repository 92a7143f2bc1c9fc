# pyright: standard
# PDFium's functions by ctypes carry no types.
"""The lines of a PDF's page: their text, mended, and where and how they stand there."""

import ctypes
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

LONGEST_PAGE = 200_000
"""Characters of a page; what stands behind them is left out."""

_LINE_END_HYPHEN = "\ufffe"
"""What PDFium puts in the place of a hyphen at a line's end; the next line follows without a break."""

_LETTERS = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " ",
    # Fonts of TeX that do not say what their characters mean: the places of the T1 encoding.
    "\x10": "“", "\x11": "”", "\x13": "„", "\x15": "–", "\x16": "—",
    "\x88": "•", "\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl",
    # Those of the older OT1 encoding.
    "\x0b": "ff", "\x0c": "fi", "\x0e": "ffi", "\x0f": "ffl",
}  # fmt: skip
_MENDING = str.maketrans(_LETTERS)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NUMBER = re.compile(r"(?<!\d)\s?(\d{1,3})(?!\w)|\A(\d{1,3})(?=[^\W\d])")
_LONE_NUMBER = re.compile(r"\d{1,3}\Z")
_NOT_SPACE = re.compile(r"\S")
_FIXED_PITCH = 1
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"medi", b"cmbx", b"demi")
_MONO_NAMES = (b"mono", b"courier", b"cmtt", b"typewr")
_FONT_NAME_BYTES = 128
_SMALLER = 0.85
"""Raised digits have at most this part of their neighbour's size,"""

_RAISED = 0.15
"""and stand at least this part of it higher."""

_UPRIGHT = math.radians(10)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, in points from its lower left corner. `base` is the baseline, `size` the type size.

    `hyphenated`: its last word goes on in the next line, and the hyphen is not in `text` any more.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    mono: bool = False
    hyphenated: bool = False

    @property
    def letter_width(self) -> float:
        """The average width of its characters."""
        return (self.right - self.left) / max(1, len(self.text))


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of the page at `index`, in the order in which they are read, and its height in points."""

    index: int
    height: float
    lines: tuple[Line, ...]
    has_pictures: bool = False


def page_of(pdf: "pdfium.PdfDocument", index: int) -> Page:
    """The page at `index`; one that is damaged has no lines."""
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return Page(index, 0.0, ())
    try:
        text_page = page.get_textpage()
        try:
            found = tuple(_with_own_marks(_Reader(page, text_page).lines()))
        finally:
            text_page.close()
        pictures = not found and any(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=2))
        return Page(index, page.get_height(), found, pictures)
    except pdfium.PdfiumError:
        return Page(index, 0.0, ())
    finally:
        page.close()


def _with_own_marks(found: Iterable[Line]) -> Iterator[Line]:
    """The lines; a raised number that stands before one belongs to it."""
    mark: Line | None = None
    for line in found:
        if mark and _belongs_to(mark, line):
            line = replace(line, text=mark.text.translate(_SUPERSCRIPTS) + line.text, left=mark.left)
        elif mark:
            yield mark
        mark = line if _LONE_NUMBER.match(line.text) else None
        if not mark:
            yield line
    if mark:
        yield mark


def _belongs_to(mark: Line, line: Line) -> bool:
    is_raised = 0 < mark.base - line.base < line.size and mark.size <= _SMALLER * line.size
    return is_raised and abs(line.left - mark.right) < line.size


class _Reader:
    """Reads one page. `place` and the like take an index among PDFium's characters."""

    def __init__(self, page: "pdfium.PdfPage", text_page: "pdfium.PdfTextPage") -> None:
        self._text_page = text_page
        self._rotation = page.get_rotation()
        self._left, self._bottom, right, top = page.get_bbox()
        self._width, self._height = right - self._left, top - self._bottom
        self._matrix = raw.FS_MATRIX()
        self._numbers = [ctypes.c_double() for _ in range(4)]

    def lines(self) -> Iterator[Line]:
        """Every upright line with any text."""
        count = min(self._text_page.count_chars(), LONGEST_PAGE)
        written = self._text_page.get_text_range(0, count) if count > 0 else ""
        at = 0
        for row in written.split("\r\n"):
            for part in row.split(_LINE_END_HYPHEN):
                end = at + len(part)
                line = self._line(part, at, hyphenated=written[end : end + 1] == _LINE_END_HYPHEN)
                if line is not None:
                    yield line
                at = end + 1
            at += 1

    def _line(self, part: str, at: int, *, hyphenated: bool) -> Line | None:
        shown = part.strip()
        if not shown:
            return None
        first = at + len(part) - len(part.lstrip())
        last = first + len(shown) - 1
        middle = _NOT_SPACE.search(part, (first + last) // 2 - at)
        samples = [self._index(place) for place in (first, at + middle.start() if middle else first, last)]
        if abs(self._angle(samples[0])) > _UPRIGHT:
            return None
        fonts = [self._font(index) for index in samples]
        sizes = sorted(self._size(index) for index in samples)
        left, base = self._origin(samples[0])
        text = self._with_raised(part, at).strip().translate(_MENDING)
        return Line(
            text.rstrip("\xad"),
            left,
            max(left, self._right(samples[2])),
            base,
            round(sizes[1], 1),
            bold=all(bold for bold, _ in fonts),
            mono=all(mono for _, mono in fonts),
            hyphenated=hyphenated or text.endswith("\xad"),
        )

    def _with_raised(self, part: str, at: int) -> str:
        """The text with digits that are raised, marks of notes or powers, as superscripts."""

        def shown(match: re.Match[str]) -> str:
            group = 1 if match[1] else 2
            before = match.start() - 1
            after = _NOT_SPACE.search(part, match.end())
            beside = before if before >= 0 and not part[before].isspace() else after.start() if after else -1
            if beside < 0 or not self._is_raised(
                self._index(at + match.start(group)), self._index(at + beside)
            ):
                return match[0]
            return match[group].translate(_SUPERSCRIPTS)

        return _NUMBER.sub(shown, part)

    def _is_raised(self, index: int, beside: int) -> bool:
        size = self._size(beside)
        if self._size(index) > _SMALLER * size:
            return False
        return self._origin(index)[1] - self._origin(beside)[1] >= _RAISED * size

    def _index(self, place: int) -> int:
        """PDFium's number of the character at `place` of its text."""
        return max(0, raw.FPDFText_GetCharIndexFromTextIndex(self._text_page, place))

    def _size(self, index: int) -> float:
        raw.FPDFText_GetMatrix(self._text_page, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
        return raw.FPDFText_GetFontSize(self._text_page, index) * scale

    def _angle(self, index: int) -> float:
        """How far the character is turned from the reader's upright."""
        raw.FPDFText_GetMatrix(self._text_page, index, self._matrix)
        angle = math.atan2(self._matrix.b, self._matrix.a) - math.radians(self._rotation)
        return math.remainder(angle, math.tau)

    def _font(self, index: int) -> tuple[bool, bool]:
        """Whether the character is bold, and whether its font has one width."""
        name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._text_page, index, name, _FONT_NAME_BYTES, flags)
        lower = name.value.lower()
        bold = any(word in lower for word in _BOLD_NAMES)
        mono = bool(flags.value & _FIXED_PITCH) or any(
            word in lower for word in (b"mono", b"courier", b"cmtt", b"typewr")
        )
        return bold, mono

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self._numbers[:2]
        raw.FPDFText_GetCharOrigin(self._text_page, index, x, y)
        return self._upright(x.value, y.value)

    def _right(self, index: int) -> float:
        left, right, bottom, top = self._numbers
        raw.FPDFText_GetCharBox(self._text_page, index, left, right, bottom, top)
        ends = (self._upright(left.value, bottom.value)[0], self._upright(right.value, top.value)[0])
        return max(ends)

    def _upright(self, x: float, y: float) -> tuple[float, float]:
        """A place of the page as the reader sees it, however the page is turned."""
        x, y = x - self._left, y - self._bottom
        match self._rotation:
            case 90:
                return y, self._width - x
            case 180:
                return self._width - x, self._height - y
            case 270:
                return self._height - y, x
            case _:
                return x, y
