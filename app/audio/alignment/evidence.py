"""How well the words that were found fit what was heard."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.audio.alignment.cepstra import Frames
from app.audio.alignment.percentile import percentile
from app.audio.alignment.reference import Reference

_WARP_WEIGHT = 3.0

_STRETCH_WORDS = 6
"""A few words in a row that were left out or said twice show here, but hardly in the whole."""

_WHOLE_LIMIT, _STRETCH_LIMIT = 3.1, 4.6
"""Misfits that right and wrong texts share alike, of the whole and of its worst stretch (measured with two voices)."""

_WHOLE_SCALE, _STRETCH_SCALE = 0.1, 0.2

_LEFT_OUT_SHARE, _LEFT_OUT_DISTANCE = 0.2, 5.0
"""A word of which less than this share was heard was left out; its frames count as this far off."""


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """Of one word: frames of sound that were heard of it and were expected, the sum of their distances, and how many
    of them did not go on at the reference's own pace.
    """

    heard: int
    expected: int
    distance: float
    warped: int


def evidence_of(reference: Reference, word: int, path: NDArray[np.int32], rows: Frames) -> WordEvidence:
    """What the frames of word number `word` tell; `path` has the state of each and begins with its first."""
    sounding = ~reference.silent[path]
    distances = np.linalg.norm(reference.rows[path] - rows, axis=1)[sounding]
    warped = np.diff(path)[sounding[1:]] != 1
    expected = reference.ends[word] - reference.begins[word]
    return WordEvidence(int(sounding.sum()), int(expected), float(distances.sum()), int(warped.sum()))


def confidence(words: Sequence[WordEvidence]) -> float:
    """From 0 to 1: whether the voice said these words, all of them and nothing else. 0 without any words.

    The misfit of a stretch of words is the sum of its mean distance, 3 times the share of warped frames beyond what the
    tempo of the whole asks for, and the spread of the logarithms of heard to expected durations.
    """
    if not words:
        return 0.0
    heard = np.array([word.heard for word in words], float)
    expected = np.array([word.expected for word in words], float)
    ratios = np.log(np.maximum(heard, 1) / expected)
    tempo = min(1.0, abs(1 - float(np.exp(-percentile(ratios, 50)))))
    left_out = expected * (heard < _LEFT_OUT_SHARE * expected)
    distances = np.array([word.distance for word in words]) + _LEFT_OUT_DISTANCE * left_out
    sums = np.column_stack([heard + left_out, distances, [word.warped for word in words]])
    size = min(_STRETCH_WORDS, len(words))
    stretches = np.lib.stride_tricks.sliding_window_view(sums, size, axis=0).sum(axis=-1)
    spreads = np.lib.stride_tricks.sliding_window_view(ratios, size).std(axis=-1)
    whole = float(_misfits(sums.sum(axis=0)[None], ratios.std()[None], tempo)[0])
    worst = float(_misfits(stretches, spreads, tempo).max())
    margin = min((_WHOLE_LIMIT - whole) / _WHOLE_SCALE, (_STRETCH_LIMIT - worst) / _STRETCH_SCALE)
    return float(1 / (1 + np.exp(-np.clip(margin, -20, 20))))


def _misfits(sums: NDArray[np.float64], spreads: NDArray[np.float64], tempo: float) -> NDArray[np.float64]:
    """Of stretches; `sums` has rows of frames, distances and warped frames."""
    frames = np.maximum(sums[:, 0], 1)
    return sums[:, 1] / frames + _WARP_WEIGHT * np.maximum(0, sums[:, 2] / frames - tempo) + spreads
