"""Notifications beside the icon in the tray, as on Windows and macOS."""

from PySide6.QtCore import QObject

from app.desktop.notifier import Notification, Notifier
from app.desktop.tray import Tray


class TrayNotifier(Notifier):
    """By the icon, where there is one. The system takes it away by itself; a click on it is its button."""

    def __init__(self, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        tray.message_clicked.connect(self.opened)

    def show(self, notification: Notification) -> None:
        """Show this for some seconds."""
        self._tray.notify(notification.title, notification.text)
