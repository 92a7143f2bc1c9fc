"""How long a PDF of 320 pages takes until it is on the page, and from pressing play then until it is heard.

    .venv/bin/python -m tests.bench.opening [--runs 5] [--json FILE]

The document is the guide of GnuCash as Debian packs it, opened in the running window; play is pressed as soon as its
beginning is there, whether the rest has come or not. Beside it: how long all of it takes. It is heard at a sound
server of our own.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests import screen as screens
from tests.bench.documents import fetched
from tests.bench.first_sound import heard_ms, press_play
from tests.bench.window_process import WindowProcess, as_installed
from tests.ears import Ears, SoundServer

SOURCE = "debian:gnucash-docs"
FILE = "usr/share/doc/gnucash-docs/gnucash-guide-en.pdf"
GOALS_MS = {"open": 3000.0, "heard": 1000.0}
LIMIT_S = 120.0


def measure(runs: int) -> dict[str, list[float]]:
    """Milliseconds of every run: until it is open, until all of it is, and from play to the first sound."""
    pdf = str(fetched(SOURCE) / FILE)
    figures: dict[str, list[float]] = {"open": [], "whole": [], "heard": []}
    with (
        SoundServer.started() as server,
        screens.started() as screen,
        Ears.listening(server) as ears,
    ):
        for _ in range(
            runs
        ):  # each in a window and a home of its own: a text that was read goes on at its place
            with tempfile.TemporaryDirectory() as home:
                env = as_installed({**screen.env, **server.env, "READLARK_HOME": home})
                env |= {name: screen.env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
                with WindowProcess.started(env) as window:
                    window.ask("type", "typed", text="Good morning.")
                    heard_ms(ears, lambda window=window: press_play(window))
                    window.ask("press_stop", "stopped")
                    one(window, ears, pdf, figures)
            print(
                f"\r{ {name: round(values[-1]) for name, values in figures.items()} } ",
                end="",
                file=sys.stderr,
            )
    print(file=sys.stderr)
    return figures


def one(window: WindowProcess, ears: Ears, pdf: str, figures: dict[str, list[float]]) -> None:
    """Open the document and listen."""
    if not ears.wait_for_silence(0.3, 30):
        raise RuntimeError("it does not fall silent")
    first = window.count
    asked_at = window.ask("open_file", "opening", path=pdf)["asked_at"]
    shown_at = window.wait_for("shown", first=first, limit_s=LIMIT_S)["at"]
    figures["heard"].append(heard_ms(ears, lambda: press_play(window)))
    whole_at = window.wait_for("shown", first=first, limit_s=LIMIT_S, whole=True)["at"]
    figures["open"].append((shown_at - asked_at) * 1000)
    figures["whole"].append((whole_at - asked_at) * 1000)
    window.ask("press_stop", "stopped")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    figures = measure(options.runs)
    print(f"{'320 pages':10} {'median':>8} {'min':>8} {'max':>8} {'goal':>8}   load {os.getloadavg()[0]:.1f}")
    reached = True
    for name, values in figures.items():
        median, goal = statistics.median(values), GOALS_MS.get(name)
        reached = reached and (goal is None or median <= goal)
        verdict = f"{goal:8.0f} {'reached' if median <= goal else 'MISSED'}" if goal else ""
        print(f"{name:10} {median:8.0f} {min(values):8.0f} {max(values):8.0f} {verdict}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2))
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
