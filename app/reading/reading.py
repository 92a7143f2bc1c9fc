"""One reading: a session, the play list it fills, and the look-ups between time and text."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from app.audio.pcm import ms_to_samples, samples_to_ms
from app.audio.play_list import Cursor, PlayList, Position
from app.audio.segment import Segment
from app.audio.spool import Spool
from app.reading.plan import Sentence, Utterance
from app.reading.session import Session
from app.reading.timeline import Spot, onset_of, spot_at
from app.speech.service import VoiceChoice

ONSET_MARGIN_MS = 25.0
"""A jump lands so much before a word's onset, so that its first sound is not clipped by the error of word times."""


@dataclass(frozen=True, slots=True)
class Order:
    """Fill `segment`, the play list's item `number`, with this utterance."""

    number: int
    utterance: Utterance
    segment: Segment


class Reading:
    """Utterances spoken as `choice` says, one after another, from the first to the last of `utterances`."""

    def __init__(self, utterances: Iterator[Utterance], choice: VoiceChoice, spool: Spool) -> None:
        self.choice = choice
        self.play_list = PlayList(spool.changed)
        self._spool = spool
        self._session = _session(utterances, choice)
        self._opened = Position(0)
        self._cursor = Cursor(self.play_list, self._opened)
        self._first_kept = 0

    def orders(self, most: int | None = None) -> Iterator[Order]:
        """What to fetch now, at `most` so much; closes the play list once nothing is left to order.

        Raises OSError if no segment can be written; then nothing is ordered until `retry`.
        """
        for fetch in self._session.wishes(most):
            if fetch.number == len(self.play_list):
                try:
                    segment = self._spool.create()
                except OSError:
                    self._session.failed(fetch.number)
                    raise
                self.play_list.append(segment, fetch.utterance.pause_after_ms)
            item = self.play_list.get(fetch.number)
            assert item is not None
            yield Order(fetch.number, fetch.utterance, item.segment)
        if self._session.is_complete:
            self.play_list.end()

    @property
    def now(self) -> int:
        """The number of the item that is heard, or waited for."""
        return self._session.now

    def completed(self, number: int) -> None:
        """The segment of item `number` is complete."""
        if item := self.play_list.get(number):
            self._session.completed(number, samples_to_ms(item.samples))

    def skip(self, number: int) -> None:
        """Nothing of item `number` can be spoken: it is complete as it is."""
        if item := self.play_list.get(number):
            item.segment.finish()
        self.completed(number)

    def failed(self, number: int) -> None:
        """Item `number` could not be fetched; nothing is ordered until `retry`."""
        self._session.failed(number)

    def retry(self) -> None:
        """Order again."""
        self._session.retry()

    def open_at(self, position: Position) -> None:
        """The player was opened at `position`: from now on `locate` counts from there."""
        self._cursor = Cursor(self.play_list, position)
        self._opened = position

    def locate(self, ms: float) -> Position:
        """Where the player is, `ms` after it was opened. Forgets what is long past."""
        position = self._cursor.at(ms_to_samples(ms))
        first_kept = self._session.moved(position.item, samples_to_ms(position.sample))
        if first_kept > self._first_kept:
            self.play_list.forget(first_kept)
            self._first_kept = first_kept
        return position

    def is_dry(self, position: Position) -> bool:
        """Whether the item at `position` has no more audio to give for now."""
        item = self.play_list.get(position.item)
        return item is None or position.sample >= item.samples

    def awaited_at(self, position: Position) -> int:
        """The number of the first item at `position` or behind it that is not complete: what is heard next."""
        item = self.play_list.get(position.item)
        return position.item + 1 if item and item.segment.complete else position.item

    @property
    def is_lost(self) -> bool:
        """Whether something that was fetched cannot be read any more."""
        return self.play_list.broken

    @property
    def is_cleared_away(self) -> bool:
        """Whether the file of something that is fetched, or is to be, is gone: asking for it again cannot help."""
        items = map(self.play_list.get, range(len(self.play_list)))
        return any(item.segment.is_gone for item in items if item)

    def duration_ms(self, number: int) -> float:
        """How much of item `number` there is, its pause included once it is complete."""
        item = self.play_list.get(number)
        return samples_to_ms(item.samples) if item else 0.0

    def utterance(self, number: int) -> Utterance | None:
        """The utterance of item `number`, unless it is forgotten or not planned yet."""
        slot = self._session.get(number)
        return slot.utterance if slot else None

    def spot(self, position: Position) -> Spot | None:
        """The sentence and word heard at `position`; in the margin before a word that was jumped to, that word."""
        utterance, item = self.utterance(position.item), self.play_list.get(position.item)
        if utterance is None or item is None:
            return None
        ms = samples_to_ms(position.sample)
        if position.item == self._opened.item:
            ms = max(ms, samples_to_ms(self._opened.sample) + ONSET_MARGIN_MS)
        return spot_at(utterance, item.segment.words, ms)

    def unheard_from(self, position: Position) -> int:
        """The source offset of the first word that is not wholly heard at `position`."""
        utterance, item = self.utterance(position.item), self.play_list.get(position.item)
        if utterance is None:
            return 0
        words = item.segment.settled_words if item else ()
        ms = samples_to_ms(position.sample)
        unheard = next((word for word in words if word.end_ms > ms), None)
        if unheard:
            return _source(utterance, unheard.start)
        return utterance.spoken.ends[words[-1].end - 1] if words else utterance.spoken.starts[0]

    def position_of(self, sentence: Sentence, offset: int = 0) -> Position | None:
        """Where the word at source `offset` in `sentence` (before it: its first) begins to be heard, if known."""
        offset = max(offset, sentence.start)
        for number, slot in self._session.slots.items():
            if any(held.place == sentence.place for held in slot.utterance.sentences):
                position = self._onset(number, slot.utterance, offset)
                if position is not None:
                    return position
        return None

    def sentence_end(self, position: Position, sentence: Sentence) -> float | None:
        """Milliseconds in the item at `position` at which `sentence` has been heard, if that is known."""
        utterance, item = self.utterance(position.item), self.play_list.get(position.item)
        if utterance is None or item is None:
            return None
        following = next((s for s in utterance.sentences if s.place > sentence.place), None)
        if following is None:
            return samples_to_ms(item.segment.samples) if item.segment.complete else None
        marks = [
            word.end_ms
            for word in item.segment.settled_words
            if _source(utterance, word.start) < following.start
        ]
        reached = any(
            _source(utterance, word.start) >= following.start for word in item.segment.settled_words
        )
        return marks[-1] if marks and reached else None

    def rest_ms(self, position: Position) -> float:
        """How much of the planned pause is left where all words of the item at `position` have been heard, else 0."""
        item = self.play_list.get(position.item)
        if item is None or not item.segment.complete or position.sample < item.segment.samples:
            return 0.0
        return samples_to_ms(item.samples - position.sample)

    def close(self) -> None:
        """Remove every segment."""
        self.play_list.forget(len(self.play_list))

    def _onset(self, number: int, utterance: Utterance, offset: int) -> Position | None:
        item, spoken = self.play_list.get(number), utterance.spoken
        if item is None or not spoken.starts or not spoken.starts[0] <= offset < spoken.ends[-1]:
            return None
        ms = onset_of(item.segment.settled_words, bisect_right(spoken.ends, offset))
        if ms is None:
            return None
        sample = ms_to_samples(max(0.0, ms - ONSET_MARGIN_MS))
        return Position(number, sample) if sample < item.segment.samples else None


def _source(utterance: Utterance, spoken_offset: int) -> int:
    return utterance.spoken.starts[spoken_offset]


def _session(utterances: Iterator[Utterance], choice: VoiceChoice) -> Session:
    """Of a service that may cost something, little is fetched that a stop would make useless."""
    if choice.is_built_in:
        return Session(utterances)
    return Session(utterances, ahead_ms=60_000, ahead=3, parallel=2)
