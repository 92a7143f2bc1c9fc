"""What was paid for is kept, whatever becomes of the process: window and `export`, killed at any moment."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.storage.clip_cache import ClipCache
from tests.end2end.descendants import until
from tests.fakes.foreign import ForeignService
from tests.processes import running
from tests.screen import Screen

APP = [sys.executable, "-m", "app"]
KILLS = 20
PARAGRAPHS = 60


def text(run: int) -> str:
    """Another one for every run, each paragraph a request; of short words, so that tones may be all of it."""
    return "\n\n".join(f"It is {run} and {number}, as I am to do it." for number in range(PARAGRAPHS))


@pytest.fixture
def service(readlark_home: Path) -> Iterator[ForeignService]:
    with ForeignService() as service:
        subprocess.run([*APP, "services", "add", "other", "--url", service.url], check=True, timeout=60)
        yield service


def export(number: int, clip: Path, env: dict[str, str]) -> None:
    words = ["export", "-", "-o", clip, "--service", "other", "--quiet"]
    subprocess.run([*APP, *words], input=text(number).encode(), env=env, check=True, timeout=100)


def listens(env: dict[str, str]) -> bool:
    """Whether there is a window to hand over to."""
    done = subprocess.run(
        [*APP, "status", "--json"], env=env, capture_output=True, text=True, check=True, timeout=30
    )
    return json.loads(done.stdout)["speed"] is not None


def damaged(home: Path) -> tuple[int, int]:
    """How many clips the cache has, and how many of them do not come back as they were put."""
    folder = home / "cache" / "clips"
    with closing(sqlite3.connect(folder / "index.sqlite")) as index:
        assert index.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        keys = [key for (key,) in index.execute("SELECT key FROM clips")]
    with closing(ClipCache(folder)) as cache:
        return len(keys), sum(cache.get(key) is None for key in keys)


@pytest.mark.proof
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_twenty_kills_leave_no_corrupt_clip(
    service: ForeignService, screen: Screen, readlark_home: Path, tmp_path: Path
) -> None:
    chance = random.Random(7)
    env = {**os.environ, **screen.env, "READLARK_HOME": str(readlark_home)}
    commands = {
        "export": ["export", "-", "-o", str(tmp_path / "killed.wav"), "--service", "other", "--overwrite"],
        "window": ["speak", "--service", "other", "-"],
    }
    gains: dict[int, int] = {}
    clips = 0
    for kill in range(KILLS):
        asked, before = len(service.requests), clips
        in_window = kill % 2 == 1
        with running(
            APP if in_window else [*APP, *commands["export"]], env, stdin=subprocess.PIPE
        ) as process:
            assert process.stdin
            if in_window:
                until(lambda: listens(env), "the window listens")
                subprocess.run([*APP, *commands["window"]], input=text(kill).encode(), env=env, check=True)
            else:
                process.stdin.write(text(kill).encode())
                process.stdin.close()
            last = asked + (1 if in_window else chance.randrange(1, PARAGRAPHS // 2))
            until(lambda last=last: len(service.requests) >= last, "it asks for speech")
            time.sleep(chance.uniform(0, 2.0 if in_window else 0.5))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        clips, bad = damaged(readlark_home)
        print(
            f"{'window' if in_window else 'export'}: {len(service.requests) - asked} asked, {clips} kept, {bad} bad"
        )
        assert not bad
        if not in_window:
            gains[kill] = clips - before
    assert clips >= KILLS

    asked = len(service.requests)
    killed = max(gains, key=lambda kill: gains[kill])
    export(killed, tmp_path / "after.wav", env)
    again = len(service.requests) - asked
    print(f"an export killed with {gains[killed]} kept: {again} of {PARAGRAPHS} asked the second time")
    assert again <= PARAGRAPHS - gains[killed] < PARAGRAPHS
    export(killed, tmp_path / "again.wav", env)
    assert len(service.requests) - asked == again, "what was kept is not asked for"
    home = tmp_path / "fresh"
    fresh = {**env, "READLARK_HOME": str(home)}
    subprocess.run(
        [*APP, "services", "add", "other", "--url", service.url], env=fresh, check=True, timeout=60
    )
    export(killed, tmp_path / "fresh.wav", fresh)
    assert (tmp_path / "after.wav").read_bytes() == (tmp_path / "fresh.wav").read_bytes()
    assert (tmp_path / "again.wav").read_bytes() == (tmp_path / "fresh.wav").read_bytes()
