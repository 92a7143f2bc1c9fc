import asyncio
import json
import socket
import threading
import time
from collections.abc import Callable

import pytest

from app.playback import checkup
from app.playback.endpoints import Endpoints
from app.speech.finding import Finding, Outcome
from app.speech.service import PRESETS, Endpoint, Service
from app.storage.keys import KeyStore
from tests.fakes.scripted_server import Exchange, ScriptedServer
from tests.fakes.tls_server import CERTIFICATE, TlsServer

NEEDED = ["name", "connection", "key", "speech"]
USEFUL = ["model", "voices", "formats", "streaming", "events", "speed", "instructions"]
PCM = bytes(range(256)) * 100


def examined(
    script: Callable[[Exchange, int], None], key: str | None = None, model: str = "m"
) -> dict[str, Finding]:
    with ScriptedServer(script) as server:
        service = Service("own", "Own", server.url, model=model)
        return {one.name: one for one in checkup.examine(service, Endpoint(server.url, key))}


def outcomes(findings: dict[str, Finding]) -> dict[str, str]:
    return {name: one.outcome.value for name, one in findings.items()}


def speaks(exchange: Exchange, _number: int) -> None:
    """Knows nothing but PCM, whatever it is asked for."""
    if exchange.head.startswith("POST"):
        exchange.answer("200 OK", PCM, Content_Type="audio/pcm")
    else:
        exchange.answer("404 Not Found", b'{"detail": "Not Found"}')


def refuses(status: str, body: bytes, **headers: str) -> Callable[[Exchange, int], None]:
    def script(exchange: Exchange, _number: int) -> None:
        if exchange.head.startswith("POST"):
            exchange.answer(status, body, **headers)
        else:
            exchange.answer("200 OK", b"{}")

    return script


def test_our_own_service_can_do_everything() -> None:
    endpoints = Endpoints(KeyStore({}))
    try:
        endpoint = asyncio.run(endpoints.endpoint_of("builtin"))
        findings = {one.name: one for one in checkup.examine(PRESETS[0], endpoint)}
    finally:
        endpoints.close()
    assert list(findings) == [*NEEDED, *USEFUL]
    streaming = findings.pop("streaming")  # a matter of milliseconds; below it is one of order
    assert streaming.detail.startswith("first sound after")
    assert set(outcomes(findings).values()) == {"ok"}
    assert findings["formats"].detail == "mp3, opus, aac, flac, wav, pcm"
    assert findings["events"].detail == "with the times of the words"


def test_a_service_that_can_do_the_least_is_usable() -> None:
    def speaks_after_a_while(exchange: Exchange, number: int) -> None:
        if exchange.head.startswith("POST") and json.loads(exchange.body)["input"] == checkup.LONG:
            time.sleep(0.5)  # what makes the whole first takes a while before it sends
        speaks(exchange, number)

    findings = examined(speaks_after_a_while)
    assert outcomes(findings) == {
        **dict.fromkeys(NEEDED, "ok"),
        **dict.fromkeys(USEFUL, "absent"),
        "instructions": "ok",
    }
    assert findings["key"].detail == "none is needed"
    assert findings["formats"].detail.startswith("pcm; mp3: pcm came instead; opus: pcm")
    assert findings["events"].detail == "audio came instead"
    assert "not heeded" in findings["speed"].detail
    assert "thirteen" in findings["voices"].detail


def test_a_legacy_model_is_not_asked_for_what_it_cannot() -> None:
    findings = examined(speaks, model="openai/tts-1")
    assert findings["events"].detail == "openai/tts-1 has none"
    assert findings["instructions"].detail == "openai/tts-1 takes none"


@pytest.mark.parametrize(
    ("script", "last", "told"),
    [
        (refuses("401 Unauthorized", b'{"error": "wrong"}'), "key", "wrong (status 401)"),
        (refuses("403 Forbidden", b""), "key", "refused (status 403)"),
        (refuses("404 Not Found", b'{"detail": "no such model"}'), "speech", "no such model (status 404)"),
        (refuses("402 Payment Required", b"{}"), "speech", "refused (status 402)"),
        (refuses("200 OK", b"<html>", Content_Type="text/html"), "speech", "its answer is no audio"),
        (refuses("200 OK", b""), "speech", "its answer is no audio"),
        (lambda exchange, _: exchange.connection.close(), "connection", "it cannot be reached"),
    ],
)
def test_what_makes_a_service_useless_is_the_last_finding(script, last, told) -> None:
    findings = examined(script)
    assert list(findings)[-1] == last
    assert findings[last].outcome is Outcome.FAILED
    assert findings[last].detail.startswith(told)
    assert [one.outcome for one in list(findings.values())[:-1]] == [Outcome.OK] * (len(findings) - 1)


def test_a_key_that_is_said_back_is_not_told() -> None:
    findings = examined(refuses("401 Unauthorized", b'{"error": "wrong key sk-planted"}'), "sk-planted")
    assert findings["key"].detail == "wrong key … (status 401)"


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        last = list(checkup.examine(Service("own", "Own", url), Endpoint(url)))[-1]
    assert (last.name, last.outcome) == ("connection", Outcome.FAILED)
    assert "port" in last.advice


@pytest.mark.parametrize(
    ("ca_file", "outcome", "detail"),
    [
        ("", Outcome.FAILED, "its certificate is not trusted"),
        (str(CERTIFICATE), Outcome.OK, "encrypted, and the certificate is trusted"),
    ],
)
def test_a_certificate_that_nobody_signed(ca_file: str, outcome: Outcome, detail: str) -> None:
    with TlsServer() as server:
        endpoint = Endpoint(server.url, ca_file=ca_file)
        findings = {one.name: one for one in checkup.examine(Service("own", "Own", server.url), endpoint)}
    assert findings["connection"].outcome is outcome
    assert findings["connection"].detail.startswith(detail)


def test_a_name_that_nobody_has() -> None:
    url = "https://nobody.invalid"
    findings = list(checkup.examine(Service("own", "Own", url), Endpoint(url)))
    assert [(one.name, one.outcome, one.detail) for one in findings] == [
        ("name", Outcome.FAILED, "there is no server nobody.invalid")
    ]


def test_sound_that_comes_piece_by_piece_is_streaming() -> None:
    let_go = threading.Event()

    def script(exchange: Exchange, number: int) -> None:
        if exchange.head.startswith("POST") and json.loads(exchange.body)["input"] == checkup.LONG:
            exchange.begin("200 OK", Content_Type="audio/pcm")
            exchange.send(PCM)
            let_go.wait(0.5)  # nobody sets it: the rest comes a while after the beginning
            exchange.send(PCM)
            exchange.connection.close()
        else:
            speaks(exchange, number)

    assert examined(script)["streaming"].outcome is Outcome.OK


@pytest.mark.parametrize(
    ("listed", "outcome", "detail"),
    [
        ('["m"]', Outcome.OK, "m, one of 1 listed"),
        (
            '{"data": [{"id": "m", "shutdown_date": "2027-01-06"}]}',
            Outcome.ABSENT,
            "m is to be shut down on 2027-01-06",
        ),
        ('["a", "b"]', Outcome.ABSENT, "m is not among those listed: a, b"),
        (
            '["1", "2", "3", "4", "5", "6", "7", "8", "9"]',
            Outcome.ABSENT,
            "m is not among those listed: 1, 2, 3, 4, 5, 6, 7, 8, …",
        ),
        ("[]", Outcome.ABSENT, "none are listed"),
    ],
)
def test_the_model_is_looked_for_among_those_listed(listed: str, outcome: Outcome, detail: str) -> None:
    def script(exchange: Exchange, number: int) -> None:
        if exchange.head.startswith("GET /v1/models"):
            exchange.answer("200 OK", listed.encode())
        else:
            speaks(exchange, number)

    finding = examined(script)["model"]
    assert (finding.outcome, finding.detail) == (outcome, detail)
    assert bool(finding.advice) == ("shut down" in detail)
