"""Between the look of the desktop and that of the window."""

from PySide6.QtCore import QObject, Slot

from app.desktop.look import DesktopLook, Look
from app.ui.motion import keep_still
from app.ui.theme import Theme


class LookRoom(QObject):
    """Has colours and movements follow the desktop from now on."""

    def __init__(self, theme: Theme, look: DesktopLook) -> None:
        super().__init__(look)
        self._theme = theme
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look.look)

    @Slot(object)
    def _on_look_changed(self, look: Look) -> None:
        self._theme.follow(dark=look.dark, strong=look.high_contrast)
        keep_still(look.still)
