from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from app.reading.state import State
from app.speech.errors import Unreachable
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.mini_reader import MiniReader
from app.ui.mini_room import MiniRoom
from app.ui.preferences import Appearance
from app.ui.theme import DARK, Theme
from tests.fakes.reader import FakeReader

TEXT = "One two three. Four five six."


@pytest.fixture
def room(window: MainWindow, desk: Desk, reader: FakeReader, theme: Theme) -> Iterator[MiniRoom]:
    room = MiniRoom(window, desk, reader, theme)
    yield room
    room.close()


def read_from_elsewhere(room: MiniRoom, desk: Desk, title: str = "From the clipboard") -> None:
    desk.show_document(parse(TEXT, title))
    room.begin()
    desk.read()


@pytest.fixture
def card(qtbot: QtBot, room: MiniRoom, window: MainWindow, desk: Desk) -> MiniReader:
    """The card of a reading from elsewhere while the window is hidden."""
    window.hide()
    read_from_elsewhere(room, desk)
    qtbot.waitUntil(lambda: shown(room))
    assert room.card
    return room.card


def shown(room: MiniRoom) -> bool:
    return room.card is not None and room.card.isVisible()


def test_it_stays_away_while_the_window_is_in_front(
    qtbot: QtBot, room: MiniRoom, window: MainWindow, desk: Desk
) -> None:
    read_from_elsewhere(room, desk)
    assert not room._settling.isActive()
    window.hide()
    room._look()  # a desktop without a screen tells nobody that the keys have gone
    qtbot.waitUntil(lambda: shown(room))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: not shown(room))


def test_a_reading_of_the_window_has_none(room: MiniRoom, window: MainWindow, desk: Desk) -> None:
    desk.show_document(parse(TEXT))
    desk.read()
    window.hide()
    room._look()
    assert not room._settling.isActive()
    assert room.card is None


def test_it_tells_what_is_heard(card: MiniReader, reader: FakeReader) -> None:
    assert card.title.text() == "From the clipboard"
    reader.advance(5 * 60)
    assert (card.lines.text(), card.lines.lit) == ("One two three.", "two")
    reader.advance(20 * 60)
    assert (card.lines.text(), card.lines.lit) == ("Four five six.", "six.")
    assert card.place.value() == 25 * 60


def test_it_steers(qtbot: QtBot, card: MiniReader, reader: FakeReader, desk: Desk) -> None:
    buttons = {one.objectName(): one for one in card.findChildren(QToolButton)}
    qtbot.mouseClick(buttons["next_sentence"], Qt.MouseButton.LeftButton)
    assert card.lines.text() == "Four five six."
    qtbot.mouseClick(buttons["previous_sentence"], Qt.MouseButton.LeftButton)
    assert card.lines.text() == "One two three."
    qtbot.mouseClick(buttons["mini_play"], Qt.MouseButton.LeftButton)
    assert reader.state is State.PAUSED
    qtbot.mouseClick(buttons["mini_play"], Qt.MouseButton.LeftButton)
    assert reader.state is State.PLAYING
    card.place.seek_requested.emit(20 * 60)
    assert card.lines.text() == "Four five six."
    qtbot.mouseClick(card.speed, Qt.MouseButton.LeftButton)
    assert (reader.rate, card.speed.text()[1:]) == (1.25, "1.25×")
    qtbot.keyClick(card.speed, Qt.Key.Key_Down)
    assert (reader.rate, desk.panel.rate) == (1.15, 1.15)
    for _ in range(4):
        qtbot.mouseClick(card.speed, Qt.MouseButton.LeftButton)
    assert reader.rate == 0.75


def test_it_goes_a_moment_after_the_end(
    qtbot: QtBot, card: MiniReader, room: MiniRoom, reader: FakeReader
) -> None:
    room._lingering.setInterval(0)
    reader.advance(60_000)
    qtbot.waitUntil(lambda: not shown(room))
    assert not room._is_from_elsewhere


def test_it_stays_while_the_pointer_is_over_it(
    qtbot: QtBot, card: MiniReader, room: MiniRoom, reader: FakeReader
) -> None:
    room._lingering.setInterval(0)
    card.pointed_changed.emit(True)
    reader.advance(60_000)
    with qtbot.waitSignal(room._lingering.timeout):
        pass
    assert shown(room)
    card.pointed_changed.emit(False)
    qtbot.waitUntil(lambda: not shown(room))


def test_another_text_from_elsewhere_keeps_it(
    card: MiniReader, room: MiniRoom, reader: FakeReader, desk: Desk
) -> None:
    reader.stop()
    assert room._lingering.isActive()
    read_from_elsewhere(room, desk, "From the selection")
    assert shown(room)
    assert not room._lingering.isActive()
    assert card.title.text() == "From the selection"
    room.begin("From the clipboard")
    assert card.title.text() == "From the clipboard"


def test_closing_it_stops_the_reading_and_leaves_the_window(
    qtbot: QtBot, card: MiniReader, room: MiniRoom, reader: FakeReader, window: MainWindow
) -> None:
    close = card.findChild(QToolButton, "close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert reader.state is State.IDLE
    assert not shown(room)
    assert not window.isVisible()


def test_esc_closes_it_when_it_has_the_keys(qtbot: QtBot, card: MiniReader, reader: FakeReader) -> None:
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert reader.state is State.IDLE


def test_the_window_is_asked_for(qtbot: QtBot, card: MiniReader, room: MiniRoom) -> None:
    asked = QSignalSpy(room.window_requested)
    qtbot.mouseClick(card.findChild(QToolButton, "enlarge"), Qt.MouseButton.LeftButton)
    assert asked.count() == 1


def test_it_says_what_went_wrong(card: MiniReader, reader: FakeReader, room: MiniRoom) -> None:
    reader.fail(Unreachable("refused", service="builtin"))
    assert "voice" in card.lines.text()
    assert shown(room)
    assert not card.lines.lit


def test_it_remembers_where_it_was_put(qtbot: QtBot, card: MiniReader, room: MiniRoom, desk: Desk) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert card.geometry().bottomRight() == screen.bottomRight() - QPoint(24, 24)
    start = QPoint(200, 60)
    qtbot.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    for way in (QPoint(-60, -90), QPoint(-40, -60)):
        qtbot.mouseMove(card, start + way)
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=start)
    assert desk.preferences.mini_place == card.pos().toTuple()
    assert card.geometry().bottomRight() != screen.bottomRight() - QPoint(24, 24)
    put = card.pos()
    room._hide()
    room._show()
    assert card.pos() == put


def test_a_place_on_no_screen_is_not_used(card: MiniReader, room: MiniRoom, desk: Desk) -> None:
    desk.prefer(mini_place=(9000, 9000))
    room._hide()
    room._show()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(QRect(card.pos(), card.size()))


def test_it_never_takes_the_keys_by_itself(card: MiniReader) -> None:
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert card.windowHandle().flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert card.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_it_wears_what_the_window_wears(card: MiniReader, theme: Theme, desk: Desk) -> None:
    theme.set_appearance(Appearance.DARK)
    assert DARK.accent in card.styleSheet()
    assert card.lines._ink.name().upper() == DARK.word
    theme.set_appearance(Appearance.LIGHT)
    desk.view.set_text_size(36)
    assert card.lines.font().pointSize() == 36
    assert card.width() > 470
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(card.geometry())


def test_it_says_why_there_is_nothing_to_read(
    qtbot: QtBot, room: MiniRoom, window: MainWindow, reader: FakeReader
) -> None:
    window.hide()
    room.say("Nothing is selected.")
    qtbot.waitUntil(lambda: shown(room))
    assert room.card
    assert (room.card.lines.text(), room.card.lines.lit) == ("Nothing is selected.", "")
    assert room._lingering.isActive()
    room._lingering.start(0)
    qtbot.waitUntil(lambda: not shown(room))


def test_it_can_be_switched_off(qtbot: QtBot, card: MiniReader, room: MiniRoom, desk: Desk) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    desk.settings_opening.emit(menu)
    action = menu.actions()[-1]
    assert action.isChecked()
    action.trigger()
    assert not desk.preferences.small_reader
    assert not shown(room)


def test_nothing_is_made_for_who_does_not_want_it_until_they_do(
    qtbot: QtBot, room: MiniRoom, window: MainWindow, desk: Desk
) -> None:
    desk.prefer(small_reader=False)
    window.hide()
    read_from_elsewhere(room, desk)
    room.say("Nothing is selected.")
    assert room.card is None
    desk.prefer(small_reader=True)
    qtbot.waitUntil(lambda: shown(room))
