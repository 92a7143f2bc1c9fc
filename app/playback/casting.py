"""Who reads: the voice that was chosen or, after its service failed, the built-in one in its place."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.speech import errors
from app.speech.service import VoiceChoice

CanSpeak = Callable[[VoiceChoice, str], bool]
"""Whether a voice can speak the language of a text. May take a while: it is called in a thread."""

_ELSEWHERE = (errors.SpoolFull, errors.SoundLost)
"""What would stop any voice."""


class Casting(QObject):
    """Keeps the voice that was chosen, and the reason while another one reads for it.

    Each `consider` ends in one `considered` of its generation: whether the built-in voice can read on.
    """

    considered = Signal(int, bool)
    stand_in_changed = Signal(object)
    """The built-in voice reads on, because of this `SpeechError` of the chosen one; None: it does so no longer."""

    def __init__(
        self, choice: VoiceChoice, can_speak: CanSpeak | None = None, parent: QObject | None = None
    ) -> None:
        """Without `can_speak` nobody reads for another."""
        super().__init__(parent)
        self.choice = choice
        self.may_stand_in = True
        """Whether the built-in voice is to read for one whose service fails."""
        self._cause: errors.SpeechError | None = None
        self._can_speak = can_speak
        self._pool = QThreadPool(self, maxThreadCount=1)

    @property
    def voice(self) -> VoiceChoice:
        """Who reads, from the next sentence on."""
        return self.choice if self._cause is None else VoiceChoice(speed=self.choice.speed)

    def stand_in(self, cause: errors.SpeechError) -> None:
        """Let the built-in voice read for the chosen one, because of `cause`."""
        self._set_cause(cause)

    def restore(self) -> None:
        """Let the chosen voice read again, from the next sentence on."""
        self._set_cause(None)

    def choose(self, choice: VoiceChoice) -> None:
        """Let `choice` read. The same voice in another manner is not tried again while it is read for."""
        if replace(choice, speed=self.choice.speed, instructions=self.choice.instructions) != self.choice:
            self.restore()
        self.choice = choice

    def is_to_consider(self, failed: VoiceChoice, error: errors.SpeechError) -> bool:
        """Whether somebody might read for the voice of `failed`, which ended in `error`."""
        wanted = self.may_stand_in and self._can_speak is not None
        return wanted and not failed.is_built_in and not isinstance(error, _ELSEWHERE)

    def consider(self, generation: int, text: str) -> None:
        """Find out, beside the window, whether the built-in voice can speak `text`."""
        assert self._can_speak
        self._pool.start(partial(self._consider, self._can_speak, generation, text))

    def close(self) -> None:
        """Wait for what is being found out."""
        self._pool.waitForDone()

    def _consider(self, can_speak: CanSpeak, generation: int, text: str) -> None:
        try:
            can_read = can_speak(VoiceChoice(), text)
        except Exception:  # a fault of our own: the reading is not to wait for ever
            can_read = False
        self.considered.emit(generation, can_read)

    def _set_cause(self, cause: errors.SpeechError | None) -> None:
        if cause is not self._cause:
            self._cause = cause
            self.stand_in_changed.emit(cause)
