"""How the window starts itself again, and goes on in another process where it was."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from app.desktop import handover
from app.desktop.wishes import GoOnWish
from app.playback.place_keeper import PlaceKeeper
from app.storage.entries import Kind, Origin
from app.storage.packing import from_message, structure_message
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.library_room import LibraryRoom

if TYPE_CHECKING:
    from app.playback.reader import Reader

PATIENCE_S = 20.0
"""How long the next window may take to listen: it has to start."""


class RestartRoom(QObject):
    """Remembers what the next window is to be told, and takes what the one before has told.

    The text goes from process to process and not by the library, which may have been told to keep nothing.
    """

    wanted = Signal()
    """The window is to close, and to be started again."""

    def __init__(self, desk: Desk, reader: "Reader", keeper: PlaceKeeper, library: LibraryRoom) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._keeper = keeper
        self._library = library
        self._wish: dict[str, Any] | None = None
        desk.notices.restart_requested.connect(self._on_notices_restart_requested)

    @property
    def is_wanted(self) -> bool:
        """Whether another window is to take the place of this one when it has closed."""
        return self._wish is not None

    def hand_over(self) -> None:
        """Tell the next window, which is starting, where to go on."""
        if self._wish:
            with suppress(handover.HandoverError):
                handover.send_when_up(self._wish, PATIENCE_S)

    @Slot(object)
    def go_on(self, wish: GoOnWish) -> None:
        """Show what another window showed, and read on from its word, unless nobody could hear that."""
        origin = Origin(Kind(wish.kind), wish.source, wish.language) if wish.kind else None
        self._library.show_again(from_message(wish.title, wish.text, wish.structure), origin)
        self._reader.warm()
        if wish.reads and self._reader.sound_available:
            self._desk.control.read(wish.place)
        else:
            self._library.go_to(wish.place)

    def _present(self) -> dict[str, Any]:
        view, control, origin = self._desk.view, self._desk.control, self._keeper.origin
        document = parse(view.source) if view.is_changed else self._reader.document
        place = self._keeper.place if control.is_reading else view.caret
        return handover.go_on(
            document.text,
            min(place or 0, len(document.text)),
            reads=control.is_reading,
            kind=origin.kind if origin else "",
            source=origin.source if origin else "",
            language=origin.language if origin else "",
            title=document.title,
            structure=structure_message(document),
        )

    @Slot()
    def _on_notices_restart_requested(self) -> None:
        if not self._reader.is_sound_lost:  # it is back
            self._reader.play()
            return
        self._wish = handover.open_files([]) if self._desk.view.is_empty else self._present()
        self.wanted.emit()
