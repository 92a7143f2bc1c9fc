"""The silent edges of an answer, cut off as it arrives: a voice's own pauses would add to the planned ones."""

import sys
from array import array

from app.audio.pcm import BYTES_PER_SAMPLE, ms_to_samples, samples_to_ms

SILENCE = 0.004
"""Below this fraction of full scale (-48 dBFS) a voice's own edges count as silent."""

BEFORE_MS, AFTER_MS = 10.0, 25.0
"""What stays before the first sound and behind the last: a soft beginning is not cut into."""

FADE_MS = 5.0

_LOUD = round(SILENCE * 0x8000)
_BEFORE, _AFTER, _FADE = (ms_to_samples(ms) for ms in (BEFORE_MS, AFTER_MS, FADE_MS))


class Trimmer:
    """24 kHz mono s16 PCM in, the same without its silent edges out, faded at both.

    A quiet passage is held back until it is known to be none of the end. `cut_ms` is what was cut in front: None
    until the first sound.
    """

    def __init__(self) -> None:
        self._held = array("h")
        self._samples = 0
        self._given = 0
        self.cut_ms: float | None = None

    def feed(self, pcm: bytes) -> bytes:
        """Take whole samples; what of them is certain to be heard."""
        new = _samples(pcm)
        self._samples += len(new)
        last = _last_loud(new)
        self._held.extend(new)
        if last is None:
            if self.cut_ms is None:
                del self._held[: max(0, len(self._held) - _BEFORE)]
            return b""
        if self.cut_ms is None:
            self._begin()
        # A fade's length stays back in any case: the end may be right behind this sound.
        return self._taken(len(self._held) - max(len(new) - last - 1, _FADE))

    def finish(self) -> bytes:
        """The end: what is held back without its silence."""
        if self.cut_ms is None:
            return b""
        last = _last_loud(self._held)
        end = min(len(self._held), _AFTER + (0 if last is None else last + 1))
        del self._held[end:]
        for index in range(min(_FADE, end)):
            self._held[end - 1 - index] = self._held[end - 1 - index] * index // _FADE
        return self._taken(end)

    def _begin(self) -> None:
        """The first sound is there: what lies too far before it goes."""
        first = next(index for index, sample in enumerate(self._held) if abs(sample) > _LOUD)
        del self._held[: max(0, first - _BEFORE)]
        self.cut_ms = samples_to_ms(self._samples - len(self._held))

    def _taken(self, count: int) -> bytes:
        if count <= 0:
            return b""
        taken = self._held[:count]
        del self._held[:count]
        for index in range(min(count, _FADE - self._given)):
            taken[index] = taken[index] * (self._given + index) // _FADE
        self._given += count
        if sys.byteorder == "big":
            taken.byteswap()
        return taken.tobytes()


def _samples(pcm: bytes) -> "array[int]":
    samples = array("h", pcm[: len(pcm) - len(pcm) % BYTES_PER_SAMPLE])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _last_loud(samples: "array[int]") -> int | None:
    for index in range(len(samples) - 1, -1, -1):
        if abs(samples[index]) > _LOUD:
            return index
    return None
