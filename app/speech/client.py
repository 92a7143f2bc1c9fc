"""The client of `POST /v1/audio/speech`: yields what the answer holds as it arrives, and knows no codec."""

import asyncio
import logging
import math
import random
import ssl
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing, contextmanager, suppress
from dataclasses import dataclass
from typing import Any, cast

import httpx

from app.speech import contract, errors, events, refusal
from app.speech.address import AddressError, is_loopback, normalised
from app.speech.contract import SpeechRequest
from app.speech.places import Places
from app.speech.service import Endpoint, auth_headers, query_fields, without_key
from app.speech.traits import Traits
from app.speech.trust import trusted_at

ACCEPT = "audio/*, text/event-stream;q=0.9, application/json;q=0.5, */*;q=0.1"
RETRIES = 2
MAX_RETRY_WAIT_S = 30.0
MAX_ANSWER = 64 * 1024 * 1024
"""Bytes of the longest answer taken."""
MAX_ANSWER_S = 600.0
"""Seconds after which an answer that still comes is left."""
MAX_ERROR_BODY = 64 * 1024
AT_ONCE_LOOPBACK = 1
"""Requests at the same time for a server on this computer: for one who listens, a second would only take the
processor from the first.
"""

_TIMEOUTS = {"connect": 5.0, "write": 10.0, "pool": 5.0}
_AFTER_DONE_S = 2.0
"""How long an event stream that has said its last word may stay open: to close it costs the connection."""
_FIRST_BYTE_S, _FIRST_BYTE_LOOPBACK_S, _IDLE_S = 30.0, 120.0, 20.0
_BACKOFF_S = 0.5
_RETRIED = (408, 409, 429, 500, 502, 503, 504)

_log = logging.getLogger(__name__)
for _name in ("httpx", "httpcore"):  # they would log addresses with their query, and headers
    logging.getLogger(_name).setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Audio:
    """Bytes of the answer's audio, and the content type that the service declares for them."""

    data: bytes
    declared: str


Piece = Audio | events.Words | events.Skipped | events.Done
OnWait = Callable[[int], None]
"""Told every second how many seconds are left until a busy service is asked again; 0 when it is."""


class SpeechClient:
    """Asks speech services for audio. One for a running event loop; `close` it at the end.

    No redirects are followed, TLS is always verified, and for loopback no proxy is used. What a service refuses
    of the optional fields is not sent to it again.
    """

    def __init__(self, at_once_loopback: int | None = None) -> None:
        """`at_once_loopback` for one who does not listen, instead of `AT_ONCE_LOOPBACK`."""
        self._at_once_loopback = at_once_loopback or AT_ONCE_LOOPBACK
        self._clients: dict[tuple[bool, bool, str], httpx.AsyncClient] = {}
        self._places: dict[tuple[str, int], Places] = {}
        self._traits = Traits()

    async def stream(
        self,
        endpoint: Endpoint,
        request: SpeechRequest,
        *,
        retries: int = RETRIES,
        on_wait: OnWait | None = None,
    ) -> AsyncGenerator[Piece, None]:
        """Yield the pieces of the answer to `request`. Raises `SpeechError`; closing the iterator cancels.

        It is asked again at most `retries` times, and only before the first piece.
        """
        places = self._places_of(endpoint)
        wanted = contract.to_wire(request)
        attempt = 0
        async with places.taken():
            while True:
                started = False
                body = self._traits.fitted(endpoint.url, wanted)
                try:
                    with _without_key(endpoint):
                        async with aclosing(self._attempt(endpoint, body)) as pieces:
                            async for piece in pieces:
                                started = True
                                yield piece
                except errors.FieldRefused as error:
                    if not self._traits.learn(endpoint.url, body, error.field):
                        raise
                except errors.SpeechError as error:
                    if error.status == 429:
                        places.slow_down()
                    if started or attempt == retries or not _is_worth_retrying(error):
                        raise
                    await _wait(error, attempt, on_wait)
                    attempt += 1
                else:
                    return

    async def warm(self, endpoint: Endpoint) -> None:
        """Open a connection that the next request finds ready. Raises `SpeechError`.

        Elsewhere than on this computer the question has no answer to read: with a body left unread, the connection
        would be closed again.
        """
        _check_address(endpoint)
        local = is_loopback(endpoint.url)
        method, path = ("GET", "/health") if local else ("HEAD", "/v1/models")
        async with (
            _translated(),
            self._client(endpoint).stream(
                method, f"{endpoint.url}{path}", headers=auth_headers(endpoint), params=query_fields(endpoint)
            ) as answer,
        ):
            await _error_body(answer)

    async def close(self) -> None:
        """Close every connection."""
        for client in self._clients.values():
            await client.aclose()

    async def _attempt(self, endpoint: Endpoint, body: dict[str, Any]) -> AsyncGenerator[Piece, None]:
        _check_address(endpoint)
        first_byte_s = _FIRST_BYTE_LOOPBACK_S if is_loopback(endpoint.url) else _FIRST_BYTE_S
        began = time.monotonic()
        pieces = 0
        async with (
            _translated(),
            self._client(endpoint).stream(
                "POST",
                f"{endpoint.url}/v1/audio/speech",
                json=body,
                headers=auth_headers(endpoint),
                params=query_fields(endpoint),
                timeout=httpx.Timeout(read=first_byte_s, **_TIMEOUTS),
            ) as answer,
        ):
            try:
                if answer.status_code != 200:
                    raise refusal.error_of(
                        answer.status_code,
                        answer.headers,
                        await _error_body(answer),
                        unauthorized=refusal.unauthorized(endpoint),
                    )
                async with aclosing(_pieces(answer)) as found:
                    async for piece in found:
                        pieces += 1
                        yield piece
                if not pieces:
                    raise errors.NotAudio("the answer is empty")
            except httpx.HTTPError as error:
                if not pieces:
                    raise
                number = refusal.request_id(answer.headers)
                raise errors.CutShort(type(error).__name__, request_id=number) from None
            except errors.SpeechError as error:
                error.request_id = refusal.request_id(answer.headers)
                raise
            finally:
                _note(answer, began)

    def _places_of(self, endpoint: Endpoint) -> Places:
        at_once = self._at_once_loopback if is_loopback(endpoint.url) else endpoint.concurrency
        return self._places.setdefault((endpoint.url, at_once), Places(at_once))

    def _client(self, endpoint: Endpoint) -> httpx.AsyncClient:
        local = is_loopback(endpoint.url)
        key = (local, endpoint.url.startswith("http:"), endpoint.ca_file)
        if key not in self._clients:
            self._clients[key] = httpx.AsyncClient(
                follow_redirects=False,
                trust_env=not local,
                verify=trusted_at(endpoint),
                limits=httpx.Limits(keepalive_expiry=60),
                headers={"Accept": ACCEPT, "Accept-Encoding": "identity", "User-Agent": "readlark"},
            )
        return self._clients[key]


@contextmanager
def _without_key(endpoint: Endpoint) -> Generator[None, None, None]:
    """Some services say in an error which key they were shown: what is raised here does not."""
    try:
        yield
    except errors.SpeechError as error:
        error.detail = without_key(endpoint, error.detail)
        error.args = (error.detail,)
        raise


async def _pieces(answer: httpx.Response) -> AsyncGenerator[Piece, None]:
    if answer.headers.get("content-encoding", "").strip().lower() not in ("", "identity"):
        raise errors.NotAudio("the answer is compressed")
    declared = answer.headers.get("content-type", "")
    kind = declared.partition(";")[0].strip().lower()
    if kind in ("text/html", "application/json", "text/plain"):
        said = refusal.read_body(await _error_body(answer))  # some say with a 200 what is wrong
        raise errors.NotAudio(said.message or f"the answer is {kind}")
    rate = answer.headers.get("x-sample-rate", "").strip()
    stated = f"; rate={rate}" if rate.isdecimal() and "rate=" not in declared else ""
    async with aclosing(_capped(answer)) as chunks:
        if kind != "text/event-stream":
            async for chunk in chunks:
                yield Audio(chunk, declared + stated)
            return
        async with aclosing(_event_pieces(chunks, stated)) as pieces:
            async for piece in pieces:
                yield piece


async def _event_pieces(chunks: AsyncGenerator[bytes, None], declared: str) -> AsyncGenerator[Piece, None]:
    """The pieces of an event stream whose audio is `declared`. Raises `CutShort` if its last event is missing."""
    done = False
    async with aclosing(_event_data(chunks, lambda: _AFTER_DONE_S if done else None)) as found:
        async for data in found:
            piece = _piece_of(data, declared)
            if piece and not (
                done and piece == events.Done()
            ):  # a bare [DONE] after the one that says the usage
                done = done or isinstance(piece, events.Done)
                yield piece
    if not done:
        raise errors.CutShort("the events ended without their last")


async def _event_data(
    chunks: AsyncGenerator[bytes, None], patience_s: Callable[[], float | None]
) -> AsyncGenerator[str, None]:
    """The data of every event; ends when `patience_s()` have passed without another chunk."""
    stream = events.EventStream()
    while True:
        try:
            async with asyncio.timeout(patience_s()):
                chunk = await anext(chunks, None)
        except TimeoutError:
            return
        for data in stream.feed(chunk) if chunk is not None else stream.finish():
            yield data
        if chunk is None:
            return


def _piece_of(data: str, declared: str) -> Piece | None:
    event = events.parse(data)
    if isinstance(event, events.AudioDelta):
        return Audio(event.audio, declared) if event.audio else None
    return event


async def _capped(answer: httpx.Response) -> AsyncGenerator[bytes, None]:
    """The answer's bytes. Raises `TimedOut` at a stall, `NotAudio` when there are too many or they do not end."""
    total = 0
    last = time.monotonic() + MAX_ANSWER_S
    async with aclosing(_raw(answer)) as chunks:
        while True:
            try:
                async with asyncio.timeout(_IDLE_S if total else None):
                    chunk = await anext(chunks, None)
            except TimeoutError:
                raise errors.TimedOut("no more bytes came") from None
            if chunk is None:
                return
            total += len(chunk)
            if total > MAX_ANSWER or time.monotonic() > last:
                raise errors.NotAudio("the answer does not end")
            yield chunk


async def _error_body(answer: httpx.Response) -> bytes:
    """The answer's body, or as much of it as comes within a while and a limit."""
    body = b""
    with suppress(TimeoutError, httpx.HTTPError):  # its status tells enough
        async with asyncio.timeout(_IDLE_S), aclosing(_raw(answer)) as chunks:
            async for chunk in chunks:
                body += chunk
                if len(body) >= MAX_ERROR_BODY:
                    break
    return body[:MAX_ERROR_BODY]


def _raw(answer: httpx.Response) -> AsyncGenerator[bytes, None]:
    """The bytes as they come, from a generator that must be closed."""
    return cast(AsyncGenerator[bytes, None], answer.aiter_raw())


class _translated:  # noqa: N801 - reads as a statement
    """Turns httpx' exceptions into ours."""

    async def __aenter__(self) -> None:
        return None

    async def __aexit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        match error:
            case httpx.ConnectError() if isinstance(_root(error), ssl.SSLError):
                raise errors.TlsFailed(type(_root(error)).__name__) from None
            case httpx.ConnectTimeout():
                raise errors.Unreachable(type(error).__name__) from None
            case httpx.TimeoutException():
                raise errors.TimedOut(type(error).__name__) from None
            case httpx.HTTPError() | httpx.InvalidURL():
                raise errors.Unreachable(type(error).__name__) from None
            case _:
                return


def _root(error: BaseException) -> BaseException:
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return error


def _check_address(endpoint: Endpoint) -> None:
    """Nothing is sent in the clear beyond the user's own network, whatever the settings say."""
    try:
        normalised(endpoint.url, lan=True)
    except AddressError as error:
        raise errors.UnsafeAddress(str(error)) from None


def _is_worth_retrying(error: errors.SpeechError) -> bool:
    if isinstance(error, errors.CreditExhausted) or (error.retry_after_s or 0.0) > MAX_RETRY_WAIT_S:
        return False
    if error.should_retry is not None:
        return error.should_retry
    return isinstance(error, errors.Unreachable | errors.CutShort) or error.status in _RETRIED


async def _wait(error: errors.SpeechError, attempt: int, on_wait: OnWait | None) -> None:
    """Wait as the service says, else 0.5 s, 1 s, minus up to a quarter, so that clients do not come back in step."""
    if error.retry_after_s is None:
        await asyncio.sleep(_BACKOFF_S * 2**attempt * (1 - random.random() / 4))  # noqa: S311 - no secret
        return
    until = time.monotonic() + error.retry_after_s
    while (left := until - time.monotonic()) > 0:
        if on_wait:
            on_wait(math.ceil(left))
        await asyncio.sleep(left - math.ceil(left) + 1)
    if on_wait:
        on_wait(0)


def _note(answer: httpx.Response, began: float) -> None:
    _log.debug(
        "%s %s %d, request %s, %d bytes, %d ms",
        answer.request.method,
        answer.request.url.host,
        answer.status_code,
        answer.headers.get("x-request-id", "-"),
        answer.num_bytes_downloaded,
        (time.monotonic() - began) * 1000,
    )
