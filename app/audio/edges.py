"""The silent edges of a whole spoken sentence, cut off so that only planned pauses are heard."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.audio.pcm import ms_to_samples
from app.audio.trimming import AFTER_MS, BEFORE_MS, FADE_MS, SILENCE


def trim(wave: NDArray[np.float32]) -> tuple[NDArray[np.float32], int]:
    """`wave` (full scale is 1) without its silent edges and with short fades, and the samples cut in front.

    A wave without any sound becomes empty.
    """
    loud: NDArray[Any] = np.flatnonzero(np.abs(wave) > SILENCE)
    if not loud.size:
        return wave[:0], 0
    first = max(0, int(loud[0]) - ms_to_samples(BEFORE_MS))
    last = min(len(wave), int(loud[-1]) + 1 + ms_to_samples(AFTER_MS))
    trimmed = wave[first:last].copy()
    fade = min(ms_to_samples(FADE_MS), len(trimmed) // 2)
    if fade:
        ramp = np.linspace(0, 1, fade, dtype=np.float32)
        trimmed[:fade] *= ramp
        trimmed[-fade:] *= ramp[::-1]
    return trimmed, first
