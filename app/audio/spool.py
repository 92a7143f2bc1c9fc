"""The folder that the segments of a running reading live in."""

import itertools
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from typing import BinaryIO

from app.audio.segment import Segment

_PREFIX = "spool-"
_MARK = "held"
"""On Windows, a file that is open as long as its spool is: nobody can remove it then."""


class Spool:
    """Makes segments in a folder of its own below `folder`, and removes that folder when closed.

    Folders that a killed process left behind are swept away first. The own one is made with the first segment,
    and again if somebody cleared it away.
    """

    def __init__(self, folder: Path) -> None:
        _sweep(folder)
        self._parent = folder
        self._folder: Path | None = None
        self._mark: BinaryIO | None = None
        self._numbers = itertools.count()
        self.changed = threading.Condition()

    def create(self) -> Segment:
        """A new, empty segment. Raises OSError if it cannot be written."""
        if self._folder is None or not self._folder.is_dir():
            self._folder = self._make_folder()
        return Segment(self._folder / f"{next(self._numbers)}.pcm", self.changed)

    def close(self) -> None:
        """Remove every segment."""
        if self._mark:
            self._mark.close()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _make_folder(self) -> Path:
        if self._mark:
            self._mark.close()
        self._parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=self._parent))  # mode 0700
        if sys.platform == "win32":
            self._mark = (folder / _MARK).open("xb")
        return folder


def _sweep(folder: Path) -> None:
    for path in folder.glob(f"{_PREFIX}*"):
        if not _is_held(path):
            shutil.rmtree(path, ignore_errors=True)


def _is_held(path: Path) -> bool:
    """Whether the process that made the spool at `path` lives."""
    if sys.platform == "win32":
        try:
            (path / _MARK).unlink(missing_ok=True)
        except PermissionError:
            return True
        return False
    owner = path.name.removeprefix(_PREFIX).partition("-")[0]
    try:
        os.kill(int(owner), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
