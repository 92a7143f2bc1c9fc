"""The one PCM format inside Readlark: 24 kHz, mono, signed 16-bit little-endian."""

from dataclasses import dataclass

SAMPLE_RATE = 24_000
"""Samples a second."""

BYTES_PER_SAMPLE = 2


def ms_to_samples(ms: float) -> int:
    """Milliseconds to whole samples, rounded to the nearest."""
    return round(ms * SAMPLE_RATE / 1000)


def samples_to_ms(samples: int) -> float:
    """Samples to milliseconds."""
    return samples * 1000 / SAMPLE_RATE


def silence(ms: float) -> bytes:
    """`ms` milliseconds of digital silence."""
    return bytes(ms_to_samples(ms) * BYTES_PER_SAMPLE)


@dataclass(frozen=True, slots=True)
class WordMark:
    """One spoken word: code points `start` to `end` of a text, heard from `start_ms` to `end_ms` of its audio."""

    start: int
    end: int
    start_ms: float
    end_ms: float
