"""Opens the drawer and answers the wishes of its pages."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.storage.entries import Entry
from app.ui.bookmark_room import BookmarkRoom
from app.ui.bookmarks_page import BookmarksPage
from app.ui.chapters_page import ChaptersPage
from app.ui.desk import Desk
from app.ui.drawer import Drawer
from app.ui.library_page import LibraryPage
from app.ui.library_room import LibraryRoom

if TYPE_CHECKING:
    from app.playback.reader import Reader
    from app.text.document import Document


NARROW = 940
"""Pixels of a window in which the page has no room between drawer and panel."""


class DrawerRoom(QObject):
    """The drawer with its three pages, made when it is first wanted."""

    def __init__(
        self,
        desk: Desk,
        reader: "Reader",
        keeper: PlaceKeeper,
        shelf: Shelf,
        room: LibraryRoom,
        bookmarks: BookmarkRoom,
    ) -> None:
        super().__init__(desk)
        self._desk, self._keeper, self._shelf = desk, keeper, shelf
        self._marked = bookmarks
        self._private = False
        actions = desk.actions_
        self.library = LibraryPage(keeps=desk.preferences.keep_texts)
        self.chapters = ChaptersPage(reader)
        self.bookmarks = BookmarksPage(actions.mark)
        pages = (
            (actions.library, self.library),
            (actions.chapters, self.chapters),
            (actions.bookmarks, self.bookmarks),
        )
        self._drawer = Drawer(pages)
        self._drawer.hide()
        self._drawer.left.connect(self._on_drawer_left)
        desk.place_drawer(self._drawer)
        desk.installEventFilter(self)
        for beside in (actions.panel, actions.spoken):
            beside.triggered.connect(self._on_beside_triggered)
        for page in (self.chapters, self.bookmarks):
            page.chosen.connect(room.go_to)
        self.bookmarks.note_changed.connect(bookmarks.set_note)
        self.bookmarks.remove_requested.connect(bookmarks.remove)
        bookmarks.changed.connect(self._on_marked_changed)
        self._on_marked_changed()
        desk.control.document_shown.connect(self.chapters.show_document)
        desk.control.document_extended.connect(self.chapters.show_document)
        desk.control.text_prepared.connect(self._on_control_text_prepared)
        self._connect_library(room)

    def toggle(self, page: QWidget) -> None:
        """Bring `page` up, or put the drawer away where it is up already."""
        if self._drawer.isVisible() and self._drawer.page is page:
            self._on_drawer_left()
            return
        self._drawer.set_page(page)
        self._drawer.show()
        self._make_room()
        self._desk.actions_.library.setChecked(True)
        if self._keeper.place is not None:
            self.chapters.show_place(self._keeper.place)
        assert isinstance(page, LibraryPage | ChaptersPage | BookmarksPage)
        page.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a window that has become narrow, the page comes before the panel."""
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        return False

    def _make_room(self) -> None:
        """Where there is no room beside the drawer and the page, put away what else is there."""
        if self._drawer.isVisible() and self._desk.width() < NARROW:
            self._desk.actions_.spoken.setChecked(False)
            self._desk.set_panel_aside(True)

    def _connect_library(self, room: LibraryRoom) -> None:
        page = self.library
        page.wanted.connect(self._on_library_wanted)
        page.read_requested.connect(partial(room.open, reads=True))
        page.open_requested.connect(partial(room.open, reads=False))
        page.enqueue_requested.connect(self._on_library_enqueue_requested)
        page.dequeue_requested.connect(self._on_library_dequeue_requested)
        page.move_requested.connect(self._on_library_move_requested)
        page.remove_requested.connect(self._on_library_remove_requested)
        page.clear_requested.connect(self._on_library_clear_requested)
        page.keeping_changed.connect(self._on_library_keeping_changed)
        page.privacy_changed.connect(self._on_library_privacy_changed)
        self._shelf.changed.connect(self._on_shelf_changed)

    # -- slots

    @Slot(bool)
    def _on_beside_triggered(self, shown: bool) -> None:
        """What is wanted at the other side takes the room of the drawer."""
        if shown and self._drawer.isVisible() and self._desk.width() < NARROW:
            self._drawer.hide()
            self._desk.actions_.library.setChecked(False)
            self._desk.view.setFocus()

    @Slot()
    def _on_drawer_left(self) -> None:
        self._drawer.hide()
        self._desk.set_panel_aside(self._desk.actions_.spoken.isChecked())
        self._desk.actions_.library.setChecked(False)
        self._desk.view.setFocus()

    @Slot()
    def _on_shelf_changed(self) -> None:
        if self._drawer.isVisible():
            self.library.refresh()

    @Slot()
    def _on_marked_changed(self) -> None:
        self.bookmarks.show_bookmarks(self._marked.bookmarks)

    @Slot(object, bool)
    def _on_control_text_prepared(self, document: "Document", _goes_on: bool) -> None:
        self.chapters.show_document(document)

    @Slot(str)
    def _on_library_wanted(self, query: str) -> None:
        self._keeper.save()
        self._shelf.ask(
            lambda library: library.search(query) if query else library.entries(),
            partial(self.library.show_entries, query),
        )

    @Slot(object)
    def _on_library_enqueue_requested(self, entry: Entry) -> None:
        self._shelf.do(lambda library: library.enqueue(entry.id))

    @Slot(object)
    def _on_library_dequeue_requested(self, entry: Entry) -> None:
        self._shelf.do(lambda library: library.dequeue(entry.id))

    @Slot(object, int)
    def _on_library_move_requested(self, entry: Entry, turn: int) -> None:
        self._shelf.do(lambda library: library.move(entry.id, turn))

    @Slot(object)
    def _on_library_remove_requested(self, entry: Entry) -> None:
        self._keeper.forget(entry.key)
        self._shelf.do(lambda library: library.remove(entry.id))

    @Slot()
    def _on_library_clear_requested(self) -> None:
        question = QMessageBox(self._desk.window())
        question.setWindowTitle(self.tr("Clear the library"))
        question.setText(self.tr("Forget every text, place and bookmark?"))
        question.setInformativeText(self.tr("Your files stay as they are. This cannot be undone."))
        clear = question.addButton(self.tr("Clear"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        clear.clicked.connect(self._clear)
        question.finished.connect(question.deleteLater)
        question.open()

    @Slot()
    def _clear(self) -> None:
        self._keeper.forget()
        self._shelf.do(lambda library: library.clear())

    @Slot(bool)
    def _on_library_keeping_changed(self, keeps: bool) -> None:
        self._desk.prefer(keep_texts=keeps)
        self._keeper.set_keeps(keeps and not self._private)

    @Slot(bool)
    def _on_library_privacy_changed(self, private: bool) -> None:
        self._private = private
        self._keeper.set_keeps(self._desk.preferences.keep_texts and not private)
