"""From wish to sound: one document is read from a place on, followed by the ear, and held, gone on with or given up.

Stop always goes in this order: the worker's tasks cancelled; the view released; the player's source cleared; then
anything else.
"""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.audio.pcm import samples_to_ms
from app.audio.play_list import Position
from app.playback.appraiser import Enquiry
from app.playback.casting import Casting
from app.playback.clearance import Clearance
from app.playback.equipment import Equipment
from app.playback.supply import Supply
from app.playback.whereabouts import Whereabouts
from app.reading.plan import Place, Script, Sentence
from app.reading.reading import Reading
from app.reading.state import State
from app.reading.timeline import Spot
from app.speech import errors
from app.speech.service import VoiceChoice

TICK_MS = 30

SWITCH_LEAD_MS = 60.0
"""A new voice takes over so long after the sentence's last word: inside its pause."""

REOPENING_MS = 35.0
"""Of silence, until the player sounds that is opened anew (measured 32 to 37)."""


LOOKED_AT = 1000
"""Code points of the text ahead whose language decides whether the built-in voice can read on."""


class Narration(QObject):
    """Reads the document of `where` on `equipment`, in the voice of `casting`, and keeps `where` where the ear is.

    The voice holds from the next sentence on, `end` is the code point the reading ends at, None: that of the text.
    `clearance` is asked before anything that may cost money.
    """

    state_changed = Signal(object)
    failed = Signal(object)
    waiting = Signal(int)
    finished = Signal()
    doubted = Signal(object)

    def __init__(
        self,
        equipment: Equipment,
        where: Whereabouts,
        casting: Casting,
        clearance: Clearance | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clearance = clearance
        self._equipment = equipment
        equipment.ended.connect(self._on_equipment_ended)
        equipment.froze.connect(self._on_equipment_froze)
        equipment.moved.connect(self._on_equipment_moved)
        self._where = where
        self._casting = casting
        casting.considered.connect(self._on_casting_considered)
        self.end: int | None = None
        self.state = State.IDLE
        self._supply: Supply | None = None
        self._next: tuple[Place, Supply] | None = None
        self._considered: Supply | None = None
        self._is_cut_off = False
        self._held = Position(0)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.follow)

    @property
    def is_open(self) -> bool:
        """Whether something is read, be it held or halted."""
        return self._supply is not None

    @property
    def voice(self) -> VoiceChoice:
        """Who is heard; while nothing is read, who will be."""
        return self._supply.reading.choice if self._supply else self._casting.voice

    def heard(self) -> tuple[Reading, Position] | None:
        """What is open, and where in it the ear is."""
        output = self._equipment.output
        if self._supply is None or output is None or output.view is None:
            return None
        reading = self._supply.reading
        return reading, reading.locate(output.position_ms)

    def begin(
        self, place: Place | None, *, offset: int | None = None, end: int | None = None, paused: bool = False
    ) -> None:
        """Read from `place`, or from `offset` inside it, in the voice that is chosen now. No place: all is read."""
        self.close()
        if place is None:
            self._finish()
            return
        self.end = end
        self._start(self._supply_from(place, offset), self._script.sentence(place), offset, paused=paused)

    def jump(self, offset: int, *, paused: bool) -> bool:
        """Go to source `offset` inside what is already spoken; False if it is not there."""
        place = self._script.place_at(offset)
        if self._supply is None or place is None or self._supply.reading.choice != self._casting.voice:
            return False
        sentence = self._script.sentence(place)
        position = self._supply.reading.position_of(sentence, offset)
        if position is None:
            return False
        self._open(position, paused=paused)
        self._where.show_sentence(sentence, max(offset, sentence.start))
        self._set_state(State.PAUSED if paused else State.LOADING)
        return True

    def pause(self) -> None:
        """Hold the place."""
        if self.state in (State.LOADING, State.PLAYING, State.STALLED):
            self._equipment.parts.player.pause()
            self._tick.stop()
            self._set_state(State.PAUSED)

    def resume(self) -> None:
        """Go on from the place that was held, or try again where an error stopped the reading."""
        if self._supply is None:
            return
        if self.state is State.PAUSED:
            self._go_on(self._supply.reading)
        elif self.state is State.ERROR:
            self._try_again(self._supply.reading)

    @Slot()
    def stop(self) -> None:
        """Fall silent; the place is kept."""
        if self._supply:
            self.close()
            self._where.show_nothing()
        self._set_state(State.IDLE)
        self._casting.restore()

    def close(self) -> None:
        """Fall silent, and let go of everything."""
        self._drop_next()
        if self._clearance:
            self._clearance.withdraw()
        self._close_supply()

    def _close_supply(self) -> None:
        if self._supply:
            self._supply.cancel()
        self._let_go()
        if self._supply:
            self._supply.close()
        self._supply = None
        self.end = None

    def reconsider(self) -> None:
        """The text goes on where it ended before: what that costs is asked about while the reading goes on."""
        if self._clearance is None:
            return
        self._clearance.forget()
        place, supply = self._next or (self._where.place, self._supply)
        if place and supply and self.end is None and not supply.reading.choice.is_built_in:
            self._ask(self._clearance, place, supply)

    @Slot()
    def follow(self) -> None:
        """Look where the voice is, show it, and act on it; called every `TICK_MS` while something plays."""
        output = self._equipment.output
        if not (heard := self.heard()):
            return
        assert self._supply
        assert output
        reading, position = heard
        dry = reading.is_dry(position) and (output.is_starved or self.state is State.LOADING)
        self._show(reading, position)
        self._supply.order()
        if dry:
            self._wait(self._supply, position)
        else:
            output.note_sound()
            self._set_state(State.PLAYING)
            self._prepare_switch(reading)
            self._switch_voice(reading, position)

    # Beginning, opening, ending

    @property
    def _script(self) -> Script:
        return self._where.script

    def _go_on(self, reading: Reading) -> None:
        """After a pause."""
        output = self._equipment.output
        assert output
        if output.may_sleep:
            self._open(reading.locate(output.position_ms), paused=False)
        else:
            self._equipment.parts.player.resume()
            self._tick.start()
        self._set_state(State.PLAYING)

    def _try_again(self, reading: Reading) -> None:
        """After an error."""
        if reading.is_lost or reading.is_cleared_away or reading.choice != self._casting.voice:
            self._begin_anew(reading)
        elif self._is_cut_off:
            self.begin(self._where.place, end=self.end)
        else:
            self._open(self._held, paused=False)
            self._set_state(State.LOADING)

    def _begin_anew(self, reading: Reading) -> None:
        """Read on in the voice that is chosen now, from the first word of `reading` that was not heard."""
        offset = reading.unheard_from(self._held)
        place = self._script.place_at(offset)
        if place and self._next and place == self._next[0] and offset == self._script.sentence(place).start:
            self._go_over(*self._next)
        else:
            self.begin(place, offset=offset, end=self.end)

    def _supply_from(self, place: Place, offset: int | None = None) -> Supply:
        """What is read from there on in the voice that is chosen now."""
        parts = self._equipment.parts
        utterances = self._script.utterances(place, self.end, offset)
        supply = Supply(Reading(utterances, self._casting.voice, parts.spool), parts.worker, self)
        supply.learnt.connect(self._where.learn)
        supply.unspeakable.connect(self.failed)
        supply.doubted.connect(self.doubted)
        if self._clearance and not supply.reading.choice.is_built_in:
            supply.hold()
            self._ask(self._clearance, place, supply)
        return supply

    def _ask(self, clearance: Clearance, place: Place, supply: Supply) -> None:
        """Let `supply` be fetched if what is read from `place` on may cost what it does; else all is over."""
        start = self._script.sentence(place).start
        enquiry = Enquiry(self._script.another, supply.reading.choice, start, self.end)
        clearance.ask(enquiry, supply.release, self.stop)

    def _start(
        self,
        supply: Supply,
        sentence: Sentence,
        offset: int | None = None,
        *,
        paused: bool = False,
        rest_ms: float = 0.0,
    ) -> None:
        """Read what `supply` gives, which begins with `sentence`, after `rest_ms` of silence."""
        self._supply = supply
        supply.waiting.connect(self._on_supply_waiting)
        self._open(Position(0), paused=paused, rest_ms=rest_ms)
        self._where.show_sentence(sentence, offset)
        self._set_state(State.PAUSED if paused else State.LOADING)

    def _open(self, position: Position, *, paused: bool, rest_ms: float = 0.0) -> None:
        """Play from `position`, after `rest_ms` of silence; what could not be fetched before is asked for again."""
        assert self._supply
        assert self._equipment.output
        supply = self._supply
        supply.retry()
        supply.reading.open_at(position)
        supply.order()
        self._held = position
        self._equipment.output.open(supply.reading.play_list, position, paused=paused, rest_ms=rest_ms)
        if not paused:
            self._tick.start()

    def _let_go(self) -> None:
        """Fall silent, keep what is fetched."""
        self._tick.stop()
        if self._equipment.output:
            self._equipment.output.close()

    def _halt(self, error: errors.SpeechError) -> None:
        """Stop where the voice is, with an error; `resume` tries again from there."""
        if heard := self.heard():
            reading, self._held = heard
            self._show(reading, self._held)
            # Only the built-in voice would say the rest in the same samples: the others begin the sentence anew.
            self._is_cut_off = isinstance(error, errors.CutShort) and not reading.choice.is_built_in
        self._let_go()
        self._set_state(State.ERROR)
        self.failed.emit(error)

    def _finish(self) -> None:
        self._where.place = None
        self._where.show_nothing()
        self._set_state(State.IDLE)
        self._casting.restore()
        self.finished.emit()

    # While it is heard

    def _wait(self, supply: Supply, position: Position) -> None:
        """There is no more to hear for now: wait for it, unless it does not come or another voice is to speak."""
        if self.state is State.PLAYING:
            self._set_state(State.STALLED)
        if supply.reading.choice != self._casting.voice:
            self._held = position
            self._begin_anew(supply.reading)
        elif error := supply.error_at(position):
            if self._casting.is_to_consider(supply.reading.choice, error):
                self._consider(supply, position)
            else:
                self._halt(error)

    def _consider(self, supply: Supply, position: Position) -> None:
        """Whether the built-in voice can read on; asked once."""
        if self._considered is not supply:
            self._considered = supply
            start = supply.reading.unheard_from(position)
            self._casting.consider(supply.generation, self._script.document.text[start : start + LOOKED_AT])

    def _take_over(self, error: errors.SpeechError, reading: Reading, position: Position) -> None:
        """Let the built-in voice read on, at the first word that was not heard or, where the words of what was cut
        short are not known, with its sentence.
        """
        self._show(reading, position)
        self._held = position
        self._casting.stand_in(error)
        if isinstance(error, errors.CutShort):
            self.begin(self._where.place, end=self.end)
        else:
            self._begin_anew(reading)

    def _show(self, reading: Reading, position: Position) -> None:
        utterance, spot = reading.utterance(position.item), reading.spot(position)
        output = self._equipment.output
        if spot and output and not output.is_heard:
            spot = Spot(
                spot.sentence, None
            )  # words are there before their sound comes out of the loudspeaker
        if utterance and spot:
            start_ms = self._where.timeline.time_at(utterance.spoken.starts[0])
            self._where.show(spot, start_ms + samples_to_ms(position.sample))

    def _prepare_switch(self, reading: Reading) -> None:
        """Have the next sentence fetched in the voice that was chosen meanwhile."""
        spot, voice = self._where.spot, self._casting.voice
        place = self._script.next_sentence(spot.sentence.place) if spot and reading.choice != voice else None
        if self._next and (self._next[0] != place or self._next[1].reading.choice != voice):
            self._drop_next()
        if place and self._next is None:
            supply = self._supply_from(place)
            self._next = (place, supply)
            supply.order_first()

    def _switch_voice(self, reading: Reading, position: Position) -> None:
        """Once the sentence is over, go on with the next one in the voice that was chosen meanwhile."""
        if self._next is None or self._where.spot is None:
            return
        end_ms = reading.sentence_end(position, self._where.spot.sentence)
        if end_ms is None or samples_to_ms(position.sample) < end_ms + SWITCH_LEAD_MS:
            return
        self._go_over(*self._next, rest_ms=max(0.0, reading.rest_ms(position) - REOPENING_MS))

    def _go_over(self, place: Place, supply: Supply, rest_ms: float = 0.0) -> None:
        """Read on from `place` with what was prepared, after `rest_ms` of silence."""
        end, self._next = self.end, None
        self._close_supply()
        self.end = end
        self._start(supply, self._script.sentence(place), rest_ms=rest_ms)

    def _drop_next(self) -> None:
        if self._next:
            if self._clearance:
                self._clearance.withdraw()
            self._next[1].close()
            self._next = None

    # What happened

    @Slot(int, bool)
    def _on_casting_considered(self, generation: int, can_read: bool) -> None:
        supply, self._considered = self._considered, None
        if supply is None or supply is not self._supply or generation != supply.generation:
            return
        heard = self.heard()
        if heard is None or self.state is State.PAUSED or not (error := supply.error_at(heard[1])):
            return  # if it is still so, it is asked again
        if can_read:
            self._take_over(error, *heard)
        else:
            self._halt(error)

    @Slot(int, int)
    def _on_supply_waiting(self, number: int, seconds: int) -> None:
        """Said only where the voice itself has to wait: what is fetched ahead has time."""
        output = self._equipment.output
        is_held = self.state is State.PAUSED and seconds > 0  # nothing goes on then
        if not is_held and output and output.view and output.view.position.item == number:
            self.waiting.emit(seconds)

    @Slot()
    def _on_equipment_ended(self) -> None:
        if self._supply and self._supply.reading.is_lost:
            self._halt(errors.SpoolFull("what was spoken was cleared away"))
            return
        self.close()
        self._finish()

    @Slot()
    def _on_equipment_moved(self) -> None:
        """What the former device had not played is said again, from the beginning of its word."""
        spot = self._where.spot
        if self.state in (State.PLAYING, State.PAUSED) and spot and spot.word:
            self.jump(spot.word.start, paused=self.state is State.PAUSED)

    @Slot()
    def _on_equipment_froze(self) -> None:
        self._halt(errors.SoundLost())

    def _set_state(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
