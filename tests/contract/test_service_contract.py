"""The published contract against the real service, with requests that schemathesis makes up."""

import asyncio
from collections.abc import Iterator

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from app import resources
from app.speech.contract import LONGEST_INPUT, LONGEST_MODEL, VOICE_NAMES, is_legacy
from app.speech.service import Endpoint
from app.voice.child import VoiceChild
from app.voice.script import is_speakable

PAGE = yaml.safe_load(resources.path("contract", "create-speech.openapi.yaml").read_text(encoding="utf-8"))

schema = schemathesis.openapi.from_dict(PAGE)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    child = VoiceChild()
    yield asyncio.run(child.endpoint())
    child.close()


def stricter_rules(body: dict[str, object]) -> set[str]:
    """Our own rules beyond the page that a request by the page breaks, by name."""
    model, text, voice = str(body["model"]), str(body["input"]), body["voice"]
    name = voice["id"] if isinstance(voice, dict) else voice
    rules = {
        "model blank or over 200 characters": not model.strip() or len(model) > LONGEST_MODEL,
        "blank input": not text.strip(),
        "input that the voice has no sound for": bool(text.strip()) and not is_speakable(text),
        "sse with tts-1": body.get("stream_format") == "sse" and is_legacy(model),
        "unknown voice": name not in (*VOICE_NAMES, "heart"),
    }
    return {rule for rule, broken in rules.items() if broken}


def mended(body: dict[str, object]) -> dict[str, object]:
    """The same request with a model, an input and a voice that keep our own rules."""
    voices = [*VOICE_NAMES, {"id": "heart"}]
    return body | {
        "model": f"m{body['model']}"[:LONGEST_MODEL],
        "input": f"Hi. {body['input']}"[:LONGEST_INPUT],
        "voice": voices[len(str(body["input"])) % len(voices)],
    }


# The page lists audio/mpeg alone for all six formats, so the type of an answer is not held against it.
@schema.parametrize()
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_the_service_keeps_the_contract(case: schemathesis.Case, endpoint: Endpoint) -> None:
    case.headers = {"Authorization": f"Bearer {endpoint.key}"}
    checks = [
        not_a_server_error,
        response_schema_conformance,
        status_code_conformance,
        negative_data_rejection,
    ]
    answer = case.call_and_validate(base_url=endpoint.url, checks=checks)
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    assert answer.status_code == (422 if stricter_rules(case.body) else 200)
    case.body = mended(case.body)
    assert case.call_and_validate(base_url=endpoint.url, checks=checks).status_code == 200
