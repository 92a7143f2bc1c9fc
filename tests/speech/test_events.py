import base64
import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech import errors
from app.speech.events import MAX_LINE, AudioDelta, Done, EventStream, Skipped, Words, WordTime, parse


def data_of(stream: bytes, cuts: list[int]) -> list[str]:
    events, found, last = EventStream(), [], 0
    for cut in [*sorted(c % (len(stream) + 1) for c in cuts), len(stream)]:
        found += events.feed(stream[last:cut])
        last = cut
    return [*found, *events.finish()]


texts = st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), min_size=1))


@given(texts=texts, cuts=st.lists(st.integers(0, 10_000)), end=st.sampled_from(["\n", "\r\n", "\r"]))
def test_events_are_found_however_the_bytes_are_cut(texts: list[str], cuts: list[int], end: str) -> None:
    stream = "".join(f"event: x{end}data: {text}{end}{end}" for text in texts).encode()
    assert data_of(stream, cuts) == texts


def test_the_last_event_needs_no_blank_line() -> None:
    assert data_of(b"data: a\n\ndata: b", []) == ["a", "b"]


def test_comments_and_other_fields_are_passed_over() -> None:
    assert data_of(b": ping\n\nid: 7\nretry: 3\ndata:a\n\n", []) == ["a"]


def test_a_line_without_an_end_is_refused() -> None:
    with pytest.raises(errors.NotAudio):
        list(EventStream().feed(b"x" * (MAX_LINE + 1)))


@given(audio=st.binary(), name=st.sampled_from(["audio", "data", "audio_data", "delta"]))
def test_audio_is_found_under_every_name_in_use(audio: bytes, name: str) -> None:
    event = {"type": "speech.audio.delta", name: base64.b64encode(audio).decode()}
    assert parse(json.dumps(event)) == AudioDelta(audio)


@pytest.mark.parametrize(
    ("data", "event"),
    [
        ("[DONE]", Done()),
        ("not json", None),
        ("[1]", None),
        ('{"type":"speech.audio.later"}', None),
        ('{"type":"speech.audio.words","words":[{"start":0}]}', None),
        ('{"type":"speech.audio.words","words":[{"start":0,"end":3,"start_ms":NaN,"end_ms":9}]}', None),
        ('{"type":"speech.audio.words","words":[{"start":0,"end":3,"start_ms":1,"end_ms":Infinity}]}', None),
        ('{"type":"speech.audio.words","words":[{"start":-3,"end":3,"start_ms":1,"end_ms":9}]}', None),
        ('{"type":"speech.audio.skipped","start":5,"end":2}', None),
        ('{"type":"speech.audio.done"}', Done()),
        ('{"type":"speech.audio.done","usage":null}', Done()),
        (
            '{"type":"speech.audio.done","usage":{"input_tokens":3,"output_tokens":9,"total_tokens":12}}',
            Done(3, 9),
        ),
        ('{"type":"speech.audio.done","token_usage":{"input_tokens":3}}', Done(3, None)),
        ('{"type":"speech.audio.skipped","start":2,"end":5}', Skipped(2, 5)),
        (
            '{"type":"speech.audio.words","words":[{"start":0,"end":3,"start_ms":1.5,"end_ms":9}]}',
            Words((WordTime(0, 3, 1.5, 9.0),)),
        ),
    ],
)
def test_what_an_event_says(data: str, event: object) -> None:
    assert parse(data) == event


@pytest.mark.parametrize(
    "data",
    [
        '{"type":"speech.audio.error","error":{"message":"overloaded"}}',
        '{"type":"error","message":"overloaded"}',
        '{"error":"overloaded"}',
    ],
)
def test_an_error_inside_the_stream_is_an_error(data: str) -> None:
    with pytest.raises(errors.ServerFault, match="overloaded"):
        parse(data)


def test_an_error_inside_the_stream_may_be_about_credit() -> None:
    with pytest.raises(errors.CreditExhausted):
        parse('{"type":"error","error":{"message":"no credit","code":"insufficient_quota"}}')


def test_no_error_is_no_error() -> None:
    assert parse('{"type":"speech.audio.delta","audio":"","error":null}') == AudioDelta(b"")


def test_broken_base64_is_no_audio() -> None:
    with pytest.raises(errors.NotAudio):
        parse('{"type":"speech.audio.delta","audio":"***"}')


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)
hostile = st.fixed_dictionaries(
    {
        "type": st.sampled_from(
            ["speech.audio.delta", "speech.audio.words", "speech.audio.skipped", "x.done", "error"]
        )
    },
    optional=dict.fromkeys(("audio", "words", "start", "end", "usage", "error", "message"), json_values),
)


@given(event=hostile)
def test_no_event_raises_anything_but_our_own(event: dict) -> None:
    with contextlib.suppress(errors.SpeechError):
        parse(json.dumps(event))
