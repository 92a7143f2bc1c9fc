"""The user's pronunciation list on disk: a text file that can be edited by hand (see `text.pronunciations`)."""

from collections.abc import Iterable
from pathlib import Path

from app.storage import paths
from app.storage.files import write_whole
from app.storage.settings import Settings
from app.text import pronunciations
from app.text.pronunciations import Listed, Saying
from app.text.wording import Wording

LARGEST_BYTES = 4 << 20
"""Of a list that is read: 4 MiB, a hundred thousand sayings."""

_HEAD = (
    "# What Readlark says instead of what is written: the two parted by a tab, then, if need be, another tab and\n"
    "# part (inside words too), case (only with these capitals), expression, language xx, voice xx.\n"
)


class UnreadableList(Exception):
    """This file is no pronunciation list. The message is one sentence for the user."""


def default_file() -> Path:
    """The user's own list."""
    return paths.config() / "pronunciations.txt"


def load(file: Path | None = None) -> Listed:
    """The sayings in `file` (default: the user's own, which may be missing).

    Raises:
        OSError: the file cannot be read.
        UnreadableList: it is too large or no text in UTF-8.
    """
    return pronunciations.parse(_read(file or default_file()))


def save(sayings: Iterable[Saying], file: Path | None = None) -> None:
    """Write `sayings` to `file` (default: the user's own), whole or not at all; comments and lines that are no
    saying stay, above them.

    Raises:
        OSError: the file cannot be written.
    """
    file = file or default_file()
    try:
        rest = pronunciations.others(_read(file))
    except (OSError, UnreadableList):
        rest = ""
    write_whole(file, ((rest or _HEAD) + pronunciations.format(sayings)).encode("utf-8"))


def wording(settings: Settings) -> Wording:
    """How the user has texts worded. A list that cannot be read says nothing."""
    try:
        sayings = load().sayings
    except (OSError, UnreadableList):
        sayings = ()
    return Wording(rules_off=frozenset(settings.rules_off), sayings=sayings)


def _read(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        return ""
    if len(content) > LARGEST_BYTES:
        raise UnreadableList("This list is larger than 4 MB. Split it.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableList("This is no text file in UTF-8. Save it as one.") from error
