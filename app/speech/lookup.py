"""Small questions to a speech service, one at a time and waited for: what it lists, whether it is well."""

import ssl
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from app.speech import errors, refusal
from app.speech.address import is_loopback
from app.speech.contract import SpeechRequest, to_wire
from app.speech.service import Endpoint, auth_headers, query_fields
from app.speech.trust import trusted_at

TIMEOUT_S = 10.0
"""The longest pause before and in an answer, and twice that for all of it."""

SPEECH_TIMEOUT_S = 30.0
"""The same for speech, which has to be made first."""

_UNTOLD = (401, 408, 429, 502, 503, 504)
"""Statuses that may be others with another key, or a little later."""

_ACCEPT = "audio/*, application/json, text/event-stream;q=0.9"

MOST_BYTES = 2 * 1024 * 1024
"""More than that no list has, and no sentence."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its status, headers (in lower case) and body, and after how many ms it began and was whole."""

    status: int
    body: bytes
    headers: Mapping[str, str]
    began_ms: float
    whole_ms: float


def get(endpoint: Endpoint, path: str) -> Answer:
    """What the service answers to GET `path`, with its key. No redirect is followed.

    Raises:
        SpeechError: it is not reached, not trusted, too slow, or its answer has no end.
    """
    return _ask(endpoint, "GET", path, None, TIMEOUT_S)


def get_list(endpoint: Endpoint, path: str) -> Answer:
    """As `get`. Raises `SpeechError` also where the answer does not tell whether there is such a list."""
    answer = get(endpoint, path)
    if answer.status in _UNTOLD:
        raise refusal.error_of(
            answer.status, answer.headers, answer.body, unauthorized=refusal.unauthorized(endpoint)
        )
    return answer


def speech(endpoint: Endpoint, request: SpeechRequest) -> Answer:
    """What the service answers to `request`, whole. Raises `SpeechError` as `get`."""
    return _ask(endpoint, "POST", "/v1/audio/speech", to_wire(request), SPEECH_TIMEOUT_S)


def _ask(endpoint: Endpoint, method: str, path: str, content: Any, timeout_s: float) -> Answer:
    asked = time.monotonic()
    body, began = b"", 0.0
    with (
        _translated(),
        _client(endpoint, timeout_s) as http,
        http.stream(
            method,
            f"{endpoint.url}{path}",
            json=content,
            headers=auth_headers(endpoint),
            params=query_fields(endpoint),
        ) as answer,
    ):
        for chunk in answer.iter_raw():
            began = began or time.monotonic()
            body += chunk
            if len(body) > MOST_BYTES:
                raise errors.NotAudio("the answer does not end")
            if time.monotonic() - asked > 2 * timeout_s:
                raise errors.TimedOut("the answer does not end")
    whole = time.monotonic()
    return Answer(
        answer.status_code,
        body,
        {name.lower(): value for name, value in answer.headers.items()},
        ((began or whole) - asked) * 1000,
        (whole - asked) * 1000,
    )


def _client(endpoint: Endpoint, timeout_s: float) -> httpx.Client:
    """A client for one endpoint: TLS verified, no redirects, no proxy on this computer. Raises `TlsFailed`."""
    return httpx.Client(
        follow_redirects=False,
        trust_env=not is_loopback(endpoint.url),
        verify=trusted_at(endpoint),
        timeout=timeout_s,
        headers={"Accept": _ACCEPT, "Accept-Encoding": "identity", "User-Agent": "readlark"},
    )


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except httpx.ConnectError as error:
        failed_tls = isinstance(_root(error), ssl.SSLError)
        raise (errors.TlsFailed if failed_tls else errors.Unreachable)(type(_root(error)).__name__) from None
    except httpx.ConnectTimeout:
        raise errors.Unreachable("no answer to the connection") from None
    except httpx.TimeoutException as error:
        raise errors.TimedOut(type(error).__name__) from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise errors.Unreachable(type(error).__name__) from None


def _root(error: BaseException) -> BaseException:
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return error
