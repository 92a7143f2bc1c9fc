"""The text: an editor until it is read, then a page on which the voice is followed."""

from collections.abc import Iterable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from app.text.document import Document, Span
from app.ui.follow import Follow
from app.ui.motion import moves
from app.ui.offsets import Offsets, shown
from app.ui.page_document import shown_document, written
from app.ui.page_layout import PageLayout
from app.ui.page_lines import PADDING
from app.ui.page_style import Marks, column_width, headings, inks, page_font
from app.ui.preferences import LARGEST_TEXT, SMALLEST_TEXT
from app.ui.theme import Tokens

_MARGIN = 32

_LARGE = 100_000
"""Code points from which text is put into a fresh document: inserting it in place costs seconds at 5 MB."""


class Mode(StrEnum):
    """Whether keys write or steer."""

    EDITING = "editing"
    READING = "reading"


class ReaderView(QTextEdit):
    """Shows one text. All spans that go in or out are code points of the source text."""

    read_requested = Signal(object)
    """The user wants to hear this `Span`; an empty one means: from there on."""
    toggle_requested = Signal()
    rich_pasted = Signal(str, str)
    """A formatted text is to be taken in: its plain form and its HTML."""
    paste_read_requested = Signal()
    """A text was pasted where none was."""
    following_changed = Signal(bool)
    emptiness_changed = Signal(bool)
    text_edited = Signal()
    """The text is another one, by whatever way."""
    size_changed = Signal(int)
    menu_requested = Signal(QPoint, object)
    """A context menu is wanted at a point of the screen, over the source text's code point (int)."""

    def __init__(self, tokens: Tokens, family: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text")
        self.setAccessibleName(self.tr("Text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._inks = inks(tokens)
        self._family, self._size = family, size
        self._mode = Mode.EDITING
        self._settling = False
        self._empty = True
        self._pressed = QPoint()
        self._follow = Follow(self.verticalScrollBar(), partial(moves, self), self)
        self._follow.changed.connect(self.following_changed)
        self._show(Offsets(""))

    # -- the text

    @property
    def is_empty(self) -> bool:
        """Whether there is no text at all."""
        return self._empty

    @property
    def is_changed(self) -> bool:
        """Whether the text is another than that of the document last shown or adopted."""
        return self._changed

    @property
    def source(self) -> str:
        """The text as it is now."""
        if self.document().isModified():
            self._take_edits()
        return self._offsets.source

    def show_document(self, document: Document) -> None:
        """Show another text from its beginning."""
        offsets = Offsets(document.text)
        self._show(offsets)
        self._layout.set_headings(headings(document, offsets))
        self._settle()

    def adopt(self, document: Document) -> None:
        """`document` was made of `source`: keep the page as it is, and set its headings."""
        self._changed = False
        self._layout.set_headings(headings(document, self._offsets))
        self._settle()

    def extend_document(self, document: Document) -> None:
        """Show `document`, which begins with the text there is: everything stays where it is."""
        kept, caret, marks = self.kept_place, self.caret, self._layout.marks
        following, scrolled = self.is_following, self.verticalScrollBar().value()
        self.show_document(document)
        if kept is not None:
            self.keep_place(kept)
        self.place_caret(caret)
        self._layout.set_marks(marks)
        if not following:
            self._follow.let_go()
        self.verticalScrollBar().setValue(scrolled)

    def append_text(self, text: str) -> None:
        """Put `text` behind all there is, as if it had been typed."""
        caret = self.textCursor().position()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.insert_text(text)
        self.place_caret(self._offsets.to_source(caret))

    def insert_text(self, text: str) -> None:
        """Put `text` in the place of the selection, as if it had been typed."""
        cursor = self.textCursor()
        if len(text) <= _LARGE:
            cursor.insertText(shown(text))
            self.ensureCursorVisible()
            return
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        source = self.source
        start, end = self._offsets.to_source(first), self._offsets.to_source(last)
        self._show(Offsets(source[:start] + text + source[end:]))
        self._changed = True
        self.place_caret(start + len(text))

    def _show(self, offsets: Offsets) -> None:
        document = shown_document(offsets, page_font(self._family, self._size), self)
        layout = PageLayout(document, self._inks)
        document.setPageSize(QSizeF(self.lineWrapColumnOrWidth(), -1))
        document.setDocumentLayout(layout)
        document.contentsChanged.connect(self._on_document_contents_changed)
        before = self.document() if self.document().parent() is self else None
        self._offsets, self._layout = offsets, layout
        layout.set_lasting(self._mode is Mode.EDITING)
        self._kept: QTextCursor | None = None
        self._changed = False
        self.setDocument(document)
        if before is not None:
            before.deleteLater()
        self._fit_column()
        self.verticalScrollBar().setValue(0)
        self._follow.follow()
        self._tell_emptiness()
        self.text_edited.emit()

    def _take_edits(self) -> None:
        offsets = Offsets(written(self.document(), joined=bool(self._offsets.breaks)))
        if offsets.breaks:
            self._show(offsets)
            self._changed = True
        self._offsets = offsets
        self.document().setModified(False)

    # -- the two modes

    @property
    def mode(self) -> Mode:
        """Whether keys write or steer."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Write or steer from now on."""
        self._mode = mode
        reading = mode is Mode.READING
        self.setReadOnly(reading)
        self._layout.set_lasting(not reading)
        if reading:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._follow.follow()
        else:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
            self._layout.set_marks(Marks())
            self._layout.set_doubtful(())
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if reading else Qt.CursorShape.IBeamCursor
        )

    def keep_place(self, position: int | None) -> None:
        """Remember `position`, which moves along with edits before it; None: remember none."""
        self._kept = None if position is None else QTextCursor(self.document())
        if self._kept is None or position is None:
            return
        self._kept.setKeepPositionOnInsert(True)
        self._kept.setPosition(self._offsets.to_shown(position))

    @property
    def kept_place(self) -> int | None:
        """Where `keep_place` was, in the text as it is now; None in a text without one."""
        return self._offsets.to_source(self._kept.position()) if self._kept else None

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._offsets.to_source(self.textCursor().position())

    def place_caret(self, position: int) -> None:
        """Put the caret at `position` and show it."""
        cursor = self.textCursor()
        cursor.setPosition(min(self._offsets.to_shown(position), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @property
    def selection(self) -> Span | None:
        """What is selected, if anything is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        to_source = self._offsets.to_source
        return Span(to_source(cursor.selectionStart()), to_source(cursor.selectionEnd()))

    # -- the voice

    @property
    def is_following(self) -> bool:
        """Whether the page moves with the voice."""
        return self._follow.is_following

    def show_spans(self, sentence: Span | None, word: Span | None) -> None:
        """Light up what is spoken now; None for none."""
        spoken = sentence or word
        if spoken is None:
            self._layout.set_marks(Marks())
            return
        tinted, strong = self._shown_range(sentence), self._shown_range(word)
        self._layout.set_marks(Marks(self._offsets.to_shown(spoken.start), tinted, strong))
        self._keep_in_sight(strong[0] if word else tinted[0])

    def mark_doubtful(self, spans: Iterable[Span]) -> None:
        """Underline these parts of the source with dots."""
        self._layout.set_doubtful(map(self._shown_range, spans))

    @property
    def sight(self) -> Span:
        """What of the source is in sight, by whole lines."""
        top = self.verticalScrollBar().value()
        ends = (QPointF(0, top), QPointF(1e6, top + self.viewport().height()))
        first, last = (self._layout.hitTest(end, Qt.HitTestAccuracy.FuzzyHit) for end in ends)
        return Span(self._offsets.to_source(max(first, 0)), self._offsets.to_source(max(last, 0)))

    def line_at(self, position: int) -> QRectF:
        """The line of source code point `position`, in the viewport's coordinates."""
        line = self._layout.line_rect(self._offsets.to_shown(position))
        return line.translated(0, -self.verticalScrollBar().value())

    def word_start(self, position: int) -> int:
        """Where the word at `position` of the source begins."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_shown(position))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfWord)
        return self._offsets.to_source(cursor.position())

    def follow_voice(self) -> None:
        """Go back to the voice and stay with it."""
        self._follow.follow()
        marks = self._layout.marks
        self._keep_in_sight(max(marks.word[0], marks.sentence[0]))

    def _shown_range(self, span: Span | None) -> tuple[int, int]:
        if span is None:
            return (0, 0)
        return (self._offsets.to_shown(span.start), self._offsets.to_shown(span.end))

    def _keep_in_sight(self, position: int) -> None:
        if self._follow.is_following:
            self._follow.keep(self._layout.line_rect(position), self.viewport().height())

    # -- find, size, colours

    def find_text(self, text: str, *, backward: bool = False) -> bool:
        """Select the next `text` from the caret on, beginning anew at the end; False if there is none."""
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        found = self.document().find(text, self.textCursor(), flags)
        if found.isNull():
            anew = QTextCursor(self.document())
            anew.movePosition(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
            found = self.document().find(text, anew, flags)
        if found.isNull():
            return False
        self._show_selected(found)
        return True

    def reveal(self, span: Span) -> None:
        """Select `span` and scroll there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_shown(span.start))
        cursor.setPosition(self._offsets.to_shown(span.end), QTextCursor.MoveMode.KeepAnchor)
        self._show_selected(cursor)

    def _show_selected(self, cursor: QTextCursor) -> None:
        self._follow.let_go()
        self.setTextCursor(cursor)
        line = self._layout.line_rect(cursor.selectionStart())
        self.verticalScrollBar().setValue(round(line.center().y() - self.viewport().height() * 0.4))

    def set_text_size(self, size: int) -> None:
        """Set the text in `size` points (12 to 36)."""
        size = max(SMALLEST_TEXT, min(size, LARGEST_TEXT))
        if size != self._size:
            self._size = size
            self._restyle()
            self.size_changed.emit(size)

    def set_family(self, family: str) -> None:
        """Set the text in this font; empty for the house serif."""
        self._family = family
        self._restyle()

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._inks = inks(tokens)
        self._layout.set_inks(self._inks)

    def _restyle(self) -> None:
        place = self._place_at_top()
        self.document().setDefaultFont(page_font(self._family, self._size))
        self._layout.restyle()
        self._fit_column()
        self._show_at_top(place)

    # -- geometry

    def _fit_column(self) -> None:
        """Centre the column of text in the view."""
        bar = self.verticalScrollBar().sizeHint().width()
        room = max(self.width() - bar - 2 * _MARGIN, 120)
        full = column_width(self.document().defaultFont()) + 2 * PADDING
        column = round(min(full, room))
        left = (self.width() - column) // 2
        self.setViewportMargins(left, 0, max(self.width() - bar - left - column, 0), 0)
        if self.lineWrapColumnOrWidth() != column or self.document().pageSize().width() != column:
            self.setLineWrapColumnOrWidth(column)
        self._settle()

    def _settle(self) -> None:
        if self._settling:
            return
        self._settling = True
        bar = self.verticalScrollBar()
        moved = self._layout.settle(bar.value(), bar.value() + self.viewport().height())
        if moved:
            bar.setValue(bar.value() + round(moved))
        self._settling = False

    def _place_at_top(self) -> int:
        at = QPointF(0, self.verticalScrollBar().value())
        return self._layout.hitTest(at, Qt.HitTestAccuracy.FuzzyHit) if at.y() > 0 else 0

    def _show_at_top(self, position: int) -> None:
        if position > 0:
            self.verticalScrollBar().setValue(round(self._layout.line_rect(position).top()))

    def _word_at(self, point: QPoint, accuracy: Qt.HitTestAccuracy) -> int:
        """Where the word at `point` of the viewport begins in the source, or -1."""
        at = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        position = self._layout.hitTest(at, accuracy)
        if position < 0:
            return -1
        return self.word_start(self._offsets.to_source(position))

    # -- events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lay out what comes into view."""
        super().scrollContentsBy(dx, dy)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred, and the line at the top where it is."""
        place = self._place_at_top()
        before = self.lineWrapColumnOrWidth()
        super().resizeEvent(event)
        self._fit_column()
        if self.lineWrapColumnOrWidth() != before:
            self._show_at_top(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space steers while reading."""
        if self._mode is Mode.READING and event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle_requested.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size of the text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_text_size(self._size + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a word reads from there."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        still = (point - self._pressed).manhattanLength() < QApplication.startDragDistance()
        plain = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if self._mode is Mode.READING and still and plain:
            start = self._word_at(point, Qt.HitTestAccuracy.ExactHit)
            if start >= 0:
                self._follow.follow()
                self.read_requested.emit(Span(start, start))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu over the word under the mouse, or at the caret."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self._word_at(event.pos(), Qt.HitTestAccuracy.FuzzyHit) if by_mouse else self.caret
        self.menu_requested.emit(event.globalPos(), max(place, 0))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; into an empty page, it is read at once. Others take in what is formatted."""
        if not source.hasText() or self._mode is Mode.READING:
            return
        if source.hasHtml():
            self.rich_pasted.emit(source.text(), source.html())
            return
        was_empty = self._empty
        self.insert_text(source.text())
        if was_empty:
            self.paste_read_requested.emit()

    @Slot()
    def _on_document_contents_changed(self) -> None:
        self._changed = self._changed or self.document().isModified()
        self._tell_emptiness()
        self.text_edited.emit()

    def _tell_emptiness(self) -> None:
        empty = self.document().isEmpty()
        if empty != self._empty:
            self._empty = empty
            self.emptiness_changed.emit(empty)
