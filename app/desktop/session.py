"""The desktop's side that is reached by the session bus, where there is one."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from app.desktop.portal import Portal


def open_portal(parent: QObject | None = None) -> "Portal | None":
    """Our way to the desktop's portal, whether or not it is there; None where there is no session bus."""
    if sys.platform != "linux":
        return None
    from app.desktop.bus import open_bus
    from app.desktop.portal import Portal

    bus = open_bus(parent)
    return Portal(bus, QGuiApplication.desktopFileName(), parent) if bus else None
