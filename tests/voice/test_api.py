import asyncio
import base64
import json
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import httpx
import openai
import pytest

from app.audio.decoding import Decoder
from app.audio.pcm import SAMPLE_RATE
from app.speech.contract import ResponseFormat
from app.speech.service import Endpoint
from app.voice.guard import LARGEST_BODY
from app.voice.hibari_voice import HibariVoice
from app.voice.synthesizer import Speech
from tests.fakes.voices import KEY, SilentVoice, served
from tests.parts import require

SPEECH = "/v1/audio/speech"
HELLO: dict[str, Any] = {
    "model": "hibari",
    "voice": "heart",
    "input": "Hello there.",
    "response_format": "pcm",
}
CODECS = {"mp3": "mp3", "opus": "opus", "aac": "aac", "flac": "flac", "wav": "pcm_s16le"}
SECRET = "my most private words"


def seconds(pcm: bytes) -> float:
    return len(pcm) / 2 / SAMPLE_RATE


def events(answer: httpx.Response) -> list[dict[str, Any]]:
    return [json.loads(line.removeprefix("data: ")) for line in answer.text.splitlines() if line]


# --- the contract -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", get_args(ResponseFormat))
def test_the_openai_package_streams_every_format(
    endpoint: Endpoint, name: ResponseFormat, tmp_path: Path
) -> None:
    text = "The openai package asks. The built-in voice answers."
    file = tmp_path / f"clip.{name}"
    with (
        openai.OpenAI(api_key=endpoint.key, base_url=endpoint.url + "/v1", max_retries=0) as package,
        package.audio.speech.with_streaming_response.create(
            model="tts-1", voice="alloy", input=text, response_format=name
        ) as answer,
    ):
        assert answer.headers["x-voice"] == "heart"
        answer.stream_to_file(file)
    decoder = Decoder(answer.headers["content-type"])
    spoken = seconds(decoder.feed(file.read_bytes()) + decoder.finish())
    assert 2.5 < spoken < 5
    if name == "pcm":
        return
    require("ffprobe")
    asked = ["-show_entries", "stream=codec_name,channels,sample_rate:packet=duration_time"]
    probe = subprocess.run(
        ["ffprobe", "-v", "error", *asked, "-of", "json", file], capture_output=True, check=True
    )
    found = json.loads(probe.stdout)
    stream = found["streams"][0]
    assert (stream["codec_name"], stream["channels"]) == (CODECS[name], 1)
    assert stream["sample_rate"] == ("48000" if name == "opus" else "24000")
    assert sum(float(p["duration_time"]) for p in found["packets"]) == pytest.approx(spoken, abs=0.1)


def test_the_same_request_has_the_same_answer(client: httpx.Client) -> None:
    text = HELLO | {"input": "First sentence here. A second one, resumed after a crash."}
    assert client.post(SPEECH, json=text).content == client.post(SPEECH, json=text).content


def test_the_first_sentence_leaves_before_the_second_is_made() -> None:
    voice = SilentVoice()
    with served(voice) as at, httpx.Client(headers={"x-api-key": KEY}, trust_env=False) as client:
        content = HELLO | {"input": "First sentence. Second sentence."}
        with client.stream("POST", at.url + SPEECH, json=content) as answer:
            pieces = answer.iter_raw()
            assert voice.called.acquire(timeout=5)
            voice.gate.clear()
            first = next(pieces)
            assert first
            voice.gate.set()
            assert b"".join(pieces)
    assert voice.spoken == ["First sentence.", "Second sentence."]


def test_events_bring_words_before_their_audio(client: httpx.Client) -> None:
    text = "One, two. Three 世界 four."
    answer = client.post(SPEECH, json=HELLO | {"input": text, "stream_format": "sse"})
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["x-unspoken"] == "1"
    found = events(answer)
    kinds = [event["type"].rpartition(".")[2] for event in found]
    assert kinds == ["words", "delta", "skipped", "words", "delta", "done"]
    pcm = b"".join(base64.b64decode(event["audio"]) for event in found if "audio" in event)
    assert pcm == client.post(SPEECH, json=HELLO | {"input": text}).content
    words = [word for event in found for word in event.get("words", [])]
    assert [text[word["start"] : word["end"]] for word in words] == ["One,", "two.", "Three", "four."]
    times = [time for word in words for time in (word["start_ms"], word["end_ms"])]
    assert times == sorted(times)
    assert times[-1] <= 1000 * seconds(pcm)
    skipped = next(event for event in found if event["type"] == "speech.audio.skipped")
    assert text[skipped["start"] : skipped["end"]] == "世界"
    usage = found[-1]["usage"]
    assert usage["input_tokens"] == len(text)
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]


def test_events_carry_any_format(client: httpx.Client) -> None:
    answer = client.post(SPEECH, json=HELLO | {"response_format": "mp3", "stream_format": "sse"})
    data = b"".join(base64.b64decode(event.get("audio", "")) for event in events(answer))
    decoder = Decoder("audio/mpeg")
    assert 0.5 < seconds(decoder.feed(data) + decoder.finish()) < 2


def test_the_whole_range_of_speed(client: httpx.Client) -> None:
    lengths = [
        seconds(client.post(SPEECH, json=HELLO | {"speed": speed}).content) for speed in (0.25, 0.5, 1, 2, 4)
    ]
    for slow, fast in pairwise(lengths):
        assert slow / fast == pytest.approx(2, rel=0.15)


# --- errors -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"input": " "}, "input"),
        ({"input": "世界"}, "input"),
        ({"input": SECRET * 300}, "input"),
        ({"voice": "nobody"}, "voice"),
        ({"voice": {"id": "nobody"}}, "voice"),
        ({"model": "m" * 201}, "model"),
        ({"model": "tts-1", "stream_format": "sse"}, "stream_format"),
        ({"speed": 5, "input": SECRET}, "speed"),
        ({"response_format": SECRET}, "response_format"),
    ],
)
def test_a_refused_field_is_a_422_in_the_contracts_shape(
    client: httpx.Client, change: dict[str, Any], field: str
) -> None:
    answer = client.post(SPEECH, json=HELLO | change)
    assert answer.status_code == 422
    fault = answer.json()["detail"][0]
    assert fault["loc"] == ["body", field]
    assert fault["msg"]
    assert fault["type"]
    assert SECRET not in answer.text


def test_an_unknown_voice_is_told_the_known_ones(client: httpx.Client) -> None:
    answer = client.post(SPEECH, json=HELLO | {"voice": "nobody"})
    assert "heart" in answer.json()["detail"][0]["msg"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 50_000, b'{"input": 1e999}'])
def test_a_body_that_is_no_request_is_a_422(client: httpx.Client, body: bytes) -> None:
    answer = client.post(SPEECH, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_half_a_surrogate_is_refused(client: httpx.Client) -> None:
    body = json.dumps(HELLO | {"input": "\ud800 alone"}).encode()
    answer = client.post(SPEECH, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/nowhere", 404), ("GET", SPEECH, 405), ("PUT", SPEECH, 405)]
)
def test_other_errors_have_openais_shape(client: httpx.Client, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"message", "type", "param", "code"}


class _BrokenVoice(SilentVoice):
    def speak(self, sentence: str, voice: str, speed: float) -> Speech:
        if SECRET in sentence:
            raise RuntimeError(sentence)
        return super().speak(sentence, voice, speed)


def test_a_failing_voice_is_a_500_without_the_text() -> None:
    with served(_BrokenVoice()) as at:
        answer = httpx.post(at.url + SPEECH, json=HELLO | {"input": SECRET}, headers={"x-api-key": KEY})
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "voice_failed"
    assert SECRET not in answer.text


def test_a_voice_that_fails_on_the_way_ends_the_events_with_an_error() -> None:
    content = HELLO | {"input": f"Good. Then {SECRET}.", "stream_format": "sse"}
    with served(_BrokenVoice()) as at:
        answer = httpx.post(at.url + SPEECH, json=content, headers={"x-api-key": KEY})
    assert [event["type"] for event in events(answer)][-2:] == ["speech.audio.delta", "error"]
    assert SECRET not in answer.text


@pytest.mark.expects_log("Exception in ASGI application")
def test_a_voice_that_fails_on_the_way_breaks_the_audio_off(caplog: pytest.LogCaptureFixture) -> None:
    content = HELLO | {"input": f"Good. Then {SECRET}."}
    with served(_BrokenVoice()) as at, pytest.raises(httpx.RemoteProtocolError):
        httpx.post(at.url + SPEECH, json=content, headers={"x-api-key": KEY})
    assert SECRET not in caplog.text


# --- who may come in --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [{"Authorization": "Bearer {key}"}, {"authorization": "bearer {key}"}, {"x-api-key": "{key}"}],
)
def test_the_key_opens(endpoint: Endpoint, headers: dict[str, str]) -> None:
    filled = {name: value.format(key=endpoint.key) for name, value in headers.items()}
    assert httpx.get(endpoint.url + "/v1/models", headers=filled).status_code == 200


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer"}, {"Authorization": "Bearer wrong"}, {"x-api-key": "é"}]
)
def test_without_the_key_nothing_but_health_answers(endpoint: Endpoint, headers: dict[str, str]) -> None:
    encoded = {name: value.encode() for name, value in headers.items()}
    for path in ("/v1/models", "/v1/audio/voices", "/openapi.json", "/nowhere"):
        answer = httpx.get(endpoint.url + path, headers=encoded)
        assert answer.status_code == 401
        assert answer.json()["error"]["code"] == "invalid_api_key"
    assert httpx.post(endpoint.url + SPEECH, json=HELLO, headers=encoded).status_code == 401
    assert httpx.get(endpoint.url + "/health", headers=encoded).status_code == 200


def test_other_hosts_and_pages_are_refused(client: httpx.Client) -> None:
    for path in ("/health", "/v1/models"):
        assert client.get(path, headers={"Host": "evil.example"}).status_code == 403
        assert client.get(path, headers={"Origin": "https://evil.example"}).status_code == 403
        assert client.get(path, headers={"Origin": "null"}).status_code == 403


def test_the_lists(client: httpx.Client) -> None:
    assert [model["id"] for model in client.get("/v1/models").json()["data"]] == ["hibari"]
    assert client.get("/v1/audio/voices").json()["voices"][0] == {
        "id": "heart",
        "name": "Heart",
        "language": "en-US",
    }
    assert client.get("/health").json() == {"status": "ok"}


# --- too much ---------------------------------------------------------------------------------------------


def test_a_body_beyond_the_limit_is_refused(client: httpx.Client) -> None:
    def endless() -> Any:
        for _ in range(LARGEST_BODY // 1024 + 1):
            yield b" " * 1024

    answer = client.post(SPEECH, content=endless(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


def test_the_largest_request_of_the_contract_passes(client: httpx.Client) -> None:
    full = {"input": "🎧 a. " + "\u0001" * 4090, "instructions": "🎧" * 4096, "model": "🎧" * 200}
    assert client.post(SPEECH, json=HELLO | full).status_code == 200


def test_one_request_too_many_is_told_when_to_come_again() -> None:
    voice = SilentVoice()
    voice.gate.clear()

    async def ask() -> list[httpx.Response]:
        async with httpx.AsyncClient(headers={"x-api-key": KEY}, trust_env=False, timeout=30) as client:
            kept = [asyncio.create_task(client.post(at.url + SPEECH, json=HELLO)) for _ in range(2)]
            while voice.called._value < 2:
                await asyncio.sleep(0.005)
            refused = await client.post(at.url + SPEECH, json=HELLO)
            health = await client.get(at.url + "/health")
            voice.gate.set()
            return [refused, health, *await asyncio.gather(*kept)]

    with served(voice, at_once=2) as at:
        refused, *others = asyncio.run(ask())
        assert refused.status_code == 429
        assert refused.headers["retry-after"] == "1"
        assert [answer.status_code for answer in others] == [200, 200, 200]
        assert httpx.post(at.url + SPEECH, json=HELLO, headers={"x-api-key": KEY}).status_code == 200


def test_for_a_client_that_has_gone_nothing_more_is_made() -> None:
    voice = SilentVoice()
    many = " ".join(f"This is sentence number {number}." for number in range(120))
    with served(voice, at_once=1) as at, httpx.Client(headers={"x-api-key": KEY}, trust_env=False) as client:
        with client.stream("POST", at.url + SPEECH, json=HELLO | {"input": many[:4000]}) as answer:
            next(answer.iter_raw())
            voice.gate.clear()
        with httpx.Client(headers={"x-api-key": KEY}, trust_env=False, timeout=20) as another:
            voice.gate.set()
            while another.post(at.url + SPEECH, json=HELLO).status_code == 429:
                pass
    assert voice.spoken[-1] == HELLO["input"]
    assert len(voice.spoken) < 100


def test_300_requests_at_once(client: httpx.Client, endpoint: Endpoint) -> None:
    async def ask() -> list[int]:
        limits = httpx.Limits(max_connections=300)
        headers = {"x-api-key": endpoint.key or ""}
        async with httpx.AsyncClient(headers=headers, trust_env=False, timeout=60, limits=limits) as crowd:
            requests = [crowd.post(endpoint.url + SPEECH, json=HELLO) for _ in range(300)]
            return [answer.status_code for answer in await asyncio.gather(*requests)]

    found = asyncio.run(ask())
    assert set(found) <= {200, 429}
    assert found.count(200) >= 16
    assert client.post(SPEECH, json=HELLO).status_code == 200


@pytest.mark.parametrize(
    "text", ["a" * 4096, "1-" * 2048, "a1" * 300, "[text](url) " * 200, "\x07\x00\x1b[31m hi", "(((hi" * 800]
)
def test_absurd_inputs_begin_to_be_answered(client: httpx.Client, text: str) -> None:
    with client.stream("POST", SPEECH, json=HELLO | {"input": text}) as answer:
        assert answer.status_code == 200
        assert next(answer.iter_raw())


def test_a_voice_by_every_name_of_the_contract(voice: HibariVoice) -> None:
    from app.speech.contract import VOICE_NAMES
    from app.voice.voice_names import nearest

    assert all(nearest(name, voice.voices) in voice.voices for name in VOICE_NAMES)
    assert nearest("nobody", voice.voices) is None
