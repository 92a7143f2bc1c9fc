"""Between the messages of the window and the desktop: what cannot be seen in the window is told beside it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

from app.desktop.notifier import Notification, Notifier
from app.ui.desk import Desk


class NotificationRoom(QObject):
    """Tells what the notices above the text say while the window is hidden or no window of ours has the keyboard; takes
    it back when one has.

    Never more than the notice itself, which holds no more of a text than its title.
    """

    window_requested = Signal()
    """Bring the window forward."""

    def __init__(self, desk: Desk, notifier: Notifier) -> None:
        super().__init__(desk)
        self._desk = desk
        self._notifier = notifier
        notifier.opened.connect(self.window_requested)
        desk.notices.told.connect(self._on_notices_told)
        application = QGuiApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)

    def close(self) -> None:
        """Tell nothing more, and leave nothing behind."""
        self._notifier.close()

    def _is_seen(self) -> bool:
        window = self._desk.window()
        return window.isVisible() and not window.isMinimized() and QApplication.activeWindow() is not None

    @Slot(str)
    def _on_notices_told(self, text: str) -> None:
        if not self._is_seen():
            self._notifier.show(Notification("Readlark", text, self.tr("Open Readlark")))

    @Slot(QWindow)
    def _on_application_focus_window_changed(self, _window: QWindow | None) -> None:
        if QApplication.activeWindow() is not None:  # not the small window that only looks at the clipboard
            self._notifier.withdraw()
