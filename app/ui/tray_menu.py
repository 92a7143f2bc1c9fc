"""What can be done from the tray."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.ui.actions import Actions

_LONGEST_TITLE = 60


class TrayMenu(QMenu):
    """Speak, steer, open and quit. What steers is named and enabled as in the window."""

    clipboard_requested = Signal()
    recent_requested = Signal(int)
    """Read on in this row of the recent texts."""
    window_requested = Signal()
    quit_requested = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("tray_menu")
        self.addAction(self.tr("Speak the clipboard")).triggered.connect(self.clipboard_requested)
        self._add_mirrored(actions.play)
        self._add_mirrored(actions.stop)
        self.addSeparator()
        self._recent = self.addMenu(self.tr("Recent texts"))
        self._recent.setEnabled(False)
        self.addSeparator()
        self.addAction(self.tr("Open Readlark")).triggered.connect(self.window_requested)
        self.addAction(self.tr("Quit")).triggered.connect(self.quit_requested)

    def show_recent(self, titles: Sequence[str]) -> None:
        """Offer the texts of these titles, the last one read first."""
        self._recent.clear()
        for row, title in enumerate(titles):
            action = self._recent.addAction(_label(title))
            action.triggered.connect(lambda _checked=False, row=row: self.recent_requested.emit(row))
        self._recent.setEnabled(bool(titles))

    def _add_mirrored(self, original: QAction) -> None:
        """An entry that is called as `original`, can be chosen when it can, and does what it does.

        `original` itself would bring its keys along, which mean nothing in a tray.
        """
        entry = self.addAction("")

        def mirror() -> None:
            entry.setText(original.text())
            entry.setEnabled(original.isEnabled())

        mirror()
        original.changed.connect(mirror)
        entry.triggered.connect(original.trigger)


def _label(title: str) -> str:
    """`title` as a menu shows it: not too wide, and its ampersands are no shortcuts."""
    short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
    return short.replace("&", "&&")
