import math
import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic import ValidationError as PydanticError

from app import resources
from app.speech import contract
from app.speech.contract import SpeechRequest, is_legacy, to_wire

PAGE = yaml.safe_load(resources.path("contract", "create-speech.openapi.yaml").read_text(encoding="utf-8"))
SCHEMAS: dict[str, Any] = PAGE["components"]["schemas"]

OURS = {
    "SpeechRequest": contract.SpeechRequest,
    "VoiceIdsOrCustomVoiceInline": contract.VoiceId,
    "HTTPValidationError": contract.HTTPValidationError,
    "ValidationError": contract.ValidationError,
}

STRICTER = {
    ("SpeechRequest", "model"): {"minLength": 1, "maxLength": 200},
    # No instructions are the same as empty ones.
    ("SpeechRequest", "instructions"): {"default": ""},
    ("HTTPValidationError", "detail"): {"default": []},
}
"""Where our schema says more than the page, field by field."""

HELLO: dict[str, Any] = {"model": "hibari", "input": "Hello.", "voice": "heart"}


def comparable(schema: Any) -> Any:
    """A schema without words for people, without references' paths, and with the page's redundancies folded."""
    if isinstance(schema, list):
        return [comparable(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        target = schema["$ref"].rpartition("/")[2]
        return {"$ref": {"VoiceId": "VoiceIdsOrCustomVoiceInline"}.get(target, target)}
    kept = {
        key: comparable(value)
        for key, value in schema.items()
        if key not in {"title", "description", "x-order", "additionalProperties"}
    }
    if "anyOf" in kept:
        options = [option for option in kept["anyOf"] if option != {"type": "null"}]
        if {"type": "string"} in options:  # any string: names beside it are examples
            options = [o for o in options if o == {"type": "string"} or o.get("type") != "string"]
        return (
            {**{k: v for k, v in kept.items() if k != "anyOf"}, **options[0]}
            if len(options) == 1
            else {**kept, "anyOf": options}
        )
    return kept


@pytest.mark.parametrize("name", OURS)
def test_no_field_drifts_from_the_page(name: str) -> None:
    page, ours = SCHEMAS[name], OURS[name].model_json_schema()
    assert set(ours["properties"]) == set(page["properties"])
    assert set(ours.get("required", [])) == set(page.get("required", []))
    for field, expected in page["properties"].items():
        found = comparable(ours["properties"][field])
        if found.get("default", 0) is None:
            del found["default"]
        assert found == comparable(expected) | STRICTER.get((name, field), {}), field


def test_all_schemas_of_the_page_are_compared() -> None:
    assert set(SCHEMAS) == set(OURS)


def test_named_voices_are_those_of_the_page() -> None:
    described = SCHEMAS["SpeechRequest"]["properties"]["voice"]["description"]
    assert [name for name in re.findall(r"`(\w+)`", described) if name != "id"] == list(contract.VOICE_NAMES)


@pytest.mark.parametrize(
    "change",
    [
        {"model": ""},
        {"model": "  "},
        {"model": "m" * 201},
        {"model": 7},
        {"input": ""},
        {"input": " \n\t "},
        {"input": "x" * 4097},
        {"instructions": "x" * 4097},
        {"instructions": None},
        {"voice": 3},
        {"voice": {}},
        {"voice": None},
        {"response_format": "ogg"},
        {"speed": 0.24},
        {"speed": 4.01},
        {"speed": math.nan},
        {"speed": math.inf},
        {"speed": "1"},
        {"speed": True},
        {"stream_format": "chunks"},
        {"stream_format": "sse", "model": "tts-1"},
        {"stream_format": "sse", "model": "openai/tts-1-hd"},
    ],
)
def test_refused(change: dict[str, Any]) -> None:
    with pytest.raises(PydanticError):
        SpeechRequest.model_validate(HELLO | change)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"model": "openai/gpt-4o-mini-tts", "stream_format": "sse"},
        {"model": "m" * 200},
        {"input": "🎧" * 4096},
        {"voice": {"id": "voice_1234"}},
        {"speed": 4},
        {"speed": 0.25},
        {"something": "new"},
    ],
)
def test_accepted(change: dict[str, Any]) -> None:
    SpeechRequest.model_validate(HELLO | change)


def test_defaults() -> None:
    request = SpeechRequest.model_validate(HELLO)
    assert (request.response_format, request.speed, request.stream_format) == ("mp3", 1.0, "audio")


@pytest.mark.parametrize(
    ("model", "legacy"),
    [
        ("tts-1", True),
        ("tts-1-hd", True),
        ("openai/tts-1", True),
        ("tts-1-1106", True),
        ("tts-10", False),
        ("gpt-4o-mini-tts", False),
    ],
)
def test_legacy_models(model: str, legacy: bool) -> None:
    assert is_legacy(model) is legacy


def test_wire_says_what_servers_need_and_no_more() -> None:
    assert to_wire(SpeechRequest.model_validate(HELLO)) == HELLO | {"response_format": "mp3", "speed": 1.0}
    whole = HELLO | {
        "instructions": "Calmly.",
        "stream_format": "sse",
        "response_format": "pcm",
        "speed": 1.5,
    }
    assert to_wire(SpeechRequest.model_validate(whole)) == whole
    legacy = HELLO | {"model": "tts-1", "instructions": "Calmly."}
    assert "instructions" not in to_wire(SpeechRequest.model_validate(legacy))


@given(
    st.builds(
        SpeechRequest,
        model=st.text(min_size=1, max_size=200).filter(str.strip),
        input=st.text(min_size=1).filter(str.strip),
        voice=st.one_of(st.text(), st.builds(contract.VoiceId, id=st.text())),
        instructions=st.text(),
        speed=st.floats(0.25, 4.0),
    )
)
def test_what_goes_over_the_wire_comes_back(request_: SpeechRequest) -> None:
    back = SpeechRequest.model_validate(to_wire(request_))
    heeded = "" if is_legacy(request_.model) else request_.instructions
    assert back == request_.model_copy(update={"instructions": heeded})


@pytest.mark.parametrize(
    "event",
    [
        contract.AudioDelta(audio="AAAA"),
        contract.AudioDone(usage=contract.Usage(input_tokens=1, output_tokens=2, total_tokens=3)),
        contract.AudioWords(words=[contract.Word(start=0, end=2, start_ms=0.0, end_ms=80.0)]),
        contract.AudioSkipped(start=0, end=2),
    ],
)
def test_events_name_themselves(event: BaseModel) -> None:
    assert event.model_dump()["type"].startswith("speech.audio.")
