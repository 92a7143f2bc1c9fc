"""The first command of the README, on a machine without a screen: the main job is done all the same."""

import os
import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

import pytest

from app.storage import settings
from tests.ears import Ears, SoundServer
from tests.processes import running

ROOT = Path(__file__).parents[2]

START = """
import sys
from PySide6.QtWidgets import QApplication
from app.application import Start

application = QApplication(sys.argv[:1])
start = Start(application, [])
start.assembled.connect(start.window.end)
application.exec()
print(bool(start.run.comforts.tour.bubble))
start.close()
"""


@pytest.mark.skipif(
    not (ROOT / ".venv" / ".test-is-set-up").exists(), reason="not set up by `packaging/go.py test`"
)
def test_without_a_screen_the_welcome_text_is_written_and_heard(
    sound_server: SoundServer, ears: Ears, readlark_home: Path, tmp_path: Path
) -> None:
    env = {k: v for k, v in sound_server.env.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    said = tmp_path / "said"
    opened = time.monotonic()
    with running(
        [sys.executable, ROOT / "packaging" / "go.py"],
        {**env, "READLARK_HOME": str(readlark_home)},
        log=said,
        cwd=tmp_path,
    ) as program:
        assert ears.wait_for_sound(opened, limit_s=60), said.read_text()
        os.kill(program.pid, signal.SIGINT)
        assert program.wait(10) == 130
    assert "There is no screen here" in said.read_text()
    with wave.open(str(tmp_path / "readlark-welcome.wav")) as clip:
        assert clip.getnframes() / clip.getframerate() > 20


def test_the_first_window_shows_around_and_it_is_kept_that_it_did(readlark_home: Path) -> None:
    env = {**os.environ, "READLARK_HOME": str(readlark_home), "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", START]
    done = subprocess.run(words, env=env, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "True"
    assert settings.load(readlark_home / "config" / "settings.toml").tour_seen
