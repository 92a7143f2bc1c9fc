"""A place of one text, found again in another that was made from it."""

_WINDOWS = (160, 80, 40, 24)
"""Code points around a place that are looked for: many first, because few may stand elsewhere too."""

_SAMPLES = 24
_SAMPLE = 24
"""How many passages of how many code points tell a revision from another text."""

_ENOUGH = 12
"""Fewer code points than this prove nothing."""


def refind(old: str, place: int, new: str) -> int | None:
    """Where code point `place` of `old` is in `new`, by the words around it; None where they are not to be found.

    Where they stand in several places, the one nearest to where they were counts. A place beyond `old` is nowhere.
    """
    if not 0 <= place <= len(old):
        return None
    begun = shared_start(old, new)
    if place < begun:
        return place
    rest = len(old) - place
    if rest <= shared_end(old, new, begun):
        return len(new) - rest
    expected = place * len(new) // max(len(old), 1)
    for size in _WINDOWS:
        for before in (size // 2, 0, size):
            start = max(0, place - before)
            words = old[start : start + size]
            if place > start + len(words) or len(words.strip()) < _ENOUGH:
                continue
            found = _nearest(new, words, expected - (place - start))
            if found is not None:
                return found + place - start
    return None


def is_revision(old: str, new: str) -> bool:
    """Whether `new` is `old` with some of it changed: at least half of the samples of `old` stand in it."""
    samples = [old[at : at + _SAMPLE] for at in range(0, len(old), max(1, len(old) // _SAMPLES))]
    return bool(samples) and 2 * sum(sample in new for sample in samples) >= len(samples)


def shared_start(one: str, other: str) -> int:
    """How many code points two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def shared_end(one: str, other: str, begun: int = 0) -> int:
    """How many code points two texts end with in common, behind the first `begun`."""
    low, high = 0, min(len(one), len(other)) - begun
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _nearest(text: str, words: str, expected: int) -> int | None:
    """Where `words` begin in `text`, as near to `expected` as they do."""
    expected = min(max(expected, 0), len(text))
    after = text.find(words, expected)
    before = text.rfind(words, 0, expected + len(words))
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: abs(at - expected)) if found else None
