from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.hotkeys.combination import FUNCTION_KEYS, NAMED_KEYS, CombinationError, Modifier, parse
from app.ui.combination_button import CombinationButton, pressed, shown

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[CombinationButton]:
    """In a window, with a field beside it."""
    window = QWidget()
    qtbot.addWidget(window)
    button = CombinationButton("Read the selection", window)
    button.show_combination(parse("Ctrl+Alt+S"))
    row = QHBoxLayout(window)
    row.addWidget(button)
    row.addWidget(QLineEdit())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    yield button
    window.close()


def test_it_shows_its_keys_and_says_what_they_are_for(button: CombinationButton) -> None:
    assert button.text() == shown(parse("Ctrl+Alt+S")) == "Ctrl+Alt+S"
    assert button.accessibleName() == "Read the selection: Ctrl+Alt+S"
    button.show_combination(None)
    assert button.accessibleName() == "Read the selection: None"


def test_it_takes_the_keys_that_are_pressed(button: CombinationButton, qtbot: QtBot) -> None:
    capturing: list[bool] = []
    button.capturing_changed.connect(capturing.append)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.text() == "Press the keys…"
    assert button.accessibleName() == "Read the selection: Press the keys…"
    QTest.keyPress(button, Qt.Key.Key_Control)
    QTest.keyPress(button, Qt.Key.Key_Alt, CTRL)
    with qtbot.waitSignal(button.chosen) as chosen:
        QTest.keyClick(button, Qt.Key.Key_F9, CTRL | ALT)
    assert chosen.args == [parse("Ctrl+Alt+F9")]
    assert capturing == [True, False]
    assert button.text() == "Ctrl+Alt+S"  # until somebody says otherwise


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_that_move_or_press_are_taken_too(button: CombinationButton, qtbot: QtBot, key: Qt.Key) -> None:
    button.click()
    with qtbot.waitSignal(button.chosen):
        QTest.keyClick(button, key, CTRL)
    assert button.hasFocus()


def test_keys_with_which_one_types_are_refused_and_others_awaited(
    button: CombinationButton, qtbot: QtBot
) -> None:
    button.click()
    with qtbot.waitSignal(button.refused):
        QTest.keyClick(button, Qt.Key.Key_S, SHIFT)
    assert button.text() == "Press the keys…"
    with qtbot.waitSignal(button.chosen):
        QTest.keyClick(button, Qt.Key.Key_S, META)


def test_escape_and_turning_elsewhere_leave_all_as_it_was(button: CombinationButton, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(button.chosen):
        button.click()
        QTest.keyClick(button, Qt.Key.Key_Escape)
        assert button.text() == "Ctrl+Alt+S"
        button.click()
        button.nextInFocusChain().setFocus()
        assert button.text() == "Ctrl+Alt+S"
        button.click()
        button.click()
        assert button.text() == "Ctrl+Alt+S"


def test_on_a_mac_command_is_meta(qapp: QApplication) -> None:
    assert pressed(Qt.Key.Key_S, CTRL | ALT, "darwin") == parse("Alt+Meta+S")
    assert pressed(Qt.Key.Key_S, META, "darwin") == parse("Ctrl+S")
    assert shown(parse("Alt+Meta+S"), "darwin") == "Ctrl+Alt+S"  # as Qt writes it on every other system


@given(
    st.frozensets(st.sampled_from([*Modifier]), min_size=1),
    st.sampled_from([*FUNCTION_KEYS, *NAMED_KEYS, *"ABZ019,.+-#ÄЖ"]),
    st.sampled_from(["linux", "darwin", "win32"]),
)
def test_every_combination_that_can_be_written_is_shown_and_pressed(
    modifiers: frozenset[Modifier], key: str, system: str
) -> None:
    from PySide6.QtGui import QKeySequence

    from app.desktop.hotkeys.combination import combine

    try:
        combination = combine(modifiers, key)
    except CombinationError:
        return
    sequence = QKeySequence(shown(combination, system))
    assert pressed(sequence[0].key(), sequence[0].keyboardModifiers(), system) == combination
