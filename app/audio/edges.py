"""The silent edges of a spoken sentence, cut off so that only planned pauses are heard."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.audio.pcm import ms_to_samples

SILENCE = 0.004
"""Below this fraction of full scale (-48 dBFS) a voice's own edges count as silent."""

BEFORE_MS, AFTER_MS = 10.0, 25.0
"""What stays before the first sound and behind the last: a soft beginning is not cut into."""

FADE_MS = 5.0


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
