"""Where the chosen speech service listens, for as long as a command needs it."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from app.commands.failure import fail
from app.speech.service import BUILT_IN, Endpoint, Service, VoiceChoice
from app.storage import services
from app.storage.keys import KeyStore

if TYPE_CHECKING:  # the commands that need none start without it
    from app.playback.endpoints import Endpoints

_TIMEOUT_S = 30.0


def service_called(name: str) -> Service:
    """The service of that name. Ends the command if there is none."""
    found = services.find(name)
    if found is None:
        fail(f'There is no service "{name}". The services are listed by: readlark services list')
    return found


@contextmanager
def endpoints_for(service: str) -> Iterator["Endpoints"]:
    """What finds endpoints until the end of the block, where the built-in voice ends. Ends the command if there is
    no such service.
    """
    from app.playback.endpoints import Endpoints

    service_called(service)
    with closing(Endpoints(KeyStore())) as endpoints:
        yield endpoints


@contextmanager
def endpoint_of(service: str) -> Iterator[Endpoint]:
    """The endpoint of `service`; the built-in voice runs until the end of the block. Raises `SpeechError`."""
    with endpoints_for(service) as endpoints:
        yield asyncio.run(endpoints.endpoint_of(service))


def speak_word() -> bytes:
    """The PCM of one word from the built-in voice.

    Raises:
        SpeechError: the voice cannot be started.
        httpx.HTTPError: it does not answer, or with an error.
    """
    import httpx

    choice = VoiceChoice()
    content = {"model": choice.model, "input": "Hello.", "voice": choice.voice, "response_format": "pcm"}
    with endpoint_of(BUILT_IN) as endpoint, httpx.Client(trust_env=False, timeout=_TIMEOUT_S) as client:
        headers = {"Authorization": f"Bearer {endpoint.key}"}
        answer = client.post(f"{endpoint.url}/v1/audio/speech", json=content, headers=headers)
        return answer.raise_for_status().content
