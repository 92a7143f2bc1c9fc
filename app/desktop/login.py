"""Whether the app starts when the user logs in: on Linux by an autostart file, on Windows by the registry's Run key, on
macOS by a launch agent.

What is told is what the system says, and not what was once chosen: desktops have settings of their own for it.
"""

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

_NAME = "Readlark"
_LABEL = "app.readlark"


class Login(Protocol):
    """The system's list of what starts at a login."""

    @property
    def is_on(self) -> bool:
        """Whether the app is in it, and nobody has switched it off there."""
        ...

    def switch(self, *, on: bool) -> None:
        """Put the app in, or take it out. Raises OSError where that cannot be done."""
        ...


def of_system(command: Sequence[str]) -> Login:
    """The one of this system, in which the app stands by `command`."""
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(command, Path.home() / "Library" / "LaunchAgents")
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Autostart(command, Path(config, "autostart"))


class Autostart:
    """A file in `folder`, as https://specifications.freedesktop.org/autostart-spec/ has it."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._file = folder / "readlark.desktop"

    @property
    def is_on(self) -> bool:
        """Whether the file is there; desktops switch it off by a line in it."""
        try:
            lines = {line.replace(" ", "").lower() for line in self._file.read_text("utf-8").splitlines()}
        except (OSError, ValueError):
            return False
        return not lines & {"hidden=true", "x-gnome-autostart-enabled=false"}

    def switch(self, *, on: bool) -> None:
        """Write the file, or remove it."""
        if on:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(desktop_entry(self._command), "utf-8")
        else:
            self._file.unlink(missing_ok=True)


class LaunchAgent:
    """A property list in `folder`. Not tried on a Mac."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._file = folder / f"{_LABEL}.plist"

    @property
    def is_on(self) -> bool:
        """Whether the file is there."""
        return self._file.exists()

    def switch(self, *, on: bool) -> None:
        """Write the file, or remove it; it holds from the next login on."""
        if on:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_bytes(launch_agent(self._command))
        else:
            self._file.unlink(missing_ok=True)


class RunKey:
    """A value in the user's own part of the registry. Not tried on Windows."""

    _RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
    _APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command

    @property
    def is_on(self) -> bool:
        """Whether the value is there; Windows' own settings switch it off by the first bit of another one."""
        approved = self._value(self._APPROVED)
        is_off = isinstance(approved, bytes) and bool(approved) and bool(approved[0] & 1)
        return self._value(self._RUN) is not None and not is_off

    def switch(self, *, on: bool) -> None:
        """Write the value, or remove it."""
        if sys.platform != "win32":
            return
        import winreg

        self._remove(self._APPROVED)
        if on:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._RUN) as key:
                line = subprocess.list2cmdline(self._command)
                winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, line)
        else:
            self._remove(self._RUN)

    def _value(self, path: str) -> object:
        if sys.platform != "win32":
            return None
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                return winreg.QueryValueEx(key, _NAME)[0]
        except OSError:
            return None

    def _remove(self, path: str) -> None:
        if sys.platform != "win32":
            return
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, _NAME)
        except FileNotFoundError:
            return


def desktop_entry(command: Sequence[str]) -> str:
    """The autostart file."""
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        f"Name={_NAME}\n"
        f"Exec={' '.join(map(_quoted, command))}\n"
        "Icon=readlark\n"
        "Terminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def launch_agent(command: Sequence[str]) -> bytes:
    """The property list."""
    return plistlib.dumps({"Label": _LABEL, "ProgramArguments": list(command), "RunAtLoad": True})


def _quoted(word: str) -> str:
    """`word` as the Desktop Entry Specification wants it in `Exec`: quoted, and escaped once for the quotes and once
    more as every string of such a file is; a percent sign would be a field code.
    """
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    word = word.replace("\\", "\\\\").replace("%", "%%")
    return f'"{word}"'
