import asyncio
import base64
import json
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.audio.pcm import WordMark
from app.reading.fetching import Doubt, Marks, Part, Sound
from app.reading.word_finding import UNLIKE, EndpointOf, WordFinder
from app.speech import errors
from app.speech.client import SpeechClient
from app.speech.service import BUILT_IN, Endpoint, VoiceChoice
from app.storage.voice_memory import VoiceMemory
from app.voice.child import VoiceChild
from tests.fakes.foreign import EDGE, ForeignService, audio
from tests.fakes.scripted_server import Exchange

TEXT = "The lamp on the rock has burned for two hundred years. Nobody remembers who lit it first."
ELSEWHERE = VoiceChoice(voice="alloy", service="elsewhere", model="tts-9")


@pytest.fixture(scope="module")
def voice() -> Iterator[VoiceChild]:
    child = VoiceChild()
    yield child
    child.close()


def finder_of(endpoint_of: EndpointOf) -> WordFinder:
    """With a memory of its own, which is empty."""
    return WordFinder(endpoint_of, VoiceMemory(Path(tempfile.mkdtemp()) / "voices.json"))


def parts_of(finder: WordFinder, url: str, text: str = TEXT, choice: VoiceChoice = ELSEWHERE) -> list[Part]:
    async def collect() -> list[Part]:
        client = SpeechClient()
        try:
            return [part async for part in finder.speech(client, Endpoint(url, "key"), choice, text)]
        finally:
            await client.close()

    return asyncio.run(collect())


def words_of(parts: list[Part]) -> list[WordMark]:
    return [word for part in parts if isinstance(part, Marks) for word in part.words]


def said(words: list[WordMark]) -> list[str]:
    return [TEXT[word.start : word.end].strip(".") for word in words]


def as_another_service(voice: VoiceChild) -> tuple[bytes, list[WordMark]]:
    """The built-in voice's own reading: a sound whose true word times are known."""

    async def read() -> tuple[bytes, list[WordMark]]:
        client = SpeechClient()
        finder = finder_of(lambda _: voice.endpoint())
        endpoint = await voice.endpoint()
        try:
            parts = [part async for part in finder.speech(client, endpoint, VoiceChoice(), TEXT)]
        finally:
            await client.close()
        return b"".join(part.pcm for part in parts if isinstance(part, Sound)), words_of(parts)

    return asyncio.run(read())


def test_words_are_found_in_the_sound_of_a_voice_that_tells_none(voice: VoiceChild) -> None:
    pcm, truth = as_another_service(voice)

    def answer(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        exchange.answer("200 OK", pcm, Content_Type="audio/pcm")
        return True

    with ForeignService(answer) as service:
        found = words_of(parts_of(finder_of(lambda _: voice.endpoint()), service.url))
    assert said(found) == said(truth)
    errors_ms = [abs(one.start_ms - other.start_ms) for one, other in zip(found, truth, strict=True)]
    assert sum(errors_ms) / len(errors_ms) < 40
    assert [word.start_ms for word in found] == sorted(word.start_ms for word in found)


def test_without_the_built_in_voice_words_are_spread_over_the_sound() -> None:
    async def nowhere(_: str) -> Endpoint:
        raise errors.VoiceStopped

    with ForeignService() as service:
        parts = parts_of(finder_of(nowhere), service.url)
    found = words_of(parts)
    assert said(found) == TEXT.replace(".", "").split()
    length_ms = sum(len(part.pcm) for part in parts if isinstance(part, Sound)) / 48
    assert 0 <= found[0].start_ms < found[-1].end_ms <= length_ms + 1


def test_the_sound_is_that_of_the_service(voice: VoiceChild) -> None:
    from app.reading.fetching import speech

    async def collect(url: str) -> bytes:
        client = SpeechClient()
        try:
            parts = [part async for part in speech(client, Endpoint(url, "key"), ELSEWHERE, TEXT)]
        finally:
            await client.close()
        return b"".join(part.pcm for part in parts if isinstance(part, Sound))

    with ForeignService() as service:
        plain = asyncio.run(collect(service.url))
        parts = parts_of(finder_of(lambda _: voice.endpoint()), service.url)
    assert b"".join(part.pcm for part in parts if isinstance(part, Sound)) == plain


def test_a_service_that_fails_fails_as_ever(voice: VoiceChild) -> None:
    def refuse(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        exchange.answer("401 Unauthorized")
        return True

    with ForeignService(refuse) as service, pytest.raises(errors.KeyRejected):
        parts_of(finder_of(lambda _: voice.endpoint()), service.url)


def test_the_built_in_voice_is_asked_once() -> None:
    asked: list[str] = []

    async def endpoint_of(service: str) -> Endpoint:
        asked.append(service)
        raise errors.VoiceStopped

    with ForeignService() as service:
        assert len(audio(TEXT)) > 0
        parts_of(finder_of(endpoint_of), service.url)
    assert asked == [BUILT_IN]


def paced(pcm: bytes, piece_ms: int = 100) -> ForeignService:
    """A service that says `pcm` in pieces."""

    def answer(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        exchange.begin("200 OK", Content_Type="audio/pcm")
        for at in range(0, len(pcm), 48 * piece_ms):
            exchange.send(pcm[at : at + 48 * piece_ms])
        exchange.connection.close()
        return True

    return ForeignService(answer)


def test_how_words_look_is_told_at_once_and_what_is_settled_stays(voice: VoiceChild) -> None:
    pcm, truth = as_another_service(voice)
    with paced(pcm) as service:
        parts = parts_of(finder_of(lambda _: voice.endpoint()), service.url)
    heard_ms, settled, latest = 0.0, [], ()
    for part in parts:
        if isinstance(part, Sound):
            heard_ms += len(part.pcm) / 48
        if isinstance(part, Marks):
            settled += part.words
            latest = (*settled, *part.expected)
            starts = [word.start_ms for word in latest]
            assert starts == sorted(starts)
            assert all(word.start_ms <= heard_ms and word.end_ms <= heard_ms + 1 for word in latest)
            if settled:  # by the built-in voice's reading, which takes a moment, and not by their lengths
                due = [word.start for word in truth if word.start_ms + 500 <= heard_ms]
                assert [word.start for word in latest][: len(due)] == due, (
                    "half a second ahead they are known"
                )
    assert said(settled) == said(truth)
    assert tuple(settled) == latest


def test_a_voice_is_known_again_in_the_next_run(voice: VoiceChild, tmp_path: Path) -> None:
    pcm, _ = as_another_service(voice)
    file = tmp_path / "voices.json"
    with paced(pcm) as service:
        parts_of(WordFinder(lambda _: voice.endpoint(), VoiceMemory(file)), service.url)
    known = VoiceMemory(file).get((ELSEWHERE.service, ELSEWHERE.model, ELSEWHERE.voice))
    assert known
    assert known.frames > 100


def doubts_of(parts: list[Part]) -> list[Doubt]:
    return [part for part in parts if isinstance(part, Doubt)]


def test_speech_that_is_much_too_short_is_doubtful(voice: VoiceChild) -> None:
    pcm, truth = as_another_service(voice)
    cut = pcm[: 48 * round(truth[4].end_ms)]
    with paced(cut) as service:
        finder = finder_of(lambda _: voice.endpoint())
        assert doubts_of(parts_of(finder, service.url)) == [Doubt(0, len(TEXT))]
    with paced(pcm) as service:
        assert not doubts_of(parts_of(finder, service.url))


def test_a_known_voice_that_says_something_else_is_doubtful_but_not_for_ever(voice: VoiceChild) -> None:
    pcm, truth = as_another_service(voice)
    middle = 48 * round(truth[len(truth) // 2].start_ms)
    swapped = pcm[middle:] + pcm[:middle]
    finder = finder_of(lambda _: voice.endpoint())
    with paced(swapped) as service:
        assert not doubts_of(parts_of(finder, service.url)), (
            "a voice that is not known yet may sound like this"
        )
    with paced(pcm) as service:
        assert not doubts_of(parts_of(finder, service.url))
    with paced(swapped) as service:
        doubtful = [bool(doubts_of(parts_of(finder, service.url))) for _ in range(UNLIKE + 1)]
    assert doubtful == [True] * UNLIKE + [False]


def test_words_that_a_service_tells_are_taken_as_they_are(voice: VoiceChild) -> None:
    """Whoever it is: what comes before its first sound is cut off, and they are earlier by that."""
    pcm = b"".join(struct.pack("<h", 9000 if n // 40 % 2 else -9000) for n in range(24 * 4000))
    told = [{"start": 0, "end": 3, "start_ms": 310.0, "end_ms": 700.0}]

    def answer(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        events = (
            {"type": "speech.audio.words", "words": told},
            {"type": "speech.audio.delta", "audio": base64.b64encode(EDGE + pcm).decode()},
            {"type": "speech.audio.done"},
        )
        body = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)
        exchange.answer("200 OK", body, Content_Type="text/event-stream")
        return True

    with ForeignService(answer) as service:
        parts = parts_of(finder_of(lambda _: voice.endpoint()), service.url)
    [word] = words_of(parts)
    assert (word.start, word.end) == (0, 3)
    assert word.start_ms == pytest.approx(10, abs=12)
    assert word.end_ms - word.start_ms == pytest.approx(390, abs=1)
    assert not any(part.expected for part in parts if isinstance(part, Marks))
