"""How soon the window is there, how still it holds while it reads, what a long text does to it.

    .venv/bin/python -m tests.bench.window [--runs 7] [--quick] [--json FILE]

The first paint is held against a bare PySide6 window, started in turn with ours in the same minutes. A stall is how
late a timer of 1 ms came. `tests.bench.ten_hours` measures memory over a long reading.
"""

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests import screen as screens
from tests.bench import goals, report
from tests.bench.first_sound import fresh_text
from tests.bench.row import Row
from tests.bench.window_process import WindowProcess, as_installed
from tests.ears import SoundServer
from tests.processes import running

LONG_TEXT = 5_000_000


def painted_ms(module: str, env: Mapping[str, str]) -> tuple[float, float | None]:
    """From the start of a process to its first paint, and to its furnished window if it says so."""
    pipe = subprocess.PIPE
    at = time.monotonic()
    with running([sys.executable, "-m", module], env, stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        painted = (json.loads(process.stdout.readline())["at"] - at) * 1000
        if module.endswith("bare_window"):
            return painted, None
        return painted, (json.loads(process.stdout.readline())["at"] - at) * 1000


def reading_stalls(window: WindowProcess, seconds: float) -> dict[str, Any]:
    chance = random.Random(5)
    window.ask("type", "typed", text="\n\n".join(fresh_text(chance) for _ in range(60)))
    first = window.count
    window.ask("press_play", "pressed")
    window.wait_for("state", first=first, state="playing")
    window.ask("stalls_begin", "counting")
    time.sleep(seconds)
    stalls = window.ask("stalls", "stalls")
    window.ask("press_stop", "stopped")
    return stalls


def opening_stalls(window: WindowProcess, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """While a long file is opened, and while its reading begins and goes on for some seconds."""
    chance = random.Random(6)
    file = folder / "long.txt"
    paragraph = " ".join(fresh_text(chance) for _ in range(3))
    file.write_text("\n\n".join([paragraph] * (LONG_TEXT // len(paragraph))))
    window.ask("stalls_begin", "counting")
    window.ask("open_file", "opening", path=str(file))
    time.sleep(5)
    opening = window.ask("stalls", "stalls")
    window.ask("stalls_begin", "counting")
    first = window.count
    window.ask("press_play", "pressed")
    window.wait_for("state", first=first, state="playing")
    time.sleep(10)
    reading = window.ask("stalls", "stalls")
    window.ask("press_stop", "stopped")
    return opening, reading


def rows(runs: int, seconds: float) -> list[Row]:
    """The window's start in so many runs, and its stalls and memory over so many seconds of reading."""
    with (
        tempfile.TemporaryDirectory() as home,
        SoundServer.started() as server,
        screens.started() as screen,
    ):
        env = as_installed({**server.env, **screen.env, "READLARK_HOME": home})
        env["XDG_RUNTIME_DIR"] = server.env["XDG_RUNTIME_DIR"]
        bare, ours, furnished = [], [], []
        for run in range(runs + 1):
            one = painted_ms("tests.bench.bare_window", env)[0]
            two, three = painted_ms("tests.bench.driver", env)
            assert three is not None
            if run:  # the first pair warms the disk's cache
                bare.append(one)
                ours.append(two)
                furnished.append(three)
        with WindowProcess.started(env) as window:
            window.ask("type", "typed", text="Good morning.")
            window.ask("press_play", "pressed")
            window.wait_for("state", state="playing")
            window.ask("press_stop", "stopped")
            reading = reading_stalls(window, seconds)
            read_memory = window.ask("memory", "memory")["mb"]
            opening, long_reading = opening_stalls(window, Path(home))
            long_memory = window.ask("memory", "memory")["mb"]
    floor = statistics.median(bare)
    ready = Row(
        "window",
        "from the start of the process until the window is ready for use",
        "ms",
        against="a bare window",
    )
    reading_open = Row("window", "longest stall while 5 MB of text are read", "ms")
    return [
        goals.PAINT.found_in(ours, floor),
        ready.found_in(furnished, floor),
        goals.STALL.found(reading["longest_ms"]),
        goals.COMMON_STALL.found(reading["p99_9_ms"]),
        goals.OPENING_STALL.found(opening["longest_ms"]),
        reading_open.found(long_reading["longest_ms"]),
        goals.MEMORY.found(read_memory),
        goals.MEMORY_OPEN.found(long_memory),
    ]


def main() -> int:
    given = report.told(report.options(__doc__, runs=7))
    return report.conclude(rows(given.runs, 5 if given.quick else 30), given.json)


if __name__ == "__main__":
    sys.exit(main())
