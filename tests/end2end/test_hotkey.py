"""Select in another program, press a key, hear it: the real window, a real terminal, a real keyboard."""

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desktop import handover
from app.desktop.selection.source import DEADLINE_MS
from app.storage import settings
from tests.ears import Ears
from tests.end2end.descendants import until
from tests.end2end.elsewhere import Terminal, copied, terminal
from tests.end2end.test_window import APP, Window
from tests.parts import require
from tests.processes import running
from tests.screen import Screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")

LINE = "The harbour was quiet that morning, and nobody was waiting for the boat to come back."
COPIED = "What was copied is another text, about gulls that sleep on the roofs of the town."

FREEZE_S = 1.0
"""The window answers sooner than that while another program hangs, on a busy machine too. Qt's clipboard waits 5 s."""

TAKER = """
from PySide6.QtCore import QCoreApplication
from app.desktop.hotkeys.combination import parse
from app.desktop.hotkeys.x11 import X11Hotkeys
app = QCoreApplication([])
keys = X11Hotkeys()
keys.bind({"mine": parse("Ctrl+Alt+S")}, {})
print("ready", flush=True)
app.exec()
"""


@pytest.fixture
def window(screen: Screen, ears: Ears, desktop_env: dict[str, str], tmp_path: Path) -> Iterator[Window]:
    """The window, behind the terminal."""
    require("xterm", "xclip")
    log = tmp_path / "said"
    with running(APP, desktop_env, log=log) as process:
        yield Window(screen, process)
    assert log.read_text() == ""


@pytest.fixture
def other(window: Window, screen: Screen) -> Iterator[Terminal]:
    """A terminal that has the focus, with a line selected in it."""
    with terminal(screen, LINE) as other:
        other.focus()
        other.select_line(LINE)
        yield other


@contextlib.contextmanager
def toggled(screen: Screen, *locks: str) -> Iterator[None]:
    """These locks, the other way round."""
    screen.xdotool("key", *locks)
    try:
        yield
    finally:
        screen.xdotool("key", *locks)


def press(screen: Screen, *keys: str) -> float:
    """Press these, wherever the focus is; returns when."""
    at = time.monotonic()
    screen.xdotool("key", *keys)
    return at


def test_what_is_selected_elsewhere_is_heard_at_a_key(
    window: Window,
    other: Terminal,
    screen: Screen,
    ears: Ears,
    desktop_env: dict[str, str],
    artefacts: Path,
) -> None:
    pressed = press(screen, "ctrl+alt+s")
    assert ears.wait_for_sound(pressed)
    window.wait_for(state="playing", title=LINE)
    assert other.has_focus
    screen.picture(artefacts / "hotkey-selection.png")
    press(screen, "ctrl+alt+s")
    window.wait_for(state="idle")
    assert ears.wait_for_silence(0.3, 10)

    with toggled(screen, "Num_Lock", "Caps_Lock"):
        pressed = press(screen, "ctrl+alt+s")
        assert ears.wait_for_sound(pressed)
    press(screen, "ctrl+alt+space")
    window.wait_for(state="paused")
    press(screen, "ctrl+alt+space")
    window.wait_for(state="playing")

    with copied(screen, COPIED):
        press(screen, "ctrl+alt+c")
        window.wait_for(state="playing", title=COPIED)

    hold(screen, "ctrl", "alt", "s")  # a second hit would have it fall silent
    window.wait_for(state="playing", title=LINE)

    for state in ("idle", "playing"):
        command = [*APP, "speak", "--selection"]
        done = subprocess.run(command, env=desktop_env, capture_output=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, b"")
        window.wait_for(state=state, title=LINE)
    assert other.has_focus


def hold(screen: Screen, *keys: str) -> None:
    """Press these together, until the last one repeats itself, which Xvfb's keys do from 660 ms on."""
    down = [word for key in keys for word in ("keydown", key)]
    up = [word for key in reversed(keys) for word in ("keyup", key)]
    screen.xdotool(*down, "sleep", "0.9", *up)


def test_a_program_that_hangs_holds_up_nobody(window: Window, screen: Screen) -> None:
    with copied(screen, COPIED), hung_owner(screen):
        press(screen, "ctrl+alt+s")
        end = time.monotonic() + 2 * DEADLINE_MS / 1000
        longest = 0.0
        while time.monotonic() < end:
            asked = time.monotonic()
            assert handover.send(handover.status())
            longest = max(longest, time.monotonic() - asked)
        assert longest < FREEZE_S
        assert window.wait_for()["state"] == "idle"
        press(screen, "ctrl+alt+c")
        window.wait_for(state="playing", title=COPIED)


@contextlib.contextmanager
def hung_owner(screen: Screen) -> Iterator[None]:
    """A program that has the selection and does not answer."""
    command = ["xclip", "-quiet", "-selection", "primary"]
    with running(command, screen.env, stdin=subprocess.PIPE) as owner:
        assert owner.stdin is not None
        owner.stdin.write(b"Nobody hears this.")
        owner.stdin.close()
        asked = ["xclip", "-out", "-selection", "primary"]
        until(
            lambda: (
                subprocess.run(asked, env=screen.env, capture_output=True).stdout == b"Nobody hears this."
            ),
            "it is selected",
        )
        owner.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            owner.send_signal(signal.SIGCONT)


def test_a_taken_key_is_told_once_and_the_others_work(
    screen: Screen, ears: Ears, desktop_env: dict[str, str], artefacts: Path
) -> None:
    require("xterm", "xclip")
    taker = [sys.executable, "-c", TAKER]
    with running(taker, desktop_env, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"ready\n"
        with running(APP, desktop_env) as process:
            window = Window(screen, process)
            until(lambda: settings.load().hotkeys_taken == ("Ctrl+Alt+S",), "it is told")
            screen.picture(artefacts / "hotkey-taken.png")
            with copied(screen, COPIED):
                press(screen, "ctrl+alt+c")
                window.wait_for(state="playing", title=COPIED)
