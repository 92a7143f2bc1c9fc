"""A reader that speaks nothing: the same signals and wishes, on a clock that moves when it is told to."""

import re

from PySide6.QtCore import QObject, Signal, Slot

from app.playback.sound_choice import SoundChoice
from app.reading.plan import Script
from app.reading.state import Progress, State
from app.reading.timeline import Timeline
from app.speech.errors import SpeechError
from app.speech.service import Endpoint, VoiceChoice
from app.text.document import Document, Span
from app.text.wording import PLAIN, Wording

MS_A_CHARACTER = 60
_SENTENCE = re.compile(r"[^\s][^.!?\n]*[.!?]*[”\"’')]*")
_WORD = re.compile(r"\S+")


class FakeTicks:
    """Ticks that nobody hears; `late` is what is told at each tap, in turn."""

    def __init__(self) -> None:
        self.late = [0.0]
        self.is_ticking = self.is_closed = False

    def begin(self) -> None:
        self.is_ticking = True

    def late_ms(self) -> float:
        return self.late.pop(0)

    def hush(self) -> None:
        self.is_ticking = False

    def close(self) -> None:
        self.is_closed = True


class FakeReader(QObject):
    """The reader's API; `advance(ms)` lets time pass, `fail(error)` goes wrong.

    Every character takes 60 ms at 1.0×, so ms of speech and code points are one and the same thing.
    """

    state_changed = Signal(object)
    span_changed = Signal(object, object)
    progress_changed = Signal(object)
    failed = Signal(object)
    preview_failed = Signal(object)
    waiting = Signal(int)
    finished = Signal()
    sound_available_changed = Signal(bool)
    stand_in_changed = Signal(object)
    doubted = Signal(object)

    def __init__(self, *, sound_available: bool = True) -> None:
        super().__init__()
        self.document = Document("")
        self.timeline = Timeline("")
        self.state = State.IDLE
        self.progress = Progress()
        self.rate = 1.0
        self.volume = 1.0
        self.loudness = 1.0
        self.sound = SoundChoice(self)
        self.choice = VoiceChoice()
        self.may_stand_in = False
        self.sound_available = sound_available
        self.wording = PLAIN
        self.previews: list[VoiceChoice] = []
        self.reached: list[Endpoint] = []
        self.previewed_texts: list[str] = []
        self._sentences: list[Span] = []
        self._ms = 0.0
        self._end = 0

    def reach(self, endpoint: Endpoint) -> None:
        self.reached.append(endpoint)

    @property
    def spot(self) -> None:
        """Nothing is heard."""

    @property
    def script(self) -> Script:
        return Script(self.document, self.wording)

    def load(self, document: Document) -> None:
        self.stop()
        self.document = document
        self.timeline = Timeline(document.text)
        self._sentences = [Span(*one.span()) for one in _SENTENCE.finditer(document.text)]
        self._ms = 0.0
        self._end = len(document.text)
        self._tell_progress()

    def extend(self, document: Document) -> None:
        self.document = document
        self._sentences = [Span(*one.span()) for one in _SENTENCE.finditer(document.text)]
        self._end = len(document.text)
        self._tell_progress()

    @Slot()
    def play(self, start: int | None = None, end: int | None = None) -> None:
        if not self.document.text:
            return
        if start is not None:
            self._ms = start * MS_A_CHARACTER
        elif self._ms >= self._end * MS_A_CHARACTER:
            self._ms = 0.0
        self._end = len(self.document.text) if end is None else end
        self._set_state(State.LOADING)
        self._set_state(State.PLAYING)
        self._tell_place()

    def hold_at(self, offset: int) -> None:
        self._ms = float(offset * MS_A_CHARACTER)
        self._tell_progress()

    @Slot()
    def pause(self) -> None:
        if self.state is State.PLAYING:
            self._set_state(State.PAUSED)

    @Slot()
    def resume(self) -> None:
        if self.state is State.PAUSED:
            self._set_state(State.PLAYING)

    @Slot()
    def toggle(self) -> None:
        if self.state is State.PLAYING:
            self.pause()
        elif self.state is State.PAUSED:
            self.resume()
        else:
            self.play()

    @Slot()
    def stop(self) -> None:
        if self.state is not State.IDLE:
            self._set_state(State.IDLE)
            self.span_changed.emit(None, None)

    def step_sentence(self, n: int) -> None:
        index = max(0, min(self._index() + n, len(self._sentences) - 1))
        self._go(self._sentences[index].start)

    def step_paragraph(self, n: int) -> None:
        starts = [one.start() for one in re.finditer(r"[^\n]+", self.document.text)]
        index = max(i for i, start in enumerate(starts) if start <= self._place() or i == 0)
        self._go(starts[max(0, min(index + n, len(starts) - 1))])

    @Slot()
    def repeat_sentence(self) -> None:
        self.step_sentence(0)

    @Slot(int)
    def seek_ms(self, ms: int) -> None:
        self._ms = float(ms)
        self._tell_place()

    def set_rate(self, rate: float) -> None:
        self.rate = rate

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def set_loudness(self, loudness: float) -> None:
        self.loudness = loudness

    @property
    def voice(self) -> VoiceChoice:
        return self.choice

    def set_voice(self, voice: VoiceChoice) -> None:
        self.choice = voice

    def set_wording(self, wording: Wording) -> None:
        self.wording = wording

    def set_stand_in(self, wanted: bool) -> None:
        self.may_stand_in = wanted

    @Slot()
    def restore_voice(self) -> None:
        self.stand_in_changed.emit(None)

    def ticks(self) -> FakeTicks:
        self.last_ticks = FakeTicks()
        return self.last_ticks

    def preview(self, voice: VoiceChoice, text: str = "") -> None:
        self.previews.append(voice)
        self.previewed_texts.append(text)

    # -- what only a stand-in can do

    def advance(self, ms: float) -> None:
        """Let `ms` of the clock on the wall pass."""
        if self.state is not State.PLAYING:
            return
        self._ms += ms * self.rate
        if self._ms >= self._end * MS_A_CHARACTER:
            self._ms = float(self._end * MS_A_CHARACTER)
            self._tell_progress()
            self._set_state(State.IDLE)
            self.finished.emit()
        else:
            self._tell_place()

    def fail(self, error: SpeechError) -> None:
        self._set_state(State.ERROR)
        self.failed.emit(error)

    def take_over(self, error: SpeechError) -> None:
        """The built-in voice reads on, because of `error`."""
        self.stand_in_changed.emit(error)

    def lose_sound(self) -> None:
        self.sound_available = False
        self.sound_available_changed.emit(False)

    def find_sound(self) -> None:
        self.sound_available = True
        self.sound_available_changed.emit(True)

    def _place(self) -> int:
        return int(self._ms / MS_A_CHARACTER)

    def _index(self) -> int:
        return max((i for i, one in enumerate(self._sentences) if one.start <= self._place()), default=0)

    def _go(self, place: int) -> None:
        self._ms = float(place * MS_A_CHARACTER)
        self._tell_place()

    def _set_state(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)

    def _tell_place(self) -> None:
        if self._sentences:
            sentence = self._sentences[self._index()]
            words = [
                Span(*one.span())
                for one in _WORD.finditer(self.document.text, sentence.start, sentence.end)
                if one.start() <= self._place()
            ]
            self.span_changed.emit(sentence, words[-1] if words else None)
        self._tell_progress()

    def _tell_progress(self) -> None:
        text = self.document.text
        self.progress = Progress(
            position_ms=int(self._ms),
            duration_ms=len(text) * MS_A_CHARACTER,
            duration_known=self._ms > 0.5 * len(text) * MS_A_CHARACTER,
            sentence=self._index() + 1 if self._sentences else 0,
            sentences=len(self._sentences),
        )
        self.progress_changed.emit(self.progress)
