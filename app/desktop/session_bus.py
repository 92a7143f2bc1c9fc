"""The bus on which the programs of a desktop talk to each other; only Linux has one."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection


def session_bus() -> "QDBusConnection | None":
    """Qt's connection to the session's bus; None where there is none.

    A session without an address has no bus: asking for one all the same would start one that nobody listens on.
    """
    if not sys.platform.startswith("linux") or "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        return None
    from PySide6.QtDBus import QDBusConnection  # Qt has it on Linux alone

    bus = QDBusConnection.sessionBus()
    return bus if bus.isConnected() else None
