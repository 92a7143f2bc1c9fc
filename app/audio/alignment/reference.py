"""The reading that is compared with, as a chain of states."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.audio.alignment.cepstra import HOP_MS, Frames, cepstra, quiet
from app.audio.alignment.voice_statistics import CONTEXT, SILENCE, VoiceStatistics, features, statistics_of
from app.audio.pcm import WordMark

KEPT_PAUSE = 6
"""Frames of a pause that stay: its length says nothing of another voice's, the fading of the word does."""


@dataclass(frozen=True, slots=True)
class Reference:
    """States of one frame of features each; `silent` ones may last and be left out freely.

    A silent state stands before each word and behind the last; word `n` has the states from `begins[n]` up to
    `ends[n]`, which is silent.
    """

    rows: Frames
    silent: NDArray[np.bool_]
    begins: NDArray[np.int32]
    ends: NDArray[np.int32]
    statistics: VoiceStatistics


def reference_of(pcm: bytes, words: Sequence[WordMark]) -> Reference:
    """The states of a reading of `words`, in order. A reading without sound is a moment of silence."""
    heard = cepstra(pcm) if pcm else quiet(1)
    statistics = statistics_of(heard)
    rows = features(np.concatenate([quiet(CONTEXT), heard, quiet(CONTEXT)]), statistics)
    parts: list[Frames] = []
    silent: list[bool] = []
    begins: list[int] = []
    last = len(rows) - 1
    onsets = [min(last, round(word.start_ms / HOP_MS)) for word in words]
    for word, onset, following in zip(words, onsets, [*onsets, len(rows)][1:], strict=True):
        end = min(following, max(onset, round(word.end_ms / HOP_MS)) + KEPT_PAUSE)
        said = rows[onset : max(end, onset + 1)]
        begins.append(len(silent) + 1)
        parts += [SILENCE[None], said]
        silent += [True] + [False] * len(said)
    parts.append(SILENCE[None])
    silent.append(True)
    starts = np.array(begins, np.int32)
    ends = np.array([*begins, len(silent)][1:], np.int32) - np.int32(1)
    return Reference(np.concatenate(parts), np.array(silent), starts, ends, statistics)
