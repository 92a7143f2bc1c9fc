"""Text to phonemes, with the word that each phoneme belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hibari.g2p.normalize import (  # pyright: ignore[reportMissingTypeStubs]  it has none
    normalize,  # pyright: ignore[reportUnknownVariableType]  as above
)

LONGEST_WORD = 32
"""Code points between two spaces; a longer run (an address, a row of digits) is broken up first.

The engine's time grows with the cube of the pieces of such a run, and its numbers end at 36 digits.
"""

BETWEEN_WORDS = -1
"""The owner of the phoneme that stands for a space."""

_LONG_RUN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_PIECE = re.compile(rf"\S{{7,{LONGEST_WORD - 1}}}[^\w\s](?=\S)|\S{{1,{LONGEST_WORD}}}")
_CLAUSE_END = re.compile(r"[,;:—] ")


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """`words`: the sentence in plain words, numbers and abbreviations written out. `owners[i]`: the index of
    the word that `phonemes[i]` belongs to, or `BETWEEN_WORDS`.
    """

    words: tuple[str, ...]
    phonemes: str
    owners: tuple[int, ...]


def pronounce(g2p: Any, sentence: str) -> Pronunciation:
    """How `sentence` is said, by the engine's `G2P`."""
    # "](" would be taken for the engine's own mark-up: phonemes instead of a text.
    text = _LONG_RUN.sub(_broken_up, normalize(sentence)).replace("](", "] (")
    try:
        tokens = _tokens(g2p, text)
    except Exception:  # whatever the engine's tables do not foresee: leave out the word that upsets it
        tokens = [token for word in text.split() for token in _tokens_or_none(g2p, word)]
    return _joined(tuple(text.split()), tokens)


def split_phonemes(phonemes: str, longest: int) -> Iterator[tuple[int, int]]:
    """Cut a phoneme string into ranges of at most `longest`: at clauses, else at spaces, else anywhere."""
    start = 0
    while len(phonemes) - start > longest:
        window = phonemes[start : start + longest]
        clauses = [match.end() for match in _CLAUSE_END.finditer(window)]
        cut = clauses[-1] if clauses else window.rfind(" ") + 1 or longest
        yield start, start + cut
        start += cut
    if start < len(phonemes):
        yield start, len(phonemes)


def _broken_up(run: re.Match[str]) -> str:
    return " ".join(_PIECE.findall(run[0]))


def _tokens(g2p: Any, text: str) -> list[tuple[str, bool]]:
    """Phonemes of each token, and whether the token ends its word."""
    tokens = g2p.phonemize_tokens(g2p.tokenize(text))
    return [(token.phonemes or "", bool(token.whitespace)) for token in tokens]


def _tokens_or_none(g2p: Any, word: str) -> list[tuple[str, bool]]:
    try:
        tokens = _tokens(g2p, word)
    except Exception:
        tokens = []
    return [*tokens, ("", True)]


def _joined(words: tuple[str, ...], tokens: list[tuple[str, bool]]) -> Pronunciation:
    phonemes: list[str] = []
    owners: list[int] = []
    word = 0
    for sound, ends_word in tokens:
        phonemes.extend(sound)
        owners.extend([word] * len(sound))
        if ends_word:
            phonemes.append(" ")
            owners.append(BETWEEN_WORDS)
            word += 1
    text = "".join(phonemes)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    return Pronunciation(words, text[first:last], tuple(owners[first:last]))
