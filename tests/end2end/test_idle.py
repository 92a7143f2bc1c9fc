"""Nobody asks anything, and nothing happens."""

from pathlib import Path

import pytest

from tests.bench.idle import ALLOWED_VOICE_SHARE, ALLOWED_WAKE_UPS, TICK_S, hidden_window, idle
from tests.parts import require


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_a_minute_in_the_tray_wakes_nobody(tmp_path: Path) -> None:
    require("Xvfb", "openbox", "xdotool", "pulseaudio", "pactl", "dbus-run-session")
    with hidden_window(tmp_path, settle_s=5) as pid:
        window, voice = idle(pid, 60)
    print(f"window {window.count} wake-ups, voice {voice.count} and {voice.ticks} ticks in a minute")
    assert window.count <= ALLOWED_WAKE_UPS, window.wake_ups
    assert window.ticks == 0
    assert voice.ticks * TICK_S <= 60 * ALLOWED_VOICE_SHARE
