"""What a screen reader is told of the place in the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.reading.state import Progress
from app.ui.clock import clock_words
from app.ui.place_slider import SeekSlider
from app.ui.place_telling import install

TEXT = QAccessible.Text


@pytest.fixture
def slider(qtbot: QtBot) -> SeekSlider:
    install()
    slider = SeekSlider()
    qtbot.addWidget(slider)
    slider.show_progress(Progress(125_000, 480_000, True, 3, 61))
    return slider


@pytest.fixture
def told(slider: SeekSlider) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(slider)


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (0, "0 seconds"),
        (1_400, "1 second"),
        (60_000, "1 minute"),
        (125_000, "2 minutes 5 seconds"),
        (3_600_000, "1 hour"),
        (7_262_000, "2 hours 1 minute"),
    ],
)
def test_a_length_of_time_is_said_in_words(qapp: QApplication, ms: float, words: str) -> None:
    assert clock_words(ms) == words


def test_the_place_is_told_in_words_and_not_in_milliseconds(told: QAccessibleInterface) -> None:
    assert (told.role(), told.text(TEXT.Name)) == (QAccessible.Role.Slider, "Place in the text")
    assert told.text(TEXT.Value) == told.text(TEXT.Description) == "2 minutes 5 seconds of 8 minutes"
    assert told.valueInterface() is None


def test_it_is_told_as_it_passes_at_the_reading_speed(slider: SeekSlider, told: QAccessibleInterface) -> None:
    slider.rate = 2.0
    slider.show_progress(Progress(240_000, 480_000, True, 9, 61))
    assert told.text(TEXT.Value) == "2 minutes of 4 minutes"


def test_what_was_remembered_of_it_is_renewed_when_it_gets_the_keys(slider: SeekSlider, qtbot: QtBot) -> None:
    slider.show()
    qtbot.waitExposed(slider)
    slider.activateWindow()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(slider.hasFocus)
    assert slider.accessibleDescription() == "2 minutes 5 seconds of 8 minutes"


def test_it_can_be_moved_without_keys(slider: SeekSlider, told: QAccessibleInterface, qtbot: QtBot) -> None:
    actions = told.actionInterface()
    assert {actions.increaseAction(), actions.decreaseAction()} <= set(actions.actionNames())
    with qtbot.waitSignal(slider.seek_requested) as wish:
        actions.doAction(actions.increaseAction())
    assert wish.args == [130_000]
