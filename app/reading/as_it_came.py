"""A single utterance as its service sends it: asked for in the format it is wanted in, and kept byte for byte."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import cast

from app.audio.clip_file import ClipFormat
from app.audio.decoding import Decoder
from app.audio.pcm import SAMPLE_RATE
from app.audio.sniffing import Kind, kind_of
from app.reading.fetching import is_ours
from app.speech.client import RETRIES, Audio, OnWait, Piece, SpeechClient
from app.speech.contract import ResponseFormat, SpeechRequest
from app.speech.service import BUILT_IN_MODEL, Endpoint, VoiceChoice

_KINDS: dict[ClipFormat, Kind] = {
    ClipFormat.MP3: "mp3",
    ClipFormat.OPUS: "ogg",
    ClipFormat.AAC: "aac",
    ClipFormat.FLAC: "flac",
    ClipFormat.WAV: "wav",
    ClipFormat.PCM: "pcm",
}
"""The contract's six."""


def is_spoken(format: ClipFormat) -> bool:
    """Whether a service can be asked for `format`."""
    return format in _KINDS


class KeepingClient(SpeechClient):
    """A client that asks `choice` for speech as `format`, and keeps what came whole.

    Who listens to it hears the same as ever, so that the speech is counted, kept and tried again as ever. What is
    asked of the built-in voice beside another one, to find its words, is none of its business.
    """

    def __init__(self, choice: VoiceChoice, format: ClipFormat) -> None:
        super().__init__()
        self._ours = is_ours(choice)
        self._format = format
        self.kept: bytes | None = None
        """The last whole answer, if it is what was asked for; none came if the speech was paid for before."""

    async def stream(
        self,
        endpoint: Endpoint,
        request: SpeechRequest,
        *,
        retries: int = RETRIES,
        on_wait: OnWait | None = None,
    ) -> AsyncGenerator[Piece, None]:
        """As `SpeechClient.stream`; of our own service's answer the sound comes at the end, as PCM."""
        is_beside = request.model == BUILT_IN_MODEL and not self._ours
        if not is_beside and (self._ours or not endpoint.response_format):
            asked_for = cast(ResponseFormat, self._format.value)
            request = request.model_copy(update={"response_format": asked_for})
        came, declared = bytearray(), ""
        source = super().stream(endpoint, request, retries=retries, on_wait=on_wait)
        async with aclosing(source) as pieces:
            async for piece in pieces:
                if isinstance(piece, Audio) and not is_beside:
                    came += piece.data
                    declared = piece.declared
                    if self._ours:
                        continue
                yield piece
        if is_beside:
            return
        if self._ours and came:
            yield Audio(await asyncio.to_thread(_decoded, bytes(came), declared), "audio/pcm")
        self.kept = bytes(came) if _is_whole(bytes(came), declared, self._format) else None


def _decoded(data: bytes, declared: str) -> bytes:
    decoder = Decoder(declared)
    return decoder.feed(data) + decoder.finish()


def _is_whole(data: bytes, declared: str, format: ClipFormat) -> bool:
    """Whether `data` is a clip of that format: what a service sends is not always what it was asked for."""
    if not data or kind_of(data, declared, ended=True) != _KINDS[format]:
        return False
    if format is ClipFormat.OPUS:
        return b"OpusHead" in data[:64]
    return format is not ClipFormat.PCM or "rate=" not in declared or f"rate={SAMPLE_RATE}" in declared
