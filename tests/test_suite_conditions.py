"""The suite watches over itself: what must not pass unseen fails the test in which it happens."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.storage import paths

HERE = Path(__file__).parent

# One culprit a test; each does its work and then something that must not pass unseen.
CULPRITS = """
import gc, logging, threading, socket
import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qWarning

def test_qt_warning(qapp):
    qWarning(b"something is wrong")

def test_exception_in_a_slot(qtbot):
    class Sender(QObject):
        sent = Signal()
    sender = Sender()
    def slot():
        raise RuntimeError("lost in a slot")
    sender.sent.connect(slot)
    sender.sent.emit()

def test_exception_in_a_timer(qtbot):
    fired = []
    def late():
        fired.append(1)
        raise RuntimeError("lost in a timer")
    QTimer.singleShot(0, late)
    qtbot.waitUntil(lambda: bool(fired))

def test_logged_warning():
    logging.getLogger("app.somewhere").warning("this was not expected")

@pytest.mark.expects_log("something else")
def test_another_warning_than_expected():
    logging.getLogger("app.somewhere").warning("this was not expected")

def test_exception_in_a_thread():
    def work():
        raise RuntimeError("lost in a thread")
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

def test_exception_in_a_destructor():
    class Fragile:
        def __del__(self):
            raise RuntimeError("lost in a destructor")
    Fragile()
    gc.collect()

def test_network():
    socket.create_connection(("192.0.2.1", 80))

def test_name():
    socket.getaddrinfo("example.com", 80)
"""

INNOCENTS = """
import logging, pytest

@pytest.mark.expects_log("^WARNING app.somewhere: the voice ")
def test_expected_warning():
    logging.getLogger("app.somewhere").warning("the voice was started again")

def test_information():
    logging.getLogger("app.somewhere").info("all is well")
"""

HELD = """
import pytest
from PySide6.QtCore import QSemaphore

@pytest.mark.timeout(0.1)
def test_held_where_no_signal_is_heard():
    QSemaphore().acquire()
"""


def outcomes(folder: Path, tests: str, patience_s: float = 60.0) -> tuple[int, str]:
    """Run `tests` under the suite's own rules; the exit code and what pytest said."""
    rules = (HERE / "conftest.py").read_text(encoding="utf-8")
    rules = rules.replace("PATIENCE_S = 60.0", f"PATIENCE_S = {patience_s}")
    (folder / "conftest.py").write_text(rules, encoding="utf-8")
    (folder / "test_them.py").write_text(tests, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        HERE.parent / "pyproject.toml",
        "--rootdir",
        folder,
        "-q",
    ]
    options = ["-p", "no:cacheprovider", "-rfE", "--tb=no", folder]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "COLUMNS": "200"}
    done = subprocess.run(
        [*command, *options], cwd=folder, env=env, capture_output=True, text=True, timeout=90
    )
    return done.returncode, done.stdout + done.stderr


def test_every_culprit_is_caught(tmp_path: Path) -> None:
    code, said = outcomes(tmp_path, CULPRITS)
    names = [
        line.partition("(")[0].removeprefix("def ") for line in CULPRITS.splitlines() if "def test_" in line
    ]
    caught = [name for name in names if f"::{name}" in said]
    assert code == 1
    assert caught == names


def test_the_innocent_pass(tmp_path: Path) -> None:
    code, said = outcomes(tmp_path, INNOCENTS)
    assert (code, "2 passed" in said) == (0, True)


def test_who_is_held_is_told_and_given_up(tmp_path: Path) -> None:
    code, said = outcomes(tmp_path, HELD, patience_s=0.2)
    assert code == 1
    assert "Timeout (0:00:00.3" in said
    assert "in test_held_where_no_signal_is_heard" in said


def test_folders_are_the_tests_own(tmp_path: Path, readlark_home: Path) -> None:
    assert tmp_path in readlark_home.parents
    assert paths.config().is_relative_to(tmp_path)
    assert paths.cache().is_relative_to(tmp_path)


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_only_loopback_can_be_reached(family: socket.AddressFamily) -> None:
    with socket.socket(family) as far, pytest.raises(OSError, match="no network"):
        far.connect(("192.0.2.1" if family == socket.AF_INET else "2001:db8::1", 80))


def test_loopback_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()[:2], timeout=5).close()
