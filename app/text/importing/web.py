"""Pages of the web by their addresses: fetched here, taken apart in the child like every file.

Every address on the way is looked up here, checked, and the connection made to just that one, so that no answer of
a name server and no redirection leads into the network around this computer. A host there is asked only if the
user has typed its name.
"""

import contextlib
import time
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event

import httpx

from app.text.importing import hosts
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.html import decode
from app.text.importing.supervision import Cancelled

MAX_BYTES = 10 << 20
"""The largest page, unpacked."""

LONGEST_S = 30.0
"""A page that has not come by then is given up."""

_MOST_REDIRECTIONS = 8
_MOST_ADDRESSES = 3
_PATIENCE_S = 10.0
_OK = 200
_REDIRECTIONS = (301, 302, 303, 307, 308)
_PAGES = ("text/html", "application/xhtml+xml")
_NO_TEXT = ("image/", "audio/", "video/", "font/")
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Readlark)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, application/epub+zip, text/plain;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What stands at an address: its bytes, and the address that they came from in the end."""

    data: bytes
    address: str


def fetch(address: str, cancelled: Event) -> Page:
    """What stands at `address`. Raises `Unreadable` where nothing comes, and `Cancelled`."""
    return _Fetch(cancelled).run(address)


class _Fetch:
    """One page on its way."""

    def __init__(self, cancelled: Event) -> None:
        self._cancelled = cancelled
        self._deadline = time.monotonic() + LONGEST_S
        self._typed_host = ""
        """A host in the network around this computer, which the user has asked for by its name."""

    def run(self, address: str) -> Page:
        """Follow the redirections to the page."""
        url = _url(address)
        with httpx.Client(follow_redirects=False, headers=_HEADERS) as client:
            for hop in range(_MOST_REDIRECTIONS + 1):
                with self._answer(client, url, is_typed=hop == 0) as answer:
                    if answer.status_code not in _REDIRECTIONS:
                        return Page(self._page(answer), str(url))
                    url = _url(str(_joined(url, answer.headers.get("location", ""))))
        raise Unreadable(Fault.NOT_GIVEN)

    @contextmanager
    def _answer(self, client: httpx.Client, url: httpx.URL, *, is_typed: bool) -> Generator[httpx.Response]:
        """The answer of the first address of the host that takes a connection."""
        for address in self._addresses(url, is_typed=is_typed)[:_MOST_ADDRESSES]:
            request = client.build_request(
                "GET",
                url.copy_with(host=str(address), fragment=None),
                headers={"Host": url.netloc.decode("ascii")},
                timeout=min(_PATIENCE_S, self._left()),
                extensions={"sni_hostname": url.raw_host.decode("ascii")},
            )
            try:
                answer = client.send(request, stream=True)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
            except httpx.HTTPError as error:
                raise Unreadable(Fault.UNREACHABLE) from error
            with contextlib.closing(answer):
                yield answer
            return
        raise Unreadable(Fault.UNREACHABLE)

    def _addresses(self, url: httpx.URL, *, is_typed: bool) -> list[hosts.Address]:
        found = hosts.resolve(url.host, url.port or 0, self._left())
        if not found:
            raise Unreadable(Fault.UNREACHABLE)
        public = [address for address in found if hosts.is_public(address)]
        if is_typed and not public:
            self._typed_host = url.host
        if not public and url.host != self._typed_host:
            raise Unreadable(Fault.PRIVATE)
        return public or found

    def _left(self) -> float:
        """Seconds until the page is given up."""
        if self._cancelled.is_set():
            raise Cancelled
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise Unreadable(Fault.UNREACHABLE)
        return left

    def _page(self, answer: httpx.Response) -> bytes:
        media, _, parameters = answer.headers.get("content-type", "").lower().partition(";")
        media = media.strip()
        if answer.status_code != _OK:
            raise Unreadable(Fault.NOT_GIVEN)
        if media.startswith(_NO_TEXT):
            raise Unreadable(Fault.NO_TEXT)
        try:
            data = b"".join(self._unpacked(answer))
        except httpx.HTTPError as error:
            raise Unreadable(Fault.UNREACHABLE) from error
        if media not in _PAGES:
            return data
        # In the one encoding, and recognised as a page whatever it begins with.
        charset = parameters.partition("charset=")[2].strip("\"' ").partition(";")[0]
        return b"<!DOCTYPE html>" + decode(data, charset).encode("utf-8", "replace")

    def _unpacked(self, answer: httpx.Response) -> Iterator[bytes]:
        """The bytes of an answer, of which no more are unpacked than are wanted."""
        packing = answer.headers.get("content-encoding", "identity").lower()
        if packing not in ("identity", "gzip", "x-gzip", "deflate"):
            raise Unreadable(Fault.NOT_GIVEN)
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32) if packing != "identity" else None
        total = 0
        for chunk in answer.iter_raw():
            self._left()
            try:
                part = unpacker.decompress(chunk, MAX_BYTES + 1 - total) if unpacker else chunk
            except zlib.error as error:
                raise Unreadable(Fault.DAMAGED) from error
            total += len(part)
            if total > MAX_BYTES:
                raise Unreadable(Fault.TOO_LARGE)
            yield part


def _url(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
        url.raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise Unreadable(Fault.NO_ADDRESS) from error
    if url.scheme not in ("http", "https") or not url.host:
        raise Unreadable(Fault.NO_ADDRESS)
    return url


def _joined(url: httpx.URL, location: str) -> httpx.URL:
    try:
        return url.join(location)
    except (httpx.InvalidURL, ValueError) as error:
        raise Unreadable(Fault.NO_ADDRESS) from error
