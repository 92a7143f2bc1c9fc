"""The user's folders. `READLARK_HOME=DIR` puts every one of them under DIR."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("readlark", appauthor=False)


def _folder(name: str, default: str) -> Path:
    home = os.environ.get("READLARK_HOME")
    folder = Path(home, name) if home else Path(default)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def config() -> Path:
    """Settings."""
    return _folder("config", _DIRS.user_config_dir)


def data() -> Path:
    """What the user would miss: library, positions."""
    return _folder("data", _DIRS.user_data_dir)


def cache() -> Path:
    """What can be made again: clips."""
    return _folder("cache", _DIRS.user_cache_dir)


def logs() -> Path:
    """Logs, without any text or key."""
    return _folder("logs", _DIRS.user_log_dir)


def runtime() -> Path:
    """Socket and lock, in a folder that only this user can enter."""
    folder = _folder("run", _DIRS.user_runtime_dir)
    if sys.platform != "win32":
        folder.chmod(0o700)
    return folder
