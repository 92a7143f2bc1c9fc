"""The keys of the whole desktop, as the user has them: on a desktop that is told which are taken."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.hotkeys.backend import Backend, Binding, Hold, Means, Route, Standing
from app.desktop.hotkeys.combination import parse
from app.desktop.selection.source import Kind
from app.reading.state import State
from app.text.document import parse as document
from app.ui.combination_button import CombinationButton
from app.ui.desk import Desk
from app.ui.hotkey_room import HotkeyRoom
from app.ui.hotkey_words import hold_words, route_words
from app.ui.hotkeys_page import HotkeysPage
from app.ui.preferences import SECOND_PRESS_PAUSES, SECOND_PRESS_STOPS
from app.ui.verbs import Verb, command_line, title
from tests.fakes.hotkeys import FakeHotkeys
from tests.fakes.reader import FakeReader
from tests.ui.test_accessibility import controls

SPEAK, COPIED, TOGGLE = parse("Ctrl+Alt+S"), parse("Ctrl+Alt+C"), parse("Ctrl+Alt+Space")
FREE = parse("Ctrl+Alt+Shift+S")
ALL = {"selection": SPEAK, "clipboard": COPIED, "toggle": TOGGLE}


class Elsewhere:
    """Writes down what is to be read."""

    def __init__(self) -> None:
        self.asked: list[Kind] = []

    def speak(self, kind: Kind) -> None:
        self.asked.append(kind)

    def steer(self, do: Callable[[], None]) -> None:
        do()


@pytest.fixture
def elsewhere() -> Elsewhere:
    return Elsewhere()


@pytest.fixture
def keys(qapp: QApplication) -> FakeHotkeys:
    return FakeHotkeys()


@pytest.fixture
def room(desk: Desk, elsewhere: Elsewhere, keys: FakeHotkeys) -> Iterator[HotkeyRoom]:
    room = HotkeyRoom(desk, elsewhere, keys)
    yield room
    room.close()
    assert keys.closed


@pytest.fixture
def page(room: HotkeyRoom, desk: Desk, qtbot: QtBot) -> HotkeysPage:
    """Opened from the menu of settings."""
    menu = QMenu(desk)
    desk.settings_opening.emit(menu)
    (action,) = [one for one in menu.actions() if one.text() == "Shortcuts everywhere…"]
    action.trigger()
    page = desk.window().findChild(HotkeysPage)
    assert page
    qtbot.waitExposed(page)
    qtbot.waitUntil(page.isActiveWindow)
    return page


def button_of(page: HotkeysPage, verb: Verb) -> CombinationButton:
    return page.findChildren(CombinationButton)[[*Verb].index(verb)]


def press(page: HotkeysPage, verb: Verb, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    button = button_of(page, verb)
    button.setFocus()
    button.click()
    QTest.keyClick(button, key, modifiers)


def said(page: HotkeysPage) -> list[str]:
    """Everything that can be read on the page, top to bottom."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def named(page: HotkeysPage, name: str) -> QPushButton:
    return next(
        one
        for one in page.findChildren(QPushButton)
        if name in (one.text(), one.accessibleName()) and one.isVisible()
    )


def test_the_keys_are_bound_at_once_and_do_what_they_are_for(
    room: HotkeyRoom, desk: Desk, reader: FakeReader, keys: FakeHotkeys, elsewhere: Elsewhere
) -> None:
    assert keys.wishes == [ALL]
    assert keys.titles == {verb.value: title(verb) for verb in Verb}
    keys.pressed.emit("selection")
    keys.pressed.emit("clipboard")
    assert elsewhere.asked == [Kind.SELECTION, Kind.CLIPBOARD]
    desk.show_document(document("Over the sea."))
    for state in (State.PLAYING, State.PAUSED, State.PLAYING):
        keys.pressed.emit("toggle")
        assert reader.state is state


@pytest.mark.parametrize("nonsense", ["", "S", "Ctrl+", "\x00"])
def test_what_is_off_or_no_key_is_not_bound(
    desk: Desk, elsewhere: Elsewhere, keys: FakeHotkeys, nonsense: str
) -> None:
    desk.prefer(hotkey_selection=nonsense)
    HotkeyRoom(desk, elsewhere, keys)
    assert keys.wishes == [{"clipboard": COPIED, "toggle": TOGGLE}]


def test_another_choice_holds_at_once_and_other_preferences_change_nothing(
    room: HotkeyRoom, desk: Desk, keys: FakeHotkeys
) -> None:
    desk.prefer(hotkey_selection="F9", volume=0.5)
    desk.prefer(volume=0.6)
    assert keys.wishes == [ALL, {**ALL, "selection": parse("F9")}]


def test_a_taken_key_is_said_once_with_a_free_one(desk: Desk, elsewhere: Elsewhere) -> None:
    keys = FakeHotkeys([SPEAK], FREE)
    HotkeyRoom(desk, elsewhere, keys)
    assert "Ctrl+Alt+S" in desk.notice.text
    button = next(
        one for one in desk.notice.findChildren(QPushButton) if one.text() == "Use Ctrl+Alt+Shift+S"
    )
    button.click()
    assert desk.preferences.hotkey_selection == "Ctrl+Alt+Shift+S"
    assert keys.wishes[-1] == {**ALL, "selection": FREE}
    assert not desk.notice.isVisible()
    desk.prefer(hotkey_selection="Ctrl+Alt+S")
    assert not desk.notice.isVisible()


def test_a_taken_key_without_a_free_one_is_said_too(desk: Desk, elsewhere: Elsewhere) -> None:
    HotkeyRoom(desk, elsewhere, FakeHotkeys([TOGGLE]))
    assert "Ctrl+Alt+Space" in desk.notice.text


def test_the_page_tells_how_it_stands(room: HotkeyRoom, page: HotkeysPage, keys: FakeHotkeys) -> None:
    assert keys.wishes == [ALL]  # what works is left alone
    assert said(page)[0] == route_words(keys.route)
    assert [button_of(page, verb).text() for verb in Verb] == ["Ctrl+Alt+S", "Ctrl+Alt+C", "Ctrl+Alt+Space"]
    keys.change_route(Standing.LOST)
    assert said(page)[0] == route_words(keys.route)


def test_other_keys_are_pressed_on_the_page(
    room: HotkeyRoom, page: HotkeysPage, desk: Desk, keys: FakeHotkeys
) -> None:
    button_of(page, Verb.CLIPBOARD).click()
    assert keys.wishes[-1] == {}  # else the old key would read the clipboard
    QTest.keyClick(button_of(page, Verb.CLIPBOARD), Qt.Key.Key_Escape)
    assert keys.wishes[-1] == ALL
    press(page, Verb.CLIPBOARD, Qt.Key.Key_F9, Qt.KeyboardModifier.MetaModifier)
    assert desk.preferences.hotkey_clipboard == "Meta+F9"
    assert keys.wishes[-1] == {**ALL, "clipboard": parse("Meta+F9")}
    assert button_of(page, Verb.CLIPBOARD).text() == "Meta+F9"


def test_who_closes_the_page_wants_no_other_keys(
    room: HotkeyRoom, page: HotkeysPage, keys: FakeHotkeys
) -> None:
    button = button_of(page, Verb.TOGGLE)
    button.setFocus()
    button.click()
    assert keys.wishes[-1] == {}
    page.close()
    assert keys.wishes[-1] == ALL


def test_a_key_is_turned_off_and_on_again(
    room: HotkeyRoom, page: HotkeysPage, desk: Desk, keys: FakeHotkeys
) -> None:
    named(page, "Turn off “Read the selection”").click()
    assert desk.preferences.hotkey_selection == ""
    assert keys.wishes[-1] == {"clipboard": COPIED, "toggle": TOGGLE}
    assert button_of(page, Verb.SELECTION).text() == "None"
    press(page, Verb.SELECTION, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert keys.wishes[-1] == {**ALL, "selection": parse("F9")}


def test_one_key_is_not_for_two_verbs(
    room: HotkeyRoom, page: HotkeysPage, desk: Desk, keys: FakeHotkeys
) -> None:
    press(
        page, Verb.TOGGLE, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert desk.preferences.hotkey_toggle == "Ctrl+Alt+Space"
    assert button_of(page, Verb.TOGGLE).text() == "Ctrl+Alt+Space"
    assert keys.wishes[-1] == ALL
    assert "“Read the clipboard” has this key already. Choose another one." in said(page)


def test_a_taken_key_is_said_below_it_and_not_in_the_window(
    room: HotkeyRoom, page: HotkeysPage, desk: Desk, keys: FakeHotkeys
) -> None:
    keys.taken, keys.suggestion = {parse("F9")}, FREE
    press(page, Verb.SELECTION, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert "Another program has F9. Choose another one." in said(page)
    assert not desk.notice.isVisible()
    named(page, "Use Ctrl+Alt+Shift+S").click()
    assert desk.preferences.hotkey_selection == "Ctrl+Alt+Shift+S"
    assert "Another program has F9. Choose another one." not in said(page)


def test_what_was_taken_is_asked_for_anew_when_the_page_is_opened(desk: Desk, elsewhere: Elsewhere) -> None:
    keys = FakeHotkeys([SPEAK])
    room = HotkeyRoom(desk, elsewhere, keys)
    keys.taken.clear()
    room._open_page()
    assert keys.wishes == [ALL, ALL]
    assert {one.hold for one in keys.bindings.values()} == {Hold.BOUND}
    room.close()


def test_a_portal_is_not_asked_anew_for_what_it_gave(desk: Desk, elsewhere: Elsewhere, qtbot: QtBot) -> None:
    keys = FakeHotkeys(route=Route(Means.PORTAL, Standing.WORKS))
    room = HotkeyRoom(desk, elsewhere, keys)
    room._open_page()
    page = desk.window().findChild(HotkeysPage)
    assert page
    qtbot.waitUntil(page.isActiveWindow)
    button_of(page, Verb.TOGGLE).setFocus()
    button_of(page, Verb.TOGGLE).click()
    QTest.keyClick(button_of(page, Verb.TOGGLE), Qt.Key.Key_Escape)
    assert keys.wishes == [ALL]
    press(page, Verb.TOGGLE, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert keys.wishes == [ALL, {**ALL, "toggle": parse("F9")}]
    room.close()


def test_keys_with_which_one_types_are_refused_in_words(room: HotkeyRoom, page: HotkeysPage) -> None:
    press(page, Verb.SELECTION, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier)
    assert any("One types with that key" in sentence for sentence in said(page))


def test_what_a_second_press_does_is_chosen(room: HotkeyRoom, page: HotkeysPage, desk: Desk) -> None:
    box = page.findChild(QCheckBox)
    assert box
    box.click()
    assert desk.preferences.second_press == SECOND_PRESS_PAUSES
    box.click()
    assert desk.preferences.second_press == SECOND_PRESS_STOPS


def test_the_commands_are_there_to_copy(room: HotkeyRoom, page: HotkeysPage) -> None:
    for verb, words in zip(Verb, ("speak --selection", "speak --clipboard", "toggle"), strict=True):
        assert command_line(verb).endswith(words)
        named(page, f"Copy the command for “{title(verb)}”").click()
        assert QGuiApplication.clipboard().text() == command_line(verb)


def test_every_control_has_a_name(room: HotkeyRoom, page: HotkeysPage) -> None:
    for one in controls(page):
        name = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        assert name.strip() or one.isHidden()


def test_a_desktop_without_keys_is_told_as_it_is(desk: Desk, elsewhere: Elsewhere, qtbot: QtBot) -> None:
    room = HotkeyRoom(desk, elsewhere, Backend(Route(Means.NONE, Standing.BY_HAND)))
    assert not desk.notice.isVisible()
    room._open_page()
    page = desk.window().findChild(HotkeysPage)
    assert page
    assert said(page)[0] == route_words(Route(Means.NONE, Standing.BY_HAND))
    room.close()


def test_every_route_and_every_state_of_a_key_has_its_words() -> None:
    routes = {route_words(Route(means, standing)) for means in Means for standing in Standing}
    assert len(routes) == len(Standing) + 1  # the portal has its own words for working
    for hold in Hold:
        words = hold_words(Binding(SPEAK, hold, "Ctrl+Alt+S" if hold is Hold.BOUND else ""))
        assert bool(words) is (hold is not Hold.BOUND)
    assert "Super and S" in hold_words(Binding(SPEAK, Hold.BOUND, "Super and S"))
