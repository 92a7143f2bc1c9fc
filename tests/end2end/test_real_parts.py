"""The real parts themselves: a window that opens on the screen is seen, and a sound that it makes is heard."""

import subprocess
import sys
from pathlib import Path

from tests.ears import Ears
from tests.processes import running
from tests.screen import Screen

WINDOW = """
import sys
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
label = QLabel("Ears and eyes")
label.setWindowTitle("Ears and eyes")
QShortcut(QKeySequence("Space"), label).activated.connect(app.quit)
label.show()
sys.exit(app.exec())
"""


def test_a_window_opens_takes_keys_and_leaves_a_picture(
    screen: Screen, desktop_env: dict[str, str], tmp_path: Path
) -> None:
    with running([sys.executable, "-c", WINDOW], desktop_env) as program:
        window = screen.window("^Ears and eyes$")
        picture = screen.picture(tmp_path / "window.png")
        screen.xdotool("windowfocus", "--sync", window, "key", "space")
        assert program.wait(20) == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_program_with_the_desktop_env_is_heard(
    ears: Ears, desktop_env: dict[str, str], tmp_path: Path
) -> None:
    clip = tmp_path / "tone.wav"
    tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=0.3"]
    subprocess.run(
        ["ffmpeg", "-loglevel", "error", *tone, clip], stdin=subprocess.DEVNULL, check=True, timeout=30
    )
    take = ears.take(lambda: subprocess.run(["paplay", clip], env=desktop_env, check=True), silence_s=0.3)
    assert 280 <= take.length_ms <= 320
