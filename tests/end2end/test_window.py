"""The real window on a real screen, steered by real keys, heard at a real sound server."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.desktop import handover
from tests.ears import Ears
from tests.end2end.descendants import is_running, until, voice_of
from tests.end2end.elsewhere import copied
from tests.end2end.texts import LONG, SHORT
from tests.parts import require
from tests.processes import running
from tests.screen import Screen

APP = [sys.executable, "-m", "app"]


class Window:
    """A running window."""

    def __init__(self, screen: Screen, process: "subprocess.Popen[bytes]") -> None:
        self.process = process
        self._screen = screen
        self._window = screen.window("Readlark$")
        until(lambda: self.status() is not None, "it answers")

    def status(self) -> dict[str, Any] | None:
        """What it says of itself; None while it does not answer."""
        answer = handover.send(handover.status())
        return answer["status"] if answer else None

    def wait_for(self, **wanted: object) -> dict[str, Any]:
        """Wait until its status has these values."""
        last: dict[str, Any] = {}

        def look() -> bool:
            last.update(self.status() or {})
            return all(last.get(name) == value for name, value in wanted.items())

        try:
            until(look, str(wanted))
        except TimeoutError as error:
            raise TimeoutError(f"{error}; it says {last}") from None
        return last

    def press(self, key: str) -> float:
        """Press a key in the window; returns when."""
        self._screen.xdotool("windowactivate", "--sync", self._window)
        at = time.monotonic()
        self._screen.xdotool("key", key)
        return at

    def close(self) -> None:
        """Close it as the window manager does."""
        self.press("alt+F4")


@pytest.fixture
def window(screen: Screen, ears: Ears, desktop_env: dict[str, str], tmp_path: Path) -> Iterator[Window]:
    """The window, empty, and where it may be heard."""
    log = tmp_path / "said"
    with running(APP, desktop_env, log=log) as process:
        yield Window(screen, process)
    assert log.read_text() == ""


def test_paste_pause_skip_stop_edit_and_close(
    window: Window, screen: Screen, ears: Ears, artefacts: Path
) -> None:
    require("xclip")
    screen.picture(artefacts / "window-empty.png")
    with copied(screen, SHORT):
        pasted = window.press("ctrl+v")
        assert ears.wait_for_sound(pasted)
    window.wait_for(state="playing")
    screen.picture(artefacts / "window-reading.png")

    window.press("space")
    held = window.wait_for(state="paused")
    assert ears.wait_for_silence(0.5, 10)
    assert window.status() == held
    resumed = window.press("space")
    window.wait_for(state="playing")
    assert ears.wait_for_sound(resumed)

    before = window.status()
    assert before
    window.press("ctrl+Right")
    until(lambda: sentence(window) > before["sentence"]["start"], "it has skipped")
    skipped = sentence(window)
    window.press("ctrl+shift+Right")
    until(lambda: sentence(window) > skipped, "it has skipped a paragraph")

    window.press("Escape")
    window.wait_for(state="idle")
    assert ears.wait_for_silence(0.5, 10)
    screen.picture(artefacts / "window-stopped.png")

    begun = window.press("F2")
    window.wait_for(state="playing")
    assert ears.wait_for_sound(begun)
    window.press("F2")
    window.wait_for(state="idle")
    assert ears.wait_for_silence(0.5, 10)
    screen.xdotool("type", "New words first. ")
    begun = window.press("F2")
    window.wait_for(state="playing")
    assert ears.wait_for_sound(begun)

    voice = voice_of(window.process.pid)
    window.close()
    assert window.process.wait(20) == 0
    until(lambda: not is_running(voice), "the voice has gone", limit_s=10)


def sentence(window: Window) -> int:
    """Where the sentence that is read now begins."""
    status = window.status()
    return status["sentence"]["start"] if status and status["sentence"] else -1


def test_a_second_start_hands_over_texts_and_files(
    window: Window, ears: Ears, desktop_env: dict[str, str], tmp_path: Path, artefacts: Path, screen: Screen
) -> None:
    def second(*words: str) -> None:
        done = subprocess.run([*APP, *words], env=desktop_env, capture_output=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, b"")

    asked = time.monotonic()
    second("speak", "First of all, this is what is read.")
    window.wait_for(state="playing", title="First of all, this is what is read.")
    assert ears.wait_for_sound(asked)
    second("speak", "Then another text takes its place.")
    window.wait_for(state="playing", title="Then another text takes its place.")
    file = tmp_path / "gull-rock.txt"
    file.write_text(LONG)
    second(str(file))
    window.wait_for(title="The lamp on Gull Rock", state="idle")
    screen.picture(artefacts / "window-file.png")
    second("toggle")
    window.wait_for(state="playing")
    second("stop")
    window.wait_for(state="idle")


def test_without_a_sound_device_the_window_says_so(
    screen: Screen, desktop_env: dict[str, str], artefacts: Path, tmp_path: Path
) -> None:
    nowhere = {**desktop_env, "PULSE_SERVER": f"unix:{tmp_path}/nowhere"}
    with running(APP, nowhere) as process:
        window = Window(screen, process)
        handover.send(handover.speak("Nobody hears this, and it is read all the same."))
        window.wait_for(state="playing")
        screen.picture(artefacts / "window-no-sound.png")
        window.wait_for(state="idle")
        window.close()
        assert process.wait(20) == 0


@pytest.mark.proof
def test_closing_ends_every_process_within_two_seconds(window: Window, ears: Ears) -> None:
    handover.send(handover.speak(LONG))
    window.wait_for(state="playing")
    voice = voice_of(window.process.pid)
    window.close()
    took = until(lambda: window.process.poll() is not None and not is_running(voice), "all have gone", 2.0)
    print(f"gone {took:.2f} s after the window was closed")
