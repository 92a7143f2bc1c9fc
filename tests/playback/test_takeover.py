"""The built-in voice reads on where the service of another one fails."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.reading.state import State
from app.speech import client, errors
from app.speech.service import VoiceChoice
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService
from tests.playback.conductor import Desk, hear, wind

ELSEWHERE = VoiceChoice(voice="nova", service="other")


class Refusing:
    """Refuses what another voice than the built-in one is to say, if `wanted` says so."""

    def __init__(self) -> None:
        self.wanted: Callable[[str], bool] = lambda _: False

    def __call__(self, exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if request["voice"] == "heart" or not self.wanted(str(request["input"])):
            return False
        exchange.answer("401 Unauthorized", b'{"error":{"message":"bad key"}}')
        return True


class Speaker:
    """Whether the built-in voice can speak a text, and what it was asked about."""

    def __init__(self) -> None:
        self.can = True
        self.gate = threading.Event()
        self.gate.set()
        self.texts: list[str] = []

    def __call__(self, choice: VoiceChoice, text: str) -> bool:
        assert choice.is_built_in
        self.texts.append(text)
        assert self.gate.wait(20)
        return self.can


@pytest.fixture
def refusing() -> Refusing:
    return Refusing()


@pytest.fixture
def speaker() -> Speaker:
    return Speaker()


@pytest.fixture
def desk(tmp_path: Path, refusing: Refusing, speaker: Speaker) -> Iterator[Desk]:
    with ToneService(refusing) as service:
        desk = Desk(service, tmp_path / "spool", can_speak=speaker)
        desk.load()
        desk.reader.set_voice(ELSEWHERE)
        yield desk
        service.gate.set()
        desk.reader.close()


def words(desk: Desk) -> list[str]:
    return desk.texts(desk.words)


def voices(desk: Desk) -> dict[str, list[str]]:
    """Who was asked for what, in order."""
    asked: dict[str, list[str]] = {}
    for request in desk.service.requests:
        asked.setdefault(str(request["voice"]), []).append(str(request["input"]))
    return asked


def causes(desk: Desk) -> list[str]:
    return [type(error).__name__ for error in desk.stand_ins]


def test_it_reads_on_with_the_sentence_that_failed(desk: Desk, refusing: Refusing, qtbot) -> None:
    refusing.wanted = lambda text: text.startswith("Seven")
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()
    assert voices(desk)["heart"] == ["Seven eight nine.", "Ten.", "Eleven twelve."]
    assert causes(desk) == ["KeyRejected", "NoneType"]
    assert not desk.errors
    assert State.ERROR not in desk.states


def test_it_reads_from_the_start_if_nothing_can_be_had(desk: Desk, refusing: Refusing, qtbot) -> None:
    refusing.wanted = lambda _: True
    desk.reader.play(desk.at("two"))
    hear(desk, qtbot, "two")
    assert desk.reader.voice == VoiceChoice()
    assert desk.reader.choice == ELSEWHERE
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()[1:]
    assert desk.reader.voice == ELSEWHERE


def test_the_failure_of_what_comes_later_waits_for_what_comes_now(
    desk: Desk, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second utterance hangs, the third is refused: the reading waits, and then hears the second."""
    monkeypatch.setattr(client, "AT_ONCE_LOOPBACK", 2)
    slow = threading.Event()

    def answer(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        text = str(request["input"])
        if text.startswith("Four"):
            assert slow.wait(20)
        if text.startswith("Seven") and request["voice"] != "heart":
            exchange.answer("401 Unauthorized")
            return True
        return False

    desk.service._fault = answer
    desk.reader.set_stand_in(False)
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.STALLED)
    supply = desk.reader._narration._supply
    assert supply
    wind(desk, qtbot, lambda: bool(supply._errors))
    wind(desk, qtbot, lambda: desk.player.advance(50) == 0)
    assert desk.reader.state is State.STALLED
    assert not desk.errors
    slow.set()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert words(desk)[-1] == "six."


def test_where_that_cannot_be_found_out_it_ends_in_the_error(
    desk: Desk, refusing: Refusing, speaker: Speaker, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing.wanted = lambda _: True
    monkeypatch.setattr(speaker, "texts", None)
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert [type(error) for error in desk.errors] == [errors.KeyRejected]
    assert not desk.stand_ins


def test_a_text_that_it_cannot_speak_ends_in_the_error(
    desk: Desk, refusing: Refusing, speaker: Speaker, qtbot
) -> None:
    refusing.wanted = lambda text: text.startswith("Seven")
    speaker.can = False
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert [type(error) for error in desk.errors] == [errors.KeyRejected]
    assert [text.split()[0] for text in speaker.texts] == ["Seven"]
    assert not desk.stand_ins
    refusing.wanted = lambda _: False
    desk.reader.toggle()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()


def test_back_to_the_chosen_voice_is_with_the_next_sentence(desk: Desk, refusing: Refusing, qtbot) -> None:
    refusing.wanted = lambda _: True
    desk.reader.play()
    hear(desk, qtbot, "two")
    refusing.wanted = lambda _: False
    desk.reader.restore_voice()
    assert causes(desk) == ["KeyRejected", "NoneType"]
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()
    assert "Four five six." in voices(desk)["nova"]
    assert voices(desk)["nova"][-1] == "Eleven twelve."
    assert causes(desk) == ["KeyRejected", "NoneType"]


def test_a_voice_that_fails_again_is_read_for_again(desk: Desk, refusing: Refusing, qtbot) -> None:
    refusing.wanted = lambda _: True
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.restore_voice()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()
    assert causes(desk) == ["KeyRejected", "NoneType", "KeyRejected", "NoneType"]


def test_another_choice_ends_it_and_another_speed_does_not(desk: Desk, refusing: Refusing, qtbot) -> None:
    refusing.wanted = lambda _: True
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.set_voice(VoiceChoice(voice="nova", service="other", speed=1.5))
    assert causes(desk) == ["KeyRejected"]
    hear(desk, qtbot, "five")
    assert desk.service.requests[-1]["speed"] == 1.5
    assert desk.service.requests[-1]["voice"] == "heart"
    refusing.wanted = lambda _: False
    desk.reader.set_voice(VoiceChoice(voice="echo", service="other"))
    assert causes(desk) == ["KeyRejected", "NoneType"]
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()
    assert voices(desk)["echo"][0] == "Seven eight nine."


def test_after_a_stop_the_chosen_voice_is_asked_again(desk: Desk, refusing: Refusing, qtbot) -> None:
    refusing.wanted = lambda _: True
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.stop()
    refusing.wanted = lambda _: False
    desk.service.requests.clear()
    desk.reader.play()
    hear(desk, qtbot, "five")
    assert set(voices(desk)) == {"nova"}


def test_a_pause_while_it_is_considered_stays_a_pause(
    desk: Desk, refusing: Refusing, speaker: Speaker, qtbot
) -> None:
    refusing.wanted = lambda _: True
    speaker.gate.clear()
    desk.reader.play()
    wind(desk, qtbot, lambda: bool(speaker.texts))
    desk.reader.pause()
    with qtbot.waitSignal(desk.reader._casting.considered):
        speaker.gate.set()
    assert desk.reader.state is State.PAUSED
    desk.reader.resume()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()


def test_a_built_in_voice_that_fails_as_well_is_an_error(desk: Desk, qtbot) -> None:
    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        exchange.answer("401 Unauthorized")
        return True

    desk.service._fault = refuse
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert [error.service for error in desk.errors] == ["builtin"]
    assert [error.service for error in desk.stand_ins] == ["other"]
    desk.service._fault = None
    desk.reader.resume()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()


# -- the next voice is there before it is wanted


def test_the_next_sentence_is_asked_of_the_next_voice_while_this_one_is_heard(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.set_voice(VoiceChoice(voice="echo", service="other"))
    desk.reader.follow()
    qtbot.waitUntil(lambda: "echo" in voices(desk))
    assert words(desk) == ["One", "two"]
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()
    assert voices(desk)["echo"][0] == "Four five six."


def test_a_choice_that_is_taken_back_costs_no_more(desk: Desk, qtbot) -> None:
    desk.reader.play()
    hear(desk, qtbot, "two")
    desk.reader.set_voice(VoiceChoice(voice="echo", service="other"))
    desk.reader.follow()
    qtbot.waitUntil(lambda: "echo" in voices(desk))
    desk.reader.set_voice(ELSEWHERE)
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert words(desk) == desk.reader.document.text.split()
    assert voices(desk)["echo"] == ["Four five six."]
