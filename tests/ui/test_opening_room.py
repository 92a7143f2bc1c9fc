"""What the window shows while a document comes in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.playback.opener import Opener, Opening
from app.reading.state import State
from app.text.document import Document, parse
from app.text.importing.faults import Fault, Unreadable
from app.ui.desk import Desk
from app.ui.opening_room import OpeningRoom
from tests.fakes.reader import FakeReader

BEGINNING = parse("One two three. Four five six.\n\nSeven eight nine.")
WHOLE = parse("One two three. Four five six.\n\nSeven eight nine.\n\nTen eleven twelve.")
OPENING = Opening(Path("book.pdf"))


@pytest.fixture
def opener() -> Iterator[Opener]:
    opener = Opener()
    yield opener
    opener.close()


@pytest.fixture
def room(desk: Desk, opener: Opener) -> OpeningRoom:
    room = OpeningRoom(desk, opener)
    room._patience.setInterval(0)
    room.shown.connect(lambda _opening, document, _whole: desk.show_document(document))
    room.completed.connect(lambda _opening, document: desk.control.extend_document(document))
    return room


@pytest.fixture
def begun(desk: Desk, room: OpeningRoom, opener: Opener, qtbot: QtBot) -> Callable[[], None]:
    """Shows the beginning."""

    def begin() -> None:
        opener.started.emit(OPENING)
        opener.begun.emit(OPENING, BEGINNING)
        qtbot.waitUntil(lambda: desk.view.source == BEGINNING.text)

    return begin


def button(desk: Desk, text: str) -> QPushButton:
    return next(one for one in desk.opening.findChildren(QPushButton) if one.text() == text)


def test_a_long_opening_shows_how_far_it_is_and_can_be_cancelled(
    desk: Desk, room: OpeningRoom, opener: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    cancelled: list[bool] = []
    monkeypatch.setattr(opener, "cancel", lambda: cancelled.append(True))
    opener.started.emit(OPENING)
    qtbot.waitUntil(desk.opening.isVisible)
    opener.progressed.emit(OPENING, 0.42)
    assert desk.opening.text == "book.pdf is being opened: 42 %"
    button(desk, "Cancel").click()
    assert cancelled
    assert not desk.opening.isVisible()


def test_the_beginning_is_shown_and_the_rest_is_put_behind_it(
    desk: Desk, opener: Opener, begun: Callable[[], None]
):
    begun()
    opener.opened.emit(OPENING, WHOLE)
    assert desk.view.source == WHOLE.text
    assert not desk.view.is_changed
    assert not desk.opening.isVisible()


def test_a_reading_of_the_beginning_goes_on_when_the_rest_comes(
    desk: Desk, reader: FakeReader, opener: Opener, begun: Callable[[], None]
):
    begun()
    desk.read()
    before = reader.progress
    opener.opened.emit(OPENING, WHOLE)
    assert reader.state is State.PLAYING
    assert reader.progress.position_ms == before.position_ms
    assert reader.document is WHOLE
    assert desk.view.source == WHOLE.text


def test_a_beginning_that_was_edited_gets_the_rest_behind_it(
    desk: Desk, opener: Opener, begun: Callable[[], None], qtbot: QtBot
):
    begun()
    qtbot.keyClicks(desk.view, "Oh. ")
    opener.opened.emit(OPENING, WHOLE)
    assert desk.view.source == "Oh. " + WHOLE.text
    assert desk.view.caret == 4


def test_who_cancels_keeps_the_beginning_and_is_told_so(desk: Desk, begun: Callable[[], None]):
    begun()
    button(desk, "Cancel").click()
    assert desk.view.source == BEGINNING.text
    assert "Only the beginning of book.pdf" in desk.notice.text


def test_another_text_in_between_ends_the_opening(
    desk: Desk, opener: Opener, begun: Callable[[], None], qtbot: QtBot
):
    begun()
    opener.open(OPENING)
    with qtbot.waitSignal(opener.cancelled):
        desk.show_document(Document("Another."))


@pytest.mark.parametrize(
    "fault", [fault for fault in Fault if fault not in (Fault.LOCKED, Fault.WRONG_PASSWORD)]
)
def test_every_fault_has_its_sentence(desk: Desk, room: OpeningRoom, opener: Opener, fault: Fault):
    opener.started.emit(OPENING)
    opener.failed.emit(OPENING, Unreadable(fault))
    assert "book.pdf" in desk.trouble.text
    assert desk.trouble.isVisible()


def test_a_locked_document_asks_for_its_password(
    desk: Desk, room: OpeningRoom, opener: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    wanted: list[Any] = []
    monkeypatch.setattr(opener, "open", wanted.append)
    opener.failed.emit(OPENING, Unreadable(Fault.LOCKED))
    dialog = desk.findChild(QInputDialog)
    assert dialog.textEchoMode() is QLineEdit.EchoMode.Password
    dialog.setTextValue("sesame")
    dialog.accept()
    assert wanted[0].password == "sesame"
    assert wanted[0].source == OPENING.source
