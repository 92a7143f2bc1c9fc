"""The conductor: what the person wishes, brought to what is read."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.audio.pcm import samples_to_ms
from app.playback.casting import CanSpeak, Casting
from app.playback.clearance import Clearance
from app.playback.equipment import Equipment, Parts
from app.playback.narration import Narration
from app.playback.preview import Preview
from app.playback.sound_choice import SoundChoice
from app.playback.ticks import Ticks
from app.playback.whereabouts import Whereabouts
from app.reading.plan import Place, Script
from app.reading.state import Progress, State
from app.reading.steps import paragraphs_on, sentences_on
from app.reading.timeline import Spot, Timeline
from app.speech.service import Endpoint, VoiceChoice
from app.text.document import Document, parse
from app.text.wording import Wording

RESTART_MS = 3000
""""Previous" more than so far into a sentence restarts it."""


class Reader(QObject):
    """Reads a document aloud. All offsets are code points of its text, all times milliseconds at 1.0×."""

    state_changed = Signal(object)
    span_changed = Signal(object, object)
    progress_changed = Signal(object)
    failed = Signal(object)
    preview_failed = Signal(object)
    """A preview could not be heard, because of this `SpeechError`; the reading is as it was."""
    waiting = Signal(int)
    """The voice waits for a busy service, which is asked again in so many seconds; 0: it is asked."""
    finished = Signal()
    sound_available_changed = Signal(bool)
    doubted = Signal(object)
    """The service may have left words out of this `Span` of sentences, now or when it is heard."""
    stand_in_changed = Signal(object)
    """The built-in voice reads on, because of this `SpeechError` of the chosen one; None: it does so no longer."""

    def __init__(
        self,
        make_parts: Callable[[], Parts],
        *,
        choice: VoiceChoice | None = None,
        clearance: Clearance | None = None,
        can_speak: CanSpeak | None = None,
        wake_ms: float = 100.0,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = Document("")
        self._preview: Preview | None = None
        self._equipment = Equipment(make_parts, wake_ms, clock, self)
        self._equipment.sound_available_changed.connect(self.sound_available_changed)
        self._where = Whereabouts(self)
        self._where.span_changed.connect(self.span_changed)
        self._where.progress_changed.connect(self.progress_changed)
        self._casting = Casting(choice or VoiceChoice(), can_speak, self)
        self._narration = narration = Narration(self._equipment, self._where, self._casting, clearance, self)
        narration.state_changed.connect(self._on_narration_state_changed)
        narration.failed.connect(self.failed)
        narration.waiting.connect(self.waiting)
        narration.finished.connect(self.finished)
        narration.doubted.connect(self.doubted)
        self._casting.stand_in_changed.connect(self.stand_in_changed)

    # What is shown

    @property
    def state(self) -> State:
        """What the reading is doing."""
        return self._narration.state

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._where.progress

    @property
    def timeline(self) -> Timeline:
        """When what of the text is heard."""
        return self._where.timeline

    @property
    def spot(self) -> Spot | None:
        """The sentence and word heard last."""
        return self._where.spot

    @property
    def document(self) -> Document:
        """What is read."""
        return self._document

    @property
    def wording(self) -> Wording:
        """How it is put into words."""
        return self._where.wording

    @property
    def script(self) -> Script:
        """What is read, as it will be said."""
        return self._script

    @property
    def choice(self) -> VoiceChoice:
        """How it is to be read, from the next sentence on."""
        return self._casting.choice

    @property
    def voice(self) -> VoiceChoice:
        """How it is read: as was chosen, or by another voice that reads for it or until the sentence's end."""
        return self._narration.voice

    @property
    def rate(self) -> float:
        """The speed of the player, pitch-true."""
        return self._equipment.rate

    @property
    def sound_available(self) -> bool:
        """Whether there is a device to be heard on; taken for granted until `warm` has looked."""
        return self._equipment.sound_available

    @property
    def is_sound_lost(self) -> bool:
        """Whether the sound system has gone, so that this process cannot be heard until it is back."""
        return self._equipment.is_sound_lost

    @property
    def sound(self) -> SoundChoice:
        """Where it is heard."""
        return self._equipment.sound

    # What the person wishes

    def warm(self) -> None:
        """Load what playing needs, and wake the voice, before it is asked for."""
        if self._equipment.is_closed:  # a window that is closed as it opens
            return
        parts = self._equipment.parts
        parts.worker.warm(self._casting.choice.service)
        self.sound_available_changed.emit(parts.player.sound_available)

    def reach(self, endpoint: Endpoint) -> None:
        """Open a connection to a service that is likely to be asked soon."""
        if not self._equipment.is_closed:
            self._equipment.parts.worker.reach(endpoint)

    def load(self, document: Document) -> None:
        """Take another document; what is read now falls silent."""
        self.stop()
        self._document = document
        self._where.load(document)

    def extend(self, document: Document) -> None:
        """Go on with `document`, which begins with the one there was, without a stop."""
        self._document = document
        self._where.extend(document)
        self._narration.reconsider()

    def play(self, start: int | None = None, end: int | None = None) -> None:
        """Read from code point `start` to `end`. Without them, go on from where the voice was held, or begin at
        the place that was kept, or at the beginning.
        """
        if start is not None:
            if (
                end is not None
                or self._narration.end is not None
                or not self._narration.jump(start, paused=False)
            ):
                self._narration.begin(self._script.place_at(start), offset=start, end=end)
        elif end is None and self.state in (State.PAUSED, State.ERROR):
            self.resume()
        else:
            place = self._where.place or self._script.first()
            self._narration.begin(place, offset=self._where.offset, end=end)

    def hold_at(self, offset: int) -> None:
        """Let the next `play` go on at code point `offset`; nothing is read now."""
        if place := self._script.place_at(offset):
            self._where.hold(self._script.sentence(place), offset)

    def pause(self) -> None:
        """Hold the place."""
        self._narration.pause()

    def resume(self) -> None:
        """Go on from the place that was held, or try again where an error stopped the reading."""
        self._narration.resume()

    def toggle(self) -> None:
        """Pause, go on, or begin."""
        if self.state is State.IDLE or not self._narration.is_open:
            self.play()
        elif self.state in (State.PAUSED, State.ERROR):
            self.resume()
        else:
            self.pause()

    def stop(self) -> None:
        """Fall silent; the place is kept."""
        self._hush_preview()
        self._narration.stop()

    @Slot()
    def follow(self) -> None:
        """Look where the voice is and show it, as happens by itself every few milliseconds."""
        self._narration.follow()

    def step_sentence(self, count: int) -> None:
        """Go `count` sentences on, or back; back from the middle of a sentence means to its start."""
        if place := self._where.place or self._script.first():
            self._go_to(sentences_on(self._script, place, count, self._is_well_into))

    def step_paragraph(self, count: int) -> None:
        """Go `count` paragraphs on, or back; back from the middle of a paragraph means to its start."""
        if place := self._where.place or self._script.first():
            self._go_to(paragraphs_on(self._script, place, count, self._is_well_into))

    def repeat_sentence(self) -> None:
        """Say the sentence again from its start."""
        self._go_to(self._where.place)

    def seek_ms(self, ms: int) -> None:
        """Go to `ms` of the whole text's time, which is estimated where it is not known."""
        offset = self._where.timeline.offset_at(ms)
        if not self._narration.jump(offset, paused=self.state is State.PAUSED):
            self._go_to(self._script.place_at(offset) or self._script.last())

    def set_rate(self, rate: float) -> None:
        """Read at `rate` times the voice's pace (0.25 to 4.0), pitch-true, from now on."""
        self._equipment.set_rate(rate)

    def set_volume(self, volume: float) -> None:
        """Play at `volume`, 0 to 1."""
        self._equipment.set_volume(volume)

    def set_loudness(self, loudness: float) -> None:
        """Play at this share of the volume, 0 to 1, until another one is set."""
        self._equipment.set_loudness(loudness)

    def set_voice(self, choice: VoiceChoice) -> None:
        """Read as `choice` says from the next sentence on."""
        self._casting.choose(choice)
        if any(saying.voice for saying in self.wording.sayings):
            self.set_wording(self.wording)

    def set_stand_in(self, wanted: bool) -> None:
        """Whether the built-in voice is to read on where the service of the chosen voice fails."""
        self._casting.may_stand_in = wanted

    def restore_voice(self) -> None:
        """Let the chosen voice read again after its service failed, from the next sentence on."""
        self._casting.restore()

    def set_wording(self, wording: Wording) -> None:
        """Word the text so from now on; the sentence that is being read is said anew."""
        wording = wording.heard_by(self.choice.voice)
        if wording == self.wording:
            return
        self._where.set_wording(wording)
        if self._narration.is_open:
            paused = self.state in (State.PAUSED, State.ERROR)
            self._narration.begin(self._where.place, end=self._narration.end, paused=paused)

    def preview(self, choice: VoiceChoice, text: str = "") -> None:
        """Let the voice of `choice` say `text`, or introduce itself; what is read now is held."""
        self.pause()
        if self._preview is None:
            self._preview = Preview(self._beside)
        said = parse(text or self.tr("Hello. This is how your text will sound."))
        self._preview.play(said, choice, rate=self._equipment.rate, volume=self._equipment.volume)

    def ticks(self) -> Ticks:
        """Ticks to tap along with, on the device and at the volume of the reading. To be closed in the end."""
        return Ticks(self._equipment.parts.beside(), self.sound.wanted, self._equipment.volume)

    def close(self) -> None:
        """Stop for good and end every thread."""
        self._hush_preview()
        self._narration.close()
        self._where.close()
        self._casting.close()
        self._equipment.close()

    # How it is done

    @property
    def _script(self) -> Script:
        return self._where.script

    def _hush_preview(self) -> None:
        if self._preview:
            self._preview.hush()

    def _beside(self) -> "Reader":
        """A reader with a player of its own beside this one."""
        reader = Reader(self._equipment.parts.beside)
        self.sound.changed.connect(lambda: reader.sound.choose(self.sound.wanted))
        reader.sound.choose(self.sound.wanted)
        reader.failed.connect(self.preview_failed)
        return reader

    def _is_well_into(self, place: Place) -> bool:
        """Whether the voice is past the beginning of the sentence at `place`."""
        if not (heard := self._narration.heard()):
            return False
        reading, now = heard
        start = reading.position_of(self._script.sentence(place))
        return start is not None and (
            start.item != now.item or samples_to_ms(now.sample - start.sample) > RESTART_MS
        )

    def _go_to(self, place: Place | None) -> None:
        """Go to the sentence at `place`; one behind what was selected lifts the selection's end."""
        if place is None:
            return
        sentence = self._script.sentence(place)
        paused = self.state is State.PAUSED
        if not self._narration.is_open:
            self._where.show_sentence(sentence)
        elif not self._narration.jump(sentence.start, paused=paused):
            end = (
                self._narration.end
                if self._narration.end is not None and sentence.start < self._narration.end
                else None
            )
            self._narration.begin(place, end=end, paused=paused)

    @Slot(object)
    def _on_narration_state_changed(self, state: State) -> None:
        if state in (State.LOADING, State.PLAYING):
            self._hush_preview()
        self.state_changed.emit(state)
