"""Words that can be searched for, in any script."""

import re

_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u0f00-\u0fff"  # Tibetan
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3040-\u30ff"  # Hiragana, Katakana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\U00020000-\U0003ffff"
)
"""The scripts that are written without spaces between words."""

_INSIDE = re.compile(f"(?<=[{_UNSPACED}])(?=\\w)|(?<=\\w)(?=[{_UNSPACED}])")

_JOINT = "\u200b"
"""A space of no width: it parts tokens, and can be taken out again."""

_PIECE = 1 << 16
"""Code points that are looked through at once, so that other threads get their turn."""


def parted(text: str) -> str:
    """`text` with every character of scripts without spaces as a word of its own: an index of words then finds
    any run of them.
    """
    if text.isascii():
        return text
    pieces = (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
    return "".join(piece if piece.isascii() else _INSIDE.sub(_JOINT, piece) for piece in pieces)


def joined(text: str) -> str:
    """`parted` undone."""
    return text.replace(_JOINT, "")


def expression(query: str) -> str:
    """What to ask an FTS5 index for so that it finds every word of `query`, the last one also as a beginning.

    Empty where the query has no word.
    """
    words = [word for word in query.split() if any(map(str.isalnum, word))]
    if not words:
        return ""
    quoted = ['"' + parted(word).replace('"', " ").replace("\0", " ") + '"' for word in words]
    return " ".join(quoted) + "*"
