"""What a process that takes a strange file apart may use: set by the process itself, watched by its parent."""

import contextlib
import sys
from pathlib import Path

MEMORY = 1 << 30
"""Bytes of address space, where the system can limit that."""

RESIDENT = 1100 << 20
"""Bytes of memory that the parent tolerates."""

CPU_S = 600
_OPEN_FILES = 128
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile")
_SOCKETS_THAT_REACH_NOBODY = ("socket.__new__",)


def confine() -> None:
    """Take from this process the network, other programs, writing files, and more memory than `MEMORY`."""
    _limit_resources()
    sys.addaudithook(_refuse)


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: CPU_S,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
        resource.RLIMIT_CORE: 0,
    }
    for kind, limit in limits.items():
        with contextlib.suppress(ValueError, OSError):  # some systems lack one, or forbid to lower it
            resource.setrlimit(kind, (limit, limit))


def _refuse(event: str, _arguments: object) -> None:
    if event.startswith(_FORBIDDEN) and event not in _SOCKETS_THAT_REACH_NOBODY:
        raise PermissionError("not while a document is taken apart")


def resident(pid: int) -> int:
    """Bytes of memory that the process holds; 0 where that cannot be told."""
    try:
        if sys.platform == "linux":
            return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096
        return _resident_on_windows(pid) if sys.platform == "win32" else _resident_by_ps(pid)
    except (OSError, ValueError, IndexError):
        return 0


def _resident_by_ps(pid: int) -> int:
    import subprocess

    said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return int(said.stdout) * 1024


def _resident_on_windows(pid: int) -> int:
    import ctypes
    from ctypes import wintypes

    query_and_read = 0x0410
    counters = (ctypes.c_size_t * 10)()
    counters[0] = ctypes.sizeof(counters)  # cb and PageFaultCount share the first word of eight bytes
    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = wintypes.HANDLE
    handle = wintypes.HANDLE(kernel.OpenProcess(query_and_read, False, pid))
    try:
        done = kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), ctypes.sizeof(counters))
        return int(counters[2]) if done else 0  # PeakWorkingSetSize is the second, WorkingSetSize the third
    finally:
        kernel.CloseHandle(handle)
