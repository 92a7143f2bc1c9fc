import pytest
from PySide6.QtWidgets import QInputDialog, QMenu

from app.reading.state import State
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.sleep_room import SleepRoom
from tests.fakes.reader import FakeReader

TEXT = "# One\n\n" + "Words and words. " * 40 + "\n\n# Two\n\n" + "Words and words. " * 40


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(desk: Desk, reader: FakeReader, clock: Clock) -> SleepRoom:
    room = SleepRoom(desk, reader, clock)
    desk.show_document(parse(TEXT))
    return room


def hear(reader: FakeReader, clock: Clock, seconds: float) -> None:
    for _ in range(round(seconds / 0.25)):
        clock.now += 0.25
        reader.advance(250)


def choose(desk: Desk, name: str) -> None:
    desk.actions_.sleep.trigger()
    (menu,) = [one for one in desk.findChildren(QMenu) if one.isVisible()]
    (action,) = [one for one in menu.actions() if name in one.text()]
    action.trigger()
    menu.close()


def shown(desk: Desk) -> str:
    return desk.actions_.sleep.iconText()


def test_after_its_minutes_the_reading_is_paused(
    room: SleepRoom, desk: Desk, reader: FakeReader, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_words: (1, True))
    choose(desk, "another time")
    assert shown(desk) == "1:00"
    desk.read()
    hear(reader, clock, 30)
    reader.seek_ms(0)
    hear(reader, clock, 20)
    assert shown(desk) == "0:10"
    assert reader.loudness == 1.0
    hear(reader, clock, 5)
    assert 0.4 < reader.loudness < 0.7
    hear(reader, clock, 10)
    assert reader.state is State.PAUSED
    assert reader.loudness == 1.0
    assert shown(desk) == "Sleep timer"
    assert "paused" in desk.notice.text


def test_it_ends_with_the_chapter(room: SleepRoom, desk: Desk, reader: FakeReader, clock: Clock) -> None:
    desk.read()
    choose(desk, "end of the chapter")
    assert shown(desk) in ("0:42", "0:43")
    hear(reader, clock, 41)
    assert reader.loudness < 0.2
    hear(reader, clock, 5)
    assert reader.state is State.PAUSED
    assert abs(reader.progress.position_ms / 60 - TEXT.index("# Two")) < 20
    reader.resume()
    hear(reader, clock, 5)
    assert reader.state is State.PLAYING


def test_the_end_of_a_text_without_chapters(
    room: SleepRoom, desk: Desk, reader: FakeReader, clock: Clock, qtbot
) -> None:
    desk.show_document(parse("One sentence."))
    choose(desk, "end of the text")
    desk.read()
    hear(reader, clock, 2)
    assert reader.state is State.IDLE
    qtbot.waitUntil(lambda: not desk.control.is_reading)
    assert shown(desk) == "Sleep timer"


def test_it_can_be_taken_back(room: SleepRoom, desk: Desk, reader: FakeReader, clock: Clock) -> None:
    room.begin(15)
    choose(desk, "Do not pause")
    desk.read()
    hear(reader, clock, 60)
    assert reader.state is State.PLAYING
    assert shown(desk) == "Sleep timer"
