"""What is counted of a reading, and what is not, on a clock that moves when it is told to."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.playback.listening import Listening
from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.storage.diary import Heard
from app.storage.entries import Kind, Origin
from app.storage.library import Library
from app.text.document import parse
from tests.fakes.reader import FakeReader

TEXT = "One two three four. " * 200
TODAY = date(2026, 5, 4)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def reader(qapp: QApplication) -> FakeReader:
    return FakeReader()


@pytest.fixture
def shelf(tmp_path: Path, qapp: QApplication) -> Iterator[Shelf]:
    shelf = Shelf(lambda: Library(tmp_path / "library.sqlite"))
    yield shelf
    shelf.close()


@pytest.fixture
def keeper(reader: FakeReader, shelf: Shelf) -> Iterator[PlaceKeeper]:
    keeper = PlaceKeeper(reader, shelf)
    yield keeper
    keeper.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def listening(reader: FakeReader, keeper: PlaceKeeper, shelf: Shelf, clock: Clock) -> Listening:
    return Listening(reader, keeper, shelf, clock, lambda: TODAY)


def begin(reader: FakeReader, keeper: PlaceKeeper, origin: Origin | None = Origin(Kind.PASTE)) -> None:  # noqa: B008
    reader.load(parse(TEXT))
    keeper.show(reader.document, origin)
    reader.play()


def hear(reader: FakeReader, clock: Clock, seconds: float) -> None:
    for _ in range(round(seconds * 10)):
        clock.now += 0.1
        reader.advance(100)


def heard(shelf: Shelf, qtbot: QtBot) -> Heard:
    found: list[Heard] = []
    shelf.ask(lambda library: library.diary.since(TODAY), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_time_and_words_of_what_is_heard(
    listening: Listening, reader: FakeReader, keeper: PlaceKeeper, shelf: Shelf, clock: Clock, qtbot: QtBot
) -> None:
    begin(reader, keeper)
    hear(reader, clock, 12)  # 60 ms a character: ten sentences of 20
    reader.pause()
    clock.now += 1000
    reader.resume()
    hear(reader, clock, 12)
    reader.stop()
    clock.now += 1000
    found = heard(shelf, qtbot)
    assert found.ms == found.longest_ms == pytest.approx(24_000)
    assert found.words == pytest.approx(80, abs=1)


def test_the_longest_reading_is_one_without_a_stop(
    listening: Listening, reader: FakeReader, keeper: PlaceKeeper, shelf: Shelf, clock: Clock, qtbot: QtBot
) -> None:
    for seconds in (3, 5, 2):
        begin(reader, keeper)
        hear(reader, clock, seconds)
        reader.stop()
    found = heard(shelf, qtbot)
    assert (found.ms, found.longest_ms) == (pytest.approx(10_000), pytest.approx(5_000))


def test_a_kill_costs_no_more_than_a_minute(
    listening: Listening, reader: FakeReader, keeper: PlaceKeeper, shelf: Shelf, clock: Clock, qtbot: QtBot
) -> None:
    begin(reader, keeper)
    hear(reader, clock, 200)
    assert heard(shelf, qtbot).ms >= 140_000


def test_what_is_private_or_not_kept_is_not_counted(
    listening: Listening, reader: FakeReader, keeper: PlaceKeeper, shelf: Shelf, clock: Clock, qtbot: QtBot
) -> None:
    begin(reader, keeper, None)
    hear(reader, clock, 5)
    keeper.set_keeps(False)
    begin(reader, keeper)
    hear(reader, clock, 5)
    reader.stop()
    assert heard(shelf, qtbot) == Heard()
    keeper.set_keeps(True)
    begin(reader, keeper)
    hear(reader, clock, 5)
    keeper.set_keeps(False)
    hear(reader, clock, 60)
    reader.stop()
    assert 3_000 < heard(shelf, qtbot).ms <= 5_000


def test_stepping_in_silence_counts_nothing(
    listening: Listening, reader: FakeReader, keeper: PlaceKeeper, shelf: Shelf, clock: Clock, qtbot: QtBot
) -> None:
    begin(reader, keeper)
    reader.pause()
    for _ in range(10):
        clock.now += 1
        reader.step_sentence(1)
    reader.stop()
    assert heard(shelf, qtbot).ms == 0
