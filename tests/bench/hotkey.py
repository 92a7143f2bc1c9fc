"""How long from a key pressed in another program to the first audible sample, and from the second press to silence.

    .venv/bin/python -m tests.bench.hotkey [--runs 20] [--quick] [--json FILE]

Each run selects or copies a text that was never spoken before; the terminal has the focus. Beside it stands what
pressing play in the running window takes on the same machine at the same time.
"""

import contextlib
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing

from tests import screen as screens
from tests.bench import goals, report
from tests.bench.first_sound import fresh_text, heard_ms, press_play
from tests.bench.keyboard import Keyboard
from tests.bench.row import Row
from tests.bench.window_process import WindowProcess, as_installed
from tests.ears import RATE, Ears, SoundServer, sounding
from tests.end2end.elsewhere import copied, terminal
from tests.screen import Screen

AT_REST_S = 2.0
"""What is typed is looked through meanwhile; pressing play at once would wait for that."""

MOST_FAILURES = 3

PLAY_EVERY = 3
"""Pressing play stands beside; so many presses of the keys go with one."""

_SELECTION = ("Control_L", "Alt_L", "s")
_CLIPBOARD = ("Control_L", "Alt_L", "c")


class Run:
    """A running window behind a terminal, heard by ears."""

    def __init__(self, screen: Screen, window: WindowProcess, ears: Ears, keyboard: Keyboard) -> None:
        self._screen = screen
        self._window = window
        self._ears = ears
        self._keyboard = keyboard
        self._chance = random.Random()
        self.figures: dict[str, list[float]] = {}
        self.failures: list[str] = []

    def measure(self, runs: int) -> None:
        """One after the other, so that what the machine does else hits all alike."""
        for number in range(runs):
            if number % PLAY_EVERY == 0:
                self._play()
            with self._elsewhere(fresh_text(self._chance)):
                self._try("selection", _SELECTION)
            with self._elsewhere(""), copied(self._screen, fresh_text(self._chance)):
                self._try("clipboard", _CLIPBOARD)
            print(f"\r{number + 1} of {runs} ", end="", file=sys.stderr)
        print(file=sys.stderr)

    @contextlib.contextmanager
    def _elsewhere(self, text: str) -> Iterator[None]:
        with terminal(self._screen, text) as other:
            other.focus()
            if text:
                other.select_line(text)
            yield

    def _play(self) -> None:
        self._window.ask("type", "typed", text=fresh_text(self._chance))
        time.sleep(AT_REST_S)
        self._note("play", heard_ms(self._ears, lambda: press_play(self._window)))
        self._window.ask("press_stop", "stopped")

    def _try(self, name: str, keys: tuple[str, ...]) -> None:
        """Listen; what goes wrong is told by its row, unless it is the rule."""
        try:
            self._hear(name, keys)
        except RuntimeError as error:
            self.failures.append(f"{name}: {error}")
            if len(self.failures) > MOST_FAILURES:
                raise
            self._window.ask("press_stop", "stopped")

    def _hear(self, name: str, keys: tuple[str, ...]) -> None:
        self._note(name, heard_ms(self._ears, lambda: self._keyboard.press(*keys)))
        if not self._ears.wait_for_sound(time.monotonic() + 0.5, 10):
            raise RuntimeError("it ended too soon")
        pressed = self._keyboard.press(*keys)
        if not self._ears.wait_for_silence(0.4, 10):
            raise RuntimeError("it does not fall silent")
        before, _ = self._ears.slice(pressed - 0.3, pressed)
        if sounding(before) == (0, 0):
            raise RuntimeError("there was nothing to fall silent")
        samples, starts_at = self._ears.slice(pressed)
        late_ms = (starts_at - pressed) * 1000 + sounding(samples)[1] * 1000 / RATE
        self._note("silence", max(0.0, late_ms))

    def _note(self, name: str, ms: float) -> None:
        self.figures.setdefault(name, []).append(ms)


def measure(runs: int) -> Run:
    with (
        tempfile.TemporaryDirectory() as home,
        SoundServer.started() as server,
        screens.started() as screen,
        Ears.listening(server) as ears,
        closing(Keyboard(screen.display)) as keyboard,
    ):
        env = as_installed({**screen.env, **server.env, "READLARK_HOME": home})
        env |= {name: screen.env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        with WindowProcess.started(env) as window:
            window.ask("type", "typed", text="Good morning.")
            heard_ms(ears, lambda: press_play(window))
            window.ask("press_stop", "stopped")
            run = Run(screen, window, ears, keyboard)
            run.measure(runs)
            return run


def rows(run: Run) -> list[Row]:
    """The goals, beside pressing play, and how many presses went wrong."""
    figures = run.figures
    play = statistics.median(figures["play"])
    failed = Row("hotkey", "presses of a key that went wrong", "").found(
        len(run.failures), note="; ".join(run.failures)
    )
    return [
        goals.SELECTION.found_in(figures["selection"], play),
        goals.CLIPBOARD.found_in(figures["clipboard"], play),
        goals.SILENCE.found_in(figures["silence"]),
        failed,
    ]


def main() -> int:
    given = report.told(report.options(__doc__, runs=12))
    return report.conclude(rows(measure(given.runs)), given.json)


if __name__ == "__main__":
    sys.exit(main())
