"""Valid inputs, and what becomes of them when pieces are cut out, put in and repeated."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

NUMBERS = (b"0", b"-1", b"1e999", b"NaN", b"4294967296", b"-9223372036854775809", b"9" * 400, b"0.5")
"""Numbers that few parsers have been asked for."""

_WILD = (*NUMBERS, b"\0", b"\xff", b"\xed\xa0\x80", "\u202e\u200f".encode(), "🦜".encode(), b"\r", b"\n\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """At byte `at` (of as many as there are, counted round) take out `cut` bytes and put in `put`, `times` over."""

    at: int
    cut: int
    put: bytes
    times: int


def mutate(seed: bytes, edits: Sequence[Edit]) -> bytes:
    """`seed` with these edits, one after the other."""
    for edit in edits:
        at = edit.at % (len(seed) + 1)
        seed = seed[:at] + edit.put * edit.times + seed[at + edit.cut :]
    return seed


def edits(tokens: Sequence[bytes] = (), most: int = 5) -> SearchStrategy[list[Edit]]:
    """Up to `most` edits, which put in `tokens`, wild numbers and characters, and bytes."""
    one = st.builds(
        Edit,
        at=st.integers(0, 1 << 20),
        cut=st.sampled_from((0, 0, 0, 1, 1, 2, 4, 8, 30, 200, 1 << 20)),
        put=st.sampled_from((*tokens, *_WILD, b"")) | st.binary(max_size=6),
        times=st.sampled_from((1, 1, 1, 1, 1, 1, 3, 40, 1500)),
    )
    return st.lists(one, max_size=most)


def mutated(seeds: Sequence[bytes], tokens: Sequence[bytes] = ()) -> SearchStrategy[bytes]:
    """One of `seeds`, edited."""
    return st.builds(mutate, st.sampled_from(seeds), edits(tokens))


def cuts() -> SearchStrategy[list[int]]:
    """Where a stream is cut into pieces."""
    return st.lists(st.integers(0, 1 << 16), max_size=6)


def pieces(data: bytes, at: Sequence[int]) -> list[bytes]:
    """`data` cut at these places, counted round."""
    edges = sorted({0, len(data), *(cut % (len(data) + 1) for cut in at)})
    return [data[start:end] for start, end in pairwise(edges)]


def json_values(*words: str) -> SearchStrategy[Any]:
    """Anything that JSON can say, with `words` for names and texts more often than others."""
    texts = st.sampled_from(("", *words)) | st.text(st.characters(), max_size=8)
    numbers = st.sampled_from((0, 1, -1, 2**31, 2**63, 10**400, 0.5, 1e308, float("inf"), float("nan")))
    plain = st.none() | st.booleans() | st.integers() | st.floats() | numbers | texts
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
        max_leaves=12,
    )


def with_some(sound: dict[str, Any], *words: str) -> SearchStrategy[dict[str, Any]]:
    """`sound` with some of its values, and some others, in the place of what is right."""
    names = st.sampled_from((*sound, *words))
    return st.dictionaries(names, json_values(*words), max_size=3).map(lambda wrong: {**sound, **wrong})
