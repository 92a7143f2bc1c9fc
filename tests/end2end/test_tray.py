"""The real window in the tray of a real bus, clicked on as a panel does."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desktop import handover
from tests import session_bus
from tests.end2end.descendants import until
from tests.fakes.tray_host import TrayHost
from tests.parts import require
from tests.processes import running
from tests.screen import Screen


@pytest.fixture
def on_bus(desktop_env: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment of a program on a desktop with a session bus."""
    require("dbus-daemon")
    with session_bus.started() as bus:
        yield {**desktop_env, "DBUS_SESSION_BUS_ADDRESS": bus.address}


@pytest.fixture
def tray(on_bus: dict[str, str]) -> Iterator[TrayHost]:
    """A panel with a tray, not there yet."""
    tray = TrayHost(on_bus["DBUS_SESSION_BUS_ADDRESS"])
    yield tray
    tray.vanish()


def visible(screen: Screen) -> list[str]:
    """The windows of ours that can be seen."""
    try:
        return screen.xdotool("search", "--onlyvisible", "--name", "Readlark$").split()
    except subprocess.CalledProcessError:  # none is found
        return []


def playerctl(env: dict[str, str], *words: str) -> str:
    """Does what a media key does."""
    require("playerctl")
    done = subprocess.run(["playerctl", "-p", "readlark", *words], env=env, capture_output=True, timeout=20)
    return done.stdout.decode().strip()


def test_hidden_and_steered_from_a_tray_that_comes_late_and_goes_and_comes(
    on_bus: dict[str, str], tray: TrayHost, screen: Screen, tmp_path: Path
) -> None:
    log = tmp_path / "said"
    with running([sys.executable, "-m", "app", "--hidden"], on_bus, log=log) as process:
        until(lambda: handover.send(handover.status()), "it answers")
        tray.appear()
        tray.wait_for_icon()
        handover.send(handover.speak("One sentence. And then another one, which is longer than the first."))
        until(lambda: tray.tip.startswith("Reading: One sentence."), "the icon says so")
        tray.choose("Pause")
        until(lambda: tray.tip.startswith("Paused: "), "it is held")
        assert "Play" in tray.entries
        tray.vanish()
        tray.appear()
        tray.wait_for_icon()
        assert tray.tip.startswith("Paused: ")
        tray.choose("Stop")
        until(lambda: tray.tip == "Readlark", "it is silent")
        assert visible(screen) == []
        assert playerctl(on_bus, "status") == "Stopped"
        playerctl(on_bus, "play-pause")
        until(lambda: playerctl(on_bus, "status") == "Playing", "it is told")
        assert playerctl(on_bus, "metadata", "title").startswith("One sentence.")
        playerctl(on_bus, "pause")
        until(lambda: tray.tip.startswith("Paused: "), "it is held by a media key")
        tray.click()
        until(lambda: visible(screen), "the window is there")
        tray.choose("Quit")
        assert process.wait(20) == 0
    assert log.read_text() == ""
