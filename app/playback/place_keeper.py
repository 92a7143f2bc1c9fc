"""Keeps the text that is read, and the place in it, so that both outlive the window."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.playback.shelf import Shelf
from app.reading.state import State
from app.storage.entries import Kind, Mark, Origin, key_of
from app.text.document import Document, Span
from app.text.refinding import is_revision

if TYPE_CHECKING:
    from app.playback.reader import Reader

SAVE_MS = 2000
"""How often the place is written down: a kill loses no more, and what is being written before."""

_SOUNDING = (State.LOADING, State.PLAYING, State.STALLED)


@dataclass(frozen=True, slots=True)
class _Text:
    """The text that is shown: where it came from, its key, and the key of the text that it was made of."""

    document: Document
    origin: Origin
    key: str
    made_of: str = ""


class PlaceKeeper(QObject):
    """Keeps a text as soon as it is read aloud, and its place every `SAVE_MS` and whenever the voice falls silent.

    Without `keeps` nothing is written down; what is known is still used.
    """

    resumed = Signal(int)
    """The text is known: its reading goes on at this code point."""
    ended = Signal()
    """The text that is shown was read to its end."""
    text_changed = Signal()
    """Another text is shown, or it has become one of the library."""

    def __init__(
        self, reader: "Reader", shelf: Shelf, *, keeps: bool = True, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeps = keeps
        self._reader = reader
        self._shelf = shelf
        self._text: _Text | None = None
        self._is_kept = False
        self._place: int | None = None
        self._heard_to = 0
        self._saved: Mark | None = None
        self._timer = QTimer(self, interval=SAVE_MS)
        self._timer.timeout.connect(self.save)
        shelf.marks_found.connect(self._on_shelf_marks_found)
        reader.span_changed.connect(self._on_reader_span_changed)
        reader.state_changed.connect(self._on_reader_state_changed)
        reader.finished.connect(self._on_reader_finished)

    @property
    def key(self) -> str:
        """The key of the text that is shown, if it is one to be kept, else ""."""
        return self._text.key if self._text else ""

    @property
    def origin(self) -> Origin | None:
        """Where the text that is shown came from; None: it is not to be kept."""
        return self._text.origin if self._text else None

    @property
    def is_keeping(self) -> bool:
        """Whether what is read now is written down."""
        return self._is_kept and self._keeps

    @property
    def place(self) -> int | None:
        """The code point that was heard last of the text that is shown; None: nothing of it was."""
        return self._place

    def show(self, document: Document, origin: Origin | None) -> None:
        """`document` is shown, and the reader has it. Without an `origin` it is not to be kept."""
        self._begin(None if origin is None else _Text(document, origin, key_of(document.text)))
        self._resume()
        if self._text and self.key not in self._shelf.marks and self._text.origin.source:
            source, text = self._text.origin.source, document.text
            key = self._text.key
            self._shelf.ask(
                lambda library: library.place_in(source, text),
                lambda place: self._hold(place) if place and self.key == key else None,
            )

    def take(self, document: Document, *, goes_on: bool) -> None:
        """`document` was typed, pasted or edited, and the reader has it; with `goes_on` a place that is known is to
        be gone on from.
        """
        key, before = key_of(document.text), self._text
        if before and before.key == key:
            if goes_on:
                self._place = None
                self._resume()
        elif before and is_revision(before.document.text, document.text):
            made_of = before.key if self._is_kept else before.made_of
            self._begin(_Text(document, before.origin, key, made_of))
        else:
            self._begin(_Text(document, Origin(Kind.PASTE), key))
            if goes_on:
                self._resume()

    def extend(self, document: Document, origin: Origin) -> None:
        """`document` is all of the text whose beginning was shown; what is read goes on where it is."""
        place = self._place
        self._begin(_Text(document, origin, key_of(document.text)))
        self._place = place
        self._on_reader_state_changed(self._reader.state)

    def keep(self) -> bool:
        """Have the text that is shown in the library; False where there is none to be kept."""
        text = self._text
        if text is None or not self._keeps:
            return False
        if not self._is_kept:
            self._is_kept = True
            document, origin = text.document, text.origin
            made_of, text_changed = text.made_of, self.text_changed.emit
            self._shelf.do(
                lambda library: (
                    (made_of and library.revise(made_of, document)) or library.keep(document, origin)
                )
            )
            self._shelf.ask(lambda library: library.index(), lambda _: text_changed())
            self._shelf.marks.pop(made_of, None)
        return True

    def set_keeps(self, keeps: bool) -> None:
        """Whether anything is written down, from now on."""
        self._keeps = keeps
        if keeps and self._reader.state in _SOUNDING:
            self._on_reader_state_changed(self._reader.state)

    def forget(self, key: str = "") -> None:
        """The text with this key, or every text without one, is about to leave the library.

        The one that is shown comes back when it is read again.
        """
        for gone in [key] if key else list(self._shelf.marks):
            self._shelf.marks.pop(gone, None)
        if self._text and key in ("", self._text.key):
            self._is_kept = False
            self._text = replace(self._text, made_of="")

    @Slot()
    def save(self) -> None:
        """Write down the place that is heard, if it is another than was written."""
        if self._place is not None and self._text:
            length = max(len(self._text.document.text), 1)
            self._write(Mark(self._place, min(self._place / length, 0.999), self._reader.choice.voice))

    def close(self) -> None:
        """Write down the place for the last time."""
        self._timer.stop()
        self.save()
        self._text = None

    def _begin(self, text: _Text | None) -> None:
        self.save()
        self._text = text
        self._is_kept = False
        self._place = self._saved = None
        self.text_changed.emit()

    def _resume(self) -> None:
        mark = self._shelf.marks.get(self.key)
        if mark and self._text and 0 < mark.place < len(self._text.document.text):
            self._hold(mark.place)

    def _hold(self, place: int) -> None:
        if self._reader.state is State.IDLE and self._place is None:
            self._reader.hold_at(place)
            self.resumed.emit(place)

    def _write(self, mark: Mark) -> None:
        if mark == self._saved or not self._keeps or not self._is_kept:
            return
        self._saved, key = mark, self.key
        if mark.place and mark.progress < 1:
            self._shelf.marks[key] = mark
        else:
            self._shelf.marks.pop(key, None)
        self._shelf.ask(lambda library: library.save_mark(key, mark), lambda _: None)

    def _is_through(self) -> bool:
        """Whether the text was read to its end, and not only what was selected of it."""
        assert self._text
        progress = self._reader.progress
        if progress.sentences is not None:
            return progress.sentence == progress.sentences
        return not any(map(str.isalnum, self._text.document.text[self._heard_to :]))

    @Slot()
    def _on_shelf_marks_found(self) -> None:
        self._resume()

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, word: Span | None) -> None:
        if sentence is None:
            return
        self._heard_to = sentence.end
        if word:
            self._place = word.start
        elif self._place is None or not sentence.start <= self._place < sentence.end:
            self._place = sentence.start

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state in _SOUNDING:
            if self.keep() and not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()
            self.save()

    @Slot()
    def _on_reader_finished(self) -> None:
        if self._text and self._place is not None and self._is_through():
            self._write(Mark(0, 1.0, self._reader.choice.voice))
            self._place = None
            self.ended.emit()
