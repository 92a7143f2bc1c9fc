"""The real parts that end-to-end tests stand on: a sound server, ears, a screen, and a place for pictures."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import screen as screens
from tests.ears import Ears, SoundServer
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
