"""Fetches one file of known size and hash: goes on where it stopped, and is there only when it is right."""

import errno
import hashlib
import shutil
from collections.abc import Callable
from contextlib import closing
from enum import Enum
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx

from app.speech.address import is_loopback
from app.voice.offers import Offer

TIMEOUT_S = 20.0
"""The longest pause in an answer."""

_ALL, _REST = 200, 206
_REDIRECTS = 5
_ROOM = 1024 * 1024
"""Bytes that are left free."""


class Failure(Enum):
    """Why a file has not come."""

    OFFLINE = "the server is not reached"
    BROKEN_OFF = "the answer broke off; the next attempt goes on there"
    REFUSED = "the server does not give it"
    WRONG = "what came is something else"
    FULL = "there is no room for it"
    UNWRITABLE = "it cannot be written"


class DownloadFailed(Exception):
    """A file has not come."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


class Cancelled(Exception):
    """It is not wanted any more. What has come is kept for the next time."""


def part_of(target: Path) -> Path:
    """What has come of `target` so far."""
    return target.with_name(f".{target.name}.part")


def fetch(offer: Offer, target: Path, on_progress: Callable[[int], None]) -> None:
    """Put the file of `offer` at `target`.

    `on_progress` is told the bytes that are there, and may raise `Cancelled`. Raises `DownloadFailed`.
    """
    part = part_of(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _fetch_rest(offer, part, on_progress)
        if _sha256(part) != offer.sha256:
            part.unlink()
            raise DownloadFailed(Failure.WRONG)
        part.replace(target)
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise DownloadFailed(Failure.FULL if is_full else Failure.UNWRITABLE) from None


def _fetch_rest(offer: Offer, part: Path, on_progress: Callable[[int], None]) -> None:
    """Bring `part` to its full size."""
    there = part.stat().st_size if part.exists() else 0
    if there > offer.size:
        part.unlink()
        there = 0
    if there == offer.size:
        return
    if shutil.disk_usage(part.parent).free < offer.size - there + _ROOM:
        raise DownloadFailed(Failure.FULL)
    try:
        with _client(offer.url) as client, closing(_answer(client, offer.url, there)) as answer:
            if answer.status_code == _ALL:  # the server cannot go on, and begins anew
                there = 0
            with part.open("ab" if there else "wb") as file:
                for chunk in answer.iter_raw():
                    there += len(chunk)
                    if there > offer.size:
                        file.truncate(0)
                        raise DownloadFailed(Failure.WRONG)
                    file.write(chunk)
                    on_progress(there)
    except (httpx.ConnectError, httpx.ConnectTimeout):
        raise DownloadFailed(Failure.OFFLINE) from None
    except (httpx.HTTPError, httpx.InvalidURL):
        raise DownloadFailed(Failure.BROKEN_OFF) from None
    if there < offer.size:
        raise DownloadFailed(Failure.BROKEN_OFF)


def _client(url: str) -> httpx.Client:
    """TLS verified, redirects by hand, no proxy on this computer."""
    headers = {"Accept-Encoding": "identity", "User-Agent": "readlark"}
    return httpx.Client(
        headers=headers, timeout=TIMEOUT_S, follow_redirects=False, trust_env=not is_loopback(url)
    )


def _answer(client: httpx.Client, url: str, start: int) -> httpx.Response:
    """The answer that holds the file from byte `start` on, or all of it. Raises `DownloadFailed`."""
    headers = {"Range": f"bytes={start}-"} if start else {}
    for _ in range(_REDIRECTS + 1):
        answer = client.send(client.build_request("GET", url, headers=headers), stream=True)
        is_plain = answer.headers.get("content-encoding", "identity") == "identity"
        if is_plain and (answer.status_code == _ALL or _goes_on(answer, start)):
            return answer
        answer.close()
        if not answer.has_redirect_location:
            break
        url = _next(url, answer.headers["location"])
    raise DownloadFailed(Failure.REFUSED)


def _goes_on(answer: httpx.Response, start: int) -> bool:
    begins = answer.headers.get("content-range", "").startswith(f"bytes {start}-")
    return answer.status_code == _REST and start > 0 and begins


def _next(url: str, location: str) -> str:
    """Where a redirect leads: only to https, or on this computer to this computer."""
    there = urljoin(url, location)
    parts = urlsplit(there)
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url) and is_loopback(there)):
        return there
    raise DownloadFailed(Failure.REFUSED)


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
