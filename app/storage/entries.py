"""What the library tells of its texts, as values."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.storage.searching import joined

MARK_START, MARK_END = "\x02", "\x03"
"""Around what was searched for, in `Entry.snippet`."""


class Kind(StrEnum):
    """How a text came in."""

    FILE = "file"
    PASTE = "paste"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of the library, without its text.

    `key` is the text's hash; `source` a path or an address, or ""; `characters` its code points; times are seconds
    since 1970. `place` is the code point to go on at; `progress` runs from 0 to 1 and is 1 for what was read to its
    end; `voice` read it last. `turn` is its turn among what is to be read next, counted from 1, or 0.
    `snippet` is filled by a search: some words around what was found, with marks.
    """

    id: int
    key: str
    title: str
    source: str
    kind: Kind
    language: str
    characters: int
    added: float
    read: float
    place: int
    progress: float
    voice: str
    bookmarks: int = 0
    turn: int = 0
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A marked word: code point `place` of the text, the words from there on, and the user's note."""

    id: int
    place: int
    note: str
    excerpt: str
    added: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text came from: how, its path or address, and its language (ISO 639-1) if that is known."""

    kind: Kind = Kind.PASTE
    source: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a text was read: code point `place`, share `progress`, by which voice."""

    place: int = 0
    progress: float = 0.0
    voice: str = ""


def entry_of(row: Sequence[object]) -> Entry | None:
    """The row of the view `listed`, with a snippet behind it, as a value; None for one that was never written."""
    *fields, snippet = row
    if not is_made_of(fields, int, str, str, str, str, str, int, float, float, int, float, str, int, int):
        return None
    fields[4] = Kind(fields[4]) if fields[4] in set(Kind) else Kind.PASTE
    return Entry(*fields, snippet=joined(str(snippet)))  # pyright: ignore[reportArgumentType]  as just checked


def is_made_of(row: Sequence[object], *types: type) -> bool:
    """Whether these values have these types: SQLite takes any for any column, and a damaged disk writes any."""
    return all(map(isinstance, row, types))


def key_of(text: str) -> str:
    """What tells this text from every other: 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def excerpt(text: str, place: int, length: int = 120) -> str:
    """The words from code point `place` on, on one line of at most `length` code points."""
    words = " ".join(storable(text[place : place + 2 * length]).split())
    return words if len(words) <= length else words[: length - 1].rsplit(" ", 1)[0] + "…"


def found_at(text: str, snippet: str) -> int | None:
    """The code point of `text` at which the word stands that the search marked first in `snippet`; None without one."""
    before, mark, rest = snippet.partition(MARK_START)
    if not mark:
        return None
    rest = rest.replace(MARK_START, "").replace(MARK_END, "").removesuffix("…").rstrip()
    found = re.search(f"{_spaced(before.removeprefix('…').lstrip())}(){_spaced(rest)}", text)
    return found.start(1) if found else None


def _spaced(words: str) -> str:
    """An expression for `words` with any white space between them."""
    return r"\s+".join(map(re.escape, re.split(r"\s+", words)))


def storable(text: str) -> str:
    """`text` without halves of surrogate pairs, which neither SQLite nor UTF-8 can hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
