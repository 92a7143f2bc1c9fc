"""Where the lines of the page stand: as far apart as its font says, whatever fonts single letters come from.

One sign that the page's font lacks makes every line of its paragraph higher in Qt's eyes; here only a letter that
would not fit does so.
"""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.ui.page_style import letter_width

LINE_HEIGHT = 1.65
HEADING_LINE_HEIGHT = 1.3
BLANK_LINE = 0.6
"""Height of an empty line as a share of a full one: it stands for the space between paragraphs."""

PADDING = 4
"""Room at either side of the lines, for the tints."""

_ROOM = 2.0
"""Pixels by which a tint is larger than its words."""

_SIDE = {
    Qt.LayoutDirection.LeftToRight: Qt.AlignmentFlag.AlignLeft,
    Qt.LayoutDirection.RightToLeft: Qt.AlignmentFlag.AlignRight,
}
"""Where lines begin: by itself a layout of lines has them all at the left, unlike that of a document."""


class LineGrid:
    """Sets the lines of text in `font`; blocks are some `scale` larger, 1.0 but for headings."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        metrics = QFontMetricsF(font)
        self._ascent, self._height = metrics.ascent(), metrics.height()
        self._letter = letter_width(font)

    def estimate(self, length: int, width: float) -> float:
        """How high a block of `length` UTF-16 units probably gets in `width`."""
        full = self._height * LINE_HEIGHT
        return full * (1 + int(length * self._letter / max(width, 1))) if length else full * BLANK_LINE

    def fill(self, block: QTextBlock, layout: QTextLayout, width: float, scale: float) -> float:
        """Break `block` into the lines of `layout`; returns its height."""
        option = QTextOption(block.document().defaultTextOption())
        option.setTextDirection(block.textDirection())
        option.setAlignment(_SIDE[block.textDirection()])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if scale != 1.0 or layout.formats():
            layout.setFormats(self._enlarged(block, scale))
        y = 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width - 2 * PADDING, 1.0))
            above, full = self._measure(line, scale)
            line.setPosition(QPointF(PADDING, y + above - line.ascent()))
            y += full
            line = layout.createLine()
        layout.endLayout()
        block.setLineCount(layout.lineCount())
        return y if block.length() > 1 else y * BLANK_LINE

    def row(self, line: QTextLine, scale: float) -> tuple[float, float]:
        """Top and bottom of all the room that `line` has."""
        above, full = self._measure(line, scale)
        top = line.y() + line.ascent() - above
        return top, top + full

    def box(self, line: QTextLine, first: int, last: int, scale: float) -> QRectF:
        """What the letters `first` to `last` of the block's text cover of `line`."""
        left, right = sorted((_x(line, first), _x(line, last)))
        right = min(right, line.naturalTextRect().right())
        top = line.y() + line.ascent() - self._ascent * scale
        return QRectF(left, top, right - left, self._height * scale).adjusted(-_ROOM, -1, _ROOM, 1)

    def _measure(self, line: QTextLine, scale: float) -> tuple[float, float]:
        """From the top of the row to its baseline, and to its bottom."""
        natural = self._height * scale
        full = natural * (LINE_HEIGHT if scale == 1.0 else HEADING_LINE_HEIGHT)
        above = max((full - natural) / 2 + self._ascent * scale, line.ascent())
        return above, max(full, above + line.descent())

    def _enlarged(self, block: QTextBlock, scale: float) -> list[QTextLayout.FormatRange]:
        if scale == 1.0:
            return []
        large = QTextLayout.FormatRange()
        large.start, large.length = 0, block.length()
        style = QTextCharFormat()
        style.setFontPointSize(self._font.pointSizeF() * scale)
        large.format = style
        return [large]


def _x(line: QTextLine, position: int) -> float:
    """Where the caret before `position` of the line's text stands."""
    at: Any = line.cursorToX(position)  # a pair, which its stub does not say
    return at[0]
