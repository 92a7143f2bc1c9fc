"""A reader on a silent player and a speech service of tones, for tests."""

from collections.abc import Callable
from pathlib import Path

from app.audio.spool import Spool
from app.playback.casting import CanSpeak
from app.playback.equipment import Parts
from app.playback.reader import Reader
from app.playback.worker import Worker
from app.reading.state import State
from app.reading.thrift import Thrift
from app.speech import errors
from app.speech.service import Endpoint
from app.text.document import Span, parse
from tests.fakes.player import SilentPlayer
from tests.fakes.tones import ToneService

TEXT = "One two three. Four five six.\n\nSeven eight nine. Ten.\n\nEleven twelve."


class Desk:
    """A reader on a silent player and a tone service, and everything it said."""

    def __init__(
        self,
        service: ToneService,
        folder: Path,
        make_thrift: Callable[[], Thrift] | None = None,
        *,
        can_speak: CanSpeak | None = None,
    ) -> None:
        self.service = service
        self.player = SilentPlayer()

        async def endpoint_of(_: str) -> Endpoint:
            return Endpoint(service.url, "key")

        self.now = 1000.0
        """The clock, in seconds."""
        self.reader = Reader(
            lambda: Parts(self.player, Worker(endpoint_of, make_thrift), Spool(folder)),
            can_speak=can_speak,
            clock=lambda: self.now,
        )
        self.states: list[State] = []
        self.words: list[Span] = []
        self.sentences: list[Span] = []
        self.errors: list[errors.SpeechError] = []
        self.stand_ins: list[errors.SpeechError | None] = []
        """Why the built-in voice began to read for another, and None where it ended."""
        self.finished = 0
        self.reader.state_changed.connect(self.states.append)
        self.reader.span_changed.connect(self._note_span)
        self.reader.failed.connect(self.errors.append)
        self.reader.stand_in_changed.connect(self.stand_ins.append)
        self.reader.finished.connect(self._note_finished)

    def _note_span(self, sentence: Span | None, word: Span | None) -> None:
        if sentence and (not self.sentences or self.sentences[-1] != sentence):
            self.sentences.append(sentence)
        if word and (not self.words or self.words[-1] != word):
            self.words.append(word)

    def _note_finished(self) -> None:
        self.finished += 1

    def texts(self, spans: list[Span]) -> list[str]:
        return [self.reader.document.text[span.start : span.end] for span in spans]

    def load(self, text: str = TEXT) -> None:
        self.reader.load(parse(text))

    def at(self, word: str) -> int:
        return self.reader.document.text.index(word)


def wind(desk: Desk, qtbot, until, step: float = 50) -> None:
    """Let time pass in small steps, each of them seen by the reader, until something is so."""

    def pass_and_check() -> bool:
        desk.player.advance(step)
        desk.reader.follow()
        return until()

    qtbot.waitUntil(pass_and_check, timeout=20_000)


def hear(desk: Desk, qtbot, word: str) -> None:
    """Let time pass until `word` is heard."""
    wind(desk, qtbot, lambda: bool(desk.words) and desk.texts(desk.words)[-1].strip(".,") == word)
