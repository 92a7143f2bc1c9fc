"""The app's icon in the tray, on desktops that have a tray, from whenever they have it."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from app.desktop.bus import Bus

WATCHER = "org.kde.StatusNotifierWatcher"
"""Who keeps the list of tray icons on a Linux desktop; a panel that starts, or starts anew, takes this name."""

NOTICE_MS = 8000


class Tray(QObject):
    """Shows an icon with a menu wherever that is possible. Nothing here asks again and again: the bus tells."""

    clicked = Signal()
    """The icon was clicked, and that did not open its menu."""
    message_clicked = Signal()
    """What `notify` has shown was clicked."""
    availability_changed = Signal(bool)
    """There is a tray now, or there is none any more."""

    def __init__(self, menu: QMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._picture = QIcon()
        self._tip = ""
        self._icon: QSystemTrayIcon | None = None
        self._bus: Bus | None = None
        self._watch()
        self._look()

    @property
    def is_available(self) -> bool:
        """Whether the icon can be seen."""
        return self._icon is not None

    def show(self, picture: QIcon, tip: str) -> None:
        """Let the icon be `picture`, and say `tip` where the pointer rests on it."""
        self._picture, self._tip = picture, tip
        self._dress()

    def notify(self, title: str, text: str) -> None:
        """Say something beside the icon for a few seconds."""
        if self._icon:
            self._icon.showMessage(title, text, self._picture, NOTICE_MS)

    def close(self) -> None:
        """Take the icon away for good."""
        if self._bus:
            self._bus.close()
        self._drop()

    def _watch(self) -> None:
        if sys.platform == "linux":
            from app.desktop.bus import open_bus

            self._bus = open_bus(self)
            if self._bus:
                self._bus.watch(WATCHER, self._on_watcher_changed)

    def _look(self) -> None:
        """Make the icon anew: one that was made for another tray stays unseen in this one."""
        was_available = self.is_available
        self._drop()
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(self)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._on_icon_activated)
            self._icon.messageClicked.connect(self.message_clicked)
            self._dress()
            self._icon.show()
        if self.is_available != was_available:
            self.availability_changed.emit(self.is_available)

    def _dress(self) -> None:
        if self._icon:
            self._icon.setIcon(self._picture)
            self._icon.setToolTip(self._tip)

    def _drop(self) -> None:
        if self._icon:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _on_watcher_changed(self, _is_there: bool) -> None:
        self._look()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self.clicked.emit()
