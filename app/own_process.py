"""How the app starts itself as another process."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_HOME = Path(__file__).parents[1]
"""Where children run. `python -m app` looks there first, and a user's folder may hold an app of its own."""

_SECRET_NAME = re.compile(r"KEY|TOKEN|SECRET|PASSW|CREDENTIAL", re.IGNORECASE)


def command(*words: str) -> list[str]:
    """The command that runs the app with `words`, from a checkout, a wheel or a bundle."""
    frozen = bool(getattr(sys, "frozen", False))
    return [sys.executable, *([] if frozen else ["-m", "app"]), *words]


def outside_command(*words: str) -> list[str]:
    """The command by which another program starts the app with `words`, from whatever folder."""
    script = Path(sys.executable).with_name("readlark")
    if not getattr(sys, "frozen", False) and script.exists():
        return [str(script), *words]
    return command(*words)


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """`environment` without anything that looks like a key; libraries that compute get by with one thread.

    All threads take their memory from one heap: the GNU C library would give each its own, which keeps what the
    longest sentence took, so that the voice held 500 MB instead of 360 after half an hour of a novel.
    """
    clean = {name: value for name, value in environment.items() if not _SECRET_NAME.search(name)}
    return clean | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}


def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start `command` with pipes for stdin and stdout, out of reach of the terminal's Ctrl-C."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=clean_environment(os.environ),
        cwd=_HOME,
        start_new_session=sys.platform != "win32",  # Ctrl-C in the terminal is for the parent alone
        creationflags=_creation_flags(),
    )


def start_apart(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start `command` as a program that goes on when this one has ended; it knows all that this one was told."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        cwd=_HOME,
        start_new_session=sys.platform != "win32",
        creationflags=_creation_flags(),
    )


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0
