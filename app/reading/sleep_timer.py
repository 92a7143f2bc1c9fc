"""When a reading is to fall silent by itself: after some minutes of listening, or at the end of a chapter."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from app.text.document import Document

FADE_S = 10.0
"""Before its end the voice becomes softer for so long."""

LONGEST_TICK_S = 2.0
"""Between two looks at a reading that is heard. What is longer was no listening: the computer slept."""

NEAR_S = 3.0
"""Whoever was so near the end of a chapter and is behind it has come there by listening, not by a jump."""


class Mode(Enum):
    """What is waited for."""

    OFF = "off"
    MINUTES = "minutes"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class Ear:
    """Where the listener is: code point `place` and `position_ms`, both of the text, read at `rate`.

    `end` and `end_ms` are the same of the end of the chapter in which `place` stands.
    """

    place: int
    position_ms: float
    end: int
    end_ms: float
    rate: float = 1.0

    @property
    def left_s(self) -> float:
        """Until the end of the chapter, on the clock on the wall."""
        return max(0.0, self.end_ms - self.position_ms) / 1000 / self.rate


class SleepTimer:
    """Counts only what is heard: a pause holds it, and jumps in the text do not matter to its minutes."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds."""
        self._clock = clock
        self.mode = Mode.OFF
        self.left_s = 0.0
        """Until the voice falls silent, on the clock on the wall; in a chapter an estimate."""
        self._heard_at: float | None = None
        self._end = 0

    def begin(self, minutes: float) -> None:
        """Fall silent after so many minutes of listening."""
        self._reset(Mode.MINUTES, minutes * 60)

    def begin_chapter(self, ear: Ear) -> None:
        """Fall silent at the end of the chapter where the listener is, or of the one that is jumped to."""
        self._reset(Mode.CHAPTER, ear.left_s)
        self._end = ear.end

    def stop(self) -> None:
        """Wait for nothing."""
        self._reset(Mode.OFF, 0.0)

    @property
    def loudness(self) -> float:
        """How loud the voice is to be, as a share of the usual: 1 but for the last seconds."""
        return 1.0 if self.mode is Mode.OFF else min(1.0, self.left_s / FADE_S)

    def hold(self) -> None:
        """Nothing is heard for now."""
        self._heard_at = None

    def listen(self, ear: Ear) -> bool:
        """The voice is heard, and the listener is there now. True, once: it is time to fall silent."""
        now = self._clock()
        passed = 0.0 if self._heard_at is None else min(now - self._heard_at, LONGEST_TICK_S)
        self._heard_at = now
        match self.mode:
            case Mode.MINUTES:
                self.left_s = max(0.0, self.left_s - passed)
                is_over = self.left_s == 0.0
            case Mode.CHAPTER:
                is_over = ear.place >= self._end and self.left_s <= NEAR_S
                self._end, self.left_s = ear.end, ear.left_s
            case Mode.OFF:
                is_over = False
        if is_over:
            self.stop()
        return is_over

    def _reset(self, mode: Mode, left_s: float) -> None:
        self.mode, self.left_s = mode, left_s
        self._heard_at = None


def end_of_chapter(document: Document, place: int) -> int:
    """Where the chapter ends in which code point `place` stands; what comes before the first is one, too."""
    number = bisect_right(document.chapters, place, key=lambda chapter: chapter.start)
    return document.chapters[number].start if number < len(document.chapters) else len(document.text)
