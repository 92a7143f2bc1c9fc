"""Between the text, the reader and the keys: what play, stop, edit and read-from-here mean now."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.reading.state import State
from app.text.document import Document, Span
from app.ui.background import Background
from app.ui.reader_view import Mode, ReaderView

if TYPE_CHECKING:
    from app.playback.reader import Reader

_AT_ONCE = 200_000
"""Code points that are parsed in a few ms; longer texts are parsed beside the window."""


_TAIL = 200
"""Code points at the end of a beginning by which it is known again."""


class ReadingControl(QObject):
    """Keeps the view's mode and the reader in step."""

    mode_changed = Signal(object)
    document_shown = Signal(object)
    """The reader has this document, which was brought in whole."""
    unread_left = Signal(object)
    """This document was typed, pasted or edited and not read since, and is about to give way to another or to go with
    the window.
    """
    document_extended = Signal(object)
    """The reader goes on with this document, of which it had the beginning."""
    text_prepared = Signal(object, bool)
    """The reader has this document of what was typed, pasted or edited, and is about to read it; whether it may go
    on where it was left.
    """
    preparing_changed = Signal(bool)
    """Whether the text is being looked through before it can be read."""

    def __init__(
        self,
        view: ReaderView,
        reader: "Reader",
        parse: Callable[[str], Document],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._reader = reader
        self._parse = parse
        self._background = Background(self)
        self.gate: Callable[[str, Callable[[], None]], None] | None = None
        """What is asked before a text is read: it calls what it is given, at once, later or never."""
        self._preparing = False
        self._sentence: Span | None = None
        self._word: Span | None = None
        view.read_requested.connect(self._on_view_read_requested)
        view.toggle_requested.connect(self.toggle)
        view.paste_read_requested.connect(self.read)
        reader.span_changed.connect(self._on_reader_span_changed)
        reader.state_changed.connect(self._on_reader_state_changed)

    @property
    def is_reading(self) -> bool:
        """Whether keys steer."""
        return self._view.mode is Mode.READING

    def show_document(self, document: Document) -> None:
        """Show another text, ready to be edited or read."""
        self._abandon()
        self._leave_unread()
        self._view.show_document(document)
        self._reader.load(document)
        self.document_shown.emit(document)

    def extend_document(self, document: Document) -> bool:
        """Go on with `document`, which begins with the one that was shown: what is read is read on.

        Where that was edited meanwhile, what is new is put behind it, or left out if its end is gone; then False.
        """
        beginning = self._reader.document.text
        if self._view.is_changed:
            if self._view.source.endswith(beginning[-_TAIL:]):
                self._view.append_text(document.text[len(beginning) :])
            return False
        self._view.extend_document(document)
        self._reader.extend(document)
        self.document_extended.emit(document)
        return True

    @Slot()
    def toggle(self) -> None:
        """Play or pause, whichever is called for."""
        if self._preparing:
            return
        if not self.is_reading:
            self.read()
        elif self._reader.state in (State.IDLE, State.ERROR):
            self._reader.play()
        else:
            self._reader.toggle()

    @Slot()
    def read(self, start: int | None = None, end: int | None = None) -> None:
        """As `begin`, when the gate lets the text pass."""
        if self.gate is None or self.is_reading or self._view.is_empty:
            self.begin(start, end)
        else:
            self.gate(self._view.source, partial(self.begin, start, end))

    def begin(self, start: int | None = None, end: int | None = None) -> None:
        """Read from `start` to `end`; without them, from the kept place or the beginning."""
        if self._view.is_empty or self._preparing:
            return
        kept = self._view.kept_place
        changed = self._view.is_changed
        self._set_mode(Mode.READING)
        if not changed:
            self._reader.play(start, end)
            return
        source = self._view.source
        ready = partial(self._on_prepared, start if start is not None else kept, end)
        if len(source) <= _AT_ONCE:
            ready(self._parse(source))
        else:
            self._set_preparing(True)
            self._background.run(partial(self._parse, source), ready)

    def read_here(self) -> None:
        """Read what is selected, else from the caret on."""
        selection = self._view.selection
        if selection is not None:
            self.read(selection.start, selection.end)
        else:
            self.read(self._view.caret)

    @Slot()
    def stop(self) -> None:
        """Silence, and back to the editor."""
        self._abandon()

    @Slot()
    def switch_mode(self) -> None:
        """From reading to editing, from editing to reading."""
        if self.is_reading:
            self._abandon()
        else:
            self.read()

    def leave(self) -> None:
        """Stop for good, and wait for what is being prepared."""
        self._background.cancel()
        self._background.wait()
        self._leave_unread()

    def _leave_unread(self) -> None:
        if self._view.is_changed and self._view.source.strip():
            self.unread_left.emit(self._parse(self._view.source))

    def _abandon(self) -> None:
        self._background.cancel()
        self._set_preparing(False)
        if not self.is_reading:
            return
        place = self._word or self._sentence
        self._reader.stop()
        self._set_mode(Mode.EDITING)
        if place is not None:
            self._view.place_caret(place.start)
            self._view.keep_place(place.start)
        self._sentence = self._word = None

    def _set_mode(self, mode: Mode) -> None:
        if mode is not self._view.mode:
            self._view.set_mode(mode)
            self.mode_changed.emit(mode)

    def _set_preparing(self, preparing: bool) -> None:
        if preparing != self._preparing:
            self._preparing = preparing
            self.preparing_changed.emit(preparing)

    def _on_prepared(self, start: int | None, end: int | None, document: Document) -> None:
        self._set_preparing(False)
        self._view.adopt(document)
        self._reader.load(document)
        self.text_prepared.emit(document, start is None)
        self._reader.play(start, end)

    @Slot(object)
    def _on_view_read_requested(self, span: Span) -> None:
        self.read(span.start, span.end if span.end > span.start else None)

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, word: Span | None) -> None:
        self._sentence, self._word = sentence, word
        if self.is_reading:
            self._view.show_spans(sentence, word)

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        """Something else than the window, a media key or the command line, may have started the reading."""
        if state in (State.LOADING, State.PLAYING) and not self.is_reading and not self._view.is_changed:
            self._set_mode(Mode.READING)
