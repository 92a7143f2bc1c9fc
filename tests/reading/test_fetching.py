import asyncio
import base64
import gzip
import json
import struct
import threading

import numpy as np
import pytest

from app.audio.codecs import wav_header
from app.audio.pcm import samples_to_ms
from app.audio.trimming import AFTER_MS, BEFORE_MS
from app.reading.fetching import Doubt, Marks, Part, Sound, request_of, speech
from app.speech import errors
from app.speech.client import SpeechClient
from app.speech.events import Done, Skipped
from app.speech.service import PRESETS, Endpoint, VoiceChoice
from tests.fakes import tones
from tests.fakes.foreign import EDGE, ForeignService, answer, audio
from tests.fakes.scripted_server import Exchange

TEXT = "One two three four."
CHOICE = VoiceChoice(voice="nova", service="other", model="tts-9")
SPOKEN = tones.speak(TEXT)[0]
LENGTH_MS = samples_to_ms(len(SPOKEN) // 2) + BEFORE_MS + AFTER_MS


def collect(service: ForeignService, choice: VoiceChoice = CHOICE, **settings: str) -> list[Part]:
    async def run() -> list[Part]:
        client = SpeechClient()
        try:
            endpoint = Endpoint(service.url, "key", **settings)  # type: ignore[arg-type]
            return [part async for part in speech(client, endpoint, choice, TEXT)]
        finally:
            await client.close()

    return asyncio.run(run())


def heard(parts: list[Part]) -> bytes:
    return b"".join(part.pcm for part in parts if isinstance(part, Sound))


def likeness(one: bytes, other: bytes) -> float:
    """How well two recordings agree at their best offset, 0 to 1."""
    a, b = (np.frombuffer(pcm, "<i2").astype(float) for pcm in (one, other))
    size = len(a) + len(b)
    both = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    return float(both.max() / (np.linalg.norm(a) * np.linalg.norm(b)))


def test_an_unknown_service_is_asked_for_wav_and_gives_speech_without_edges() -> None:
    with ForeignService() as service:
        pcm = heard(collect(service))
    assert service.requests == [
        {"model": "tts-9", "input": TEXT, "voice": "nova", "response_format": "wav", "speed": 1.0}
    ]
    assert samples_to_ms(len(pcm) // 2) == pytest.approx(LENGTH_MS, abs=1)
    assert likeness(pcm, SPOKEN) > 0.99


@pytest.mark.parametrize("format_", ["mp3", "opus", "aac", "flac", "wav", "pcm"])
def test_every_format_is_heard(format_: str) -> None:
    with ForeignService() as service:
        pcm = heard(collect(service, response_format=format_))
    assert service.requests[0]["response_format"] == format_
    assert samples_to_ms(len(pcm) // 2) == pytest.approx(LENGTH_MS, abs=40)
    assert likeness(pcm, SPOKEN) > 0.95


@pytest.mark.parametrize("format_", ["mp3", "opus", "aac", "flac"])
def test_a_format_that_is_ignored_and_mislabelled_is_heard_all_the_same(format_: str) -> None:
    def mislabel(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        exchange.answer("200 OK", audio(TEXT, format_), Content_Type="audio/wav")  # type: ignore[arg-type]
        return True

    with ForeignService(mislabel) as service:
        assert likeness(heard(collect(service)), SPOKEN) > 0.95


@pytest.mark.parametrize("format_", ["mp3", "opus", "aac", "flac", "wav", "pcm"])
def test_every_format_is_heard_while_it_arrives(format_: str) -> None:
    """The second half of the answer is not sent before something of the first is heard."""
    text = " ".join(["word"] * 40)
    first_heard = threading.Event()

    def in_halves(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        whole = audio(text, format_)  # type: ignore[arg-type]
        exchange.begin("200 OK", Content_Type="application/octet-stream", Content_Length=str(len(whole)))
        exchange.send(whole[: len(whole) // 2])
        assert first_heard.wait(20)
        exchange.send(whole[len(whole) // 2 :])
        return True

    async def run(url: str) -> int:
        client, samples = SpeechClient(), 0
        try:
            async for part in speech(client, Endpoint(url), CHOICE, text):
                if isinstance(part, Sound):
                    samples += len(part.pcm) // 2
                    first_heard.set()
        finally:
            await client.close()
        return samples

    with ForeignService(in_halves) as service:
        samples = asyncio.run(run(service.url))
    whole = len(tones.speak(text)[0]) // 2
    assert samples_to_ms(samples) == pytest.approx(samples_to_ms(whole) + BEFORE_MS + AFTER_MS, abs=40)


def test_known_services_are_asked_for_pcm() -> None:
    openai = next(preset for preset in PRESETS if preset.name == "openai")
    request = request_of(openai.endpoint("key"), CHOICE, TEXT)
    assert (request.response_format, request.stream_format) == ("pcm", "audio")


def test_our_own_service_elsewhere_is_asked_for_its_words() -> None:
    request = request_of(Endpoint("http://127.0.0.1:1"), VoiceChoice(service="den"), TEXT)
    assert (request.response_format, request.stream_format) == ("pcm", "sse")


@pytest.mark.parametrize(
    ("choice", "text", "kind"),
    [
        (VoiceChoice(service="x", model=" "), TEXT, errors.FieldRefused),
        (VoiceChoice(service="x", model="m", speed=9.0), TEXT, errors.FieldRefused),
        (VoiceChoice(service="x", model="m"), "a" * 4097, errors.TextTooLong),
    ],
)
def test_what_no_service_takes_is_not_sent(choice: VoiceChoice, text: str, kind: type[Exception]) -> None:
    with pytest.raises(kind) as caught:
        request_of(Endpoint("http://127.0.0.1:1"), choice, text)
    assert text not in str(caught.value)


# --- odd audio


def answering(body: bytes, chunk: int = 0, **headers: str) -> ForeignService:
    def oddly(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        exchange.begin("200 OK", **headers)
        for at in range(0, len(body), chunk or len(body) or 1):
            exchange.send(body[at : at + (chunk or len(body))])
        exchange.connection.close()
        return True

    return ForeignService(oddly)


PCM = EDGE + SPOKEN + EDGE
HALF = np.frombuffer(PCM, "<i2")[::2].tobytes()
"""The same at 12 kHz: tones of at most 800 Hz survive it."""


@pytest.mark.parametrize(
    "headers",
    [
        {"Content_Type": "audio/pcm; rate=12000"},
        {"Content_Type": "audio/pcm;codec=s16;rate=12000", "X_Sample_Rate": "48000"},
        {"Content_Type": "audio/pcm", "X_Sample_Rate": "12000"},
        {"X_Sample_Rate": "12000"},
    ],
)
def test_pcm_of_another_rate_is_resampled(headers: dict[str, str]) -> None:
    with answering(HALF, **headers) as service:
        pcm = heard(collect(service))
    assert samples_to_ms(len(pcm) // 2) == pytest.approx(LENGTH_MS, abs=3)
    assert likeness(pcm, SPOKEN) > 0.95


@pytest.mark.parametrize("chunk", [1001, 4097])
def test_chunks_may_split_samples(chunk: int) -> None:
    with answering(PCM, chunk, Content_Type="audio/pcm") as service:
        assert likeness(heard(collect(service)), SPOKEN) > 0.99


@pytest.mark.parametrize("size", [0, 0x7FFFFFFF, 0xFFFFFFFF, 2_000_000_000, len(PCM)])
def test_a_streamed_wav_need_not_know_its_size(size: int) -> None:
    header = audio("x")[:40] + struct.pack("<I", size)
    tail = b"LIST\4\0\0\0abcd" if size == len(PCM) else b""
    with answering(header + PCM + tail, Content_Type="audio/wav") as service:
        pcm = heard(collect(service))
    assert samples_to_ms(len(pcm) // 2) == pytest.approx(LENGTH_MS, abs=1)


def events(*found: dict[str, object], end: bytes = b"\n") -> bytes:
    return b"".join(b"data: " + json.dumps(event).encode() + end * 2 for event in found)


def test_words_of_a_foreign_service_move_with_the_cut() -> None:
    words = [{"start": 0, "end": 3, "start_ms": 300, "end_ms": 400}]
    body = events(
        {"type": "speech.audio.words", "words": words},
        {"type": "speech.audio.delta", "audio": base64.b64encode(PCM).decode()},
        {"type": "speech.audio.done", "usage": {"input_tokens": 4, "output_tokens": 7}},
    )
    with answering(body, Content_Type="text/event-stream") as service:
        marks, sound, *rest = collect(service)
    assert isinstance(marks, Marks)
    assert isinstance(sound, Sound)
    (word,) = marks.words
    assert (word.start, word.end) == (0, 3)
    assert (word.start_ms, word.end_ms) == pytest.approx((BEFORE_MS, 100 + BEFORE_MS), abs=0.1)
    assert Done(4, 7) in rest


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("field", ["audio", "data", "audio_data", "delta"])
def test_events_that_nobody_asked_for_are_understood(end: bytes, field: str) -> None:
    pieces = [PCM[at : at + 9999] for at in range(0, len(PCM), 9999)]
    body = b"event: speech.audio.delta\n" + events(
        {"type": "speech.audio.delta", field: ""},
        {"type": "speech.audio.weather", "wind": "west"},
        *({"type": "speech.audio.delta", field: base64.b64encode(piece).decode()} for piece in pieces),
        end=end,
    )
    with answering(body + b"data: [DONE]\n\n", 700, Content_Type="text/event-stream") as service:
        assert likeness(heard(collect(service)), SPOKEN) > 0.99


def test_what_was_left_out_beyond_the_text_is_no_news() -> None:
    body = events(
        {"type": "speech.audio.skipped", "start": 0, "end": 3},
        {"type": "speech.audio.skipped", "start": 4, "end": len(TEXT) + 1},
        {"type": "speech.audio.delta", "audio": base64.b64encode(PCM).decode()},
        {"type": "speech.audio.done"},
    )
    with answering(body, Content_Type="text/event-stream") as service:
        assert [part for part in collect(service) if isinstance(part, Skipped)] == [Skipped(0, 3)]


# --- answers that are no speech


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"", {"Content_Type": "audio/mpeg"}),
        (b"<!DOCTYPE html><p>Log in", {"Content_Type": "text/html"}),
        (b"<!DOCTYPE html><p>Log in", {"Content_Type": "audio/mpeg"}),
        (b'{"error": "quota"}', {"Content_Type": "application/json"}),
        (b'{"error": "quota"}', {}),
        (gzip.compress(bytes(1_000_000)), {"Content_Type": "audio/wav", "Content_Encoding": "gzip"}),
        (b"OggS" + b"?" * 3000, {"Content_Type": "audio/ogg"}),
        (wav_header(0), {"Content_Type": "audio/wav"}),
    ],
    ids=["nothing", "page", "page as audio", "message", "message as audio", "gzip bomb", "broken", "header"],
)
def test_what_is_no_audio_is_said_so(body: bytes, headers: dict[str, str]) -> None:
    with answering(body, **headers) as service, pytest.raises(errors.NotAudio):
        collect(service)


@pytest.mark.parametrize("stated", ["", "Identity"])
def test_an_answer_that_says_it_is_not_compressed_is_heard(stated: str) -> None:
    with answering(audio(TEXT), Content_Type="audio/wav", Content_Encoding=stated) as service:
        assert likeness(heard(collect(service)), SPOKEN) > 0.99


def test_an_answer_of_silence_is_doubtful() -> None:
    with answering(wav_header(48_000) + bytes(48_000), Content_Type="audio/wav") as service:
        assert collect(service) == [Doubt(0, len(TEXT))]


def test_speech_that_does_not_end_is_left() -> None:
    left = threading.Event()

    def endless(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        exchange.begin("200 OK", Content_Type="audio/pcm")
        try:
            while True:
                exchange.send(b"\x00\x20" * 100_000)
        except OSError:
            left.set()
        return True

    with ForeignService(endless) as service:
        with pytest.raises(errors.NotAudio):
            collect(service)
        assert left.wait(20)


# --- what a service refuses is not sent again


def refusing(field: str, body: bytes, status: str) -> ForeignService:
    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if field in request:
            exchange.answer(status, body)
            return True
        answer(exchange, request)
        return True

    return ForeignService(refuse)


REFUSALS = [
    (
        "instructions",
        b'{"detail":[{"type":"extra_forbidden","loc":["body","instructions"],"msg":"no","input":"secret"}]}',
        "422 Unprocessable",
    ),
    ("instructions", b'{"error":{"message":"Unknown parameter","param":"instructions"}}', "400 Bad Request"),
    ("instructions", b'{"error":"instructions are not supported"}', "400 Bad Request"),
    (
        "speed",
        b'{"detail":[{"type":"extra_forbidden","loc":["body","speed"],"msg":"no"}]}',
        "422 Unprocessable",
    ),
    ("response_format", b'{"detail":"response_format must be mp3"}', "400 Bad Request"),
]


@pytest.mark.parametrize(("field", "body", "status"), REFUSALS)
def test_a_refused_field_is_left_out_from_then_on(field: str, body: bytes, status: str) -> None:
    choice = VoiceChoice("nova", "other", "tts-9", instructions="Warmly.")

    async def twice(url: str) -> None:
        client = SpeechClient()
        try:
            for _ in range(2):
                parts = [part async for part in speech(client, Endpoint(url), choice, TEXT)]
                assert likeness(heard(parts), SPOKEN) > 0.95
        finally:
            await client.close()

    with refusing(field, body, status) as service:
        asyncio.run(twice(service.url))
    assert [field in request for request in service.requests] == [True, False, False]


def test_a_pace_that_is_refused_is_an_error() -> None:
    choice = VoiceChoice("nova", "other", "tts-9", speed=2.0)
    with refusing("speed", REFUSALS[3][1], "422 No") as service, pytest.raises(errors.FieldRefused):
        collect(service, choice)
    assert len(service.requests) == 1


def test_events_that_are_refused_are_done_without() -> None:
    body = b'{"detail":[{"type":"extra_forbidden","loc":["body","stream_format"],"msg":"no"}]}'
    with refusing("stream_format", body, "422 No") as service:
        parts = collect(service, VoiceChoice(service="den"))
    assert len(heard(parts)) == len(PCM), "our own service has no edges to cut"


def test_words_without_a_sound_are_no_speech() -> None:
    def silent(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        events = ({"type": "speech.audio.done"},)
        body = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)
        exchange.answer("200 OK", body, Content_Type="text/event-stream")
        return True

    with ForeignService(silent) as service, pytest.raises(errors.NotAudio):
        collect(service)
