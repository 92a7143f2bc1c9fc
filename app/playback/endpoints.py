"""Where every speech service listens, and the key it is shown. Knows no Qt."""

import asyncio
from dataclasses import replace

from app.speech import errors
from app.speech.service import BUILT_IN, Endpoint, Service
from app.storage import services
from app.storage.keys import DEADLINE_S, KeyringError, KeyringLocked, KeyStore
from app.voice.child import VoiceChild
from app.voice.waiting import result_of


class Endpoints:
    """Finds endpoints by the names of their services; starts the built-in voice when it is first asked for.

    `deadline_s`: how long the keyring may take.
    """

    def __init__(self, keys: KeyStore, *, deadline_s: float = DEADLINE_S) -> None:
        self._keys = keys
        self._deadline_s = deadline_s
        self._child = VoiceChild()

    def warm(self) -> None:
        """Start the built-in voice without waiting for it."""
        self._child.warm()

    async def endpoint_of(self, name: str) -> Endpoint:
        """Where the service called `name` listens. Raises `SpeechError`."""
        if name == BUILT_IN:
            return await self._child.endpoint()
        service = services.find(name)
        if service is None:
            raise errors.NotFound(f"there is no service {name}", service=name)
        try:
            return service.endpoint(await self._key_of(service))
        except errors.KeyMissing:
            if service.needs_key:
                self._keys.forget(service)
                raise
            self._keys.do_without(service)  # the service itself says whether it wants one
            return replace(service.endpoint(None), key_locked=True)

    def close(self) -> None:
        """End the built-in voice."""
        self._child.close()

    async def _key_of(self, service: Service) -> str | None:
        """The service's key, None where it can be asked without one. Raises `KeyMissing`."""
        try:
            async with asyncio.timeout(self._deadline_s):  # `wait_for` may lose a cancellation
                key = await result_of(self._keys.find(service))
        except KeyringError as error:
            raise errors.KeyLocked(str(error), service=service.name) from None
        except TimeoutError:
            raise errors.KeyLocked(str(KeyringLocked()), service=service.name) from None
        if key is None and service.needs_key:
            raise errors.KeyMissing(service=service.name)
        return key.value if key else None
