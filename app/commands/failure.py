"""How a command ends when it cannot do what it was asked: one sentence and an exit code."""

import re
from typing import NoReturn

from app.speech.errors import FieldRefused, SpeechError
from app.speech.service import BUILT_IN

FAILED = 1
"""The command failed."""

USAGE = 2
"""The command was called wrongly."""

LIBRARY_MISSING = 3
"""A system library is missing."""

INTERRUPTED = 130
"""Ctrl-C."""


class CommandError(Exception):
    """The command ends here. The message is one sentence with the next step, for stderr."""

    def __init__(self, sentence: str, code: int = FAILED) -> None:
        super().__init__(sentence)
        self.code = code


def fail(sentence: str, code: int = FAILED) -> NoReturn:
    """End the command with `sentence` on stderr and exit code `code`."""
    raise CommandError(sentence, code)


def speech_sentence(error: SpeechError) -> str:
    """What went wrong with the speech, and the next step."""
    from app.ui.messages import message

    if isinstance(error, FieldRefused) and error.service == BUILT_IN:
        return error.detail.removeprefix("body.voice: ")  # which voices there are, and the like
    said = message(error)
    return f"{said.sentence} {said.next_step}"


def stand_in_sentence(error: SpeechError) -> str:
    """What went wrong with the speech, and that the built-in voice reads on."""
    from app.ui.messages import message

    return f"{message(error).sentence} The built-in voice reads on."


def missing_library(error: BaseException | str) -> str | None:
    """The name of the system library that the loader's `error` misses; None where it says something else."""
    found = re.match(r"([\w.+-]+\.so[\w.]*): cannot open shared object file", str(error))
    return found[1] if found else None


def file_sentence(error: OSError) -> str:
    """Why a file could not be read or written, in one sentence."""
    reason = error.strerror or "It cannot be read or written"
    return f"{error.filename}: {reason}." if error.filename else f"{reason}."
