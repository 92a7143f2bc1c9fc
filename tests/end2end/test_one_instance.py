"""Real starts that race each other, and real kills at any moment of a start."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping

import pytest

from app.desktop import handover
from tests.end2end.descendants import until
from tests.processes import end

APP = [sys.executable, "-m", "app"]
STARTS = 4

CLAIM = """
import sys
from PySide6.QtCore import QCoreApplication
from app.desktop.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(dict)
print(instance.claim(), flush=True)
app.exec()
"""


@pytest.fixture
def env() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@contextlib.contextmanager
def starts(command: list[str], env: Mapping[str, str], count: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """So many processes at once, until the block ends."""
    pipe = subprocess.PIPE
    processes = [
        subprocess.Popen(command, env=env, stdout=pipe, stderr=pipe, start_new_session=True)
        for _ in range(count)
    ]
    try:
        yield processes
    finally:
        for process in processes:
            end(process)


def answers() -> bool:
    """Whether a running app says what it does."""
    try:
        return handover.send(handover.status()) is not None
    except handover.HandoverError:  # it is just being killed
        return False


def test_of_four_at_once_one_claims_and_the_next_claims_after_its_kill(env: dict[str, str]) -> None:
    for _ in range(2):
        with starts([sys.executable, "-c", CLAIM], env, STARTS) as processes:
            claimed = [process.stdout.readline() for process in processes if process.stdout]
            assert sorted(claimed) == [b"False\n"] * (STARTS - 1) + [b"True\n"]
            os.kill(processes[claimed.index(b"True\n")].pid, signal.SIGKILL)


@pytest.mark.proof
@pytest.mark.timeout(600)
def test_of_four_windows_at_once_one_is_left_twenty_times(env: dict[str, str]) -> None:
    for _ in range(20):
        with starts(APP, env, STARTS) as processes:
            until(lambda: sum(one.poll() is None for one in processes) == 1, "one is left", 60)
            assert {one.returncode for one in processes} == {None, 0}
            until(answers, "it answers")
            (left,) = [one for one in processes if one.poll() is None]
            os.killpg(left.pid, signal.SIGKILL)
            left.wait()


@pytest.mark.proof
@pytest.mark.timeout(600)
def test_a_kill_at_any_moment_lets_the_next_start(env: dict[str, str]) -> None:
    chance = random.Random(7)
    for _ in range(20):
        with starts([*APP, "--hidden"], env, 1) as (killed,):
            time.sleep(chance.uniform(0.0, 2.0))  # the moment of the kill
            os.killpg(killed.pid, signal.SIGKILL)
            killed.wait()
        with starts([*APP, "--hidden"], env, 1) as (survivor,):
            until(answers, "the next answers")
            os.killpg(survivor.pid, signal.SIGKILL)
            survivor.wait()


@pytest.mark.proof
def test_a_kill_between_lock_and_listening(env: dict[str, str]) -> None:
    dies = CLAIM.replace("instance.claim()", "instance._lock.tryLock(0)")
    with starts([sys.executable, "-c", dies], env, 1) as (killed,):
        assert killed.stdout
        assert killed.stdout.readline() == b"True\n"
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait()
    with starts([sys.executable, "-c", CLAIM], env, 1) as (survivor,):
        assert survivor.stdout
        assert survivor.stdout.readline() == b"True\n"
        until(answers, "the next answers")
