"""Whatever a service does, in whatever order: the whole text is heard once, or one clear error is told."""

import base64
import json
import random
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from app.audio.pcm import ms_to_samples, samples_to_ms
from app.audio.spool import Spool
from app.playback.equipment import Parts
from app.playback.reader import Reader
from app.playback.worker import Worker
from app.reading.state import State
from app.speech import client, errors
from app.speech.service import Endpoint, VoiceChoice
from app.text.document import Span, parse
from tests.fakes import tones
from tests.fakes.player import SilentPlayer
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService

_NAMES = [
    f"{a}{b}" for a in "bdfgklmnpr" for b in ("ana", "elo", "imi", "oru", "uta", "ivo", "eda", "osa", "una")
]
_SENTENCES = [
    " ".join(_NAMES[2 * number : 2 * number + 2]).capitalize() + "." for number in range(len(_NAMES) // 2)
][:40]
TEXT = "\n\n".join(" ".join(_SENTENCES[at : at + 4]) for at in range(0, 40, 4))
WORDS = [word for sentence in _SENTENCES for word in sentence.split()]

STEP_MS = 40.0
FOREIGN = VoiceChoice(service="den", voice="nova")
BUILT_IN_VOICE = VoiceChoice().voice


def cut(exchange: Exchange, request: dict[str, object], chance: random.Random) -> None:
    """Breaks off anywhere in its audio."""
    pcm, words = tones.speak(str(request["input"]))
    ms = chance.uniform(0, len(pcm) / 48)
    found = (
        {"type": "speech.audio.words", "words": words},
        {"type": "speech.audio.delta", "audio": base64.b64encode(pcm[: 2 * ms_to_samples(ms)]).decode()},
    )
    exchange.begin("200 OK", Content_Type="text/event-stream", Content_Length="999999")
    for event in found:
        exchange.send(b"data: " + json.dumps(event).encode() + b"\n\n")
    if chance.random() < 0.3:
        exchange.send(b'data: {"type":"error","message":"stopped"}\n\n')
    exchange.connection.shutdown(socket.SHUT_RDWR)


def split(exchange: Exchange, request: dict[str, object], _: random.Random) -> None:
    """Comes in many small pieces."""
    body = tones.events(str(request["input"]))
    exchange.begin("200 OK", Content_Type="text/event-stream")
    for at in range(0, len(body), 4000):
        exchange.send(body[at : at + 4000])
    exchange.connection.close()


def answers(status: str, body: bytes = b"", **headers: str) -> Callable[..., None]:
    return lambda exchange, request, chance: exchange.answer(status, body, **headers)


PASSING = (
    cut,
    split,
    answers("429 Busy", Retry_After_Ms="5"),
    answers("503 Later"),
    answers("500 Oops", b"<html>"),
    answers("409 Wait", Retry_After="0"),
    lambda exchange, request, chance: exchange.connection.shutdown(socket.SHUT_RDWR),
)
LASTING = (
    answers("401 No", b'{"error":"no"}'),
    answers("402 Pay"),
    answers("429 Busy", Retry_After="600"),
    answers("200 OK", b"<html>", Content_Type="text/html"),
    answers("500 Oops", X_Should_Retry="false"),
    answers("307 Away", Location="http://127.0.0.1:1/"),
    answers("200 OK", b"data: [DONE]\n\n", Content_Type="text/event-stream"),
)


class Listener:
    """A reader with a foreign voice, and what is lit of its text."""

    def __init__(self, service: ToneService, folder: Path, *, takes_over: bool = False) -> None:
        self.player = SilentPlayer()

        async def endpoint_of(_: str) -> Endpoint:
            return Endpoint(service.url, "key")

        self.reader = Reader(
            lambda: Parts(self.player, Worker(endpoint_of), Spool(folder)),
            choice=FOREIGN,
            can_speak=(lambda _choice, _text: True) if takes_over else None,
        )
        self.stand_ins: list[errors.SpeechError | None] = []
        self.reader.stand_in_changed.connect(self.stand_ins.append)
        self.words: list[Span] = []
        self.errors: list[errors.SpeechError] = []
        self.finished = False
        self.reader.span_changed.connect(self._on_reader_span_changed)
        self.reader.failed.connect(self.errors.append)
        self.reader.finished.connect(self._on_reader_finished)
        self.reader.load(parse(TEXT))

    def _on_reader_span_changed(self, sentence: Span | None, word: Span | None) -> None:
        if word and self.words and word.start < self.words[-1].start:
            if sentence and word.start == sentence.start:  # begun anew by another voice
                self.words = [one for one in self.words if one.start < word.start]
            else:
                self.words.pop()  # it was cut off in the middle, and is said again
        if word and (not self.words or self.words[-1] != word):
            self.words.append(word)

    def _on_reader_finished(self) -> None:
        self.finished = True

    @property
    def tone_ms(self) -> float:
        """How much was played but silence: tones have no sample of zero."""
        samples = memoryview(bytes(self.player.heard)).cast("h")
        return samples_to_ms(sum(map(bool, samples)))

    @property
    def heard(self) -> list[str]:
        return [TEXT[word.start : word.end] for word in self.words]

    def listen(self) -> None:
        """Let time pass until the end or an error. A hang fails the test."""
        deadline = time.monotonic() + 30
        while not self.finished and self.reader.state is not State.ERROR:
            assert time.monotonic() < deadline, f"it hangs after {self.heard[-3:]}"
            QCoreApplication.processEvents()
            if not self.player.advance(STEP_MS):
                time.sleep(0.001)  # the service is what is waited for
            self.reader.follow()

    def close(self) -> None:
        """Leave nothing behind: what is still there at the thousandth sequence makes each slower."""
        self.reader.close()
        self.reader.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def run(seed: int, folder: Path, *, lasting: bool) -> None:
    chance = random.Random(seed)
    often = chance.choice([0.1, 0.3, 0.5])
    faults: list[Callable[..., None]] = []

    def fault(exchange: Exchange, request: dict[str, object], _: int) -> bool:
        if chance.random() >= often:
            return False
        kind = chance.choice(LASTING if lasting and chance.random() < 0.1 else PASSING)
        faults.append(kind)
        kind(exchange, request, chance)
        return True

    folder.mkdir()
    with ToneService(fault) as service:
        listener = Listener(service, folder)
        try:
            listener.reader.play()
            listener.listen()
            assert listener.heard == WORDS[: len(listener.heard)]
            if listener.finished:
                assert not listener.errors
                assert listener.heard == WORDS
                said_twice = listener.tone_ms - len(WORDS) * tones.WORD_MS
                assert 0 <= said_twice <= faults.count(cut) * tones.WORD_MS, "at most the word that was cut"
            else:
                assert len(listener.errors) == 1
        finally:
            listener.close()


def run_with_stand_in(seed: int, folder: Path) -> None:
    """The service of the chosen voice fails, for a while or for good; the built-in one never does."""
    chance = random.Random(seed)
    often = chance.choice([0.1, 0.3, 0.5])

    def fault(exchange: Exchange, request: dict[str, object], _: int) -> bool:
        if request["voice"] == BUILT_IN_VOICE or chance.random() >= often:
            return False
        chance.choice(LASTING if chance.random() < 0.3 else PASSING)(exchange, request, chance)
        return True

    folder.mkdir()
    with ToneService(fault) as service:
        listener = Listener(service, folder, takes_over=True)
        back = chance.random() < 0.5

        def on_stand_in_changed(error: errors.SpeechError | None) -> None:
            if error and back:  # whoever wants the chosen voice back gets it with the next sentence
                listener.reader.restore_voice()

        listener.reader.stand_in_changed.connect(on_stand_in_changed, Qt.ConnectionType.QueuedConnection)
        try:
            listener.reader.play()
            listener.listen()
            assert not listener.errors
            assert listener.heard == WORDS
            assert listener.stand_ins[-1:] in ([], [None])
        finally:
            listener.close()


@pytest.fixture(autouse=True)
def brief_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "_BACKOFF_S", 0.001)


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("lasting", [False, True], ids=["passing", "lasting"])
def test_the_whole_text_once_or_one_clear_error(seed: int, lasting: bool, tmp_path: Path, qapp) -> None:
    run(seed, tmp_path / "spool", lasting=lasting)


@pytest.mark.parametrize("seed", range(25))
def test_with_a_stand_in_the_whole_text_is_heard_in_order(seed: int, tmp_path: Path, qapp) -> None:
    run_with_stand_in(seed, tmp_path / "spool")


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_a_thousand_sequences_with_a_stand_in(tmp_path: Path, qapp) -> None:
    for seed in range(1000, 2000):
        run_with_stand_in(seed, tmp_path / str(seed))


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_a_thousand_sequences(tmp_path: Path, qapp) -> None:
    for seed in range(1000, 2000):
        run(seed, tmp_path / str(seed), lasting=seed % 2 == 0)
