import asyncio
from collections.abc import Iterator

import httpx
import pytest

from app.speech.service import Endpoint
from app.voice.child import VoiceChild
from app.voice.hibari_voice import HibariVoice


@pytest.fixture(scope="session")
def voice() -> HibariVoice:
    """The real voice, in this process."""
    return HibariVoice()


@pytest.fixture(scope="session")
def endpoint() -> Iterator[Endpoint]:
    """The real service, in its child process."""
    child = VoiceChild()
    yield asyncio.run(child.endpoint())
    child.close()


@pytest.fixture(scope="session")
def client(endpoint: Endpoint) -> Iterator[httpx.Client]:
    """A client with the service's address and key."""
    headers = {"Authorization": f"Bearer {endpoint.key}"}
    with httpx.Client(base_url=endpoint.url, headers=headers, trust_env=False, timeout=60) as client:
        yield client
