"""The ordered list of segments that one reading plays, read like one endless file."""

import threading
from dataclasses import dataclass

from app.audio.pcm import BYTES_PER_SAMPLE, ms_to_samples
from app.audio.segment import Segment


@dataclass(frozen=True, slots=True)
class Item:
    """A segment, and the planned silence after it in samples."""

    segment: Segment
    pause: int

    @property
    def samples(self) -> int:
        """Samples so far, with the pause once the segment is complete."""
        return self.segment.samples + (self.pause if self.segment.complete else 0)


@dataclass(frozen=True, slots=True)
class Position:
    """Sample `sample` of item `item` (its pause included)."""

    item: int
    sample: int = 0


class PlayList:
    """Items in the order they are heard. Grows at its end, and forgets items that are long past.

    Every reader walks it with a `Position` of its own. Items keep their numbers when earlier ones are forgotten.
    """

    def __init__(self, changed: threading.Condition) -> None:
        self.changed = changed
        self._items: dict[int, Item] = {}
        self._count = 0
        self._ended = False
        self.broken = False
        """Whether a segment that was there could not be read."""

    def __len__(self) -> int:
        return self._count

    def get(self, number: int) -> Item | None:
        """The item `number`, or None."""
        return self._items.get(number)

    def append(self, segment: Segment, pause_ms: float) -> int:
        """Add a segment at the end; returns its number."""
        with self.changed:
            number = self._count
            self._items[number] = Item(segment, ms_to_samples(pause_ms))
            self._count += 1
            self.changed.notify_all()
        return number

    def end(self) -> None:
        """Nothing will be appended any more."""
        with self.changed:
            self._ended = True
            self.changed.notify_all()

    def forget(self, before: int) -> None:
        """Drop every item before number `before` and remove its segment."""
        for number in [n for n in self._items if n < before]:
            self._items.pop(number).segment.remove()

    def has_begun(self, position: Position) -> bool:
        """Whether there is anything at `position` or after it yet, be it the end."""
        data, after = self.read(position, 1)
        return bool(data) or self.at_end(after)

    def at_end(self, position: Position) -> bool:
        """Whether nothing is or will ever be at `position`."""
        return self._ended and position.item >= self._count

    def read(self, position: Position, count: int) -> tuple[bytes, Position]:
        """Up to `count` samples at `position` (s16le) and the position after them; no bytes if none are there yet."""
        while (item := self._items.get(position.item)) is not None:
            segment = item.segment
            if position.sample < segment.samples:
                data = segment.read(position.sample, count)
                return data, Position(position.item, position.sample + len(data) // BYTES_PER_SAMPLE)
            if not segment.complete:
                break
            left = item.samples - position.sample
            if left > 0:
                count = min(count, left)
                return bytes(count * BYTES_PER_SAMPLE), Position(position.item, position.sample + count)
            position = Position(position.item + 1)
        return b"", position


class Cursor:
    """Follows a playing position through a play list: samples since `start` to a `Position`.

    It remembers where the item that plays began, so that a look-up stays cheap however long the reading, and
    items that are long past may be forgotten.
    """

    def __init__(self, play_list: PlayList, start: Position) -> None:
        self._play_list = play_list
        self._number = start.item
        self._base = -start.sample

    def at(self, samples: int) -> Position:
        """The position `samples` after the start, as far as the items reach; never back into an earlier item."""
        while True:
            item = self._play_list.get(self._number)
            within = samples - self._base
            if item is None or not item.segment.complete or within < item.samples:
                return Position(self._number, max(0, within))
            if self._number + 1 >= len(self._play_list):
                return Position(self._number, item.samples)
            self._base += item.samples
            self._number += 1
