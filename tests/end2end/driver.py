"""A reader in a process of its own, without a window: takes wishes on standard input, says what happens.

Run as `python -m tests.end2end.driver [URL]`: with the built-in voice, or with the speech service at URL. Both ways
one JSON object a line; `at` is `time.monotonic()` in seconds, the same clock for every process of the machine.
"""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot

from app.audio.spool import Spool
from app.desktop.plain_import import restore_import
from app.desktop.terminal import quiet_qt
from app.playback.equipment import Parts
from app.playback.player import Player
from app.playback.reader import Reader
from app.playback.worker import Worker
from app.speech.service import Endpoint, VoiceChoice
from app.storage import paths
from app.text.document import Span, parse
from app.voice.child import VoiceChild


class Driver(QObject):
    """One reader, steered by lines and heard of by lines."""

    def __init__(self, url: str | None) -> None:
        super().__init__()
        self._url = url
        self._voice = VoiceChild()
        self._reader = reader = Reader(
            lambda: Parts(Player(), Worker(self._endpoint_of), Spool(paths.cache()))
        )
        reader.state_changed.connect(lambda state: _say("state", state.value))
        reader.span_changed.connect(self._on_reader_span_changed)
        reader.failed.connect(lambda error: _say("failed", type(error).__name__))
        reader.finished.connect(lambda: _say("finished"))
        reader.sound_available_changed.connect(lambda there: _say("sound", there))
        self._does: dict[str, Callable[..., None]] = {
            "load": lambda text: reader.load(parse(text)),
            "play": reader.play,
            "pause": reader.pause,
            "resume": reader.resume,
            "stop": reader.stop,
            "sentence": reader.step_sentence,
            "paragraph": reader.step_paragraph,
            "seek": reader.seek_ms,
            "rate": reader.set_rate,
            "warm": reader.warm,
            "voice": lambda voice: reader.set_voice(VoiceChoice(voice=voice, service="other")),
            "device": reader.sound.choose,
            "tell": self._tell,
        }
        self._half = b""
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._on_input_activated)

    def close(self) -> None:
        """Silence, then the voice."""
        self._reader.close()
        self._voice.close()

    async def _endpoint_of(self, _service: str) -> Endpoint:
        return Endpoint(self._url, "a-key") if self._url else await self._voice.endpoint()

    def _tell(self) -> None:
        progress, spot = self._reader.progress, self._reader.spot
        word = spot.word if spot else None
        _say(
            "told",
            {
                "state": self._reader.state.value,
                "position_ms": progress.position_ms,
                "duration_ms": progress.duration_ms,
                "duration_known": progress.duration_known,
                "word": [word.start, word.end] if word else None,
                "device": self._reader.sound.current.id if self._reader.sound.current else None,
            },
        )

    @Slot(object, object)
    def _on_reader_span_changed(self, sentence: Span | None, word: Span | None) -> None:
        _say("span", [word.start, word.end] if word else None)

    @Slot()
    def _on_input_activated(self) -> None:
        data = os.read(sys.stdin.fileno(), 65_536)
        if not data:
            QCoreApplication.exit(0)
            return
        *lines, self._half = (self._half + data).split(b"\n")
        for line in lines:
            wish = json.loads(line)
            _say("doing", wish["do"])
            self._does[wish.pop("do")](**wish)


def _say(what: str, value: object = None) -> None:
    print(json.dumps({"at": time.monotonic(), "said": what, "value": value}), flush=True)


def main() -> int:
    """Run until standard input ends."""
    restore_import()
    quiet_qt()
    qt = QCoreApplication(sys.argv[:1])
    driver = Driver(sys.argv[1] if len(sys.argv) > 1 else None)
    try:
        return qt.exec()
    finally:
        driver.close()


if __name__ == "__main__":
    sys.exit(main())
