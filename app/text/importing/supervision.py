"""The parent's side of an import: starts the child, gives it the file, watches it, believes none of it unchecked."""

import contextlib
import json
import subprocess
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread
from typing import BinaryIO

from app import own_process
from app.text.importing import limits, messages
from app.text.importing.blocks import Options, Piece, Progress
from app.text.importing.faults import Fault, Unreadable

PATIENCE_S = 20.0
"""A child that brings no text for so long is given up."""

LONGEST_S = 600.0
"""A file that takes longer is given up."""

_CHUNK = 1 << 20
_GLANCE_S = 0.1


class Cancelled(Exception):
    """The user does not want the document any more."""


def pieces(
    file: BinaryIO, size: int, options: Options, cancelled: Event, command: Sequence[str] = ()
) -> Generator[Piece]:
    """The pieces of `file`, which has `size` bytes, as the child (`command`, by default our own) brings them.

    Whatever is wrong with the file is `Unreadable`; `Cancelled` is raised soon after `cancelled` is set. The child
    is gone when the generator ends or is closed.
    """
    with _running(command or own_process.command("import", "--child")) as process:
        watch = _Watch(process, cancelled)
        feeder = Thread(target=_feed, args=(process, file, size, options), daemon=True, name="import-feed")
        feeder.start()
        try:
            yield from _heard(process, watch)
        finally:
            watch.end()
            process.kill()
            feeder.join()


def _heard(process: subprocess.Popen[bytes], watch: "_Watch") -> Iterator[Piece]:
    assert process.stdout is not None
    while True:
        with watch.waiting():
            line = process.stdout.readline(messages.LONGEST_LINE + 1)
        if not line.endswith(b"\n"):
            watch.judge()
            raise Unreadable(Fault.DAMAGED)
        try:
            said = messages.parse(line)
        except messages.Malformed as error:
            raise Unreadable(Fault.DAMAGED) from error
        if said is None:
            return
        if isinstance(said, Fault):
            raise Unreadable(said)
        if not isinstance(said, Progress):
            watch.be_patient_again()
        yield said


@contextmanager
def _running(command: Sequence[str]) -> Generator[subprocess.Popen[bytes]]:
    process = own_process.start(command)
    try:
        yield process
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout):
            assert stream is not None
            with contextlib.suppress(OSError):
                stream.close()
        process.wait()


def _feed(process: subprocess.Popen[bytes], file: BinaryIO, size: int, options: Options) -> None:
    """Give the child its file. Its stdin stays open: the end of it would be the end of the child."""
    assert process.stdin is not None
    header = {"name": options.name, "password": options.password, "size": size}
    with contextlib.suppress(OSError, ValueError):  # the child is gone
        process.stdin.write(json.dumps(header).encode() + b"\n")
        while chunk := file.read(_CHUNK):
            process.stdin.write(chunk)
        process.stdin.flush()


class _Watch:
    """Ends the child when it takes too long or too much, or is not wanted any more."""

    def __init__(self, process: subprocess.Popen[bytes], cancelled: Event) -> None:
        self._process = process
        self._cancelled = cancelled
        self._begun = time.monotonic()
        self._waited = 0.0
        self._waiting_since: float | None = None
        self._verdict: Callable[[], Exception] | None = None
        self._ended = Event()
        self._thread = Thread(target=self._run, daemon=True, name="import-watch")
        self._thread.start()

    @contextmanager
    def waiting(self) -> Generator[None]:
        """Only while the parent waits is it the child that is slow."""
        since = self._waiting_since = time.monotonic()
        try:
            yield
        finally:
            self._waiting_since = None
            self._waited += time.monotonic() - since

    def be_patient_again(self) -> None:
        """The child has brought something."""
        self._waited = 0.0

    def judge(self) -> None:
        """Raise why the child was ended, if it was."""
        if self._verdict is not None:
            raise self._verdict()

    def end(self) -> None:
        """Watch no longer."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.wait(_GLANCE_S):
            verdict = self._look()
            if verdict is not None:
                self._verdict = verdict
                self._process.kill()
                return

    def _look(self) -> Callable[[], Exception] | None:
        if self._cancelled.is_set():
            return Cancelled
        now = time.monotonic()
        waited = self._waited + (now - since if (since := self._waiting_since) is not None else 0.0)
        if waited > PATIENCE_S or now - self._begun > LONGEST_S:
            return lambda: Unreadable(Fault.TOO_SLOW)
        if limits.resident(self._process.pid) > limits.RESIDENT:
            return lambda: Unreadable(Fault.TOO_LARGE)
        return None
