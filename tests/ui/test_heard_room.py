from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.playback.listening import Listening
from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.storage.library import Library
from app.ui.desk import Desk
from app.ui.heard_page import HeardPage
from app.ui.heard_room import HeardRoom, first_of_week
from tests.fakes.reader import FakeReader

TODAY = date(2026, 5, 7)
"""A Thursday."""


@pytest.fixture
def shelf(tmp_path: Path, qapp: QApplication) -> Iterator[Shelf]:
    shelf = Shelf(lambda: Library(tmp_path / "library.sqlite"))
    yield shelf
    shelf.close()


@pytest.fixture
def room(desk: Desk, reader: FakeReader, shelf: Shelf) -> HeardRoom:
    keeper = PlaceKeeper(reader, shelf, parent=desk)
    return HeardRoom(desk, Listening(reader, keeper, shelf, parent=desk), shelf, lambda: TODAY)


def page(desk: Desk, qtbot: QtBot) -> HeardPage:
    def shown() -> list[HeardPage]:
        return [one for one in desk.window().findChildren(HeardPage) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def texts(page: HeardPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_the_page_tells_and_forgets(room: HeardRoom, desk: Desk, shelf: Shelf, qtbot: QtBot) -> None:
    for day, minutes, words in ((TODAY, 30, 4200), (date(2026, 4, 1), 125, 18_000)):
        shelf.ask(
            lambda library, day=day, minutes=minutes, words=words: library.diary.add(
                day, minutes * 60_000, words, minutes * 60_000
            ),
            lambda _: None,
        )
    menu = QMenu(desk)
    desk.settings_opening.emit(menu)
    menu.actions()[-1].trigger()
    shown = page(desk, qtbot)
    told = texts(shown)
    week, in_all = map(QLocale().toString, (4200, 22_200))
    assert f"about 30 minutes, {week} words" in told
    assert f"about 2 hours and 35 minutes, {in_all} words" in told
    assert "about 2 hours and 5 minutes" in told
    shown.clear.click()
    qtbot.waitUntil(lambda: texts(shown).count("Nothing yet.") == 3)
    assert not shown.clear.isEnabled()


@pytest.mark.parametrize(
    ("day", "first", "begun"),
    [
        (TODAY, 1, date(2026, 5, 4)),
        (TODAY, 7, date(2026, 5, 3)),
        (date(2026, 5, 4), 1, date(2026, 5, 4)),
        (date(2026, 5, 3), 1, date(2026, 4, 27)),
        (date(2026, 5, 9), 6, date(2026, 5, 9)),
    ],
)
def test_weeks_begin_as_they_do_here(day: date, first: int, begun: date) -> None:
    assert first_of_week(day, first) == begun
