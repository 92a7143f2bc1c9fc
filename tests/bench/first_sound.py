"""How long from pressing play to the first audible sample, heard at a sound server of our own.

    .venv/bin/python -m tests.bench.first_sound [--runs 8] [--quick] [--json FILE]

Each run presses play in the running window on a text that was never spoken before. The floor is the same player
starting a clip that is ready; every goal is the floor plus an allowance, since machines differ.
"""

import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests import screen as screens
from tests.bench import goals, report
from tests.bench.row import Row
from tests.bench.window_process import ROOT, WindowProcess, as_installed
from tests.ears import Ears, SoundServer
from tests.processes import running

FROM_THEIR_START = {
    "readlark speak --here": [sys.executable, "-m", "app", "speak", "--here"],
    "hibari --play": [str(Path(sys.executable).with_name("hibari")), "--play"],
    "espeak-ng": ["espeak-ng"],
}

_PLACES = ("river", "harbour", "garden", "mountain", "library", "market", "station", "orchard")
_PEOPLE = ("a painter", "the old gardener", "two children", "our neighbour", "the captain", "a violinist")
_DEEDS = (
    "was waiting",
    "walked slowly",
    "told a story",
    "counted the boats",
    "looked for shelter",
    "sang quietly",
)
_TIMES = ("before sunrise", "late in autumn", "after the storm", "on a quiet Sunday", "at half past nine")


def fresh_text(chance: random.Random) -> str:
    """Three ordinary sentences that were not spoken before."""
    one = lambda words: chance.choice(words)  # noqa: E731
    sentences = []
    for _ in range(3):
        person, deed, place, moment = one(_PEOPLE), one(_DEEDS), one(_PLACES), one(_TIMES)
        sentences.append(
            f"Some {chance.randint(2, 999)} years ago, {person} {deed} near the {place} {moment}."
        )
    return " ".join(sentences)


def undecided_text(chance: random.Random) -> str:
    """Two sentences that were not spoken before, and whose language their commonest words do not tell."""
    return f"{chance.randint(100, 999_999)} tall ships sailed past grey cliffs at dawn. Old fishermen sang quietly."


def heard_ms(ears: Ears, ask: Callable[[], float]) -> float:
    """From the moment that `ask` returns as the start to the first audible sample."""
    if not ears.wait_for_silence(0.3, 30):
        raise RuntimeError("it does not fall silent")
    moments: list[float] = []

    def go() -> None:
        moments.append(time.monotonic())
        moments.append(ask())

    first = ears.first_sound_ms(go)
    if first is None:
        raise RuntimeError("nothing was heard")
    asked_at, started_at = moments
    heard = first - (started_at - asked_at) * 1000
    if heard <= 0:
        raise RuntimeError("something was heard before it was asked for")
    return heard


def press_play(window: WindowProcess) -> float:
    return float(window.ask("press_play", "pressed")["pressed_at"])


def first_reading(server: SoundServer, ears: Ears, env: dict[str, str], chance: random.Random) -> float:
    """From the start of the process' window being usable, play being pressed at once."""
    with WindowProcess.started(env) as window:
        window.ask("type", "typed", text=fresh_text(chance))
        return heard_ms(ears, lambda: press_play(window))


def takes(name: str, runs: int, once: Callable[[], float]) -> list[float]:
    figures = []
    for _ in range(runs):
        figures.append(once())
        print(f"\r{name}: {figures[-1]:.0f} ms ", end="", file=sys.stderr)
    print(file=sys.stderr)
    return figures


def measure(runs: int) -> dict[str, list[float]]:
    chance = random.Random()
    figures: dict[str, list[float]] = {}
    with (
        tempfile.TemporaryDirectory() as home,
        SoundServer.started() as server,
        screens.started() as screen,
        Ears.listening(server) as ears,
    ):
        env = as_installed({**screen.env, **server.env, "READLARK_HOME": home})
        env |= {name: screen.env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        command = [sys.executable, "-m", "app", "speak"]
        clip = Path(home) / "ready.pcm"
        export = [sys.executable, "-m", "app", "export", "--text", fresh_text(chance), "-o", str(clip)]
        subprocess.run(export, env=env, cwd=ROOT, check=True, capture_output=True)
        figures["first reading"] = takes(
            "first reading", min(3, runs), lambda: first_reading(server, ears, env, chance)
        )
        with WindowProcess.started(env) as window:
            window.ask("type", "typed", text="Good morning.")
            heard_ms(ears, lambda: press_play(window))
            window.ask("press_stop", "stopped")

            def floor() -> float:
                ms = heard_ms(ears, lambda: window.ask("floor", "pressed", path=str(clip))["pressed_at"])
                window.ask("floor_stop", "stopped")
                return ms

            def play(make: Callable[[random.Random], str] = fresh_text) -> float:
                window.ask("type", "typed", text=make(chance))
                ms = heard_ms(ears, lambda: press_play(window))
                window.ask("press_stop", "stopped")
                return ms

            def hand_over() -> float:
                def ask() -> float:
                    at = time.monotonic()
                    subprocess.run([*command, fresh_text(chance)], env=env, cwd=ROOT, check=True)
                    return at

                ms = heard_ms(ears, ask)
                window.ask("press_stop", "stopped")
                return ms

            for name, once in (("floor", floor), ("play", play), ("hand-over", hand_over)):
                figures[name] = takes(name, runs, once)
            figures["undecided"] = takes("undecided", max(2, runs // 3), lambda: play(undecided_text))
        figures |= from_their_start(server, ears, home, chance, max(2, runs // 3))
    return figures


def from_their_start(
    server: SoundServer, ears: Ears, home: str, chance: random.Random, runs: int
) -> dict[str, list[float]]:
    """Readlark without a window and others, from the start of their process: they have no warm way."""
    env = as_installed({**server.env, "READLARK_HOME": home})

    def run(command: list[str]) -> float:
        at = time.monotonic()
        with running([*command, fresh_text(chance)], env, cwd=ROOT):
            ears.wait_for_sound(at, 30)
        return at

    figures: dict[str, list[float]] = {}
    for name, command in FROM_THEIR_START.items():
        if shutil.which(command[0]):
            try:
                figures[name] = takes(
                    name, runs, lambda command=command: heard_ms(ears, lambda: run(command))
                )
            except RuntimeError as error:
                print(f"{name}: {error}", file=sys.stderr)
    return figures


def rows(runs: int) -> list[Row]:
    """The goals, the floor they stand on, and what others take from the start of their process."""
    figures = measure(runs)
    ready, play = (statistics.median(figures[name]) for name in ("floor", "play"))
    others = [
        Row("first_sound", f"`{name}`, from the start of its process to the first sound", "ms").found_in(
            figures[name]
        )
        for name in FROM_THEIR_START
        if name in figures
    ]
    return [
        goals.PLAY.found_in(figures["play"], ready),
        goals.HAND_OVER.found_in(figures["hand-over"], play),
        goals.FIRST_READING.found_in(figures["first reading"]),
        Row(
            "first_sound", "pressing play at once on a text whose language a model has to tell", "ms"
        ).found_in(figures["undecided"]),
        *others,
    ]


def main() -> int:
    given = report.told(report.options(__doc__, runs=8))
    return report.conclude(rows(given.runs), given.json)


if __name__ == "__main__":
    sys.exit(main())
