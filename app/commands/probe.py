"""Questions to the machine that could hang or abort a process, asked in one that may.

A missing library, a screen that is gone and a hung owner of the clipboard are then answers.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

WORD = "probe"
"""The first word of the command line of such a process; the second is the question."""

_TIMEOUT_S = 10.0
_LONGEST = 64 << 20


class ProbeError(Exception):
    """The question got no answer. The message is the last line the process wrote about it, or ""."""


def own_command(*words: str) -> list[str]:
    """The command line that starts this program again with `words`, from a bundle or from Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    # -P: a folder named `app` where the user happens to be must not be taken for ours.
    return [sys.executable, "-P", "-m", "app", *words]


def screen_named() -> bool:
    """Whether the environment names a screen; only Linux needs to."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or not sys.platform.startswith("linux")


def ask(question: str) -> dict[str, Any]:
    """The answer to `question`, a key of the table at the end.

    Raises:
        ProbeError: the process failed, took more than ten seconds, or did not answer.
    """
    try:
        done = subprocess.run(
            own_command(WORD, question),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
        return dict(json.loads(done.stdout))
    except subprocess.TimeoutExpired as error:
        raise ProbeError("It did not answer within ten seconds.") from error
    except (OSError, ValueError, TypeError) as error:
        raise ProbeError("It ended without an answer.") from error


def answer(words: list[str]) -> int:
    """Answer the question in `words` on stdout: the whole of the process that `ask` starts."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # Qt aborts where there is no screen: no core dump
    try:
        found = _ANSWERS[words[0]]()
    except ImportError as error:
        found = {"missing": str(error)}
    sys.stdout.buffer.write(json.dumps(found).encode())
    return 0


def _taken(place: str) -> dict[str, Any]:
    """The text at `place`, or the reason why there is none, as `Nothing` names it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    from app.desktop.selection.choice import make_source
    from app.desktop.selection.source import Kind, Nothing

    app = QGuiApplication([])
    source = make_source(_LONGEST)
    answers: list[str | Nothing] = []

    def take(found: str | Nothing) -> None:
        answers.append(found)
        app.quit()

    QTimer.singleShot(0, lambda: source.read(Kind(place), take))
    app.exec()
    source.close()
    found = answers[0]
    return {"text": found} if isinstance(found, str) else {"text": "", "reason": found.value}


def _screen() -> dict[str, Any]:
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    size = app.primaryScreen().size()
    return {"platform": app.platformName(), "width": size.width(), "height": size.height()}


def _sound() -> dict[str, Any]:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer

    app = QCoreApplication([])
    devices = [device.description() for device in QMediaDevices.audioOutputs()]
    player = QMediaPlayer()
    plays = player.isAvailable()
    del player, app
    return {"devices": devices, "plays": plays}


def _keyring() -> dict[str, Any]:
    """The name of the keyring that keys would go into, "" if there is none. It is not opened, so nobody is asked."""
    import keyring

    found = keyring.get_keyring()
    return {"name": found.name if found.priority > 0 else ""}


def _hotkeys() -> dict[str, Any]:
    """The way to keys that work in every program, and whether it is open. No key is asked for."""
    from PySide6.QtGui import QGuiApplication

    from app.desktop.hotkeys.backend import Means
    from app.desktop.hotkeys.choice import means_of

    app = QGuiApplication([])
    means = means_of(sys.platform, app.platformName(), os.environ)
    is_open = _has_portal(app) if means is Means.PORTAL else means is not Means.NONE
    return {"means": means.value, "open": is_open}


def _has_portal(app: "QGuiApplication") -> bool:
    """Whether the desktop's portal hands keys over."""
    from app.desktop.bus import open_bus
    from app.desktop.hotkeys.portal import INTERFACE
    from app.desktop.portal import Portal

    versions: list[int] = []

    def take(version: int, _error: str) -> None:
        versions.append(version)
        app.quit()

    bus = open_bus()
    if bus is None:
        return False
    Portal(bus, "readlark").find_version(INTERFACE, take)
    app.exec()
    bus.close()
    return versions[0] > 0


def _libraries() -> dict[str, Any]:
    """The error of every part of Qt the app uses that cannot be loaded, as the system's loader words it."""
    import ctypes
    import importlib
    from pathlib import Path

    errors: list[str] = []
    for module in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtMultimedia"):
        try:
            importlib.import_module(f"PySide6.{module}")
        except ImportError as error:
            errors.append(str(error))
    if not errors:
        from PySide6.QtCore import QLibraryInfo

        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
        for plugin in ("platforms/libqxcb.so", "multimedia/libffmpegmediaplugin.so"):
            if (folder / plugin).exists():
                try:
                    ctypes.CDLL(str(folder / plugin))
                except OSError as error:
                    errors.append(str(error))
    return {"errors": errors}


_ANSWERS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "clipboard": partial(_taken, "clipboard"),
    "selection": partial(_taken, "selection"),
    "screen": _screen,
    "sound": _sound,
    "hotkeys": _hotkeys,
    "keyring": _keyring,
    "libraries": _libraries,
}
