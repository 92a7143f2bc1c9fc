"""Where the chosen speech service listens, for as long as a command needs it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from app.commands.failure import fail
from app.speech.service import BUILT_IN, Endpoint, VoiceChoice

_TIMEOUT_S = 30.0


@contextmanager
def endpoint_of(service: str) -> Iterator[Endpoint]:
    """The endpoint of `service`; the built-in voice runs until the end of the block."""
    if service != BUILT_IN:
        fail(f'There is no service "{service}". Leave --service out for the built-in voice.')
    from app.voice.child import VoiceChild

    child = VoiceChild()
    try:
        yield asyncio.run(child.endpoint())
    finally:
        child.close()


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
