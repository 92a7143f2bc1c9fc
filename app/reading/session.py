"""What to fetch next: the pure state machine of one reading in one voice from one place.

A session numbers its utterances from 0 in the order they are heard; the numbers are those of the play list.
The conductor tells it what happened and asks it for `wishes`; it touches nothing itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.reading.plan import Utterance


class SlotState(Enum):
    """How far an utterance's audio is."""

    WAITING = auto()
    FETCHING = auto()
    COMPLETE = auto()


@dataclass(slots=True)
class Slot:
    """An utterance on its way: once it is complete, `ms` of audio and pause."""

    utterance: Utterance
    state: SlotState = SlotState.WAITING
    ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Fetch:
    """The wish that utterance `number` be fetched now."""

    number: int
    utterance: Utterance


class Session:
    """Decides what is fetched, how far ahead, and what may be forgotten.

    `ahead_ms` bounds the audio fetched beyond the place that is heard, and `ahead` the utterances beyond the one
    that is heard; `parallel` the requests at once; `behind_ms` is how much of the past is kept for stepping back.
    """

    def __init__(
        self,
        utterances: Iterator[Utterance],
        *,
        ahead_ms: float = 300_000,
        ahead: int | None = None,
        behind_ms: float = 600_000,
        parallel: int = 1,
    ) -> None:
        self._source = utterances
        self._ahead_ms = ahead_ms
        self._ahead = ahead
        self._behind_ms = behind_ms
        self._parallel = parallel
        self._slots: dict[int, Slot] = {}
        self._count = 0
        self._exhausted = False
        self._halted = False
        self._now = 0
        self._now_ms = 0.0

    def get(self, number: int) -> Slot | None:
        """The slot `number`, or None."""
        return self._slots.get(number)

    @property
    def slots(self) -> dict[int, Slot]:
        """What is planned and not forgotten, by number."""
        return self._slots

    @property
    def now(self) -> int:
        """The number of the utterance that is heard, or waited for."""
        return self._now

    @property
    def is_complete(self) -> bool:
        """Whether the last utterance's audio is there."""
        return self._exhausted and all(slot.state is SlotState.COMPLETE for slot in self._slots.values())

    def wishes(self, most: int | None = None) -> list[Fetch]:
        """What to fetch now, the first to be heard first, at `most` so many. Each wish is uttered once."""
        fetches: list[Fetch] = []
        free = self._parallel - self._in_flight()
        while (
            not self._halted
            and len(fetches) < (free if most is None else min(free, most))
            and (number := self._next()) is not None
        ):
            slot = self._slots[number]
            slot.state = SlotState.FETCHING
            fetches.append(Fetch(number, slot.utterance))
        return fetches

    def completed(self, number: int, ms: float) -> None:
        """All of utterance `number` is there: `ms` of audio and pause."""
        if slot := self._slots.get(number):
            slot.state = SlotState.COMPLETE
            slot.ms = ms

    def failed(self, number: int) -> None:
        """Utterance `number` could not be fetched: wish for nothing until `retry`."""
        self._halted = True
        if slot := self._slots.get(number):
            slot.state = SlotState.WAITING

    def retry(self) -> None:
        """Wish again."""
        self._halted = False

    def moved(self, number: int, ms: float) -> int:
        """Millisecond `ms` of utterance `number` is heard now. Returns the first number that is still kept."""
        self._now, self._now_ms = number, ms
        behind = ms
        first = number
        while first - 1 in self._slots and behind < self._behind_ms:
            first -= 1
            behind += self._slots[first].ms
        for past in [n for n in self._slots if n < first]:
            del self._slots[past]
        return first

    def _in_flight(self) -> int:
        return sum(slot.state is SlotState.FETCHING for slot in self._slots.values())

    def _next(self) -> int | None:
        """The number of the next waiting utterance that is near enough, planned if need be."""
        ahead = -self._now_ms
        number = self._now
        while ahead < self._ahead_ms and (self._ahead is None or number <= self._now + self._ahead):
            if number == self._count and not self._plan():
                return None
            slot = self._slots[number]
            if slot.state is SlotState.WAITING:
                return number
            ahead += slot.ms
            number += 1
        return None

    def _plan(self) -> bool:
        utterance = next(self._source, None)
        if utterance is None:
            self._exhausted = True
            return False
        self._slots[self._count] = Slot(utterance)
        self._count += 1
        return True
