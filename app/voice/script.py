"""Which parts of a text a voice cannot speak, told by their script alone (microseconds a sentence).

`language` is the voice's, in BCP 47: it has sounds for the letters of that language, and for Latin ones.
"""

import unicodedata
from functools import lru_cache

from app.text.language import scripts_of

_ENGLISH = "en"

_NAMED = frozenset("&@%+=$£€°½¼¾±×÷§αβγδλμπσωΔΣΩ")
"""Signs that the voice calls by their names."""


def is_speakable(text: str, language: str = _ENGLISH) -> bool:
    """Whether there is anything in `text` that the voice has a sound for."""
    scripts = scripts_of(language)
    return any(_kind(char, scripts) == "spoken" for char in text)


def unspoken_spans(text: str, language: str = _ENGLISH) -> list[tuple[int, int]]:
    """The passages, as (start, end) in code points, that are left out: other scripts, pictures.

    Signs by themselves (a dash, a row of dots) are not text and do not count.
    """
    scripts = scripts_of(language)
    spans: list[tuple[int, int]] = []
    goes_on = False
    for index, char in enumerate(text):
        kind = _kind(char, scripts)
        if kind == "foreign":
            spans.append((spans.pop()[0] if goes_on else index, index + 1))
        goes_on = kind == "foreign" or (goes_on and kind == "sign")
    return spans


def blanked(text: str, language: str = _ENGLISH) -> str:
    """`text` with a space for every character that is left out; every other keeps its place."""
    scripts = scripts_of(language)
    return "".join(" " if _kind(char, scripts) == "foreign" else char for char in text)


@lru_cache(maxsize=4096)
def _kind(char: str, scripts: frozenset[str]) -> str:
    """`spoken` (letters of these scripts, digits, signs with a name), `foreign` (other letters, pictures), `sign`."""
    if char.isascii():
        return "spoken" if char.isalnum() or char in _NAMED else "sign"
    plain = unicodedata.normalize("NFKD", char)[0]
    if char.isdecimal() or char in _NAMED or (plain.isascii() and plain.isalnum()):
        return "spoken"
    if unicodedata.name(char, "").partition(" ")[0] in scripts:
        return "spoken"
    return "foreign" if char.isalnum() or unicodedata.category(char) == "So" else "sign"
