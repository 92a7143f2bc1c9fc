"""Hands a wish over to the running app, without Qt: one JSON line there, one or two back.

The line is an object with `version`, `do` and what belongs to it:

    {"do": "speak", "text": "…", "options": {…}, "wait": false}     see `wishes.SpeakWish`
    {"do": "take", "place": "selection", "options": {…}, "wait": false}     see `wishes.TakeWish`
    {"do": "open", "files": ["/absolute/path", "https://…", "readlark://…"]}
    {"do": "steer", "verb": "pause"}                                see `VERBS`
    {"do": "go_on", "text": "…", "place": 0, "reads": true, …}      see `wishes.GoOnWish`
    {"do": "status"}                                                the answer carries `status`

The answer is `{"version", "ok", "error"?, "status"?}`. A reading that is waited for is answered twice: once
when it was taken, and again at its end.

Only light modules are imported here: handing over should take no longer than a blink.
"""

import json
import os
import socket
import sys
import time
import warnings
from pathlib import Path
from typing import Any

from app.storage import links, paths
from app.text.importing.addresses import is_address

VERSION = 1
"""The version of the messages. Another one is refused."""

MAX_BYTES = 80 << 20
"""The longest line: the largest text that is read, 64 MiB, with its escapes."""

PLACES = ("selection", "clipboard")
"""Where a text can be taken from."""

VERBS = ("pause", "resume", "toggle", "stop", "next", "previous")
"""What steers a reading."""

_TIMEOUT_S = 2.0
_MAX_ANSWER_BYTES = 1024 * 1024
_RETRY_S = 0.02


class HandoverError(Exception):
    """An app is there, but it did not take the wish. The message is a sentence for the user."""


def folder() -> Path:
    """Where socket and lock are."""
    with warnings.catch_warnings():
        # Outside a session of the desktop (ssh, cron) the temporary folder takes its place, with a warning
        # that nobody at the command line can do anything about.
        warnings.simplefilter("ignore")
        return paths.runtime()


def address() -> str:
    """Where the running app listens: the path of a local socket, on Windows the name of a pipe."""
    place = folder()
    if sys.platform == "win32":
        from hashlib import sha256

        return r"\\.\pipe\readlark-" + sha256(str(place).encode()).hexdigest()[:16]
    return str(place / "socket")


def speak(text: str, options: dict[str, Any] | None = None) -> dict[str, Any]:
    """The wish to hear `text`; `options` as `wishes.SpeakWish` has them."""
    return {"do": "speak", "text": text, "options": options or {}}


def take(place: str, options: dict[str, Any] | None = None) -> dict[str, Any]:
    """The wish to hear what is at `place`, one of `PLACES`; `options` as `wishes.TakeWish` has them."""
    return {"do": "take", "place": place, "options": options or {}}


def open_files(files: list[str]) -> dict[str, Any]:
    """The wish to open `files` (paths, web addresses or links); without any, to bring the window forward."""
    return {"do": "open", "files": [_lasting(file) for file in files]}


def _lasting(file: str) -> str:
    """The name by which another process finds the file; a web address or a link is one already."""
    return file if is_address(file) or links.is_link(file) else os.path.abspath(file)  # noqa: PTH100


def steer(verb: str) -> dict[str, Any]:
    """The wish to steer the reading: one of `VERBS`."""
    return {"do": "steer", "verb": verb}


def go_on(text: str, place: int, *, reads: bool, **fields: str) -> dict[str, Any]:
    """The wish to show `text` as another window did, with the other `fields` of `wishes.GoOnWish`."""
    return {"do": "go_on", "text": text, "place": place, "reads": reads, **fields}


def status() -> dict[str, Any]:
    """The question what the reading is doing."""
    return {"do": "status"}


def send(wish: dict[str, Any], *, wait: bool = False, timeout_s: float = _TIMEOUT_S) -> dict[str, Any] | None:
    """Hand `wish` over and return the answer, or None where no app is running.

    With `wait` a reading is waited for, however long it takes, and the answer is the one at its end.

    Raises:
        HandoverError: the wish is too long, was refused, or was not answered within `timeout_s`.
    """
    message = json.dumps({"version": VERSION, "wait": wait, **wish}, ensure_ascii=False)
    # Bytes of a command line that are no UTF-8 are halves of surrogate pairs here: they must not stop it.
    line = message.encode("utf-8", "surrogatepass") + b"\n"
    if len(line) > MAX_BYTES:
        raise HandoverError("This text is too long to hand over to the window. Open it there as a file.")
    try:
        connection = _connect(address(), timeout_s)
    except paths.UnusableFolder:
        raise
    except OSError as error:
        raise HandoverError(f"Readlark's window cannot be reached: {error.strerror}.") from error
    if connection is None:
        return None
    try:
        return _converse(connection, line, wait=wait)
    except TimeoutError as error:
        raise HandoverError("Readlark's window does not answer. Close it and start it again.") from error
    except (OSError, ValueError) as error:
        raise HandoverError("Readlark's window ended before it answered. Try again.") from error
    finally:
        connection.close()


def send_when_up(wish: dict[str, Any], patience_s: float = 5.0) -> dict[str, Any] | None:
    """As `send`, for an app that is known to be starting: asks again until it listens or patience ends."""
    end = time.monotonic() + patience_s
    while (answer := send(wish, timeout_s=patience_s)) is None and time.monotonic() < end:
        time.sleep(_RETRY_S)
    return answer


class _Pipe:
    """A named pipe of Windows, with the methods of a socket that are needed here. It knows no time limit."""

    def __init__(self, name: str) -> None:
        self._file = open(name, "r+b", buffering=0)  # noqa: SIM115, PTH123 - closed by close()

    def settimeout(self, _seconds: float | None) -> None:
        """Nothing: a pipe waits."""

    def sendall(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]

    def makefile(self, _mode: str) -> Any:
        return self._file

    def close(self) -> None:
        self._file.close()


def _connect(name: str, timeout_s: float) -> Any:
    """A connection to the socket or pipe `name`, or None where nobody listens."""
    try:
        if sys.platform == "win32":
            return _Pipe(name)
        if os.stat(os.path.dirname(name)).st_uid != os.getuid():  # noqa: PTH116, PTH120
            raise PermissionError(0, "its folder belongs to somebody else")
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.settimeout(timeout_s)
            connection.connect(name)
        except BaseException:
            connection.close()
            raise
    except (FileNotFoundError, ConnectionRefusedError):
        return None
    return connection


def _converse(connection: Any, line: bytes, *, wait: bool) -> dict[str, Any]:
    connection.sendall(line)
    with connection.makefile("rb") as answers:
        answer = accepted(answers.readline(_MAX_ANSWER_BYTES))
        if wait:
            connection.settimeout(None)
            answer = accepted(answers.readline(_MAX_ANSWER_BYTES))
    return answer


def accepted(line: bytes) -> dict[str, Any]:
    """The answer in `line`. Raises `HandoverError` with its error, and `ValueError` when it is none."""
    try:
        answer = json.loads(line)
    except RecursionError as error:
        raise ValueError from error
    if not isinstance(answer, dict):
        raise ValueError  # noqa: TRY004 - malformed, as every other line that is no answer
    if not answer.get("ok"):
        raise HandoverError(str(answer.get("error", "Readlark's window refused. Try again.")))
    return answer
