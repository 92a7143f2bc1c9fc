"""The window. It paints at once; what stands in it is brought in after that."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from app import resources
from app.speech.service import PRESETS, Service
from app.ui.fitting import resize_to_fit
from app.ui.preferences import Preferences
from app.ui.theme import Theme, style_sheet

if TYPE_CHECKING:
    from app.playback.reader import Reader
    from app.text.document import Document
    from app.ui.desk import Desk

BAR_HEIGHT = 53
TRANSPORT_HEIGHT = 93
PANEL_WIDTH = 292


class MainWindow(QMainWindow):
    """The frame: size, colours, drag and drop, and the wishes of what stands in it.

    Show it, wait for `painted`, then `furnish` it: everything heavy is imported only there.
    """

    painted = Signal()
    """Once, when the window is on the screen for the first time."""
    files_requested = Signal(list)
    """Open these files (list of paths); the answer comes by `desk.show_document` or `desk.show_trouble`."""
    welcome_requested = Signal()
    """Show the welcome text and read it."""
    preferences_changed = Signal(object)
    """The new `Preferences`, whenever the user has chosen something, and at the end."""
    closed = Signal()
    put_away = Signal()
    """The user has closed the window, and it is hidden."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._painted = False
        self.desk: Desk | None = None
        self.hides_on_close = False
        """Whether closing only hides the window."""
        self.holds_open: Callable[[], bool] = lambda: False
        """Asked before the window closes for good because somebody wants it: True if something is to be finished
        first, and says so itself."""
        self._is_ending = False
        self.setObjectName("main_window")
        self.setWindowTitle("Readlark")
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 440)
        resize_to_fit(self, 1180, 760)
        self._bare_page = QWidget(self)  # where the page will be, until the window is furnished
        self._bare_page.setAutoFillBackground(True)
        self._bare_page.setBackgroundRole(QPalette.ColorRole.Base)
        self.restoreGeometry(preferences.geometry)

    def furnish(
        self,
        reader: "Reader",
        parse: "Callable[[str], Document]",
        services: Sequence[Service] = PRESETS,
    ) -> "Desk":
        """Bring in bars, page and panel. `parse` makes a document of typed text, perhaps on another thread;
        `services` are on offer.
        """
        from app.ui.desk import Desk
        from app.ui.settings_room import SettingsRoom

        self._wear()
        desk = Desk(reader, self._theme, self._preferences, parse, self, services)
        SettingsRoom(desk)
        desk.files_requested.connect(self.files_requested)
        desk.welcome_requested.connect(self.welcome_requested)
        desk.preferences_changed.connect(self._on_desk_preferences_changed)
        desk.title_changed.connect(self._on_desk_title_changed)
        self._theme.changed.connect(self._wear)
        self.desk = desk
        self._bare_page.hide()
        self.setCentralWidget(desk)
        desk.view.setFocus()
        return desk

    @Slot()
    def _wear(self) -> None:
        self.setStyleSheet(style_sheet(self._theme.tokens, resources.path("icons").as_posix()))

    @Slot(object)
    def _on_desk_preferences_changed(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.preferences_changed.emit(preferences)

    @Slot(str)
    def _on_desk_title_changed(self, title: str) -> None:
        self.setWindowTitle(f"{title} — Readlark" if title else "Readlark")

    @Slot()
    def quit(self) -> None:
        """Close for good, even where closing hides, unless something holds it open."""
        if not self.holds_open():
            self.end()

    @Slot()
    def end(self) -> None:
        """Close for good, whatever speaks against it."""
        self._is_ending = True
        self.close()

    @property
    def theme(self) -> Theme:
        """What gives it its colours."""
        return self._theme

    def bare_page(self) -> QRect:
        """Where the page will be, before there is one."""
        side = PANEL_WIDTH if self._preferences.panel_shown else 0
        return QRect(0, BAR_HEIGHT, self.width() - side, self.height() - BAR_HEIGHT - TRANSPORT_HEIGHT)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first one lets everything else begin."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bare page where the page will be."""
        super().resizeEvent(event)
        self._bare_page.setGeometry(self.bare_page())

    def changeEvent(self, event: QEvent) -> None:
        """Some desktops tell of light and dark by the palette only."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self._theme.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and text are welcome anywhere on the window."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.files_requested.emit(paths)
        elif self.desk is not None:
            self.desk.intake.bring_clipping(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was, and say goodbye, or only hide, or stay. The end of the session is no time to
        hide or to ask.
        """
        if not self._is_ending and not _is_session_ending():
            if self.hides_on_close:
                event.ignore()
                self.hide()
                self.put_away.emit()
                return
            if self.holds_open():
                event.ignore()
                return
        if self.desk is not None:
            self.desk.leave()
        preferences = replace(self._preferences, geometry=bytes(self.saveGeometry().data()))
        self._on_desk_preferences_changed(preferences)
        super().closeEvent(event)
        self.closed.emit()


def _is_session_ending() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
