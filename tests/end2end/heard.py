"""Finds in a recording which part of a clip was heard when.

`passages` says where a recording follows a clip, to a fraction of a millisecond, however often it was paused,
jumped or held up in between; `lost_ms` and `twice_ms` say what of the clip's sound is not in it, or more than once.
Samples are float32, -1 to 1, mono, 24 kHz; places and lengths are seconds unless a name ends in `_ms`.
"""

import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.audio.pcm import SAMPLE_RATE
from tests import ears
from tests.ears import Samples, runs

HIGHEST_HZ = 3000
"""What is compared: below this a difference of half a sample in time changes nothing that matters."""

WINDOW = SAMPLE_RATE * 80 // 1000
HOP = SAMPLE_RATE * 20 // 1000
FRAME = SAMPLE_RATE * 2 // 1000
COARSE = 3
"""Every so many samples are enough to search by: still more than twice `HIGHEST_HZ`."""

ALIKE = 0.9
"""Normalised correlation from which on a window is taken for the same sound at the expected place."""

FOUND = 0.97
"""The same, from which on a window is taken for found anywhere in the clip."""

FAINT = 0.004
"""Root mean square (-48 dBFS) below which a window is no sound to compare."""

STEADY = 12
"""Samples (0.5 ms) that a place may wander within one passage."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The clip from `of_s` on was heard from second `at_s` of the recording on, for `length_s`."""

    at_s: float
    of_s: float
    length_s: float

    @property
    def until_s(self) -> float:
        """Where in the clip it ends."""
        return self.of_s + self.length_s


def clip_samples(file: Path) -> Samples:
    """The samples of a WAV clip of ours."""
    with wave.open(str(file)) as clip:
        assert (clip.getframerate(), clip.getnchannels(), clip.getsampwidth()) == (SAMPLE_RATE, 1, 2)
        data = clip.readframes(clip.getnframes())
    return np.frombuffer(data, "<i2").astype(np.float32) / 32768


def at_clip_rate(recording: Samples) -> Samples:
    """A recording of `Ears` at the clip's rate. What was played has nothing above the clip's highest tone."""
    assert ears.RATE == 2 * SAMPLE_RATE
    return recording[::2].copy()


def passages(recording: Samples, clip: Samples) -> list[Passage]:
    """Which part of `clip` was heard when in `recording`, in the order of hearing."""
    heard, said = _low(recording), _low(clip)
    places = _Places(said)
    found: list[
        tuple[int, int, int]
    ] = []  # first and last sample of the recording, place of the first in the clip
    lag: int | None = None
    for start in range(0, len(heard) - WINDOW, HOP):
        window = heard[start : start + WINDOW]
        if _rms(window) < FAINT:
            continue
        if lag is None or not places.is_at(window, start - lag):
            place = places.find(window)
            if place is None:
                continue
            if lag is None or abs(start - place - lag) > STEADY:
                lag = start - place
                found.append((start, start, place))
        found[-1] = (found[-1][0], start + WINDOW, found[-1][2])
    stops, starts = [0, *(stop for _, stop, _ in found)], [*(start for start, _, _ in found[1:]), len(heard)]
    refined = [
        _refined(heard, said, *one, max(0, before - WINDOW), min(len(heard), behind + WINDOW))
        for one, before, behind in zip(found, stops, starts, strict=False)
    ]
    return [
        Passage(a / SAMPLE_RATE, place / SAMPLE_RATE, (b - a) / SAMPLE_RATE)
        for a, b, place in refined
        if b > a
    ]


def lost_ms(heard: Sequence[Passage], clip: Samples) -> float:
    """How much of the clip's sound is in no passage: it was not heard, or less than a window of it at a time."""
    return float(np.sum(_counts(heard, clip) == 0)) * FRAME * 1000 / SAMPLE_RATE


def twice_ms(heard: Sequence[Passage], clip: Samples) -> float:
    """How much of the clip's sound is in more than one passage."""
    return float(np.sum(_counts(heard, clip) > 1)) * FRAME * 1000 / SAMPLE_RATE


def sound_ms(clip: Samples, start_s: float, end_s: float) -> float:
    """How much of the clip sounds between two places; negative where the end comes first."""
    a, b = sorted((round(start_s * SAMPLE_RATE), round(end_s * SAMPLE_RATE)))
    ms = float(np.sum(_loud_frames(clip[a:b]))) * FRAME * 1000 / SAMPLE_RATE if b - a >= FRAME else 0.0
    return ms if start_s <= end_s else -ms


def drift_ms(heard: Sequence[Passage]) -> float:
    """How far what was heard ran ahead of the clip's own time or fell behind, from the first passage on."""
    lags = [passage.at_s - passage.of_s for passage in heard]
    return max(abs(lag - lags[0]) for lag in lags) * 1000


def pace_errors_ms(
    recording: Samples, clip: Samples, rate: float, *, window_s: float = 2.0, reach_ms: int = 300
) -> list[float]:
    """How late every `window_s` of `clip`, played at `rate`, is in a recording that begins with it: by the best
    fit of their loudness, in steps of 5 ms. It works where stretching has changed every sample.
    """
    heard, said = _loudness(recording, 5.0), _loudness(clip, 5.0 * rate)
    size, reach = round(window_s * 200), reach_ms // 5
    padded = np.pad(heard, (reach, reach + len(said)))
    errors = []
    for start in range(0, len(said) - size + 1, size):
        window = said[start : start + size] - said[start : start + size].mean()
        around = padded[start : start + size + 2 * reach]
        fits = np.correlate(around - around.mean(), window)
        errors.append(float(int(np.argmax(fits)) - reach) * 5)
    return errors


def pitch_hz(samples: Samples, low: float = 60.0, high: float = 900.0, rate: int = SAMPLE_RATE) -> float:
    """The fundamental of a voiced sound: the first high peak of its autocorrelation, between samples by parabola."""
    samples = samples - samples.mean()
    size = 2 * len(samples)
    power = np.abs(np.fft.rfft(samples, size)) ** 2
    counted = np.arange(len(samples), 0, -1)
    correlation = np.fft.irfft(power)[: len(samples)] / counted
    first, last = int(rate / high), min(int(rate / low), len(samples) - 2)
    span = correlation[first : last + 1]
    high_enough = np.flatnonzero(
        (span[1:-1] >= span[:-2]) & (span[1:-1] >= span[2:]) & (span[1:-1] >= 0.9 * span.max())
    )
    peak = first + 1 + int(high_enough[0])
    before, at, after = correlation[peak - 1 : peak + 2]
    return rate / (peak + 0.5 * (before - after) / (before - 2 * at + after))


class _Places:
    """Finds a window in a clip by normalised correlation; over the whole clip at a third of its rate."""

    def __init__(self, clip: Samples) -> None:
        self._clip = clip
        coarse = clip[::COARSE]
        size = WINDOW // COARSE
        self._size = 1 << int(np.ceil(np.log2(len(coarse) + size)))
        self._spectrum = np.fft.rfft(coarse, self._size)
        energy = np.concatenate(([0.0], np.cumsum(coarse.astype(np.float64) ** 2)))
        self._norms = np.sqrt(np.maximum(energy[size:] - energy[:-size], size * FAINT**2 / 4))

    def is_at(self, window: Samples, place: int) -> bool:
        """Whether `window` is what is said at `place`."""
        there = self._clip[max(0, place) : place + WINDOW]
        if place < 0 or len(there) < WINDOW:
            return False
        product = float(np.dot(window, there))
        return product >= ALIKE * float(np.linalg.norm(window)) * float(np.linalg.norm(there))

    def find(self, window: Samples) -> int | None:
        """Where in the clip `window` is said, if anywhere. A short burst in it says too little to be found by."""
        if min(_rms(quarter) for quarter in np.split(window, 4)) < FAINT:
            return None
        coarse = window[::COARSE]
        products = np.fft.irfft(self._spectrum * np.conj(np.fft.rfft(coarse, self._size)), self._size)
        alike = products[: len(self._norms)] / (self._norms * float(np.linalg.norm(coarse)))
        best = int(np.argmax(alike))
        if alike[best] < FOUND:
            return None
        near = range(
            max(0, best * COARSE - COARSE), min(len(self._clip) - WINDOW, best * COARSE + COARSE) + 1
        )
        return max(near, key=lambda place: float(np.dot(window, self._clip[place : place + WINDOW])))


def _refined(
    heard: Samples, said: Samples, start: int, stop: int, place: int, free_from: int, free_to: int
) -> tuple[int, int, int]:
    """The passage grown, or shrunk, to the first and last frame that sound the same in both, through what is alike
    between them: within `free_from` and `free_to`, where other passages are near.
    """
    lag = start - place
    first = max(0, lag, min(start, free_from))
    last = min(len(heard), len(said) + lag, max(stop, free_to))
    count = (last - first) // FRAME
    a = heard[first : first + count * FRAME].reshape(count, FRAME)
    b = said[first - lag : first - lag + count * FRAME].reshape(count, FRAME)
    body = slice((start - first) // FRAME, (stop - first) // FRAME)
    b = b * (float(np.sum(a[body] * b[body])) / float(np.sum(b[body] ** 2)))  # as loud as it was played
    loud, rest = np.sqrt((b**2).mean(1)), np.sqrt(((a - b) ** 2).mean(1))
    same = (loud > FAINT / 2) & (rest < loud / 2)
    unlike = rest > np.maximum(loud / 2, FAINT / 2)
    alike = [run for run in runs(~unlike, 5) if run[1] > body.start and run[0] < body.stop]
    sounding = np.flatnonzero(same[alike[0][0] : alike[-1][1]]) if alike else []
    if not len(sounding):
        return start, stop, place
    begin, end = alike[0][0] + int(sounding[0]), alike[0][0] + int(sounding[-1]) + 1
    return first + begin * FRAME, first + end * FRAME, first + begin * FRAME - lag


def _counts(heard: Sequence[Passage], clip: Samples) -> np.ndarray:
    """For every frame of the clip that sounds: in how many passages it is."""
    loud = _loud_frames(clip)
    counts = np.zeros(len(loud), int)
    for passage in heard:
        first, last = round(passage.of_s * SAMPLE_RATE / FRAME), round(passage.until_s * SAMPLE_RATE / FRAME)
        counts[max(0, first) : last] += 1
    return counts[loud]


def _loud_frames(clip: Samples) -> np.ndarray:
    """For every frame of the clip: whether it sounds."""
    said = _low(clip)
    count = len(said) // FRAME
    return np.sqrt((said[: count * FRAME].reshape(count, FRAME) ** 2).mean(1)) > FAINT


def _loudness(samples: Samples, step_ms: float) -> np.ndarray:
    """Root mean square in steps of `step_ms`, to the power of a half so that soft sounds count too."""
    step = SAMPLE_RATE * step_ms / 1000
    edges = np.round(np.arange(int(len(samples) / step) + 1) * step).astype(int)
    energy = np.concatenate(([0.0], np.cumsum(samples.astype(np.float64) ** 2)))
    return np.sqrt(np.sqrt(np.maximum(np.diff(energy[edges]) / np.diff(edges), 0.0)))


def _low(samples: Samples) -> Samples:
    """Without what is above `HIGHEST_HZ`."""
    spectrum = np.fft.rfft(samples)
    cut = int(HIGHEST_HZ * len(samples) / SAMPLE_RATE)
    spectrum[cut:] = 0
    return np.fft.irfft(spectrum, len(samples)).astype(np.float32)


def _rms(samples: Samples) -> float:
    return float(np.sqrt(np.mean(samples**2)))
