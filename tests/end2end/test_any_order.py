"""All that steers a reading, in any order: in the end, what is heard, shown and told agrees."""

import contextlib
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from app.desktop import handover
from tests import session_bus
from tests.bench.window_process import WindowProcess
from tests.ears import Ears
from tests.end2end.descendants import children, until
from tests.end2end.elsewhere import Terminal, terminal
from tests.end2end.texts import SHORT
from tests.fakes.tray_host import TrayHost
from tests.parts import require
from tests.processes import running
from tests.screen import Screen

SELECTED = (
    "The lamp on Gull Rock has burned for two hundred and twelve years. Nobody remembers who lit it first."
)

STEPS = 6
LONGEST_WAIT_S = 0.25
"""Between two steps: some come while the one before has only begun."""

SETTLED_S = 15.0

KEPT_WARM = 5
"""Descriptors more or less: connections to the voice and the sound server stay for a while. A leak is one an order."""

PLAYER = DBusAddress(
    "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.readlark", "org.mpris.MediaPlayer2.Player"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the places that show a reading say of it: the media controls, the tray, the window's button."""

    media: str
    tray: str
    play: str


SEEN = {
    "playing": Seen("Playing", "Reading", "Pause"),
    "paused": Seen("Paused", "Paused", "Play"),
    "idle": Seen("Stopped", "Readlark", "Play"),
}


@dataclass(frozen=True, slots=True)
class Desktop:
    """A desktop with a window of ours, and another program that has the keyboard."""

    window: WindowProcess
    screen: Screen
    ears: Ears
    tray: TrayHost
    bus: str
    terminal: Terminal

    def press(self, keys: str) -> None:
        """Press keys while the other program has the focus."""
        self.screen.xdotool("key", keys)

    def steer(self, verb: str) -> None:
        """As a command does."""
        handover.send({"do": "steer", "verb": verb})

    def choose(self, *names: str) -> None:
        """Click on the first of these entries that the tray's menu has now."""
        for name in names:
            if name in self.tray.entries:
                self.tray.choose(name)
                return

    def media(self, method: str, signature: str | None = None, *values: Any) -> None:
        """As media keys and panels do."""
        with open_dbus_connection(self.bus) as connection:
            call = new_method_call(PLAYER, method, signature, values)
            unwrap_msg(connection.send_and_get_reply(call, timeout=10))

    def media_property(self, name: str) -> Any:
        """What media controls show."""
        with open_dbus_connection(self.bus) as connection:
            return unwrap_msg(connection.send_and_get_reply(Properties(PLAYER).get(name), timeout=10))[0][1]

    def status(self) -> dict[str, Any]:
        """What `readlark status` tells."""
        answer = handover.send(handover.status())
        assert answer is not None
        return answer["status"]

    def seen(self) -> Seen:
        """What is shown now."""
        button = self.window.ask("shown", "shown_now")
        tip = self.tray.tip.partition(":")[0]
        return Seen(self.media_property("PlaybackStatus"), tip, button["play"])

    def is_heard_as(self, state: str) -> bool:
        """Whether the loudspeaker agrees: a reading has its pauses, nothing else has a sound."""
        if state == "playing":
            return self.ears.wait_for_sound(time.monotonic(), 2)
        return self.ears.wait_for_silence(0.3, 2)

    def settle(self) -> str:
        """Wait until all agree, and return the state that they agree on."""
        told: dict[str, Any] = {}
        seen: Seen | None = None
        heard = False
        give_up = time.monotonic() + SETTLED_S
        while time.monotonic() < give_up:
            told = self.status()
            state = told["state"]
            heard, seen = self.is_heard_as(state), self.seen()
            if heard and seen == SEEN.get(state) and self.status()["state"] == state:
                return state
        raise AssertionError(f"told {told}, seen {seen}, heard as told: {heard}")


def steps(desktop: Desktop) -> list[Callable[[], object]]:
    """Everything that can be done from anywhere."""
    window = desktop.window
    return [
        *(lambda keys=keys: desktop.press(keys) for keys in ("ctrl+alt+s", "ctrl+alt+c", "ctrl+alt+space")),
        *(lambda verb=verb: desktop.steer(verb) for verb in handover.VERBS),
        lambda: handover.send(handover.speak(SHORT)),
        lambda: handover.send(handover.take("clipboard")),
        lambda: desktop.choose("Play", "Pause"),
        lambda: desktop.choose("Stop"),
        lambda: desktop.choose("Speak the clipboard"),
        *(
            lambda method=method: desktop.media(method)
            for method in ("Play", "Pause", "PlayPause", "Stop", "Next", "Previous")
        ),
        lambda: desktop.media("Seek", "x", 5_000_000),
        lambda: desktop.media("Seek", "x", -3_000_000),
        *(
            lambda action=action: window.ask("trigger", "triggered", action=action) and None
            for action in ("play", "stop", "next_sentence", "previous_sentence", "next_paragraph", "repeat")
        ),
    ]


@pytest.fixture
def desktop(desktop_env: dict[str, str], ears: Ears, screen: Screen, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with a bus, a tray, a terminal in which a line is selected, and a text on the clipboard."""
    require("dbus-daemon", "xclip", "xterm")
    log, copied = tmp_path / "said", tmp_path / "copied"
    copied.write_text(SHORT)
    with (
        session_bus.started() as bus,
        TrayHost.started(bus.address) as tray,
        running(["xclip", "-quiet", "-selection", "clipboard", copied], screen.env),
        terminal(screen, SELECTED) as other,
    ):
        env = {**desktop_env, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        with WindowProcess.started(env, log=log) as window:
            until(lambda: handover.send(handover.status()), "it answers")
            tray.wait_for_icon()
            other.focus()
            other.select_line(SELECTED)
            yield Desktop(window, screen, ears, tray, bus.address, other)
    assert log.read_text() == ""


def held(pid: int) -> dict[str, int]:
    """What a process holds that it could fail to give back."""
    process = Path(f"/proc/{pid}")
    return {
        "threads": len(list((process / "task").iterdir())),
        "descriptors": len(list((process / "fd").iterdir())),
        "children": len(children(pid)),
    }


def run_orders(desktop: Desktop, seeds: range) -> dict[str, int]:
    """Do `STEPS` steps a seed; returns how often each state was agreed on."""
    does = steps(desktop)
    ends = dict.fromkeys(SEEN, 0)
    for seed in seeds:
        chance = random.Random(seed)
        for step in chance.choices(does, k=STEPS):
            step()
            time.sleep(chance.uniform(0, LONGEST_WAIT_S))
        try:
            ends[desktop.settle()] += 1
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error
    return ends


def check(desktop: Desktop, seeds: range) -> None:
    """Run all orders and compare what is held before and after; the first orders load what all need."""
    pid = desktop.window.pid
    run_orders(desktop, range(-5, 0))
    desktop.steer("stop")
    assert desktop.settle() == "idle"
    before = held(pid)
    ends = run_orders(desktop, seeds)
    desktop.steer("stop")
    assert desktop.settle() == "idle"
    allowed = {**before, "descriptors": before["descriptors"] + KEPT_WARM}
    with contextlib.suppress(TimeoutError):  # threads of pools leave half a minute after their last work
        until(
            lambda: all(held(pid)[name] <= count for name, count in allowed.items()), "all is given back", 45
        )
    after = held(pid)
    print(f"{ends}, held before {before}, after {after}")
    assert all(after[name] <= count for name, count in allowed.items())
    assert all(ends.values()), "every end was come to"


def test_a_few_orders(desktop: Desktop) -> None:
    run_orders(desktop, range(4))


@pytest.mark.proof
@pytest.mark.timeout(3600)
def test_five_hundred_orders(desktop: Desktop) -> None:
    check(desktop, range(500))
