"""Which ways to the rest of the desktop there are here."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.desktop.notifier import Notifier
from app.desktop.tray import Tray
from app.desktop.tray_notifier import TrayNotifier

if TYPE_CHECKING:
    from app.desktop.portal import Portal

_FLATPAK_INFO = Path("/.flatpak-info")


def open_portal(parent: QObject | None = None) -> "Portal | None":
    """Our way to the desktop's portal, whether or not it is there; None where there is no session bus."""
    if sys.platform != "linux":
        return None
    from app.desktop.bus import open_bus
    from app.desktop.portal import Portal

    bus = open_bus(parent)
    return Portal(bus, QGuiApplication.desktopFileName(), parent) if bus else None


def make_notifier(portal: "Portal | None", tray: Tray, parent: QObject | None = None) -> Notifier:
    """Whoever shows notifications here: the tray where there is no session bus, the portal to a sandbox, else the
    desktop's own service.
    """
    if portal is None:
        return TrayNotifier(tray, parent)
    from app.desktop.bus_notifiers import PortalNotifier, ServiceNotifier

    if is_sandboxed(os.environ, _FLATPAK_INFO):
        return PortalNotifier(portal.bus, parent)
    return ServiceNotifier(portal.bus, QGuiApplication.desktopFileName(), parent)


def is_sandboxed(environment: Mapping[str, str], flatpak_info: Path) -> bool:
    """Whether this is a Flatpak or a Snap, which reach the desktop by its portal only."""
    return "SNAP" in environment or flatpak_info.exists()
