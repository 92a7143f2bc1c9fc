"""How soon the window is there, how still it holds while it reads, what a long text does to it.

    .venv/bin/python -m tests.bench.window [--runs 9] [--json FILE]

The first paint is held against a bare PySide6 window, started in turn with ours in the same minutes. A stall is how
late a timer of 1 ms came. `tests.bench.ten_hours` measures memory over a long reading.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests import screen as screens
from tests.bench.first_sound import fresh_text
from tests.bench.window_process import WindowProcess, as_installed
from tests.ears import SoundServer
from tests.processes import running

ALLOWED_PAINT_RATIO = 1.3
ALLOWED_STALL_MS = 50.0
ALLOWED_COMMON_STALL_MS = 16.0
ALLOWED_OPENING_STALL_MS = 200.0
ALLOWED_MEMORY_MB = 250.0
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
    import random

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
    import random

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


def measure(runs: int) -> list[dict[str, Any]]:
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
            reading = reading_stalls(window, 30)
            read_memory = window.ask("memory", "memory")["mb"]
            opening, long_reading = opening_stalls(window, Path(home))
            long_memory = window.ask("memory", "memory")["mb"]
    ratio = statistics.median(o / b for o, b in zip(ours, bare, strict=True))
    whole = statistics.median(f / b for f, b in zip(furnished, bare, strict=True))
    return [
        row("bare window, first paint", statistics.median(bare), "ms"),
        row("Readlark, first paint", statistics.median(ours), "ms"),
        row("Readlark, ready for use", statistics.median(furnished), "ms"),
        row("first paint against bare", ratio, "x", ALLOWED_PAINT_RATIO),
        row("ready for use against bare", whole, "x"),
        row("reading: longest stall", reading["longest_ms"], "ms", ALLOWED_STALL_MS),
        row("reading: 99.9 % of ticks", reading["p99_9_ms"], "ms", ALLOWED_COMMON_STALL_MS),
        row("opening 5 MB: longest stall", opening["longest_ms"], "ms", ALLOWED_OPENING_STALL_MS),
        row("reading 5 MB: longest stall", long_reading["longest_ms"], "ms"),
        row("memory while reading", read_memory, "MB", ALLOWED_MEMORY_MB),
        row("memory with 5 MB open", long_memory, "MB", ALLOWED_MEMORY_MB),
    ]


def row(name: str, figure: float, unit: str, goal: float | None = None) -> dict[str, Any]:
    reached = None if goal is None else figure <= goal
    return {"name": name, "figure": round(figure, 2), "unit": unit, "goal": goal, "reached": reached}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = measure(options.runs)
    print(f"load {os.getloadavg()[0]:.1f}")
    for one in rows:
        goal = f"goal {one['goal']:g} {'reached' if one['reached'] else 'MISSED'}" if one["goal"] else ""
        print(f"{one['name']:30} {one['figure']:10.2f} {one['unit']:3} {goal}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2))
    return 0 if all(one["reached"] is not False for one in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
