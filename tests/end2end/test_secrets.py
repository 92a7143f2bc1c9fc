"""A key and a text that nobody else has, through every fault of a service: they stay where they belong.

The key is in a real keyring, so that no environment need hold it. The service says back what it was sent, in every
shape of error; the window and the command line ask it, and the window is killed at last while it reads.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.contract.test_faults_of_services import FAULTS, Script
from tests.end2end import keyring_server
from tests.end2end.descendants import until, voice_of
from tests.fakes.foreign import ForeignService
from tests.fakes.scripted_server import Exchange
from tests.parts import require
from tests.processes import running
from tests.screen import Screen

KEY = "sk-planted-5f1c0a9e7b3d"
TEXT = "Zanzibar whispers to nobody."
MARK = "Zanzibar"

APP = [sys.executable, "-m", "app"]
ROOT = Path(__file__).parents[2]

PATIENT = ("never answers", "stalls", "endless")
"""The app gives such a server minutes, and says ten minutes of what does not end; here the reading is stopped."""

STATUSES = ("400 Bad", "401 No", "402 Pay", "403 No", "404 No", "409 Wait", "413 Long", "422 No", "500 Oops")
SHAPES: dict[str, Callable[[str], object]] = {
    "an error": lambda said: {"error": {"message": said, "type": said, "param": said, "code": said}},
    "a bare error": lambda said: {"error": said},
    "a detail": lambda said: {"detail": said},
    "details": lambda said: {
        "detail": [{"loc": ["body"], "msg": "no", "type": "x", "input": said, "ctx": {}}]
    },
    "a detail with fields": lambda said: {"detail": {"message": said}},
    "a problem": lambda said: {"title": "No", "detail": said, "status": 400},
}


def echo(status: str, shape: Callable[[str], object]) -> Script:
    """Says back head and body of the request."""

    def script(exchange: Exchange) -> None:
        said = exchange.head + exchange.body.decode()
        body = json.dumps(shape(said), ensure_ascii=False).encode()
        exchange.answer(status, body, Content_Type="application/json", X_Should_Retry="false")

    return script


ECHOES = {
    f"{status} with {name}": echo(status, shape)
    for number, status in enumerate(STATUSES)
    for place, (name, shape) in enumerate(SHAPES.items())
    if (number + place) % 3 == 0
}
EVERY_FAULT = {fault.name: fault.script for fault in FAULTS} | ECHOES


class Processes:
    """What the process list showed of the app's processes, while the block lasts: words and environments."""

    def __init__(self, home: Path) -> None:
        self._mine = f"READLARK_HOME={home}".encode()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self.words: set[bytes] = set()
        self.environments: set[bytes] = set()

    def __enter__(self) -> "Processes":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.05):
            for folder in Path("/proc").glob("[0-9]*"):
                with suppress(OSError):
                    environment = (folder / "environ").read_bytes()
                    if self._mine in environment:
                        self.environments.add(environment)
                        self.words.add((folder / "cmdline").read_bytes())


@contextmanager
def faulty(script_of: Callable[[], Script]) -> Iterator[ForeignService]:
    """A service that answers every request with the fault of the hour."""

    def fault(exchange: Exchange, _request: dict[str, object], _number: int) -> bool:
        script_of()(exchange)
        return True

    with ForeignService(fault) as service:
        yield service


def call(env: Mapping[str, str], *words: str, stdin: str = "") -> str:
    """Run a command, whatever comes of it; what it said."""
    done = subprocess.run([*APP, *words], env=env, input=stdin, capture_output=True, text=True, timeout=100)
    return done.stdout + done.stderr


def holders(folder: Path, what: str) -> list[str]:
    """The files that have it in them or in their names."""
    found = [file for file in folder.rglob("*") if what in str(file.relative_to(folder))]
    for file in folder.rglob("*"):
        with suppress(OSError):
            if file.is_file() and what.encode() in file.read_bytes():
                found.append(file)
    return list(map(str, found))


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_no_key_and_no_text_stays_anywhere(screen: Screen, readlark_home: Path, tmp_path: Path) -> None:
    require("dbus-run-session", "gnome-keyring-daemon")
    said = tmp_path / "said"
    user = tmp_path / "user"
    user.mkdir()
    env = {**os.environ, **screen.env, "READLARK_HOME": str(readlark_home)}
    now = ""
    told: list[str] = []
    with (
        faulty(lambda: EVERY_FAULT[now]) as service,
        keyring_server.started(env, user) as keyring,
        Processes(readlark_home) as processes,
    ):
        env = keyring.env
        told.append(call(env, "services", "add", "faulty", "--url", service.url))
        told.append(call(env, "key", "set", "faulty", stdin=KEY))
        with running([*APP], env, log=said, stdout=None) as window:
            screen.window("^Readlark$")
            for now in EVERY_FAULT:
                print(now, flush=True)
                asked = len(service.requests)
                if now in PATIENT:
                    told.append(call(env, "speak", "--service", "faulty", "-", stdin=TEXT))
                    until(lambda asked=asked: len(service.requests) > asked, "it is asked")
                    told.append(call(env, "stop"))
                else:
                    told.append(call(env, "speak", "--service", "faulty", "--wait", "-", stdin=TEXT))
                    clip = str(tmp_path / "clip.wav")
                    words = ("export", "-", "-o", clip, "--service", "faulty", "--quiet")
                    told.append(call(env, *words, stdin=TEXT))
                assert len(service.requests) > asked, f"{now}: never asked"
                told.append(json.loads(call(env, "status", "--json"))["error"] or "")
            now = "never answers"
            told.append(call(env, "speak", "-", stdin=f"{TEXT} " * 50))
            voice_of(window.pid)
            told.append(call(env, "speak", "--service", "faulty", "-", stdin=TEXT))
            window.send_signal(signal.SIGSEGV)
            window.wait(20)
    assert all(KEY in one.head for one in service.exchanges if one.head.startswith("POST"))
    assert processes.words
    for secret in (KEY, MARK):
        assert secret not in "".join(told)
        assert secret.encode() not in b"".join(processes.words)
        assert secret.encode() not in said.read_bytes()
    assert KEY.encode() not in b"".join(processes.environments)
    assert holders(readlark_home, KEY) == []
    assert holders(user, KEY) == []
    for folder in ("config", "logs", "run", "cache"):
        assert holders(readlark_home / folder, MARK) == []
