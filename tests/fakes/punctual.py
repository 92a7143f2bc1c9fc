"""A speech service that keeps a timetable: when its first byte leaves, and how fast the others follow."""

import json
import threading
import time
from contextlib import suppress

from tests.fakes.scripted_server import Exchange, ScriptedServer

PIECE_S = 0.1
"""Audio that is sent at once."""


class PunctualService(ScriptedServer):
    """Answers each request with `body`, `length_s` long, of type `media_type`.

    The first byte leaves `wait_s` after the request, half a second of audio at once, the rest at `pace` times the
    speed of hearing. `first_byte_at` and `last_byte_at` are of the last answer, by `time.monotonic()`.
    """

    def __init__(self, body: bytes, length_s: float, media_type: str, *, wait_s: float, pace: float) -> None:
        super().__init__(self._answer)
        self._body = body
        self._length_s = length_s
        self._media_type = media_type
        self._wait_s = wait_s
        self._pace = pace
        self.first_byte_at = 0.0
        self.last_byte_at = 0.0
        self.ended = threading.Event()

    def _answer(self, exchange: Exchange, _number: int) -> None:
        if not exchange.head.startswith("POST"):
            exchange.answer("200 OK", json.dumps({}).encode(), Content_Type="application/json")
            return
        time.sleep(self._wait_s)
        self.first_byte_at = time.monotonic()
        exchange.begin("200 OK", Content_Type=self._media_type)
        piece = 2 * max(1, round(len(self._body) * PIECE_S / self._length_s / 2))
        with suppress(OSError):  # the listener may have enough
            for at in range(0, len(self._body), piece):
                exchange.send(self._body[at : at + piece])
                if at >= 5 * piece:
                    time.sleep(PIECE_S / self._pace)
        self.last_byte_at = time.monotonic()
        self.ended.set()
        exchange.connection.close()
