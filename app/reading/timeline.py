"""Time to text and text to time: look-ups in word marks, and a whole text's known and estimated time."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.audio.pcm import WordMark
from app.reading.plan import Sentence, Utterance
from app.text.document import Span

DEFAULT_MS_PER_CHARACTER = 62.0
"""The built-in voice's pace over English prose, pauses included; replaced by what is learnt."""


def word_at(words: Sequence[WordMark], ms: float) -> WordMark | None:
    """The word that is heard at `ms`, or the last one before it; None before the first."""
    index = bisect_right(words, ms, key=lambda word: word.start_ms) - 1
    return words[index] if index >= 0 else None


def onset_of(words: Sequence[WordMark], start: int) -> float | None:
    """When the first word at or after code point `start` begins; None if no word is known there."""
    index = bisect_right(words, start - 1, key=lambda word: word.start)
    return words[index].start_ms if index < len(words) else None


@dataclass(frozen=True, slots=True)
class Spot:
    """The sentence and the word heard at a moment."""

    sentence: Sentence
    word: Span | None


def spot_at(utterance: Utterance, words: Sequence[WordMark], ms: float) -> Spot:
    """What is heard `ms` after the start of `utterance`, whose words are `words`."""
    mark = word_at(words, ms)
    if mark is None:
        return Spot(utterance.sentences[0], None)
    word = utterance.spoken.source_span(mark.start, mark.end)
    return Spot(sentence_at(utterance, word.start), word)


def sentence_at(utterance: Utterance, offset: int) -> Sentence:
    """The sentence of `utterance` that holds source offset `offset`, or the last one before it."""
    index = bisect_right(utterance.sentences, offset, key=lambda sentence: sentence.start) - 1
    return utterance.sentences[max(0, index)]


class Timeline:
    """The time of a whole text: known where it was spoken, estimated elsewhere."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._length = len(text)
        self._known: list[tuple[int, int, float]] = []
        self._sums: tuple[list[int], list[float]] | None = None

    def learn(self, start: int, end: int, ms: float) -> None:
        """Code points `start` to `end` take `ms` milliseconds, and the signs and spaces around them no time."""
        start, end = self._fitted(start, end)
        self._known = [k for k in self._known if k[1] <= start or k[0] >= end]
        self._known.insert(bisect_right(self._known, start, key=lambda k: k[0]), (start, end, ms))
        self._sums = None

    @property
    def is_known(self) -> bool:
        """Whether no part is an estimate."""
        return self._totals()[0][-1] >= self._length

    @property
    def duration_ms(self) -> float:
        """The time of the whole text."""
        return self.time_at(self._length)

    def time_at(self, offset: int) -> float:
        """When code point `offset` is heard, in milliseconds from the start of the text."""
        characters, times = self._totals()
        index = bisect_right(self._known, offset, key=lambda k: k[0]) - 1
        if index < 0:
            return offset * self._pace()
        start, end, ms = self._known[index]
        before = (start - characters[index]) * self._pace() + times[index]
        if offset >= end:
            return before + ms + (offset - end) * self._pace()
        return before + ms * (offset - start) / (end - start)

    def offset_at(self, ms: float) -> int:
        """The code point heard at `ms`: the inverse of `time_at`, within the text."""
        index = bisect_right(range(self._length + 1), ms, key=self.time_at) - 1
        return min(max(index, 0), self._length)

    def _fitted(self, start: int, end: int) -> tuple[int, int]:
        """The span with all the signs and spaces around it, as far as they are not known already."""
        text = self._text
        while start < end and not text[start].isalnum():
            start += 1
        first = max((k[1] for k in self._known if k[1] <= start), default=0)
        while start > first and not text[start - 1].isalnum():
            start -= 1
        last = min((k[0] for k in self._known if k[0] >= end), default=self._length)
        while end < last and not text[end].isalnum():
            end += 1
        return start, end

    def _totals(self) -> tuple[list[int], list[float]]:
        """Known code points and milliseconds before each known span, and behind the last."""
        if self._sums is None:
            self._sums = (
                list(accumulate((end - start for start, end, _ in self._known), initial=0)),
                list(accumulate((ms for _, _, ms in self._known), initial=0.0)),
            )
        return self._sums

    def _pace(self) -> float:
        """Milliseconds a code point where nothing is known."""
        characters, times = self._totals()
        return times[-1] / characters[-1] if characters[-1] else DEFAULT_MS_PER_CHARACTER
