"""The built-in voice over HTTP: the contract's `POST /v1/audio/speech`, and what belongs to it."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response, StreamingResponse
from starlette.exceptions import HTTPException

from app.audio.codecs import MEDIA_TYPES, encoder
from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE
from app.speech.contract import (
    AudioDelta,
    AudioDone,
    AudioSkipped,
    AudioWords,
    ErrorBody,
    ErrorDetail,
    HTTPValidationError,
    SpeechRequest,
    Usage,
    ValidationError,
    Word,
)
from app.speech.service import BUILT_IN_MODEL, Voice
from app.voice.guard import AT_ONCE, Asgi, Guard, Refusal
from app.voice.recital import Part, recite
from app.voice.script import is_speakable, unspoken_spans
from app.voice.synthesizer import Synthesizer, UnusableVoice
from app.voice.voice_names import nearest
from app.voice.waiting import result_of

WORKERS = 2
"""Sentences synthesized at once, over all requests; each request has at most one in work."""

SAMPLES_PER_TOKEN = SAMPLE_RATE // 50
"""The usage counts code points in and 20 ms of audio out, a token each."""


class VoiceFailed(Exception):
    """The engine raised. What it said is left out: it may quote the text."""


def create(loading: "Future[Synthesizer]", key: str, host: str, at_once: int = AT_ONCE) -> Asgi:
    """The service as an ASGI app, for requests with `key` to the address `host`.

    `loading` is the voice, which may still be on its way: a request waits for it, `/health` does not.
    """
    workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="voice")
    api = FastAPI(title="Readlark's built-in voice", docs_url=None, redoc_url=None)
    api.add_exception_handler(RequestValidationError, _on_invalid)
    api.add_exception_handler(HTTPException, _on_http_error)
    api.add_exception_handler(VoiceFailed, _on_failure)
    api.add_exception_handler(UnusableVoice, _on_unusable)

    async def voice() -> Synthesizer:
        return loading.result() if loading.done() else await result_of(loading)

    @api.get("/health")
    async def health() -> Response:
        """Whether the voice is ready to speak."""
        if loading.done():
            return JSONResponse({"status": "ok"})
        return JSONResponse({"status": "loading"}, 503, {"Retry-After": "1"})

    @api.get("/v1/models")
    async def models() -> dict[str, Any]:
        """The one model; any other name in a request means it too."""
        model = {"id": BUILT_IN_MODEL, "object": "model", "created": 0, "owned_by": "readlark"}
        return {"object": "list", "data": [model]}

    @api.get("/v1/audio/voices")
    async def voices() -> dict[str, Any]:
        """The voices on this computer, the default one first."""
        ready = (await voice()).voices
        return {"voices": [{"id": v.id, "name": v.name, "language": v.language} for v in ready]}

    @api.post(
        "/v1/audio/speech",
        response_class=StreamingResponse,
        responses={
            200: {"content": {kind: {} for kind in (*MEDIA_TYPES.values(), "text/event-stream")}},
            422: {"model": HTTPValidationError},
        },
    )
    async def create_speech(request: SpeechRequest) -> Response:
        """Speak a text. `X-Voice` names the voice that speaks, `X-Unspoken` counts the passages it left out."""
        synthesizer = await voice()
        speaker = nearest(request.voice_name, synthesizer.voices)
        if speaker is None:
            return _invalid("voice", "voice_unknown", _voice_advice(synthesizer.voices))
        if not is_speakable(request.input, speaker.language):
            return _invalid("input", "unspeakable", "This voice has no sound for this text.")
        parts = recite(synthesizer, request.input, speaker, request.speed)
        events = request.stream_format == "sse"
        pieces = _events(request, parts) if events else _audio(request, parts)
        first = await _next(workers, pieces)
        return StreamingResponse(
            _stream(workers, first, pieces, _FAILED if events else None),
            media_type="text/event-stream" if events else MEDIA_TYPES[request.response_format],
            headers={
                "X-Voice": speaker.id,
                "X-Unspoken": str(len(unspoken_spans(request.input, speaker.language))),
            },
        )

    return Guard(api, key, host, _refusal, at_once)


async def _next(workers: ThreadPoolExecutor, pieces: Iterator[bytes]) -> bytes:
    """The next piece, made in a worker thread; empty at the end. Raises `VoiceFailed` or `UnusableVoice`."""
    try:
        return await asyncio.get_running_loop().run_in_executor(workers, next, pieces, b"")
    except UnusableVoice:
        raise
    except Exception:
        raise VoiceFailed from None


async def _stream(
    workers: ThreadPoolExecutor, first: bytes, pieces: Iterator[bytes], last_words: bytes | None
) -> AsyncIterator[bytes]:
    """Piece by piece, each made only when the one before it has been sent.

    So a slow client holds one sentence in memory, and for one that has gone no further sentence is made.
    If the voice fails on the way, `last_words` are sent; without any, the answer breaks off.
    """
    piece = first
    while piece:
        yield piece
        try:
            piece = await _next(workers, pieces)
        except (VoiceFailed, UnusableVoice):
            if last_words is None:
                raise
            yield last_words
            return


def _audio(request: SpeechRequest, parts: Iterator[Part]) -> Iterator[bytes]:
    """The audio alone."""
    coder = encoder(request.response_format)
    for part in parts:
        if piece := coder.feed(part.pcm):
            yield piece
    if piece := coder.finish():
        yield piece


def _events(request: SpeechRequest, parts: Iterator[Part]) -> Iterator[bytes]:
    """The audio in events, the words of each sentence before its audio."""
    coder = encoder(request.response_format)
    samples = 0
    for part in parts:
        samples += len(part.pcm) // BYTES_PER_SAMPLE
        events: list[Any] = [AudioSkipped(start=span.start, end=span.end) for span in part.skipped]
        if part.words:
            words = [
                Word(start=w.start, end=w.end, start_ms=round(w.start_ms, 1), end_ms=round(w.end_ms, 1))
                for w in part.words
            ]
            events.append(AudioWords(words=words))
        if piece := coder.feed(part.pcm):
            events.append(_delta(piece))
        yield b"".join(map(_event, events))
    tail = coder.finish()
    spent = (len(request.input), -(-samples // SAMPLES_PER_TOKEN))
    usage = Usage(input_tokens=spent[0], output_tokens=spent[1], total_tokens=sum(spent))
    yield (_event(_delta(tail)) if tail else b"") + _event(AudioDone(usage=usage))


def _delta(piece: bytes) -> AudioDelta:
    return AudioDelta(audio=base64.b64encode(piece).decode())


def _event(event: Any) -> bytes:
    return b"data: " + event.model_dump_json().encode() + b"\n\n"


def _voice_advice(voices: Sequence[Voice]) -> str:
    return "There is no such voice. The voices are: " + ", ".join(voice.id for voice in voices) + "."


def _invalid(field: str, kind: str, message: str) -> Response:
    """A 422 in the contract's shape, for a field of the body or the whole of it."""
    fault = ValidationError(loc=["body", field] if field else ["body"], msg=message, type=kind)
    return JSONResponse(HTTPValidationError(detail=[fault]).model_dump(exclude_none=True), 422)


def _error(status: int, message: str, code: str, headers: dict[str, str] | None = None) -> Response:
    """Any other error, in OpenAI's shape."""
    kind = "server_error" if status >= 500 else "invalid_request_error"
    body = ErrorBody(error=ErrorDetail(message=message, type=kind, code=code))
    return JSONResponse(body.model_dump(), status, headers)


def _refusal(refusal: Refusal) -> Asgi:
    headers = {name.decode(): value.decode() for name, value in refusal.headers}
    return _error(refusal.status, refusal.message, refusal.code, headers)


async def _on_invalid(_: Request, error: Exception) -> Response:
    """The contract's 422, without the text that the request carried."""
    assert isinstance(error, RequestValidationError)
    faults = [
        ValidationError(loc=list(fault["loc"]), msg=fault["msg"], type=fault["type"])
        for fault in error.errors()
    ]
    return JSONResponse(HTTPValidationError(detail=faults).model_dump(exclude_none=True), 422)


async def _on_http_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if (
        error.status_code == 400
    ):  # the framework's word for a body that is not even text, or nested too deeply
        return _invalid("", "json_invalid", "The body is not JSON.")
    return _error(
        error.status_code, str(error.detail), f"http_{error.status_code}", dict(error.headers or {})
    )


async def _on_unusable(_: Request, __: Exception) -> Response:
    return _invalid("voice", "voice_unusable", "The file of this voice cannot be used. Choose another voice.")


async def _on_failure(_: Request, __: Exception) -> Response:
    return JSONResponse(_FAILURE.model_dump(), 500)


_FAILURE = ErrorBody(
    error=ErrorDetail(
        message="The voice failed at this text. Try again.", type="server_error", code="voice_failed"
    )
)
_FAILED = b"data: " + json.dumps({"type": "error"} | _FAILURE.model_dump()).encode() + b"\n\n"
"""The event of a failure in the middle of an answer."""
