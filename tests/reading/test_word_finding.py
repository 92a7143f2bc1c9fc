import asyncio
from collections.abc import Iterator

import pytest

from app.audio.pcm import WordMark
from app.reading.fetching import Marks, Part, Sound
from app.reading.word_finding import WordFinder
from app.speech import errors
from app.speech.client import SpeechClient
from app.speech.service import BUILT_IN, Endpoint, VoiceChoice
from app.voice.child import VoiceChild
from tests.fakes.foreign import ForeignService, audio
from tests.fakes.scripted_server import Exchange

TEXT = "The lamp on the rock has burned for two hundred years. Nobody remembers who lit it first."
ELSEWHERE = VoiceChoice(voice="alloy", service="elsewhere", model="tts-9")


@pytest.fixture(scope="module")
def voice() -> Iterator[VoiceChild]:
    child = VoiceChild()
    yield child
    child.close()


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
        finder = WordFinder(lambda _: voice.endpoint())
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
        found = words_of(parts_of(WordFinder(lambda _: voice.endpoint()), service.url))
    assert said(found) == said(truth)
    errors_ms = [abs(one.start_ms - other.start_ms) for one, other in zip(found, truth, strict=True)]
    assert sum(errors_ms) / len(errors_ms) < 40
    assert [word.start_ms for word in found] == sorted(word.start_ms for word in found)


def test_without_the_built_in_voice_words_are_spread_over_the_sound() -> None:
    async def nowhere(_: str) -> Endpoint:
        raise errors.VoiceStopped

    with ForeignService() as service:
        parts = parts_of(WordFinder(nowhere), service.url)
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
        parts = parts_of(WordFinder(lambda _: voice.endpoint()), service.url)
    assert b"".join(part.pcm for part in parts if isinstance(part, Sound)) == plain


def test_a_service_that_fails_fails_as_ever(voice: VoiceChild) -> None:
    def refuse(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        exchange.answer("401 Unauthorized")
        return True

    with ForeignService(refuse) as service, pytest.raises(errors.KeyRejected):
        parts_of(WordFinder(lambda _: voice.endpoint()), service.url)


def test_the_built_in_voice_is_asked_once() -> None:
    asked: list[str] = []

    async def endpoint_of(service: str) -> Endpoint:
        asked.append(service)
        raise errors.VoiceStopped

    with ForeignService() as service:
        assert len(audio(TEXT)) > 0
        parts_of(WordFinder(endpoint_of), service.url)
    assert asked == [BUILT_IN]
