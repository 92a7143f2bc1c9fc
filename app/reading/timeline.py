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


@dataclass(frozen=True, slots=True)
class _Known:
    """Code points `first` to `last` take `ms`, all of it between `start` and `end`; nothing else is spoken."""

    first: int
    last: int
    start: int
    end: int
    ms: float

    def ms_before(self, offset: int) -> float:
        """The part of `ms` that passes before code point `offset`."""
        if offset >= self.end:
            return self.ms
        return self.ms * max(0, offset - self.start) / (self.end - self.start)

    def part(self, first: int, last: int) -> "_Known":
        """What is known of code points `first` to `last` of it."""
        ms = self.ms_before(last) - self.ms_before(first)
        return _Known.within(first, last, self.start, self.end, ms)

    @classmethod
    def within(cls, first: int, last: int, start: int, end: int, ms: float) -> "_Known":
        """With what of `start` to `end` lies between `first` and `last`, at least one code point."""
        start = min(max(start, first), max(first, last - 1))
        return cls(first, last, start, max(min(end, last), start + 1), ms)


class Timeline:
    """The time of a whole text: known where it was spoken, estimated elsewhere."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._length = len(text)
        self._known: list[_Known] = []
        self._sums: tuple[list[int], list[float]] | None = None

    def extend(self, text: str) -> None:
        """The text is `text` now, which begins with what it was."""
        self._text = text
        self._length = len(text)

    def learn(self, start: int, end: int, ms: float, covered: Span | None = None) -> None:
        """Code points `start` to `end` take `ms` milliseconds; what else is `covered`, and the signs and spaces
        around, take no time.
        """
        first, last = self._fitted(covered or Span(start, end))
        kept: list[_Known] = []
        for known in self._known:
            if known.first < first:
                kept.append(known.part(known.first, min(known.last, first)))
            if known.last > last:
                kept.append(known.part(max(known.first, last), known.last))
        kept.append(_Known.within(first, last, start, end, ms))
        self._known = sorted(kept, key=lambda known: known.first)
        self._sums = None

    @property
    def is_known(self) -> bool:
        """Whether no part is an estimate."""
        return self._totals()[0][-1] >= self._length

    def covers(self, start: int, end: int) -> bool:
        """Whether the time from code point `start` to `end` is no estimate."""
        index = max(bisect_right(self._known, start, key=lambda known: known.first) - 1, 0)
        for known in self._known[index:]:
            if known.first > start:
                return False
            start = max(start, known.last)
            if start >= end:
                return True
        return start >= end

    @property
    def duration_ms(self) -> float:
        """The time of the whole text."""
        return self.time_at(self._length)

    def time_at(self, offset: int) -> float:
        """When code point `offset` is heard, in milliseconds from the start of the text."""
        characters, times = self._totals()
        index = bisect_right(self._known, offset, key=lambda known: known.first) - 1
        if index < 0:
            return offset * self._pace()
        known = self._known[index]
        estimated = known.first - characters[index] + max(0, offset - known.last)
        return estimated * self._pace() + times[index] + known.ms_before(offset)

    def offset_at(self, ms: float) -> int:
        """The code point heard at `ms`: the inverse of `time_at`, within the text."""
        index = bisect_right(range(self._length + 1), ms, key=self.time_at) - 1
        return min(max(index, 0), self._length)

    def _fitted(self, span: Span) -> tuple[int, int]:
        """The span with all the signs and spaces around it, as far as they are not known already."""
        text, (start, end) = self._text, (span.start, span.end)
        while start < end and not text[start].isalnum():
            start += 1
        first = max((known.last for known in self._known if known.last <= start), default=0)
        while start > first and not text[start - 1].isalnum():
            start -= 1
        last = min((known.first for known in self._known if known.first >= end), default=self._length)
        while end < last and not text[end].isalnum():
            end += 1
        return start, end

    def _totals(self) -> tuple[list[int], list[float]]:
        """Known code points and milliseconds before each known span, and behind the last."""
        if self._sums is None:
            self._sums = (
                list(accumulate((known.last - known.first for known in self._known), initial=0)),
                list(accumulate((known.ms for known in self._known), initial=0.0)),
            )
        return self._sums

    def _pace(self) -> float:
        """Milliseconds a code point where nothing is known."""
        characters, times = self._totals()
        return times[-1] / characters[-1] if characters[-1] else DEFAULT_MS_PER_CHARACTER
