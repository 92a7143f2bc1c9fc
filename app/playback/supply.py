"""What one reading is fed with: the worker fetches what it wants next, and what goes wrong is kept until it is due."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app.audio.play_list import Position
from app.playback.worker import Job, Worker
from app.reading.reading import Reading
from app.reading.resumption import sentence_starts
from app.speech import errors
from app.text.document import Span

_OVER = 0
"""No reading's generation."""

AGAIN_S = 10.0
"""What could not be fetched ahead of the ear is asked for again after so long, or when the ear comes to it."""

_PASSING = (errors.Unreachable, errors.TimedOut, errors.Busy, errors.ServerFault)
"""What may be over by the time that the ear comes to it, and cost nothing where no sound came."""


@dataclass(frozen=True, slots=True)
class _Again:
    """Item `number` is to be asked for again at second `at` of the monotonic clock, or once it is waited for."""

    number: int
    at: float


class Supply(QObject):
    """One reading and its fetching. It has a generation of its own: results of others are dropped."""

    learnt = Signal(object, float)
    """An utterance is complete, and takes so many milliseconds with its pause."""
    unspeakable = Signal(object)
    """Something of the text cannot be spoken, and is passed over; a `SpeechError` says so."""
    doubted = Signal(object)
    """The service may have left words out of the sentences in this `Span`."""
    waiting = Signal(int, int)
    """Item number waits for a busy service, which is asked again in so many seconds; 0: it is asked."""

    def __init__(self, reading: Reading, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading = reading
        self._worker = worker
        self._again: _Again | None = None
        self._generation = worker.next_generation()
        self._is_begun = False
        self._errors: dict[int, errors.SpeechError] = {}
        worker.fetched.connect(self._on_worker_fetched)
        worker.failed.connect(self._on_worker_failed)
        worker.skipped.connect(self._on_worker_skipped)
        worker.doubted.connect(self._on_worker_doubted)
        worker.waiting.connect(self._on_worker_waiting)

    @property
    def generation(self) -> int:
        """The number of its jobs."""
        return self._generation

    def hold(self) -> None:
        """Let what is ordered from now on wait for `release`."""
        self._worker.hold(self._generation)

    def release(self) -> None:
        """Fetch what was held."""
        self._worker.release(self._generation)

    def order_first(self) -> None:
        """Have the worker fetch what is heard first, and no more until `order`."""
        self._is_begun = False
        self._order(most=1)

    def order(self) -> None:
        """Have the worker fetch what the reading wants now, and go on with that."""
        self._is_begun = True
        again = self._again
        if again and (again.number <= self.reading.now or time.monotonic() >= again.at):
            self.retry()
        self._order()

    def _order(self, most: int | None = None) -> None:
        reading = self.reading
        try:
            for order in reading.orders(most):
                job = Job(
                    self._generation,
                    order.number,
                    order.utterance.text,
                    reading.choice,
                    order.segment,
                    sentence_starts(order.utterance),
                    order.number - reading.now,
                )
                self._worker.submit(job)
        except OSError as error:
            self._errors[len(reading.play_list)] = errors.SpoolFull(error.strerror or "")

    def retry(self) -> None:
        """Order again what could not be fetched before."""
        self._again = None
        self._errors.clear()
        self.reading.retry()

    def error_at(self, position: Position) -> errors.SpeechError | None:
        """Why there is no more to hear at `position`; None while it may still come. What is wanted later is not due."""
        return self._errors.get(self.reading.awaited_at(position))

    def cancel(self) -> None:
        """Fetch no more."""
        self._worker.cancel(self._generation)

    def close(self) -> None:
        """Fetch no more, and remove what was fetched: nothing may read it any longer."""
        self.cancel()
        self._generation = _OVER  # what is on its way to here still comes
        self.reading.close()
        self.deleteLater()

    def _complete(self, number: int) -> None:
        if utterance := self.reading.utterance(number):
            self.learnt.emit(utterance, self.reading.duration_ms(number))
        if self._is_begun:
            self._order()

    @Slot(int, int)
    def _on_worker_fetched(self, generation: int, number: int) -> None:
        if generation == self._generation:
            self.reading.completed(number)
            self._complete(number)

    @Slot(int, int, object)
    def _on_worker_failed(self, generation: int, number: int, error: errors.SpeechError) -> None:
        if generation != self._generation:
            return
        if isinstance(error, errors.Unspeakable):
            self.reading.skip(number)
            self.unspeakable.emit(error)
            self._complete(number)
            return
        self.reading.failed(number)
        if self._may_pass(number, error):
            first = min(number, self._again.number) if self._again else number
            self._again = _Again(first, time.monotonic() + max(AGAIN_S, error.retry_after_s or 0.0))
        else:
            self._errors[number] = error

    def _may_pass(self, number: int, error: errors.SpeechError) -> bool:
        """Whether there is time to ask for item `number` again before it is missed."""
        is_ahead = number > self.reading.now and not self.reading.duration_ms(number)
        return is_ahead and isinstance(error, _PASSING)

    @Slot(int, int, int, int)
    def _on_worker_skipped(self, generation: int, _number: int, _start: int, _end: int) -> None:
        if generation == self._generation:
            self.unspeakable.emit(errors.Unspeakable())

    @Slot(int, int, int, int)
    def _on_worker_doubted(self, generation: int, number: int, start: int, end: int) -> None:
        utterance = self.reading.utterance(number) if generation == self._generation else None
        if utterance:
            span = utterance.source_span(start, end)
            within = [s for s in utterance.sentences if s.start < span.end and s.end > span.start]
            self.doubted.emit(Span(within[0].start, within[-1].end))

    @Slot(int, int, int)
    def _on_worker_waiting(self, generation: int, number: int, seconds: int) -> None:
        if generation == self._generation:
            self.waiting.emit(number, seconds)
