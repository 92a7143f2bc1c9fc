"""What an answer really is, by its first bytes: declared types are often wrong."""

import re
from typing import Literal

from app.speech.errors import NotAudio

Kind = Literal["pcm", "wav", "mp3", "aac", "flac", "ogg"]

ENOUGH = 12
"""Bytes that tell every kind but bare MP3 and AAC frames, which need a second frame to be believed."""

_MAGIC: dict[bytes, Kind] = {b"OggS": "ogg", b"fLaC": "flac", b"ID3": "mp3"}
_PAGE = re.compile(rb'\s*(<!doctype|<html|\{\s*"|<\?xml)', re.IGNORECASE)
_DECLARED: dict[str, Kind] = {
    "audio/mpeg": "mp3",
    "audio/mp3": "mp3",
    "audio/aac": "aac",
    "audio/ogg": "ogg",
    "audio/opus": "ogg",
    "audio/flac": "flac",
    "audio/x-flac": "flac",
}
_MP3_KBITS = {
    3: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),  # MPEG 1, layer III
    2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),  # MPEG 2
    0: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),  # MPEG 2.5
}
_MP3_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def kind_of(head: bytes, media_type: str, ended: bool) -> Kind | None:
    """What the stream that begins with `head` is, or None if more bytes are needed.

    What has no mark of its own is what `media_type` declares, else PCM. Raises `NotAudio` for a web page or JSON.
    """
    if len(head) < ENOUGH and not ended:
        return None
    if _PAGE.match(head) or media_type.startswith(("text/", "application/json")):
        raise NotAudio("the answer is a page or a message")
    if is_wav(head):
        return "wav"
    for magic, kind in _MAGIC.items():
        if head.startswith(magic):
            return kind
    first = frame(head)
    if first is not None:
        kind, length = first
        if len(head) < length + 7 and not ended:
            return None
        second = frame(head[length:])
        if second is not None and second[0] == kind:
            return kind
    return _DECLARED.get(media_type.partition(";")[0].strip().lower(), "pcm")


def is_wav(head: bytes) -> bool:
    """Whether a WAV file begins with `head`."""
    return head[:4] == b"RIFF" and head[8:12] == b"WAVE"


def frame(head: bytes) -> tuple[Literal["mp3", "aac"], int] | None:
    """The kind and the bytes of the frame that `head` begins with (ISO 11172-3, 13818-3, 13818-7), if one does."""
    if len(head) < 7 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    if head[1] & 0xF6 == 0xF0:
        length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        return ("aac", length) if length > 7 else None
    bits, rate = head[2] >> 4, head[2] >> 2 & 3
    if layer != 1 or version == 1 or not 0 < bits < 15 or rate == 3:
        return None
    per_frame = 144_000 if version == 3 else 72_000
    padding = head[2] >> 1 & 1
    return "mp3", per_frame * _MP3_KBITS[version][bits - 1] // _MP3_RATES[version][rate] + padding
