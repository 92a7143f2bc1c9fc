"""The one running app of a test, and clients that ask it for something."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.desktop import handover
from app.desktop.single_instance import SingleInstance

STATUS = {
    "state": "playing",
    "title": "Sea",
    "position_ms": 83_000,
    "duration_ms": 3_723_000,
    "duration_known": False,
    "sentence": {"start": 0, "end": 5},
    "word": None,
    "speed": 1.0,
    "service": "builtin",
    "voice": "heart",
    "error": None,
}


@pytest.fixture
def instance(qapp: object) -> Iterator[SingleInstance]:
    """The one running app, listening, with a status of its own."""
    instance = SingleInstance(lambda: STATUS)
    assert instance.claim()
    assert instance.listening
    yield instance
    instance.close()


@pytest.fixture
def heard(instance: SingleInstance) -> list[tuple[Any, ...]]:
    """Everything that is asked of the instance, in order."""
    heard: list[tuple[Any, ...]] = []
    instance.speak_requested.connect(lambda text, options: heard.append(("speak", text, options)))
    instance.take_requested.connect(lambda place, options: heard.append(("take", place, options)))
    instance.files_requested.connect(lambda files: heard.append(("open", files)))
    instance.steer_requested.connect(lambda verb: heard.append(("steer", verb)))
    return heard


class Aside:
    """A call in a thread, so that this thread's event loop can answer it."""

    def __init__(self, call: Callable[[], Any]) -> None:
        self.result: Any = None
        self.error: Exception | None = None
        self._call = call
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self.result = self._call()
        except handover.HandoverError as error:
            self.error = error


@pytest.fixture
def aside(qtbot: Any) -> Callable[..., Aside]:
    """Runs a call in a thread; with `to_end` (the default) while the event loop runs, to its end."""

    def start(call: Callable[[], Any], *, to_end: bool = True) -> Aside:
        client = Aside(call)
        if to_end:
            qtbot.waitUntil(lambda: client.done, timeout=20_000)
        return client

    return start
