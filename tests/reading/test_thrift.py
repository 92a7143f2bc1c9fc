"""Nothing is paid for twice: a real client, a real service on loopback, a real cache."""

import asyncio
import json
import threading
import time
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest

from app.reading.fetching import Doubt, Marks, Part, Sound, Speech
from app.reading.thrift import Thrift
from app.speech import errors
from app.speech.client import SpeechClient
from app.speech.events import Done, Skipped
from app.speech.pricing import Catalogue, Entry, Price
from app.speech.service import Endpoint, Service, VoiceChoice
from app.storage.clip_cache import ClipCache
from app.storage.purse import Purse
from app.storage.spending import Spending, Spent
from tests.fakes import tones
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService

TEXT = "One two three."
CHOICE = VoiceChoice(service="cloud")
BY_TOKENS = Price(
    currency="USD",
    per_minute=Decimal(1),
    per_million_input_tokens=Decimal(1),
    per_million_output_tokens=Decimal(10),
)


def priced(price: Price) -> Catalogue:
    return Catalogue((Entry(frozenset({"127.0.0.1"}), frozenset({"*"}), price),))


class Bench:
    """A thrifty reader of one service."""

    def __init__(self, service: ToneService, home: Path, price: Price) -> None:
        self.service = service
        self.cache = ClipCache(home / "clips")
        self.spending = Spending(home / "spending.sqlite")
        self.purse = Purse(self.cache, self.spending, lambda: priced(price))
        self.thrift = Thrift(self.purse)
        self.endpoint = Endpoint(service.url)

    def hear(self, *texts: str, choice: VoiceChoice = CHOICE) -> list[list[Part]]:
        """The parts of each text, all asked for at once."""
        return asyncio.run(self._hear(texts, choice))

    async def _hear(self, texts: tuple[str, ...], choice: VoiceChoice) -> list[list[Part]]:
        client = SpeechClient()

        async def one(text: str) -> list[Part]:
            return [part async for part in self.thrift.speech(client, self.endpoint, choice, text, retries=0)]

        try:
            return await asyncio.gather(*(one(text) for text in texts))
        finally:
            await client.close()

    @property
    def spent(self) -> tuple[Spent, ...]:
        return self.spending.of_month(date.today())


@pytest.fixture
def bench(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Bench]:
    price = Price(currency="USD", per_million_characters=Decimal(15))
    with ToneService(getattr(request, "param", None)) as service:
        bench = Bench(service, tmp_path, price)
        with closing(bench.cache):
            yield bench


def sound(parts: list[Part]) -> bytes:
    return b"".join(part.pcm for part in parts if isinstance(part, Sound))


def words(parts: list[Part]) -> list[object]:
    return [word for part in parts if isinstance(part, Marks) for word in part.words]


def test_the_second_time_no_request_is_sent_and_the_same_is_heard(bench):
    (first,) = bench.hear(TEXT)
    (second,) = bench.hear(TEXT)
    assert bench.service.texts == [TEXT]
    assert sound(second) == sound(first) == tones.speak(TEXT)[0]
    assert words(second) == words(first)
    assert len(words(first)) == 3


def gone_after_the_first(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    """Hang up on all but the first."""
    if number > 1:
        exchange.connection.close()
    return number > 1


@pytest.mark.parametrize("bench", [gone_after_the_first], indirect=True)
def test_it_is_heard_without_the_service(bench):
    (first,) = bench.hear(TEXT)
    assert sound(bench.hear(TEXT)[0]) == sound(first)
    with pytest.raises(errors.SpeechError):
        bench.hear("Another text.")


def test_the_same_words_at_once_are_asked_for_once(bench):
    heard = bench.hear(TEXT, "Four.", TEXT, TEXT)
    assert sorted(bench.service.texts) == ["Four.", TEXT]
    assert {sound(parts) for parts in heard} == {tones.speak(TEXT)[0], tones.speak("Four.")[0]}


def slowly(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
    """Answer when the other thread has asked too, or would have."""
    time.sleep(0.3)
    return False


@pytest.mark.parametrize("bench", [slowly], indirect=True)
def test_reading_and_export_at_once_ask_once(bench):
    """Each has a thread, an event loop and a thrift of its own."""
    both = threading.Barrier(2)

    def hear() -> bytes:
        thrift = Thrift(bench.purse)
        both.wait(10)
        return asyncio.run(whole(thrift))

    async def whole(thrift: Thrift) -> bytes:
        client = SpeechClient()
        try:
            return sound(
                [part async for part in thrift.speech(client, bench.endpoint, CHOICE, TEXT, retries=0)]
            )
        finally:
            await client.close()

    with ThreadPoolExecutor(2) as pool:
        heard = [one.result(30) for one in [pool.submit(hear) for _ in range(2)]]
    assert bench.service.texts == [TEXT]
    assert heard == [tones.speak(TEXT)[0]] * 2


def test_another_way_of_speaking_is_paid_for(bench):
    bench.hear(TEXT)
    bench.hear(TEXT, choice=VoiceChoice(service="cloud", voice="nova"))
    bench.hear(TEXT, choice=VoiceChoice(service="cloud", instructions="Slowly."))
    assert len(bench.service.texts) == 3


def test_the_built_in_voice_is_neither_kept_nor_counted(bench):
    bench.hear(TEXT, choice=VoiceChoice())
    bench.hear(TEXT, choice=VoiceChoice())
    assert len(bench.service.texts) == 2
    assert bench.cache.size() == 0
    assert bench.spent == ()


def test_what_is_paid_is_written_down_once(bench):
    bench.hear(TEXT)
    bench.hear(TEXT)
    amount = 15 * Decimal(len(TEXT)) / 1_000_000
    assert bench.spent == (Spent("cloud", "USD", amount, False, 1, 0, len(TEXT), 0, 0),)


def test_what_has_no_known_price_is_counted_as_such(bench):
    bench.thrift = Thrift(Purse(bench.cache, bench.spending, Catalogue))
    bench.hear(TEXT)
    assert [(spent.answers, spent.unpriced) for spent in bench.spent] == [(1, 1)]


def told_by_the_service(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    """Answer with usage, and with something that was left out."""
    events = [
        {"type": "speech.audio.skipped", "start": 4, "end": 7},
        {"type": "speech.audio.delta", "audio": "AQIDBA=="},
        {"type": "speech.audio.done", "usage": {"input_tokens": 7, "output_tokens": 30}},
    ]
    body = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)
    exchange.answer("200 OK", body, Content_Type="text/event-stream")
    return True


@pytest.mark.parametrize("bench", [told_by_the_service], indirect=True)
def test_tokens_that_the_service_counts_are_the_cost(bench):
    bench.thrift = Thrift(Purse(bench.cache, bench.spending, lambda: priced(BY_TOKENS)))
    (first,) = bench.hear(TEXT)
    (second,) = bench.hear(TEXT)
    assert first == [Skipped(4, 7), Sound(b"\1\2\3\4"), Done(7, 30)]
    assert second == [Skipped(4, 7), Sound(b"\1\2\3\4")]
    assert bench.spent == (Spent("cloud", "USD", Decimal("0.000307"), False, 1, 0, len(TEXT), 7, 30),)


def cut_short_at_first(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    """Break the first answer off in the middle."""
    if number > 1:
        return False
    exchange.begin("200 OK", Content_Type="text/event-stream", Content_Length="100000")
    exchange.send(tones.events(TEXT)[:-20])
    exchange.connection.close()
    return True


@pytest.mark.parametrize("bench", [cut_short_at_first], indirect=True)
def test_half_an_answer_is_not_kept_but_was_paid(bench):
    with pytest.raises(errors.CutShort):
        bench.hear(TEXT)
    assert bench.cache.size() == 0
    assert [spent.answers for spent in bench.spent] == [1]
    (parts,) = bench.hear(TEXT)
    assert sound(parts) == tones.speak(TEXT)[0]


def refused(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    """Answer that a key is wanted."""
    exchange.answer("401 Unauthorized", b"{}", Content_Type="application/json")
    return True


@pytest.mark.parametrize("bench", [refused], indirect=True)
def test_a_refusal_costs_nothing(bench):
    with pytest.raises(errors.KeyMissing):
        bench.hear(TEXT)
    assert bench.spent == ()


def test_who_stops_listening_has_paid_and_keeps_nothing(bench):
    async def hear_the_beginning() -> None:
        client = SpeechClient()
        parts = bench.thrift.speech(client, bench.endpoint, CHOICE, TEXT)
        async with aclosing(parts):
            async for part in parts:
                if isinstance(part, Sound):
                    break
        await client.close()

    asyncio.run(hear_the_beginning())
    assert bench.cache.size() == 0
    assert [spent.characters for spent in bench.spent] == [len(TEXT)]


def test_an_account_that_cannot_be_written_hinders_nothing(bench, tmp_path):
    bench.thrift = Thrift(Purse(bench.cache, Spending(tmp_path / "missing" / "book"), Catalogue))
    assert sound(bench.hear(TEXT)[0]) == tones.speak(TEXT)[0]


async def unreachable(_service: str) -> Endpoint:
    """The key is missing and the network is gone: nobody may ask."""
    raise errors.KeyMissing


def test_what_was_paid_for_needs_neither_key_nor_service(bench):
    (first,) = bench.hear(TEXT)
    offline = Thrift(bench.purse, find=lambda name: Service(name, name, bench.service.url))

    async def hear(text: str) -> list[Part]:
        client = SpeechClient()
        try:
            return [part async for part in offline.speech_of(client, unreachable, CHOICE, text)]
        finally:
            await client.close()

    again = asyncio.run(hear(TEXT))
    assert (sound(again), words(again)) == (sound(first), words(first))
    with pytest.raises(errors.KeyMissing):
        asyncio.run(hear("Another text."))


@pytest.mark.parametrize("pcm", [b"\1\0" * 2400, b""], ids=["short", "silence"])
def test_what_is_doubtful_is_paid_for_but_not_kept(tmp_path: Path, pcm: bytes) -> None:
    asked: list[str] = []

    async def doubtful(*args: object, **_: object) -> AsyncGenerator[Part, None]:
        asked.append(str(args[3]))
        if pcm:
            yield Sound(pcm)
        yield Doubt(0, 3)
        yield Done()

    with ToneService() as service:
        bench = Bench(service, tmp_path, BY_TOKENS)
        with closing(bench.cache):
            bench.thrift = Thrift(bench.purse, cast("Speech", doubtful))
            first, second = (bench.hear(TEXT)[0] for _ in range(2))
            assert Doubt(0, 3) in first
            assert Doubt(0, 3) in second
            assert asked == [TEXT, TEXT]
            [spent] = bench.spent
            assert spent.characters == 2 * len(TEXT)
