"""Starts `tests.bench.driver`, gives it orders and reads what it says."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from tests.processes import running

ROOT = Path(__file__).parents[2]


def as_installed(env: Mapping[str, str]) -> dict[str, str]:
    """`env` for a program that keeps its compiled modules, as every installed one does."""
    kept = {name: value for name, value in env.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT)}


class WindowProcess:
    """The real window, driven from outside."""

    def __init__(self, process: subprocess.Popen[bytes], started_at: float) -> None:
        self._process = process
        self.started_at = started_at
        """When the process was started, by `time.monotonic()`."""
        self._events: list[dict[str, Any]] = []
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

    @classmethod
    @contextmanager
    def started(cls, env: Mapping[str, str], log: Path | None = None) -> Iterator[Self]:
        """A window that has painted and is furnished."""
        command = [sys.executable, "-m", "tests.bench.driver"]
        started_at = time.monotonic()
        pipe = subprocess.PIPE
        environment = as_installed(env)
        with running(command, environment, log=log, stdin=pipe, stdout=pipe) as process:
            window = cls(process, started_at)
            window.wait_for("furnished")
            yield window

    def ask(self, do: str, answer: str, **fields: Any) -> dict[str, Any]:
        """Give an order and return the `answer` event that comes after it."""
        first = len(self._events)
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **fields}).encode() + b"\n")
        self._process.stdin.flush()
        return self.wait_for(answer, first=first)

    def wait_for(self, event: str, *, first: int = 0, limit_s: float = 60.0, **fields: Any) -> dict[str, Any]:
        """The first `event` with these fields from number `first` on."""

        def found() -> dict[str, Any] | None:
            for one in self._events[first:]:
                if one["event"] == event and all(one.get(k) == v for k, v in fields.items()):
                    return one
            return None

        with self._news:
            if not self._news.wait_for(lambda: found() is not None, limit_s):
                raise TimeoutError(f"the window never said {event} {fields}")
            result = found()
        assert result is not None
        return result

    @property
    def pid(self) -> int:
        """The window's process; another one than was started once it has started itself again."""
        return [event["pid"] for event in self._events if event["event"] == "furnished"][-1]

    def events(self, first: int) -> list[dict[str, Any]]:
        """What it has said from event number `first` on."""
        return self._events[first:]

    @property
    def count(self) -> int:
        """How many events there were."""
        return len(self._events)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._news:
                self._events.append(json.loads(line))
                self._news.notify_all()
