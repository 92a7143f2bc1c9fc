"""Where a command's text comes from."""

import sys

from app.commands.failure import fail, file_sentence
from app.commands.probe import ProbeError, ask, screen_named
from app.text.document import Document, parse

STDIN = "-"
"""The name that stands for standard input."""


def from_text(text: str) -> Document:
    """The document of a text given on the command line."""
    # Bytes of a command line that are no UTF-8 arrive as halves of surrogate pairs.
    return _speakable(parse(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")))


def from_file(name: str) -> Document:
    """The document in the file or at the web address `name`, or on standard input."""
    from app.text.importing import addresses, opening
    from app.text.importing.faults import Unreadable

    is_stdin = name == STDIN
    source = addresses.source(name)
    try:
        document = opening.read(sys.stdin.buffer.read(opening.MAX_BYTES + 1) if is_stdin else source)
    except OSError as error:
        fail(file_sentence(error))
    except Unreadable as error:
        from app.ui.import_messages import import_message

        fail(import_message(error.fault, "Standard input" if is_stdin else source.name))
    return _speakable(document)


def from_clipboard(*, selection: bool) -> Document:
    """The document on the clipboard, or with `selection` what is selected with the mouse, if anything is."""
    place = "selection" if selection else "clipboard"
    if not screen_named():
        fail(f"There is no screen here, so there is no {place}. Give the text itself or --file.")
    text, reason = _taken(place)
    if selection and reason == "empty":
        text, reason = _taken("clipboard")
    if not text and selection and reason == "empty":
        fail("Nothing is selected and no text was copied. Select a text and try again.")
    if not text:
        fail(_MISSING[reason].format(place=place))
    return parse(text)


def _taken(place: str) -> tuple[str, str]:
    """The text at `place`, or "" and the reason why there is none."""
    try:
        answer = ask(place)
    except ProbeError:
        return "", "unavailable"
    return str(answer.get("text", "")), str(answer.get("reason", "unavailable"))


_MISSING = {
    "empty": "There is no text in the {place}. Copy a text and try again.",
    "secret": "What was copied is marked as secret, so it is not read aloud. Copy something else.",
    "silent": "The program that has the {place} does not answer. Wait and try again.",
    "too-long": "The {place} is too long to be read from here. Save it as a file and give --file.",
    "unavailable": "The {place} cannot be read. Give the text itself or --file.",
}
"""What is said where a text cannot be taken, by the names of the reasons (`Nothing`)."""


def _speakable(document: Document) -> Document:
    if not document.text.strip():
        fail("There is no text to read. Give some words, a file, or - for standard input.")
    return document
