"""What speech services send: events, error bodies, lists."""

import json
import math
from typing import Any

import pytest
from hypothesis import strategies as st

from app.speech import errors, model_list, refusal, voice_list
from app.speech.events import AudioDelta, Done, EventStream, Skipped, Words, parse
from app.speech.service import PRESETS
from tests.fuzz.mutations import cuts, json_values, mutated, pieces, with_some
from tests.fuzz.trials import Trial, fuzzed

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1200, method="thread")]

_EVENTS = (
    b'event: speech.audio.delta\r\ndata: {"type":"speech.audio.delta","audio":"AAAAAAAA"}\r\n\r\n',
    b'data: {"type":"speech.audio.words","words":[{"start":0,"end":3,"start_ms":1.5,"end_ms":9}]}\n\n',
    b'data: {"type":"speech.audio.skipped","start":2,"end":5}\n\n',
    b'data: {"type":"speech.audio.done","usage":{"input_tokens":3,"output_tokens":9}}\n\ndata: [DONE]\n\n',
    b'data: {"type":"error","error":{"message":"no","code":"insufficient_quota","param":"speed"}}\n\n',
)
_NAMES = (
    "type",
    "audio",
    "delta",
    "words",
    "usage",
    "error",
    "message",
    "code",
    "detail",
    "loc",
    "msg",
    "param",
)
_KINDS = ("speech.audio.delta", "speech.audio.words", "speech.audio.done", "speech.audio.skipped", "error")


def check_event(event: object) -> None:
    """An event is one of four, and holds what it promises."""
    match event:
        case None | AudioDelta() | Done():
            pass
        case Words(words):
            assert all(
                0 <= word.start <= word.end and 0 <= word.start_ms <= word.end_ms < math.inf for word in words
            )
        case Skipped(start, end):
            assert 0 <= start <= end
        case _:
            pytest.fail(f"no event: {event!r}")


@fuzzed(data=mutated((*_EVENTS, b"".join(_EVENTS[:4])), (b"data:", b"\n\n", b'{"type":', b"[")), at=cuts())
def test_event_streams(trial: Trial, data: bytes, at: list[int]) -> None:
    stream = EventStream()
    with trial.case():
        try:
            for piece in pieces(data, at):
                for found in stream.feed(piece):
                    check_event(parse(found))
            for found in stream.finish():
                check_event(parse(found))
        except errors.SpeechError as error:
            str(error)


_WORD = with_some({"start": 0, "end": 3, "start_ms": 1.5, "end_ms": 9}, *_NAMES)
_EVENT = st.one_of(
    json_values(*_NAMES, *_KINDS),
    st.fixed_dictionaries({"type": st.sampled_from(_KINDS), "words": st.lists(_WORD, max_size=3)}),
    with_some({"type": "speech.audio.done", "usage": {"input_tokens": 3}}, *_NAMES, "start", "end"),
    with_some({"type": "speech.audio.skipped", "start": 2, "end": 5}, *_NAMES),
)


@fuzzed(event=_EVENT)
def test_events(trial: Trial, event: Any) -> None:
    with trial.case():
        try:
            check_event(parse(json.dumps(event)))
        except errors.SpeechError as error:
            str(error)


_BODIES = (
    b'{"error":{"message":"No credit.","type":"x","param":"voice","code":"insufficient_quota"}}',
    b'{"error":"overloaded"}',
    b'{"detail":"not here"}',
    b'{"detail":[{"loc":["body","speed"],"msg":"too fast","type":"less_than","input":"secret","ctx":{}}]}',
    b'{"detail":{"message":"gone","code":1}}',
    b'{"type":"about:blank","title":"Forbidden","detail":"no","status":403}',
    b"<html>",
)
_DATES = (
    "Wed, 21 Oct 2026 07:28:00 GMT",
    "Mon, 01 Jan 99999999999 00:00:00 +9999",
    "1e999",
    "nan",
    "-5",
    "",
    "0",
)
_HEADERS = st.dictionaries(
    st.sampled_from(("retry-after", "retry-after-ms", "x-should-retry", "x-request-id")),
    st.sampled_from(_DATES)
    | mutated([date.encode() for date in _DATES]).map(lambda data: data.decode("latin-1"))
    | st.text(max_size=12),
)


@fuzzed(status=st.integers(100, 599), headers=_HEADERS, body=mutated(_BODIES, (b'"detail":', b"[", b"{")))
def test_error_bodies(trial: Trial, status: int, headers: dict[str, str], body: bytes) -> None:
    with trial.case():
        error = refusal.error_of(status, headers, body)
    assert isinstance(error, errors.SpeechError)
    assert len(error.detail) <= 300
    assert error.retry_after_s is None or 0 <= error.retry_after_s < float("inf")


@fuzzed(body=json_values("error", *_NAMES, "title"))
def test_error_values(trial: Trial, body: Any) -> None:
    with trial.case():
        error = refusal.error_of(422, {}, json.dumps(body).encode())
    assert len(error.detail) <= 300


_LISTS = (
    b'{"voices":["alloy",{"id":"af_sky","name":"Sky","language":"en-US"}]}',
    b'{"object":"list","data":[{"id":"tts-1","shutdown_date":"2027-01-06","capabilities":{"speech":true}}]}',
    b'{"data":[{"id":"x","deprecation":{"date":"2027-01-06"},"architecture":{"output_modalities":["audio"]}}]}',
)
_IN_LISTS = (
    "voices",
    "data",
    "models",
    "id",
    "name",
    "language",
    "shutdown_at",
    "deprecation",
    "architecture",
)


@fuzzed(
    body=mutated(_LISTS, (b"[", b'"id":')) | json_values(*_IN_LISTS).map(lambda x: json.dumps(x).encode()),
)
def test_lists_of_voices_and_models(trial: Trial, body: bytes) -> None:
    with trial.case():
        voices, models = voice_list.read(body, PRESETS[-1]), model_list.read(body)
    assert all(voice.id for voice in voices)
    assert all(model.id for model in models)
