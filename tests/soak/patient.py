"""A real window that reads a long text and is made to suffer, with all that stands around it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from app.desktop import handover
from app.reading.plan import Script
from app.speech.service import Service
from app.storage import paths, services
from app.storage.entries import key_of
from app.storage.library import Library
from app.text.document import parse
from tests.bench.window_process import WindowProcess
from tests.ears import Ears, SoundServer
from tests.end2end.descendants import children, until
from tests.end2end.keyring_server import PASSWORD, KeyringServer
from tests.end2end.texts import LONG
from tests.screen import Screen
from tests.soak.remote import KEYS, Remote
from tests.soak.shifted_clock import ShiftedClock

TEXT = "\n\n".join(f"# Part {number}\n\n{LONG}" for number in range(1, 41))
"""Long enough to go somewhere in it that was not spoken yet."""

HEARD_S = 20.0
"""Sound has to be there again within so long after all is as it was."""


@dataclass
class Patient:
    """What is tried out: the window, with all that stands around it, and a source of chance."""

    window: WindowProcess
    screen: Screen
    sound: SoundServer
    home: Path
    clock: ShiftedClock
    keyring: KeyringServer
    remote: Remote
    chance: Random
    mended_at: float = 0.0
    """When what was broken was put right again, by `time.monotonic()`."""
    began_at: int = 0
    """The sentence at which the present reading was begun, by its first code point."""
    begun: int = 0
    """The number of the window's event before that."""

    _keyed: int = 0
    """How many services there were whose key is in the keyring."""
    _ears: ExitStack = field(default_factory=ExitStack)
    _sentences: Sequence[int] = field(default_factory=lambda: sentence_starts(TEXT))

    # What it says

    def status(self) -> dict[str, Any]:
        """What `readlark status` tells."""
        answer = handover.send(handover.status())
        assert answer, "the window answers"
        return answer["status"]

    def word(self) -> int:
        """Where the word that was heard last begins."""
        word = self.status()["word"]
        return word["start"] if word else -1

    def messages(self) -> list[tuple[str, str]]:
        """What stands above the text, each with the name of what can be done about it."""
        return [(text, action) for text, action in self.window.ask("told", "told")["messages"]]

    def wait_until_told(self, beginning: str, limit_s: float = 60.0) -> str:
        """Wait for a message that begins so, and return it."""
        found: list[str] = []

        def look() -> bool:
            found[:] = [text for text, _ in self.messages() if text.startswith(beginning)]
            return bool(found)

        try:
            until_slowly(look, f"the user is told: {beginning}", limit_s)
        except TimeoutError as error:
            raise AssertionError(f"{error}; told were {self.messages()}, it is {self.status()}") from None
        return found[0]

    # What it does

    def jump(self) -> None:
        """Have it read at a sentence that is picked by chance, which is not spoken yet in all likelihood."""
        place = self.chance.choice(self._sentences[: len(self._sentences) * 9 // 10])
        self.begun = self.window.count
        self.began_at = place
        self.window.ask("read_at", "reading", place=place)

    def read_elsewhere(self) -> None:
        """The same, and it is heard."""
        self.jump()
        self.wait_until_heard()

    def accept(self, action: str) -> None:
        """Click on what a message offers."""
        self.window.ask("accept", "accepted", action=action)

    def press_play(self) -> None:
        """Press the great button."""
        self.window.ask("press_play", "pressed")

    def wait_for_state(self, *states: str) -> None:
        """Wait until the reading is in one of these states."""
        until_slowly(lambda: self.status()["state"] in states, f"it is {' or '.join(states)}")

    def mend(self) -> None:
        """All is right again from now on."""
        self.mended_at = time.monotonic()

    def wait_until_heard(self) -> float:
        """Wait until it plays and is heard; returns when that was."""
        self.wait_for_state("playing")
        with Ears.listening(self.sound) as ears:
            assert ears.wait_for_sound(time.monotonic(), HEARD_S), "it is heard again"
            return time.monotonic()

    # Its keys

    def keep_key(self) -> tuple[str, str]:
        """Have a key in the keyring for a service that the window does not know yet; returns the name of the service
        and the key, both used for the first time.
        """
        self._keyed += 1
        service, key = f"keyed{self._keyed}", f"{KEYS}{self._keyed:09}"
        services.put(Service(service, service, self.remote.keyed_url))
        command = [sys.executable, "-m", "app", "key", "set", service]
        subprocess.run(
            command, env=self.keyring.env, input=key.encode(), check=True, stdout=subprocess.DEVNULL
        )
        return service, key

    def unlock(self) -> None:
        """Answer the keyring's prompt, as its owner."""
        self.screen.window("^Unlock")
        self.screen.xdotool("type", PASSWORD)
        self.screen.xdotool("key", "Return")

    # What it holds

    def holds(self) -> tuple[str, str]:
        """The text and the preferences."""
        held = self.window.ask("holds", "holds")
        return held["text"], held["preferences"]

    def left_out(self) -> list[int]:
        """The sentences that were not lit, of those from where it was begun to where it is."""
        lit = {event["start"] for event in self.window.events(self.begun) if event["event"] == "lit"}
        now = self.sentence_of(self.word())
        return [start for start in self._sentences if self.began_at <= start <= now and start not in lit]

    def sentence_of(self, word: int) -> int:
        """Where the sentence with the word that begins at `word` begins."""
        return max((start for start in self._sentences if start <= word), default=0)


def sentence_starts(text: str) -> list[int]:
    """Where each sentence begins."""
    script = Script(parse(text))
    place, starts = script.first(), []
    while place:
        starts.append(script.sentence(place).start)
        place = script.next_sentence(place)
    return starts


def is_kept() -> bool:
    """Whether the library has the text with a place in it."""
    library = Library(paths.data() / "library.sqlite")
    try:
        return key_of(TEXT) in library.marks()
    finally:
        library.close()


def until_slowly(condition: Callable[[], object], what: str, limit_s: float = 60.0) -> None:
    """As `until`, for what costs the window something to tell."""

    def look() -> object:
        time.sleep(0.1)
        return condition()

    until(look, what, limit_s)


def family(pid: int) -> list[int]:
    """The process `pid` and all that it has started."""
    found = [pid]
    for child in children(pid):
        found += family(child)
    return found


@contextmanager
def asleep(pid: int) -> Iterator[None]:
    """While the block lasts, nothing of the window and of what it has started runs."""
    members = family(pid)
    for member in members:
        os.kill(member, signal.SIGSTOP)
    try:
        yield
    finally:
        for member in members:
            os.kill(member, signal.SIGCONT)
