"""Links to a moment of a reading: which text of this computer's library, and where in it.

    readlark://reading/KEY/PLACE

KEY are the 64 hexadecimal digits of the text's key, PLACE a code point of it. Anybody may write such a link, so it can
say nothing else. Who does not have the text learns nothing of it.
"""

import re
from dataclasses import dataclass

_SCHEME = "readlark:"
_SOUND = re.compile(r"readlark://reading/([0-9a-f]{64})/([0-9]{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Link:
    """Leads to code point `place` of the text with this key."""

    key: str
    place: int

    def __str__(self) -> str:
        return f"readlark://reading/{self.key}/{self.place}"


def is_link(text: str) -> bool:
    """Whether `text` is meant as a link, be it a sound one or not."""
    return text[: len(_SCHEME)].lower() == _SCHEME


def parse(text: str) -> Link | None:
    """The link in `text`; None where it is not exactly one."""
    found = _SOUND.fullmatch(text)
    return Link(found[1], int(found[2])) if found else None
