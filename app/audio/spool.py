"""The folder that the segments of a running reading live in."""

import itertools
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path

from app.audio.segment import Segment

_PREFIX = "spool-"


class Spool:
    """Makes segments in a folder of its own below `folder`, and removes that folder when closed.

    Folders that a killed process left behind are swept away first.
    """

    def __init__(self, folder: Path) -> None:
        _sweep(folder)
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=folder))
        self._numbers = itertools.count()
        self.changed = threading.Condition()

    def create(self) -> Segment:
        """A new, empty segment. Raises OSError if it cannot be written."""
        return Segment(self._folder / f"{next(self._numbers)}.pcm", self.changed)

    def close(self) -> None:
        """Remove every segment."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _sweep(folder: Path) -> None:
    for path in folder.glob(f"{_PREFIX}*"):
        owner = path.name.removeprefix(_PREFIX).partition("-")[0]
        if not (owner.isdecimal() and _is_alive(int(owner))):
            shutil.rmtree(path, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    if sys.platform == "win32":
        return (
            False  # an open file cannot be removed there, so sweeping a living process' folder does no harm
        )
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
