"""Keys by keyrings of every kind, through `keyring`'s own interface. The real one is in `tests/end2end`."""

from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backends import fail, null

from app.speech.service import PRESETS, Service
from app.storage.keys import (
    Key,
    KeyPlace,
    KeyringLocked,
    KeyringMissing,
    KeyStore,
    checked_key,
    variables,
    within_deadline,
)
from tests.fakes import keyrings
from tests.fakes.keyrings import DismissedKeyring, LockedKeyring, OpenKeyring

OWN = Service("own", "Own", "https://own.example")
OPENAI = next(one for one in PRESETS if one.name == "openai")
SECRET = "sk-planted-0123456789"


@pytest.fixture
def use():
    """Make a keyring the system's own for the test."""
    with ExitStack() as stack:

        def use(one):
            stack.enter_context(keyrings.in_use(one))
            return one

        yield use


@pytest.fixture
def store():
    return KeyStore({})


def found(store: KeyStore, service: Service = OWN) -> Key | None:
    return within_deadline(store.find(service), 10)


def test_a_key_is_kept_found_by_another_start_and_deleted(use, store):
    ring = use(OpenKeyring())
    within_deadline(store.keep(OWN, SECRET))
    assert found(store) == found(KeyStore({})) == Key(SECRET, KeyPlace.KEYRING)
    within_deadline(store.delete(OWN))
    assert found(store) is found(KeyStore({})) is None
    assert ring.entries == {}


def test_the_keyring_is_asked_once(use, store):
    ring = use(OpenKeyring())
    ring.entries["readlark", "own"] = f"https://own.example {SECRET}"
    assert found(store) == found(store) == Key(SECRET, KeyPlace.KEYRING)
    assert ring.asked == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://other.example",
        "https://own.example:8443",
        "http://own.example",
        "https://own.example.evil.com",
    ],
)
def test_another_origin_gets_no_key(use, store, url):
    use(OpenKeyring())
    within_deadline(store.keep(OWN, SECRET))
    store.keep_for_session(replace(OWN, name="second"), SECRET)
    for fresh in (store, KeyStore({})):
        assert found(fresh, replace(OWN, url=url)) is None
        assert found(fresh, replace(OWN, name="second", url=url)) is None


def test_another_path_of_the_origin_gets_it(use, store):
    use(OpenKeyring())
    within_deadline(store.keep(OWN, SECRET))
    assert found(store, replace(OWN, url="https://own.example/speech")) == Key(SECRET, KeyPlace.KEYRING)


def test_an_entry_without_an_origin_is_no_key(use, store):
    ring = use(OpenKeyring())
    ring.entries["readlark", "own"] = SECRET
    assert found(store) is None


def test_the_environment_comes_first(use):
    use(OpenKeyring())
    environment = {"READLARK_KEY_OPENAI": "second", "OPENAI_API_KEY": " first\n"}
    store = KeyStore(environment)
    within_deadline(store.keep(OPENAI, SECRET))
    assert found(store, OPENAI) == Key("first", KeyPlace.ENVIRONMENT)
    del environment["OPENAI_API_KEY"]
    assert found(store, OPENAI) == Key("second", KeyPlace.ENVIRONMENT)
    environment["READLARK_KEY_OPENAI"] = "not one\nline"
    assert found(store, OPENAI) == Key(SECRET, KeyPlace.KEYRING)


def test_names_of_the_variables():
    assert variables(replace(OWN, name="my-own-2")) == ("READLARK_KEY_MY_OWN_2",)
    assert [variables(one)[0] for one in PRESETS[1:]] == ["DEDALUS_API_KEY", "OPENAI_API_KEY"]


@pytest.mark.parametrize("ring", [fail.Keyring, null.Keyring])
def test_without_a_keyring_a_key_lives_in_this_session_alone(use, store, ring):
    use(ring())
    assert found(store) is None
    with pytest.raises(KeyringMissing, match="session only"):
        within_deadline(store.keep(OWN, SECRET))
    assert found(store) is None
    store.keep_for_session(OWN, SECRET)
    assert found(store) == Key(SECRET, KeyPlace.SESSION)
    assert found(KeyStore({})) is None
    within_deadline(store.delete(OWN))
    assert found(store) is None


def test_a_locked_keyring_holds_nobody_up(use, store):
    ring = use(LockedKeyring())
    ring.entries["readlark", "own"] = f"https://own.example {SECRET}"
    try:
        with pytest.raises(KeyringLocked):
            within_deadline(store.find(OWN), 0.01)
        assert store.find(OWN) is store.find(OWN)  # one question, however often the key is wanted
        store.keep_for_session(replace(OWN, name="second"), "other")
        assert found(store, replace(OWN, name="second")) == Key("other", KeyPlace.SESSION)
    finally:
        ring.unlocked.set()
    assert found(store) == Key(SECRET, KeyPlace.KEYRING)
    assert ring.asked == 1


@pytest.mark.parametrize("wish", [KeyStore.find, KeyStore.delete, lambda store, one: store.keep(one, SECRET)])
def test_a_keyring_that_stays_locked_says_so_without_the_key(use, store, wish):
    use(DismissedKeyring())
    with pytest.raises(KeyringLocked, match=r"Unlock it") as told:
        within_deadline(wish(store, OWN))
    assert SECRET not in str(told.value)
    assert (told.value.__cause__, told.value.__context__) == (None, None)


def test_a_forgotten_key_is_asked_for_anew(use, store):
    ring = use(OpenKeyring())
    within_deadline(store.keep(OWN, SECRET))
    ring.entries["readlark", "own"] = "https://own.example newer"
    assert found(store) == Key(SECRET, KeyPlace.KEYRING)
    store.forget(OWN)
    assert found(store) == Key("newer", KeyPlace.KEYRING)


def test_that_there_is_no_key_is_remembered_until_it_is_forgotten(use, store):
    ring = use(OpenKeyring())
    assert found(store) is found(store) is None
    assert ring.asked == 1
    ring.entries["readlark", "own"] = f"https://own.example {SECRET}"
    store.forget(OWN)
    assert found(store) == Key(SECRET, KeyPlace.KEYRING)


def test_what_is_done_without_comes_when_the_keyring_is_unlocked(use, store):
    ring = use(LockedKeyring())
    ring.entries["readlark", "own"] = f"https://own.example {SECRET}"
    search = store.find(OWN)
    store.do_without(OWN)
    assert found(store) is None
    ring.unlocked.set()
    assert within_deadline(search, 10) == found(store) == Key(SECRET, KeyPlace.KEYRING)


def test_a_key_for_this_session_outlives_a_search_that_was_under_way(use, store):
    ring = use(LockedKeyring())
    search = store.find(OWN)
    store.keep_for_session(OWN, SECRET)
    ring.unlocked.set()
    assert within_deadline(search, 10) == found(store) == Key(SECRET, KeyPlace.SESSION)


def test_a_deleted_key_is_not_brought_back_by_a_search_that_was_under_way(use, store):
    ring = use(LockedKeyring())
    ring.entries["readlark", "own"] = f"https://own.example {SECRET}"
    store.find(OWN)
    deleted = store.delete(OWN)
    ring.unlocked.set()
    within_deadline(deleted, 10)
    assert found(store) is None


def test_a_future_cannot_be_cancelled_under_another_ones_feet(use, store):
    ring = use(LockedKeyring())
    search: Future[Key | None] = store.find(OWN)
    assert not search.cancel()
    ring.unlocked.set()
    assert found(store) is None


@pytest.mark.parametrize("text", ["", "  \n", "two words", "two\nlines", "schlüssel", "a\x00b", "x" * 4097])
def test_what_is_no_key(text):
    with pytest.raises(ValueError, match=r"\.$") as told:
        checked_key(text)
    assert text.strip() == "" or text not in str(told.value)


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=200))
def test_a_key_stays_as_it_is(text):
    assert checked_key(f" {text}\n") == text


def test_no_key_is_ever_printed():
    assert SECRET not in repr(Key(SECRET, KeyPlace.SESSION))
