"""Which word of a text each phoneme of Piper's belongs to."""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from app.voice.pronunciation import BETWEEN_WORDS

Phonemes = list[list[str]]
"""As the engine gives them: sentence by sentence."""

_WORD = re.compile(r"\S+")


def owners(text: str, phonemes: str, phonemize: Callable[[str], Phonemes]) -> tuple[int, ...]:
    """The index of the word of `text` (between blanks) of each of `phonemes`, `BETWEEN_WORDS` for a blank.

    The words are said one by one, and what they sound like by themselves is found again in the whole: "of the"
    becomes one word to the engine, "42" two.
    """
    alone, of_alone = _one_by_one(text, phonemize)
    found = [-1] * len(phonemes)
    for block in SequenceMatcher(None, alone, phonemes, autojunk=False).get_matching_blocks():
        found[block.b : block.b + block.size] = of_alone[block.a : block.a + block.size]
    return tuple(
        BETWEEN_WORDS if sound == " " else word
        for sound, word in zip(phonemes, _filled(found, phonemes), strict=True)
    )


def _one_by_one(text: str, phonemize: Callable[[str], Phonemes]) -> tuple[str, list[int]]:
    """The phonemes of each word by itself, strung together, and the index of the word of each."""
    sounds: list[str] = []
    of: list[int] = []
    for index, word in enumerate(_WORD.findall(text)):
        said = "".join(phoneme[:1] for part in phonemize(word) for phoneme in part)
        sounds.extend(f"{said} ")
        of.extend([index] * (len(said) + 1))
    return "".join(sounds), of


def _filled(found: Sequence[int], phonemes: str) -> list[int]:
    """`found` with the gaps given to the word before, or to the one behind where a blank parts it from that."""
    filled = list(found)
    before = -1
    for index, word in enumerate(filled):
        if word < 0 and phonemes[index] != " ":
            filled[index] = before
        before = -1 if phonemes[index] == " " else filled[index]
    behind = -1
    for index in range(len(filled) - 1, -1, -1):
        if filled[index] < 0 and phonemes[index] != " ":
            filled[index] = behind
        behind = filled[index] if phonemes[index] != " " else behind
    return filled
