"""Which way to the keys this desktop has."""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.desktop.hotkeys.backend import Backend, Means, Route, Standing
from app.desktop.hotkeys.registered import RegisteredHotkeys

if TYPE_CHECKING:
    from app.desktop.portal import Portal


def means_of(system: str, qt_platform: str, environment: Mapping[str, str]) -> Means:
    """The way to the keys on `system` (as `sys.platform` names it), for Qt's platform and an environment.

    An X11 window in a Wayland session asks the portal: keys taken from Xwayland reach X11 windows only.
    """
    if system == "win32":
        return Means.WINDOWS
    if system == "darwin":
        return Means.MACOS
    if qt_platform.startswith("wayland") or environment.get("XDG_SESSION_TYPE") == "wayland":
        return Means.PORTAL
    return Means.X11 if qt_platform == "xcb" else Means.NONE


def make_backend(portal: "Portal | None" = None, parent: QObject | None = None) -> Backend:
    """The backend for this desktop; `portal`: our way to its portal, if there is one."""
    means = means_of(sys.platform, QGuiApplication.platformName(), os.environ)
    if means is Means.X11:
        from app.desktop.hotkeys.x11 import X11Hotkeys
        from app.desktop.xcb import DisplayLost

        try:
            return X11Hotkeys(parent)
        except DisplayLost:
            pass
    if means is Means.WINDOWS:
        from app.desktop.hotkeys import windows

        return RegisteredHotkeys(means, windows.open_register, parent)
    if means is Means.MACOS:
        from app.desktop.hotkeys import macos

        return RegisteredHotkeys(means, macos.open_register, parent)
    if means is Means.PORTAL and portal:
        from app.desktop.hotkeys.portal import PortalHotkeys

        return PortalHotkeys(portal, parent=parent)
    return Backend(Route(means, Standing.BY_HAND), parent)
