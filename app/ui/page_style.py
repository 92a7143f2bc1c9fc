"""How the page looks: its colours, its font, and what is lit up or set larger."""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from app.text.document import Document, ParagraphKind
from app.ui.offsets import Offsets
from app.ui.theme import Tokens

COLUMN = 68
"""Average letters of a full line: with these, hardly a line has more than 72."""

_SAMPLE = "the quick brown fox jumps over the lazy dog and runs on through the wood"

_SERIFS = (
    "EB Garamond",
    "Iowan Old Style",
    "Charter",
    "Georgia",
    "Noto Serif",
    "Source Serif 4",
    "Liberation Serif",
    "P052",
    "DejaVu Serif",
)


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of the page, beside the palette's ink."""

    past: QColor
    sentence: QColor
    word: QColor


@dataclass(frozen=True, slots=True)
class Marks:
    """What is lit up, in UTF-16 positions: text before `past` dims; an empty range is not drawn."""

    past: int = 0
    sentence: tuple[int, int] = (0, 0)
    word: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Headings:
    """Levels of headings by the UTF-16 position of their block (1 is the highest)."""

    levels: dict[int, int] = field(default_factory=dict)

    def scale(self, position: int) -> float:
        """How much larger than the text the block at `position` is set."""
        level = self.levels.get(position)
        return 1.0 if level is None else max(1.1, 1.55 - 0.15 * level)


def letter_width(font: QFont) -> float:
    """The average width in pixels of letters and spaces."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


def column_width(font: QFont) -> float:
    """The width in pixels of a full line."""
    return letter_width(font) * COLUMN


def page_font(family: str, size: int) -> QFont:
    """The font of the text: `family` if it is given, else the first house serif there is; `size` in points."""
    font = QFont()
    font.setFamilies([family, *_SERIFS] if family else list(_SERIFS))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSize(size)
    return font


def inks(tokens: Tokens) -> Inks:
    """The page's colours out of the look's tokens."""
    return Inks(QColor(tokens.dim), QColor(tokens.sentence), QColor(tokens.word))


def headings(document: Document, offsets: Offsets) -> Headings:
    """The headings of `document`, where `offsets` shows them."""
    found = (one for one in document.paragraphs if one.kind is ParagraphKind.HEADING)
    return Headings({offsets.to_shown(one.start): one.level for one in found})
