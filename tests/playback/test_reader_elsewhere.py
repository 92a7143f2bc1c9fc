"""The conductor with a voice of another service: in other samples each time, without word times, and busy."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.audio.codecs import wav_header
from app.playback import supply
from app.playback.reader import Reader
from app.reading.state import State
from app.reading.thrift import Thrift
from app.speech import errors
from app.speech.client import RETRIES
from app.speech.service import Service, VoiceChoice
from app.storage import purse, services
from app.storage.settings import Settings
from app.text.document import Span
from tests.fakes import foreign
from tests.fakes.foreign import ForeignService
from tests.fakes.player import SilentPlayer
from tests.fakes.scripted_server import Exchange
from tests.playback.conductor import Desk, wind

TEXT = "One two three. Four five six.\n\nSeven eight nine. Ten.\n\nEleven twelve."
WAKE_MS = 100
"""Of silence before anything is heard."""

CHOICE = VoiceChoice(voice="nova", service="other", model="tts-9")


class Faults:
    """What the next request is answered with; a good answer if there is nothing."""

    def __init__(self) -> None:
        self.next: list = []

    def __call__(self, exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if not self.next:
            return False
        self.next.pop(0)(exchange, request)
        return True


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def service(faults: Faults) -> Iterator[ForeignService]:
    with ForeignService(faults) as service:
        yield service


@pytest.fixture
def desk(service: ForeignService, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(service, tmp_path)  # type: ignore[arg-type]
    desk.load(TEXT)
    desk.reader.set_voice(CHOICE)
    yield desk
    desk.reader.close()


def texts(service: ForeignService) -> list[object]:
    return [request["input"] for request in service.requests]


def test_a_foreign_voice_reads_to_the_end(desk: Desk, service: ForeignService, qtbot) -> None:
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert sorted(map(str, texts(service))) == sorted(
        ["One two three.", "Four five six.", "Seven eight nine. Ten.", "Eleven twelve."]
    )
    assert not desk.errors


def test_little_is_asked_for_in_advance(desk: Desk, service: ForeignService, qtbot) -> None:
    desk.load("\n\n".join(f"Paragraph number {number}." for number in range(9)))
    desk.reader.play()
    wind(desk, qtbot, lambda: len(service.requests) >= 4, step=0)
    desk.reader.pause()
    assert len(service.requests) == 4, "the one that is heard, and three"


def test_a_wait_is_told_where_the_voice_waits(desk: Desk, faults: Faults, qtbot) -> None:
    faults.next = [lambda exchange, _: exchange.answer("429 Busy", b"", Retry_After_Ms="30")]
    told: list[int] = []
    desk.reader.waiting.connect(told.append)
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert list(dict.fromkeys(told)) == [1, 0]
    assert not desk.errors


def test_a_wait_is_not_told_while_the_reading_is_held(desk: Desk, faults: Faults, qtbot) -> None:
    faults.next = [lambda exchange, _: exchange.answer("429 Busy", b"", Retry_After_Ms="400")]
    told: list[int] = []
    desk.reader.waiting.connect(told.append)
    desk.reader.play()
    desk.reader.pause()
    qtbot.waitUntil(lambda: 0 in told)
    assert told == [0]
    desk.reader.resume()
    wind(desk, qtbot, lambda: desk.finished == 1)


def test_what_is_cut_while_it_is_heard_begins_again_with_its_sentence(
    desk: Desk, service: ForeignService, faults: Faults, qtbot
) -> None:
    is_read = threading.Event()

    def half(exchange: Exchange, request: dict[str, object]) -> None:
        whole = foreign.audio(str(request["input"]))
        exchange.begin("200 OK", Content_Type="audio/wav", Content_Length=str(len(whole)))
        exchange.send(whole[: len(whole) // 2])
        is_read.wait(20)
        exchange.connection.close()

    faults.next = [half]
    desk.reader.play()
    qtbot.waitUntil(lambda: desk.player.read_ms > WAKE_MS)
    is_read.set()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert [type(error) for error in desk.errors] == [errors.CutShort]
    desk.reader.toggle()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert texts(service)[0] == "One two three."
    assert sum(text == "One two three." for text in texts(service)) == 2
    assert [type(error) for error in desk.errors] == [errors.CutShort]


def busy(exchange: Exchange, _request: dict[str, object]) -> None:
    exchange.answer("503 Service Unavailable", b"", Retry_After="0")


def good(exchange: Exchange, request: dict[str, object]) -> None:
    foreign.answer(exchange, request)


def test_a_service_that_is_well_again_when_the_ear_comes_there_reads_on(
    desk: Desk, service: ForeignService, faults: Faults, qtbot
) -> None:
    tries = 2 * (1 + RETRIES)  # of the two sentences that are asked for while the first is heard
    faults.next = [good, *[busy] * tries]
    desk.reader.play()
    wind(desk, qtbot, lambda: len(service.requests) == 1 + tries, step=0)
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert not desk.errors
    assert {text: texts(service).count(text) for text in texts(service)} == {
        "One two three.": 1,
        "Four five six.": 2 + RETRIES,
        "Seven eight nine. Ten.": 2 + RETRIES,
        "Eleven twelve.": 1,
    }


def test_what_was_missed_ahead_of_the_ear_is_asked_for_again_in_time(
    desk: Desk, service: ForeignService, faults: Faults, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supply, "AGAIN_S", 0.0)
    tries = 2 * (1 + RETRIES)
    faults.next = [good, *[busy] * tries]
    desk.reader.play()
    wind(desk, qtbot, lambda: len(service.requests) == 1 + tries + 3, step=0)
    assert not desk.player.position_ms


def test_a_service_that_stays_ill_is_told_when_the_ear_comes_there(
    desk: Desk, service: ForeignService, faults: Faults, qtbot
) -> None:
    faults.next = [good, *[busy] * 50]
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.reader.state is State.ERROR)
    assert [type(error) for error in desk.errors] == [errors.ServerFault]
    assert desk.texts(desk.sentences)[0] == "One two three."
    faults.next = []
    desk.reader.toggle()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert len(desk.errors) == 1


def silence(exchange: Exchange, _request: dict[str, object]) -> None:
    exchange.answer("200 OK", wav_header(48_000) + bytes(48_000), Content_Type="audio/wav")


@pytest.mark.parametrize(("times", "told"), [(1, []), (2, ["Seven eight nine. Ten."])])
def test_silence_in_the_place_of_speech_is_asked_for_again_and_then_told(
    desk: Desk, service: ForeignService, faults: Faults, qtbot, times: int, told: list[str]
) -> None:
    doubted: list[Span] = []
    desk.reader.doubted.connect(doubted.append)

    def answer(exchange: Exchange, request: dict[str, object], _number: int) -> bool:
        texts = [one["input"] for one in service.requests]
        is_silent = request["input"] == "Seven eight nine. Ten." and texts.count(request["input"]) <= times
        if is_silent:
            silence(exchange, request)
        return is_silent

    service._fault = answer
    desk.reader.play()
    wind(desk, qtbot, lambda: desk.finished == 1)
    assert texts(service).count("Seven eight nine. Ten.") == 2
    assert desk.texts(doubted) == told
    assert not desk.errors


@pytest.fixture
def thrifty(service: ForeignService, tmp_path: Path) -> Iterator[Desk]:
    """A desk whose speech is paid for once."""
    services.put(Service("other", "Other", service.url))
    desk = Desk(service, tmp_path, lambda: Thrift(purse.of_user(Settings())))  # type: ignore[arg-type]
    desk.load(TEXT)
    desk.reader.set_voice(CHOICE)
    yield desk
    desk.reader.close()


def test_a_preview_costs_once_and_leaves_the_reading_where_it_was(
    thrifty: Desk, service: ForeignService, qtbot
) -> None:
    reader = thrifty.reader
    reader.play()
    wind(thrifty, qtbot, lambda: reader.state is State.PLAYING)
    for _ in range(2):
        reader.preview(replace(CHOICE, voice="onyx"))
        assert reader.state is State.PAUSED
        assert reader._preview
        assert reader._preview.reader
        wind_preview(reader._preview.reader, qtbot)
    asked = [str(request["input"]) for request in service.requests if request["voice"] == "onyx"]
    assert " ".join(asked) == "Hello. This is how your text will sound."
    reader.resume()
    wind(thrifty, qtbot, lambda: thrifty.finished == 1)
    assert len(service.requests) == 4 + len(asked)
    assert not thrifty.errors


def wind_preview(reader: Reader, qtbot) -> None:
    """Let the preview be heard to its end."""
    player = reader._equipment.parts.player
    assert isinstance(player, SilentPlayer)

    def passed() -> bool:
        player.advance(50)
        reader.follow()
        return reader.state is State.IDLE

    qtbot.waitUntil(passed, timeout=20_000)


def test_a_preview_that_fails_is_no_failed_reading(
    desk: Desk, service: ForeignService, faults: Faults, qtbot
) -> None:
    desk.reader.play()
    wind(desk, qtbot, lambda: len(service.requests) == 4, step=0)
    faults.next = [lambda exchange, _: exchange.answer("404 Not Found", b"")] * 2
    told: list[errors.SpeechError] = []
    desk.reader.preview_failed.connect(told.append)
    desk.reader.preview(replace(CHOICE, voice="onyx"))
    preview = desk.reader._preview
    assert preview
    assert preview.reader

    def is_told(reader: Reader = preview.reader) -> bool:
        reader.follow()
        return bool(told)

    qtbot.waitUntil(is_told)
    assert isinstance(told[0], errors.NotFound)
    assert not desk.errors
    assert desk.reader.state is State.PAUSED
