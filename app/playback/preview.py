"""A voice that introduces itself, or says a few words."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.speech.service import VoiceChoice
from app.text.document import Document

if TYPE_CHECKING:
    from app.playback.reader import Reader


class Preview:
    """Says something in a voice, through a reader of its own that `make_reader` makes when it is first wanted."""

    def __init__(self, make_reader: "Callable[[], Reader]") -> None:
        self._make_reader = make_reader
        self.reader: Reader | None = None

    def play(self, said: Document, choice: VoiceChoice, *, rate: float, volume: float) -> None:
        """Let the voice of `choice` say it, `rate` times as fast, at `volume` (0 to 1)."""
        if self.reader is None:
            self.reader = self._make_reader()
        self.reader.load(said)
        self.reader.set_volume(volume)
        self.reader.set_rate(rate)
        self.reader.set_voice(choice)
        self.reader.play(0)

    def hush(self) -> None:
        """Fall silent."""
        if self.reader:
            self.reader.stop()
