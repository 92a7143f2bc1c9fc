"""What the hidden window and its voice do while nobody asks anything of them: wake-ups and processor time.

    .venv/bin/python -m tests.bench.idle [--seconds 60] [--settle 20] [--quick] [--json FILE]

The window is started in the tray of a panel, reads a sentence, is stopped, and left alone. A wake-up is a context
switch of any of its threads, voluntary or not, as the kernel counts them.
"""

import contextlib
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests import screen as screens
from tests import session_bus
from tests.bench import goals, report
from tests.bench.row import Row
from tests.bench.window_process import as_installed
from tests.ears import SoundServer
from tests.end2end.descendants import until, voice_of
from tests.fakes.tray_host import TrayHost
from tests.processes import running

TICK_S = 0.01
"""The kernel's unit of processor time (`sysconf(_SC_CLK_TCK)` is 100 everywhere)."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used: wake-ups by thread, and ticks of processor time."""

    wake_ups: dict[str, int]
    ticks: int

    @classmethod
    def of(cls, pid: int) -> "Usage":
        """Since it was started."""
        wake_ups: Counter[str] = Counter()
        for task in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a thread that ends
                status = dict(line.split(":\t", 1) for line in (task / "status").read_text().splitlines())
                switches = int(status["voluntary_ctxt_switches"]) + int(status["nonvoluntary_ctxt_switches"])
                wake_ups[f"{status['Name']} {task.name}"] = switches
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return cls(dict(wake_ups), int(fields[11]) + int(fields[12]))

    def since(self, before: "Usage") -> "Usage":
        """What was used after `before`, by the threads that were busy."""
        more = Counter(self.wake_ups)
        more.subtract(before.wake_ups)
        return Usage({name: count for name, count in more.items() if count > 0}, self.ticks - before.ticks)

    @property
    def count(self) -> int:
        """All wake-ups."""
        return sum(self.wake_ups.values())


@contextlib.contextmanager
def hidden_window(folder: Path, settle_s: float) -> Iterator[int]:
    """The process of a window in the tray, which has read a sentence and been silent for `settle_s`."""
    from app.desktop import handover

    with SoundServer.started() as sound, screens.started() as screen, contextlib.ExitStack() as stack:
        shown = {name: screen.env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM", "XDG_CONFIG_HOME")}
        home = {"READLARK_HOME": str(folder / "home")}
        with session_bus.started() as bus, TrayHost.started(bus.address) as tray:
            env = as_installed({**sound.env, **shown, **home, "DBUS_SESSION_BUS_ADDRESS": bus.address})
            window = stack.enter_context(
                running([sys.executable, "-m", "app", "--hidden"], env, log=folder / "said")
            )
            tray.wait_for_icon()
            until(lambda: handover.send(handover.status()), "it answers")
            handover.send(handover.speak("A sentence, so that everything was awake once."))
            until(lambda: _state() == "playing", "it reads")
            until(lambda: _state() == "idle", "it has read")
            time.sleep(settle_s)  # what is measured is what comes after that, for as long as one likes
            yield window.pid


def idle(pid: int, seconds: float) -> tuple[Usage, Usage]:
    """What the window `pid` and its voice use in so many seconds of being left alone."""
    voice = voice_of(pid)
    before = Usage.of(pid), Usage.of(voice)
    time.sleep(seconds)
    return Usage.of(pid).since(before[0]), Usage.of(voice).since(before[1])


def _state() -> str:
    from app.desktop import handover

    answer = handover.send(handover.status())
    return answer["status"]["state"] if answer else ""


def rows(window: Usage, voice: Usage, seconds: float) -> list[Row]:
    """What both used in so many seconds, made a minute's."""
    minutes = seconds / 60
    busy = ", ".join(f"{name} {count}" for name, count in window.wake_ups.items())
    return [
        goals.WAKE_UPS.found(window.count / minutes, note=busy),
        goals.TICKS.found(window.ticks / minutes),
        goals.VOICE_SHARE.found(100 * voice.ticks * TICK_S / seconds),
        Row("idle", "wake-ups of the idle voice in a minute", "").found(voice.count / minutes),
    ]


def main() -> int:
    """Measure and print; 1 if a goal is missed."""
    parser = report.options(__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument(
        "--settle", type=float, default=20, help="seconds between the last sound and the count"
    )
    given = report.told(parser)
    if given.quick:
        given.seconds, given.settle = 5.0, 5.0
    with (
        tempfile.TemporaryDirectory(prefix="idle-") as name,
        _at_home(Path(name)),
        hidden_window(Path(name), given.settle) as pid,
    ):
        window, voice = idle(pid, given.seconds)
    return report.conclude(rows(window, voice, given.seconds), given.json)


@contextlib.contextmanager
def _at_home(folder: Path) -> Iterator[None]:
    """Let this process find the window that lives in `folder`."""
    import os

    os.environ["READLARK_HOME"] = str(folder / "home")
    try:
        yield
    finally:
        del os.environ["READLARK_HOME"]


if __name__ == "__main__":
    sys.exit(main())
