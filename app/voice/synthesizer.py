"""The seam between the service and the engine that makes the sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.audio.pcm import WordMark
from app.speech.service import Voice

SLOWEST, FASTEST = 0.5, 2.0
"""Speeds that an engine speaks by itself; what is beyond is stretched, pitch-true."""


@dataclass(frozen=True, slots=True)
class Speech:
    """One spoken sentence: 24 kHz mono s16 PCM without silent edges, and its words over the sentence's code
    points, in order.
    """

    pcm: bytes
    words: tuple[WordMark, ...] = ()


class UnusableVoice(Exception):
    """The file of a voice is damaged, missing, or none that can be spoken with."""


class Synthesizer(Protocol):
    """Speaks one sentence at a time; safe to call from several threads.

    The same sentence, voice and speed always give the same bytes: a reading resumes by asking again.
    """

    @property
    def voices(self) -> Sequence[Voice]:
        """The voices that are ready on this computer; the first is the default."""
        ...

    def speak(self, sentence: str, voice: str, speed: float) -> Speech:
        """The sound of `sentence` by the voice with this id, at `SLOWEST` to `FASTEST`.

        A sentence with nothing to say (a row of dots) gives no sound; nothing is raised for any text. Raises
        `UnusableVoice` if the voice's file turns out to be of no use.
        """
        ...
