import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.reading.state import Progress, State
from app.ui.clock import clock
from app.ui.desk import Desk
from app.ui.transport_bar import TransportBar


@pytest.mark.parametrize(
    ("ms", "text"),
    [(0, "0:00"), (999, "0:01"), (61_000, "1:01"), (3_599_400, "59:59"), (36_000_000, "10:00:00")],
)
def test_clock(ms: int, text: str) -> None:
    assert clock(ms) == text


@pytest.fixture
def bar(desk: Desk) -> TransportBar:
    bar = desk.transport
    bar.set_reading(True)
    bar.set_progress(Progress(66_000, 368_000, True, 3, 61))
    return bar


def test_tells_place_and_sentence(bar: TransportBar) -> None:
    assert (bar._elapsed.text(), bar._left.text()) == ("1:06", "−5:02")
    assert bar._sentence.text() == "sentence 3 of 61"


def test_says_when_the_length_is_an_estimate(bar: TransportBar) -> None:
    bar.set_progress(Progress(66_000, 368_000, False, 3, None))
    assert bar._left.text() == "about −5:02"
    assert bar._sentence.text() == "sentence 3"


def test_times_are_those_of_the_listeners_watch(bar: TransportBar) -> None:
    bar.set_rate(2.0)
    assert (bar._elapsed.text(), bar._left.text()) == ("0:33", "−2:31")


def test_says_that_it_waits(bar: TransportBar) -> None:
    bar.set_state(State.STALLED)
    assert bar._sentence.text() == "Waiting for the voice …"


def test_a_click_on_the_groove_goes_there_once(bar: TransportBar, qtbot: QtBot) -> None:
    slider = bar._place
    with qtbot.waitSignal(bar.seek_requested) as wish:
        qtbot.mouseClick(
            slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() // 2)
        )
    assert wish.args[0] == pytest.approx(184_000, rel=0.02)


def test_dragging_shows_the_time_and_seeks_at_the_end(bar: TransportBar, qtbot: QtBot) -> None:
    slider = bar._place
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    wishes: list[int] = []
    bar.seek_requested.connect(wishes.append)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(slider, middle + QPoint(slider.width() // 4, 0))
    bar.set_progress(Progress(70_000, 368_000, True, 4, 61))
    assert bar._elapsed.text() == clock(slider.sliderPosition()) != "1:10"
    assert wishes == []
    dragged = slider.sliderPosition()
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(slider.width() // 4, 0))
    assert wishes == [dragged]


def test_arrow_keys_step_five_seconds(bar: TransportBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.seek_requested) as wish:
        qtbot.keyClick(bar._place, Qt.Key.Key_Right)
    assert wish.args == [71_000]
