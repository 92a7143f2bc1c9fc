import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech import model_list
from app.speech.service import Endpoint, Model
from tests.fakes.scripted_server import ScriptedServer


def read(content: object) -> list[str]:
    return [model.id for model in model_list.read(json.dumps(content).encode())]


OPENAI = ["gpt-4o", "whisper-1", "tts-1", "tts-1-hd", "gpt-4o-mini-tts", "gpt-4o-transcribe", "dall-e-3"]


@pytest.mark.parametrize(
    "content",
    [
        {"object": "list", "data": [{"id": "kokoro", "object": "model"}, {"id": "tts-1"}]},
        {"models": ["kokoro", "tts-1"]},
        ["kokoro", "tts-1", "kokoro", 7, {"id": ""}, {"id": "x" * 300}, None, {"name": "\x00"}],
        [{"name": "kokoro"}, {"name": " tts-1 "}],
    ],
)
def test_the_shapes_that_are_about(content: object) -> None:
    assert read(content) == ["kokoro", "tts-1"]


def test_a_short_list_is_shown_whole_and_a_long_one_by_names() -> None:
    assert read(OPENAI) == OPENAI
    assert read([*OPENAI, *(f"chat-{n}" for n in range(20))]) == ["tts-1", "tts-1-hd", "gpt-4o-mini-tts"]
    others = [f"chat-{n}" for n in range(20)]
    assert read(others) == others


@pytest.mark.parametrize(
    "told",
    [
        {"type": "tts"},
        {"task": "text-to-speech"},
        {"capabilities": ["speech"]},
        {"capabilities": {"audio_speech": True}},
        {"architecture": {"output_modalities": ["audio"]}},
    ],
)
def test_what_a_service_says_of_its_models_goes_before_their_names(told: dict[str, object]) -> None:
    assert read([{"id": "a-voice", **told}, {"id": "tts-chat", "type": "chat"}]) == ["a-voice"]


def test_what_only_listens_does_not_speak() -> None:
    listens = [
        {"id": "a", "task": "speech-recognition"},
        {"id": "b", "capabilities": {"speech": False}},
        {"id": "c", "modality": "audio->text"},
    ]
    assert read([*listens, {"id": "d", "modality": "text->audio"}]) == ["d"]


@pytest.mark.parametrize(
    ("entry", "date"),
    [
        ({"shutdown_date": "2027-01-06"}, "2027-01-06"),
        ({"shutdown_date": "2027-01-06T00:00:00Z"}, "2027-01-06"),
        ({"shutdown_at": 1799193600}, "2027-01-06"),
        ({"deprecation": {"shutdown_date": "2027-01-06"}}, "2027-01-06"),
        ({"deprecation_date": "2027-01-06"}, "2027-01-06"),
        ({"shutdown_date": None, "retirement_date": "2027-01-06"}, "2027-01-06"),
        ({"shutdown_date": "soon"}, ""),
        ({"shutdown_at": 1e300}, ""),
        ({"shutdown_date": True}, ""),
        ({}, ""),
    ],
)
def test_when_a_model_is_shut_down(entry: dict[str, object], date: str) -> None:
    assert model_list.read(json.dumps([{"id": "tts-1", **entry}]).encode()) == (Model("tts-1", date),)


@given(st.binary(max_size=200))
def test_garbage_lists_nothing_and_breaks_nothing(body: bytes) -> None:
    model_list.read(body)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["id", "data", "models", "shutdown_date", "deprecation", "type", "architecture"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=20,
    )
)
def test_any_json_is_survived(content: object) -> None:
    model_list.read(json.dumps(content).encode())


def test_a_service_without_such_a_list_has_none() -> None:
    with ScriptedServer(lambda exchange, _: exchange.answer("404 No", b'{"data": ["x"]}')) as server:
        assert model_list.fetch(Endpoint(server.url)) == ()
    with ScriptedServer(lambda exchange, _: exchange.answer("200 OK", b'{"data": ["x"]}')) as server:
        assert model_list.fetch(Endpoint(server.url, "k")) == (Model("x"),)
        assert server.exchanges[0].head.startswith("GET /v1/models ")
