"""Notifications as a real service shows them, on a real screen."""

import html
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("The session bus is of Linux desktops", allow_module_level=True)

from app.desktop.bus import Bus
from app.desktop.bus_notifiers import ServiceNotifier
from app.desktop.notifier import Notification
from tests.desktop.session import bus, daemon
from tests.parts import require
from tests.processes import running
from tests.screen import Screen
from tests.session_bus import SessionBus

__all__ = ["bus", "daemon"]


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
