"""Between the window and the tray: what the icon says, what its menu does, and what closing the window means."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from app.desktop.tray import Tray
from app.playback.shelf import Shelf
from app.reading.state import State
from app.storage.entries import Entry
from app.ui.desk import Desk
from app.ui.entry_texts import title_text
from app.ui.icons import icon
from app.ui.library_room import LibraryRoom
from app.ui.main_window import MainWindow
from app.ui.tray_menu import TrayMenu

if TYPE_CHECKING:
    from app.playback.reader import Reader

RECENT = 8
_LOOKED_AT = 40
"""Texts of the library; what is to be read next stands before what was read last."""

TRAY_PATIENCE_MS = 10_000
"""At a login the panel with the tray may come up later than the window: so long it is waited for."""


class TrayRoom(QObject):
    """Keeps icon and menu in step with the reading; lets the window be hidden where the user wants it."""

    clipboard_requested = Signal()
    """Read what lies on the clipboard."""
    window_requested = Signal()
    """Bring the window forward."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        reader: "Reader",
        shelf: Shelf,
        library: LibraryRoom,
        make_tray: Callable[[QMenu], Tray] = Tray,
    ) -> None:
        super().__init__(desk)
        self._window, self._desk, self._reader = window, desk, reader
        self._shelf, self._library = shelf, library
        self._recent: Sequence[Entry] = ()
        self._patience = QTimer(self, singleShot=True, interval=TRAY_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)
        self._menu = menu = TrayMenu(desk.actions_)
        self._tray = tray = make_tray(menu)
        menu.clipboard_requested.connect(self.clipboard_requested)
        menu.recent_requested.connect(self._on_menu_recent_requested)
        menu.window_requested.connect(self.window_requested)
        menu.quit_requested.connect(window.quit)
        tray.clicked.connect(self.window_requested)
        tray.availability_changed.connect(self._on_tray_availability_changed)
        window.put_away.connect(self._on_window_put_away)
        reader.state_changed.connect(self._show)
        desk.title_changed.connect(self._show)
        desk.preferences_changed.connect(self._on_desk_preferences_changed)
        desk.settings_opening.connect(self._on_desk_settings_opening)
        shelf.changed.connect(self._ask_recent)
        self._on_tray_availability_changed(tray.is_available)

    @property
    def tray(self) -> Tray:
        """The icon."""
        return self._tray

    def stay_hidden(self) -> None:
        """Leave the window out of sight; where no tray comes up, show it minimised."""
        if not self._tray.is_available:
            self._patience.start()

    def close(self) -> None:
        """Take the icon away."""
        self._patience.stop()
        self._tray.close()
        self._tray.deleteLater()
        self._menu.deleteLater()

    def _follow_choice(self) -> None:
        """Closing hides only where the window can be found again."""
        self._window.hides_on_close = self._desk.preferences.close_hides and self._tray.is_available

    @Slot()
    def _show(self) -> None:
        title, state = self._reader.document.title, self._reader.state
        self._tray.show(_picture(state), self._tip(state).format(title=title) if title else "Readlark")

    def _tip(self, state: State) -> str:
        match state:
            case State.IDLE:
                return "Readlark"
            case State.PAUSED:
                return self.tr("Paused: {title}")
            case State.ERROR:
                return self.tr("The reading has stopped: {title}")
            case _:
                return self.tr("Reading: {title}")

    @Slot()
    def _ask_recent(self) -> None:
        if self._tray.is_available:
            self._shelf.ask(lambda library: library.entries(_LOOKED_AT), self._show_recent)

    def _show_recent(self, entries: Sequence[Entry]) -> None:
        self._recent = sorted(entries, key=lambda entry: -entry.read)[:RECENT]
        self._menu.show_recent([title_text(entry) for entry in self._recent])

    @Slot(int)
    def _on_menu_recent_requested(self, row: int) -> None:
        self._library.open(self._recent[row], reads=True)

    @Slot(bool)
    def _on_tray_availability_changed(self, available: bool) -> None:
        self._follow_choice()
        self._show()
        self._ask_recent()
        if available:
            self._patience.stop()
        elif not self._window.isVisible():
            self._patience.start()  # the panel may be starting anew

    @Slot()
    def _on_patience_timeout(self) -> None:
        if not self._window.isVisible():
            self._window.showMinimized()

    @Slot()
    def _on_window_put_away(self) -> None:
        if not self._desk.preferences.told_hiding:
            self._desk.prefer(told_hiding=True)
            self._tray.notify(
                self.tr("Readlark is still there"),
                self.tr("It goes on in the tray. To end it, choose Quit in the menu of its icon."),
            )

    @Slot()
    def _on_desk_preferences_changed(self) -> None:
        self._follow_choice()

    @Slot(object)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        if not self._tray.is_available:
            return
        menu.addSeparator()
        hides = menu.addAction(self.tr("Closing the window leaves Readlark in the tray"))
        hides.setCheckable(True)
        hides.setChecked(self._desk.preferences.close_hides)
        hides.toggled.connect(lambda chosen: self._desk.prefer(close_hides=chosen))


def _picture(state: State) -> QIcon:
    match state:
        case State.IDLE:
            return icon("readlark")
        case State.PAUSED:
            return icon("tray-paused")
        case State.ERROR:
            return icon("tray-failed")
        case _:
            return icon("tray-reading")
