import subprocess
import sys
from collections.abc import Iterator

import pytest

from app.desktop import handover
from tests import screen as screens
from tests.desktop.running import aside, heard, instance
from tests.parts import require

__all__ = ["aside", "heard", "instance"]


@pytest.fixture
def call(aside):
    """Sends a wish from a thread and returns that client."""

    def start(wish, *, wait: bool = False, to_end: bool = True):
        return aside(lambda: handover.send(wish, wait=wait), to_end=to_end)

    return start


@pytest.fixture
def start_python():
    """Starts a Python process running some source and returns it once it printed "ready"."""
    processes = []

    def start(source: str) -> subprocess.Popen[str]:
        process = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
        processes.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()


@pytest.fixture(scope="session")
def screen() -> Iterator[screens.Screen]:
    """Xvfb with openbox, with a keyboard of its own."""
    require("Xvfb", "openbox", "xdotool", "xclip")
    with screens.started() as screen:
        yield screen
