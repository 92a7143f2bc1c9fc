"""What is selected or copied elsewhere, and how it is read: with a real library, on a reader that speaks nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.selection.source import Kind, Nothing
from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.reading.state import State
from app.storage.entries import Kind as EntryKind
from app.storage.library import Library
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.elsewhere_room import ElsewhereRoom
from app.ui.library_room import LibraryRoom
from app.ui.preferences import SECOND_PRESS_PAUSES
from tests.fakes.reader import FakeReader
from tests.fakes.selection import FakeSource

SEA = "Over the sea. And home again."
HILL = "Up the hill they went."


@pytest.fixture
def shelf(tmp_path: Path, qapp: QApplication) -> Iterator[Shelf]:
    shelf = Shelf(lambda: Library(tmp_path / "library.sqlite"))
    shelf.begin()
    yield shelf
    shelf.close()


@pytest.fixture
def source(qapp: QApplication) -> FakeSource:
    return FakeSource()


@pytest.fixture
def room(desk: Desk, reader: FakeReader, shelf: Shelf, source: FakeSource) -> Iterator[ElsewhereRoom]:
    library = LibraryRoom(desk, reader, PlaceKeeper(reader, shelf, parent=desk), shelf)
    room = ElsewhereRoom(desk, reader, library, source, parse)
    yield room
    room.close()
    assert source.closed


@pytest.fixture
def told(room: ElsewhereRoom) -> list[str]:
    """What the room tells, in order."""
    told: list[str] = []
    room.begun.connect(told.append)
    room.hushed.connect(lambda: told.append("hushed"))
    room.said.connect(told.append)
    return told


def kept(qtbot: QtBot, shelf: Shelf) -> list[tuple[str, EntryKind]]:
    """Titles and kinds of what is in the library."""
    found: list[list[tuple[str, EntryKind]]] = []
    shelf.ask(lambda library: [(one.title, one.kind) for one in library.entries(9)], found.append)
    qtbot.waitUntil(lambda: bool(found))
    return sorted(found[0])


def test_the_selection_is_read_and_kept_and_the_window_stays_where_it_is(
    room: ElsewhereRoom,
    desk: Desk,
    reader: FakeReader,
    source: FakeSource,
    told: list[str],
    qtbot: QtBot,
    shelf: Shelf,
) -> None:
    desk.window().showMinimized()
    source.has = {Kind.SELECTION: SEA, Kind.CLIPBOARD: HILL}
    room.speak(Kind.SELECTION)
    assert reader.state is State.PLAYING
    assert (reader.document.text, desk.view.source) == (SEA, SEA)
    assert desk.control.is_reading
    assert desk.window().isMinimized()
    assert told == ["From the selection"]
    assert kept(qtbot, shelf) == [("Over the sea. And home again.", EntryKind.PASTE)]


def test_the_second_press_stops_and_the_third_begins_anew(
    room: ElsewhereRoom, reader: FakeReader, source: FakeSource, told: list[str]
) -> None:
    source.has = {Kind.CLIPBOARD: SEA}
    room.speak(Kind.CLIPBOARD)
    reader.advance(900)
    room.speak(Kind.CLIPBOARD)
    assert reader.state is State.IDLE
    room.speak(Kind.CLIPBOARD)
    assert reader.state is State.PLAYING
    assert reader.progress.position_ms == 0
    assert told == ["From the clipboard", "hushed", "From the clipboard"]


def test_the_second_press_pauses_if_the_user_likes_it_so(
    room: ElsewhereRoom, desk: Desk, reader: FakeReader, source: FakeSource, told: list[str]
) -> None:
    desk.prefer(second_press=SECOND_PRESS_PAUSES)
    source.has = {Kind.SELECTION: SEA}
    room.speak(Kind.SELECTION)
    reader.advance(900)
    room.speak(Kind.SELECTION)
    assert reader.state is State.PAUSED
    room.speak(Kind.SELECTION)
    assert reader.state is State.PLAYING
    assert reader.progress.position_ms == 900
    assert told == ["From the selection", "hushed", "hushed"]


@pytest.mark.parametrize("pauses", [False, True])
def test_another_selection_takes_its_place(
    room: ElsewhereRoom, desk: Desk, reader: FakeReader, source: FakeSource, pauses: bool
) -> None:
    source.has = {Kind.SELECTION: SEA}
    room.speak(Kind.SELECTION)
    if pauses:
        reader.pause()
    source.has = {Kind.SELECTION: HILL}
    room.speak(Kind.SELECTION)
    assert (reader.state, reader.document.text) == (State.PLAYING, HILL)


@pytest.mark.parametrize("missing", [*Nothing])
def test_whatever_is_read_falls_silent_where_nothing_is_selected_any_more(
    room: ElsewhereRoom, desk: Desk, reader: FakeReader, source: FakeSource, missing: Nothing, told: list[str]
) -> None:
    desk.show_document(parse(SEA))
    desk.read()
    source.has = {Kind.SELECTION: missing, Kind.CLIPBOARD: HILL}
    room.speak(Kind.SELECTION)
    assert reader.state is State.IDLE
    assert told == ["hushed"]


def test_a_paused_book_is_no_reading_of_the_selection(
    room: ElsewhereRoom, desk: Desk, reader: FakeReader, source: FakeSource
) -> None:
    source.has = {Kind.SELECTION: SEA}
    room.speak(Kind.SELECTION)
    desk.show_document(parse(HILL))
    desk.read()
    reader.pause()
    room.speak(Kind.SELECTION)
    assert (reader.state, reader.document.text) == (State.PLAYING, SEA)


@pytest.mark.parametrize("missing", [Nothing.EMPTY, Nothing.UNAVAILABLE])
def test_without_a_selection_the_clipboard_is_read(
    room: ElsewhereRoom, reader: FakeReader, source: FakeSource, told: list[str], missing: Nothing
) -> None:
    source.has = {Kind.SELECTION: missing, Kind.CLIPBOARD: HILL}
    room.speak(Kind.SELECTION)
    assert reader.document.text == HILL
    assert told == ["From the clipboard"]
    room.speak(Kind.SELECTION)
    assert reader.state is State.IDLE


@pytest.mark.parametrize("missing", [*Nothing])
@pytest.mark.parametrize("kind", [*Kind])
def test_why_there_is_nothing_is_said_with_the_next_step(
    room: ElsewhereRoom,
    desk: Desk,
    reader: FakeReader,
    source: FakeSource,
    told: list[str],
    kind: Kind,
    missing: Nothing,
) -> None:
    source.has = {kind: missing}
    room.speak(kind)
    (sentence,) = told
    assert desk.notice.text == sentence
    assert desk.notice.isVisible()
    assert reader.state is State.IDLE


def test_what_a_password_manager_copied_is_never_read_in_the_place_of_a_selection(
    room: ElsewhereRoom, reader: FakeReader, source: FakeSource, told: list[str]
) -> None:
    source.has = {Kind.CLIPBOARD: Nothing.SECRET}
    room.speak(Kind.SELECTION)
    assert reader.state is State.IDLE
    assert "secret" in told[0]


def test_what_is_selected_in_the_window_itself_is_read_in_its_place(
    room: ElsewhereRoom, desk: Desk, reader: FakeReader, source: FakeSource
) -> None:
    desk.show_document(parse(SEA))
    cursor = desk.view.textCursor()
    cursor.setPosition(14)
    cursor.setPosition(18, cursor.MoveMode.KeepAnchor)
    desk.view.setTextCursor(cursor)
    source.has = {Kind.SELECTION: SEA[14:18]}
    room.speak(Kind.SELECTION)
    assert (reader.state, reader.document.text) == (State.PLAYING, SEA)
    room.speak(Kind.SELECTION)
    assert reader.state is State.IDLE


def test_what_was_typed_is_not_lost(
    room: ElsewhereRoom, desk: Desk, source: FakeSource, qtbot: QtBot, shelf: Shelf
) -> None:
    desk.view.insert_text("A letter to be finished.")
    source.has = {Kind.SELECTION: HILL}
    room.speak(Kind.SELECTION)
    assert [title for title, _ in kept(qtbot, shelf)] == [
        "A letter to be finished.",
        "Up the hill they went.",
    ]


def test_a_long_text_does_not_hold_up_the_window(
    room: ElsewhereRoom, reader: FakeReader, source: FakeSource, told: list[str], qtbot: QtBot
) -> None:
    long = "One more sentence of many. " * 10_000
    source.has = {Kind.SELECTION: long}
    room.speak(Kind.SELECTION)
    assert reader.state is State.IDLE
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)
    assert reader.document.text == long
    assert told == ["From the selection"]


def test_a_text_that_is_shown_meanwhile_stays(
    room: ElsewhereRoom, desk: Desk, reader: FakeReader, source: FakeSource
) -> None:
    source.has = {Kind.SELECTION: "One more sentence of many. " * 10_000}
    room.speak(Kind.SELECTION)
    desk.show_document(parse(HILL))
    room._background.wait()
    QApplication.processEvents()
    assert (reader.state, desk.view.source) == (State.IDLE, HILL)


def test_where_there_is_no_text_the_pause_key_says_so(
    room: ElsewhereRoom, desk: Desk, reader: FakeReader, told: list[str]
) -> None:
    missed: list[str] = []
    room.missed.connect(missed.append)
    room.steer(desk.control.toggle)
    assert missed == [desk.notice.text]
    assert desk.notice.text.startswith("There is no text to read.")
    assert (reader.state, told) == (State.IDLE, [])
    desk.show_document(parse(SEA))
    room.steer(desk.control.toggle)
    assert (reader.state, len(missed)) == (State.PLAYING, 1)
