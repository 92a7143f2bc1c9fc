"""From wish to sound: one document is read from a place on, followed by the ear, and held, gone on with or given up.

Stop always goes in this order: the worker's tasks cancelled; the view released; the player's source cleared; then
anything else.
"""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.audio.pcm import samples_to_ms
from app.audio.play_list import Position
from app.playback.appraiser import Enquiry
from app.playback.clearance import Clearance
from app.playback.equipment import Equipment
from app.playback.supply import Supply
from app.playback.whereabouts import Whereabouts
from app.reading.plan import Place, Script
from app.reading.reading import Reading
from app.reading.state import State
from app.speech import errors
from app.speech.service import VoiceChoice

TICK_MS = 30

SWITCH_LEAD_MS = 60.0
"""A new voice takes over so long after the sentence's last word: inside its pause."""


class Narration(QObject):
    """Reads the document of `where` on `equipment`, in the voice of `choice`, and keeps `where` where the ear is.

    `choice` holds from the next sentence on, `end` is the code point the reading ends at, None: that of the text.
    `clearance` is asked before anything that may cost money.
    """

    state_changed = Signal(object)
    failed = Signal(object)
    waiting = Signal(int)
    finished = Signal()

    def __init__(
        self,
        equipment: Equipment,
        where: Whereabouts,
        choice: VoiceChoice,
        clearance: Clearance | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clearance = clearance
        self._equipment = equipment
        equipment.ended.connect(self._on_equipment_ended)
        equipment.froze.connect(self._on_equipment_froze)
        self._where = where
        self.choice = choice
        self.end: int | None = None
        self.state = State.IDLE
        self._supply: Supply | None = None
        self._is_cut_off = False
        self._held = Position(0)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.follow)

    @property
    def is_open(self) -> bool:
        """Whether something is read, be it held or halted."""
        return self._supply is not None

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
        self._supply = self._supply_from(place, offset)
        self._supply.waiting.connect(self._on_supply_waiting)
        sentence = self._script.sentence(place)
        self._ask_leave(self._supply, sentence.start if offset is None else offset)
        self._open(Position(0), paused=paused)
        self._where.show_sentence(sentence, offset)
        self._set_state(State.PAUSED if paused else State.LOADING)

    def jump(self, offset: int, *, paused: bool) -> bool:
        """Go to source `offset` inside what is already spoken; False if it is not there."""
        place = self._script.place_at(offset)
        if self._supply is None or place is None or self._supply.reading.choice != self.choice:
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

    def stop(self) -> None:
        """Fall silent; the place is kept."""
        if self._supply:
            self.close()
            self._where.show_nothing()
        self._set_state(State.IDLE)

    def close(self) -> None:
        """Fall silent, and let go of everything."""
        if self._supply:
            self._supply.cancel()
            if self._clearance:
                self._clearance.withdraw()
        self._let_go()
        if self._supply:
            self._supply.close()
        self._supply = None
        self.end = None

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
        if reading.is_lost or reading.choice != self.choice:
            self._begin_anew(reading)
        elif self._is_cut_off:
            self.begin(self._where.place, end=self.end)
        else:
            self._open(self._held, paused=False)
            self._set_state(State.LOADING)

    def _begin_anew(self, reading: Reading) -> None:
        """Read on in the voice that is chosen now, from the first word of `reading` that was not heard."""
        offset = reading.unheard_from(self._held)
        self.begin(self._script.place_at(offset), offset=offset, end=self.end)

    def _supply_from(self, place: Place, offset: int | None = None) -> Supply:
        """What is read from there on in the voice that is chosen now."""
        parts = self._equipment.parts
        utterances = self._script.utterances(place, self.end, offset)
        supply = Supply(Reading(utterances, self.choice, parts.spool), parts.worker, self)
        supply.learnt.connect(self._where.learn)
        supply.unspeakable.connect(self.failed)
        return supply

    def _ask_leave(self, supply: Supply, start: int) -> None:
        """Have `supply`, which reads from source offset `start` on, wait until it may cost what it does."""
        if self._clearance and not supply.reading.choice.is_built_in:
            supply.hold()
            enquiry = Enquiry(self._script.another, supply.reading.choice, start, self.end)
            self._clearance.ask(enquiry, supply.release, self.stop)

    def _open(self, position: Position, *, paused: bool) -> None:
        """Play from `position`; what could not be fetched before is asked for again."""
        assert self._supply
        assert self._equipment.output
        supply = self._supply
        supply.retry()
        supply.reading.open_at(position)
        supply.order()
        self._held = position
        self._equipment.output.open(supply.reading.play_list, position, paused=paused)
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
        self.finished.emit()

    # While it is heard

    def _wait(self, supply: Supply, position: Position) -> None:
        """There is no more to hear for now: wait for it, unless it does not come or another voice is to speak."""
        if self.state is State.PLAYING:
            self._set_state(State.STALLED)
        if error := supply.error_at(position):
            self._halt(error)
        elif supply.reading.choice != self.choice:
            self._held = position
            self._begin_anew(supply.reading)

    def _show(self, reading: Reading, position: Position) -> None:
        utterance, spot = reading.utterance(position.item), reading.spot(position)
        if utterance and spot:
            start_ms = self._where.timeline.time_at(utterance.spoken.starts[0])
            self._where.show(spot, start_ms + samples_to_ms(position.sample))

    def _switch_voice(self, reading: Reading, position: Position) -> None:
        """Once the sentence is over, go on with the next one in the voice that was chosen meanwhile."""
        spot = self._where.spot
        if spot is None or reading.choice == self.choice:
            return
        end_ms = reading.sentence_end(position, spot.sentence)
        if end_ms is None or samples_to_ms(position.sample) < end_ms + SWITCH_LEAD_MS:
            return
        if following := self._script.next_sentence(spot.sentence.place):
            self.begin(following, end=self.end)

    # What happened

    @Slot(int, int)
    def _on_supply_waiting(self, number: int, seconds: int) -> None:
        """Said only where the voice itself has to wait: what is fetched ahead has time."""
        output = self._equipment.output
        if output and output.view and output.view.position.item == number:
            self.waiting.emit(seconds)

    @Slot()
    def _on_equipment_ended(self) -> None:
        if self._supply and self._supply.reading.is_lost:
            self._halt(errors.SpoolFull("what was spoken was cleared away"))
            return
        self.close()
        self._finish()

    @Slot()
    def _on_equipment_froze(self) -> None:
        self._halt(errors.SoundLost())

    def _set_state(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
