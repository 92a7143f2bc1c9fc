import threading
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.reading.state import State
from app.speech.service import BUILT_IN, PRESETS, Service, Voice
from app.text.document import parse
from app.text.language import Detected
from app.ui import language_room
from app.ui.desk import Desk
from app.ui.language_room import LanguageRoom
from tests.fakes.reader import FakeReader

GERMAN = "Die Sonne schien hell über den Bergen, als er am Morgen das Haus verließ."
ENGLISH = "The sun was shining on the sea, and that is what they have come to look at."
RUSSIAN = "Привет, как дела?"
ANNA = Voice("de-anna", "Anna", language="de-DE")
HEART = Voice("heart", "Heart", language="en-US")
OWN = Service("shed", "Shed", "http://127.0.0.1:9", voice="alloy")


def told_apart(text: str) -> Detected:
    """A stand-in for the model, which takes a second to load."""
    if "Привет" in text:
        return Detected("ru", 0.4, "CYRILLIC")
    return Detected("de", 0.99, "LATIN")


@pytest.fixture(autouse=True)
def quick_model(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "real_model" not in request.fixturenames:
        monkeypatch.setattr(language_room, "detect", told_apart)


@pytest.fixture
def real_model() -> None:
    """Ask the model itself."""


@pytest.fixture
def room(desk: Desk, reader: FakeReader) -> Iterator[LanguageRoom]:
    room = LanguageRoom(desk, reader, SimpleNamespace(services=PRESETS))
    yield room
    room.leave()


def choices(desk: Desk) -> list[str]:
    return [button.text() for button in buttons(desk)]


def buttons(desk: Desk) -> list[QPushButton]:
    found = desk.language.findChildren(QPushButton)
    return [button for button in found if button.isVisible() and button.text()]


def press(desk: Desk, name: str) -> None:
    next(button for button in buttons(desk) if button.text() == name).click()


def shown(qtbot: QtBot, desk: Desk) -> str:
    qtbot.waitUntil(desk.language.isVisible, timeout=20_000)
    return desk.language.text


@pytest.mark.usefixtures("real_model")
def test_a_text_is_judged_when_it_rests(qtbot: QtBot, desk: Desk, room: LanguageRoom) -> None:
    desk.show_document(parse(GERMAN))
    assert shown(qtbot, desk) == "This text seems to be German, and Heart speaks English."
    assert choices(desk) == ["More voices…", "Read anyway"]
    with qtbot.waitSignal(desk.more_voices_requested):
        press(desk, "More voices…")
    desk.show_document(parse(ENGLISH))
    qtbot.waitUntil(lambda: not desk.language.isVisible())


def test_the_model_waits_until_the_text_rests_and_another_text_takes_its_turn(
    qtbot: QtBot, desk: Desk, room: LanguageRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def detect(text: str) -> Detected:
        asked.append(text)
        return told_apart(text)

    monkeypatch.setattr(language_room, "detect", detect)
    desk.show_document(parse("Une phrase."))
    desk.read()
    desk.show_document(parse(GERMAN))
    assert room._judging is None
    qtbot.waitUntil(lambda: asked == [GERMAN])
    shown(qtbot, desk)


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN])
def test_nothing_is_misread_unasked(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom, text: str
) -> None:
    desk.view.insert_text(text)
    desk.control.toggle()
    shown(qtbot, desk)
    assert reader.state is State.IDLE
    press(desk, "Read anyway")
    assert reader.state is State.PLAYING
    assert not desk.language.isVisible()


def test_a_second_play_means_it(qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom) -> None:
    desk.view.insert_text(GERMAN)
    desk.control.toggle()
    shown(qtbot, desk)
    desk.control.toggle()
    assert reader.state is State.PLAYING


def test_what_was_said_holds_for_this_document(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom
) -> None:
    desk.show_document(parse(GERMAN))
    shown(qtbot, desk)
    press(desk, "Read anyway")
    desk.control.stop()
    desk.view.insert_text(GERMAN)
    desk.control.toggle()
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)
    desk.control.stop()
    desk.show_document(parse(RUSSIAN))
    assert "Russian" in shown(qtbot, desk)


def test_english_is_read_at_once(desk: Desk, reader: FakeReader, room: LanguageRoom) -> None:
    desk.view.insert_text(ENGLISH)
    desk.control.toggle()
    assert reader.state is State.PLAYING


def test_the_window_lives_on_while_the_language_is_found_out(
    qtbot: QtBot,
    desk: Desk,
    reader: FakeReader,
    room: LanguageRoom,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate, threads = threading.Event(), []

    def detect(text: str) -> Detected:
        threads.append(threading.current_thread())
        assert gate.wait(20)
        return Detected("en", 0.9, "LATIN")

    monkeypatch.setattr(language_room, "detect", detect)
    desk.view.insert_text(GERMAN)
    desk.control.toggle()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread()
    assert reader.state is State.IDLE
    gate.set()
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)


def test_who_types_on_is_not_interrupted_by_a_reading(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom
) -> None:
    desk.view.insert_text(GERMAN)
    desk.control.toggle()
    desk.view.insert_text(ENGLISH * 9)
    qtbot.waitUntil(lambda: room._text == desk.view.source)
    assert reader.state is State.IDLE


def test_voices_that_could_are_one_click_away(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom
) -> None:
    desk.panel.set_voices(BUILT_IN, (HEART, ANNA))
    desk.view.insert_text(GERMAN)
    desk.control.toggle()
    shown(qtbot, desk)
    assert choices(desk) == ["Use Anna", "Read anyway"]
    press(desk, "Use Anna")
    assert desk.panel.choice.voice == "de-anna"
    assert reader.state is State.PLAYING
    assert not desk.language.isVisible()


def test_services_in_use_are_offered_and_no_key_is_asked_for(
    qtbot: QtBot, desk: Desk, reader: FakeReader
) -> None:
    services = (*PRESETS, OWN)
    room = LanguageRoom(desk, reader, SimpleNamespace(services=services))
    desk.panel.set_services(services)
    desk.show_document(parse(GERMAN))
    shown(qtbot, desk)
    assert choices(desk) == ["Use Shed", "Read anyway"]
    desk.introduce_server("https://api.openai.com", "Sent to OpenAI.")
    desk.show_document(parse(RUSSIAN))
    qtbot.waitUntil(lambda: choices(desk) == ["Use OpenAI", "Use Shed", "Read anyway"])
    press(desk, "Use Shed")
    assert desk.panel.choice.service == "shed"
    assert reader.state is State.IDLE
    room.leave()


def test_another_voice_is_judged_too(qtbot: QtBot, desk: Desk, room: LanguageRoom) -> None:
    desk.panel.set_voices(BUILT_IN, (HEART, ANNA))
    desk.show_document(parse(ENGLISH))
    qtbot.waitUntil(lambda: room._text == ENGLISH)
    assert not desk.language.isVisible()
    from app.ui.voice_rows import VoiceRef

    desk.panel.choose_voice(VoiceRef(BUILT_IN, "de-anna"))
    assert desk.language.text == "This text seems to be English, and Anna speaks German."
    assert choices(desk) == ["Use Heart", "Read anyway"]


def test_a_text_is_worded_by_the_rules_of_its_language(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom
) -> None:
    with qtbot.waitSignal(room.worded):
        desk.show_document(parse(GERMAN))
    assert reader.wording.language == "de"
    assert "symbols" not in {rule.name for rule in reader.wording.rules()}
    with qtbot.waitSignal(room.worded):
        desk.show_document(parse(ENGLISH))
    assert reader.wording.language == "en"


def test_what_is_typed_is_worded_before_it_is_read(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom
) -> None:
    desk.view.insert_text(GERMAN)
    desk.control.toggle()
    shown(qtbot, desk)
    press(desk, "Read anyway")
    assert reader.wording.language == "de"


def test_a_short_text_is_worded_for_its_voice(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom
) -> None:
    from app.ui.voice_rows import VoiceRef

    desk.show_document(parse("5 ≥ 4"))
    assert reader.wording.language == "en"
    desk.panel.set_voices(BUILT_IN, (HEART, ANNA))
    desk.panel.choose_voice(VoiceRef(BUILT_IN, "de-anna"))
    assert reader.wording.language == "de"


def test_a_language_that_is_found_out_late_does_not_break_in_on_the_reading(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: LanguageRoom
) -> None:
    desk.show_document(parse(GERMAN))
    desk.read()
    qtbot.waitUntil(lambda: room._text == GERMAN)
    assert reader.wording.language == "en"
    desk.control.stop()
    assert reader.wording.language == "de"
