"""Builds what joins the window to the desktop around it, and introduces it: tray, keys of the whole desktop, media
controls, notifications, the small reader.
"""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import own_process
from app.desktop import login, media_player
from app.desktop.choice import make_notifier, open_portal
from app.desktop.hotkeys.choice import make_backend
from app.desktop.look import DesktopLook
from app.desktop.selection.choice import make_source
from app.desktop.selection.source import Kind
from app.playback.shelf import Shelf
from app.text.document import parse
from app.text.importing import plain
from app.ui.desk import Desk
from app.ui.elsewhere_room import ElsewhereRoom
from app.ui.hotkey_room import HotkeyRoom
from app.ui.library_room import LibraryRoom
from app.ui.login_room import LoginRoom
from app.ui.look_room import LookRoom
from app.ui.main_window import MainWindow
from app.ui.media_room import MediaRoom
from app.ui.mini_room import MiniRoom
from app.ui.notification_room import NotificationRoom
from app.ui.tray_room import TrayRoom

if TYPE_CHECKING:
    from app.playback.reader import Reader


class Surroundings(QObject):
    """The desktop side of a window, until `close`."""

    window_requested = Signal()
    """Bring the window forward."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        reader: "Reader",
        shelf: Shelf,
        library: LibraryRoom,
        steer: Callable[[str], None],
    ) -> None:
        """`steer` does what a verb of the command line says."""
        super().__init__(desk)
        self._window = window
        self._ends = ExitStack()
        portal = open_portal(self)
        if portal:
            self._ends.callback(portal.bus.close)
        LookRoom(window.theme, DesktopLook(portal, self))
        LoginRoom(desk, login.of_system(own_process.outside_command("--hidden")))
        self.tray = TrayRoom(window, desk, reader, shelf, library)
        self.elsewhere = ElsewhereRoom(desk, reader, library, make_source(plain.MAX_BYTES, self), parse)
        self.hotkeys = HotkeyRoom(desk, self.elsewhere, make_backend(portal, self))
        self.mini = MiniRoom(window, desk, reader, window.theme)
        notifications = NotificationRoom(desk, make_notifier(portal, self.tray.tray, self))
        for room in (self.mini, notifications, self.elsewhere, self.hotkeys, self.tray):
            self._ends.callback(room.close)
        for room in (self.tray, self.mini, notifications):
            room.window_requested.connect(self.window_requested)
        self.tray.clipboard_requested.connect(partial(self.elsewhere.speak, Kind.CLIPBOARD))
        self.elsewhere.begun.connect(self.mini.begin)
        self.elsewhere.said.connect(self.mini.say)
        self.elsewhere.missed.connect(self.mini.say)
        self._join_media_controls(desk, reader, steer)

    def close(self) -> None:
        """Leave the desktop; nothing comes from there any more."""
        self._ends.close()

    def _join_media_controls(self, desk: Desk, reader: "Reader", steer: Callable[[str], None]) -> None:
        player = media_player.find(lambda: reader.progress.position_ms, self)
        if player:
            self._ends.callback(MediaRoom(desk, reader, player, steer).close)
            player.window_requested.connect(self.window_requested)
            player.quit_requested.connect(self._window.end)
