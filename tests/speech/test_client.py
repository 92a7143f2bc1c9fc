import asyncio
import base64
import json
import logging
import socket
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.speech import client as client_module
from app.speech import errors, events, lookup
from app.speech.client import Audio, SpeechClient
from app.speech.contract import SpeechRequest
from app.speech.service import X_API_KEY, Auth, Endpoint
from tests.fakes.scripted_server import Exchange, ScriptedServer
from tests.fakes.tls_server import CERTIFICATE, TlsServer

REQUEST = SpeechRequest(
    model="hibari", input="Hello there.", voice="heart", response_format="pcm", stream_format="sse"
)


def event(**fields: object) -> bytes:
    return b"data: " + json.dumps(fields).encode() + b"\n\n"


def delta(audio: bytes) -> bytes:
    return event(type="speech.audio.delta", audio=base64.b64encode(audio).decode())


async def _collect(endpoint: Endpoint, retries: int) -> list[object]:
    client = SpeechClient()
    try:
        return [piece async for piece in client.stream(endpoint, REQUEST, retries=retries)]
    finally:
        await client.close()


def collect(server: ScriptedServer, retries: int = 2, key: str | None = "secret") -> list[object]:
    return asyncio.run(_collect(Endpoint(server.url, key), retries))


def test_events_are_yielded_as_they_are() -> None:
    def script(exchange: Exchange, _: int) -> None:
        words = [{"start": 0, "end": 5, "start_ms": 0, "end_ms": 300}]
        body = (
            event(type="speech.audio.words", words=words) + delta(b"abcd") + event(type="speech.audio.done")
        )
        exchange.answer("200 OK", body, Content_Type="text/event-stream; charset=utf-8")

    with ScriptedServer(script) as server:
        assert collect(server) == [
            events.Words((events.WordTime(0, 5, 0, 300),)),
            Audio(b"abcd", ""),
            events.Done(),
        ]
        sent = json.loads(server.exchanges[0].body)
        head = server.exchanges[0].head.lower()
    assert sent["input"] == "Hello there."
    assert "authorization: bearer secret" in head
    assert "accept-encoding: identity" in head


def test_the_usage_is_told_once_however_the_stream_ends() -> None:
    usage = {"input_tokens": 3, "output_tokens": 9, "total_tokens": 12}
    body = delta(b"ab") + event(type="speech.audio.done", usage=usage) + b"data: [DONE]\n\n"
    with ScriptedServer(
        lambda exchange, _: exchange.answer("200 OK", body, Content_Type="text/event-stream")
    ) as server:
        assert collect(server) == [Audio(b"ab", ""), events.Done(3, 9)]


def test_a_stream_that_has_said_its_last_word_and_stays_open_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client_module, "_AFTER_DONE_S", 0.05)

    def script(exchange: Exchange, _: int) -> None:
        exchange.begin("200 OK", Content_Type="text/event-stream")
        exchange.send(delta(b"ab") + event(type="speech.audio.done"))
        exchange.wait_for_hang_up()

    with ScriptedServer(script) as server:
        assert collect(server) == [Audio(b"ab", ""), events.Done()]
        assert server.exchanges[0].closed.wait(10)


def test_a_server_that_ignores_sse_is_understood() -> None:
    def script(exchange: Exchange, _: int) -> None:
        exchange.answer("200 OK", b"RIFF", Content_Type="audio/wav")

    with ScriptedServer(script) as server:
        assert collect(server) == [Audio(b"RIFF", "audio/wav")]


def test_no_key_sends_no_authorization() -> None:
    def script(exchange: Exchange, _: int) -> None:
        exchange.answer("200 OK", b"x", Content_Type="audio/pcm")

    with ScriptedServer(script) as server:
        collect(server, key=None)
        assert "authorization" not in server.exchanges[0].head.lower()


@pytest.mark.parametrize(
    ("kind", "headers", "body"),
    [
        (errors.NotAudio, {"Content_Type": "text/html"}, b"<html>"),
        (errors.NotAudio, {"Content_Type": "application/json"}, b"{}"),
        (errors.NotAudio, {"Content_Type": "audio/pcm", "Content_Encoding": "gzip"}, b"x"),
        (errors.CutShort, {"Content_Type": "text/event-stream"}, delta(b"ab")),
        (errors.ServerFault, {"Content_Type": "text/event-stream"}, event(type="error", message="x")),
    ],
)
def test_a_200_that_is_no_speech_is_an_error(
    kind: type[Exception], headers: dict[str, str], body: bytes
) -> None:
    with (
        ScriptedServer(lambda exchange, _: exchange.answer("200 OK", body, **headers)) as server,
        pytest.raises(kind),
    ):
        collect(server)


def test_a_200_may_say_what_is_wrong() -> None:
    body = b'{"error": {"message": "The model is being loaded."}}'
    with (
        ScriptedServer(
            lambda exchange, _: exchange.answer("200 OK", body, Content_Type="application/json")
        ) as server,
        pytest.raises(errors.NotAudio) as raised,
    ):
        collect(server)
    assert raised.value.detail == "The model is being loaded."


@pytest.mark.parametrize("stays", [True, False])
def test_a_refusal_whose_body_does_not_end_is_one(monkeypatch: pytest.MonkeyPatch, stays: bool) -> None:
    monkeypatch.setattr(client_module, "_IDLE_S", 0.1)

    def script(exchange: Exchange, _: int) -> None:
        exchange.begin("403 Forbidden", Content_Length="1000")
        exchange.send(b'{"error"')
        if stays:
            exchange.wait_for_hang_up()
        else:
            exchange.connection.close()

    with ScriptedServer(script) as server, pytest.raises(errors.Forbidden):
        collect(server)


def test_an_answer_that_breaks_off_is_cut_short() -> None:
    def script(exchange: Exchange, _: int) -> None:
        exchange.begin("200 OK", Content_Type="audio/pcm", Content_Length="100")
        exchange.send(b"half")
        exchange.connection.shutdown(socket.SHUT_RDWR)

    with ScriptedServer(script) as server:
        with pytest.raises(errors.CutShort):
            collect(server)
        assert len(server.exchanges) == 1, "what was begun is not asked for again"


def test_busy_is_tried_again_after_the_time_that_is_asked_for() -> None:
    def script(exchange: Exchange, number: int) -> None:
        if number < 3:
            exchange.answer("429 Too Many Requests", b"", Retry_After="0")
        else:
            exchange.answer("200 OK", b"ok", Content_Type="audio/pcm")

    with ScriptedServer(script) as server:
        assert collect(server) == [Audio(b"ok", "audio/pcm")]


@pytest.mark.parametrize("status", ["400 Bad", "401 No", "402 Pay", "403 No", "404 No", "413 Long", "422 No"])
def test_what_will_not_change_is_not_tried_again(status: str) -> None:
    with ScriptedServer(lambda exchange, _: exchange.answer(status)) as server:
        with pytest.raises(errors.SpeechError):
            collect(server)
        assert len(server.exchanges) == 1


def test_a_long_wait_is_left_to_the_person() -> None:
    with ScriptedServer(lambda exchange, _: exchange.answer("429 Busy", Retry_After="600")) as server:
        with pytest.raises(errors.Busy) as caught:
            collect(server)
        assert caught.value.retry_after_s == 600
        assert len(server.exchanges) == 1


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    with pytest.raises(errors.Unreachable):
        asyncio.run(_collect(Endpoint(f"http://127.0.0.1:{port}"), 0))


def test_redirects_are_not_followed() -> None:
    def script(exchange: Exchange, _: int) -> None:
        exchange.answer("302 Found", Location="http://127.0.0.1:1/elsewhere")

    with ScriptedServer(script) as server, pytest.raises(errors.NotFound):
        collect(server, retries=0)


@pytest.mark.parametrize("begun", [False, True], ids=["before the headers", "in the middle"])
def test_a_cancel_hangs_up(begun: bool) -> None:
    asked, hung_up = threading.Event(), threading.Event()

    def script(exchange: Exchange, _: int) -> None:
        if begun:
            exchange.begin("200 OK", Content_Type="audio/pcm")
            exchange.send(b"abcd")
        asked.set()
        exchange.wait_for_hang_up()
        hung_up.set()

    async def cancel_one(url: str) -> None:
        task = asyncio.create_task(_collect(Endpoint(url), 0))
        await asyncio.to_thread(asked.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(hung_up.wait, 10)

    with ScriptedServer(script) as server:
        asyncio.run(cancel_one(server.url))


def test_an_endpoint_does_not_show_its_key() -> None:
    assert "secret" not in repr(Endpoint("http://127.0.0.1:1", "secret"))


# --- keys, addresses, certificates


@pytest.mark.parametrize(
    ("auth", "line"),
    [
        (X_API_KEY, "x-api-key: secret"),
        (Auth("header", "api-key"), "api-key: secret"),
        (Auth("query", "code"), "post /v1/audio/speech?code=secret http/1.1"),
    ],
)
def test_the_key_is_shown_as_the_service_wants_it(auth: Auth, line: str) -> None:
    with ScriptedServer(
        lambda exchange, _: exchange.answer("200 OK", b"x", Content_Type="audio/pcm")
    ) as server:
        asyncio.run(_collect(Endpoint(server.url, "secret", auth), 0))
        head = server.exchanges[0].head.lower()
    assert line in head.splitlines()
    assert "authorization" not in head


def test_nothing_is_sent_in_the_clear_beyond_the_own_network() -> None:
    with pytest.raises(errors.UnsafeAddress):
        asyncio.run(_collect(Endpoint("http://api.example.com", "secret"), 0))


def test_a_proxy_is_not_told_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with ScriptedServer(
        lambda exchange, _: exchange.answer("200 OK", b"x", Content_Type="audio/pcm")
    ) as server:
        assert collect(server) == [Audio(b"x", "audio/pcm")]


def test_a_certificate_of_nobodys_is_not_trusted() -> None:
    with TlsServer() as server, pytest.raises(errors.TlsFailed):
        asyncio.run(_collect(Endpoint(server.url, "secret"), 2))
    assert not server.exchanges


def test_a_certificate_that_the_person_trusts_is_trusted() -> None:
    with TlsServer() as server:
        found = asyncio.run(_collect(Endpoint(server.url, ca_file=str(CERTIFICATE)), 0))
    assert found == [Audio(b"x", "audio/pcm")]


def test_a_certificate_file_that_is_none_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    for name in ("ca.pem", "missing.pem"):
        with pytest.raises(errors.TlsFailed, match="cannot be read"):
            asyncio.run(_collect(Endpoint("https://127.0.0.1:1", ca_file=str(tmp_path / name)), 0))


# --- when and how often


@pytest.mark.parametrize(
    ("status", "header", "asked"),
    [("500 No", "false", 1), ("429 Busy", "FALSE", 1), ("418 Odd", "true", 3), ("500 No", "", 3)],
)
def test_the_service_decides_whether_it_is_asked_again(
    status: str, header: str, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "_BACKOFF_S", 0.001)
    headers = {"X_Should_Retry": header} if header else {}
    with ScriptedServer(lambda exchange, _: exchange.answer(status, b"", **headers)) as server:
        with pytest.raises(errors.SpeechError):
            collect(server)
        assert len(server.exchanges) == asked


@pytest.mark.parametrize("code", ["insufficient_quota", "credit_balance_exhausted"])
def test_what_has_run_out_is_not_asked_for_again(code: str) -> None:
    body = json.dumps({"error": {"message": "pay", "code": code}}).encode()
    with ScriptedServer(
        lambda exchange, _: exchange.answer("429 Busy", body, X_Should_Retry="true")
    ) as server:
        with pytest.raises(errors.CreditExhausted):
            collect(server)
        assert len(server.exchanges) == 1


def test_a_reset_before_the_first_byte_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_BACKOFF_S", 0.001)

    def script(exchange: Exchange, number: int) -> None:
        if number < 3:
            exchange.connection.close()
        else:
            exchange.answer("200 OK", b"ok", Content_Type="audio/pcm")

    with ScriptedServer(script) as server:
        assert collect(server) == [Audio(b"ok", "audio/pcm")]


def test_a_reset_again_and_again_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_BACKOFF_S", 0.001)
    with ScriptedServer(lambda exchange, _: exchange.connection.close()) as server:
        with pytest.raises(errors.Unreachable):
            collect(server)
        assert len(server.exchanges) == 3


def test_a_wait_is_counted_down() -> None:
    def script(exchange: Exchange, number: int) -> None:
        if number == 1:
            exchange.answer("429 Busy", b"", Retry_After_Ms="1050", Retry_After="9")
        else:
            exchange.answer("200 OK", b"ok", Content_Type="audio/pcm")

    async def run(url: str) -> list[int]:
        client, told = SpeechClient(), []
        try:
            async for _ in client.stream(Endpoint(url), REQUEST, on_wait=told.append):
                pass
        finally:
            await client.close()
        return told

    began = time.monotonic()
    with ScriptedServer(script) as server:
        assert list(dict.fromkeys(asyncio.run(run(server.url)))) == [2, 1, 0]
    assert 1.0 <= time.monotonic() - began < 9


def test_one_request_at_a_time_on_this_computer() -> None:
    inside, most = threading.Semaphore(1), []

    def script(exchange: Exchange, _: int) -> None:
        most.append(inside.acquire(blocking=False))
        exchange.begin("200 OK", Content_Type="audio/pcm", Content_Length="2")
        exchange.send(b"a")
        inside.release()
        exchange.send(b"b")

    async def run(url: str) -> None:
        client = SpeechClient()

        async def ask() -> None:
            async for _ in client.stream(Endpoint(url), REQUEST):
                pass

        try:
            await asyncio.gather(*(ask() for _ in range(4)))
        finally:
            await client.close()

    with ScriptedServer(script) as server:
        asyncio.run(run(server.url))
    assert most == [True] * 4


def test_a_warm_connection_is_used_again() -> None:
    def script(exchange: Exchange, _: int) -> None:
        exchange.answer("200 OK", b"x", Content_Type="audio/pcm")

    async def run(url: str) -> None:
        client = SpeechClient()
        try:
            await client.warm(Endpoint(url))
            for _ in range(2):
                async for _ in client.stream(Endpoint(url), REQUEST):
                    pass
        finally:
            await client.close()

    with ScriptedServer(script) as server:
        asyncio.run(run(server.url))
        assert len({id(exchange.connection) for exchange in server.exchanges}) == 1
        assert len(server.exchanges) == 3


def test_elsewhere_a_connection_is_warmed_over_tls_without_a_key_and_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client_module, "is_loopback", lambda _url: False)

    async def run(endpoint: Endpoint) -> None:
        client = SpeechClient()
        try:
            await client.warm(replace(endpoint, key=None))
            async for _ in client.stream(endpoint, REQUEST):
                pass
        finally:
            await client.close()

    with TlsServer() as server:
        asyncio.run(
            run(Endpoint(server.url, "secret", ca_file=str(CERTIFICATE), query="api-version=preview"))
        )
        warmed, asked = server.exchanges
    assert warmed.head.startswith("HEAD /v1/models?api-version=preview ")
    assert "secret" not in warmed.head
    assert "authorization: bearer secret" in asked.head.lower()
    assert warmed.connection is asked.connection


def test_a_service_in_the_manner_of_azure_gets_its_query_fields_with_every_question() -> None:
    def script(exchange: Exchange, _: int) -> None:
        query = "?api-version=preview&deployment=tts "
        good = query in exchange.head and "\r\napi-key: secret" in exchange.head
        exchange.answer("200 OK" if good else "404 Not Found", b"x", Content_Type="audio/pcm")

    with ScriptedServer(script) as server:
        fields = "api-version=preview&deployment=tts"
        endpoint = Endpoint(f"{server.url}/openai", "secret", Auth("header", "api-key"), query=fields)
        assert asyncio.run(_collect(endpoint, 0)) == [Audio(b"x", "audio/pcm")]
        assert lookup.get(endpoint, "/v1/models").status == 200
        heads = [exchange.head.split()[:2] for exchange in server.exchanges]
    assert heads == [
        ["POST", "/openai/v1/audio/speech?api-version=preview&deployment=tts"],
        ["GET", "/openai/v1/models?api-version=preview&deployment=tts"],
    ]


def test_no_first_byte_is_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_FIRST_BYTE_LOOPBACK_S", 0.1)
    with ScriptedServer(lambda exchange, _: exchange.wait_for_hang_up()) as server:
        with pytest.raises(errors.TimedOut):
            collect(server)
        assert len(server.exchanges) == 1, "what is slow is not made slower"


def test_a_stall_in_the_middle_is_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_IDLE_S", 0.1)

    def script(exchange: Exchange, _: int) -> None:
        exchange.begin("200 OK", Content_Type="audio/pcm")
        exchange.send(b"abcd")
        exchange.wait_for_hang_up()

    with ScriptedServer(script) as server, pytest.raises(errors.TimedOut):
        collect(server)


def test_an_answer_that_trickles_for_ever_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "MAX_ANSWER_S", 0.1)
    left = threading.Event()

    def script(exchange: Exchange, _: int) -> None:
        exchange.begin("200 OK", Content_Type="audio/pcm")
        while not left.wait(0.02):
            exchange.send(b"ab")

    try:
        with ScriptedServer(script) as server, pytest.raises(errors.NotAudio):
            collect(server)
    finally:
        left.set()


@pytest.mark.parametrize(
    ("key", "key_locked", "told"),
    [("k-1", False, errors.KeyRejected), (None, False, errors.KeyMissing), (None, True, errors.KeyLocked)],
)
def test_who_has_shown_no_key_is_not_told_that_it_is_wrong(
    key: str | None, key_locked: bool, told: type[errors.SpeechError]
) -> None:
    with (
        ScriptedServer(lambda exchange, _: exchange.answer("401 Unauthorized")) as server,
        pytest.raises(errors.SpeechError) as raised,
    ):
        asyncio.run(_collect(Endpoint(server.url, key, key_locked=key_locked), 0))
    assert type(raised.value) is told


def test_a_long_error_page_is_not_read_to_its_end() -> None:
    def script(exchange: Exchange, _: int) -> None:
        exchange.begin("401 No", Content_Type="text/html")
        exchange.send(b"x" * 100_000)
        exchange.wait_for_hang_up()

    with ScriptedServer(script) as server, pytest.raises(errors.KeyRejected):
        collect(server)


# --- what is written down


def test_the_log_knows_no_text_and_no_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    body = json.dumps({"detail": [{"loc": ["body"], "msg": "no", "input": "Hello there."}]}).encode()
    asked: list[int] = []

    def script(exchange: Exchange, number: int) -> None:
        asked.append(number)
        exchange.answer("503 Later", body, X_Request_Id="r-7", Retry_After="0")

    with ScriptedServer(script) as server, pytest.raises(errors.ServerFault) as caught:
        asyncio.run(_collect(Endpoint(server.url, "secret", Auth("query", "code")), 2))
    lines = [record.getMessage() for record in caplog.records if record.name.startswith(("app", "http"))]
    assert len(lines) == 3
    assert all(line.startswith("POST 127.0.0.1 503, request r-7, ") for line in lines)
    everything = caplog.text + str(caught.value) + repr(caught.value.__dict__)
    assert "Hello" not in everything
    assert "secret" not in everything


@pytest.mark.parametrize("inside", [False, True], ids=["refused", "inside a 200"])
def test_an_error_does_not_repeat_the_key(inside: bool) -> None:
    said = b'{"error":{"message":"the key secret is wrong"}}'

    def script(exchange: Exchange, _: int) -> None:
        if inside:
            exchange.answer("200 OK", b"data: " + said + b"\n\n", Content_Type="text/event-stream")
        else:
            exchange.answer("401 Unauthorized", said)

    with ScriptedServer(script) as server, pytest.raises(errors.SpeechError) as caught:
        collect(server, retries=0)
    assert "secret" not in f"{caught.value!r} {caught.value} {caught.value.detail}"
    assert "is wrong" in caught.value.detail


@pytest.mark.parametrize("at_once", [None, 2])
def test_a_server_on_this_computer_is_asked_for_one_speech_at_a_time_unless_more_are_wanted(
    at_once: int | None,
) -> None:
    under_way, most = 0, 0
    lock = threading.Lock()
    met = threading.Barrier(at_once or 1)

    def script(exchange: Exchange, _: int) -> None:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        met.wait(10)
        with lock:
            under_way -= 1
        exchange.answer("200 OK", b"abcd", Content_Type="audio/pcm")

    async def ask(endpoint: Endpoint) -> None:
        client = SpeechClient(at_once)

        async def one() -> None:
            assert [piece async for piece in client.stream(endpoint, REQUEST)]

        try:
            await asyncio.gather(*(one() for _ in range(4)))
        finally:
            await client.close()

    with ScriptedServer(script) as server:
        asyncio.run(ask(Endpoint(server.url)))
    assert most == (at_once or 1)
