"""What one reading is fed with: the worker fetches what it wants next, and what goes wrong is kept until it is due."""

from PySide6.QtCore import QObject, Signal, Slot

from app.audio.play_list import Position
from app.playback.worker import Job, Worker
from app.reading.reading import Reading
from app.reading.resumption import sentence_starts
from app.speech import errors
from app.text.document import Span

_OVER = 0
"""No reading's generation."""


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
        else:
            self.reading.failed(number)
            self._errors[number] = error

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
