"""Which way to the selected text this desktop has."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.desktop.selection.source import Source


def make_source(limit: int, parent: QObject | None = None) -> Source:
    """The source for this desktop; `limit`: the greatest length of a text, in code points."""
    if QGuiApplication.platformName() == "xcb":
        from app.desktop.selection.x11 import X11Selection
        from app.desktop.xcb import DisplayLost

        try:
            return X11Selection(limit, parent)
        except DisplayLost:
            pass
    return Source(limit, parent)
