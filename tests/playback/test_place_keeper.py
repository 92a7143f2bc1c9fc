"""What is read is kept, and goes on at the word; what is private is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.storage.entries import Entry, Kind, Mark, Origin, key_of
from app.storage.library import Library
from app.text.document import parse
from tests.fakes.reader import MS_A_CHARACTER, FakeReader

TEXT = "One two three. Four five six.\n\nSeven eight nine. Ten eleven twelve, and so on to the end of it all."
FILE = Origin(Kind.FILE, "/home/a/numbers.txt")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def shelf(file: Path, qapp: QObject) -> Iterator[Shelf]:
    shelf = Shelf(lambda: Library(file))
    yield shelf
    shelf.close()


@pytest.fixture
def keeper(reader: FakeReader, shelf: Shelf) -> PlaceKeeper:
    return PlaceKeeper(reader, shelf)


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader()


def entries(qtbot: QtBot, shelf: Shelf) -> list[Entry]:
    """The library's list, when all that was asked before is done."""
    found: list[list[Entry]] = []
    shelf.ask(lambda library: list(library.entries()), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def show(keeper: PlaceKeeper, reader: FakeReader, text: str, origin: Origin | None = FILE) -> None:
    document = parse(text)
    reader.load(document)
    keeper.show(document, origin)


def hear(reader: FakeReader, word: str) -> None:
    """Let the voice come to `word`."""
    reader.advance((TEXT.index(word) + 1) * MS_A_CHARACTER - reader._ms)


def test_a_text_is_kept_when_it_is_read(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT)
    assert entries(qtbot, shelf) == []
    reader.play()
    hear(reader, "eight")
    reader.pause()
    (entry,) = entries(qtbot, shelf)
    assert (entry.source, entry.place, entry.voice) == (FILE.source, TEXT.index("eight"), "heart")
    assert entry.progress == pytest.approx(TEXT.index("eight") / len(TEXT))


def test_the_place_is_written_while_the_voice_goes_on(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT)
    reader.play()
    hear(reader, "five")
    keeper._timer.timeout.emit()
    assert entries(qtbot, shelf)[0].place == TEXT.index("five")
    assert keeper._timer.isActive()
    reader.stop()
    assert not keeper._timer.isActive()


def test_it_goes_on_at_the_word_in_the_next_run(qtbot: QtBot, file: Path, shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT)
    reader.play()
    hear(reader, "eight")
    keeper.close()
    entries(qtbot, shelf)
    again, later = Shelf(lambda: Library(file)), FakeReader()
    keeper = PlaceKeeper(later, again)
    with qtbot.waitSignal(keeper.resumed) as resumed:
        show(keeper, later, TEXT)  # before the library has answered
        again.begin()
    assert resumed.args == [TEXT.index("eight")]
    assert later.progress.position_ms == TEXT.index("eight") * MS_A_CHARACTER
    again.close()


def test_a_pasted_text_goes_on_too(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    document = parse(TEXT)
    for goes_on, expected in ((True, 0), (True, TEXT.index("six")), (False, 0)):
        reader.load(document)
        keeper.take(document, goes_on=goes_on)
        assert reader._ms == expected * MS_A_CHARACTER
        reader.play()
        hear(reader, "six")
        reader.stop()
        show(keeper, reader, "Something else.", None)
    assert entries(qtbot, shelf)[0].kind is Kind.PASTE


def test_what_was_read_to_its_end_begins_anew(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT)
    reader.play()
    reader.advance(len(TEXT) * MS_A_CHARACTER + 1)
    (entry,) = entries(qtbot, shelf)
    assert (entry.place, entry.progress) == (0, 1.0)
    show(keeper, reader, TEXT)
    assert reader._ms == 0


def test_the_end_of_a_selection_is_not_the_end_of_the_text(qtbot: QtBot, shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT)
    reader.play(0, TEXT.index("Four"))
    hear(reader, "two")
    reader.advance(TEXT.index("Four") * MS_A_CHARACTER)
    (entry,) = entries(qtbot, shelf)
    assert (entry.place, entry.progress < 0.1) == (TEXT.index("two"), True)


def test_nothing_private_is_kept(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    keeper.set_keeps(False)
    show(keeper, reader, TEXT)
    reader.play()
    hear(reader, "eight")
    reader.stop()
    assert entries(qtbot, shelf) == []
    assert not shelf.marks


def test_what_is_only_spoken_is_not_kept(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT, None)
    reader.play()
    hear(reader, "eight")
    reader.stop()
    assert entries(qtbot, shelf) == []


def test_an_edited_text_stays_one(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT)
    for end in ("", " More.", " More and more."):
        document = parse(TEXT + end)
        reader.load(document)
        keeper.take(document, goes_on=False)
        reader.play()
        hear(reader, "eight")
        reader.stop()
    (entry,) = entries(qtbot, shelf)
    assert (entry.characters, entry.source) == (len(TEXT + " More and more."), FILE.source)
    assert list(shelf.marks) == [entry.key]


def test_a_file_that_changed_goes_on_at_the_same_words(qtbot: QtBot, shelf: Shelf, keeper, reader) -> None:
    show(keeper, reader, TEXT)
    reader.play()
    hear(reader, "eight")
    reader.stop()
    new = "A new beginning. " + TEXT.replace("to the end", "to the very end")
    with qtbot.waitSignal(keeper.resumed) as resumed:
        show(keeper, reader, new)
    assert resumed.args == [new.index("eight")]
    reader.play()
    assert len(entries(qtbot, shelf)) == 1


def test_a_place_that_is_found_late_does_not_disturb_a_reading(
    qtbot: QtBot, shelf: Shelf, keeper, reader
) -> None:
    shelf.ask(lambda library: library.keep(parse(TEXT), FILE), lambda _: None)
    shelf.ask(lambda library: library.save_mark(key_of(TEXT), Mark(TEXT.index("nine"), 0.5)), lambda _: None)
    show(keeper, reader, TEXT)
    reader.play()
    hear(reader, "two")
    with qtbot.waitSignal(shelf.marks_found):
        shelf.begin()
    assert reader._ms == (TEXT.index("two") + 1) * MS_A_CHARACTER


def test_a_library_that_cannot_be_used_is_told_of_once(qtbot: QtBot, tmp_path: Path, reader) -> None:
    shelf = Shelf(lambda: Library(tmp_path / "none" / "library.sqlite"))
    told: list[bool] = []
    shelf.failed.connect(lambda: told.append(True))
    keeper = PlaceKeeper(reader, shelf)
    with qtbot.waitSignal(shelf.failed):
        shelf.begin()
    show(keeper, reader, TEXT)
    reader.play()
    reader.stop()
    shelf._pool.waitForDone()
    (tmp_path / "none").mkdir()
    assert entries(qtbot, shelf) == []  # what could not be written is lost, and the reading went on
    assert told == [True]
    shelf.close()
