"""Sentences to utterances: what is asked of a speech service at once."""

from dataclasses import dataclass

from app.text.document import Span
from app.text.spoken import Spoken

SENTENCE_PAUSE_MS = 150
PARAGRAPH_PAUSE_MS = 350
HEADING_PAUSE_MS = 600


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A sentence of a script: index of its paragraph in the document, index in that paragraph's sentences."""

    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its source span and what is spoken of it."""

    place: Place
    start: int
    end: int
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is asked of a service at once: consecutive sentences of one paragraph.

    `text` is the input of the request; `starts`/`ends` as in `Spoken`. `pause_after_ms` is the planned silence
    behind it at 1.0×.
    """

    sentences: tuple[Sentence, ...]
    spoken: Spoken
    pause_after_ms: int

    @property
    def text(self) -> str:
        """The spoken text."""
        return self.spoken.text

    @property
    def span(self) -> Span:
        """The source span from the first sentence to the last."""
        return Span(self.sentences[0].start, self.sentences[-1].end)
