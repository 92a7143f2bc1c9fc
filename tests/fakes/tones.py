"""A speech service that says every word as a tone of its own: real HTTP, and known to the sample."""

import base64
import json
import math
import re
import struct
import threading
from collections.abc import Callable

from app.audio.pcm import ms_to_samples
from tests.fakes.scripted_server import Exchange, ScriptedServer

WORD_MS = 100
GAP_MS = 50


def speak(text: str) -> tuple[bytes, list[dict[str, float]]]:
    """The PCM and the words of `text`: `WORD_MS` of tone a word, `GAP_MS` of silence between two."""
    pcm, words = b"", []
    for number, match in enumerate(re.finditer(r"\S+", text)):
        start_ms = number * (WORD_MS + GAP_MS)
        pitch = 200 + sum(match.group().encode()) % 600
        wave = [
            round(8000 * math.sin(2 * math.pi * pitch * i / 24_000)) or 1
            for i in range(ms_to_samples(WORD_MS))
        ]
        pcm += bytes(2 * ms_to_samples(GAP_MS)) * bool(number) + struct.pack(f"<{len(wave)}h", *wave)
        words.append(
            {"start": match.start(), "end": match.end(), "start_ms": start_ms, "end_ms": start_ms + WORD_MS}
        )
    return pcm, words


class ToneService(ScriptedServer):
    """Speaks. `texts` are the inputs in the order they came; while `gate` is clear it waits before it answers;
    `fault(exchange, request, number)` may answer instead and return True.
    """

    def __init__(self, fault: Callable[[Exchange, dict[str, object], int], bool] | None = None) -> None:
        super().__init__(self._speak)
        self.texts: list[str] = []
        self.requests: list[dict[str, object]] = []
        self.gate = threading.Event()
        self.gate.set()
        self._fault = fault

    def _speak(self, exchange: Exchange, number: int) -> None:
        if exchange.head.startswith("GET"):
            exchange.answer("200 OK", b"{}", Content_Type="application/json")
            return
        request = json.loads(exchange.body)
        self.texts.append(request["input"])
        self.requests.append(request)
        self.gate.wait()
        if not (self._fault and self._fault(exchange, request, number)):
            exchange.answer("200 OK", events(request["input"]), Content_Type="text/event-stream")


def events(text: str) -> bytes:
    """The whole answer for `text`."""
    pcm, words = speak(text)
    return b"".join(
        b"data: " + json.dumps(event).encode() + b"\n\n"
        for event in (
            {"type": "speech.audio.words", "words": words},
            {"type": "speech.audio.delta", "audio": base64.b64encode(pcm).decode()},
            {"type": "speech.audio.done", "usage": None},
        )
    )
