"""Where the voice is: the spot that is lit, and how far that is in the whole text."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.playback.sentence_counter import SentenceCounter
from app.reading.plan import Place, Script, Sentence, Utterance
from app.reading.state import Progress
from app.reading.timeline import Spot, Timeline
from app.text.document import Document, Span
from app.text.wording import PLAIN, Wording


class Whereabouts(QObject):
    """Keeps the place in one document, shows it, and learns how long the text takes.

    `span_changed` carries the sentence and the word (`Span`, or None twice), `progress_changed` a `Progress`.
    """

    span_changed = Signal(object, object)
    progress_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = PLAIN
        """How the document is put into words."""
        self._document = Document("")
        self.script = Script(self._document)
        self.timeline = Timeline("")
        self.place: Place | None = None
        """The sentence to go on with; None: the first."""
        self.offset: int | None = None
        """The code point inside that sentence to go on with, where it is not its beginning."""
        self.spot: Spot | None = None
        """What is lit."""
        self.progress = Progress()
        self._counter = SentenceCounter()

    def load(self, document: Document) -> None:
        """Begin with another document; what was taken back of the last one's changes means nothing in it."""
        self._document = document
        language = document.language.partition("-")[0].lower() or PLAIN.language
        self.wording = replace(self.wording, as_written=frozenset(), language=language)
        self.script = Script(document, self.wording)
        self.timeline = Timeline(document.text)
        self.place = self.offset = None
        self._counter.count(self.script)
        self._tell(0.0)

    def extend(self, document: Document) -> None:
        """Go on with `document`, which begins with the one there was; the place stays."""
        self._document = document
        self.script.extend(document)
        self.timeline.extend(document.text)
        self._counter.count(self.script)

    def set_wording(self, wording: Wording) -> None:
        """Put the same document into words anew; the place stays, or moves on to the next sentence that is spoken."""
        offset = self.script.sentence(self.place).start if self.place else None
        self.wording = wording
        self.script = Script(self._document, wording)
        self.place = None if offset is None else self.script.place_at(offset)
        self._counter.count(self.script)

    def close(self) -> None:
        """Count no further."""
        self._counter.stop()

    def show(self, spot: Spot, position_ms: float) -> None:
        """Light `spot`, which is heard at `position_ms` of the whole text."""
        self.place, self.offset = spot.sentence.place, None
        if spot != self.spot:
            self.spot = spot
            self.span_changed.emit(Span(spot.sentence.start, spot.sentence.end), spot.word)
        self._tell(position_ms)

    def show_sentence(self, sentence: Sentence, offset: int | None = None) -> None:
        """Light `sentence` before anything of it is heard; it will be from source `offset`, or its start."""
        self.show(Spot(sentence, None), self.timeline.time_at(sentence.start if offset is None else offset))

    def hold(self, sentence: Sentence, offset: int) -> None:
        """Go on with `sentence`, at source `offset` of it; nothing is lit."""
        self.place, self.offset = sentence.place, offset
        self._tell(self.timeline.time_at(offset))

    def show_nothing(self) -> None:
        """Light nothing; the place is kept."""
        self.spot = None
        self.span_changed.emit(None, None)

    def learn(self, utterance: Utterance, ms: float) -> None:
        """`utterance` takes `ms` milliseconds, its pause included."""
        spoken = utterance.spoken
        self.timeline.learn(spoken.starts[0], spoken.ends[-1], ms, self.script.covered(utterance))

    def _tell(self, position_ms: float) -> None:
        duration = self.timeline.duration_ms
        progress = Progress(
            position_ms=round(min(position_ms, duration)),
            duration_ms=round(duration),
            duration_known=self.timeline.is_known,
            sentence=self._counter.number_of(self.place) if self.place else 0,
            sentences=self._counter.total,
        )
        if progress != self.progress:
            self.progress = progress
            self.progress_changed.emit(progress)
