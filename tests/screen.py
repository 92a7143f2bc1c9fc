"""An X11 screen of our own with a window manager on it, for real windows, real keys and screenshots."""

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.processes import running

SIZE = (1280, 800)
"""Width and height in pixels."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A running screen. Programs show themselves on it when started with `env`."""

    display: str
    env: dict[str, str]

    def xdotool(self, *words: str) -> str:
        """Let `xdotool` do or tell something: keys, clicks, window names. Raises if it fails."""
        done = subprocess.run(
            ["xdotool", *words], env=self.env, capture_output=True, text=True, timeout=20, check=True
        )
        return done.stdout.strip()

    def window(self, title: str, limit_s: float = 20.0) -> str:
        """The id of the visible window whose title matches the regular expression `title`; waits for it."""
        give_up = time.monotonic() + limit_s
        while time.monotonic() < give_up:
            with contextlib.suppress(subprocess.CalledProcessError):
                if found := self.xdotool("search", "--onlyvisible", "--name", title).split():
                    return found[0]
            time.sleep(0.02)
        raise TimeoutError(f"No window called {title} in {limit_s:g} s")

    def picture(self, file: Path) -> Path:
        """Write what is on the screen to `file` (PNG). Needs `ffmpeg`."""
        file.parent.mkdir(parents=True, exist_ok=True)
        shot = ["-f", "x11grab", "-video_size", f"{SIZE[0]}x{SIZE[1]}", "-i", self.display, "-frames:v", "1"]
        subprocess.run(
            ["ffmpeg", "-y", "-loglevel", "error", *shot, file],
            env=self.env,
            stdin=subprocess.DEVNULL,
            timeout=30,
            check=True,
        )
        return file


@contextlib.contextmanager
def started() -> Iterator[Screen]:
    """A screen until the block ends. Needs `Xvfb`, `openbox` and `xdotool`."""
    with tempfile.TemporaryDirectory(prefix="screen-", ignore_cleanup_errors=True) as folder:
        env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY")}
        env |= {"XDG_CONFIG_HOME": f"{folder}/config", "XDG_CACHE_HOME": f"{folder}/cache"}
        with _server(env, Path(folder)) as display:
            screen = Screen(display, env | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
            with running(["openbox", "--sm-disable"], screen.env, log=Path(folder, "openbox.log")):
                _wait(lambda: _has_window_manager(screen), "The window manager")
                yield screen


@contextlib.contextmanager
def _server(env: dict[str, str], folder: Path) -> Iterator[str]:
    """Xvfb picks a free number itself and writes it to a pipe once it can be used. Programs of any user may use it."""
    read_end, write_end = os.pipe()
    log = folder / "xvfb.log"
    command = [
        "Xvfb",
        "-displayfd",
        str(write_end),
        "-screen",
        "0",
        f"{SIZE[0]}x{SIZE[1]}x24",
        "-nolisten",
        "tcp",
        "-ac",
        "-noreset",
    ]
    with running(command, env, log=log, pass_fds=[write_end]):
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("The screen did not start: " + log.read_text(errors="replace")[-600:])
        yield f":{number}"


def _has_window_manager(screen: Screen) -> bool:
    try:
        return bool(screen.xdotool("get_num_desktops"))
    except subprocess.CalledProcessError:
        return False


def _wait(condition: Callable[[], bool], what: str, limit_s: float = 15.0) -> None:
    give_up = time.monotonic() + limit_s
    while not condition():
        if time.monotonic() > give_up:
            raise TimeoutError(f"{what} did not start in {limit_s:g} s")
        time.sleep(0.02)
