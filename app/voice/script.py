"""Which parts of a text the built-in voice cannot speak, told by their script alone (microseconds a sentence)."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\S+")
_NAMED = frozenset("&@%+=$£€°½¼¾±×÷§αβγδλμπσωΔΣΩ")
"""Signs that the voice calls by their names."""


def is_speakable(text: str) -> bool:
    """Whether there is anything in `text` that the voice has a sound for."""
    return any(_kind(char) == "spoken" for char in text)


def unspoken_spans(text: str) -> list[tuple[int, int]]:
    """The runs of words, as (start, end) in code points, that are left out: other scripts, pictures.

    Signs by themselves (a dash, a row of dots) are not text and do not count.
    """
    spans: list[tuple[int, int]] = []
    joined = False
    for match in _WORD.finditer(text):
        kinds = {_kind(char) for char in match[0]}
        if "spoken" in kinds or "foreign" not in kinds:
            joined = joined and kinds == {"sign"}
        elif joined:
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
            joined = True
    return spans


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
