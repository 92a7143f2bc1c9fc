"""The sound of a clip on its way into its file: made faster or slower, and as loud as is wanted."""

from pathlib import Path

from app.audio.clip_file import ClipFile
from app.audio.codecs import Stretcher
from app.audio.loudness import Leveller, LoudnessMeter
from app.audio.pcm import BYTES_PER_SAMPLE, samples_to_ms

_PIECE = 1 << 18


class ClipSound:
    """Takes PCM at the voice's own pace and puts it into `file`, `rate` times as fast, pitch-true.

    With a `loudness` (LUFS) the whole sound is measured before any of it is written; it lies in the file `beside`
    until then.
    """

    def __init__(self, file: ClipFile, beside: Path, rate: float, loudness: float | None) -> None:
        self._file = file
        self._rate = rate
        self._loudness = loudness
        self._stretchers = [Stretcher(tempo) for tempo in _tempos(rate)]
        self._meter = LoudnessMeter() if loudness is not None else None
        self._beside = beside
        self._held = beside.open("w+b") if loudness is not None else None
        self._taken = 0
        self.has_voice = False
        """Whether any of it was more than a pause."""

    @property
    def ms(self) -> float:
        """The sound taken so far, at the voice's own pace."""
        return samples_to_ms(self._taken)

    def heard_ms(self, ms: float) -> float:
        """Where in the clip `ms` of the voice's own pace are heard."""
        return ms / self._rate

    def add_voice(self, pcm: bytes) -> None:
        """Add speech. Raises OSError."""
        self.has_voice = self.has_voice or bool(pcm)
        self.add(pcm)

    def add(self, pcm: bytes) -> None:
        """Add speech or a pause. Raises OSError."""
        self._taken += len(pcm) // BYTES_PER_SAMPLE
        for stretcher in self._stretchers:
            pcm = stretcher.feed(pcm) if pcm else b""
        self._put(pcm)

    def finish(self) -> float:
        """Put the rest into the file; returns the clip's length in ms. Raises OSError."""
        pcm = b""
        for stretcher in self._stretchers:
            pcm = (stretcher.feed(pcm) if pcm else b"") + stretcher.finish()
        self._put(pcm)
        self._level()
        self.close()
        return samples_to_ms(self._file.samples)

    def close(self) -> None:
        """Let go of what lies beside."""
        if self._held:
            self._held.close()
            self._held = None
            self._beside.unlink(missing_ok=True)

    def _put(self, pcm: bytes) -> None:
        if not pcm:
            return
        if self._held and self._meter:
            self._meter.take(pcm)
            self._held.write(pcm)
        else:
            self._file.add(pcm)

    def _level(self) -> None:
        """Put what lies beside into the file, now that it is known how loud it is."""
        if self._held is None or self._meter is None or self._loudness is None:
            return
        loudness = self._meter.loudness
        leveller = Leveller(self._loudness - loudness) if loudness is not None else None
        self._held.seek(0)
        while pcm := self._held.read(_PIECE):
            self._file.add(leveller.feed(pcm) if leveller else pcm)
        if leveller:
            self._file.add(leveller.finish())


def _tempos(rate: float) -> list[float]:
    """The steps of one stretcher each, of at least 0.5, that make `rate` together: none for 1."""
    if rate == 1.0:
        return []
    if rate < 0.5:
        return [0.5, *_tempos(rate / 0.5)]
    return [rate]
