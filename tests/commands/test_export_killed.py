"""An export that is killed in the middle, and begun again."""

import os
import sqlite3
import subprocess
import sys
import threading
import wave
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.speech.service import Service
from app.storage import paths, services
from tests.end2end.descendants import until
from tests.fakes.tones import GAP_MS, WORD_MS, ToneService

WORDS = ("Up", "In", "On", "At", "By", "To", "Go", "Do", "So", "No", "It", "Us")
UTTERANCES = len(WORDS)
TEXT = "\n\n".join(f"{word} we go." for word in WORDS)
LEAST_S = UTTERANCES * (3 * WORD_MS + 2 * GAP_MS) / 1000


def begun(clip: Path) -> subprocess.Popen[bytes]:
    """`readlark export` of the text to `clip`."""
    command = [sys.executable, "-m", "app", "export", "--text", TEXT, "-o", clip, "--service", "cloud"]
    return subprocess.Popen(command, env={**os.environ, "READLARK_KEY_CLOUD": "key"}, stderr=subprocess.PIPE)


def kept() -> int:
    """How many utterances are put away."""
    index = paths.cache() / "clips" / "index.sqlite"
    if not index.exists():
        return 0
    with closing(sqlite3.connect(index)) as opened, suppress(sqlite3.OperationalError):  # just being made
        return opened.execute("SELECT count(*) FROM clips").fetchone()[0]
    return 0


@pytest.mark.parametrize(
    "heard",
    [5, pytest.param(0, marks=pytest.mark.proof), pytest.param(UTTERANCES - 1, marks=pytest.mark.proof)],
)
def test_nothing_is_paid_for_twice_and_no_half_file_is_left(heard: int, tmp_path: Path) -> None:
    clip = tmp_path / "clips" / "clip.wav"
    clip.parent.mkdir()
    held, killed = threading.Event(), threading.Event()

    def hold(_exchange: object, _request: object, _number: int) -> bool:
        """Answer `heard` utterances, and the others when the first process is gone."""
        if len(service.texts) > heard:
            held.set()
            killed.wait()
        return False

    with ToneService(hold) as service:
        services.put(Service("cloud", "Cloud", service.url, model="m", voice="v"))
        first = begun(clip)
        assert held.wait(60), first.communicate()
        until(lambda: kept() == heard, "what was heard is kept")  # it is put away beside the next request
        first.kill()
        first.communicate()
        assert not clip.exists()
        under_way = len(service.texts) - heard
        killed.set()
        second = begun(clip)
        _, said = second.communicate(timeout=60)
        assert second.returncode == 0, said
    asked = Counter(service.texts)
    assert len(asked) == UTTERANCES
    assert sum(asked.values()) - UTTERANCES <= under_way <= 2
    assert list(clip.parent.iterdir()) == [clip]
    with wave.open(str(clip)) as written:
        assert written.getnframes() / written.getframerate() >= LEAST_S
