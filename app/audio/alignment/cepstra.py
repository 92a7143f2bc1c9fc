"""Mel-frequency cepstra of a stream of PCM: what is said, with little of who says it."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.audio.pcm import SAMPLE_RATE, ms_to_samples

Frames = NDArray[np.float32]
"""One row a frame."""

HOP_MS = 10.0
"""From the middle of a frame to that of the next."""

COEFFICIENTS = 13
"""Columns: the decades of energy, then the cepstral coefficients 1 to 12."""

_HOP = ms_to_samples(HOP_MS)
_WINDOW = ms_to_samples(25.0)
_TRANSFORM = 1024
_BANDS = 36
_LOWEST_HZ, _HIGHEST_HZ = 80.0, 7600.0
_LEAST_BAND, _LEAST_ENERGY = 1e-7, 1e-6
"""Floors of what a logarithm is taken of, about -70 dBFS."""


class CepstrumStream:
    """24 kHz mono s16 PCM in, frames of `COEFFICIENTS` out; frame `n` has its middle at `n * HOP_MS`."""

    def __init__(self) -> None:
        self._wave: NDArray[np.float32] = np.zeros(_WINDOW // 2, np.float32)

    def feed(self, pcm: bytes, at_least: int = 1) -> Frames:
        """The frames that whole samples of `pcm` complete; none if fewer than `at_least` are complete by now.

        They lag by half a window.
        """
        wave = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)
        self._wave = np.concatenate([self._wave, wave])
        count = (len(self._wave) - _WINDOW) // _HOP + 1
        if count < at_least:
            return np.zeros((0, COEFFICIENTS), np.float32)
        windows = np.lib.stride_tricks.sliding_window_view(self._wave, _WINDOW)[: count * _HOP : _HOP]
        frames = _cepstra(windows)
        self._wave = self._wave[count * _HOP :].copy()
        return frames

    def finish(self) -> Frames:
        """The frames that are left, as if silence followed."""
        left = max(
            0, len(self._wave) - _WINDOW // 2
        )  # samples behind the last frame's middle, and that frame's
        missing = -(-left // _HOP) * _HOP + _WINDOW - _HOP - len(self._wave)
        return self.feed(bytes(2 * max(0, missing))) if left else np.zeros((0, COEFFICIENTS), np.float32)


def cepstra(pcm: bytes) -> Frames:
    """The frames of a whole recording."""
    stream = CepstrumStream()
    return np.concatenate([stream.feed(pcm), stream.finish()])


@dataclass(frozen=True, slots=True)
class _Tables:
    """The window, the mel filters (transform bins to bands) and the cosine transform (bands to coefficients)."""

    window: Frames
    filters: Frames
    cosines: Frames


@cache
def _tables() -> _Tables:
    edges = _hertz(np.linspace(_mel(_LOWEST_HZ), _mel(_HIGHEST_HZ), _BANDS + 2))
    bins = np.fft.rfftfreq(_TRANSFORM, 1 / SAMPLE_RATE)[:, None]
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    filters = np.maximum(0, np.minimum((bins - low) / (middle - low), (high - bins) / (high - middle)))
    orders, bands = np.arange(COEFFICIENTS), np.arange(_BANDS)[:, None] + 0.5
    cosines = np.sqrt(2 / _BANDS) * np.cos(np.pi / _BANDS * bands * orders)
    window = np.hanning(_WINDOW)
    return _Tables(window.astype(np.float32), filters.astype(np.float32), cosines.astype(np.float32))


def _cepstra(windows: Frames) -> Frames:
    tables = _tables()
    power = np.abs(np.fft.rfft(windows * tables.window, _TRANSFORM)).astype(np.float32) ** 2
    bands = power @ tables.filters
    frames: Frames = np.log(np.maximum(bands, np.float32(_LEAST_BAND))) @ tables.cosines
    frames[:, 0] = np.log10(np.maximum(bands.sum(axis=1), np.float32(_LEAST_ENERGY)))
    return frames


def _mel(hertz: float) -> float:
    """The mel scale (O'Shaughnessy 1987)."""
    return float(2595 * np.log10(1 + hertz / 700))


def _hertz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    return 700 * (10 ** (mel / 2595) - 1)
