from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.reading.state import State
from app.storage.entries import Kind, Mark, Origin, key_of
from app.storage.library import Library
from app.storage.links import Link
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.library_room import LibraryRoom
from app.ui.link_room import LinkRoom
from tests.fakes.reader import MS_A_CHARACTER, FakeReader

MOLE = "# The Mole\n\nThe Mole had been working very hard.\n\nSpring was moving in the air above."
RAT = "# The Rat\n\nThe Rat was sitting on the river bank, singing a little song."
SPRING = MOLE.index("Spring")


@pytest.fixture
def shelf(tmp_path: Path, qapp: QApplication) -> Iterator[Shelf]:
    shelf = Shelf(lambda: Library(tmp_path / "library.sqlite"))
    yield shelf
    shelf.close()


@pytest.fixture
def keeper(desk: Desk, reader: FakeReader, shelf: Shelf, qtbot: QtBot) -> PlaceKeeper:
    shelf.ask(lambda library: library.keep(parse(MOLE), Origin(Kind.FILE, "/home/a/mole.md")), lambda _: None)
    keeper = PlaceKeeper(reader, shelf, parent=desk)
    with qtbot.waitSignal(shelf.marks_found):
        shelf.begin()
    return keeper


@pytest.fixture
def library(desk: Desk, reader: FakeReader, keeper: PlaceKeeper, shelf: Shelf) -> LibraryRoom:
    return LibraryRoom(desk, reader, keeper, shelf)


@pytest.fixture
def room(desk: Desk, keeper: PlaceKeeper, shelf: Shelf, library: LibraryRoom) -> LinkRoom:
    return LinkRoom(desk, keeper, shelf, library)


def link_to(text: str, place: int) -> str:
    return str(Link(key_of(text), place))


def copied(desk: Desk) -> str:
    QGuiApplication.clipboard().setText("before")
    desk.actions_.copy_link.trigger()
    return QGuiApplication.clipboard().text()


def test_a_link_of_the_heard_word_leads_back_to_it(
    room: LinkRoom, library: LibraryRoom, desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    library.show_file(parse(MOLE), "/home/a/mole.md")
    desk.read()
    reader.advance(SPRING * MS_A_CHARACTER + 1)
    link = copied(desk)
    assert link == link_to(MOLE, SPRING)
    library.show_file(parse(RAT), "/home/a/rat.md")
    room.open(link)
    qtbot.waitUntil(lambda: desk.view.source == MOLE)
    assert (desk.view.caret, reader.state) == (SPRING, State.IDLE)
    assert "Spring was moving" in desk.notice.text
    desk.actions_.play.trigger()
    assert reader._ms == SPRING * MS_A_CHARACTER


def test_it_leads_past_the_place_where_the_text_was_left(
    room: LinkRoom, desk: Desk, shelf: Shelf, qtbot: QtBot
) -> None:
    shelf.marks[key_of(MOLE)] = Mark(MOLE.index("working"), 0.3)
    room.open(link_to(MOLE, SPRING))
    qtbot.waitUntil(lambda: desk.view.source == MOLE)
    assert desk.view.caret == SPRING


def test_within_the_text_that_is_read_the_voice_goes_there(
    room: LinkRoom, library: LibraryRoom, desk: Desk, reader: FakeReader
) -> None:
    library.show_file(parse(MOLE), "/home/a/mole.md")
    desk.read()
    room.open(link_to(MOLE, SPRING))
    assert (reader._ms, reader.state) == (SPRING * MS_A_CHARACTER, State.PLAYING)


def test_a_place_behind_the_end_is_the_end(room: LinkRoom, desk: Desk, qtbot: QtBot) -> None:
    room.open(link_to(MOLE, 999_999_999))
    qtbot.waitUntil(lambda: desk.view.source == MOLE)
    assert desk.view.caret == len(MOLE)
    room.open(link_to(MOLE, 999_999_999))
    assert desk.view.caret == len(MOLE)


@pytest.mark.parametrize("link", ["readlark:speak", "readlark://reading/../../etc/passwd/1", "readlark://"])
def test_what_is_no_link_changes_nothing(
    room: LinkRoom, library: LibraryRoom, desk: Desk, reader: FakeReader, link: str
) -> None:
    library.show_file(parse(RAT), "/home/a/rat.md")
    desk.read()
    room.open(link)
    assert (desk.view.source, reader.state) == (RAT, State.PLAYING)
    assert "no link" in desk.trouble.text


def test_a_text_of_another_library_is_said_not_to_be_here(
    room: LinkRoom, library: LibraryRoom, desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    library.show_file(parse(RAT), "/home/a/rat.md")
    desk.read()
    room.open(link_to("Another text.", 3))
    qtbot.waitUntil(desk.trouble.isVisible)
    assert "not in the library" in desk.trouble.text
    assert (desk.view.source, reader.state) == (RAT, State.PLAYING)


def test_what_was_typed_is_not_lost_to_a_link(room: LinkRoom, desk: Desk, shelf: Shelf, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.view, "Typed, and not read yet.")
    room.open(link_to(MOLE, 0))
    qtbot.waitUntil(lambda: desk.view.source == MOLE)
    found: list[object] = []
    shelf.ask(lambda library: library.entry_with(key_of("Typed, and not read yet.")), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0]


def test_what_is_not_kept_has_no_link(
    room: LinkRoom, library: LibraryRoom, keeper: PlaceKeeper, desk: Desk
) -> None:
    keeper.set_keeps(False)
    library.show_file(parse(MOLE), "/home/a/mole.md")
    desk.read()
    assert copied(desk) == "before"
    assert "Nothing is kept" in desk.notice.text
    keeper.set_keeps(True)
    desk.show_document(parse(RAT))
    keeper.show(parse(RAT), None)
    assert copied(desk) == "before"
    assert "Only what is read or opened" in desk.notice.text
