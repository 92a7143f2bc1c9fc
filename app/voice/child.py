"""The built-in voice as a child process: started, found again, started anew after a crash, ended."""

import contextlib
import json
import secrets
import subprocess
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Lock, Thread, Timer

from app import own_process
from app.speech.errors import VoiceStopped
from app.speech.service import BUILT_IN, Endpoint

RESTARTS = 3
RESTARTS_WITHIN_S = 60.0
"""A voice that dies more than `RESTARTS` times within this is given up until the minute is over."""

START_LIMIT_S = 60.0
"""A child that has not said by then where it listens is given up."""

CLOSE_WAIT_S = 2.0
"""How long a child may take to notice that its parent has let go."""


class VoiceChild:
    """The child process that serves the built-in voice.

    Safe to use from any thread and any asyncio loop. Nothing is started before it is asked for.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        clock: Callable[[], float] = time.monotonic,
        start_limit_s: float = START_LIMIT_S,
    ) -> None:
        self._command = list(command or own_process.command("serve", "--child"))
        self._clock = clock
        self._start_limit_s = start_limit_s
        self._lock = Lock()
        self._process: _Process | None = None
        self._deaths: deque[float] = deque(maxlen=RESTARTS + 1)
        self._closed = False

    def warm(self) -> None:
        """Start the voice if it is not running, without waiting for it. Raises `VoiceStopped`."""
        self._running()

    async def endpoint(self) -> Endpoint:
        """Where the running voice listens; starts it if need be. Raises `VoiceStopped`.

        The voice may still be loading: a request that comes early is answered when it is ready.
        """
        from app.voice.waiting import result_of  # asyncio comes with it

        return await result_of(self._running().endpoint)

    def close(self) -> None:
        """End the voice, and start no other. Waits until the process is gone."""
        with self._lock:
            self._closed = True
            process, self._process = self._process, None
        if process is not None:
            process.end()

    def _running(self) -> "_Process":
        with self._lock:
            if self._closed:
                raise VoiceStopped("the app is closing", service=BUILT_IN)
            if self._process is not None and self._process.has_ended():
                self._process.end()
                self._process = None
                self._deaths.append(self._clock())
            if self._process is None:
                if self._is_given_up():
                    raise VoiceStopped("the voice ended again and again", service=BUILT_IN)
                self._process = _Process(self._command, self._start_limit_s)
            return self._process

    def _is_given_up(self) -> bool:
        return len(self._deaths) > RESTARTS and self._clock() - self._deaths[0] <= RESTARTS_WITHIN_S


class _Process:
    """One run of the child. `endpoint` is known a moment after the start, or fails with `VoiceStopped`."""

    def __init__(self, command: Sequence[str], start_limit_s: float) -> None:
        self.endpoint: Future[Endpoint] = Future()
        self._popen: subprocess.Popen[bytes] | None = None
        self._starting = Thread(
            target=self._start, args=(command, start_limit_s), name="voice-start", daemon=True
        )
        self._starting.start()

    def has_ended(self) -> bool:
        """Whether the process is gone, or could not be started."""
        if self._popen is None or self._popen.poll() is None:
            return self.endpoint.done() and self.endpoint.exception() is not None
        return True

    def end(self) -> None:
        """Let go of the process and wait until it is gone."""
        self._starting.join(CLOSE_WAIT_S)
        popen = self._popen
        if popen is None:
            return
        assert popen.stdin is not None
        with contextlib.suppress(OSError):  # it may be gone with the key unread
            popen.stdin.close()
        try:
            popen.wait(CLOSE_WAIT_S)
        except subprocess.TimeoutExpired:
            popen.kill()
            popen.wait()

    def _start(self, command: Sequence[str], limit_s: float) -> None:
        key = secrets.token_urlsafe(32)
        try:
            self._popen = own_process.start(command)
            port = _first_talk(self._popen, key, limit_s)
        except (OSError, ValueError, KeyError, TypeError) as error:
            if self._popen is not None:
                self._popen.kill()
            self.endpoint.set_exception(VoiceStopped(type(error).__name__, service=BUILT_IN))
        else:
            self.endpoint.set_result(Endpoint(f"http://127.0.0.1:{port}", key))


def _first_talk(popen: subprocess.Popen[bytes], key: str, limit_s: float) -> int:
    """Hand over the key and hear the port; a process that says nothing for `limit_s` is ended."""
    assert popen.stdin is not None
    assert popen.stdout is not None
    patience = Timer(limit_s, popen.kill)
    patience.daemon = True
    patience.start()
    try:
        with popen.stdout:
            popen.stdin.write(key.encode() + b"\n")
            popen.stdin.flush()
            return int(json.loads(popen.stdout.readline())["port"])
    finally:
        patience.cancel()
