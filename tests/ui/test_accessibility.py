"""Every control has a name, can be reached by keys, and is found in a sensible order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.speech.errors import Unreachable
from app.text.document import parse
from app.ui.desk import Desk
from tests.fakes.reader import FakeReader

CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def controls(root: QWidget) -> list[QWidget]:
    found = [one for one in root.findChildren(QWidget) if isinstance(one, CONTROLS)]
    return [
        one for one in found if not isinstance(one, QScrollBar) and not one.objectName().startswith("qt_")
    ]


@pytest.fixture
def full(desk: Desk, reader: FakeReader) -> Desk:
    """With everything that is built when it is first wanted."""
    desk.show_document(parse("A text. " * 400))
    desk.read()
    desk.actions_.find.trigger()
    reader.fail(Unreachable("refused"))
    reader.lose_sound()
    desk.view._follow.let_go()
    return desk


def test_every_control_has_a_name(full: Desk) -> None:
    found = controls(full)
    assert len(found) > 30
    for one in found:
        if one.isHidden():
            continue  # no screen reader sees it
        name = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        assert name.strip(), f"{type(one).__name__} {one.objectName()!r} has no name"


def test_every_action_has_a_name_and_its_keys_in_the_tooltip(full: Desk) -> None:
    for action in full.window().actions():
        assert action.text()
        if action.shortcuts():
            assert "(" in action.toolTip()


def test_no_two_actions_share_a_key(full: Desk) -> None:
    keys = [key.toString() for action in full.window().actions() for key in action.shortcuts()]
    assert "Space" not in keys
    assert len(keys) == len(set(keys))


def test_every_control_can_be_reached_by_tab(full: Desk) -> None:
    wanted = {one for one in controls(full) if one.isVisible() and one.isEnabled()}
    for one in wanted:
        assert one.focusPolicy() & Qt.FocusPolicy.TabFocus, one.objectName() or one


def test_tab_walks_from_the_top_to_the_bottom(desk: Desk, qtbot: QtBot) -> None:
    desk.show_document(parse("Words to read."))
    desk.findChild(QWidget, "open").setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[str] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused.objectName() in visited:
            break
        visited.append(focused.objectName() or type(focused).__name__)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    order = [visited.index(name) for name in ("open", "export", "text", "voice", "speed", "mute", "play")]
    assert order == sorted(order), visited
