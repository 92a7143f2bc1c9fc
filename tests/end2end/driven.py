"""The near end of `driver`: a reader in another process, steered and listened to."""

import contextlib
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tests.processes import running

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Event:
    """What the reader said, and when (`time.monotonic()`)."""

    at: float
    said: str
    value: Any


class Driven:
    """A reader in a process of its own; see `started`."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.events: list[Event] = []
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._listen, name="driven", daemon=True)
        self._thread.start()

    @classmethod
    @contextlib.contextmanager
    def started(
        cls, env: Mapping[str, str], *, service: str | None = None, log: Path | None = None
    ) -> Iterator[Self]:
        """A reader that plays where `env` says, until the block ends; it must then end well."""
        command = [sys.executable, "-m", "tests.end2end.driver", *([service] if service else [])]
        pipe = subprocess.PIPE
        with running(command, env, cwd=ROOT, log=log, stdin=pipe, stdout=pipe) as process:
            driven = cls(process)
            yield driven
            if process.poll() is None:
                driven.close()
            driven._thread.join(20)

    def close(self) -> None:
        """Let it end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.process.wait(20) == 0

    def do(self, what: str, **how: object) -> Event:
        """Wish for something; returns when it was begun."""
        assert self.process.stdin is not None
        before = len(self.events)
        self.process.stdin.write(json.dumps({"do": what, **how}).encode() + b"\n")
        self.process.stdin.flush()
        return self.wait(lambda event: event.said == "doing", after=before)

    def wait(self, wanted: Callable[[Event], bool], *, after: int = 0, limit_s: float = 60.0) -> Event:
        """The first event from number `after` on that is `wanted`; waits for it."""
        found: list[Event] = []

        def look() -> bool:
            found.extend(event for event in self.events[after:] if wanted(event))
            return bool(found) or not self._thread.is_alive()

        with self._news:
            over = self._news.wait_for(look, limit_s)
        if not found:
            raise TimeoutError(f"{'It ended' if over else 'Not yet'}; the last it said: {self.events[-5:]}")
        return found[0]

    def wait_for_state(self, *states: str, after: int = 0, limit_s: float = 60.0) -> Event:
        """Wait until the reader is in one of `states`."""
        return self.wait(
            lambda event: event.said == "state" and event.value in states, after=after, limit_s=limit_s
        )

    def told(self) -> dict[str, Any]:
        """What the reader shows now."""
        before = len(self.events)
        self.do("tell")
        return self.wait(lambda event: event.said == "told", after=before).value

    def wait_until_all_is_spoken(self, limit_s: float = 60.0) -> int:
        """Wait until the whole text's time is known; returns it in milliseconds."""
        give_up = time.monotonic() + limit_s
        while not (told := self.told())["duration_known"]:
            if time.monotonic() > give_up:
                raise TimeoutError(f"Not all is spoken: {told}")
            time.sleep(0.05)
        return told["duration_ms"]

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said = json.loads(line)
            with self._news:
                self.events.append(Event(said["at"], said["said"], said["value"]))
                self._news.notify_all()
        with self._news:
            self._news.notify_all()
