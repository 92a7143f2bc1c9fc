"""Small questions to a speech service: what it lists, whether it is well."""

import ssl
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from app.speech import errors
from app.speech.address import is_loopback
from app.speech.service import Endpoint, auth_headers, auth_query

TIMEOUT_S = 10.0
"""The longest pause in an answer, and twice that for all of it."""

MOST_BYTES = 1024 * 1024
"""More than that no list has."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The status and the body of an answer."""

    status: int
    body: bytes


def get(endpoint: Endpoint, path: str) -> Answer:
    """What the service answers to GET `path`, with its key. No redirect is followed.

    Raises:
        SpeechError: it is not reached, not trusted, too slow, or its answer has no end.
    """
    url = f"{endpoint.url}{path}"
    with (
        _translated(),
        client(endpoint) as http,
        http.stream("GET", url, headers=auth_headers(endpoint), params=auth_query(endpoint)) as answer,
    ):
        body, until = b"", time.monotonic() + 2 * TIMEOUT_S
        for chunk in answer.iter_raw():
            body += chunk
            if len(body) > MOST_BYTES:
                raise errors.NotAudio("the answer does not end")
            if time.monotonic() > until:
                raise errors.TimedOut("the answer does not end")
        return Answer(answer.status_code, body)


def client(endpoint: Endpoint) -> httpx.Client:
    """A client for one endpoint: TLS verified, no redirects, no proxy on this computer. Raises `TlsFailed`."""
    try:
        trusted = ssl.create_default_context(cafile=endpoint.ca_file) if endpoint.ca_file else True
    except OSError as error:
        raise errors.TlsFailed(f"the certificate file cannot be read ({type(error).__name__})") from None
    return httpx.Client(
        follow_redirects=False,
        trust_env=not is_loopback(endpoint.url),
        verify=trusted,
        timeout=TIMEOUT_S,
        headers={"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "readlark"},
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
