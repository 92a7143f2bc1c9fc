import asyncio
import base64
import json
import socket
import threading

import pytest

from app.speech import errors, events
from app.speech.client import Audio, SpeechClient
from app.speech.contract import SpeechRequest
from app.speech.service import Endpoint
from tests.fakes.scripted_server import Exchange, ScriptedServer

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
