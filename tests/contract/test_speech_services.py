"""What every speech service gets from the app, whoever made it: our own `readlark serve`, a stranger's as `tests.fakes`
plays one, and a program by others. All of its speech is heard, without a hole, and paid for once; a reading that is
stopped leaves it at once. Services are programs on other computers: here, they give way to everything else.
"""

import functools
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import pytest

from app.audio.alignment.aligner import Aligner
from app.audio.segment import Segment
from app.audio.spool import Spool
from app.playback.worker import Job, Worker
from app.reading.word_finding import LEAST_CONFIDENCE
from app.speech.service import Endpoint, VoiceChoice
from app.voice.hibari_voice import HibariVoice
from app.voice.recital import recite
from tests.ears import Ears, Samples
from tests.end2end.conftest import Clip
from tests.end2end.descendants import until
from tests.end2end.heard import Passage, at_clip_rate, clip_samples, drift_ms, lost_ms, passages, twice_ms
from tests.environments import OTHER_SERVER, python_with, weights
from tests.fakes.foreign import EDGE, ForeignService
from tests.fakes.relay import Relay
from tests.fakes.scripted_server import Exchange
from tests.processes import give_way, running
from tests.screen import Screen

FAKES = Path(__file__).parents[1] / "fakes"
KEY = "sk-of-the-contract"
TEXT = (
    "The harbour lay under thick fog, and the pilot could hardly see his own boat.\n\n"
    "He cut the engine, listened, and heard a bell. The rocks were close."
)
CHOICE = VoiceChoice(voice="alloy", service="other", model="tts-1")

CANCELLED_MS = 100.0
EDGE_MS = 6.0
SHORTER_THAN_A_WORD_MS = 150.0
"""What the recorder of a busy machine may miss."""

HOLE_MS = 5.0


@contextmanager
def ours(folder: Path) -> Iterator[str]:
    """`readlark serve`, as anybody may start it."""
    env = {**os.environ, "READLARK_HOME": str(folder), "READLARK_SERVE_KEY": KEY}
    command = [sys.executable, "-m", "app", "serve", "--port", "0"]
    with running(command, env, stdout=subprocess.PIPE) as process:
        give_way(process)
        assert process.stdout
        yield process.stdout.readline().decode().split()[-1]


@contextmanager
def a_strangers(folder: Path) -> Iterator[str]:
    """Speaks with silent edges, as WAV whose length nobody knows, in pieces that split samples."""
    voice = HibariVoice()

    @functools.cache
    def said(text: str) -> bytes:
        return b"".join(part.pcm for part in recite(voice, text, voice.voices[0], 0.95))

    said(TEXT)  # not while somebody measures

    def speak(exchange: Exchange, request: dict[str, object], _number: int) -> bool:
        head = b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\1\0\1\0\xc0\x5d\0\0\x80\xbb\0\0\2\0\x10\0data\xff\xff\xff\xff"
        body = head + EDGE + said(str(request["input"])) + EDGE
        exchange.begin("200 OK", Content_Type="audio/wav")
        for at in range(0, len(body), 4001):
            exchange.send(body[at : at + 4001])
        exchange.connection.close()
        return True

    with ForeignService(speak) as service:
        yield service.url


@contextmanager
def others(folder: Path) -> Iterator[str]:
    """A program by others, with another engine and another voice."""
    python = python_with(OTHER_SERVER)
    command = [python, "-P", FAKES / "other_server.py", weights(python), KEY]
    env = {**os.environ, "LOUDNESS_TTS_HOME": str(folder)}
    with running(command, env, log=folder / "log", stdout=subprocess.PIPE) as process:
        give_way(process)
        assert process.stdout
        url = process.stdout.readline().decode().strip()
        assert url, (folder / "log").read_text()
        until(lambda: listens(url), "it listens")
        yield url


def listens(url: str) -> bool:
    """Whether somebody takes connections there."""
    with suppress(OSError), socket.create_connection((urlsplit(url).hostname, urlsplit(url).port)):
        return True
    return False


@pytest.fixture(
    params=[ours, a_strangers, pytest.param(others, marks=pytest.mark.proof)], ids=lambda it: it.__name__
)
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Relay]:
    """The service, with a relay in front of it that sees what the app does."""
    folder = tmp_path / "service"
    folder.mkdir()
    with request.param(folder) as url, Relay(url) as relay:
        yield relay


# --- heard --------------------------------------------------------------------------------------------------


def call(env: dict[str, str], *words: str | Path) -> str:
    """Run a command of `readlark` that must do well; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "app", *words], env=env, capture_output=True, text=True, timeout=100
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def least_confidence(heard: Path, reference: Clip) -> float:
    """How sure it is that all of the words were said (see `Alignment.confidence`)."""
    pcm = (reference.samples * 32768).astype("<i2").tobytes()
    aligner = Aligner(pcm, reference.words)
    aligner.feed((clip_samples(heard) * 32768).astype("<i2").tobytes())
    found = aligner.finish()
    lengths = [word.end_ms - word.start_ms for word in found.committed]
    assert len(lengths) == len(reference.words)
    assert min(lengths) > 0
    return found.confidence


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was heard of a text at the sink, and the clip that was made of it afterwards."""

    passages: list[Passage]
    clip: Path
    samples: Samples


@pytest.fixture
def read(
    service: Relay, ears: Ears, screen: Screen, desktop_env: dict[str, str], tmp_path: Path
) -> Callable[[], Hearing]:
    """Has the real window read the text; a clip of it then asks for nothing."""
    env = {**desktop_env, "READLARK_KEY_OTHER": KEY}

    def read() -> Hearing:
        call(env, "services", "add", "other", "--url", service.url)
        with running([sys.executable, "-m", "app"], env) as window:
            screen.window("^Readlark$")
            call(env, "speak", "--wait", "Ready.")  # the start of everything is over
            take = ears.take(lambda: call(env, "speak", "--service", "other", "--wait", TEXT))
            window.send_signal(signal.SIGINT)
            assert window.wait(20) == 0
        asked = service.requests
        assert asked >= 2
        clip = tmp_path / "heard.wav"
        call(env, "export", "--text", TEXT, "-o", clip, "--service", "other", "--quiet")
        assert service.requests == asked
        samples = clip_samples(clip)
        return Hearing(passages(at_clip_rate(take.samples), samples), clip, samples)

    return read


def test_all_is_heard_and_asked_for_once(
    read: Callable[[], Hearing], exported: Callable[[str], Clip]
) -> None:
    """Every word of it, once. Holes that a busy machine leaves are counted by the proof below, not here."""
    hearing = read()
    assert least_confidence(hearing.clip, exported(TEXT)) >= LEAST_CONFIDENCE
    heard = hearing.passages
    assert lost_ms(heard, hearing.samples) <= SHORTER_THAN_A_WORD_MS
    assert twice_ms(heard, hearing.samples) <= SHORTER_THAN_A_WORD_MS
    assert heard == sorted(heard, key=lambda one: one.of_s)


@pytest.mark.proof
def test_there_is_no_silence_but_the_planned(read: Callable[[], Hearing]) -> None:
    hearing = read()
    heard = hearing.passages
    length_s = len(hearing.samples) / 24_000
    print(
        f"lost {lost_ms(heard, hearing.samples):.0f} ms, drift {drift_ms(heard):.2f} ms in {length_s:.1f} s"
    )
    assert drift_ms(heard) <= HOLE_MS
    assert lost_ms(heard, hearing.samples) <= EDGE_MS * len(heard)


@pytest.mark.proof
@pytest.mark.parametrize("service", [others], indirect=True, ids=["others"])
def test_the_doctor_finds_it_usable(service: Relay, readlark_home: Path) -> None:
    env = {**os.environ, "READLARK_KEY_OTHER": KEY}
    call(env, "services", "add", "other", "--url", service.url)
    print(call(env, "services", "test", "other"))


# --- left ---------------------------------------------------------------------------------------------------


@pytest.fixture
def worker(service: Relay, qapp: object) -> Iterator[Worker]:
    async def endpoint_of(_service: str) -> Endpoint:
        return Endpoint(service.url, KEY)

    worker = Worker(endpoint_of)
    worker.start()
    yield worker
    worker.close()


@pytest.mark.parametrize("passing", [0, 40_000], ids=["before the headers", "while it speaks"])
def test_a_reading_that_is_stopped_leaves_it_within_100_ms(
    service: Relay, worker: Worker, qtbot, tmp_path: Path, passing: int
) -> None:
    """Measured at the socket, from the wish to the closed connection."""
    service.passing = passing
    spool = Spool(tmp_path)
    took: list[float] = []
    for _ in range(5):
        generation, lines = worker.next_generation(), len(service.lines)
        segment: Segment = spool.create()
        job = Job(generation, 0, TEXT, CHOICE, segment)
        if passing:
            with qtbot.waitSignal(worker.arrived, timeout=60_000):
                worker.submit(job)
        else:
            worker.submit(job)
            qtbot.waitUntil(lambda lines=lines: any(line.asked.is_set() for line in service.lines[lines:]))
        asked_at = time.monotonic()
        worker.cancel(generation)
        assert service.lines[-1].hung_up.wait(10)
        took.append((service.lines[-1].hung_up_at - asked_at) * 1000)
    print(f"left after {median(took):.1f} ms, at most {max(took):.1f} ms")
    assert max(took) <= CANCELLED_MS
    spool.close()
