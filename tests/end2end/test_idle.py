"""Nobody asks anything, and nothing happens."""

from pathlib import Path

import pytest

from tests.bench.idle import hidden_window, idle, rows
from tests.bench.row import Verdict
from tests.parts import require


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_a_minute_in_the_tray_wakes_nobody(tmp_path: Path) -> None:
    require("Xvfb", "openbox", "xdotool", "pulseaudio", "pactl", "dbus-run-session")
    with hidden_window(tmp_path, settle_s=5) as pid:
        window, voice = idle(pid, 60)
    found = rows(window, voice, 60)
    print(*(f"{row.what}: {row.measured:g}" for row in found), sep="; ")
    assert [row for row in found if row.verdict is Verdict.MISSED] == []
