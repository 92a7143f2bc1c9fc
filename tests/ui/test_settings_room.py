from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk


def choose(desk: Desk, qtbot: QtBot, name: str) -> None:
    """Choose what is called `name` in the menu's list of languages."""
    desk.actions_.settings.trigger()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    languages = next(one for one in menu.findChildren(QMenu) if one.title() == "Language")
    found: QAction = next(action for action in languages.actions() if action.text() == name)
    found.trigger()
    menu.close()


def test_the_language_is_chosen_for_the_next_start(desk: Desk, qtbot: QtBot) -> None:
    choose(desk, qtbot, "Français")
    assert desk.preferences.tongue == "fr"
    assert desk.notice.text == "Readlark speaks Français when it is started again."
    choose(desk, qtbot, "As the system")
    assert desk.preferences.tongue == ""
    assert "the language of the system" in desk.notice.text
