"""Between the window and the library: what is kept of a reading, and how one goes on with it."""

from PySide6.QtCore import QObject, Slot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.storage.entries import Kind, Origin, excerpt
from app.text.document import Document
from app.ui.desk import Desk

_WORDS = 40
"""Code points of the text that say in a message where a reading goes on."""


class LibraryRoom(QObject):
    """Has the keeper told what is shown, and the user where it goes on."""

    def __init__(self, desk: Desk, keeper: PlaceKeeper, shelf: Shelf) -> None:
        super().__init__(desk)
        self._desk = desk
        self._keeper = keeper
        self._shelf = shelf
        desk.control.document_shown.connect(self._on_control_document_shown)
        desk.control.text_prepared.connect(self._on_control_text_prepared)
        keeper.resumed.connect(self._on_keeper_resumed)
        shelf.failed.connect(self._on_shelf_failed)

    def show_file(self, document: Document, source: str) -> None:
        """Show `document`, which stands in the file `source`, ready to be read on."""
        self._desk.show_document(document)
        self._keeper.show(document, Origin(Kind.FILE, source, document.language))

    def complete_file(self, document: Document, source: str) -> None:
        """`document` is all of the file `source`, whose beginning is shown and perhaps read."""
        control = self._desk.control
        if not control.is_reading and not self._desk.view.is_changed:
            self.show_file(document, source)
        elif control.extend_document(document):
            self._keeper.extend(document, Origin(Kind.FILE, source, document.language))

    @Slot(object)
    def _on_control_document_shown(self, document: Document) -> None:
        self._keeper.show(document, None)

    @Slot(object, bool)
    def _on_control_text_prepared(self, document: Document, goes_on: bool) -> None:
        self._keeper.take(document, goes_on=goes_on)

    @Slot(int)
    def _on_keeper_resumed(self, place: int) -> None:
        desk = self._desk
        desk.view.keep_place(place)
        desk.view.place_caret(place)
        words = excerpt(desk.view.source, place, _WORDS)
        told = self.tr("This text goes on where it was left: “{words}”").format(words=words)
        desk.notice.show_message(told, action=self.tr("From the beginning"), wish=self._begin_anew)

    @Slot()
    def _on_shelf_failed(self) -> None:
        self._desk.show_trouble(
            self.tr(
                "The library cannot be used, so texts and places are not kept. "
                "Look whether the disk is full and the data folder can be written."
            )
        )

    def _begin_anew(self) -> None:
        desk = self._desk
        desk.view.keep_place(None)
        desk.view.place_caret(0)
        if desk.control.is_reading:
            desk.control.read(0)
        else:
            self._keeper.begin_anew()
