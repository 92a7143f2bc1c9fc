"""A speech service that rings every word as a bell: real HTTP, and pitch and onset are known to the sample."""

import base64
import json
import re
import time

import numpy as np

from app.audio.pcm import SAMPLE_RATE, ms_to_samples, samples_to_ms
from tests.ears import Samples, runs
from tests.fakes.scripted_server import Exchange, ScriptedServer

PITCHES_HZ = (220.0, 330.0, 275.0, 440.0, 247.5)
"""Word after word, and again from the first."""

LOUD = 0.3
HEARD = 0.05
"""Amplitude from which on a bell is taken to ring."""


class Bells(ScriptedServer):
    """Rings `word_ms` a word with `gap_ms` between two; an utterance begins with the first pitch. It thinks for
    `delay_s` first.
    """

    def __init__(self, word_ms: float = 200.0, gap_ms: float = 100.0, delay_s: float = 0.0) -> None:
        super().__init__(self._answer)
        self._delay_s = delay_s
        self._word_ms = word_ms
        self._gap_ms = gap_ms

    def _answer(self, exchange: Exchange, number: int) -> None:
        if exchange.head.startswith("GET"):
            exchange.answer("200 OK", b"{}", Content_Type="application/json")
            return
        time.sleep(self._delay_s)
        text = json.loads(exchange.body)["input"]
        words = []
        pcm = b""
        for index, match in enumerate(re.finditer(r"\S+", text)):
            pcm += bytes(2 * ms_to_samples(self._gap_ms)) * bool(index)
            start_ms = samples_to_ms(len(pcm) // 2)
            pcm += _ring(PITCHES_HZ[index % len(PITCHES_HZ)], self._word_ms)
            place = {"start": match.start(), "end": match.end()}
            words.append({**place, "start_ms": start_ms, "end_ms": start_ms + self._word_ms})
        events = (
            {"type": "speech.audio.words", "words": words},
            {"type": "speech.audio.delta", "audio": base64.b64encode(pcm).decode()},
            {"type": "speech.audio.done", "usage": None},
        )
        body = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)
        exchange.answer("200 OK", body, Content_Type="text/event-stream")


def _ring(hertz: float, ms: float) -> bytes:
    at = np.arange(ms_to_samples(ms)) / SAMPLE_RATE
    wave = np.sin(2 * np.pi * hertz * at) + 0.3 * np.sin(4 * np.pi * hertz * at)
    fade = np.minimum(1.0, np.minimum(at, at[::-1]) / 0.003)
    return np.round(wave * fade * LOUD * 25_000).astype("<i2").tobytes()


def rings(recording: Samples, rate: int, least_gap_ms: float) -> list[tuple[float, float]]:
    """When the bells of a recording begin and end, in seconds; silences under `least_gap_ms` belong to a bell."""
    silent = np.abs(recording) < HEARD
    holes = runs(silent, round(least_gap_ms * rate / 1000))
    edges = [0, *(edge for hole in holes for edge in hole), len(recording)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(a / rate, b / rate) for a, b in pairs if b - a > rate * 0.01]
