"""Words of a text."""

import re
from unicodedata import category

from app.text.document import Span

_REACH = 100
"""Code points on either side in which the ends of a word are looked for."""

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPH}]|[^\W{_IDEOGRAPH}]+(?:['’][^\W{_IDEOGRAPH}]+)*")
_SAID = re.compile(r"\w")


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
    """Whether there is anything to say: a letter, a digit, a currency or a symbol such as an emoji.

    Punctuation and signs of mathematics on their own are silent.
    """
    return bool(_SAID.search(text)) or any(category(character) in ("So", "Sc") for character in text)
