"""Files that are written whole or not at all."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

_FOLDER, _ENDING = ".readlark-", ".part"
"""What the name of a folder begins and ends with in which a new file is made."""

_MARK = "held"
"""A file in it that is open and locked as long as the folder is worked in."""

_UNLOCKED = "begun"
"""What it is called before it is locked: who finds a mark without a lock takes its folder for left."""

_YOUNG_S = 60.0
"""A folder without its mark has perhaps just been begun if it is not older than this."""

# `secrets`, `shutil` and `tempfile` take milliseconds, and settings, which the first paint waits for, need none of
# them to be read: they are imported where they are used.


def write_whole(file: Path, content: bytes) -> None:
    """Put `content` in the place of `file` in one step, readable by the user alone.

    Raises:
        OSError: it cannot be written; what was there before is unchanged.
    """
    import tempfile

    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)  # mode 0600
    try:
        with os.fdopen(descriptor, "wb") as temporary:
            temporary.write(content)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def replacing(target: Path) -> Generator[Path, None, None]:
    """A name for a new file, which takes the place of `target` when the block ends well and is gone otherwise.

    It stands in a folder of its own beside `target`, with whatever else the block puts there. Such folders that
    processes left when they were killed are swept away first.

    Raises:
        OSError: it cannot be put there.
    """
    import secrets
    import shutil

    sweep(target.parent)
    folder = target.with_name(f"{_FOLDER}{secrets.token_hex(4)}{_ENDING}")
    try:
        folder.mkdir()
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from None
    try:
        with _held(folder):
            yield folder / target.name
            (folder / target.name).replace(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove from `folder` what killed processes left of `replacing`; what a living one works on stays."""
    import shutil

    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith(_FOLDER) and path.name.endswith(_ENDING) and not _is_held(path):
                shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _held(folder: Path) -> Generator[None, None, None]:
    """Keep the mark of `folder` until the block or the process ends, however that comes about."""
    if sys.platform == "win32":  # where a file that is open cannot be removed, which is enough
        with (folder / _MARK).open("xb"):
            yield
    else:
        import fcntl

        unlocked = folder / _UNLOCKED
        with unlocked.open("xb") as mark:
            with suppress(OSError):  # a file system without locks
                fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
            unlocked.rename(folder / _MARK)
            yield


def _is_held(folder: Path) -> bool:
    """Whether somebody works in `folder`, or may: what cannot be told is left alone."""
    mark = folder / _MARK
    try:
        if sys.platform == "win32":
            mark.unlink()
        else:
            import fcntl

            with mark.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return time.time() - folder.stat().st_mtime < _YOUNG_S
    except OSError:
        return True
    return False
