"""The real parts that end-to-end tests stand on: a sound server, ears, a screen, and a place for pictures."""

import functools
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.audio.pcm import WordMark
from tests import screen as screens
from tests.ears import Ears, Samples, SoundServer
from tests.end2end.heard import clip_samples
from tests.parts import require

ARTEFACTS = Path(__file__).parents[2] / "artefacts"


@pytest.fixture(scope="session")
def sound_server() -> Iterator[SoundServer]:
    """A PulseAudio daemon with a null sink; start programs with its `env` and they play there."""
    require("pulseaudio", "pactl", "parec", "pacat")
    with SoundServer.started() as server:
        yield server


@pytest.fixture
def ears(sound_server: SoundServer) -> Iterator[Ears]:
    """A recorder on the sound server, from before the test's first line to behind its last."""
    with Ears.listening(sound_server) as ears:
        yield ears


@pytest.fixture(scope="session")
def screen() -> Iterator[screens.Screen]:
    """Xvfb with openbox; start programs with its `env` and their windows open there."""
    require("Xvfb", "openbox", "xdotool", "ffmpeg")
    with screens.started() as screen:
        yield screen


@pytest.fixture
def desktop_env(sound_server: SoundServer, screen: screens.Screen, readlark_home: Path) -> dict[str, str]:
    """The environment of a program that is seen on the screen, heard by the ears, and at home in the test."""
    display = {
        name: screen.env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    }
    return {**sound_server.env, **display, "READLARK_HOME": str(readlark_home)}


@pytest.fixture
def readlark() -> Path:
    """The command itself, as installed beside the tests' Python."""
    found = shutil.which("readlark", path=str(Path(sys.executable).parent))
    assert found, "`readlark` is not installed beside this Python"
    return Path(found)


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where pictures and recordings are kept for people to look at."""
    ARTEFACTS.mkdir(exist_ok=True)
    return ARTEFACTS


@pytest.fixture
def sound_env(sound_server: SoundServer, readlark_home: Path) -> dict[str, str]:
    """The environment of a program without a window that is heard by the ears and at home in the test."""
    return {**sound_server.env, "READLARK_HOME": str(readlark_home)}


@dataclass(frozen=True, slots=True)
class Clip:
    """A text as `readlark export` writes it: its samples, 24 kHz, and its words with their times."""

    text: str
    samples: Samples
    words: tuple[WordMark, ...]


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Clip]:
    """Writes a text to a clip by `readlark export`, each text once."""

    @functools.cache
    def export(text: str) -> Clip:
        folder = tmp_path_factory.mktemp("exported")
        clip, words = folder / "clip.wav", folder / "words.json"
        command = [sys.executable, "-m", "app", "export", "-", "-o", clip, "--words", words]
        subprocess.run(command, input=text.encode(), check=True, timeout=120)
        marks = tuple(WordMark(**word) for word in json.loads(words.read_text()))
        return Clip(text, clip_samples(clip), marks)

    return export
