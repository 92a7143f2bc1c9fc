"""Between the window and the library: how one goes on with a text, and what is read after it."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.reading.state import State
from app.storage.entries import Entry, Kind, Origin, excerpt, found_at
from app.storage.settings import MEGABYTE
from app.text.document import Document
from app.text.importing.addresses import is_address
from app.ui.actions import Actions
from app.ui.bookmark_margin import BookmarkMargin
from app.ui.bookmark_room import BookmarkRoom
from app.ui.desk import Desk
from app.ui.entry_texts import progress_text, title_text
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.playback.reader import Reader
    from app.storage.library import Library
    from app.ui.drawer_room import DrawerRoom

NEXT_MS = 600
"""The pause before the next text begins: that of a heading."""

_RECENT = 4
_WORDS = 40
"""Code points of the text that say in a message where a reading goes on."""


class LibraryRoom(QObject):
    """Has the keeper told what is shown and the user where it goes on, opens texts of the library, and begins what
    is to be read next when a text has been read to its end.
    """

    def __init__(self, desk: Desk, reader: "Reader", keeper: PlaceKeeper, shelf: Shelf) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._keeper = keeper
        self._shelf = shelf
        self._recent: Sequence[Entry] = ()
        self._pause = QTimer(self, singleShot=True, interval=NEXT_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        desk.control.document_shown.connect(self._on_control_document_shown)
        desk.control.unread_left.connect(self._on_control_unread_left)
        desk.control.text_prepared.connect(self._on_control_text_prepared)
        desk.control.mode_changed.connect(self._pause.stop)
        desk.view.emptiness_changed.connect(self._on_view_emptiness_changed)
        keeper.resumed.connect(self._on_keeper_resumed)
        keeper.ended.connect(self._pause.start)
        reader.state_changed.connect(self._on_reader_state_changed)
        self._limit_mb = desk.preferences.text_limit_mb
        desk.preferences_changed.connect(self._on_desk_preferences_changed)
        shelf.failed.connect(self._on_shelf_failed)
        shelf.changed.connect(self._ask_recent)
        desk.empty_page.recent_requested.connect(self._on_recent_requested)
        self._marked = BookmarkRoom(desk, keeper, shelf)
        BookmarkMargin(desk.view, self._marked)
        self._drawer: DrawerRoom | None = None
        self._connect_actions(desk.actions_)
        self._ask_recent()

    @property
    def drawer(self) -> "DrawerRoom":
        """The drawer, made when it is first wanted."""
        if self._drawer is None:
            from app.ui.drawer_room import DrawerRoom

            self._drawer = DrawerRoom(self._desk, self._reader, self._keeper, self._shelf, self, self._marked)
        return self._drawer

    def _connect_actions(self, actions: Actions) -> None:
        actions.library.triggered.connect(lambda: self.drawer.toggle(self.drawer.library))
        actions.chapters.triggered.connect(lambda: self.drawer.toggle(self.drawer.chapters))
        actions.bookmarks.triggered.connect(lambda: self.drawer.toggle(self.drawer.bookmarks))

    # -- texts

    def show_file(self, document: Document, source: str) -> None:
        """Show `document`, which stands in the file or at the address `source`, ready to be read on."""
        self._show(document, _origin(document, source))

    def show_again(self, document: Document, origin: Origin | None) -> None:
        """Show `document`, which another window showed before; without an `origin` it is not to be kept."""
        if origin:
            self._show(document, origin)
        else:
            self._desk.show_document(document)

    def show_pasted(self, document: Document) -> None:
        """Show `document`, which was taken from another program, ready to be read from its beginning."""
        self._desk.show_document(document)
        self._keeper.take(document, goes_on=False)

    def complete_file(self, document: Document, source: str) -> None:
        """`document` is all of the file `source`, whose beginning is shown and perhaps read."""
        control = self._desk.control
        if not control.is_reading and not self._desk.view.is_changed:
            self.show_file(document, source)
        elif control.extend_document(document):
            self._keeper.extend(document, _origin(document, source))

    def open(self, entry: Entry, *, reads: bool, at: int | None = None) -> None:
        """Show a text of the library where it was left, or at what was searched for, or at code point `at`; `reads`:
        and read on.
        """
        if entry.turn and reads:
            self._shelf.do(lambda library: library.dequeue(entry.id))
        self._shelf.ask(lambda library: library.document(entry.id), partial(self._take, entry, reads, at))

    def go_to(self, place: int) -> None:
        """Have the voice, or the caret while nothing is read, go to code point `place`."""
        if self._desk.control.is_reading:
            self._desk.control.read(place)
        else:
            self._hold(place)

    def _take(self, entry: Entry, reads: bool, at: int | None, document: Document | None) -> None:
        desk = self._desk
        if document is None:
            desk.show_trouble(self.tr("This text is no longer in the library. Open its file again."))
            self._shelf.changed.emit()
            return
        self._show(document, Origin(entry.kind, entry.source, entry.language))
        found = found_at(document.text, entry.snippet) if at is None else min(at, len(document.text))
        if found is not None:
            self._hold(found)
            self._tell_found(document, found, entry.place)
        if reads:
            desk.read()
            desk.view.setFocus()

    def _tell_found(self, document: Document, found: int, left: int) -> None:
        """Say that `document` is shown at what was searched for, and give the way to where it was left."""
        told = self.tr("Found: “{words}”").format(words=excerpt(document.text, found, _WORDS))
        action = self.tr("Where you left it") if left else ""
        self._desk.notice.show_message(told, action=action, wish=partial(self.go_to, left))

    def _show(self, document: Document, origin: Origin) -> None:
        self._desk.show_document(document)
        self._keeper.show(document, origin)

    def _hold(self, place: int) -> None:
        view = self._desk.view
        if not view.is_changed:
            self._reader.hold_at(place)
        view.keep_place(place)
        view.place_caret(place)

    def _begin_anew(self) -> None:
        if self._desk.control.is_reading:
            self._desk.control.read(0)
        else:
            self._hold(0)

    # -- what is read next

    def _take_next(self) -> None:
        def next_entry(library: "Library") -> Entry | None:
            id = library.take_next()
            return None if id is None else library.entry(id)

        self._shelf.ask(next_entry, self._begin_next)

    def _begin_next(self, entry: Entry | None) -> None:
        if entry is None:
            return
        self._shelf.changed.emit()
        self.open(entry, reads=True)
        self._desk.show_notice(self.tr("Next: {title}").format(title=title_text(entry)))

    # -- recent texts

    @Slot()
    def _ask_recent(self) -> None:
        if self._desk.view.is_empty:
            self._shelf.ask(lambda library: library.entries(20), self._show_recent)

    def _show_recent(self, entries: Sequence[Entry]) -> None:
        begun = [entry for entry in entries if entry.place and entry.progress < 1]
        self._recent = sorted(begun, key=lambda entry: -entry.read)[:_RECENT]
        self._desk.empty_page.show_recent(
            [(title_text(entry), progress_text(entry)) for entry in self._recent]
        )

    # -- slots

    @Slot(int)
    def _on_recent_requested(self, row: int) -> None:
        self.open(self._recent[row], reads=True)

    @Slot()
    def _on_pause_timeout(self) -> None:
        if self._reader.state is State.IDLE:
            self._take_next()

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is not State.IDLE:
            self._pause.stop()

    @Slot(object)
    def _on_desk_preferences_changed(self, preferences: Preferences) -> None:
        limit_mb = preferences.text_limit_mb
        if limit_mb != self._limit_mb:
            self._limit_mb = limit_mb
            self._shelf.do(lambda library: library.set_limit(limit_mb * MEGABYTE))

    @Slot(bool)
    def _on_view_emptiness_changed(self, empty: bool) -> None:
        if empty:
            self._ask_recent()

    @Slot(object)
    def _on_control_document_shown(self, document: Document) -> None:
        self._pause.stop()
        self._keeper.show(document, None)

    @Slot(object)
    def _on_control_unread_left(self, document: Document) -> None:
        """What was typed or edited is found in the library, and not lost."""
        self._keeper.take(document, goes_on=False)
        self._keeper.keep()

    @Slot(object, bool)
    def _on_control_text_prepared(self, document: Document, goes_on: bool) -> None:
        self._keeper.take(document, goes_on=goes_on)

    @Slot(int)
    def _on_keeper_resumed(self, place: int) -> None:
        desk = self._desk
        desk.view.keep_place(place)
        desk.view.place_caret(place)
        words = excerpt(desk.view.source, place, _WORDS)
        told = self.tr("Continuing where you left it: “{words}”").format(words=words)
        desk.notice.show_message(told, action=self.tr("From the beginning"), wish=self._begin_anew)

    @Slot()
    def _on_shelf_failed(self) -> None:
        self._desk.show_trouble(
            self.tr(
                "The library cannot be used, so texts and places are not kept. "
                "Look whether the disk is full and the data folder can be written."
            )
        )


def _origin(document: Document, source: str) -> Origin:
    return Origin(Kind.PAGE if is_address(source) else Kind.FILE, source, document.language)
