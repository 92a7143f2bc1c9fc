"""A server on loopback that has voices to fetch: by the rules, or as badly as a test wants it."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from app.voice.offers import Offer
from tests.fakes.scripted_server import Exchange, ScriptedServer


def bundled_model() -> bytes:
    """A real voice: the one that comes with the engine."""
    from hibari.tts import ASSETS

    return Path(ASSETS, "hibari.onnx").read_bytes()


def giving(content: bytes, piece: int = 1 << 16) -> Callable[[Exchange, int], None]:
    """A script that gives `content` to everybody, from the byte that is asked for."""

    def script(exchange: Exchange, _number: int) -> None:
        start = start_of(exchange)
        status = "206 Partial Content" if start else "200 OK"
        rest = content[start:]
        headers = {"Content_Length": str(len(rest))}
        if start:
            headers["Content_Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        exchange.begin(status, **headers)
        for at in range(0, len(rest), piece):
            exchange.send(rest[at : at + piece])

    return script


def start_of(exchange: Exchange) -> int:
    """The first byte that is asked for."""
    asked = re.search(r"(?im)^range: bytes=(\d+)-", exchange.head)
    return int(asked[1]) if asked else 0


def offer_at(server: ScriptedServer, content: bytes, file: str = "bf_emma.int8.onnx") -> Offer:
    """An offer of `content` at `server`."""
    digest = hashlib.sha256(content).hexdigest()
    return Offer("emma", "Emma", "en-GB", file, len(content), digest, f"{server.url}/voices/{file}")
