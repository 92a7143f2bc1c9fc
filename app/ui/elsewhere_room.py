"""Between other programs and the reader: what is selected or copied there is read aloud, and the window stays where it
is.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.desktop.selection.source import Kind, Nothing, Source
from app.reading.state import State
from app.text.document import Document
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.library_room import LibraryRoom
from app.ui.preferences import SECOND_PRESS_PAUSES

if TYPE_CHECKING:
    from app.playback.reader import Reader

_AT_ONCE = 200_000
"""Code points that are parsed in a few ms; longer texts are parsed beside the window."""

_SOUNDING = (State.LOADING, State.PLAYING, State.STALLED)


class ElsewhereRoom(QObject):
    """Reads the selection or the clipboard, and stops when it is asked for what it is reading.

    What is read becomes the text of the window and is kept like a pasted one. `parse` makes a document of it, of a
    long one on another thread.
    """

    begun = Signal(str)
    """A text from elsewhere is about to be read; where it comes from, in words."""
    hushed = Signal()
    """What was asked for was being read: the voice has fallen silent, or goes on after a pause."""
    said = Signal(str)
    """There is nothing to read: a sentence that says why, and the next step."""
    missed = Signal(str)
    """There is nothing to pause or to go on with: a sentence that says so, and the next step."""

    def __init__(
        self,
        desk: Desk,
        reader: "Reader",
        library: LibraryRoom,
        source: Source,
        parse: Callable[[str], Document],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._library = library
        self._source = source
        self._parse = parse
        self._background = Background(self)
        self._text = ""
        """What was asked for last."""
        self._document: Document | None = None
        """The document that was made of it, unless it is read in the window's own."""
        desk.control.document_shown.connect(self._on_control_document_shown)

    def close(self) -> None:
        """Read nothing more."""
        self._source.close()
        self._background.cancel()
        self._background.wait()

    def speak(self, kind: Kind) -> None:
        """Read what is selected or copied; what is being read already, or nothing while something is: fall silent."""
        self._source.read(kind, partial(self._take, kind))

    def steer(self, do: Callable[[], None]) -> None:
        """`do` what a key or a command wishes of the reading, or say that there is no text."""
        if not self._desk.view.is_empty:
            do()
            return
        told = self.tr("There is no text to read. Open one, or select some and have that read.")
        self._desk.show_notice(told)
        self.missed.emit(told)

    def _take(self, kind: Kind, found: str | Nothing) -> None:
        state = self._reader.state
        is_known = found == self._text or not isinstance(found, str)
        if state in _SOUNDING and is_known:
            self._hush()
        elif state is State.PAUSED and is_known and self._reader.document is self._document:
            self._reader.resume()
            self.hushed.emit()
        elif isinstance(found, str):
            self._begin(kind, found)
        elif kind is Kind.SELECTION and found in (Nothing.EMPTY, Nothing.UNAVAILABLE):
            self._source.read(Kind.CLIPBOARD, partial(self._take_instead, found))
        else:
            self._say(self._sentence(kind, found))

    def _take_instead(self, missing: Nothing, found: str | Nothing) -> None:
        """The clipboard in the place of a selection that is not there."""
        if found is Nothing.EMPTY and missing is Nothing.EMPTY:
            told = self.tr("Nothing is selected and no text was copied. Select some text and try again.")
            self._say(told)
        else:
            self._take(Kind.CLIPBOARD, found)

    def _hush(self) -> None:
        if self._desk.preferences.second_press == SECOND_PRESS_PAUSES:
            self._reader.pause()
        else:
            self._background.cancel()
            self._desk.control.stop()
        self.hushed.emit()

    # -- reading

    def _begin(self, kind: Kind, text: str) -> None:
        self._text = text
        self._document = None
        view = self._desk.view
        selected = view.selection
        if selected and view.source[selected.start : selected.end] == text:
            self._tell_begun(kind)
            self._desk.control.begin(selected.start, selected.end)
        elif len(text) <= _AT_ONCE:
            self._show(kind, self._parse(text))
        else:
            self._background.run(partial(self._parse, text), partial(self._show, kind))

    def _show(self, kind: Kind, document: Document) -> None:
        self._document = document
        self._library.show_pasted(document)
        self._tell_begun(kind)
        self._desk.control.begin(0)

    def _tell_begun(self, kind: Kind) -> None:
        from_selection = kind is Kind.SELECTION
        self.begun.emit(self.tr("From the selection") if from_selection else self.tr("From the clipboard"))

    @Slot(object)
    def _on_control_document_shown(self, document: Document) -> None:
        """Another text is shown: what was asked for before is not what is read."""
        if document is not self._document:
            self._text = ""
            self._background.cancel()

    # -- nothing to read

    def _say(self, sentence: str) -> None:
        self._desk.show_notice(sentence)
        self.said.emit(sentence)

    def _sentence(self, kind: Kind, missing: Nothing) -> str:
        match missing:
            case Nothing.EMPTY:
                return self.tr("There is no text on the clipboard. Copy some and try again.")
            case Nothing.SECRET:
                return self.tr(
                    "What was copied is marked as secret, so it is not read aloud. Copy something else."
                )
            case Nothing.TOO_LONG:
                return self.tr("The text is too long to be read from here. Save it as a file and open that.")
            case Nothing.SILENT if kind is Kind.SELECTION:
                return self.tr(
                    "The program with the selected text does not answer. Copy the text, or wait and try again."
                )
            case Nothing.SILENT:
                return self.tr(
                    "The program with the copied text does not answer. Copy the text anew and try again."
                )
            case Nothing.UNAVAILABLE:
                return self.tr(
                    "This desktop does not let other programs see what is selected or copied. "
                    "Paste the text into the window instead."
                )
