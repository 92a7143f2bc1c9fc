import pathlib
import subprocess
import sys
import threading

import pytest

from app.desktop import handover
from app.desktop.single_instance import SingleInstance


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> pathlib.Path:
    monkeypatch.setenv("READLARK_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def instance(qapp):
    """The one running app, listening, with a status of its own."""
    instance = SingleInstance(lambda: {"state": "playing", "title": "Sea"})
    assert instance.claim()
    assert instance.listening
    yield instance
    instance.close()


class Call:
    """A client in a thread, so that this thread's event loop can answer it."""

    def __init__(self, wish, wait: bool) -> None:
        self.answer = None
        self.error: Exception | None = None
        self._thread = threading.Thread(target=self._run, args=(wish, wait), daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    def _run(self, wish, wait: bool) -> None:
        try:
            self.answer = handover.send(wish, wait=wait)
        except handover.HandoverError as error:
            self.error = error


@pytest.fixture
def call(qtbot):
    """Starts a client; with `to_end` (the default) returns it when it is through."""

    def start(wish, *, wait: bool = False, to_end: bool = True) -> Call:
        client = Call(wish, wait)
        if to_end:
            qtbot.waitUntil(lambda: client.done)
        return client

    return start


@pytest.fixture
def start_python():
    """Starts a Python process running some source and returns it once it printed "ready"."""
    processes = []

    def start(source: str) -> subprocess.Popen[str]:
        process = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
        processes.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()
