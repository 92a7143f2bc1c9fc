"""Speech in each of the six formats is heard long before its last byte has left the service."""

import subprocess
import sys
import time
from typing import get_args

import pytest

from app.speech.contract import ResponseFormat
from tests.ears import Ears
from tests.fakes.foreign import TYPES, audio
from tests.fakes.punctual import PunctualService
from tests.processes import running

APP = [sys.executable, "-m", "app"]
TEXT = " ".join(["word"] * 40) + "."
LENGTH_S = 40 * 0.15 + 0.6
PACE = 1.2


@pytest.mark.proof
@pytest.mark.parametrize("format_", get_args(ResponseFormat))
def test_it_is_heard_while_it_arrives(format_: ResponseFormat, ears: Ears, sound_env: dict[str, str]) -> None:
    body = audio(TEXT, format_)
    with PunctualService(body, LENGTH_S, TYPES[format_], wait_s=0.0, pace=PACE) as service:
        add = ["services", "add", "other", "--url", service.url, "--format", format_]
        subprocess.run([*APP, *add], env=sound_env, check=True, capture_output=True, timeout=60)
        began = time.monotonic()
        with running([*APP, "speak", "--here", "--service", "other", TEXT], sound_env) as speaker:
            take = ears.take(lambda: None, done=lambda: speaker.poll() is not None)
            assert speaker.wait(10) == 0
    assert take.first_sound_ms is not None
    heard_at = take.asked_at + take.first_sound_ms / 1000
    assert began < service.first_byte_at < heard_at < service.last_byte_at
    print(
        f"{format_}: heard {heard_at - service.first_byte_at:.2f} s after the first byte, "
        f"{service.last_byte_at - heard_at:.2f} s before the last"
    )
    assert take.length_ms == pytest.approx(40 * 150 - 50, abs=40)
