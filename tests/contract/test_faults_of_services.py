"""Every way in which a service can fail, from its socket to the sentence that the user reads."""

import asyncio
import gzip
import json
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from app.reading.fetching import speech
from app.speech import client as client_module
from app.speech import errors
from app.speech.client import SpeechClient
from app.speech.service import Endpoint, VoiceChoice
from app.ui.messages import message
from tests.fakes.foreign import ForeignService, audio
from tests.fakes.scripted_server import Exchange
from tests.fakes.tls_server import TlsServer

TEXT = "A text that belongs to nobody else."
KEY = "sk-nobody-else"

Script = Callable[[Exchange], Any]


@dataclass(frozen=True)
class Fault:
    """What a server does, and what the user is told."""

    name: str
    script: Script
    kind: type[errors.SpeechError]
    sentence: str
    next_step: str
    details: str | None = None


def says(status: str, body: object = None, **headers: str) -> Script:
    data = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else b""
    return lambda exchange: exchange.answer(status, data, **headers)


def stalls(exchange: Exchange) -> None:
    exchange.begin("200 OK", Content_Type="audio/wav")
    exchange.send(audio(TEXT)[:20_000])
    exchange.wait_for_hang_up()


def breaks_off(exchange: Exchange) -> None:
    whole = audio(TEXT)
    exchange.begin("200 OK", Content_Type="audio/wav", Content_Length=str(len(whole)))
    exchange.send(whole[:20_000])
    exchange.connection.shutdown(socket.SHUT_RDWR)


def ends_early(exchange: Exchange) -> None:
    """Closes as if that were all; only the WAV itself knows better."""
    whole = audio(TEXT)
    size = len(whole) - 44
    exchange.begin("200 OK", Content_Type="audio/wav")
    exchange.send(whole[:40] + size.to_bytes(4, "little") + whole[44:20_000])
    exchange.connection.close()


def endless(exchange: Exchange) -> None:
    exchange.begin("200 OK", Content_Type="audio/pcm")
    while True:
        exchange.send(b"\x00\x20" * 100_000)


def events(*found: object, ended: bool = False) -> Script:
    body = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in found)
    return says("200 OK", body + b"data: [DONE]\n\n" * ended, Content_Type="text/event-stream")


CHECK_KEY = "Check the key, or choose the built-in voice."
ADD_CREDIT = "Add credit there, or choose the built-in voice."
CHECK_ADDRESS = "Choose another voice, or check the service's address."
SEE_DETAILS = "Choose another voice or model; the details say what it refused."
TRY_AGAIN = "Try again, or choose another voice."
GOES_ON = "Try again: the reading goes on from there."
NO_AUDIO = "Example answered something that is no audio."
NOT_THERE = "Check the service's address, or choose another voice."

FAULTS = [
    Fault(
        "key rejected",
        says(
            "401 No", {"error": {"message": "Incorrect API key provided", "type": "auth", "code": "invalid"}}
        ),
        errors.KeyRejected,
        "Example does not accept the key.",
        CHECK_KEY,
        "Incorrect API key provided · Status 401",
    ),
    Fault(
        "no credit",
        says("402 Pay", {"detail": "credit_balance_exhausted"}),
        errors.CreditExhausted,
        "The account at Example has no credit left.",
        ADD_CREDIT,
        "credit_balance_exhausted · Status 402",
    ),
    Fault(
        "no quota",
        says("429 Busy", {"error": {"message": "You exceeded your quota", "code": "insufficient_quota"}}),
        errors.CreditExhausted,
        "The account at Example has no credit left.",
        ADD_CREDIT,
    ),
    Fault(
        "forbidden",
        says("403 No", {"title": "Forbidden", "status": 403}, Content_Type="application/problem+json"),
        errors.Forbidden,
        "The key may not be used for this at Example.",
        "Ask for the right to use speech, or choose another voice.",
        "Forbidden · Status 403",
    ),
    Fault(
        "no such model",
        says("404 No", {"error": "The model does not exist"}, X_Request_Id="req-1"),
        errors.NotFound,
        "Example knows no such voice, model or address.",
        CHECK_ADDRESS,
        "The model does not exist · Status 404 · Request req-1",
    ),
    Fault(
        "moved",
        says("307 Elsewhere", Location="https://127.0.0.1:1/"),
        errors.NotFound,
        "Example knows no such voice, model or address.",
        CHECK_ADDRESS,
        "Status 307",
    ),
    Fault(
        "voice refused",
        says("400 Bad", {"detail": {"message": "No such voice", "code": "voice"}}),
        errors.FieldRefused,
        "Example refused the request.",
        SEE_DETAILS,
        "No such voice · Status 400",
    ),
    Fault(
        "field refused, text echoed",
        says(
            "422 No",
            {
                "detail": [
                    {"loc": ["body", "voice"], "msg": "Unknown", "type": "enum", "input": TEXT, "ctx": {}}
                ]
            },
        ),
        errors.FieldRefused,
        "Example refused the request.",
        SEE_DETAILS,
        "body.voice: Unknown · Status 422",
    ),
    Fault(
        "too long",
        says("413 Long"),
        errors.TextTooLong,
        "A piece of the text is longer than Example takes.",
        "Break the long sentence in two, or choose another voice.",
    ),
    Fault(
        "busy for long",
        says("429 Busy", b"", Retry_After="90"),
        errors.Busy,
        "Example is busy.",
        "Try again in 90 s.",
    ),
    Fault("busy", says("429 Busy"), errors.Busy, "Example is busy.", "Try again in a moment."),
    Fault("conflict", says("409 Wait"), errors.Busy, "Example is busy.", "Try again in a moment."),
    Fault(
        "fault", says("500 Oops", b"<html>"), errors.ServerFault, "Example failed.", TRY_AGAIN, "Status 500"
    ),
    Fault("overloaded", says("503 Later"), errors.ServerFault, "Example failed.", TRY_AGAIN),
    Fault(
        "hangs up",
        lambda exchange: exchange.connection.close(),
        errors.Unreachable,
        "Example could not be reached.",
        "Check the connection and try again, or choose the built-in voice.",
    ),
    Fault(
        "never answers",
        lambda exchange: exchange.wait_for_hang_up(),
        errors.TimedOut,
        "Example took too long to answer.",
        TRY_AGAIN,
    ),
    Fault("stalls", stalls, errors.TimedOut, "Example took too long to answer.", TRY_AGAIN),
    Fault("breaks off", breaks_off, errors.CutShort, "Example stopped in the middle of a sentence.", GOES_ON),
    Fault("ends early", ends_early, errors.CutShort, "Example stopped in the middle of a sentence.", GOES_ON),
    Fault(
        "events without end",
        events({"type": "speech.audio.delta", "audio": "AAAA"}),
        errors.CutShort,
        "Example stopped in the middle of a sentence.",
        GOES_ON,
    ),
    Fault(
        "error event",
        events({"type": "speech.audio.error", "error": {"message": "The engine stopped"}}),
        errors.ServerFault,
        "Example failed.",
        TRY_AGAIN,
        "The engine stopped",
    ),
    Fault("error event, bare", events({"error": "x"}), errors.ServerFault, "Example failed.", TRY_AGAIN, "x"),
    Fault(
        "broken events",
        events({"type": "speech.audio.delta", "audio": "***"}),
        errors.NotAudio,
        NO_AUDIO,
        NOT_THERE,
    ),
    Fault("events without audio", events(ended=True), errors.NotAudio, NO_AUDIO, NOT_THERE),
    Fault("empty", says("200 OK", b"", Content_Type="audio/wav"), errors.NotAudio, NO_AUDIO, NOT_THERE),
    Fault(
        "a page",
        says("200 OK", b"<!DOCTYPE html><p>Log in", Content_Type="text/html", Apim_Request_Id="az-9"),
        errors.NotAudio,
        NO_AUDIO,
        NOT_THERE,
        "the answer is text/html · Request az-9",
    ),
    Fault(
        "a page called audio",
        says("200 OK", b"<!DOCTYPE html><p>Log in", Content_Type="audio/mpeg"),
        errors.NotAudio,
        NO_AUDIO,
        NOT_THERE,
    ),
    Fault(
        "a message",
        says("200 OK", {"error": "quota"}, Content_Type="application/json"),
        errors.NotAudio,
        NO_AUDIO,
        NOT_THERE,
    ),
    Fault(
        "gzip bomb",
        says("200 OK", gzip.compress(bytes(5_000_000)), Content_Type="audio/wav", Content_Encoding="gzip"),
        errors.NotAudio,
        NO_AUDIO,
        NOT_THERE,
        "the answer is compressed",
    ),
    Fault(
        "endless",
        endless,
        errors.NotAudio,
        NO_AUDIO,
        NOT_THERE,
        "the answer does not end",
    ),
    Fault(
        "broken audio",
        says("200 OK", b"fLaC" + b"\1" * 4000, Content_Type="audio/flac"),
        errors.NotAudio,
        NO_AUDIO,
        NOT_THERE,
    ),
]


@pytest.fixture(autouse=True)
def brief_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_BACKOFF_S", 0.001)
    monkeypatch.setattr(client_module, "_FIRST_BYTE_LOOPBACK_S", 0.2)
    monkeypatch.setattr(client_module, "_IDLE_S", 0.2)


async def read(endpoint: Endpoint) -> None:
    client = SpeechClient()
    try:
        async for _ in speech(client, endpoint, VoiceChoice("nova", "example", "tts-9"), TEXT):
            pass
    finally:
        await client.close()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_fault_is_told_in_one_sentence_and_a_next_step(fault: Fault) -> None:
    def script(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        fault.script(exchange)
        return True

    with ForeignService(script) as service, pytest.raises(errors.SpeechError) as caught:
        asyncio.run(read(Endpoint(service.url, KEY)))
    error = caught.value
    assert type(error) is fault.kind
    told = message(error, "Example")
    assert (told.sentence, told.next_step) == (fault.sentence, fault.next_step)
    if fault.details is not None:
        assert told.details == fault.details
    assert TEXT not in f"{told}{error!r}"
    assert KEY not in f"{told}{error!r}"


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
    with pytest.raises(errors.Unreachable):
        asyncio.run(read(Endpoint(url)))


def test_no_such_name() -> None:
    with pytest.raises(errors.Unreachable):
        asyncio.run(read(Endpoint("https://speech.invalid")))


def test_an_address_in_the_clear() -> None:
    with pytest.raises(errors.UnsafeAddress) as caught:
        asyncio.run(read(Endpoint("http://speech.example.com", KEY)))
    told = message(caught.value, "Example")
    assert told.sentence == "The address of Example is not encrypted, so nothing was sent."
    assert told.next_step == "Give it one that begins with https://, or choose another voice."


def test_a_certificate_of_nobodys() -> None:
    with TlsServer() as server, pytest.raises(errors.TlsFailed) as caught:
        asyncio.run(read(Endpoint(server.url, KEY)))
    assert not server.exchanges
    told = message(caught.value, "Example")
    assert told.sentence == "The certificate of Example is not trusted, so nothing was sent."
    assert told.next_step == "Check its address and this computer's clock, or choose another voice."


async def closed_after_s(begun: bool) -> float:
    """From the cancel of a request to the moment when the server sees it closed: before the headers, or once the
    answer has `begun`.
    """

    asked, closed = threading.Event(), threading.Event()

    def script(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        if begun:
            exchange.begin("200 OK", Content_Type="audio/wav")
            exchange.send(audio(TEXT)[:20_000])
        asked.set()
        exchange.wait_for_hang_up()
        closed.set()
        return True

    with ForeignService(script) as service:
        reading = asyncio.create_task(read(Endpoint(service.url, KEY)))
        await asyncio.to_thread(asked.wait)
        began = time.perf_counter()
        reading.cancel()
        await asyncio.to_thread(closed.wait)
        took = time.perf_counter() - began
        await asyncio.gather(reading, return_exceptions=True)
    return took


@pytest.mark.proof
@pytest.mark.parametrize("begun", [False, True], ids=["before the headers", "in the middle"])
def test_a_cancelled_request_is_closed_within_a_tenth_of_a_second(begun: bool) -> None:
    """The median of 20."""
    took = sorted(asyncio.run(closed_after_s(begun)) for _ in range(20))
    print(f"{1000 * took[10]:.1f} ms, at worst {1000 * took[-1]:.1f} ms")
    assert took[10] <= 0.1
