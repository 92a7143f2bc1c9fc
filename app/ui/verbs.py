"""What a key of the whole desktop can be for."""

import shlex
import shutil
import sys
from collections.abc import Iterator
from enum import StrEnum
from subprocess import list2cmdline

from app.desktop.hotkeys.combination import Combination, CombinationError, parse
from app.own_process import outside_command
from app.ui.preferences import Preferences
from app.ui.tongues import tr


class Verb(StrEnum):
    """The names that a backend has for them."""

    SELECTION = "selection"
    CLIPBOARD = "clipboard"
    TOGGLE = "toggle"

    @property
    def preference(self) -> str:
        """The name of the preference that has its key."""
        return f"hotkey_{self.value}"


_WORDS = {
    Verb.SELECTION: ("speak", "--selection"),
    Verb.CLIPBOARD: ("speak", "--clipboard"),
    Verb.TOGGLE: ("toggle",),
}


def title(verb: str) -> str:
    """What `verb` does, in words."""
    match Verb(verb):
        case Verb.SELECTION:
            return tr("Read the selection")
        case Verb.CLIPBOARD:
            return tr("Read the clipboard")
        case Verb.TOGGLE:
            return tr("Pause, or go on")


def command_line(verb: Verb) -> str:
    """The command that does the same, for a desktop that runs commands at keys."""
    words = ["readlark", *_WORDS[verb]] if shutil.which("readlark") else outside_command(*_WORDS[verb])
    return list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def wished(preferences: Preferences) -> dict[str, Combination]:
    """The keys that the user wants; what is off, or no key at all, is left out."""
    return dict(_wished(preferences))


def _wished(preferences: Preferences) -> Iterator[tuple[str, Combination]]:
    for verb in Verb:
        try:
            yield verb.value, parse(getattr(preferences, verb.preference))
        except CombinationError:
            continue
