"""The window with a real library: going on, searching, marking, and what is read next."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.reading.state import State
from app.storage.entries import Kind, Mark, Origin, key_of
from app.storage.library import Library
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.library_room import LibraryRoom
from app.ui.main_window import MainWindow
from app.ui.spoken_room import SpokenRoom
from tests.fakes.reader import MS_A_CHARACTER, FakeReader
from tests.ui.test_accessibility import controls

MOLE = (
    "# The Mole\n\nThe Mole had been working very hard.\n\n## Spring\n\nSpring was moving in the air above."
)
RAT = "# The Rat\n\nThe Rat was sitting on the river bank, singing a little song.\n\nIt was his own."


@pytest.fixture
def shelf(tmp_path: Path, qapp: QApplication) -> Iterator[Shelf]:
    shelf = Shelf(lambda: Library(tmp_path / "library.sqlite"))
    yield shelf
    shelf.close()


@pytest.fixture
def room(window: MainWindow, desk: Desk, reader: FakeReader, shelf: Shelf, qtbot: QtBot) -> LibraryRoom:
    for text, name in ((MOLE, "mole.md"), (RAT, "rat.md")):
        put(shelf, text, f"/home/a/{name}")
    keeper = PlaceKeeper(reader, shelf, parent=desk)  # else another thread may delete its timers
    room = LibraryRoom(desk, reader, keeper, shelf)
    with qtbot.waitSignal(shelf.marks_found):
        shelf.begin()
    return room


def put(shelf: Shelf, text: str, source: str = "", mark: Mark | None = None) -> None:
    origin = Origin(Kind.FILE if source else Kind.PASTE, source)
    shelf.ask(lambda library: library.keep(parse(text), origin), lambda _: None)
    if mark:
        shelf.ask(lambda library: library.save_mark(key_of(text), mark), lambda _: None)
        shelf.marks[key_of(text)] = mark


def told(qtbot: QtBot, shelf: Shelf, question: Callable[[Library], Any]) -> Any:
    """The library's answer, when all that was asked before is done."""
    found: list[Any] = []
    shelf.ask(question, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def titles(room: LibraryRoom) -> list[str]:
    model = room.drawer.library.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def open_library(room: LibraryRoom, desk: Desk, qtbot: QtBot, count: int = 2) -> None:
    desk.actions_.library.trigger()
    qtbot.waitUntil(lambda: len(titles(room)) == count)


def hear(reader: FakeReader, word: str) -> None:
    reader.advance((reader.document.text.index(word) + 1) * MS_A_CHARACTER - reader._ms)


def press(desk: Desk, name: str) -> None:
    (button,) = [one for one in desk.findChildren(QPushButton) if one.text() == name and one.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# -- going on


def test_a_file_goes_on_at_the_word_and_says_so(room: LibraryRoom, desk: Desk, reader, shelf: Shelf) -> None:
    put(shelf, MOLE, "/home/a/mole.md", Mark(MOLE.index("working"), 0.3))
    room.show_file(parse(MOLE), "/home/a/mole.md")
    assert "working very hard" in desk.notice.text
    assert desk.view.caret == MOLE.index("working")
    desk.actions_.play.trigger()
    assert reader._ms == MOLE.index("working") * MS_A_CHARACTER
    desk.notice._action.click()
    assert (reader._ms, reader.state) == (0, State.PLAYING)


def test_from_the_beginning_may_be_said_before_it_is_read(
    room: LibraryRoom, desk: Desk, reader, shelf
) -> None:
    put(shelf, MOLE, "/home/a/mole.md", Mark(MOLE.index("working"), 0.3))
    room.show_file(parse(MOLE), "/home/a/mole.md")
    desk.notice._action.click()
    desk.actions_.play.trigger()
    assert reader._ms == 0


def test_a_pasted_text_goes_on_at_the_word(
    room: LibraryRoom, desk: Desk, reader, shelf, qtbot: QtBot
) -> None:
    for text in (MOLE, RAT, MOLE):
        desk.control.stop()
        desk.view.clear()
        QGuiApplication.clipboard().setText(text)
        desk.actions_.paste.trigger()
        if text is RAT:
            hear(reader, "singing")
        elif reader._ms == 0:
            hear(reader, "working")
    assert reader._ms == pytest.approx(MOLE.index("working") * MS_A_CHARACTER)
    assert desk.notice.isVisible()


@pytest.mark.parametrize("way", ["file", "command", "closing"])
def test_what_was_typed_and_not_read_is_found_again(
    room: LibraryRoom, desk: Desk, shelf: Shelf, qtbot: QtBot, way: str
) -> None:
    QTest.keyClicks(desk.view, "A letter to my aunt.")
    {
        "file": lambda: room.show_file(parse(RAT), "/home/a/rat.md"),
        "command": lambda: desk.show_document(parse("Spoken for a script.")),
        "closing": desk.leave,
    }[way]()
    entry = told(qtbot, shelf, lambda library: library.entry_with(key_of("A letter to my aunt.")))
    assert (entry.title, entry.kind) == ("A letter to my aunt.", Kind.PASTE)


def test_what_was_only_opened_is_not_kept(room: LibraryRoom, desk: Desk, shelf: Shelf, qtbot: QtBot) -> None:
    room.show_file(parse("Looked at."), "/home/a/note.md")
    desk.leave()
    assert told(qtbot, shelf, lambda library: library.entry_with(key_of("Looked at."))) is None


def test_recent_texts_are_offered_on_the_empty_page(
    window: MainWindow, desk: Desk, reader: FakeReader, shelf: Shelf, qtbot: QtBot
) -> None:
    put(shelf, RAT, "/home/a/rat.md", Mark(RAT.index("singing"), 0.4))
    keeper = PlaceKeeper(reader, shelf, parent=desk)  # else another thread may delete its timers
    room = LibraryRoom(desk, reader, keeper, shelf)
    offered: list[QWidget] = []

    def is_offered() -> bool:
        offered[:] = [one for one in desk.findChildren(QPushButton) if "The Rat" in one.accessibleName()]
        return bool(offered) and offered[0].isVisible()

    qtbot.waitUntil(is_offered)
    QTest.mouseClick(offered[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)
    assert room is not None
    assert reader._ms == RAT.index("singing") * MS_A_CHARACTER


# -- the list


def test_the_library_opens_with_its_texts_and_keys_walk_it(
    room: LibraryRoom, desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    open_library(room, desk, qtbot)
    assert titles(room) == ["The Rat", "The Mole"]
    assert desk.actions_.library.isChecked()
    search = room.drawer.library.findChild(QLineEdit)
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClick(search, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.drawer.library.list
    qtbot.keyClick(room.drawer.library.list, Qt.Key.Key_Down)
    qtbot.keyClick(room.drawer.library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)
    assert reader.document.title == "The Mole"
    assert desk.view.hasFocus()


def test_escape_leaves_the_drawer_and_not_the_reading(
    room: LibraryRoom, desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    room.show_file(parse(MOLE), "/home/a/mole.md")
    desk.read()
    open_library(room, desk, qtbot)
    qtbot.keyClick(room.drawer.library.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert not room.drawer.library.isVisible()
    assert reader.state is State.PLAYING
    assert not desk.actions_.library.isChecked()
    assert desk.view.hasFocus()


def test_in_a_narrow_window_the_panel_makes_room(room: LibraryRoom, desk: Desk, window, qtbot: QtBot) -> None:
    window.resize(720, 600)
    qtbot.waitUntil(lambda: desk.width() == 720)
    open_library(room, desk, qtbot)
    assert not desk.panel.isVisible()
    assert desk.view.width() > 400
    desk.actions_.library.trigger()
    assert desk.panel.isVisible()
    assert desk.preferences.panel_shown


def test_in_a_window_that_becomes_narrow_the_page_keeps_its_room(
    room: LibraryRoom, desk: Desk, window, qtbot: QtBot
) -> None:
    open_library(room, desk, qtbot)
    assert desk.panel.isVisible()
    window.resize(720, 600)
    qtbot.waitUntil(lambda: desk.width() == 720)
    assert not desk.panel.isVisible()
    assert room.drawer.library.isVisible()
    qtbot.waitUntil(lambda: desk.view.width() > 400)


@pytest.mark.parametrize("other", ["panel", "spoken"])
def test_in_a_narrow_window_the_drawer_makes_room_for_what_is_wanted_beside_the_page(
    room: LibraryRoom, desk: Desk, reader: FakeReader, window, qtbot: QtBot, other: str
) -> None:
    spoken = SpokenRoom(desk, reader, parse)
    window.resize(720, 600)
    qtbot.waitUntil(lambda: desk.width() == 720)
    open_library(room, desk, qtbot)
    action = getattr(desk.actions_, other)
    action.trigger()
    assert action.isChecked()
    assert not room.drawer.library.isVisible()
    assert not desk.actions_.library.isChecked()
    assert desk.view.hasFocus()
    desk.actions_.library.trigger()
    assert not action.isChecked()
    assert room.drawer.library.isVisible()
    qtbot.waitUntil(lambda: desk.view.width() > 400)
    spoken.close()


def test_a_search_shows_the_words_that_were_found(room: LibraryRoom, desk: Desk, qtbot: QtBot) -> None:
    open_library(room, desk, qtbot)
    search = room.drawer.library.findChild(QLineEdit)
    qtbot.keyClicks(search, "singing so")
    qtbot.waitUntil(lambda: titles(room) == ["The Rat"])
    qtbot.keyClicks(search, "xx")
    qtbot.waitUntil(lambda: titles(room) == [])
    assert any(
        "No text has" in one.text()
        for one in room.drawer.library.findChildren(QWidget)
        if hasattr(one, "text")
    )
    search.clear()
    qtbot.waitUntil(lambda: len(titles(room)) == 2)


def test_a_text_is_removed_by_key(room: LibraryRoom, desk: Desk, qtbot: QtBot) -> None:
    open_library(room, desk, qtbot)
    qtbot.keyClick(room.drawer.library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(room) == ["The Mole"])


def test_the_library_is_cleared_after_a_question(room: LibraryRoom, desk: Desk, shelf, qtbot: QtBot) -> None:
    open_library(room, desk, qtbot)
    for answer, left in (("Cancel", 2), ("Clear", 0)):
        room.drawer.library.clear_requested.emit()
        question = desk.window().findChildren(QMessageBox)[-1]
        (button,) = [one for one in question.buttons() if one.text().strip("&") == answer]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert len(told(qtbot, shelf, lambda library: library.entries())) == left


def test_what_is_private_is_not_kept(
    room: LibraryRoom, desk: Desk, reader, shelf: Shelf, qtbot: QtBot
) -> None:
    open_library(room, desk, qtbot)
    page = room.drawer.library
    page._on_private_toggled(True)
    QGuiApplication.clipboard().setText("Something private, said in a low voice.")
    desk.actions_.paste.trigger()
    assert reader.state is State.PLAYING
    assert len(told(qtbot, shelf, lambda library: library.entries())) == 2
    page._on_private_toggled(False)
    assert len(told(qtbot, shelf, lambda library: library.entries())) == 3
    page._on_keep_toggled(False)
    assert not desk.preferences.keep_texts


# -- what is read next


def test_the_next_text_begins_when_one_has_ended(
    room: LibraryRoom, desk: Desk, reader: FakeReader, shelf: Shelf, qtbot: QtBot
) -> None:
    open_library(room, desk, qtbot)
    press(desk, "Read next")  # the Rat
    qtbot.waitUntil(lambda: room.drawer.library.list.chosen.turn == 1)
    room.show_file(parse(MOLE), "/home/a/mole.md")
    desk.read()
    reader.advance(len(MOLE) * MS_A_CHARACTER + 1)
    qtbot.waitUntil(lambda: reader.document.title == "The Rat" and reader.state is State.PLAYING)
    assert "Next: The Rat" in desk.notice.text
    assert not [entry for entry in told(qtbot, shelf, lambda library: library.entries()) if entry.turn]


def test_turns_are_changed_by_keys(room: LibraryRoom, desk: Desk, qtbot: QtBot) -> None:
    open_library(room, desk, qtbot)
    for row in (0, 1):
        room.drawer.library.list.setCurrentIndex(room.drawer.library.list.model().index(row, 0))
        press(desk, "Read next")
        qtbot.waitUntil(lambda row=row: room.drawer.library.list.chosen.turn == row + 1)
    assert titles(room) == ["The Rat", "The Mole"]
    qtbot.keyClick(room.drawer.library.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: titles(room) == ["The Mole", "The Rat"])
    press(desk, "Not next")
    qtbot.waitUntil(lambda: titles(room) == ["The Rat", "The Mole"])


# -- bookmarks


def test_a_heard_word_is_marked_shown_and_gone_back_to(
    room: LibraryRoom, desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    room.show_file(parse(MOLE), "/home/a/mole.md")
    desk.read()
    hear(reader, "working")
    desk.actions_.mark.trigger()
    desk.actions_.bookmarks.trigger()
    page = room.drawer.bookmarks
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert page.list.item(0).text().startswith("working very hard")
    press(desk, "Note…")
    dialog = page.findChild(QInputDialog)
    dialog.setTextValue("what he did")
    dialog.accept()
    qtbot.waitUntil(lambda: page.list.item(0).text().startswith("what he did\n"))
    hear(reader, "moving")
    page.list.setCurrentRow(0)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert reader._ms == MOLE.index("working") * MS_A_CHARACTER
    desk.actions_.mark.trigger()  # once more takes it out
    qtbot.waitUntil(lambda: page.list.count() == 0)


def test_a_ribbon_stands_at_the_marked_line(room: LibraryRoom, desk: Desk, reader, qtbot: QtBot) -> None:
    room.show_file(parse(MOLE), "/home/a/mole.md")
    margin = desk.findChild(QWidget, "bookmark_margin")

    def rows() -> list[int]:
        image, accent = margin.grab().toImage(), margin.palette().link().color()
        places = ((x, y) for y in range(image.height()) for x in range(image.width()))
        return sorted({y for x, y in places if image.pixelColor(x, y) == accent})

    assert rows() == []
    desk.view.place_caret(MOLE.index("hard"))
    desk.actions_.mark.trigger()
    qtbot.waitUntil(lambda: bool(rows()))
    line = desk.view.line_at(MOLE.index("hard"))
    assert line.top() <= rows()[0] <= rows()[-1] <= line.bottom()


def test_what_is_not_kept_cannot_be_marked(room: LibraryRoom, desk: Desk, reader) -> None:
    desk.show_document(parse("Only spoken."))
    desk.actions_.mark.trigger()
    assert "Read the text first" in desk.notice.text


# -- chapters


def test_chapters_follow_the_voice_and_lead_it(
    room: LibraryRoom, desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    room.show_file(parse(MOLE), "/home/a/mole.md")
    desk.actions_.chapters.trigger()
    page = room.drawer.chapters
    model = page.list.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["The Mole", "Spring"]
    desk.read()
    hear(reader, "working")
    assert model.current == 0
    hear(reader, "moving")
    assert model.current == 1
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert reader._ms == 0
    assert "about" in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    start = MOLE.index("## Spring")
    reader.timeline.learn(start, len(MOLE), 61_000)
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Spring, 1:01"


def test_a_text_without_headings_says_so(room: LibraryRoom, desk: Desk) -> None:
    room.show_file(parse("Words only."), "/home/a/words.txt")
    desk.actions_.chapters.trigger()
    assert not room.drawer.chapters.list.isVisible()


# -- accessibility


def test_every_control_of_the_drawer_has_a_name_and_is_reached_by_tab(
    room: LibraryRoom, desk: Desk, qtbot: QtBot
) -> None:
    from PySide6.QtGui import QAccessible

    open_library(room, desk, qtbot)
    for page in (room.drawer.library, room.drawer.chapters, room.drawer.bookmarks):
        for one in [one for one in (*controls(page), page.list) if not one.isHidden()]:
            name = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
            assert name.strip(), one
            assert one.focusPolicy() & Qt.FocusPolicy.TabFocus
    row = room.drawer.library.list.model().index(0, 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("The Rat, ")


def test_what_was_searched_for_is_where_its_text_opens(
    room: LibraryRoom, desk: Desk, reader: FakeReader, shelf: Shelf, qtbot: QtBot
) -> None:
    put(shelf, RAT, "/home/a/rat.md", Mark(RAT.index("own"), 0.9))
    open_library(room, desk, qtbot)
    search = room.drawer.library.findChild(QLineEdit)
    qtbot.keyClicks(search, "singing")
    qtbot.waitUntil(lambda: titles(room) == ["The Rat"])
    press(desk, "Continue")
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)
    assert reader._ms == RAT.index("singing") * MS_A_CHARACTER
    assert desk.notice.text.startswith("Found: “singing a little song.")
    desk.notice._action.click()
    assert reader._ms == RAT.index("own") * MS_A_CHARACTER


def test_how_much_is_kept_follows_the_preference(
    room: LibraryRoom, desk: Desk, shelf: Shelf, qtbot: QtBot
) -> None:
    desk.prefer(text_limit_mb=0)
    assert told(qtbot, shelf, lambda library: library.entries()) == []
