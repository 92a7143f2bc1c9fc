"""How long from a service's first byte to the first audible sample, heard at a sound server of our own.

    .venv/bin/python -m tests.bench.first_sound_elsewhere [--runs 15]

A service on loopback answers pcm at a known moment, more slowly than it could. The floor is the same player starting
a clip that is ready; the goal is the floor plus an allowance. The `openai` package's own player hears the same service
in the same run, from an environment of its own; it needs Debian's `libportaudio2` and `libasound2-plugins`.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median

from tests import screen as screens
from tests.bench.first_sound import fresh_text, heard_ms, takes
from tests.bench.window_process import ROOT, WindowProcess, as_installed
from tests.ears import Ears, SoundServer
from tests.environments import python_with
from tests.fakes.punctual import PunctualService
from tests.fakes.tones import speak
from tests.processes import running

ALLOWED_OVER_FLOOR_MS = 40.0
FIRST_BYTE_S = 0.15
PACE = 1.5
SOUND, _ = speak(" ".join(["word"] * 25))
OPENAI_PLAYER = (f"openai=={version('openai')}", "numpy==2.4.6", "sounddevice==0.5.3")


def after_first_byte(ears: Ears, service: PunctualService, ask: Callable[[], object]) -> float:
    """From the service's first byte to the first sound, in ms."""

    def go() -> float:
        ask()
        give_up = time.monotonic() + 30
        before = service.first_byte_at
        while service.first_byte_at == before and time.monotonic() < give_up:
            time.sleep(0.001)
        return service.first_byte_at

    return heard_ms(ears, go)


def ours(
    ears: Ears, service: PunctualService, env: dict[str, str], runs: int, home: Path
) -> dict[str, list[float]]:
    """The running window: the floor, and a reading by the service."""
    chance = random.Random()
    app = [sys.executable, "-m", "app"]
    add = ["services", "add", "other", "--url", service.url, "--format", "pcm"]
    subprocess.run([*app, *add], env=env, cwd=ROOT, check=True, capture_output=True)
    clip = home / "ready.pcm"
    clip.write_bytes(SOUND)
    with WindowProcess.started(env) as window:

        def floor() -> float:
            ms = heard_ms(ears, lambda: window.ask("floor", "pressed", path=str(clip))["pressed_at"])
            window.ask("floor_stop", "stopped")
            return ms

        def reading() -> float:
            order = [*app, "speak", "--service", "other", "-"]
            process = subprocess.Popen(order, env=env, cwd=ROOT, stdin=subprocess.PIPE)
            assert process.stdin
            stdin = process.stdin

            def ask() -> None:
                stdin.write(fresh_text(chance).encode())
                stdin.close()

            ms = after_first_byte(ears, service, ask)
            process.wait()
            window.ask("press_stop", "stopped")
            return ms

        reading()
        return {"floor": takes("floor", runs, floor), "reading": takes("reading", runs, reading)}


def theirs(ears: Ears, service: PunctualService, env: dict[str, str], runs: int, home: Path) -> list[float]:
    """The openai package's player, a process a reading."""
    (home / ".asoundrc").write_text("pcm.!default pulse\nctl.!default pulse\n")
    command = [
        python_with(OPENAI_PLAYER),
        Path(__file__).with_name("openai_player.py"),
        service.url,
        "Hello.",
    ]

    def reading() -> float:
        with running(command, {**env, "HOME": str(home)}) as player:

            def over() -> None:
                if player.poll():
                    raise RuntimeError("the openai package's player failed: is libportaudio2 installed?")

            ms = after_first_byte(ears, service, over)
            player.wait(30)
            return ms

    return takes("openai's player", runs, reading)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with (
        tempfile.TemporaryDirectory() as folder,
        SoundServer.started() as server,
        screens.started() as screen,
        Ears.listening(server) as ears,
        PunctualService(SOUND, len(SOUND) / 48_000, "audio/pcm", wait_s=FIRST_BYTE_S, pace=PACE) as service,
    ):
        home = Path(folder)
        env = as_installed({**screen.env, **server.env, "READLARK_HOME": folder})
        env |= {name: screen.env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        figures = ours(ears, service, env, runs, home)
        figures["openai's player"] = theirs(ears, service, env, max(3, runs // 3), home)
    goal = median(figures["floor"]) + ALLOWED_OVER_FLOOR_MS
    print(f"first sound after the first byte (for the floor: after the start), load {os.getloadavg()[0]:.1f}")
    for name, values in figures.items():
        print(f"{name:16} median {median(values):5.0f} ms, {min(values):5.0f} to {max(values):5.0f} ms")
    reached = median(figures["reading"]) <= goal
    print(f"goal {goal:.0f} ms: {'reached' if reached else 'MISSED'}")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
