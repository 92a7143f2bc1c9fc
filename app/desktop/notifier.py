"""What every way to tell the user something beside the window promises."""

import os
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True, eq=False)
class Notification:
    """What is told, as plain text, and the name of the button that brings the window forward."""

    title: str
    text: str
    button: str


class Notifier(QObject):
    """Shows one notification at a time, in the place of the last one. This one shows none."""

    opened = Signal()
    """The user wants to see the window. On Wayland, Qt may now bring it forward."""

    def show(self, notification: Notification) -> None:
        """Show this, in the place of what is shown."""

    def withdraw(self) -> None:
        """Take away what is shown, if it is still there."""

    def close(self) -> None:
        """Withdraw, and hear of nothing more."""

    def _open(self, token: str = "") -> None:
        """`token` is the desktop's leave to come forward, which Qt looks for in the environment and then removes."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.opened.emit()
