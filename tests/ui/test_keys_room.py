import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.ui.actions import keys_of
from app.ui.desk import Desk
from app.ui.keys_page import KeysPage
from app.ui.keys_room import KeysRoom


@pytest.fixture
def room(desk: Desk) -> KeysRoom:
    return KeysRoom(desk)


def page(desk: Desk) -> KeysPage | None:
    pages = [one for one in desk.window().findChildren(KeysPage) if one.isVisible()]
    return pages[0] if pages else None


def texts(desk: Desk) -> list[str]:
    shown = page(desk)
    assert shown
    return [label.text() for label in shown.findChildren(QLabel)]


def test_every_action_with_a_key_is_in_one_group(desk: Desk) -> None:
    actions = desk.actions_
    grouped = [one.objectName() for group in actions.groups().values() for one in group]
    assert len(grouped) == len(set(grouped))
    keyed = {one.objectName() for one in desk.window().actions() if one.shortcuts()}
    assert keyed - {"leave"} <= set(grouped)  # whose key is told with "stop"
    assert all(keys_of(one) for group in actions.groups().values() for one in group)


def test_the_key_shows_them_and_closes_them(room: KeysRoom, desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.view, "Why?")
    assert desk.view.source == "Why?"
    assert page(desk) is None
    QTest.keyClick(desk.view, Qt.Key.Key_F1)
    shown = page(desk)
    assert shown
    QTest.keyClick(shown, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert page(desk) is None
    desk.actions_.play.trigger()
    QTest.keyClick(desk.view, Qt.Key.Key_Question)
    shown = page(desk)
    assert shown
    assert desk.control.is_reading
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert page(desk) is None
    assert desk.control.is_reading


def test_it_shows_the_keys_as_they_are(room: KeysRoom, desk: Desk) -> None:
    desk.prefer(hotkey_selection="Ctrl+Alt+9", hotkey_clipboard="")
    desk.actions_.export.setText("Write it down…")
    desk.actions_.keys.trigger()
    shown = texts(desk)
    assert shown[shown.index("Write it down") + 1] == "Ctrl+E"
    assert shown[shown.index("Read the selection") + 1] == "Ctrl+Alt+9"
    assert "Read the clipboard" not in shown


def test_without_keys_of_every_program_there_is_no_group_of_them(room: KeysRoom, desk: Desk) -> None:
    desk.prefer(hotkey_selection="", hotkey_clipboard="", hotkey_toggle="")
    desk.actions_.keys.trigger()
    assert "IN EVERY PROGRAM" not in texts(desk)


def test_it_is_in_the_menu(room: KeysRoom, desk: Desk) -> None:
    menu = QMenu(desk)
    desk.settings_opening.emit(menu)
    menu.actions()[-1].trigger()
    QApplication.processEvents()
    shown = page(desk)
    assert shown
    assert desk.window().frameGeometry().contains(shown.frameGeometry().center())
