"""The running service and the folder of voices."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.speech import errors
from app.speech.refusal import error_of
from app.storage import paths
from app.voice.child import VoiceChild
from tests.fakes.piper import JOE, lay_joe


@pytest.fixture
def folder(readlark_home: Path) -> Path:
    return paths.voices()


@pytest.fixture
def service(folder: Path) -> Iterator[httpx.Client]:
    child = VoiceChild()
    endpoint = asyncio.run(child.endpoint())
    headers = {"Authorization": f"Bearer {endpoint.key}"}
    with httpx.Client(base_url=endpoint.url, headers=headers, trust_env=False, timeout=60) as client:
        yield client
    child.close()


def listed(service: httpx.Client) -> dict[str, str]:
    answer = service.get("/v1/audio/voices").json()
    return {voice["id"]: voice["language"] for voice in answer["voices"]}


def speak(service: httpx.Client, voice: str, text: str = "Hello there.") -> httpx.Response:
    fields = {"model": "hibari", "voice": voice, "input": text, "response_format": "pcm"}
    return service.post("/v1/audio/speech", json=fields)


def test_a_voice_comes_speaks_and_goes_while_the_service_runs(service: httpx.Client, folder: Path) -> None:
    before = listed(service)
    assert JOE not in before
    model = lay_joe(folder)
    assert listed(service) == {**before, JOE: "en-US"}
    answer = speak(service, JOE)
    assert (answer.status_code, answer.headers["X-Voice"]) == (200, JOE)
    assert len(answer.content) > 24000
    model.unlink()
    assert listed(service) == before
    assert speak(service, JOE).status_code == 422


def test_a_hostile_file_is_refused_and_the_service_stays_up(service: httpx.Client, folder: Path) -> None:
    model = lay_joe(folder, "garbage")
    model.unlink()
    model.write_bytes(b"\x08\x08garbage")
    answer = speak(service, "garbage")
    error = error_of(answer.status_code, {}, answer.content)
    assert isinstance(error, errors.VoiceUnusable)
    assert speak(service, "heart").status_code == 200


def test_a_file_in_the_place_of_another_voice_is_refused(service: httpx.Client, folder: Path) -> None:
    from hibari.voices import VOICES

    folder.mkdir(parents=True)
    (folder / VOICES["emma"]["file"]).write_bytes(b"\0" * VOICES["emma"]["bytes"])
    assert listed(service)["emma"] == "en-GB"
    answer = speak(service, "emma")
    assert isinstance(error_of(answer.status_code, {}, answer.content), errors.VoiceUnusable)
    assert speak(service, "heart").status_code == 200
