"""The user's folders. `READLARK_HOME=DIR` puts every one of them under DIR."""

import errno
import os
import sys
from pathlib import Path


class UnusableFolder(OSError):
    """A folder that Readlark needs cannot be made. Its text is a sentence for the user."""

    def __str__(self) -> str:
        return (
            f"The folder {self.filename} cannot be used: {self.strerror}. "
            "Make room for it, or set READLARK_HOME to another folder."
        )


def _place(name: str, of_system: str) -> Path:
    """The folder `name` under READLARK_HOME, or the one platformdirs calls `of_system`; it may be missing."""
    if home := os.environ.get("READLARK_HOME"):
        return Path(home, name)
    from platformdirs import PlatformDirs

    return Path(getattr(PlatformDirs("readlark", appauthor=False), of_system))


def _folder(name: str, of_system: str) -> Path:
    """The same, made if it is missing. Raises `UnusableFolder` if it cannot be made."""
    folder = _place(name, of_system)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UnusableFolder(error.errno, error.strerror, str(folder)) from None
    return folder


def config() -> Path:
    """Settings."""
    return _folder("config", "user_config_dir")


def data() -> Path:
    """What the user would miss: the account of what was paid."""
    return _folder("data", "user_data_dir")


def voices() -> Path:
    """The files of voices, beside the one that comes with the app. Not made: it is there when a voice has come."""
    return _place("data", "user_data_dir") / "voices"


def cache() -> Path:
    """What can be made again: the segments of a running reading, and clips that were paid for."""
    return _folder("cache", "user_cache_dir")


def logs() -> Path:
    """Logs, without any text or key."""
    return _folder("logs", "user_log_dir")


def runtime() -> Path:
    """Socket and lock, in a folder that only this user can enter. Raises `UnusableFolder` if it is somebody else's."""
    folder = _folder("run", "user_runtime_dir")
    if sys.platform != "win32":
        if (
            folder.stat().st_uid != os.getuid()
        ):  # where there is no session it lies in /tmp, where all may write
            raise UnusableFolder(errno.EPERM, "it belongs to somebody else", str(folder))
        folder.chmod(0o700)
    return folder
