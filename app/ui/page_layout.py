"""The page: a text layout that lays out only what is looked at.

Qt's own layout of 5 MB of text takes half a second at every jump to its end and every change of width. This one
estimates the height of a block from its length until the block is seen, so that opening, jumping, zooming and
resizing cost the same for a note and for a library.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
)

from app.ui.page_lines import LineGrid
from app.ui.page_style import Headings, Inks, Marks

TOP = 44.0
BOTTOM = 56.0
_KEPT = 200
"""Blocks that stay laid out while reading; older ones are laid out again when they are seen."""

_STRIDE = 1024

_EVERYWHERE = QRectF(0, 0, 1e9, 1e9)
"""Qt clips it to what is seen."""


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out a plain-text `QTextDocument`; all coordinates are the document's, in pixels."""

    def __init__(self, document: QTextDocument, inks: Inks) -> None:
        super().__init__(document)
        self._inks = inks
        self._marks = Marks()
        self._doubtful: tuple[tuple[int, int], ...] = ()
        self._headings = Headings()
        self._lengths: list[int] = []
        self._heights: list[float] = []
        self._tops = [TOP]
        self._tops_valid = 0
        self._total = 0.0
        self._characters = 0
        self._exact = bytearray()
        self._lasting = True
        self._laid: list[QTextBlock] = []
        self._passing: dict[int, QTextLayout] = {}
        self._width = 0.0
        self._told = QSizeF()
        self._grid = LineGrid(document.defaultFont())

    # -- what the page shows

    def set_inks(self, inks: Inks) -> None:
        """Paint in these colours."""
        self._inks = inks
        self._repaint(_EVERYWHERE)

    def set_headings(self, headings: Headings) -> None:
        """Set these blocks larger."""
        self._headings = headings
        self._forget_all()

    @property
    def marks(self) -> Marks:
        """What is lit up."""
        return self._marks

    def set_doubtful(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Underline these UTF-16 ranges with dots."""
        self._doubtful = tuple(ranges)
        self._repaint(_EVERYWHERE)

    def set_marks(self, marks: Marks) -> None:
        """Light up `marks`; repaints only the blocks whose picture changes."""
        before, self._marks = self._marks, marks
        if before == marks:
            return
        touched = [*before.sentence, *before.word, *marks.sentence, *marks.word, before.past, marks.past]
        first = self.document().findBlock(min(touched)).blockNumber()
        last = self.document().findBlock(max(touched)).blockNumber()
        if first < 0 or last < 0:
            self._repaint(_EVERYWHERE)
            return
        top, bottom = self._top(first), self._top(last) + self._heights[last]
        self._repaint(QRectF(0, top, self._width, bottom - top))

    def set_lasting(self, lasting: bool) -> None:
        """Whether laid-out lines stay with their blocks, where the editor's caret finds them.

        Qt never gives their memory back, 60 bytes a character. While reading, which needs no caret but may go on
        for days, lines are kept apart and let go.
        """
        if lasting != self._lasting:
            self._let_go()
            self._lasting = lasting

    def restyle(self) -> None:
        """The document's default font has changed."""
        self._grid = LineGrid(self.document().defaultFont())
        self._forget_all()

    # -- what the view asks for

    def settle(self, top: float, bottom: float) -> float:
        """Lay out what is between `top` and `bottom`.

        Returns by how much what was at `top` has moved down, because a block above it turned out higher than
        estimated: the view scrolls by so much, and the reader's eye sees nothing.
        """
        first = self._number_at(top)
        before = self._heights[first]
        was_above = self._top(first) < top and not self._exact[first]
        number = first
        while number < len(self._heights) and self._top(number) < bottom:
            self._lay_out(self.document().findBlockByNumber(number))
            number += 1
        moved = self._heights[first] - before if was_above else 0.0
        self._tell_size()
        return moved

    def block_at(self, y: float) -> QTextBlock:
        """The block at height `y`."""
        return self.document().findBlockByNumber(self._number_at(y))

    def line_rect(self, position: int) -> QRectF:
        """The line of UTF-16 `position`, in its full line height."""
        block = self.document().findBlock(position)
        top = self.blockBoundingRect(block).top()
        line = self._lines(block).lineForTextPosition(position - block.position())
        if not line.isValid():
            return self.blockBoundingRect(block)
        first, last = self._grid.row(line, self._scale(block))
        return QRectF(0, top + first, self._width, last - first)

    # -- Qt's side

    def documentChanged(self, from_: int, charsRemoved: int, charsAdded: int) -> None:  # noqa: N803
        """Take in an edit of the text, or a new width."""
        document = self.document()
        known = (self._width, self._characters)
        self._width, self._characters = document.pageSize().width(), document.characterCount()
        everything = from_ == 0 and charsAdded >= self._characters - 1
        if everything and not charsRemoved and known == (self._width, self._characters):
            return
        if everything or not self._heights:
            if charsRemoved or known[1] != self._characters:
                self._read_lengths()
            self._forget_all()
            return
        self._splice(from_, charsAdded)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where `block` is; lays it out first."""
        if not block.isValid() or not self._heights:
            return QRectF()
        self._lay_out(block)
        number = block.blockNumber()
        return QRectF(0, self._top(number), self._width, self._heights[number])

    def documentSize(self) -> QSizeF:
        """The whole page, as far as it is known."""
        return QSizeF(self._width, TOP + self._total + BOTTOM)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """There is one frame: the page."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def pageCount(self) -> int:
        """There is one page."""
        return 1

    def hitTest(  # pyright: ignore[reportIncompatibleMethodOverride]  Qt calls it with points only
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """The UTF-16 position at `point`, or -1 if it must be exact and there is no text."""
        block = self.block_at(point.y())
        rect = self.blockBoundingRect(block)
        y = point.y() - rect.top()
        layout = self._lines(block)
        scale = self._scale(block)
        lines = [layout.lineAt(index) for index in range(layout.lineCount())]
        for line in lines:
            if y < self._grid.row(line, scale)[1] or line.lineNumber() == len(lines) - 1:
                text = line.naturalTextRect()
                outside = not (text.left() <= point.x() <= text.right() and rect.contains(point))
                if outside and accuracy == Qt.HitTestAccuracy.ExactHit:
                    return -1
                return block.position() + line.xToCursor(point.x())
        return -1

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what lies in the context's clip."""
        clip = context.clip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        block = self.block_at(clip.top()) if self._heights else QTextBlock()
        marked = context.selections
        selections = [
            # A copy: the format would not outlive the list.
            (one.cursor.selectionStart(), one.cursor.selectionEnd(), QTextCharFormat(one.format))
            for one in marked
        ]
        while block.isValid():
            rect = self.blockBoundingRect(block)
            if rect.top() > clip.bottom():
                break
            self._draw_block(painter, block, rect.topLeft(), selections)
            if self._lasting:  # while reading Qt may still ask for the editor's caret
                self._draw_caret(painter, block, rect.topLeft(), context.cursorPosition)
            block = block.next()

    # -- painting

    def _draw_block(
        self,
        painter: QPainter,
        block: QTextBlock,
        at: QPointF,
        selections: Iterable[tuple[int, int, QTextCharFormat]],
    ) -> None:
        self._draw_tint(painter, block, at, self._marks.sentence, self._inks.sentence)
        self._draw_tint(painter, block, at, self._marks.word, self._inks.word)
        past = QTextCharFormat()
        past.setForeground(self._inks.past)
        ranges = [(0, self._marks.past, past), *selections]
        formats = [one for one in (_range(block, *limits) for limits in ranges) if one is not None]
        self._lines(block).draw(painter, at, formats)
        for span in self._doubtful:
            self._draw_dots(painter, block, at, span)

    def _draw_tint(
        self, painter: QPainter, block: QTextBlock, at: QPointF, span: tuple[int, int], color: QColor
    ) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for box in self._boxes(block, span):
            painter.drawRoundedRect(box.translated(at), 3, 3)
        painter.restore()

    def _draw_dots(self, painter: QPainter, block: QTextBlock, at: QPointF, span: tuple[int, int]) -> None:
        painter.save()
        pen = QPen(self._inks.past, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.5])
        painter.setPen(pen)
        for box in self._boxes(block, span):
            painter.drawLine(box.bottomLeft() + at, box.bottomRight() + at)
        painter.restore()

    def _boxes(self, block: QTextBlock, span: tuple[int, int]) -> Iterator[QRectF]:
        """What `span` covers of the block's lines."""
        start = max(span[0] - block.position(), 0)
        end = min(span[1] - block.position(), block.length() - 1)
        if start >= end:
            return
        layout = self._lines(block)
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                yield self._grid.box(line, first, last, self._scale(block))

    def _draw_caret(self, painter: QPainter, block: QTextBlock, at: QPointF, position: int) -> None:
        if position < -1:
            inside = block.layout().preeditAreaPosition() - (position + 2)
            if block.layout().preeditAreaPosition() >= 0:
                block.layout().drawCursor(painter, at, inside, 2)
        elif block.contains(position):
            self._lines(block).drawCursor(painter, at, position - block.position(), 2)

    # -- heights

    def _scale(self, block: QTextBlock) -> float:
        return self._headings.scale(block.position())

    def _estimate(self, length: int) -> float:
        return self._grid.estimate(length, self._width)

    def _read_lengths(self) -> None:
        self._lengths = [len(line) for line in self.document().toRawText().split("\u2029")]

    def _forget_all(self) -> None:
        """Every height is an estimate again."""
        self._let_go()
        self._heights = [self._estimate(length) for length in self._lengths]
        self._exact = bytearray(len(self._heights))
        self._count_tops_from(0)
        self._tell_size()
        self._repaint(_EVERYWHERE)

    def _let_go(self) -> None:
        """Nothing is laid out any more; heights stay."""
        while self._laid:
            self._laid.pop().clearLayout()
        self._passing.clear()

    def _lines(self, block: QTextBlock) -> QTextLayout:
        """The layout that holds the lines of `block`."""
        if self._lasting:
            return block.layout()
        number = block.blockNumber()
        if number not in self._passing:
            self._passing[number] = QTextLayout(block.text(), self.document().defaultFont())
            if len(self._passing) > _KEPT:
                del self._passing[next(iter(self._passing))]
        return self._passing[number]

    def _splice(self, position: int, added: int) -> None:
        document = self.document()
        first = document.findBlock(position).blockNumber()
        last_block = document.findBlock(position + added)
        last = last_block.blockNumber() if last_block.isValid() else document.blockCount() - 1
        old_end = last + 1 - (document.blockCount() - len(self._heights))
        blocks = [document.findBlockByNumber(number) for number in range(first, last + 1)]
        for block in blocks:
            block.clearLayout()
        self._lengths[first:old_end] = [block.length() - 1 for block in blocks]
        self._heights[first:old_end] = [self._estimate(block.length() - 1) for block in blocks]
        self._exact[first:old_end] = bytes(len(blocks))
        self._count_tops_from(first)
        for block in blocks[:20]:
            self._lay_out(block)
        self._tell_size()
        self._repaint(_EVERYWHERE)

    def _count_tops_from(self, number: int) -> None:
        """The blocks from `number` on are others than before."""
        self._tops_valid = min(self._tops_valid, number)
        self._tops[self._tops_valid + 1 :] = [0.0] * (len(self._heights) - self._tops_valid)
        self._total = sum(self._heights)

    def _top(self, number: int) -> float:
        """The top of block `number`; of the number of blocks, the bottom of the last."""
        valid = self._tops_valid
        if number > valid:
            heights = self._heights[valid:number]
            self._tops[valid : number + 1] = accumulate(heights, initial=self._tops[valid])
            self._tops_valid = number
        return self._tops[number]

    def _number_at(self, y: float) -> int:
        count = len(self._heights)
        while self._tops_valid < count and self._tops[self._tops_valid] <= y:
            self._top(min(count, self._tops_valid + _STRIDE))
        return max(0, min(bisect_right(self._tops, y, 0, self._tops_valid + 1) - 1, count - 1))

    def _lay_out(self, block: QTextBlock) -> None:
        layout = self._lines(block)
        if layout.lineCount():
            return
        height = self._grid.fill(block, layout, self._width, self._scale(block))
        number = block.blockNumber()
        if self._heights[number] != height:
            self._total += height - self._heights[number]
            self._heights[number] = height
            self._tops_valid = min(self._tops_valid, number)
        self._exact[number] = 1
        if self._lasting:
            self._laid.append(block)

    def _repaint(self, rect: QRectF) -> None:
        self.update[QRectF].emit(rect)  # pyright: ignore[reportIndexIssue]  of two overloads, this one

    def _tell_size(self) -> None:
        size = self.documentSize()
        if size != self._told:
            self._told = size
            self.documentSizeChanged.emit(size)


def _range(block: QTextBlock, start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange | None:
    """`start` to `end` of the document as a range of `block`'s layout, or None if they do not meet."""
    first = max(start - block.position(), 0)
    last = min(end - block.position(), block.length())
    if first >= last:
        return None
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = first, last - first, style
    return part
