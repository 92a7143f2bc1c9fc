"""The client of `POST /v1/audio/speech`: yields what the answer holds as it arrives, and knows no codec."""

import asyncio
import random
import ssl
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.speech import contract, errors, events, refusal
from app.speech.contract import SpeechRequest
from app.speech.service import Endpoint

ACCEPT = "audio/*, text/event-stream;q=0.9, application/json;q=0.5, */*;q=0.1"
RETRIES = 2
MAX_RETRY_WAIT_S = 30.0
MAX_ANSWER = 64 * 1024 * 1024
"""Bytes of the longest answer taken."""
MAX_ERROR_BODY = 64 * 1024

_TIMEOUTS = {"connect": 5.0, "write": 10.0, "pool": 5.0}
_FIRST_BYTE_S, _FIRST_BYTE_LOOPBACK_S, _IDLE_S = 30.0, 120.0, 20.0
_RETRIED = (408, 409, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Audio:
    """Bytes of the answer's audio, and the content type that the service declares for them."""

    data: bytes
    declared: str


Piece = Audio | events.Words | events.Skipped | events.Done


class SpeechClient:
    """Asks speech services for audio. One for a running event loop; `close` it at the end.

    No redirects are followed, TLS is always verified, and for loopback no proxy is used.
    """

    def __init__(self) -> None:
        self._clients: dict[bool, httpx.AsyncClient] = {}

    async def stream(
        self, endpoint: Endpoint, request: SpeechRequest, *, retries: int = RETRIES
    ) -> AsyncGenerator[Piece, None]:
        """Yield the pieces of the answer to `request`. Raises `SpeechError`; closing the iterator cancels.

        It is asked again at most `retries` times, and only before the first piece.
        """
        for attempt in range(retries + 1):
            started = False
            try:
                async with aclosing(self._attempt(endpoint, request)) as pieces:
                    async for piece in pieces:
                        started = True
                        yield piece
            except errors.SpeechError as error:
                if started or attempt == retries or not _is_worth_retrying(error):
                    raise
                await asyncio.sleep(_wait_s(error, attempt))
            else:
                return

    async def warm(self, endpoint: Endpoint) -> None:
        """Open a connection that the next request finds ready."""
        async with _translated():
            await self._client(endpoint).get(f"{endpoint.url}/health", headers=_headers(endpoint))

    async def close(self) -> None:
        """Close every connection."""
        for client in self._clients.values():
            await client.aclose()

    async def _attempt(self, endpoint: Endpoint, request: SpeechRequest) -> AsyncGenerator[Piece, None]:
        client = self._client(endpoint)
        url = f"{endpoint.url}/v1/audio/speech"
        body = contract.to_wire(request)
        first_byte_s = _FIRST_BYTE_LOOPBACK_S if _is_loopback(endpoint.url) else _FIRST_BYTE_S
        timeout = httpx.Timeout(read=first_byte_s, **_TIMEOUTS)
        async with (
            _translated(),
            client.stream("POST", url, json=body, headers=_headers(endpoint), timeout=timeout) as answer,
        ):
            if answer.status_code != 200:
                raise refusal.error_of(answer.status_code, answer.headers, await _error_body(answer))
            async with aclosing(_pieces(answer)) as pieces:
                async for piece in pieces:
                    yield piece

    def _client(self, endpoint: Endpoint) -> httpx.AsyncClient:
        local = _is_loopback(endpoint.url)
        if local not in self._clients:
            self._clients[local] = httpx.AsyncClient(
                follow_redirects=False,
                trust_env=not local,
                limits=httpx.Limits(keepalive_expiry=60),
                headers={"Accept": ACCEPT, "Accept-Encoding": "identity", "User-Agent": "readlark"},
            )
        return self._clients[local]


async def _pieces(answer: httpx.Response) -> AsyncGenerator[Piece, None]:
    if answer.headers.get("content-encoding", "identity") != "identity":
        raise errors.NotAudio("the answer is compressed")
    declared = answer.headers.get("content-type", "")
    kind = declared.partition(";")[0].strip().lower()
    if kind in ("text/html", "application/json", "text/plain"):
        raise errors.NotAudio(f"the answer is {kind}")
    async with aclosing(_capped(answer)) as chunks:
        if kind != "text/event-stream":
            async for chunk in chunks:
                yield Audio(chunk, declared)
            return
        async with aclosing(_event_pieces(chunks)) as pieces:
            async for piece in pieces:
                yield piece


async def _event_pieces(chunks: AsyncGenerator[bytes, None]) -> AsyncGenerator[Piece, None]:
    """The pieces of an event stream. Raises `CutShort` if its last event is missing."""
    stream = events.EventStream()
    done = False
    async for chunk in chunks:
        for data in stream.feed(chunk):
            if piece := _piece_of(data):
                done = done or isinstance(piece, events.Done)
                yield piece
    for data in stream.finish():
        if piece := _piece_of(data):
            done = done or isinstance(piece, events.Done)
            yield piece
    if not done:
        raise errors.CutShort("the events ended without their last")


def _piece_of(data: str) -> Piece | None:
    event = events.parse(data)
    return Audio(event.audio, "") if isinstance(event, events.AudioDelta) else event


async def _capped(answer: httpx.Response) -> AsyncGenerator[bytes, None]:
    """The answer's bytes. Raises `TimedOut` at a stall, `NotAudio` when there are too many."""
    total = 0
    chunks = answer.aiter_raw()
    while True:
        try:
            async with asyncio.timeout(_IDLE_S if total else None):
                chunk = await anext(chunks, None)
        except TimeoutError:
            raise errors.TimedOut("no more bytes came") from None
        if chunk is None:
            return
        total += len(chunk)
        if total > MAX_ANSWER:
            raise errors.NotAudio("the answer does not end")
        yield chunk


async def _error_body(answer: httpx.Response) -> bytes:
    body = b""
    async for chunk in answer.aiter_raw():
        body += chunk
        if len(body) >= MAX_ERROR_BODY:
            break
    return body[:MAX_ERROR_BODY]


class _translated:  # noqa: N801 - reads as a statement
    """Turns httpx' exceptions into ours."""

    async def __aenter__(self) -> None:
        return None

    async def __aexit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        match error:
            case httpx.ConnectError() if isinstance(_root(error), ssl.SSLError):
                raise errors.TlsFailed(type(_root(error)).__name__) from None
            case httpx.TimeoutException():
                raise errors.TimedOut(type(error).__name__) from None
            case httpx.RemoteProtocolError() | httpx.ReadError():
                raise errors.CutShort(type(error).__name__) from None
            case httpx.HTTPError() | httpx.InvalidURL():
                raise errors.Unreachable(type(error).__name__) from None
            case _:
                return


def _root(error: BaseException) -> BaseException:
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return error


def _is_worth_retrying(error: errors.SpeechError) -> bool:
    if isinstance(error, errors.CreditExhausted):
        return False
    if (error.retry_after_s or 0.0) > MAX_RETRY_WAIT_S:
        return False
    return isinstance(error, errors.Unreachable | errors.CutShort) or error.status in _RETRIED


def _wait_s(error: errors.SpeechError, attempt: int) -> float:
    """As the service says, else 0.5 s, 1 s, minus up to a quarter, so that clients do not come back in step."""
    if error.retry_after_s is not None:
        return error.retry_after_s
    return 0.5 * 2**attempt * (1 - random.random() / 4)  # noqa: S311 - no secret


def _headers(endpoint: Endpoint) -> dict[str, str]:
    return {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")
