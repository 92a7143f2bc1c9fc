"""Other programs: one in which a text is selected, with the keyboard's focus, and one that has copied a text."""

import contextlib
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.end2end.descendants import until
from tests.processes import running
from tests.screen import Screen

_TITLE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Terminal:
    """An xterm whose first line is a text."""

    screen: Screen
    window: str

    def focus(self) -> None:
        """Have the keyboard's focus."""
        self.screen.xdotool("windowactivate", "--sync", self.window)

    @property
    def has_focus(self) -> bool:
        """Whether keys go there."""
        return self.screen.xdotool("getactivewindow") == self.window

    def select_line(self, text: str) -> None:
        """Select the first line by three clicks, and wait until `text` is what is selected."""
        screen = self.screen
        screen.xdotool("mousemove", "--window", self.window, "30", "8")
        give_up = time.monotonic() + 10
        screen.xdotool("click", "--repeat", "3", "--delay", "30", "1")
        while selected(screen) != text:
            assert time.monotonic() < give_up, f"{selected(screen)!r} is selected"


def selected(screen: Screen) -> str:
    """What is selected anywhere on `screen`."""
    command = ["xclip", "-out", "-selection", "primary"]
    done = subprocess.run(command, env=screen.env, capture_output=True, text=True, timeout=20)
    return done.stdout.strip()


@contextlib.contextmanager
def terminal(screen: Screen, text: str) -> Iterator[Terminal]:
    """An xterm that shows `text`, which has no line feeds. Needs `xterm` and `xclip`."""
    look = ["-T", _TITLE, "-geometry", "150x10+20+20", "-xrm", "XTerm*multiClickTime: 1000"]
    command = ["xterm", *look, "-e", "sh", "-c", 'printf "%s\\n" "$1"; sleep 1000', "sh", text]
    with running(command, screen.env):
        yield Terminal(screen, screen.window(f"^{_TITLE}$"))


@contextlib.contextmanager
def copied(screen: Screen, text: str) -> Iterator[None]:
    """Something on the clipboard."""
    with running(["xclip", "-selection", "clipboard", "-quiet"], screen.env, stdin=subprocess.PIPE) as owner:
        assert owner.stdin is not None
        owner.stdin.write(text.encode())
        owner.stdin.close()
        look = ["xclip", "-selection", "clipboard", "-o"]
        until(
            lambda: subprocess.run(look, env=screen.env, capture_output=True).stdout.decode() == text,
            "it is copied",
        )
        yield
