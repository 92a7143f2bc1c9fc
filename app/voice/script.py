"""Which parts of a text the built-in voice cannot speak, told by their script alone (microseconds a sentence)."""

import unicodedata
from functools import lru_cache

_NAMED = frozenset("&@%+=$£€°½¼¾±×÷§αβγδλμπσωΔΣΩ")
"""Signs that the voice calls by their names."""


def is_speakable(text: str) -> bool:
    """Whether there is anything in `text` that the voice has a sound for."""
    return any(_kind(char) == "spoken" for char in text)


def unspoken_spans(text: str) -> list[tuple[int, int]]:
    """The passages, as (start, end) in code points, that are left out: other scripts, pictures.

    Signs by themselves (a dash, a row of dots) are not text and do not count.
    """
    spans: list[tuple[int, int]] = []
    goes_on = False
    for index, char in enumerate(text):
        kind = _kind(char)
        if kind == "foreign":
            spans.append((spans.pop()[0] if goes_on else index, index + 1))
        goes_on = kind == "foreign" or (goes_on and kind == "sign")
    return spans


def blanked(text: str) -> str:
    """`text` with a space for every character that is left out; every other keeps its place."""
    return "".join(" " if _kind(char) == "foreign" else char for char in text)


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    """`spoken` (Latin letters, digits, signs that have a name), `foreign` (other letters, pictures), `sign`."""
    if char.isascii():
        return "spoken" if char.isalnum() or char in _NAMED else "sign"
    plain = unicodedata.normalize("NFKD", char)[0]
    if char.isdecimal() or char in _NAMED or (plain.isascii() and plain.isalnum()):
        return "spoken"
    if unicodedata.name(char, "").startswith("LATIN "):
        return "spoken"
    return "foreign" if char.isalnum() or unicodedata.category(char) == "So" else "sign"
