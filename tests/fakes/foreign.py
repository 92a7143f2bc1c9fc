"""A speech service of somebody else: tones as in `tests.fakes.tones`, in any format and with any oddity."""

import json
from collections.abc import Callable

from app.audio.codecs import encoder
from app.speech.contract import ResponseFormat
from tests.fakes.scripted_server import Exchange, ScriptedServer
from tests.fakes.tones import speak

EDGE = bytes(2 * 7200)
"""300 ms of silence: what many voices put before and behind their speech."""

TYPES: dict[ResponseFormat, str] = {
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",
    "aac": "audio/aac",
    "flac": "audio/flac",
    "wav": "audio/wav",
    "pcm": "audio/pcm",
}


def audio(text: str, format_: ResponseFormat = "wav") -> bytes:
    """The whole answer for `text`, with silent edges."""
    coder = encoder(format_)
    return coder.feed(EDGE + speak(text)[0] + EDGE) + coder.finish()


class ForeignService(ScriptedServer):
    """Answers in the format that is asked for. `requests` are the bodies as they came, in order;
    `fault(exchange, request, number)` may answer instead and return True.
    """

    def __init__(self, fault: Callable[[Exchange, dict[str, object], int], bool] | None = None) -> None:
        super().__init__(self._speak)
        self.requests: list[dict[str, object]] = []
        self._fault = fault

    def _speak(self, exchange: Exchange, _number: int) -> None:
        request = json.loads(exchange.body)
        self.requests.append(request)
        if not (self._fault and self._fault(exchange, request, len(self.requests))):
            answer(exchange, request)


def answer(exchange: Exchange, request: dict[str, object]) -> None:
    """Speak as a good service does."""
    format_: ResponseFormat = request.get("response_format", "mp3")  # type: ignore[assignment]
    exchange.answer("200 OK", audio(str(request["input"]), format_), Content_Type=TYPES[format_])
