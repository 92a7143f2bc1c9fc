"""The window as a screen reader meets it: real AT-SPI on a bus of its own."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.desktop import handover
from tests import session_bus
from tests.ears import Ears
from tests.end2end.descendants import until
from tests.end2end.texts import LONG
from tests.parts import require
from tests.processes import running
from tests.screen import Screen
from tests.screen_reader import ENABLED, FOCUSABLE, SHOWING, ScreenReader, Thing

_WORKED_WITH = {
    "push button",
    "button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "slider",
    "spin button",
    "text",
    "entry",
    "list",
    "table",
    "menu item",
    "check menu item",
}
"""Roles of what can be worked with; each needs a name."""

_POLITE = 1
"""Behind what the screen reader is saying (`ATSPI_LIVE_POLITE`)."""

_NO_ROLE = {"unknown", "invalid", ""}


@pytest.fixture
def bus() -> Iterator[session_bus.SessionBus]:
    require("dbus-daemon")
    with session_bus.started() as bus:
        yield bus


@pytest.fixture
def reader(bus: session_bus.SessionBus, screen: Screen, tmp_path: Path) -> Iterator[ScreenReader]:
    with ScreenReader.started(bus.address, screen.display, tmp_path / "launcher.log") as reader:
        yield reader


def test_what_is_read_aloud_is_not_told_as_well(
    reader: ScreenReader,
    bus: session_bus.SessionBus,
    ears: Ears,
    screen: Screen,
    desktop_env: dict[str, str],
    tmp_path: Path,
) -> None:
    with running([sys.executable, "-m", "app"], on(bus, desktop_env), log=tmp_path / "said"):
        until(reader.programs, "it can be looked at")
        (program,) = reader.programs()
        until(lambda: handover.send(handover.status()) is not None, "it answers")
        asked = time.monotonic()
        handover.send(handover.speak(LONG))
        assert ears.wait_for_sound(asked)
        reader.listen(program)
        words = reader.heard(2)
        assert {member for member, _ in words} <= {"PropertyChange"}, "nothing but times and places"
        assert {body[0] for _, body in words} <= {"accessible-value", "accessible-name"}
        things = reader.tree(program)
        assert not [fault for thing in things for fault in faults(thing)]
        (place,) = [thing for thing in things if thing.name == "Place in the text"]
        assert place.role == "slider"
        assert re.fullmatch(r"\d+ seconds? of \d+ minutes?.*", reader.description(program, place))
        screen.xdotool("windowactivate", "--sync", screen.window("Readlark$"), "key", "Escape")
        told: list[Any] = []
        until(lambda: told.extend(announced(reader)) or told, "it says that one can edit again")
        assert [(body[3][1], body[1]) for body in told] == [("Editing", _POLITE)]


@pytest.mark.proof
def test_nothing_that_is_shown_is_without_a_name_or_a_role(
    reader: ScreenReader, bus: session_bus.SessionBus, screen: Screen, tmp_path: Path
) -> None:
    env = on(bus, screen.env)
    command = [sys.executable, "-m", "tests.ui.surfaces"]
    pipe = subprocess.PIPE
    found: list[str] = []
    with running(command, env, stdin=pipe, stdout=pipe, log=tmp_path / "said", cwd=Path.cwd()) as window:
        assert window.stdin
        assert window.stdout
        while name := window.stdout.readline().decode().strip():
            until(reader.programs, "it can be looked at")
            (program,) = reader.programs()
            things = reader.tree(program)
            assert len(things) > 5, name
            found += [f"{name}: {fault}" for thing in things for fault in faults(thing)]
            window.stdin.write(b"\n")
            window.stdin.flush()
    assert not found, "\n".join(found)


def announced(reader: ScreenReader) -> list[Any]:
    """What the program has said aloud by itself just now."""
    return [body for member, body in reader.heard(0.2) if member == "Announcement"]


def on(bus: session_bus.SessionBus, env: dict[str, str]) -> dict[str, str]:
    """The environment of a program that the screen reader knows of."""
    return {**env, "DBUS_SESSION_BUS_ADDRESS": bus.address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def faults(thing: Thing) -> Iterator[str]:
    """What is wrong with how `thing` is told."""
    if not thing.is_(SHOWING):
        return
    if thing.role in _NO_ROLE:
        yield f"{thing.path} ({thing.name!r}) has no role"
    if thing.role in _WORKED_WITH and not thing.name.strip():
        yield f"{thing.path}, a {thing.role}, has no name"
    if thing.is_(FOCUSABLE) and thing.is_(ENABLED) and thing.role in {"filler", "panel"}:
        yield f"{thing.path} ({thing.name!r}) takes the keys, but is a {thing.role}"
