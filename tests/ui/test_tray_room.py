from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.reading.state import State
from app.speech.errors import Unreachable
from app.storage.entries import Kind, Origin
from app.storage.library import Library
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.library_room import LibraryRoom
from app.ui.main_window import MainWindow
from app.ui.tray_room import RECENT, TrayRoom
from tests.fakes.reader import FakeReader
from tests.fakes.tray import FakeTray


@pytest.fixture
def shelf(tmp_path: Path, qapp: QApplication) -> Iterator[Shelf]:
    shelf = Shelf(lambda: Library(tmp_path / "library.sqlite"))
    yield shelf
    shelf.close()


@pytest.fixture
def room(window: MainWindow, desk: Desk, reader: FakeReader, shelf: Shelf) -> Iterator[TrayRoom]:
    keeper = PlaceKeeper(reader, shelf, parent=desk)
    room = TrayRoom(window, desk, reader, shelf, LibraryRoom(desk, reader, keeper, shelf), FakeTray)
    yield room
    room.close()


@pytest.fixture
def tray(room: TrayRoom) -> FakeTray:
    tray = room._tray
    assert isinstance(tray, FakeTray)
    return tray


def color(tray: FakeTray) -> str:
    """What stands for its state from afar."""
    return tray.picture.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(3, 12).name()


def settings_entry(desk: Desk) -> list[str]:
    menu = QMenu(desk)
    desk.settings_opening.emit(menu)
    return [action.text() for action in menu.actions() if action.text()]


def test_the_icon_says_what_the_reading_does(tray: FakeTray, desk: Desk, reader: FakeReader) -> None:
    tray.appear()
    assert tray.tip == "Readlark"
    idle = color(tray)
    desk.show_document(parse("Some {words}.", "A {Book}"))
    desk.read()
    assert tray.tip == "Reading: A {Book}"
    assert color(tray) == idle
    reader.pause()
    assert tray.tip == "Paused: A {Book}"
    assert color(tray) != idle
    reader.resume()
    reader.fail(Unreachable("refused"))
    assert tray.tip == "The reading has stopped: A {Book}"
    assert color(tray) not in (idle,)
    reader.stop()
    assert tray.tip == "Readlark"


def test_the_menu_steers_as_the_window_does(tray: FakeTray, desk: Desk, reader: FakeReader) -> None:
    assert not tray.entry("Play").isEnabled()
    desk.show_document(parse("Some words.", "A Book"))
    tray.entry("Play").trigger()
    assert reader.state is State.PLAYING
    tray.entry("Pause").trigger()
    assert reader.state is State.PAUSED
    tray.entry("Play").trigger()
    tray.entry("Stop").trigger()
    assert reader.state is State.IDLE
    assert not tray.entry("Stop").isEnabled()


def test_the_window_the_clipboard_and_the_end_are_asked_for(
    room: TrayRoom, tray: FakeTray, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.clipboard_requested):
        tray.entry("Speak the clipboard").trigger()
    for wish in (tray.entry("Open Readlark").trigger, tray.clicked.emit):
        with qtbot.waitSignal(room.window_requested):
            wish()
    window.hides_on_close = True
    with qtbot.waitSignal(window.closed):
        tray.entry("Quit").trigger()


def test_recent_texts_are_read_on(
    tray: FakeTray, shelf: Shelf, desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    for number in range(RECENT + 2):
        document = parse(f"Text {number}.", f"Salt & Sea {number}")
        shelf.do(lambda library, document=document: library.keep(document, Origin(Kind.PASTE)))
    recent = tray.entry("Recent texts").menu()
    assert not recent.actions()
    tray.appear()
    qtbot.waitUntil(lambda: len(recent.actions()) == RECENT)
    tray.entry("Recent texts", f"Salt && Sea {RECENT + 1}").trigger()
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)
    assert reader.document.title == f"Salt & Sea {RECENT + 1}"


def test_closing_hides_only_where_that_is_chosen_and_there_is_a_tray(
    tray: FakeTray, window: MainWindow, desk: Desk
) -> None:
    assert settings_entry(desk) == []
    tray.appear()
    assert not window.hides_on_close
    assert settings_entry(desk) == ["Closing the window leaves Readlark in the tray"]
    desk.prefer(close_hides=True)
    assert window.hides_on_close
    tray.vanish()
    assert not window.hides_on_close
    tray.appear()
    window.close()
    window.show()
    window.close()
    assert len(tray.notices) == 1
    assert desk.preferences.told_hiding


def test_a_hidden_window_is_shown_where_no_tray_comes_up(
    room: TrayRoom, tray: FakeTray, window: MainWindow, qtbot: QtBot
) -> None:
    room._patience.setInterval(1)
    window.hide()
    room.stay_hidden()
    qtbot.waitUntil(window.isMinimized)
    window.hide()
    tray.appear()
    room.stay_hidden()
    assert not room._patience.isActive()
    tray.vanish()
    qtbot.waitUntil(window.isVisible)
