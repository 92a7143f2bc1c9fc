"""A single utterance is written as its service sends it: real HTTP, and files that are compared byte by byte."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import httpx
import pytest

from app.audio.clip_file import ClipFormat, Quality
from app.reading.clip import Manner
from app.reading.clip_set import Beside, whole, write_piece
from app.reading.subtitles import SubtitleFormat
from app.reading.thrift import Thrift
from app.speech import errors
from app.speech.pricing import Catalogue, Entry, Price
from app.speech.service import Endpoint, VoiceChoice
from app.storage.clip_cache import ClipCache
from app.storage.purse import Purse
from app.storage.spending import Spending
from app.text.document import parse
from app.voice.child import VoiceChild
from tests.fakes.foreign import TYPES, ForeignService, answer, audio
from tests.fakes.scripted_server import Exchange

TEXT = "One two three four."
CHOICE = VoiceChoice(voice="nova", service="other", model="tts-9")
CONTRACT = [format for format in ClipFormat if format is not ClipFormat.M4B]
PRICE = Price(currency="USD", per_million_characters=Decimal(15))


@pytest.fixture
def purse(tmp_path: Path) -> Iterator[Purse]:
    prices = Catalogue((Entry(frozenset({"127.0.0.1"}), frozenset({"*"}), PRICE),))
    with closing(ClipCache(tmp_path / "kept")) as clips:
        yield Purse(clips, Spending(tmp_path / "spending.sqlite"), lambda: prices)


def written(
    endpoint: Endpoint,
    purse: Purse,
    out: Path,
    *,
    text: str = TEXT,
    choice: VoiceChoice = CHOICE,
    beside: Beside | None = None,
    **manner: object,
) -> bytes:
    thrift = Thrift(purse, find=lambda _name: None)

    async def endpoint_of(_name: str) -> Endpoint:
        return endpoint

    format = ClipFormat(out.suffix[1:])
    asyncio.run(
        write_piece(
            parse(text),
            whole(parse(text), out),
            lambda client, said: thrift.speech_of(client, endpoint_of, choice, said),
            replace(Manner(format=format, as_it_came=choice), **manner),  # type: ignore[arg-type]
            beside or Beside(),
        )
    )
    return out.read_bytes()


@pytest.mark.parametrize("format", CONTRACT)
def test_it_is_written_byte_for_byte_and_paid_once(tmp_path: Path, purse: Purse, format: ClipFormat) -> None:
    sent: list[bytes] = []

    def told(exchange: Exchange, request: dict[str, object], _number: int) -> bool:
        sent.append(audio(str(request["input"]), format.value))
        exchange.answer("200 OK", sent[-1], Content_Type=TYPES[format.value])
        return True

    with ForeignService(told) as service:
        clip = written(Endpoint(service.url), purse, tmp_path / f"clip.{format}")
        again = written(Endpoint(service.url), purse, tmp_path / f"again.{format}")
    assert [clip] == sent
    assert [request["response_format"] for request in service.requests] == [format.value]
    assert len(again) > 100
    assert sum(spent.answers for spent in purse.spending.of_month(date.today())) == 1


@pytest.mark.parametrize("format", CONTRACT)
def test_the_built_in_voice_is_no_exception(tmp_path: Path, purse: Purse, format: ClipFormat) -> None:
    child = VoiceChild()
    try:
        endpoint = asyncio.run(child.endpoint())
        clip = written(endpoint, purse, tmp_path / f"clip.{format}", choice=VoiceChoice())
        said = httpx.post(
            f"{endpoint.url}/v1/audio/speech",
            json={"model": "hibari", "voice": "heart", "input": TEXT, "response_format": format.value},
            headers={"Authorization": f"Bearer {endpoint.key}"},
            timeout=60,
            trust_env=False,
        )
    finally:
        child.close()
    assert _numbered_alike(clip, format) == _numbered_alike(said.content, format)


@pytest.mark.parametrize(
    "wanted",
    [
        {"rate": 1.5},
        {"loudness": -20.0},
        {"quality": Quality.BEST},
        {"beside": Beside(SubtitleFormat.SRT)},
        {"text": "One two three. Four five six."},
        {"as_it_came": None},
    ],
)
def test_what_has_to_be_done_with_it_is_done(tmp_path: Path, purse: Purse, wanted: dict[str, object]) -> None:
    with ForeignService() as service:
        clip = written(Endpoint(service.url), purse, tmp_path / "clip.mp3", **wanted)  # type: ignore[arg-type]
    assert {request["response_format"] for request in service.requests} == {"wav"}
    assert clip[:3] == b"ID3" or clip[0] == 0xFF


def in_another_format(exchange: Exchange, request: dict[str, object], _number: int) -> bool:
    answer(exchange, request | {"response_format": "flac"})
    return True


def test_what_is_something_else_is_encoded_and_not_asked_for_again(tmp_path: Path, purse: Purse) -> None:
    with ForeignService(in_another_format) as service:
        clip = written(Endpoint(service.url), purse, tmp_path / "clip.wav")
    assert clip[:4] == b"RIFF"
    assert len(service.requests) == 1


def test_a_service_that_is_set_to_a_format_is_asked_for_that(tmp_path: Path, purse: Purse) -> None:
    with ForeignService() as service:
        clip = written(Endpoint(service.url, response_format="wav"), purse, tmp_path / "clip.flac")
    assert [request["response_format"] for request in service.requests] == ["wav"]
    assert clip[:4] == b"fLaC"


def broken_off(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    if number > 1:
        return False
    exchange.begin("200 OK", Content_Type="audio/mpeg", Content_Length="100000")
    exchange.send(audio(str(request["input"]), "mp3")[:500])
    exchange.connection.close()
    return True


def test_what_breaks_off_is_asked_for_anew(tmp_path: Path, purse: Purse) -> None:
    with ForeignService(broken_off) as service:
        assert written(Endpoint(service.url), purse, tmp_path / "clip.mp3") == audio(TEXT, "mp3")
    assert len(service.requests) == 2


def test_a_refusal_leaves_nothing(tmp_path: Path, purse: Purse) -> None:
    def refused(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        exchange.answer("401 Unauthorized")
        return True

    with ForeignService(refused) as service, pytest.raises(errors.SpeechError):
        written(Endpoint(service.url), purse, tmp_path / "clip.mp3")
    assert not list(tmp_path.glob("*.mp3"))


def _numbered_alike(clip: bytes, format: ClipFormat) -> bytes:
    """`clip`; of Ogg without what FFmpeg throws dice for: a stream's number, and the check sums over it."""
    if format is not ClipFormat.OPUS:
        return clip
    pages = clip.split(b"OggS")
    return b"OggS".join(page[:10] + page[14:18] + page[22:] if page else page for page in pages)
