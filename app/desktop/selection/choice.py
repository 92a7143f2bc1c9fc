"""Which way to the selected text this desktop has."""

import os
import shutil
import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.desktop.selection.copying import CopyingSelection
from app.desktop.selection.qt import QtClipboard
from app.desktop.selection.source import Source

WL_PASTE = "wl-paste"
"""Of wl-clipboard. It serves an X11 window in a Wayland session just as well."""


def make_source(limit: int, parent: QObject | None = None) -> Source:
    """The source for this desktop; `limit`: the greatest length of a text, in code points."""
    if sys.platform == "win32":
        from app.desktop.selection import windows

        return CopyingSelection(limit, windows.open_copier(), parent)
    if sys.platform == "darwin":
        from app.desktop.selection import macos

        return CopyingSelection(limit, macos.open_copier(), parent)
    if os.environ.get("WAYLAND_DISPLAY") and shutil.which(WL_PASTE):
        from app.desktop.selection.wayland import WaylandSelection

        return WaylandSelection(limit, parent=parent)
    if QGuiApplication.platformName().startswith("wayland"):
        from app.desktop.selection.focus import FocusSelection

        return FocusSelection(limit, parent)
    if QGuiApplication.platformName() == "xcb":
        from app.desktop.selection.x11 import X11Selection
        from app.desktop.xcb import DisplayLost

        try:
            return X11Selection(limit, parent)
        except DisplayLost:
            pass
    return QtClipboard(limit, parent)
