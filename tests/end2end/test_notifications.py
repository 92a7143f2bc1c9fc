"""Notifications as a real service shows them, on a real screen."""

import html
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

if sys.platform != "linux":
    pytest.skip("The session bus is of Linux desktops", allow_module_level=True)

from app.desktop import handover
from app.desktop.bus import Bus
from app.desktop.bus_notifiers import ServiceNotifier
from app.desktop.notifier import Notification
from app.storage import settings
from app.storage.settings import Settings
from app.ui.theme import DARK, STRONG_DARK, STRONG_LIGHT
from tests.bench.window_process import as_installed
from tests.desktop.session import bus, daemon, desktop
from tests.end2end.descendants import until
from tests.fakes.portal import FakePortal
from tests.parts import require
from tests.processes import running
from tests.screen import Screen
from tests.session_bus import SessionBus

__all__ = ["bus", "daemon", "desktop"]

APPEARANCE = "org.freedesktop.appearance"


@pytest.fixture
def dunst(daemon: SessionBus, screen: Screen, tmp_path: Path) -> Iterator[dict[str, str]]:
    """A running dunst; the environment to ask it in."""
    require("dunst", "dunstctl", "gdbus")
    env = {**screen.env, "DBUS_SESSION_BUS_ADDRESS": daemon.address}
    with running(["dunst"], env, log=tmp_path / "dunst.log"):
        wait = ["gdbus", "wait", "--session", "--timeout", "20", "org.freedesktop.Notifications"]
        subprocess.run(wait, env=env, check=True)
        yield env


def ask(env: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        ["dunstctl", *words], env=env, capture_output=True, text=True, timeout=20, check=True
    )
    return done.stdout.strip()


def test_is_shown_replaced_and_leads_to_the_window(
    dunst: dict[str, str], bus: Bus, screen: Screen, artefacts: Path, qtbot
) -> None:
    notifier = ServiceNotifier(bus, "readlark")
    notifier.show(Notification("Readlark", "First.", "Open Readlark"))
    notifier.show(Notification("Readlark", "<Speech & Co> failed. Try again.", "Open Readlark"))
    qtbot.waitUntil(lambda: notifier._id != 0)
    qtbot.waitUntil(lambda: ask(dunst, "count", "displayed") == "1")
    screen.picture(artefacts / "notification.png")
    with qtbot.waitSignal(notifier.opened):
        ask(dunst, "action", "0")
    notifier.show(Notification("Readlark", "Second.", "Open Readlark"))
    qtbot.waitUntil(lambda: ask(dunst, "count", "displayed") == "1")
    notifier.close()
    qtbot.waitUntil(lambda: ask(dunst, "count", "displayed") == "0")
    told = [html.unescape(entry["body"]["data"]) for entry in json.loads(ask(dunst, "history"))["data"][0]]
    assert "<Speech & Co> failed. Try again." in told


@pytest.mark.proof
def test_a_failure_behind_another_window_is_told_and_leads_back(
    dunst: dict[str, str], desktop: FakePortal, screen: Screen, readlark_home: Path, tmp_path: Path
) -> None:
    """The real window, in the dark that the desktop's portal asks for, with a terminal before it."""
    settings.save(Settings(known_servers=("https://api.openai.com",)))
    desktop.settings = {APPEARANCE: {"color-scheme": ("u", 1)}}
    env = {**dunst, "READLARK_HOME": str(readlark_home)}
    env.pop("XDG_SESSION_TYPE", None)
    log = tmp_path / "window.log"
    with running([sys.executable, "-m", "app"], as_installed(env), log=log):
        screen.window("Readlark")
        until(lambda: shows(screen, tmp_path, DARK.page), "the dark page")
        desktop.set(APPEARANCE, "contrast", ("u", 1))
        until(lambda: shows(screen, tmp_path, STRONG_DARK.page), "a darker page")
        desktop.set(APPEARANCE, "color-scheme", ("u", 2))
        until(lambda: shows(screen, tmp_path, STRONG_LIGHT.page), "a light page")
        with running(["xterm", "-title", "terminal"], env):
            screen.xdotool("windowactivate", "--sync", screen.window("terminal"))
            handover.send(handover.speak("Hello there.", {"service": "openai", "voice": "nova"}))
            until(lambda: ask(dunst, "count", "displayed") == "1", "a notification")
            ask(dunst, "action", "0")
            until(
                lambda: "Readlark" in screen.xdotool("getactivewindow", "getwindowname"),
                "the window in front",
            )
            until(lambda: ask(dunst, "count", "displayed") == "0", "no notification")
    told = html.unescape(json.loads(ask(dunst, "history"))["data"][0][0]["body"]["data"])
    assert told == "There is no key for OpenAI. The built-in voice reads on."
    assert "Traceback" not in log.read_text()


def shows(screen: Screen, folder: Path, color: str) -> bool:
    """Whether the middle of the screen has this colour."""
    picture = QImage(str(screen.picture(folder / "screen.png")))
    return picture.pixelColor(picture.width() // 2 - 150, picture.height() - 300).name().upper() == color
