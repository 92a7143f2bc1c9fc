import os
import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from app.commands import cli
from app.commands.options import SpokenJob
from app.commands.program import Program
from tests.desktop.running import aside, heard, instance

__all__ = ["aside", "heard", "instance"]


@pytest.fixture
def readlark():
    """Runs the command line as a process of its own and returns it at its end."""

    def run(*words: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "app", *words],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            timeout=60,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


@dataclass
class Floor:
    """What the command line asked of the application above it."""

    windows: list[list[str]] = field(default_factory=list)
    hidden: bool = False
    jobs: list[SpokenJob] = field(default_factory=list)
    code: int = 0

    def open_window(self, files: list[str], hidden: bool) -> int:
        self.windows.append(files)
        self.hidden = hidden
        return self.code

    def speak_here(self, job: SpokenJob) -> int:
        self.jobs.append(job)
        return self.code


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.fixture
def run(floor):
    """Runs the command line in this process and returns its exit code."""
    return lambda *words: cli.run(list(words), Program(floor.open_window, floor.speak_here))
