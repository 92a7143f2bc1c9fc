import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.tour_room import TourRoom


@pytest.fixture
def room(desk: Desk) -> TourRoom:
    return TourRoom(desk)


def text(room: TourRoom) -> str:
    assert room.bubble
    return room.bubble.text


def test_three_bubbles_stand_at_what_they_tell_of_and_come_once(room: TourRoom, desk: Desk) -> None:
    room.begin_once()
    assert desk.preferences.tour_seen
    told: list[str] = []
    while room.bubble:
        bubble = room.bubble
        told.append(bubble.text)
        assert desk.rect().contains(bubble.geometry())
        assert bubble.accessibleName() == bubble.text
        bubble.next.click()
    assert ["Open" in told[0], "play" in told[1], "Ctrl+Alt+S" in told[2], len(told)] == [True, True, True, 3]
    room.begin_once()
    assert room.bubble is None


def test_it_leaves_the_keyboard_to_the_page_and_goes_with_escape(
    room: TourRoom, desk: Desk, qtbot: QtBot
) -> None:
    room.begin_once()
    assert desk.view.hasFocus()
    QTest.keyClicks(desk.view, "Hello")
    assert desk.view.source == "Hello"
    QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    assert room.bubble is None
    assert desk.actions_.leave.isEnabled()


def test_it_goes_on_when_a_text_has_come_and_does_not_lie_over_it(room: TourRoom, desk: Desk) -> None:
    room.begin_once()
    QTest.keyClicks(desk.view, "Hello there.")
    assert "play" in text(room)
    assert room.bubble
    first_line = desk.view.line_at(0).toRect().translated(desk.view.viewport().mapTo(desk, QPoint(0, 0)))
    assert not room.bubble.geometry().intersects(first_line)
    room.begin()
    assert "Open" in text(room)


def test_pressing_play_reads_and_ends_it(room: TourRoom, desk: Desk) -> None:
    room.begin_once()
    QTest.keyClicks(desk.view, "Hello there.")
    desk.actions_.play.trigger()
    assert desk.control.is_reading
    assert room.bubble is None


def test_it_is_not_shown_over_a_reading(room: TourRoom, desk: Desk) -> None:
    QTest.keyClicks(desk.view, "Hello there.")
    desk.actions_.play.trigger()
    room.begin_once()
    assert room.bubble is None
    assert not desk.preferences.tour_seen


def test_the_menu_shows_it_again_for_the_keyboard_too(room: TourRoom, desk: Desk) -> None:
    menu = QMenu(desk)
    desk.settings_opening.emit(menu)
    menu.actions()[0].trigger()
    assert room.bubble
    assert room.bubble.next.hasFocus()
    for _ in range(3):
        QTest.keyClick(desk.window().focusWidget(), Qt.Key.Key_Space)
    assert room.bubble is None
    assert desk.view.hasFocus()


def test_without_a_key_it_tells_where_to_choose_one(room: TourRoom, desk: Desk) -> None:
    desk.prefer(hotkey_selection="")
    room.begin()
    for _ in range(2):
        assert room.bubble
        room.bubble.next.click()
    assert "Choose one" in text(room)


def test_it_follows_the_size_of_the_window(room: TourRoom, desk: Desk, window: MainWindow) -> None:
    room.begin()
    assert room.bubble
    room.bubble.next.click()
    before = room.bubble.y()
    window.resize(window.width() - 200, window.height() - 100)
    QTest.qWait(0)
    assert room.bubble.y() < before
    assert desk.rect().contains(room.bubble.geometry())
