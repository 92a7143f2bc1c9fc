from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.ui.desk import Desk
from app.ui.login_room import LoginRoom


class FakeLogin:
    def __init__(self) -> None:
        self.is_on = False
        self.refuses = False

    def switch(self, *, on: bool) -> None:
        if self.refuses:
            raise PermissionError
        self.is_on = on


def entry(desk: Desk) -> QAction:
    menu = QMenu(desk)
    desk.settings_opening.emit(menu)
    (found,) = menu.actions()
    return found


def test_the_entry_says_what_the_system_says(desk: Desk) -> None:
    login = FakeLogin()
    LoginRoom(desk, login)
    entry(desk).trigger()
    assert login.is_on
    assert entry(desk).isChecked()
    login.is_on = False
    assert not entry(desk).isChecked()


def test_a_system_that_refuses_is_told(desk: Desk) -> None:
    login = FakeLogin()
    login.refuses = True
    LoginRoom(desk, login)
    entry(desk).trigger()
    assert not entry(desk).isChecked()
    assert "settings of the system" in desk.trouble.text
