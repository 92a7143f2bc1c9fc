"""Marks places of the text that is shown, and knows which are marked."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.storage.entries import Bookmark
from app.ui.desk import Desk


class BookmarkRoom(QObject):
    """Marks the word that is heard, or that the caret is at; a marked word is marked no more."""

    changed = Signal()
    """`bookmarks` are others than before."""

    def __init__(self, desk: Desk, keeper: PlaceKeeper, shelf: Shelf) -> None:
        super().__init__(desk)
        self.bookmarks: Sequence[Bookmark] = ()
        """Those of the text that is shown, in its order."""
        self._desk = desk
        self._keeper = keeper
        self._shelf = shelf
        desk.actions_.mark.triggered.connect(self._on_mark_triggered)
        keeper.text_changed.connect(self._ask)
        shelf.changed.connect(self._ask)

    def set_note(self, id: int, note: str) -> None:
        """Write a note to a bookmark."""
        self._shelf.do(lambda library: library.set_note(id, note))

    def remove(self, id: int) -> None:
        """Take a bookmark out."""
        self._shelf.do(lambda library: library.remove_bookmark(id))

    @Slot()
    def _ask(self) -> None:
        if key := self._keeper.key:
            self._shelf.ask(lambda library: (key, library.bookmarks(key)), lambda found: self._take(*found))
        else:
            self._take("", ())

    def _take(self, key: str, bookmarks: Sequence[Bookmark]) -> None:
        if key == self._keeper.key and list(bookmarks) != list(self.bookmarks):
            self.bookmarks = bookmarks
            self.changed.emit()

    @Slot()
    def _on_mark_triggered(self) -> None:
        desk, keeper = self._desk, self._keeper
        if desk.view.is_changed or not keeper.key:
            desk.show_notice(self.tr("Only what is read or opened can be marked. Read the text first."))
            return
        if not keeper.keep():
            desk.show_notice(
                self.tr(
                    "Nothing is kept of what is read, so that it cannot be marked. The library can be told to."
                )
            )
            return
        heard = keeper.place if desk.control.is_reading else None
        place = desk.view.word_start(desk.view.caret) if heard is None else heard
        for bookmark in self.bookmarks:
            if bookmark.place == place:
                self.remove(bookmark.id)
                desk.show_notice(self.tr("The bookmark is taken out."))
                return
        key, text = keeper.key, desk.view.source
        self._shelf.do(lambda library: library.add_bookmark(key, place, text))
        desk.show_notice(self.tr("This place is marked."))
