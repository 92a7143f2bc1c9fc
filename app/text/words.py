"""Words of a text."""

import re

from app.text.document import Span

_REACH = 100
"""Code points on either side in which the ends of a word are looked for."""

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPH}]|[^\W{_IDEOGRAPH}]+(?:['’][^\W{_IDEOGRAPH}]+)*")
_SAID = re.compile(r"\w")
_SYMBOL = re.compile(r"[^\s\x00-\x7f\u2010-\u2027\u2030-\u205f\u3000-\u303f\uff00-\uffef]")


def word_at(text: str, offset: int) -> Span | None:
    """The word that holds code point `offset`: a run of letters and digits, or one Chinese or Japanese character.

    None between words.
    """
    low = max(0, offset - _REACH)
    for match in _WORD.finditer(text, low, offset + _REACH):
        if match.end() > offset:
            return Span(match.start(), match.end()) if match.start() <= offset else None
    return None


def is_speakable(text: str) -> bool:
    """Whether there is anything to say: a letter, a digit, or a symbol such as an emoji; punctuation is silent."""
    return bool(_SAID.search(text) or _SYMBOL.search(text))
