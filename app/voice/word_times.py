"""When each written word is heard: from the engine's own durations, mapped back to the text as written."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from app.audio.pcm import WordMark

LEAD_MS = 40.0
"""A sound of hibari is heard this long before the boundary that its durations give it (measured on onsets)."""

Times = tuple[float, float]
"""From, to: milliseconds."""

_WORD = re.compile(r"\S+")
_OUTER_SIGNS = re.compile(r"^\W+|\W+$")
_STRESS = "ˈˌ"
_SIGNS = ".,;:!?—…"
_HISSES = "szʃʒ"


def spoken_times(
    phonemes: str,
    owners: Sequence[int],
    frames: Sequence[float],
    length_ms: float,
    lead_ms: float = LEAD_MS,
) -> dict[int, Times]:
    """The times of the words by their index, as `owners` has it.

    `frames` holds the durations of `phonemes` with one more before and one behind; `length_ms` is the length
    of the whole; a sound is heard `lead_ms` before its boundary.
    """
    scale = length_ms / max(1, sum(frames))
    edges = [0.0, *(edge * scale for edge in accumulate(frames))]
    times: dict[int, Times] = {}
    for index, (sound, owner) in enumerate(zip(phonemes, owners, strict=True)):
        if owner < 0 or not (sound.isalpha() or sound in _STRESS):
            continue
        start, end = edges[index + 1] - lead_ms, edges[index + 2] - lead_ms
        if index >= 2 and phonemes[index - 1] == " " and _begins_in_space(phonemes[index - 2], sound):
            start = edges[index] - lead_ms
        start = max(0.0, start)
        before = times.get(owner, (start, end))
        times[owner] = (min(before[0], start), max(before[1], end, start))
    return times


def _begins_in_space(before: str, first: str) -> bool:
    """Whether a word is heard from the space in front of it on: always in running speech, and after a pause
    where it begins with a hiss.
    """
    return before not in _SIGNS or first in _HISSES


def written_marks(sentence: str, words: Sequence[str], times: dict[int, Times]) -> tuple[WordMark, ...]:
    """The marks of the words of `sentence` as written, from the `times` of the `words` that were spoken."""
    spans = [match.span() for match in _WORD.finditer(sentence)]
    found: dict[int, Times] = {}
    for written, spoken in _blocks([sentence[a:b] for a, b in spans], words):
        heard = [times[index] for index in spoken if index in times]
        if heard and written:
            found |= _shared_out(written, spans, heard)
    return _monotone([WordMark(*spans[index], *found[index]) for index in sorted(found)])


def within(marks: Sequence[WordMark], length_ms: float) -> tuple[WordMark, ...]:
    """`marks` cut to a sound of `length_ms`."""
    ends = [(min(max(0.0, m.start_ms), length_ms), min(m.end_ms, length_ms)) for m in marks]
    return tuple(
        WordMark(mark.start, mark.end, start, max(start, end))
        for mark, (start, end) in zip(marks, ends, strict=True)
    )


def evenly_spread(sentence: str, length_ms: float) -> tuple[WordMark, ...]:
    """Marks by counting characters: for an engine that does not tell its durations."""
    scale = length_ms / max(1, len(sentence))
    return tuple(
        WordMark(match.start(), match.end(), match.start() * scale, match.end() * scale)
        for match in _WORD.finditer(sentence)
        if any(char.isalnum() for char in match[0])
    )


def _blocks(written: Sequence[str], spoken: Sequence[str]) -> list[tuple[range, range]]:
    """Which written words became which spoken words: one to one where they are alike, else block by block."""
    old, new = [_bare(word) for word in written], [_bare(word) for word in spoken]
    blocks: list[tuple[range, range]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if b - a == d - c:
            blocks += [(range(a + n, a + n + 1), range(c + n, c + n + 1)) for n in range(b - a)]
        elif tag == "insert" and blocks:  # "3 km" becomes "3 kilometers long": the word before takes it
            before, said = blocks.pop()
            blocks.append((before, range(said.start, d)))
        else:
            blocks.append((range(a, b), range(c, d)))
    return blocks


def _bare(word: str) -> str:
    return _OUTER_SIGNS.sub("", word.replace("’", "'")).lower() or word


def _shared_out(written: range, spans: Sequence[tuple[int, int]], heard: list[Times]) -> dict[int, Times]:
    """Share the time of a block among its words by their lengths, each begun at a spoken word's beginning."""
    start, end = heard[0][0], heard[-1][1]
    lengths = [spans[index][1] - spans[index][0] for index in written]
    ideal = [start + (end - start) * done / sum(lengths) for done in accumulate(lengths[:-1])]
    onsets = sorted(time[0] for time in heard[1:]) or ideal
    cuts = [start, *(_nearest(onsets, at) for at in ideal), end]
    if len(written) > len(heard):
        cuts = [start, *ideal, end]
    return {index: (cuts[n], cuts[n + 1]) for n, index in enumerate(written)}


def _nearest(onsets: Sequence[float], at: float) -> float:
    """The one of `onsets`, in order, that is next to `at`; of two as near the first."""
    behind = bisect_left(onsets, at)
    return min(onsets[max(0, behind - 1) : behind + 1], key=lambda onset: abs(onset - at))


def _monotone(marks: list[WordMark]) -> tuple[WordMark, ...]:
    """No word begins before the one before it; none lasts into the next."""
    ordered: list[WordMark] = []
    after = float("inf")
    for mark in reversed(marks):
        start = min(mark.start_ms, after)
        ordered.append(WordMark(mark.start, mark.end, start, min(max(start, mark.end_ms), after)))
        after = start
    return tuple(reversed(ordered))
