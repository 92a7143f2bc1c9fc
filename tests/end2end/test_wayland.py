"""A Wayland desktop: sway, a terminal that has the keyboard, programs that own selections, and a portal's stand-in."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("Wayland is of Linux desktops", allow_module_level=True)

from app.desktop import handover
from tests import session_bus, wayland
from tests.bench.window_process import as_installed
from tests.end2end.descendants import until
from tests.fakes.portal import CANCEL, GRANT, FakePortal
from tests.parts import require
from tests.processes import running
from tests.session_bus import SessionBus
from tests.wayland import Wayland

# What the window does with selections, without the window.
PROBE = """
import json, os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.desktop.selection.{module} import {name}
from app.desktop.selection.source import Kind, Nothing

app = QApplication([])
app.setDesktopFileName("readlark")
source = {name}(1000)
found = []

def ask(kind, then):
    asked_at = time.perf_counter()

    def take(answer):
        text = answer.value if isinstance(answer, Nothing) else answer
        found.append((text, round((time.perf_counter() - asked_at) * 1000)))
        then()

    source.read(kind, take)

def end():
    source.close()
    print(json.dumps(found), flush=True)
    app.quit()

QTimer.singleShot(0, lambda: ask(Kind.SELECTION, lambda: ask(Kind.CLIPBOARD, end)))
app.exec()
os._exit(0)  # Qt may wait for ever when it is taken apart
"""

WAYS = [("wayland", "WaylandSelection"), ("focus", "FocusSelection")]


@pytest.fixture(scope="module")
def desktop() -> Iterator[Wayland]:
    require("sway", "swaymsg", "wl-copy", "wl-paste", "foot", "setpriv")
    with wayland.started() as desktop:
        yield desktop


@pytest.fixture
def terminal(desktop: Wayland) -> Iterator[Callable[[], bool]]:
    """A terminal that has the keyboard; tells whether it still has."""
    with running(["foot", "--app-id=terminal", "sleep", "600"], desktop.env):
        until(lambda: desktop.windows().get("terminal", False), "the terminal")
        yield lambda: desktop.windows()["terminal"]


def found(desktop: Wayland, module: str, name: str) -> list[tuple[str, int]]:
    """What a program without the keyboard finds selected and copied, and the ms it takes."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(module=module, name=name)],
        env=as_installed(desktop.env),
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
    )
    return [(text, ms) for text, ms in json.loads(done.stdout)]


@pytest.mark.parametrize(("module", "name"), WAYS)
def test_selected_and_copied_text_is_read_without_the_keyboard(
    desktop: Wayland, terminal: Callable[[], bool], module: str, name: str
) -> None:
    desktop.copy("Größe im Terminal 🦜", primary=True)
    desktop.copy("copied\nin two lines")
    texts = found(desktop, module, name)
    assert [text for text, _ms in texts] == ["Größe im Terminal 🦜", "copied\nin two lines"]
    until(terminal, "the terminal in front")  # it has the keyboard again


@pytest.mark.parametrize(("module", "name"), WAYS)
def test_what_is_not_there_or_secret_is_said(
    desktop: Wayland, terminal: Callable[[], bool], module: str, name: str
) -> None:
    subprocess.run(["wl-copy", "--primary", "--clear"], env=desktop.env, check=True)
    desktop.copy("hunter2", mime="x-kde-passwordManagerHint")
    assert [text for text, _ms in found(desktop, module, name)] == ["empty", "secret"]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    require("dbus-daemon")
    with session_bus.started() as bus:
        yield bus


@pytest.fixture
def portal(bus: SessionBus) -> Iterator[FakePortal]:
    portal = FakePortal(bus.address)
    portal.appear()
    yield portal
    portal.vanish()


@pytest.fixture
def window(
    desktop: Wayland, bus: SessionBus, portal: FakePortal, readlark_home: Path, tmp_path: Path
) -> Iterator[None]:
    """The real window, in the background: its keys are bound."""
    env = {
        **desktop.env,
        "DBUS_SESSION_BUS_ADDRESS": bus.address,
        "READLARK_HOME": str(readlark_home),
        "XDG_SESSION_TYPE": "wayland",
    }
    log = tmp_path / "window.log"
    with running([sys.executable, "-m", "app"], as_installed(env), log=log) as process:
        until(lambda: "readlark" in desktop.windows(), "the window")
        until(lambda: bool(portal.called("BindShortcuts")), "the keys are asked for")
        yield
        assert process.poll() is None
    assert "Traceback" not in log.read_text()


def state() -> str:
    """What the running window says it is doing."""
    told = handover.send(handover.status())
    assert told
    return told["status"]["state"]


def test_keys_of_the_portal_read_what_is_selected(
    desktop: Wayland, portal: FakePortal, window: None, terminal: Callable[[], bool]
) -> None:
    desktop.copy("A selected sentence of some length is read aloud now.", primary=True)
    desktop.copy("A copied sentence of some length is read aloud now.")
    portal.press("selection")
    until(lambda: state() == "playing", "it reads")
    portal.release("selection")
    portal.press("selection")
    until(lambda: state() == "idle", "it is silent")
    until(terminal, "the terminal in front")

    portal.vanish()
    portal.appear()
    until(lambda: len(portal.called("BindShortcuts")) == 2, "the keys are asked for")
    portal.press("clipboard")
    until(lambda: state() == "playing", "it reads")
    portal.release("clipboard")

    portal.decision = CANCEL
    portal.vanish()
    portal.appear()
    until(lambda: len(portal.called("BindShortcuts")) == 3, "the keys are asked for")
    portal.press("clipboard")  # was not granted, so nothing happens
    assert state() == "playing"

    portal.has_shortcuts, portal.decision = False, GRANT
    portal.vanish()
    assert state() == "playing"
