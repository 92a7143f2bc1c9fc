"""How a voice sounds on the average, and its frames with that taken out: two voices become comparable."""

from dataclasses import dataclass

import numpy as np

from app.audio.alignment.cepstra import COEFFICIENTS, Frames
from app.audio.alignment.percentile import percentile

SPEECH_DECADES = 3.0
"""Frames down to this far below the peak are speech."""

RANGE_DECADES, FADE_DECADES = 4.0, 1.5
"""What is quieter than the first below the peak is silence; above that, the shape of the spectrum counts more and more
over the second: the noise of a pause is no evidence.
"""

ABOVE_PEAK_DECADES = 0.5

FEATURES = 2 * COEFFICIENTS
"""Energy and shape of a frame, and how both are changing."""

_ENERGY_WEIGHT, _SHAPE_WEIGHT = 2.0, 0.4
_CHANGE_WEIGHTS = np.array([2.0] + [1.0] * (COEFFICIENTS - 1), np.float32)
"""What the change of a column counts, next to the column itself. All weights were fitted to onsets of another voice."""

CONTEXT = 2
"""Frames on either side that the change at a frame is taken from."""

_PEAK_PERCENTILE = 95.0
_LEAST_PEAK = -1.5
"""No voice is quieter (decades of energy): silence before the first word is not taken for speech."""

_RECENT_FRAMES = 1000
_KEPT_FRAMES = 6000
"""Older speech than a minute counts no more than a minute: a voice may change behind its name."""

_PRIOR_FRAMES = 60.0
"""What the voice it is compared with tells of an unknown one, in frames of its own speech."""

_PEAK_FRAMES = 100.0

_LEAST_VARIANCE = 1e-4


@dataclass(frozen=True, slots=True)
class VoiceStatistics:
    """What is known of a voice: how many frames of speech were heard, the loudness of its peaks (decades of energy),
    and mean and standard deviation of each coefficient in speech.
    """

    frames: float
    peak: float
    means: tuple[float, ...]
    deviations: tuple[float, ...]


_NEUTRAL = VoiceStatistics(0.0, 0.0, (0.0,) * COEFFICIENTS, (1.0,) * COEFFICIENTS)


class VoiceEstimate:
    """The statistics of a voice while it speaks: of a known one from what is known, of a new one from `like`."""

    def __init__(self, known: VoiceStatistics | None, like: VoiceStatistics) -> None:
        start = known or like
        means, deviations = np.array(start.means), np.array(start.deviations)
        self._frames = min(start.frames, _KEPT_FRAMES if known else _PRIOR_FRAMES)
        self._sums = means * self._frames
        self._squares = (deviations**2 + means**2) * self._frames
        self._known_peak = known.peak if known else None
        self._recent = np.zeros(0, np.float32)
        self._heard = 0

    def add(self, frames: Frames) -> VoiceStatistics:
        """The statistics with these frames of cepstra taken in."""
        self._recent = np.concatenate([self._recent, frames[:, 0]])[-_RECENT_FRAMES:]
        peak = self._peak()
        speech = frames[frames[:, 0] > peak - SPEECH_DECADES].astype(np.float64)
        self._heard += len(speech)
        self._frames += len(speech)
        self._sums += speech.sum(axis=0)
        self._squares += (speech**2).sum(axis=0)
        means = self._sums / max(1.0, self._frames)
        variances = np.maximum(self._squares / max(1.0, self._frames) - means**2, _LEAST_VARIANCE)
        return VoiceStatistics(self._frames, peak, tuple(means.tolist()), tuple(np.sqrt(variances).tolist()))

    def _peak(self) -> float:
        """The peak of the last seconds, beside what is known as long as little was heard."""
        measured = max(_LEAST_PEAK, percentile(self._recent, _PEAK_PERCENTILE))
        if self._known_peak is None:
            return measured
        return (self._known_peak * _PEAK_FRAMES + measured * self._heard) / (_PEAK_FRAMES + self._heard)


def statistics_of(frames: Frames) -> VoiceStatistics:
    """The statistics of a whole recording, from its cepstra."""
    return VoiceEstimate(None, _NEUTRAL).add(frames)


def features(frames: Frames, statistics: VoiceStatistics) -> Frames:
    """Cepstra to rows of `FEATURES`, comparable between voices: loudness below the peak, the shape of the spectrum as
    the voice's own deviations, and the change of both.

    The first and the last `CONTEXT` frames only serve as neighbours and have no row.
    """
    loudness = np.clip(frames[:, 0] - statistics.peak, -RANGE_DECADES, ABOVE_PEAK_DECADES)
    audible = np.clip((loudness + RANGE_DECADES) / FADE_DECADES, 0, 1)[:, None]
    means = np.array(statistics.means[1:], np.float32)
    deviations = np.array(statistics.deviations[1:], np.float32)
    shape = (frames[:, 1:] - means) / deviations * audible
    rows: Frames = np.column_stack([_ENERGY_WEIGHT * loudness, _SHAPE_WEIGHT * shape]).astype(np.float32)
    change = (2 * (rows[4:] - rows[:-4]) + rows[3:-1] - rows[1:-3]) / 10
    return np.hstack([rows[CONTEXT:-CONTEXT], change * _CHANGE_WEIGHTS]).astype(np.float32)


SILENCE = np.array([-RANGE_DECADES * _ENERGY_WEIGHT] + [0.0] * (FEATURES - 1), np.float32)
"""The features of lasting silence."""
