import asyncio
import base64
import json
import socket
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from app.audio.pcm import WordMark, ms_to_samples, samples_to_ms, silence
from app.audio.segment import Segment
from app.audio.spool import Spool
from app.playback.worker import Job, Worker
from app.reading.fetching import Doubt, Marks, Part, Sound
from app.reading.filling import Filling
from app.reading.thrift import Thrift
from app.speech import errors
from app.speech.events import Done
from app.speech.service import Endpoint, Service, VoiceChoice
from app.storage import purse, services
from app.storage.settings import Settings
from tests.fakes import foreign, tones
from tests.fakes.foreign import ForeignService
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService

TEXT = "One two three four."


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    spool = Spool(tmp_path)
    yield spool
    spool.close()


class Bench:
    """A worker, a service, and jobs for it."""

    def __init__(self, service: ToneService, spool: Spool) -> None:
        self.service = service
        self.spool = spool
        self.endpoints = 0
        self.worker = Worker(self._endpoint_of)
        self.worker.start()

    async def _endpoint_of(self, _service: str) -> Endpoint:
        self.endpoints += 1
        return Endpoint(self.service.url, "key")

    def submit(self, generation: int = 1, text: str = TEXT, choice: VoiceChoice | None = None) -> Segment:
        segment = self.spool.create()
        self.worker.submit(Job(generation, 0, text, choice or VoiceChoice(), segment))
        return segment


@pytest.fixture
def bench(spool: Spool, request: pytest.FixtureRequest) -> Iterator[Bench]:
    with ToneService(getattr(request, "param", None)) as service:
        bench = Bench(service, spool)
        yield bench
        bench.service.gate.set()
        bench.worker.close()


def pcm_of(segment: Segment) -> bytes:
    return segment.read(0, segment.samples)


def test_a_job_fills_its_segment(bench: Bench, qtbot) -> None:
    with qtbot.waitSignals([bench.worker.arrived, bench.worker.fetched]):
        segment = bench.submit(7)
    pcm, words = tones.speak(TEXT)
    assert pcm_of(segment) == pcm
    assert segment.complete
    assert [(w.start, w.end, w.start_ms, w.end_ms) for w in segment.words] == [
        tuple(w.values()) for w in words
    ]


def test_the_choice_reaches_the_request(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.fetched):
        bench.submit(choice=VoiceChoice(voice="v", model="m", instructions=" Warm,\nslow. ", speed=1.5))
    sent = bench.service.requests[0]
    assert (sent["voice"], sent["model"], sent["speed"]) == ("v", "m", 1.5)
    assert sent["instructions"] == " Warm,\nslow. "


def test_what_is_heard_comes_before_what_is_fetched_ahead(bench: Bench, qtbot) -> None:
    bench.service.gate.clear()
    bench.submit(1, "First.")
    qtbot.waitUntil(lambda: bench.service.texts == ["First."])
    with qtbot.waitSignals([bench.worker.fetched] * 4):
        for number, (text, ahead) in enumerate((("Third.", 2), ("Second.", 1), ("Preview.", 0))):
            bench.worker.submit(Job(2, number, text, VoiceChoice(), bench.spool.create(), ahead=ahead))
        qtbot.waitUntil(lambda: bench.endpoints == 4)
        bench.service.gate.set()
    assert bench.service.texts == ["First.", "Preview.", "Second.", "Third."]


def cut_first(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    """The first answer breaks off in the middle of its audio."""
    if number > 1:
        return False
    whole = tones.events(str(request["input"]))
    exchange.begin("200 OK", Content_Type="text/event-stream", Content_Length=str(len(whole)))
    delta = b"".join(
        b'data: {"type":"speech.audio.delta","audio":"' + piece + b'"}\n\n' for piece in (b"AQID", b"BAUG")
    )
    words = whole[: whole.index(b"\n\n") + 2]
    exchange.send(words + delta)
    exchange.connection.close()
    return True


@pytest.mark.parametrize("bench", [cut_first], indirect=True)
def test_an_answer_that_breaks_off_goes_on_where_it_was(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.fetched):
        segment = bench.submit()
    pcm, words = tones.speak(TEXT)
    assert pcm_of(segment) == b"\1\2\3\4\5\6" + pcm[6:], (
        "what was there is kept, the rest follows to the sample"
    )
    assert len(segment.words) == len(words)
    assert bench.endpoints == 2, "the voice may have been started anew elsewhere"


def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    exchange.answer("401 Unauthorized", b'{"error":{"message":"bad key"}}')
    return True


@pytest.mark.parametrize("bench", [refuse], indirect=True)
def test_a_refusal_is_one_error_with_the_service_named(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.failed) as caught:
        bench.submit(3)
    generation, number, error = caught.args
    assert (generation, number) == (3, 0)
    assert isinstance(error, errors.KeyRejected)
    assert error.service == "builtin"


def test_a_cancelled_job_is_not_heard_of_again(bench: Bench, qtbot) -> None:
    bench.service.gate.clear()
    old = bench.submit(1, "Old text.")
    qtbot.waitUntil(lambda: len(bench.service.texts) == 1)
    results: list[int] = []
    bench.worker.fetched.connect(lambda generation, _: results.append(generation))
    bench.worker.failed.connect(lambda generation, *_: results.append(generation))
    bench.worker.cancel(1)
    bench.service.gate.set()
    with qtbot.waitSignal(bench.worker.fetched, check_params_cb=lambda generation, _: generation == 2):
        bench.submit(2)
    assert results == [2]
    assert not old.complete


def stray_words(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    words = (
        b'data: {"type":"speech.audio.words","words":'
        b'[{"start":-1,"end":3,"start_ms":0,"end_ms":1},{"start":2,"end":9999,"start_ms":0,"end_ms":1}]}\n\n'
    )
    exchange.answer("200 OK", words + tones.events(str(request["input"])), Content_Type="text/event-stream")
    return True


@pytest.mark.parametrize("bench", [stray_words], indirect=True)
def test_words_outside_the_text_are_dropped(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.fetched):
        segment = bench.submit()
    assert all(0 <= w.start < w.end <= len(TEXT) for w in segment.words)
    assert len(segment.words) == 4


def test_a_full_disk_is_said_so(bench: Bench, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    segment = bench.spool.create()
    monkeypatch.setattr(segment, "append", fail)
    with qtbot.waitSignal(bench.worker.failed) as caught:
        bench.worker.submit(Job(1, 0, TEXT, VoiceChoice(), segment))
    assert isinstance(caught.args[2], errors.SpoolFull)


def test_a_fault_of_our_own_leaves_nobody_waiting(
    bench: Bench, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Filling, "add", None)
    with qtbot.waitSignal(bench.worker.failed) as caught:
        bench.submit()
    assert (type(caught.args[2]), caught.args[2].detail) == (errors.SpeechError, "TypeError")


def test_closing_in_the_middle_ends_the_thread(spool: Spool, qtbot) -> None:
    with ToneService() as service:
        bench = Bench(service, spool)
        service.gate.clear()
        bench.submit()
        qtbot.waitUntil(lambda: len(service.texts) == 1)
        bench.worker.close()
        assert bench.worker.isFinished()
        service.gate.set()


def test_closing_ends_what_has_lost_its_cancellation(spool: Spool, qtbot) -> None:
    lost: list[bool] = []

    async def deaf_twice(_service: str) -> Endpoint:
        for _ in range(2):
            with suppress(asyncio.CancelledError):
                await asyncio.get_running_loop().create_future()
            lost.append(True)
        return await asyncio.get_running_loop().create_future()

    worker = Worker(deaf_twice)
    worker.start()
    worker.submit(Job(1, 0, TEXT, VoiceChoice(), spool.create()))
    worker.close()
    assert worker.isFinished()
    assert lost == [True, True]


# --- services that say the same text in other samples each time

ELSEWHERE = VoiceChoice(service="den")
"""Our own voice on another computer: it tells its words, but it is not ours to restart."""

LONG = "One two. Three four five. Six seven."
SENTENCES = (0, 9, 26)


def break_off(ms: float):
    """The first answer ends after `ms` of its audio, without its last event."""

    def cut(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if number > 1:
            return False
        pcm, words = tones.speak(str(request["input"]))
        events = (
            {"type": "speech.audio.words", "words": words},
            {"type": "speech.audio.delta", "audio": base64.b64encode(pcm[: 2 * ms_to_samples(ms)]).decode()},
        )
        body = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)
        exchange.answer("200 OK", body, Content_Type="text/event-stream")
        return True

    return cut


def submit_elsewhere(bench: Bench) -> Segment:
    segment = bench.spool.create()
    bench.worker.submit(Job(1, 0, LONG, ELSEWHERE, segment, SENTENCES))
    return segment


@pytest.mark.parametrize("bench", [break_off(500)], indirect=True)
def test_a_foreign_answer_that_breaks_off_goes_on_with_its_sentence(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.fetched):
        segment = submit_elsewhere(bench)
    assert bench.service.texts == [LONG, "Three four five. Six seven."]
    first, rest = tones.speak("One two.")[0], tones.speak("Three four five. Six seven.")[0]
    pause = silence(25 + 150)
    assert pcm_of(segment) == first + pause + rest
    assert [LONG[w.start : w.end] for w in segment.words] == LONG.split()
    assert segment.words[2].start_ms == samples_to_ms(len(first + pause) // 2)


@pytest.mark.parametrize("bench", [break_off(0.5)], indirect=True)
def test_a_foreign_answer_without_a_whole_sentence_is_asked_for_anew(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.fetched):
        segment = submit_elsewhere(bench)
    assert pcm_of(segment) == tones.speak(LONG)[0]
    assert bench.service.texts == [LONG, LONG]


def break_off_always(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    return break_off(20.0 * number)(exchange, request, 1)


@pytest.mark.parametrize("bench", [break_off_always], indirect=True)
def test_a_foreign_answer_that_breaks_off_again_and_again_is_an_error(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.failed) as caught:
        submit_elsewhere(bench)
    assert isinstance(caught.args[2], errors.CutShort)
    assert len(bench.service.texts) == 3


def half_a_wav(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    if number > 1:
        return False
    whole = foreign.audio(str(request["input"]))
    exchange.begin("200 OK", Content_Type="audio/wav", Content_Length=str(len(whole)))
    exchange.send(whole[: len(whole) // 2])
    heard.wait(20)
    exchange.connection.close()
    return True


heard = threading.Event()


@pytest.mark.parametrize("is_heard", [False, True])
def test_a_cut_answer_without_words_is_asked_for_anew_only_if_it_is_unheard(
    spool: Spool, qtbot, is_heard: bool
) -> None:
    heard.clear()
    with foreign.ForeignService(half_a_wav) as service:

        async def endpoint_of(_: str) -> Endpoint:
            return Endpoint(service.url)

        worker = Worker(endpoint_of)
        worker.start()
        segment = spool.create()
        with qtbot.waitSignal(worker.failed if is_heard else worker.fetched) as ended:
            with qtbot.waitSignal(worker.arrived):
                choice = VoiceChoice(service="other", model="tts-9")
                worker.submit(Job(1, 0, LONG, choice, segment, SENTENCES))
            if is_heard:
                segment.read(0, 10)
            heard.set()
        worker.close()
    if is_heard:
        assert isinstance(ended.args[2], errors.CutShort)
        assert len(service.requests) == 1
    else:
        assert samples_to_ms(segment.samples) == pytest.approx(
            samples_to_ms(len(tones.speak(LONG)[0]) // 2) + 35, abs=1
        )


def test_a_start_asks_nothing_of_a_service_elsewhere(bench: Bench, qtbot) -> None:
    bench.worker.warm("den")
    with qtbot.waitSignal(bench.worker.fetched):
        submit_elsewhere(bench)
    assert [exchange.head.split()[0] for exchange in bench.service.exchanges] == ["POST"]


def test_a_service_is_reached_without_its_key_and_in_silence(bench: Bench, qtbot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        nobody = f"http://127.0.0.1:{unused.getsockname()[1]}"
    with qtbot.assertNotEmitted(bench.worker.failed):
        bench.worker.reach(Endpoint(nobody))
        bench.worker.reach(Endpoint(bench.service.url))
        qtbot.waitUntil(lambda: len(bench.service.exchanges) == 1)
    assert "authorization" not in bench.service.exchanges[0].head.lower()


def busy(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    if number == 1:
        exchange.answer("429 Busy", b"", Retry_After_Ms="20")
    return number == 1


@pytest.mark.parametrize("bench", [busy], indirect=True)
def test_a_wait_is_told(bench: Bench, qtbot) -> None:
    told: list[tuple[int, int, int]] = []
    bench.worker.waiting.connect(lambda *args: told.append(args))
    with qtbot.waitSignal(bench.worker.fetched):
        submit_elsewhere(bench)
    assert told == [(1, 0, 1), (1, 0, 0)]


def test_what_was_paid_for_is_not_asked_for_again(spool: Spool, qtbot) -> None:
    from app.reading.thrift import Thrift

    choice = VoiceChoice(voice="alloy", service="elsewhere", model="tts-9")
    heard = []
    with ForeignService() as service:
        services.put(Service("elsewhere", "Elsewhere", service.url))
        keys = iter(["key"])

        async def endpoint_of(_: str) -> Endpoint:
            return Endpoint(service.url, next(keys))  # it is there the first time, then never again

        for _ in range(2):  # a worker of its own each time, as after a restart of the app
            paying = purse.of_user(Settings())
            worker = Worker(endpoint_of, lambda paying=paying: Thrift(paying))
            worker.start()
            segment = spool.create()
            with qtbot.waitSignal(worker.fetched):
                worker.submit(Job(1, 0, TEXT, choice, segment))
            heard.append(pcm_of(segment))
            worker.close()
            paying.clips.close()
        assert len(service.exchanges) == 1
    assert heard[0] == heard[1]
    assert heard[0]


async def nowhere(_: str) -> Endpoint:
    raise errors.Unreachable


def saying(*parts: Part) -> Callable[[], Thrift]:
    """Speech that consists of `parts`, answer after answer: a `Done` ends each."""
    answers = iter(parts)

    async def speech_of(*_: object, **__: object) -> AsyncGenerator[Part, None]:
        for part in answers:
            if isinstance(part, Done):
                return
            yield part

    return lambda: cast("Thrift", SimpleNamespace(speech_of=speech_of))


def test_what_others_answers_take_is_loaded_once_before_they_are_asked_and_beside_the_loop(
    spool: Spool, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numpy and the codec library: where they are loaded, the loop stands still."""
    loaded, made = threading.Event(), threading.Event()
    makers: list[int] = []
    speakers: list[int] = []

    async def speech_of(*_: object, **__: object) -> AsyncGenerator[Part, None]:
        speakers.append(threading.get_ident())
        yield SHORT

    def make() -> Thrift:
        makers.append(threading.get_ident())
        made.set()
        return cast("Thrift", SimpleNamespace(speech_of=speech_of))

    monkeypatch.setattr("app.playback.worker.load_library", loaded.set)
    worker = Worker(nowhere, make)
    worker.start()
    try:
        worker.warm("den")
        assert made.wait(10)
        assert loaded.wait(10)
        for number in range(2):
            with qtbot.waitSignal(worker.fetched):
                worker.submit(Job(1, number, TEXT, VoiceChoice(service="den"), spool.create()))
    finally:
        worker.close()
    assert len(makers) == 1
    assert len(speakers) == 2
    assert makers[0] not in speakers


WORD = WordMark(0, 3, 0, 5)
SHORT, WHOLE = Sound(b"\1\0" * 100), Sound(b"\2\0" * 300)
DOUBT = Doubt(0, len(TEXT))


@pytest.mark.parametrize(
    ("answers", "kept", "is_doubtful"),
    [
        ((SHORT, DOUBT, Done(), WHOLE, Marks((WORD,)), Done()), WHOLE, False),
        ((SHORT, DOUBT, Done(), WHOLE, DOUBT, Done()), SHORT, True),
    ],
)
def test_what_is_doubtful_is_asked_for_once_more(
    spool: Spool, qtbot, answers: tuple[Part, ...], kept: Sound, is_doubtful: bool
) -> None:
    worker = Worker(nowhere, saying(*answers))
    doubted: list[tuple[int, ...]] = []
    worker.doubted.connect(lambda *told: doubted.append(told))
    worker.start()
    segment = spool.create()
    try:
        with qtbot.waitSignal(worker.fetched):
            worker.submit(Job(1, 0, TEXT, VoiceChoice(service="den"), segment))
    finally:
        worker.close()
    assert pcm_of(segment) == kept.pcm
    assert doubted == ([(1, 0, 0, len(TEXT))] if is_doubtful else [])


def test_what_is_heard_already_is_not_asked_for_again(spool: Spool, qtbot) -> None:
    class HeardAtOnce(Segment):
        def append(self, pcm: bytes) -> None:
            super().append(pcm)
            self.read(0, 10)

    worker = Worker(nowhere, saying(SHORT, DOUBT, Done(), WHOLE, Done()))
    worker.start()
    segment = spool.create()
    heard = HeardAtOnce(segment._path.with_name("heard.pcm"), segment.changed)
    try:
        with qtbot.waitSignals([worker.fetched, worker.doubted]):
            worker.submit(Job(1, 0, TEXT, VoiceChoice(service="den"), heard))
    finally:
        worker.close()
    assert pcm_of(heard) == SHORT.pcm
