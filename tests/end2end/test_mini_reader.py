"""The small reader on a real screen, beside another program that has the keys."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desktop import handover
from tests.ears import Ears
from tests.end2end.descendants import until
from tests.end2end.texts import LONG
from tests.parts import require
from tests.processes import running
from tests.screen import SIZE, Screen

CARD = "^Readlark, small reader$"
TITLED = {"title": "From the clipboard"}


class Beside:
    """A terminal in front of the app's window, and the keys in it."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self.window = screen.window("Readlark$")
        until(lambda: handover.send(handover.status()) is not None, "it answers")
        self.terminal = screen.window("^other$")
        screen.xdotool("windowactivate", "--sync", self.terminal)

    def has_keys(self, window: str) -> bool:
        """Whether `window` is the one that is typed into."""
        return self._screen.xdotool("getactivewindow") == window

    def has_card(self) -> bool:
        """Whether the card is to be seen."""
        search = ["xdotool", "search", "--onlyvisible", "--name", CARD]
        return bool(subprocess.run(search, env=self._screen.env, capture_output=True).stdout)

    def card(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the card; waits for it."""
        shown = self._screen.xdotool("getwindowgeometry", "--shell", self._screen.window(CARD))
        told = dict(line.split("=") for line in shown.splitlines())
        return int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])

    def click(self, right: int, down: int) -> None:
        """Press and let go at this place of the card."""
        left, top, _, _ = self.card()
        self._screen.xdotool("mousemove", str(left + right), str(top + down), "click", "1")

    def is_in(self, state: str) -> bool:
        """Whether the reading is in `state`."""
        answer = handover.send(handover.status())
        return answer is not None and answer["status"]["state"] == state


@pytest.fixture
def beside(screen: Screen, ears: Ears, desktop_env: dict[str, str], tmp_path: Path) -> Iterator[Beside]:
    require("xterm")
    log = tmp_path / "said"
    with (
        running([sys.executable, "-m", "app"], desktop_env, log=log),
        running(["xterm", "-T", "other", "-geometry", "60x20+40+40"], screen.env),
    ):
        yield Beside(screen)
        screen.xdotool("mousemove", "0", "0")
    assert log.read_text() == ""


def test_it_comes_without_the_keys_and_goes_when_all_is_read(
    beside: Beside, screen: Screen, ears: Ears, artefacts: Path
) -> None:
    asked = time.monotonic()
    handover.send(handover.speak("This is what was asked for, and it is read beside the terminal.", TITLED))
    left, top, width, height = beside.card()
    assert (left + width, top + height) < SIZE
    assert beside.has_keys(beside.terminal)
    assert ears.wait_for_sound(asked)
    screen.picture(artefacts / "mini-reader.png")
    until(lambda: not beside.has_card(), "it has gone", limit_s=20)
    assert beside.has_keys(beside.terminal)


def test_it_is_steered_dragged_and_left(beside: Beside, screen: Screen, artefacts: Path) -> None:
    handover.send(handover.speak(LONG, TITLED))
    left, top, width, height = beside.card()
    screen.xdotool("windowminimize", "--sync", beside.window)
    assert beside.has_card()
    until(lambda: beside.is_in("playing"), "it reads")

    beside.click(72, height - 30)
    until(lambda: beside.is_in("paused"), "the button pauses")
    assert beside.has_keys(beside.terminal), "a button takes no keys"

    drag = ("mousemove", str(left + 40), str(top + 60), "mousedown", "1")
    screen.xdotool(*drag, "mousemove", str(left - 100), str(top - 100), "mousemove", "300", "300")
    screen.xdotool("mouseup", "1")
    until(lambda: beside.card() == (260, 240, width, height), "it is where it was dragged to")
    assert beside.has_keys(beside.terminal)

    beside.click(60, 60)
    until(lambda: beside.has_keys(screen.window(CARD)), "a click on the text gives it the keys")
    screen.picture(artefacts / "mini-reader-keys.png")
    screen.xdotool("key", "space")
    until(lambda: beside.is_in("playing"), "the keys steer")
    screen.xdotool("windowactivate", "--sync", beside.terminal)
    screen.xdotool("windowactivate", "--sync", beside.window)
    until(lambda: not beside.has_card(), "it makes way for the window")
    screen.xdotool("windowactivate", "--sync", beside.terminal)
    assert beside.card() == (260, 240, width, height)
    assert beside.has_keys(beside.terminal), "the keys are not taken again"

    beside.click(width - 30, 26)
    until(lambda: beside.is_in("idle") and not beside.has_card(), "closing it ends the reading")
