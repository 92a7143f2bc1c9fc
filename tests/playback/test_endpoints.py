import asyncio
import time
from contextlib import ExitStack

import pytest

from app.playback.endpoints import Endpoints
from app.speech import errors
from app.speech.service import BUILT_IN, Endpoint, Service, parse_auth
from app.storage import services
from app.storage.keys import KeyStore
from tests.fakes import keyrings
from tests.fakes.keyrings import DismissedKeyring, LockedKeyring, OpenKeyring


@pytest.fixture
def use():
    """Make a keyring the system's own for the test, with `entry` for every service in it."""
    with ExitStack() as stack:

        def use(ring: OpenKeyring, entry: str = "") -> OpenKeyring:
            if entry:
                ring.entries = {("readlark", name): entry for name in ("own", "openai")}
            stack.enter_context(keyrings.in_use(ring))
            return ring

        yield use


@pytest.fixture
def own():
    service = Service("own", "Own", "https://own.example", parse_auth("x-api-key"))
    services.put(service)
    return service


def endpoint(name: str, *, keys: KeyStore | None = None, deadline_s: float = 10.0) -> Endpoint:
    endpoints = Endpoints(keys or KeyStore({}), deadline_s=deadline_s)
    try:
        return asyncio.run(endpoints.endpoint_of(name))
    finally:
        endpoints.close()


def test_the_built_in_voice_is_started():
    found = endpoint(BUILT_IN)
    assert found.url.startswith("http://127.0.0.1:")
    assert found.key


def test_a_service_of_ones_own(use, own):
    use(OpenKeyring(), "https://own.example k-1")
    assert endpoint("own") == Endpoint("https://own.example", "k-1", parse_auth("x-api-key"))


def test_a_service_that_nobody_knows():
    with pytest.raises(errors.NotFound) as told:
        endpoint("nobody")
    assert told.value.service == "nobody"


@pytest.mark.parametrize(
    ("ring", "entry"),
    [(OpenKeyring(), ""), (DismissedKeyring(), ""), (OpenKeyring(), "https://other.example k-1")],
)
def test_a_preset_is_not_asked_without_its_key(use, ring, entry):
    use(ring, entry)
    with pytest.raises(errors.KeyMissing) as told:
        endpoint("openai")
    assert told.value.service == "openai"
    assert isinstance(told.value, errors.KeyLocked) is isinstance(ring, DismissedKeyring)


def test_a_keyring_that_stays_locked_is_waited_for_no_longer_than_allowed(use):
    ring = use(LockedKeyring(), "https://api.openai.com k-1")
    keys = KeyStore({})
    with pytest.raises(errors.KeyLocked, match="Unlock it"):
        endpoint("openai", keys=keys, deadline_s=0.05)
    ring.unlocked.set()
    assert endpoint("openai", keys=keys).key == "k-1"


def test_a_service_that_may_want_no_key_is_asked_without_one_when_the_keyring_is_locked(use, own):
    ring = use(LockedKeyring(), "https://own.example k-1")
    keys = KeyStore({})
    asked = endpoint("own", keys=keys, deadline_s=0.05)
    assert (asked.key, asked.key_locked) == (None, True)
    assert endpoint("own", keys=keys).key is None  # at once: the keyring is not waited for again
    ring.unlocked.set()
    keys.forget(own)
    assert endpoint("own", keys=keys).key == "k-1"


def test_that_there_is_no_key_is_found_out_once(use, own):
    ring = use(OpenKeyring())
    keys = KeyStore({})
    assert endpoint("own", keys=keys).key is endpoint("own", keys=keys).key is None
    assert ring.asked == 1


def test_who_gives_up_as_the_key_is_found_has_given_up(use, own):
    ring = use(LockedKeyring(), "https://own.example k-1")
    keys = KeyStore({})

    async def give_up() -> None:
        search = asyncio.create_task(Endpoints(keys).endpoint_of("own"))
        while not keys._searches:
            await asyncio.sleep(0)
        ring.unlocked.set()
        key = keys.find(own)
        while not key.done():  # not a step of the loop in between
            time.sleep(0.001)
        await asyncio.sleep(0)
        search.cancel()
        await search

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(give_up())
