"""The computer that something was measured on."""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PACKAGES = ("readlark", "PySide6-Essentials", "av", "hibari-tts", "onnxruntime", "httpx", "pypdfium2")
_PROGRAMS = {"pulseaudio": ["pulseaudio", "--version"], "espeak-ng": ["espeak-ng", "--version"]}


def machine() -> dict[str, str | float]:
    """Its processor, cores, memory (GB), system, and how busy it is at this moment."""
    return {
        "processor": _line_of("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9, 1),
        "system": _line_of("/etc/os-release", "PRETTY_NAME").strip('"') or platform.platform(),
        "kernel": platform.release(),
        "load": round(os.getloadavg()[0], 1),
    }


def versions() -> dict[str, str]:
    """Of Python, of the packages that count, of the sound server; and which commit is measured."""
    found = {"python": sys.version.split()[0], **{name: version(name) for name in _PACKAGES}}
    for name, command in _PROGRAMS.items():
        found[name] = _said(command).splitlines()[0] if _said(command) else "not installed"
    changed = " with changes" if _said(["git", "status", "--porcelain", "--untracked-files=no"]) else ""
    return {**found, "commit": (_said(["git", "rev-parse", "--short", "HEAD"]) or "unknown") + changed}


def _line_of(file: str, key: str) -> str:
    """What stands behind `key` in a file of lines such as `key = value`."""
    if not Path(file).is_file():
        return ""
    lines = Path(file).read_text("utf-8", "replace").splitlines()
    return next(
        (line.split(sep, 1)[1].strip() for line in lines for sep in ":=" if _names(line, sep, key)), ""
    )


def _names(line: str, separator: str, key: str) -> bool:
    return separator in line and line.split(separator, 1)[0].strip() == key


def _said(command: list[str]) -> str:
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""
