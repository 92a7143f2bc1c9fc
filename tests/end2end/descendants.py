"""The processes that a process has started, on Linux."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path


def children(pid: int) -> list[int]:
    """The processes that `pid` has started itself and that run still."""
    found: list[int] = []
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return [child for child in found if is_running(child)]


def is_running(pid: int) -> bool:
    """Whether there is such a process and it has not ended yet."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


def voice_of(pid: int, but: int | None = None) -> int:
    """The voice that the app `pid` has started; waits for it. With `but`: for another one than that."""
    found: list[int] = []

    def look() -> bool:
        found[:] = [child for child in children(pid) if child != but and _is_voice(child)]
        return bool(found)

    until(look, "a voice has started")
    return found[0]


def until(condition: Callable[[], object], what: str, limit_s: float = 30.0) -> float:
    """Wait until `condition` holds; returns how long that took, in seconds."""
    begun = time.monotonic()
    while not condition():
        if time.monotonic() - begun > limit_s:
            raise TimeoutError(f"Not yet after {limit_s:g} s: {what}")
        time.sleep(0.01)
    return time.monotonic() - begun


def _is_voice(pid: int) -> bool:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().endswith(b"\0serve\0--child\0")
    return False
