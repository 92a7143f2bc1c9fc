"""Copies links to a moment of what is read, and goes where such a link leads."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.storage import links
from app.storage.entries import Entry
from app.storage.links import Link
from app.ui.desk import Desk
from app.ui.library_room import LibraryRoom


class LinkRoom(QObject):
    """A link opens a text of the library at its place, and does nothing else: nothing is read unasked."""

    def __init__(
        self,
        desk: Desk,
        keeper: PlaceKeeper,
        shelf: Shelf,
        library: LibraryRoom,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._keeper = keeper
        self._shelf = shelf
        self._library = library
        desk.actions_.copy_link.triggered.connect(self._on_copy_link_triggered)

    def open(self, text: str) -> None:
        """Go where the link `text` leads, or say why that cannot be."""
        link = links.parse(text)
        if link is None:
            self._desk.show_trouble(
                self.tr("This is no link to a reading. Copy it again, from its beginning.")
            )
        elif link.key == self._keeper.key and not self._desk.view.is_changed:
            self._library.go_to(min(link.place, len(self._desk.view.source)))
        else:
            self._shelf.ask(lambda library: library.entry_with(link.key), partial(self._show, link))

    def _show(self, link: Link, entry: Entry | None) -> None:
        if entry is None:
            self._desk.show_trouble(
                self.tr("The text of this link is not in the library of this computer. Open the text itself.")
            )
            return
        self._library.open(entry, reads=False, at=link.place)

    @Slot()
    def _on_copy_link_triggered(self) -> None:
        desk, keeper = self._desk, self._keeper
        if desk.view.is_changed or not keeper.key:
            desk.show_notice(self.tr("Only what is read or opened has links. Read the text first."))
            return
        if not keeper.keep():
            desk.show_notice(
                self.tr(
                    "Nothing is kept of what is read, so that no link leads to it. The library can be told to."
                )
            )
            return
        heard = keeper.place if desk.control.is_reading else None
        place = desk.view.word_start(desk.view.caret) if heard is None else heard
        QGuiApplication.clipboard().setText(str(Link(keeper.key, place)))
        desk.show_notice(self.tr("The link is copied. On this computer it opens the text at this word."))
