"""A Wayland desktop of our own, without a screen: sway, with other programs on it."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.processes import running

_CONFIG = """
xwayland disable
default_border none
output HEADLESS-1 resolution 1280x800
"""

_NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
"""Sway refuses to run as root."""


@dataclass(frozen=True, slots=True)
class Wayland:
    """A running desktop. Programs show themselves on it when started with `env`."""

    env: dict[str, str]

    def swaymsg(self, *words: str) -> Any:
        """Let sway do or tell something; its JSON."""
        done = subprocess.run(
            ["swaymsg", "--raw", *words], env=self.env, capture_output=True, timeout=20, check=True
        )
        return json.loads(done.stdout)

    def windows(self) -> dict[str, bool]:
        """The names of all windows, and whether each has the keyboard."""
        found: dict[str, bool] = {}
        nodes = [self.swaymsg("-t", "get_tree")]
        while nodes:
            node = nodes.pop()
            nodes += node["nodes"] + node["floating_nodes"]
            if node.get("pid"):
                found[node["app_id"] or node["name"]] = node["focused"]
        return found

    def copy(self, text: str, *, primary: bool = False, mime: str = "text/plain") -> None:
        """Have a program own the clipboard (or the selection) with `text`."""
        words = ["wl-copy", "--type", mime, *(["--primary"] if primary else [])]
        subprocess.run(words, env=self.env, input=text.encode(), timeout=20, check=True)


@contextlib.contextmanager
def started() -> Iterator[Wayland]:
    """A desktop until the block ends. Needs `sway`, and `setpriv` for root."""
    with tempfile.TemporaryDirectory(prefix="wayland-", ignore_cleanup_errors=True) as folder:
        config = Path(folder, "config")
        config.write_text(_CONFIG)
        Path(folder).chmod(0o700)
        env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SWAYSOCK")}
        env |= {
            "XDG_RUNTIME_DIR": folder,
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "WLR_RENDERER": "pixman",
        }
        as_whom: list[str] = []
        if os.geteuid() == 0:
            as_whom = _NOBODY
            shutil.chown(folder, 65534, 65534)
        with running([*as_whom, "sway", "--config", config], env, log=Path(folder, "sway.log")):
            control = _appeared(Path(folder), "sway-ipc.*.sock")
            display = _appeared(Path(folder), "wayland-[0-9]")
            env |= {"WAYLAND_DISPLAY": display.name, "SWAYSOCK": str(control)}
            yield Wayland({**env, "QT_QPA_PLATFORM": "wayland"})


def _appeared(folder: Path, pattern: str, limit_s: float = 20.0) -> Path:
    give_up = time.monotonic() + limit_s
    while time.monotonic() < give_up:
        if found := next(folder.glob(pattern), None):
            return found
        time.sleep(0.02)
    raise TimeoutError(f"No {pattern} in {limit_s:g} s: {(folder / 'sway.log').read_text()}")
