"""How long from a service's first byte to the first audible sample, heard at a sound server of our own.

    .venv/bin/python -m tests.bench.first_sound_elsewhere [--runs 9] [--quick] [--json FILE]

A service on loopback answers at a known moment, more slowly than it could, in each of the six formats. The floor is
the same player starting a clip that is ready. The `openai` package's own player hears the same service in the same
run, from an environment of its own; it needs Debian's `libportaudio2` and `libasound2-plugins`. So does
`curl | ffplay`.
"""

import contextlib
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import get_args

from app.audio.codecs import encoder
from app.speech.contract import ResponseFormat
from tests import screen as screens
from tests.bench import goals, report
from tests.bench.first_sound import fresh_text, heard_ms, takes
from tests.bench.row import Row
from tests.bench.window_process import ROOT, WindowProcess, as_installed
from tests.ears import Ears, SoundServer
from tests.environments import python_with
from tests.fakes.foreign import TYPES
from tests.fakes.punctual import PunctualService
from tests.fakes.tones import speak
from tests.processes import running

FIRST_BYTE_S = 0.15
PACE = 1.5
SOUND, _ = speak(" ".join(["word"] * 25))
OPENAI_PLAYER = (f"openai=={version('openai')}", "numpy==2.4.6", "sounddevice==0.5.3")


def after_first_byte(ears: Ears, service: PunctualService, ask: Callable[[], object]) -> float:
    """From the service's first byte to the first sound, in ms."""

    def go() -> float:
        before, give_up = service.first_byte_at, time.monotonic() + 30
        ask()
        while service.first_byte_at == before:
            if time.monotonic() > give_up:
                raise RuntimeError("the service was not asked")
            time.sleep(0.001)
        return service.first_byte_at

    return heard_ms(ears, go)


@contextlib.contextmanager
def services() -> Iterator[dict[str, PunctualService]]:
    """A service for each format that says the same."""
    with contextlib.ExitStack() as stack:
        found: dict[str, PunctualService] = {}
        for format_ in get_args(ResponseFormat):
            coder = encoder(format_)
            body = coder.feed(SOUND) + coder.finish()
            service = PunctualService(
                body, len(SOUND) / 48_000, TYPES[format_], wait_s=FIRST_BYTE_S, pace=PACE
            )
            found[format_] = stack.enter_context(service)
        yield found


def ours(
    ears: Ears, by_format: dict[str, PunctualService], env: dict[str, str], runs: int, home: Path
) -> tuple[dict[str, list[float]], set[str]]:
    """The running window: the floor, readings by the service of each format, and which of them were heard before
    their last byte had come, every time."""
    chance = random.Random()
    app = [sys.executable, "-m", "app"]
    for format_, service in by_format.items():
        add = ["services", "add", format_, "--url", service.url, "--format", format_]
        subprocess.run([*app, *add], env=env, cwd=ROOT, check=True, capture_output=True)
    clip = home / "ready.pcm"
    clip.write_bytes(SOUND)
    arriving = set(by_format)
    with WindowProcess.started(env) as window:

        def floor() -> float:
            ms = heard_ms(ears, lambda: window.ask("floor", "pressed", path=str(clip))["pressed_at"])
            window.ask("floor_stop", "stopped")
            return ms

        def reading(format_: str) -> float:
            service = by_format[format_]
            order = [*app, "speak", "--service", format_, "-"]
            process = subprocess.Popen(order, env=env, cwd=ROOT, stdin=subprocess.PIPE)
            assert process.stdin
            stdin = process.stdin

            def ask() -> None:
                stdin.write(fresh_text(chance).encode())
                stdin.close()

            ms = after_first_byte(ears, service, ask)
            if service.last_byte_at > service.first_byte_at:
                arriving.discard(format_)
            process.wait()
            window.ask("press_stop", "stopped")
            return ms

        figures = {"floor": takes("floor", runs, floor)}
        for format_ in by_format:
            reading(format_)
            count = runs if format_ == "pcm" else max(2, runs // 3)
            figures[format_] = takes(format_, count, lambda format_=format_: reading(format_))
    return figures, arriving


def by_ffplay(ears: Ears, by_format: dict[str, PunctualService], env: dict[str, str], runs: int) -> list[Row]:
    """`curl | ffplay`, from the first byte too: its processes are running by then."""
    if not (shutil.which("curl") and shutil.which("ffplay")):
        return []
    body = json.dumps({"model": "tts-1", "voice": "alloy", "input": "Hello."})
    raw = "-f s16le -sample_rate 24000 -ch_layout mono"
    found: list[Row] = []
    for format_, shape in (("pcm", raw), ("mp3", "")):
        service = by_format[format_]
        curl = f"curl -sN -H 'Content-Type: application/json' -d '{body}' {service.url}/v1/audio/speech"
        command = ["sh", "-c", f"{curl} | ffplay -nodisp -autoexit -loglevel error {shape} -i -"]

        def reading(command: list[str] = command, service: PunctualService = service) -> float:
            with contextlib.ExitStack() as stack:
                return after_first_byte(ears, service, lambda: stack.enter_context(running(command, env)))

        row = Row("first_sound_elsewhere", f"`curl | ffplay`, from the first byte, {format_}", "ms")
        found.append(row.found_in(takes(row.what, runs, reading)))
    return found


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
        with contextlib.ExitStack() as stack:

            def start() -> None:
                stack.enter_context(running(command, {**env, "HOME": str(home)}))

            return after_first_byte(ears, service, start)

    return takes("openai's player", runs, reading)


def rows(runs: int) -> list[Row]:
    """The goals, the other formats, and others."""
    fewer = max(2, runs // 3)
    with (
        tempfile.TemporaryDirectory() as folder,
        SoundServer.started() as server,
        screens.started() as screen,
        Ears.listening(server) as ears,
        services() as by_format,
    ):
        home = Path(folder)
        env = as_installed({**screen.env, **server.env, "READLARK_HOME": folder})
        env |= {name: screen.env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        figures, arriving = ours(ears, by_format, env, runs, home)
        others = by_ffplay(ears, by_format, env, fewer)
        player = Row(
            "first_sound_elsewhere", "the `openai` package's own player, from the first byte, pcm", "ms"
        )
        try:
            others.append(player.found_in(theirs(ears, by_format["pcm"], env, fewer, home)))
        except (RuntimeError, OSError, subprocess.SubprocessError) as error:
            others.append(player.left_out(str(error)))
    floor = median(figures["floor"])
    formats = [
        replace(goals.FROM_SERVICE, what=f"the same, {format_}", goal=None, short="").found_in(
            figures[format_], floor
        )
        for format_ in by_format
        if format_ != "pcm"
    ]
    return [
        goals.FROM_SERVICE.found_in(figures["pcm"], floor),
        goals.WHILE_ARRIVING.found(len(arriving), note=", ".join(sorted(arriving))),
        *formats,
        *others,
    ]


def main() -> int:
    given = report.told(report.options(__doc__, runs=9))
    return report.conclude(rows(given.runs), given.json)


if __name__ == "__main__":
    sys.exit(main())
