"""Adds up what is heard, for the user alone."""

import time
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.playback.place_keeper import PlaceKeeper
from app.playback.shelf import Shelf
from app.reading.state import State
from app.text.document import Span

if TYPE_CHECKING:
    from app.playback.reader import Reader

SAVE_MS = 60_000
"""So much may be lost to a kill."""


class Listening(QObject):
    """Has the diary of the library written: time that passes while the voice is heard, and words that light up.

    Only what is kept counts: nothing of what is private, and nothing of a text that is not to be kept. It looks at the
    clock when the sentence or the state changes, and needs no timer. A reading lasts until it is stopped or ends;
    pauses do not count.
    """

    def __init__(
        self,
        reader: "Reader",
        keeper: PlaceKeeper,
        shelf: Shelf,
        clock: Callable[[], float] = time.monotonic,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._keeper = keeper
        self._shelf = shelf
        self._clock = clock
        self._today = today
        self._since: float | None = None
        """Up to when was counted; None while nothing is heard."""
        self._sentence: Span | None = None
        self._word: Span | None = None
        self._ms = self._reading_ms = 0.0
        self._words = 0
        reader.span_changed.connect(self._on_reader_span_changed)
        reader.state_changed.connect(self._on_reader_state_changed)

    def save(self) -> None:
        """Have everything written that was heard up to now."""
        self._count()
        ms, words, reading_ms = round(self._ms), self._words, round(self._reading_ms)
        self._ms, self._words = 0.0, 0
        if ms or words:
            day = self._today()
            self._shelf.ask(lambda library: library.diary.add(day, ms, words, reading_ms), lambda _: None)

    def _count(self) -> None:
        """The time up to now was heard."""
        now = self._clock()
        if self._since is not None and self._keeper.is_keeping:
            passed = (now - self._since) * 1000
            self._ms += passed
            self._reading_ms += passed
        self._since = now if self._reader.state is State.PLAYING else None

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, word: Span | None) -> None:
        if self._since is None:
            return
        if word and word != self._word and self._keeper.is_keeping:
            self._words += 1
        self._word = word
        if sentence != self._sentence:
            self._sentence = sentence
            self._count()
            if self._ms >= SAVE_MS:
                self.save()

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        self._count()
        if state is not State.PLAYING:
            self.save()
        if state is State.IDLE:
            self._reading_ms = 0.0
