"""What every request passes before it reaches the service: plain ASGI, for a few microseconds."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST_BODY = 256 * 1024
"""Bytes. The longest request of the contract, every character escaped, stays below 120 KB."""

BODY_LIMIT_S = 20.0
"""A client that takes longer to send its request is sent away."""

AT_ONCE = 16
"""Speech requests at once; the next is told to come again in a second."""

OPEN_PATHS = frozenset({"/health"})
"""Answered without a key."""


@dataclass(frozen=True, slots=True)
class Refusal(Exception):
    """An answer in the place of the service's own, in OpenAI's shape."""

    status: int
    message: str
    code: str
    headers: tuple[tuple[bytes, bytes], ...] = ()


class Guard:
    """Lets a request through to `app` if host, origin, key, size and number are right.

    `host` is the address the service was told to listen at: on a loopback address only loopback names are
    accepted as Host, so that a page in a browser cannot get here by a name of its own (DNS rebinding).
    """

    def __init__(
        self, app: Asgi, key: str, host: str, refuse: Callable[[Refusal], Asgi], at_once: int = AT_ONCE
    ) -> None:
        self._app = app
        self._key = key.encode()
        self._host = host
        self._refuse = refuse
        self._free = at_once

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; anything but HTTP is left unanswered."""
        if scope["type"] != "http":
            return
        try:
            self._check(scope)
            if scope["method"] == "POST":
                await self._pass_limited(scope, receive, send)
            else:
                await self._app(scope, receive, send)
        except Refusal as refusal:
            await self._refuse(refusal)(scope, receive, send)

    def _check(self, scope: Scope) -> None:
        headers: dict[bytes, bytes] = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin-1")
        if not is_own_host(host, self._host):
            raise Refusal(403, "This service does not answer to that host name.", "host_refused")
        if b"origin" in headers and headers[b"origin"] != b"http://" + host.encode("latin-1"):
            raise Refusal(403, "This service does not answer pages in a browser.", "origin_refused")
        if scope["path"] not in OPEN_PATHS and not self._has_key(headers):
            raise Refusal(
                401,
                "The key is missing or wrong. Send it as `Authorization: Bearer` or `x-api-key`.",
                "invalid_api_key",
                ((b"www-authenticate", b"Bearer"),),
            )

    def _has_key(self, headers: dict[bytes, bytes]) -> bool:
        scheme, _, bearer = headers.get(b"authorization", b"").partition(b" ")
        offered = bearer.strip() if scheme.lower() == b"bearer" else headers.get(b"x-api-key", b"")
        return hmac.compare_digest(offered, self._key)

    async def _pass_limited(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._free:
            raise Refusal(
                429, "Too many requests at once. Try again in a second.", "busy", ((b"retry-after", b"1"),)
            )
        self._free -= 1
        try:
            body = await _read(receive)
            await self._app(scope, _replayed(body, receive), send)
        finally:
            self._free += 1


def is_own_host(header: str, bound: str) -> bool:
    """Whether the Host `header` names this computer, for a service that listens at the address `bound`."""
    try:
        name = urlsplit(f"//{header}").hostname or ""
        if name == "localhost" or name == bound.lower():
            return True
        address = ip_address(name)
    except ValueError:  # no host, or a strange one
        return False
    return address.is_loopback or not _is_loopback(bound)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def _read(receive: Receive) -> bytes:
    """The whole body, within its limits of size and time."""
    body = bytearray()
    more = True
    try:
        async with asyncio.timeout(BODY_LIMIT_S):
            while more:
                message = await receive()
                body += message.get("body", b"")
                more = message.get("more_body", False)
                if len(body) > LARGEST_BODY:
                    raise Refusal(413, "The request is too large.", "request_too_large")
    except TimeoutError:
        raise Refusal(408, "The request did not arrive in time.", "request_timeout") from None
    return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """The body in one message, then whatever comes after it."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return messages.pop() if messages else await receive()

    return replay
