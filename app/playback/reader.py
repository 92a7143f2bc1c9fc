"""The conductor: what the person wishes, what is fetched and what is heard, brought together on the main thread.

Stop always goes in this order: the worker's tasks cancelled; the view released; the player's source cleared; then
anything else. Every reading has a generation of its own, and results of another one are dropped.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.audio.pcm import samples_to_ms
from app.audio.play_list import Position
from app.audio.spool import Spool
from app.playback.appraiser import Enquiry
from app.playback.audio_view import AudioView
from app.playback.clearance import Clearance
from app.playback.whereabouts import Whereabouts
from app.playback.worker import Job, Worker
from app.reading.plan import Place, Script
from app.reading.reading import Reading
from app.reading.resumption import sentence_starts
from app.reading.state import Progress, State
from app.reading.timeline import Spot
from app.speech import errors
from app.speech.service import VoiceChoice
from app.text.document import Document, parse

if TYPE_CHECKING:  # QtMultimedia is loaded after the first paint
    from app.playback.player import Player

TICK_MS = 30
RESTART_MS = 3000
""""Previous" more than so far into a sentence restarts it."""

IDLE_BEFORE_WAKE_S = 60.0
"""After so long without sound a device may sleep, and clips what it is given first."""

SWITCH_LEAD_MS = 60.0
"""A new voice takes over so long after the sentence's last word: inside its pause."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a reader works with; made when it is first needed, because it takes a while to load."""

    player: "Player"
    worker: Worker
    spool: Spool

    def beside(self) -> "Parts":
        """The same worker and spool, and a player of its own."""
        return Parts(type(self.player)(), self.worker, self.spool)


class Reader(QObject):
    """Reads a document aloud. All offsets are code points of its text, all times milliseconds at 1.0×."""

    state_changed = Signal(object)
    span_changed = Signal(object, object)
    progress_changed = Signal(object)
    failed = Signal(object)
    waiting = Signal(int)
    """The voice waits for a busy service, which is asked again in so many seconds; 0: it is asked."""
    finished = Signal()
    sound_available_changed = Signal(bool)

    def __init__(
        self,
        make_parts: Callable[[], Parts],
        *,
        choice: VoiceChoice | None = None,
        clearance: Clearance | None = None,
        wake_ms: float = 100.0,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_parts = make_parts
        self._parts: Parts | None = None
        self._previewer: Reader | None = None
        self._choice = choice or VoiceChoice()
        self._clearance = clearance
        if clearance:
            clearance.cleared.connect(self._on_clearance_cleared)
            clearance.declined.connect(self._on_clearance_declined)
        self._wake_ms = wake_ms
        self._clock = clock
        self._rate = 1.0
        self._volume = 1.0
        self._generation = 0
        self._state = State.IDLE
        self._document = Document("")
        self._where = Whereabouts(self)
        self._where.span_changed.connect(self.span_changed)
        self._where.progress_changed.connect(self.progress_changed)
        self._error: errors.SpeechError | None = None
        self._is_cut_off = False
        self._reading: Reading | None = None
        self._view: AudioView | None = None
        self._end: int | None = None
        self._held = Position(0)
        self._last_sound = -math.inf
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.follow)

    # What is shown

    @property
    def state(self) -> State:
        """What the reading is doing."""
        return self._state

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._where.progress

    @property
    def spot(self) -> Spot | None:
        """The sentence and word heard last."""
        return self._where.spot

    @property
    def document(self) -> Document:
        """What is read."""
        return self._document

    @property
    def choice(self) -> VoiceChoice:
        """How it is read, from the next sentence on."""
        return self._choice

    @property
    def rate(self) -> float:
        """The speed of the player, pitch-true."""
        return self._rate

    @property
    def sound_available(self) -> bool:
        """Whether there is a device to be heard on; taken for granted until `warm` has looked."""
        return self._parts is None or self._parts.player.sound_available

    # What the person wishes

    def warm(self) -> None:
        """Load what playing needs, and wake the voice, before it is asked for."""
        parts = self._warmed()
        parts.worker.warm(self._choice.service)
        self.sound_available_changed.emit(parts.player.sound_available)

    def load(self, document: Document) -> None:
        """Take another document; what is read now falls silent."""
        self.stop()
        self._document = document
        self._where.load(document)

    def play(self, start: int | None = None, end: int | None = None) -> None:
        """Read from code point `start` to `end`. Without them, go on from where the voice was held, or begin at
        the place that was kept, or at the beginning.
        """
        if start is not None:
            if end is not None or self._end is not None or not self._jump(start, paused=False):
                self._begin(self._script.place_at(start), offset=start, end=end)
        elif end is None and self._state in (State.PAUSED, State.ERROR):
            self.resume()
        else:
            self._begin(self._where.place or self._script.first(), end=end)

    def pause(self) -> None:
        """Hold the place."""
        if self._state in (State.LOADING, State.PLAYING, State.STALLED):
            self._warmed().player.pause()
            self._tick.stop()
            self._set_state(State.PAUSED)

    def resume(self) -> None:
        """Go on from the place that was held, or try again where an error stopped the reading."""
        if self._reading is None or self._state not in (State.PAUSED, State.ERROR):
            return
        player = self._warmed().player
        if self._state is State.PAUSED:
            if self._may_sleep():
                self._open(self._reading.locate(player.position_ms), paused=False)
            else:
                self._hush_preview()
                player.resume()
                self._tick.start()
            self._set_state(State.PLAYING)
        elif self._reading.is_lost or self._reading.choice != self._choice:
            self._begin_anew()
        elif self._is_cut_off:
            self._begin(self._where.place, end=self._end)
        else:
            self._open(self._held, paused=False)
            self._set_state(State.LOADING)

    def toggle(self) -> None:
        """Pause, go on, or begin."""
        if self._state is State.IDLE or self._reading is None:
            self.play()
        elif self._state in (State.PAUSED, State.ERROR):
            self.resume()
        else:
            self.pause()

    def stop(self) -> None:
        """Fall silent; the place is kept."""
        self._hush_preview()
        if self._reading:
            self._close()
            self._where.show_nothing()
        self._set_state(State.IDLE)

    def step_sentence(self, count: int) -> None:
        """Go `count` sentences on, or back; back from the middle of a sentence means to its start."""
        place = self._where.place or self._script.first()
        if place:
            self._step(place, place, count, self._script.next_sentence, self._script.previous_sentence)

    def step_paragraph(self, count: int) -> None:
        """Go `count` paragraphs on, or back; back from the middle of a paragraph means to its start."""
        place = self._where.place or self._script.first()
        if place:
            start = Place(place.paragraph, 0)
            self._step(place, start, count, self._script.next_paragraph, self._script.previous_paragraph)

    def repeat_sentence(self) -> None:
        """Say the sentence again from its start."""
        self._go_to(self._where.place)

    def seek_ms(self, ms: int) -> None:
        """Go to `ms` of the whole text's time, which is estimated where it is not known."""
        offset = self._where.timeline.offset_at(ms)
        if not self._jump(offset, paused=self._state is State.PAUSED):
            self._go_to(self._script.place_at(offset) or self._script.last())

    def set_rate(self, rate: float) -> None:
        """Read at `rate` times the voice's pace (0.25 to 4.0), pitch-true, from now on."""
        self._rate = rate
        if self._parts:
            self._parts.player.set_rate(rate)

    def set_volume(self, volume: float) -> None:
        """Play at `volume`, 0 to 1."""
        self._volume = volume
        if self._parts:
            self._parts.player.set_volume(volume)

    def set_voice(self, choice: VoiceChoice) -> None:
        """Read as `choice` says from the next sentence on."""
        self._choice = choice

    def preview(self, choice: VoiceChoice) -> None:
        """Let the voice of `choice` introduce itself; what is read now is held."""
        self.pause()
        if self._previewer is None:
            self._previewer = Reader(self._warmed().beside)
            self._previewer.failed.connect(self.failed)
            self._previewer.load(parse(self.tr("Hello. This is how your text will sound.")))
        self._previewer.stop()
        self._previewer.set_volume(self._volume)
        self._previewer.set_rate(self._rate)
        self._previewer.set_voice(choice)
        self._previewer.play(0)

    def close(self) -> None:
        """Stop for good and end every thread."""
        self._hush_preview()
        self._close()
        self._where.close()
        parts, self._parts = self._parts, None
        if parts:
            parts.worker.close()
            parts.spool.close()

    # From wish to sound

    @property
    def _script(self) -> Script:
        return self._where.script

    def _hush_preview(self) -> None:
        if self._previewer:
            self._previewer.stop()

    def _warmed(self) -> Parts:
        if self._parts is None:
            self._parts = parts = self._make_parts()
            parts.player.set_rate(self._rate)
            parts.player.set_volume(self._volume)
            parts.player.ended.connect(self._on_player_ended)
            parts.player.froze.connect(self._on_player_froze)
            parts.player.sound_available_changed.connect(self.sound_available_changed)
            parts.worker.fetched.connect(self._on_worker_fetched)
            parts.worker.failed.connect(self._on_worker_failed)
            parts.worker.skipped.connect(self._on_worker_skipped)
            parts.worker.waiting.connect(self._on_worker_waiting)
            parts.worker.start()
        return self._parts

    def _begin(
        self, place: Place | None, *, offset: int | None = None, end: int | None = None, paused: bool = False
    ) -> None:
        """Read from `place`, or from `offset` inside it, in the voice that is chosen now."""
        self._close()
        if place is None:
            self._finish()
            return
        self._end = end
        parts = self._warmed()
        self._generation = parts.worker.next_generation()
        start = self._script.sentence(place).start if offset is None else offset
        if self._clearance and not self._choice.is_built_in:
            parts.worker.hold(self._generation)
            self._clearance.ask(self._generation, Enquiry(self._script.another, self._choice, start, end))
        self._reading = Reading(self._script.utterances(place, end, offset), self._choice, parts.spool)
        self._open(Position(0), paused=paused)
        self._where.show_sentence(self._script.sentence(place), offset)
        self._set_state(State.PAUSED if paused else State.LOADING)

    def _begin_anew(self) -> None:
        """Read on in the voice that is chosen now, from the first word that was not heard."""
        assert self._reading
        offset = self._reading.unheard_from(self._held)
        self._begin(self._script.place_at(offset), offset=offset, end=self._end)

    def _order(self) -> None:
        """Have the worker fetch what the reading wants now."""
        assert self._reading
        assert self._parts
        try:
            for order in self._reading.orders():
                job = Job(
                    self._generation,
                    order.number,
                    order.utterance.text,
                    self._reading.choice,
                    order.segment,
                    sentence_starts(order.utterance),
                )
                self._parts.worker.submit(job)
        except OSError as error:
            self._error = errors.SpoolFull(error.strerror or "")

    def _open(self, position: Position, *, paused: bool) -> None:
        """Play from `position`; what could not be fetched before is asked for again."""
        assert self._reading
        player = self._warmed().player
        self._error = None
        self._reading.retry()
        self._reading.open_at(position)
        self._order()
        self._held = position
        self._view = AudioView(self._reading.play_list, position, self._wake_ms if self._may_sleep() else 0.0)
        player.open(self._view, paused=paused)
        if not paused:
            self._hush_preview()
            self._tick.start()

    def _may_sleep(self) -> bool:
        """Whether the sound device has had nothing to play for so long that it may have to be woken."""
        return self._clock() - self._last_sound > IDLE_BEFORE_WAKE_S

    def _close(self) -> None:
        if self._reading and self._parts:
            self._parts.worker.cancel(self._generation)
            if self._clearance:
                self._clearance.withdraw(self._generation)
        self._let_go()
        if self._reading:
            self._reading.close()
        self._reading = None
        self._end = None
        self._error = None

    def _let_go(self) -> None:
        """Fall silent, keep what is fetched."""
        self._tick.stop()
        if self._view is not None:
            self._warmed().player.close()
            self._view = None

    def _halt(self, error: errors.SpeechError) -> None:
        """Stop where the voice is, with an error; `resume` tries again from there."""
        if self._reading and self._view:
            self._held = self._reading.locate(self._warmed().player.position_ms)
            self._show(self._held)
            # Only the built-in voice would say the rest in the same samples: the others begin the sentence anew.
            self._is_cut_off = isinstance(error, errors.CutShort) and not self._reading.choice.is_built_in
        self._let_go()
        self._set_state(State.ERROR)
        self.failed.emit(error)

    def _finish(self) -> None:
        self._where.place = None
        self._where.show_nothing()
        self._set_state(State.IDLE)
        self.finished.emit()

    # Steps and jumps

    def _step(
        self,
        place: Place,
        start: Place,
        count: int,
        following: Callable[[Place], Place | None],
        preceding: Callable[[Place], Place | None],
    ) -> None:
        """Go `count` steps from `place`, whose sentence or paragraph begins at `start`."""
        if count < 0 and (start != place or self._is_well_into(place)):
            count += 1
        there = start if count <= 0 else place
        for _ in range(abs(count)):
            there = (following if count > 0 else preceding)(there) or there
        if there != place or count <= 0:
            self._go_to(there)

    def _is_well_into(self, place: Place) -> bool:
        """Whether the voice is past the beginning of the sentence at `place`."""
        if self._reading is None or self._view is None:
            return False
        now = self._reading.locate(self._warmed().player.position_ms)
        start = self._reading.position_of(self._script.sentence(place))
        return start is not None and (
            start.item != now.item or samples_to_ms(now.sample - start.sample) > RESTART_MS
        )

    def _go_to(self, place: Place | None) -> None:
        """Go to the sentence at `place`; one behind what was selected lifts the selection's end."""
        if place is None:
            return
        sentence = self._script.sentence(place)
        paused = self._state is State.PAUSED
        if self._reading is None:
            self._where.show_sentence(sentence)
        elif not self._jump(sentence.start, paused=paused):
            end = self._end if self._end is not None and sentence.start < self._end else None
            self._begin(place, end=end, paused=paused)

    def _jump(self, offset: int, *, paused: bool) -> bool:
        """Go to source `offset` inside what is already spoken; False if it is not there."""
        place = self._script.place_at(offset)
        if self._reading is None or place is None or self._reading.choice != self._choice:
            return False
        sentence = self._script.sentence(place)
        position = self._reading.position_of(sentence, offset)
        if position is None:
            return False
        self._open(position, paused=paused)
        self._where.show_sentence(sentence, max(offset, sentence.start))
        self._set_state(State.PAUSED if paused else State.LOADING)
        return True

    # Where the voice is

    @Slot()
    def follow(self) -> None:
        """Look where the voice is, show it, and act on it; called every `TICK_MS` while something plays."""
        if self._reading is None or self._view is None:
            return
        position = self._reading.locate(self._warmed().player.position_ms)
        dry = self._reading.is_dry(position) and (self._view.starved or self._state is State.LOADING)
        self._show(position)
        self._order()
        if dry:
            self._wait(position)
        else:
            self._last_sound = self._clock()
            self._set_state(State.PLAYING)
            self._switch_voice(position)

    def _wait(self, position: Position) -> None:
        """There is no more to hear for now: wait for it, unless it does not come or another voice is to speak."""
        assert self._reading
        if self._state is State.PLAYING:
            self._set_state(State.STALLED)
        if self._error:
            error, self._error = self._error, None
            self._halt(error)
        elif self._reading.choice != self._choice:
            self._held = position
            self._begin_anew()

    def _show(self, position: Position) -> None:
        assert self._reading
        utterance, spot = self._reading.utterance(position.item), self._reading.spot(position)
        if utterance and spot:
            start_ms = self._where.timeline.time_at(utterance.spoken.starts[0])
            self._where.show(spot, start_ms + samples_to_ms(position.sample))

    def _switch_voice(self, position: Position) -> None:
        """Once the sentence is over, go on with the next one in the voice that was chosen meanwhile."""
        spot = self._where.spot
        if self._reading is None or spot is None or self._reading.choice == self._choice:
            return
        end_ms = self._reading.sentence_end(position, spot.sentence)
        if end_ms is None or samples_to_ms(position.sample) < end_ms + SWITCH_LEAD_MS:
            return
        if following := self._script.next_sentence(spot.sentence.place):
            self._begin(following, end=self._end)

    # What happened

    @Slot(int)
    def _on_clearance_cleared(self, generation: int) -> None:
        if generation == self._generation and self._parts:
            self._parts.worker.release(generation)

    @Slot(int)
    def _on_clearance_declined(self, generation: int) -> None:
        if generation == self._generation:
            self.stop()

    @Slot(int, int)
    def _on_worker_fetched(self, generation: int, number: int) -> None:
        if generation != self._generation or self._reading is None:
            return
        self._reading.completed(number)
        self._learn(number)
        self._order()

    @Slot(int, int, object)
    def _on_worker_failed(self, generation: int, number: int, error: errors.SpeechError) -> None:
        if generation != self._generation or self._reading is None:
            return
        if isinstance(error, errors.Unspeakable):
            self._reading.skip(number)
            self._learn(number)
            self.failed.emit(error)
            self._order()
            return
        self._reading.failed(number)
        self._error = error

    @Slot(int, int, int, int)
    def _on_worker_skipped(self, generation: int, number: int, start: int, end: int) -> None:
        if generation == self._generation and self._reading:
            self.failed.emit(errors.Unspeakable())

    def _learn(self, number: int) -> None:
        """Know the time of utterance `number`, which is complete, from now on."""
        assert self._reading
        if utterance := self._reading.utterance(number):
            self._where.learn(utterance, self._reading.duration_ms(number))

    @Slot(int, int, int)
    def _on_worker_waiting(self, generation: int, number: int, seconds: int) -> None:
        """Said only where the voice itself has to wait: what is fetched ahead has time."""
        if (
            generation == self._generation
            and self._reading
            and self._view
            and self._view.position.item == number
        ):
            self.waiting.emit(seconds)

    @Slot()
    def _on_player_ended(self) -> None:
        if self._reading and self._reading.is_lost:
            self._halt(errors.SpoolFull("what was spoken was cleared away"))
            return
        self._close()
        self._finish()

    @Slot()
    def _on_player_froze(self) -> None:
        self._halt(errors.SoundLost())

    def _set_state(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
