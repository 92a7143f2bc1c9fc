"""How an answer's speech comes into a segment, after an earlier answer that broke off or in the first place."""

from collections.abc import Sequence
from typing import Self

from app.audio.pcm import BYTES_PER_SAMPLE, WordMark, samples_to_ms, silence
from app.audio.segment import Segment
from app.reading.resumption import resumption


class Filling:
    """Adds the speech of a text, from its code point `offset` on, to `segment`.

    With `known`, it is the speech of the whole text once more, sample by sample: what the segment has is skipped.
    """

    def __init__(self, segment: Segment, *, offset: int = 0, known: bool = False) -> None:
        self.offset = offset
        self._segment = segment
        self._start_ms = 0.0 if known else samples_to_ms(segment.samples)
        self._known_bytes = segment.samples * BYTES_PER_SAMPLE if known else 0
        self._known_words = segment.settled if known else 0

    @classmethod
    def resumed(cls, segment: Segment, text: str, sentences: Sequence[int]) -> Self | None:
        """What goes on with `text` where it was left; None if that cannot be told (see `resumption`)."""
        with segment.changed:
            found = resumption(text, sentences, segment.settled_words, segment.samples, segment.given)
            if found is None:
                return None
            segment.cut(found.keep, found.words)
        if found.pause_ms:
            segment.append(silence(found.pause_ms))
        return cls(segment, offset=found.offset)

    def add(self, pcm: bytes) -> bool:
        """Add PCM; returns whether this was the segment's first."""
        known = min(self._known_bytes, len(pcm))
        self._known_bytes -= known
        first = len(pcm) > known and self._segment.samples == 0
        if len(pcm) > known:
            self._segment.append(pcm[known:])
        return first

    def add_words(self, words: tuple[WordMark, ...], expected: tuple[WordMark, ...] = ()) -> None:
        """Add words, as places in the text that was asked for and times of its speech, and what is `expected` then."""
        known = min(self._known_words, len(words))
        self._known_words -= known
        new, then = (tuple(map(self._moved, some)) for some in (words[known:], expected))
        self._segment.add_words(new, then)

    def _moved(self, word: WordMark) -> WordMark:
        return WordMark(
            word.start + self.offset,
            word.end + self.offset,
            word.start_ms + self._start_ms,
            word.end_ms + self._start_ms,
        )
