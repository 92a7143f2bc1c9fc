from collections.abc import Iterator
from pathlib import Path

import pytest

from app.audio.segment import Segment
from app.audio.spool import Spool
from app.playback.worker import Job, Worker
from app.speech import errors
from app.speech.service import Endpoint, VoiceChoice
from tests.fakes import tones
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
    assert [(w.start, w.end, w.start_ms, w.end_ms) for w in segment.words] == [tuple(w.values()) for w in words]


def test_the_choice_reaches_the_request(bench: Bench, qtbot) -> None:
    with qtbot.waitSignal(bench.worker.fetched):
        bench.submit(choice=VoiceChoice(voice="v", model="m", instructions=" Warm,\nslow. ", speed=1.5))
    sent = bench.service.requests[0]
    assert (sent["voice"], sent["model"], sent["speed"]) == ("v", "m", 1.5)
    assert sent["instructions"] == " Warm,\nslow. "


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
    assert pcm_of(segment) == b"\1\2\3\4\5\6" + pcm[6:], "what was there is kept, the rest follows to the sample"
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


def test_closing_in_the_middle_ends_the_thread(spool: Spool, qtbot) -> None:
    with ToneService() as service:
        bench = Bench(service, spool)
        service.gate.clear()
        bench.submit()
        qtbot.waitUntil(lambda: len(service.texts) == 1)
        bench.worker.close()
        assert bench.worker.isFinished()
        service.gate.set()
