"""The sentence that is heard, two lines of it, with the word lit."""

import math
import re
import unicodedata

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from app.text.document import Span
from app.ui.motion import moves
from app.ui.offsets import shown, units

LINES = 2
PADDING = 4
"""Room at either side of the lines, for the tint."""

_LINE_HEIGHT = 1.1

_GLIDE_MS = 180
_SPACE = re.compile(r"\s")
_RIGHT_TO_LEFT = ("R", "AL")


class SpokenLines(QLabel):
    """Shows the line of the word and the one behind it, and moves on line by line.

    A label, so that a screen reader knows it as a text that is there to be looked at: it is named anew with each
    sentence, never with each word.
    """

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._ink = QColor()
        self._word = (0, 0)
        self._layout = QTextLayout()
        self._pitch = 0
        self._offset = self._target = 0.0
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._on_glide_value_changed)
        self.set_reading_font(font)

    @property
    def top_line(self) -> int:
        """The first line in sight, or the one that is gliding there."""
        if not self._layout.lineCount():
            return 0
        line = self._layout.lineForTextPosition(self._word[0]).lineNumber()
        return max(0, min(line, self._layout.lineCount() - LINES))

    @property
    def lit(self) -> str:
        """The word that is lit."""
        start, end = self._word
        encoded = self.text().encode("utf-16-le")
        return encoded[2 * start : 2 * end].decode("utf-16-le")

    def set_reading_font(self, font: QFont) -> None:
        """Set the text in `font`."""
        self.setFont(font)
        self.begin()

    def set_ink(self, word: QColor) -> None:
        """Light the word up in this colour."""
        self._ink = word
        self.update()

    def begin(self) -> None:
        """Another text comes: be no higher than its first lines need."""
        self._pitch = math.ceil(QFontMetricsF(self.font()).height() * _LINE_HEIGHT)
        self._lay_out()

    def show_sentence(self, sentence: str, word: Span | None = None) -> None:
        """Show `sentence`, lit at `word`: code points of the sentence."""
        text = shown(_SPACE.sub(" ", sentence))
        is_new = text != self.text()
        if is_new:
            self.setText(text)
            self._word = (0, 0)
            self._lay_out()
        if word is not None:
            self._word = (units(text[: word.start]), units(text[: word.end]))
        elif not is_new:
            self._word = (self._word[0], self._word[0])  # the line stays in sight
        self._go_to(float(self.top_line * self._pitch), at_once=is_new)
        self.update()

    def _lay_out(self) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_right_to_left(self.text()):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._layout = layout = QTextLayout(self.text(), self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(self.width() - 2 * PADDING, 1))
            self._pitch = max(self._pitch, math.ceil(line.height()))
        layout.endLayout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            line.setPosition(QPointF(PADDING, number * self._pitch + (self._pitch - line.height()) / 2))
        if self.minimumHeight() != LINES * self._pitch:
            self.setFixedHeight(LINES * self._pitch)
        self._go_to(float(self.top_line * self._pitch), at_once=True)

    def _go_to(self, offset: float, *, at_once: bool) -> None:
        if at_once or not (self.isVisible() and moves(self)):
            self._glide.stop()
            self._offset = offset
        elif offset != self._target:
            self._glide.stop()
            self._glide.setStartValue(self._offset)
            self._glide.setEndValue(offset)
            self._glide.start()
        self._target = offset

    @Slot(object)
    def _on_glide_value_changed(self, value: float) -> None:
        self._offset = value
        self.update()

    # -- events

    def sizeHint(self) -> QSize:
        """As wide as it is let be, and two lines high."""
        return QSize(0, LINES * self._pitch)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word's tint, and the lines on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self._offset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        for number in range(self._layout.lineCount()):
            if (box := self._tint(number)) is not None:
                painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._layout.draw(painter, QPointF())

    def _tint(self, number: int) -> QRectF | None:
        """What the word covers of this line."""
        line = self._layout.lineAt(number)
        start = max(self._word[0], line.textStart())
        end = min(self._word[1], line.textStart() + line.textLength())
        if start >= end:
            return None
        ends: list[float] = [line.cursorToX(at)[0] for at in (start, end)]  # pyright: ignore[reportIndexIssue]  the stubs say a number
        return QRectF(min(ends), line.y(), abs(ends[1] - ends[0]), line.height()).adjusted(-2, 0, 2, 0)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    directions = map(unicodedata.bidirectional, text)
    return next((one for one in directions if one in ("L", *_RIGHT_TO_LEFT)), "L") in _RIGHT_TO_LEFT
