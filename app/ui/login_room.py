"""Starting with the user's session: one entry of the settings, which says what the system says."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from app.desktop.login import Login
from app.ui.desk import Desk


class LoginRoom(QObject):
    """Puts the app into `login`, or takes it out."""

    def __init__(self, desk: Desk, login: Login) -> None:
        super().__init__(desk)
        self._desk, self._login = desk, login
        desk.settings_opening.connect(self._on_desk_settings_opening)

    @Slot(object)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        starts = menu.addAction(self.tr("Start hidden when you log in"))
        starts.setCheckable(True)
        starts.setChecked(self._login.is_on)
        starts.triggered.connect(self._switch)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        try:
            self._login.switch(on=on)
        except OSError:
            self._desk.show_trouble(
                self.tr(
                    "The system does not let Readlark change what starts at login. "
                    "Look for it in the settings of the system."
                )
            )
