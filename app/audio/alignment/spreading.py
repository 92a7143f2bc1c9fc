"""Word times without a reading to compare with: by counting characters, held up by the pauses that are heard.

For texts that the built-in voice cannot read, and for sound that fits its reading badly.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.audio.alignment.percentile import percentile
from app.audio.pcm import BYTES_PER_SAMPLE, WordMark, ms_to_samples, samples_to_ms

FRAME_MS = 10.0

QUIET_RATIO = 0.03
"""Sound below this share of the loud frames' level (-30 dB) is a pause, if it lasts."""

_LOUD_PERCENTILE = 95

LEAST_PAUSE_FRAMES = 12
"""Shorter silences stand inside of words, before their stops."""

_STOP_FRAMES, _COMMA_FRAMES = 100, 40
"""How long a pause is expected at a stop and at any other sign: what it costs, in frames, to find none there. A pause
where no sign is costs its own length, at most that of a stop.
"""

USUAL_MS = 62.0
"""A letter, as voices speak English prose (see `reading.timeline`)."""

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_IDEOGRAPH_WEIGHT = _DIGIT_WEIGHT = 4
"""One Chinese or Japanese character, one digit, takes as long to say as so many letters."""

_WORD = re.compile(rf"[{_IDEOGRAPH}]|[^\s{_IDEOGRAPH}]+")
_IS_IDEOGRAPH = re.compile(rf"[{_IDEOGRAPH}]")
_SIGN = re.compile(r"[.,;:!?…—、。，；：！？،؛؟।]")
_STOP = re.compile(r"[.!?…。！？؟।]")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text, its length in letters with the blank behind it, and how long a pause is expected then."""

    start: int
    end: int
    weight: int
    pause: int


@dataclass(frozen=True, slots=True)
class _Gap:
    """A pause, heard or expected: the frames of sound before it, and its own."""

    at: float
    frames: int


def spread_evenly(text: str, pcm: bytes) -> tuple[WordMark, ...]:
    """The words of `text`, in order, over the whole of `pcm` (24 kHz mono s16) by their lengths alone."""
    words = _words(text)
    length_ms = samples_to_ms(len(pcm) // BYTES_PER_SAMPLE)
    edges = _edges(words) * length_ms
    return _marks(words, edges[:-1], edges[1:])


def spread_between_pauses(text: str, pcm: bytes) -> tuple[WordMark, ...]:
    """The words of `text`, in order, over the sound of `pcm` (24 kHz mono s16) by their lengths.

    Nobody speaks in a pause, and signs of punctuation meet the pauses near them. Without any sound, as
    `spread_evenly`.
    """
    words = _words(text)
    runs = _runs(pcm)
    if not runs or not words:
        return spread_evenly(text, pcm)
    sounding = np.concatenate([np.arange(start, end) for start, end in runs])
    pauses = _pauses(runs)
    edges = _edges(words) * len(sounding)
    for least in (_STOP_FRAMES, _COMMA_FRAMES):  # the stops first: they hold up what is between them
        signs = [index for index, word in enumerate(words[:-1]) if word.pause >= least]
        pairs = _matched([_Gap(float(edges[sign + 1]), words[sign].pause) for sign in signs], pauses)
        known = [0, *(signs[sign] + 1 for sign, _ in pairs), len(words)]
        heard = [0.0, *(pauses[pause].at for _, pause in pairs), float(len(sounding))]
        edges = np.interp(edges, edges[known], heard)
    last = len(sounding) - 1
    starts = sounding[np.minimum(np.floor(edges[:-1]).astype(int), last)]
    ends = sounding[np.clip(np.ceil(edges[1:]).astype(int) - 1, 0, last)] + 1
    length_ms = samples_to_ms(len(pcm) // BYTES_PER_SAMPLE)
    starts_ms = np.minimum(starts * FRAME_MS, length_ms)
    following_ms = np.append(starts_ms[1:], length_ms)
    return _marks(words, starts_ms, np.clip(ends * FRAME_MS, starts_ms, following_ms))


def expected_words(text: str, ms: float, pace: float = 1.0) -> tuple[WordMark, ...]:
    """The words of `text` that have begun in its first `ms`, if it is spoken `pace` times as fast as usual: until more
    is known.
    """
    words = _words(text)
    unit_ms = USUAL_MS / pace
    edges = np.cumsum([0, *(word.weight for word in words)]) * unit_ms
    begun = int(np.count_nonzero(edges[:-1] < ms))
    return _marks(words[:begun], edges[:begun], np.minimum(edges[1 : begun + 1], ms))


def letters_of(text: str) -> int:
    """How long `text` is to say, in letters."""
    return sum(word.weight for word in _words(text))


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if any(char.isalnum() for char in match[0]):
            found.append(_Word(start, end, _weight(match[0]), _pause(match[0][-1])))
        elif found:
            pause = max(found[-1].pause, *(_pause(sign) for sign in match[0]))
            found[-1] = replace(found[-1], pause=pause)
    return found


def _weight(word: str) -> int:
    if _IS_IDEOGRAPH.match(word):
        return _IDEOGRAPH_WEIGHT
    return len(word) + 1 + (_DIGIT_WEIGHT - 1) * sum(char.isdigit() for char in word)


def _pause(sign: str) -> int:
    if _STOP.match(sign):
        return _STOP_FRAMES
    return _COMMA_FRAMES if _SIGN.match(sign) else 0


def _edges(words: Sequence[_Word]) -> NDArray[np.float64]:
    """Where the words begin and the last one ends, as shares of the whole."""
    sums = np.cumsum([0, *(word.weight for word in words)])
    return sums / max(1, sums[-1])


def _runs(pcm: bytes) -> list[tuple[int, int]]:
    """From which frame to which there is sound, between pauses."""
    hop = ms_to_samples(FRAME_MS)
    wave = np.frombuffer(pcm, "<i2").astype(np.float64)
    levels = np.sqrt((wave[: len(wave) // hop * hop].reshape(-1, hop) ** 2).mean(axis=1))
    if not levels.any():
        return []
    loud = np.flatnonzero(levels > QUIET_RATIO * percentile(levels, _LOUD_PERCENTILE))
    gaps = np.flatnonzero(np.diff(loud) > LEAST_PAUSE_FRAMES)
    starts, ends = np.append(loud[0], loud[gaps + 1]), np.append(loud[gaps], loud[-1]) + 1
    return [(int(start), int(end)) for start, end in zip(starts, ends, strict=True)]


def _pauses(runs: Sequence[tuple[int, int]]) -> list[_Gap]:
    done = accumulate(end - start for start, end in runs)
    return [
        _Gap(float(at), min(_STOP_FRAMES, following[0] - before[1]))
        for at, (before, following) in zip(done, pairwise(runs), strict=False)
    ]


def _matched(signs: Sequence[_Gap], pauses: Sequence[_Gap]) -> list[tuple[int, int]]:
    """Pairs of a sign and a pause, in order, that are near each other: the cheapest matching, where a pair costs its
    distance and what stays alone its length.
    """
    costs = np.zeros((len(signs) + 1, len(pauses) + 1))
    costs[1:, 0] = np.cumsum([sign.frames for sign in signs])
    costs[0, 1:] = np.cumsum([pause.frames for pause in pauses])
    for i, sign in enumerate(signs):
        for j, pause in enumerate(pauses):
            alone = min(costs[i, j + 1] + sign.frames, costs[i + 1, j] + pause.frames)
            costs[i + 1, j + 1] = min(alone, costs[i, j] + abs(sign.at - pause.at))
    pairs: list[tuple[int, int]] = []
    i, j = len(signs), len(pauses)
    while i and j:
        if costs[i, j] == costs[i - 1, j] + signs[i - 1].frames:
            i -= 1
        elif costs[i, j] == costs[i, j - 1] + pauses[j - 1].frames:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def _marks(
    words: Sequence[_Word], starts_ms: NDArray[np.floating[Any]], ends_ms: NDArray[np.floating[Any]]
) -> tuple[WordMark, ...]:
    times = zip(words, starts_ms.tolist(), ends_ms.tolist(), strict=True)
    return tuple(WordMark(word.start, word.end, start, end) for word, start, end in times)
