"""All voices of this computer as one synthesizer."""

from collections.abc import Sequence
from itertools import chain

from app.speech.service import Voice
from app.voice.synthesizer import Speech, Synthesizer, UnusableVoice


class Choir:
    """The voices of several engines. Where two have a voice of the same id, the first one's speaks."""

    def __init__(self, engines: Sequence[Synthesizer]) -> None:
        self._engines = tuple(engines)

    @property
    def voices(self) -> Sequence[Voice]:
        """The voices that are ready now; the first engine's first one is the default."""
        found: dict[str, Voice] = {}
        for voice in chain.from_iterable(engine.voices for engine in self._engines):
            found.setdefault(voice.id, voice)
        return tuple(found.values())

    def speak(self, sentence: str, voice: str, speed: float) -> Speech:
        """The sound of one sentence; see `Synthesizer`."""
        for engine in self._engines:
            if any(one.id == voice for one in engine.voices):
                return engine.speak(sentence, voice, speed)
        raise UnusableVoice(voice)  # its file was there a moment ago
