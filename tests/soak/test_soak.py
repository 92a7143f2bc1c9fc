"""Minutes to hours of reading while everything around the window breaks, in turn and by chance.

    python3 packaging/go.py test --soak [MINUTES]
    .venv/bin/python -m pytest -m soak tests/soak --minutes 20 --seed 1 -s

After each fault: nothing but the moment is lost, the user was told what to do where something had to be done, and
the reading goes on. At the end of every life of the window it holds what it held after its first faults.
"""

import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from random import Random

import pytest

from app.speech.service import Service
from app.storage import services, settings
from app.storage.settings import Settings
from tests.bench.window_process import WindowProcess
from tests.ears import SoundServer
from tests.end2end import keyring_server
from tests.end2end.descendants import children
from tests.end2end.test_any_order import KEPT_WARM
from tests.parts import require
from tests.screen import started as started_screen
from tests.soak.faults import RESTARTED, SURVIVED, Fault
from tests.soak.patient import TEXT, Patient, is_kept
from tests.soak.remote import Remote
from tests.soak.report import Line
from tests.soak.shifted_clock import ShiftedClock

DISK_MB = 160
"""For settings, library and what is spoken: some 45 MB at most."""

GROWTH_MB = 20
SETTLED_S = 45.0
"""Threads of pools leave half a minute after their last work."""

KEPT_S = 4.0
"""A place is written down every two seconds, the first time two seconds after the reading began."""

LIVES = (0.7, 0.85, 1.0)
"""When the lives of the window end, as shares of the whole time: the first is long, to find leaks."""

ORDERS = (
    "next_sentence",
    "previous_sentence",
    "next_paragraph",
    "previous_paragraph",
    "repeat",
    "stop",
    "play",
)


@pytest.fixture
def home(readlark_home: Path) -> Iterator[Path]:
    """A home on a small disk of its own. Needs root."""
    require("mount", "umount")
    readlark_home.mkdir(parents=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "soak", readlark_home], capture_output=True
    )
    if made.returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield readlark_home
    subprocess.run(["umount", "--lazy", readlark_home], check=True)


@pytest.fixture
def patient(home: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Patient]:
    """The window, begun and known to be heard."""
    require("Xvfb", "openbox", "xdotool", "pulseaudio", "pactl", "parec")
    require("dbus-run-session", "gnome-keyring-daemon", "gcc")
    chance = Random(request.config.getoption("--seed"))
    with ExitStack() as stack:
        screen = stack.enter_context(started_screen())
        sound = stack.enter_context(SoundServer.started())
        remote = stack.enter_context(Remote())
        # Kept speech of a service would be read on without its network; of tones no words are found to be lit.
        settings.save(Settings(rate=3.0, small_reader=False, keep_clips=False))
        services.put(Service("other", "other", remote.url, needs_key=False))
        clock = stack.enter_context(ShiftedClock(tmp_path))
        env = {**sound.env, "READLARK_HOME": str(home)}
        for name in ("DISPLAY", "QT_QPA_PLATFORM", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            env[name] = screen.env[name]
        keyring = stack.enter_context(keyring_server.started(env, tmp_path))
        window = stack.enter_context(
            WindowProcess.started({**keyring.env, **clock.env}, log=tmp_path / "said")
        )
        window.ask("follow", "following")
        window.ask("type", "typed", text=TEXT)
        yield Patient(window, screen, sound, home, clock, keyring, remote, chance)
    assert (tmp_path / "said").read_text() == ""


def steer(patient: Patient) -> None:
    """Some orders by chance."""
    for order in patient.chance.choices(ORDERS, k=6):
        patient.window.ask("trigger", "triggered", action=order)
        time.sleep(patient.chance.uniform(0.0, 0.3))


def is_kept_soon() -> bool:
    """Whether the text and a place in it are written down, as they are every two seconds."""
    end = time.monotonic() + KEPT_S
    while not is_kept() and time.monotonic() < end:
        time.sleep(0.1)
    return is_kept()


def suffer(patient: Patient, fault: Fault) -> Line:
    """Let it read somewhere, break something, and see what is lost."""
    steer(patient)
    patient.read_elsewhere()
    time.sleep(patient.chance.uniform(0.0, 2.0))
    before = patient.holds()
    told = fault(patient)
    heard_at = patient.wait_until_heard()
    lost = [f"the sentences at {left}" for left in [patient.left_out()] if left]
    lost += ["text or settings"] if patient.holds() != before else []
    lost += [] if is_kept_soon() else ["its place in the library"]
    line = Line(fault.__name__, told, lost, round((heard_at - patient.mended_at) * 1000))
    print(line, flush=True)
    return line


def open_files(process: Path) -> Iterator[str]:
    """What each descriptor of a process leads to."""
    for file in (process / "fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            yield str(file.readlink())


def held(pid: int) -> dict[str, float]:
    """What the window holds that it could fail to give back; memory in MB."""
    process = Path(f"/proc/{pid}")
    files = list(open_files(process))
    connected = {f"socket:[{line.split()[9]}]" for line in (process / "net/tcp").read_text().splitlines()[1:]}
    memory = (process / "status").read_text().partition("VmRSS:")[2].split()[0]
    return {
        "threads": len(list((process / "task").iterdir())),
        "descriptors": len([file for file in files if file not in connected]),
        "connections": len([file for file in files if file in connected]),
        "children": len(children(pid)),
        "memory": round(int(memory) / 1000, 1),
    }


def at_rest(patient: Patient, allowed: dict[str, float] | None = None) -> dict[str, float]:
    """What is held when nothing is read, after a while or as soon as no more is held than `allowed`."""
    patient.window.ask("press_stop", "stopped")
    end = time.monotonic() + SETTLED_S
    while time.monotonic() < end:
        now = held(patient.window.pid)
        if allowed and all(now[name] <= most for name, most in allowed.items()):
            break
        time.sleep(0.5)
    return held(patient.window.pid)


def life(patient: Patient, until: float) -> tuple[list[Line], list[str]]:
    """Everything that one window survives, in turn, until the time is over; and what it did not give back."""
    patient.window.ask("fill_pool", "filled")
    lines = [suffer(patient, fault) for fault in SURVIVED]
    before = at_rest(patient)
    while time.monotonic() < until:
        for fault in patient.chance.sample(SURVIVED, len(SURVIVED)):
            lines.append(suffer(patient, fault))
            if time.monotonic() > until:
                break
    allowed = {
        **before,
        "connections": before["connections"] + KEPT_WARM,
        "memory": before["memory"] + GROWTH_MB,
    }
    after = at_rest(patient, allowed)
    print(f"held before {before}, after {after}", flush=True)
    return lines, [name for name, most in allowed.items() if after[name] > most]


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_nothing_but_the_moment_is_lost(patient: Patient, request: pytest.FixtureRequest) -> None:
    minutes = request.config.getoption("--minutes")
    print(f"\nseed {request.config.getoption('--seed')}, {minutes} minutes")
    begun, lines, kept = time.monotonic(), list[Line](), list[str]()
    for fault, share in zip(RESTARTED, LIVES, strict=True):
        more, kept_now = life(patient, begun + 60 * minutes * share)
        lines += [*more, suffer(patient, fault)]
        kept += kept_now
    print("\n".join(Line.table(lines)), flush=True)
    print(f"waits until a time of the wall clock: {patient.clock.waits}")
    assert not [line for line in lines if line.lost]
    assert not kept
