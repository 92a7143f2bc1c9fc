"""How long a PDF of 320 pages takes until it is on the page, and from pressing play then until it is heard.

    .venv/bin/python -m tests.bench.opening [--runs 3] [--quick] [--json FILE]

The document is the guide of GnuCash as Debian packs it, opened in the running window; play is pressed as soon as its
beginning is there, whether the rest has come or not. Beside it: how long all of it takes. It is heard at a sound
server of our own.
"""

import sys
import tempfile

from tests import screen as screens
from tests.bench import goals, report
from tests.bench.documents import fetched
from tests.bench.first_sound import heard_ms, press_play
from tests.bench.row import Row
from tests.bench.window_process import WindowProcess, as_installed
from tests.ears import Ears, SoundServer

SOURCE = "debian:gnucash-docs"
FILE = "usr/share/doc/gnucash-docs/gnucash-guide-en.pdf"
LIMIT_S = 120.0


def measure(runs: int) -> dict[str, list[float]]:
    """Seconds of every run: until it is open, until all of it is, and from play to the first sound."""
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
                f"\r{ {name: round(values[-1], 2) for name, values in figures.items()} } ",
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
    figures["heard"].append(heard_ms(ears, lambda: press_play(window)) / 1000)
    whole_at = window.wait_for("shown", first=first, limit_s=LIMIT_S, whole=True)["at"]
    figures["open"].append(shown_at - asked_at)
    figures["whole"].append(whole_at - asked_at)
    window.ask("press_stop", "stopped")


def rows(runs: int) -> list[Row]:
    """The goals, and how long all of it takes."""
    figures = measure(runs)
    whole = Row("opening", "the same PDF: until all of it is on the page", "s")
    return [
        goals.OPEN.found_in(figures["open"]),
        goals.OPEN_HEARD.found_in(figures["heard"]),
        whole.found_in(figures["whole"]),
    ]


def main() -> int:
    given = report.told(report.options(__doc__, runs=3))
    return report.conclude(rows(given.runs), given.json)


if __name__ == "__main__":
    sys.exit(main())
