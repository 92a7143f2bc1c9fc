"""Mel-frequency cepstra of a stream of PCM: what is said, with little of who says it."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.audio.pcm import SAMPLE_RATE, ms_to_samples, silence

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

_AT_ONCE = 100
"""Frames of a whole recording that are computed together: more would only take memory."""


class CepstrumStream:
    """24 kHz mono s16 PCM in, frames of `COEFFICIENTS` out; frame `n` has its middle at `n * HOP_MS`.

    Frames lag by half a window. Those taken together are computed together: the same counts give the same bits.
    """

    def __init__(self) -> None:
        self._wave: NDArray[np.float32] = np.zeros(_WINDOW // 2, np.float32)

    def feed(self, pcm: bytes) -> None:
        """Hear whole samples more."""
        wave = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)
        self._wave = np.concatenate([self._wave, wave])

    def take(self, count: int) -> Frames | None:
        """The next `count` frames; None as long as they are not complete."""
        length = (count - 1) * _HOP + _WINDOW
        if len(self._wave) < length:
            return None
        windows = np.lib.stride_tricks.sliding_window_view(self._wave[:length], _WINDOW)[::_HOP]
        self._wave = self._wave[count * _HOP :]
        return _cepstra(windows)

    def finish(self) -> Frames:
        """The frames that are left, as if silence followed."""
        count = -(-(len(self._wave) - _WINDOW // 2) // _HOP)
        self._wave = np.pad(self._wave, (0, _WINDOW))
        frames = self.take(count) if count else None
        return np.zeros((0, COEFFICIENTS), np.float32) if frames is None else frames


def cepstra(pcm: bytes) -> Frames:
    """The frames of a whole recording."""
    stream = CepstrumStream()
    stream.feed(pcm)
    blocks: list[Frames] = []
    while (block := stream.take(_AT_ONCE)) is not None:
        blocks.append(block)
    return np.concatenate([*blocks, stream.finish()])


def quiet(count: int) -> Frames:
    """Frames of digital silence."""
    return cepstra(silence(count * HOP_MS))


@dataclass(frozen=True, slots=True)
class _Tables:
    """The window, the mel filters (transform bins, up to the highest that counts, to bands) and the cosine transform
    (bands to coefficients).
    """

    window: Frames
    filters: Frames
    cosines: Frames


@cache
def _tables() -> _Tables:
    edges = _hertz(np.linspace(_mel(_LOWEST_HZ), _mel(_HIGHEST_HZ), _BANDS + 2))
    bins = np.fft.rfftfreq(_TRANSFORM, 1 / SAMPLE_RATE)[:, None]
    bins = bins[bins[:, 0] < _HIGHEST_HZ]
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    filters = np.maximum(0, np.minimum((bins - low) / (middle - low), (high - bins) / (high - middle)))
    orders, bands = np.arange(COEFFICIENTS), np.arange(_BANDS)[:, None] + 0.5
    cosines = np.sqrt(2 / _BANDS) * np.cos(np.pi / _BANDS * bands * orders)
    window = np.hanning(_WINDOW)
    return _Tables(window.astype(np.float32), filters.astype(np.float32), cosines.astype(np.float32))


def _cepstra(windows: Frames) -> Frames:
    tables = _tables()
    spectrum = np.fft.rfft(windows * tables.window, _TRANSFORM)[:, : len(tables.filters)]
    power = np.abs(spectrum).astype(np.float32) ** 2
    bands = power @ tables.filters
    frames: Frames = np.log(np.maximum(bands, np.float32(_LEAST_BAND))) @ tables.cosines
    frames[:, 0] = np.log10(np.maximum(bands.sum(axis=1), np.float32(_LEAST_ENERGY)))
    return frames


def _mel(hertz: float) -> float:
    """The mel scale (O'Shaughnessy 1987)."""
    return float(2595 * np.log10(1 + hertz / 700))


def _hertz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    return 700 * (10 ** (mel / 2595) - 1)
