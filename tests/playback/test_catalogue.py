from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.playback.catalogue import Catalogue
from app.playback.endpoints import Endpoints
from app.speech.contract import VOICE_NAMES
from app.speech.errors import KeyMissing, Unreachable
from app.speech.finding import Finding, Outcome
from app.speech.service import PRESETS, Model, Service, Voice
from app.storage import services
from app.storage.keys import KeyPlace, KeyStore
from tests.fakes import keyrings
from tests.fakes.keyrings import DismissedKeyring, LockedKeyring, OpenKeyring
from tests.fakes.scripted_server import Exchange, ScriptedServer


@pytest.fixture
def ring() -> Iterator[OpenKeyring]:
    ring = OpenKeyring()
    with keyrings.in_use(ring):
        yield ring


def made(deadline_s: float = 10.0) -> Catalogue:
    keys = KeyStore({})
    return Catalogue(Endpoints(keys), keys, deadline_s=deadline_s)


@pytest.fixture
def catalogue(qtbot: QtBot, ring: OpenKeyring) -> Iterator[Catalogue]:
    catalogue = made()
    yield catalogue
    catalogue.close()


OWN = Service("own", "Own", "https://own.example")


def test_services_come_change_and_go(catalogue: Catalogue, qtbot: QtBot) -> None:
    assert catalogue.services == PRESETS
    with qtbot.waitSignal(catalogue.services_changed) as told:
        stored = catalogue.put(Service("Own", "", "own.example/v1"))
    assert stored == Service("own", "own", "https://own.example")
    assert told.args[0] == catalogue.services == (*PRESETS, stored)
    with qtbot.waitSignal(catalogue.services_changed):
        catalogue.remove("own")
    assert catalogue.find("own") is None


def test_what_the_command_line_stored_is_seen(catalogue: Catalogue, qtbot: QtBot) -> None:
    services.put(OWN)
    with qtbot.waitSignal(catalogue.services_changed):
        catalogue.refresh()
    with qtbot.assertNotEmitted(catalogue.services_changed):
        catalogue.refresh()


def test_a_key_is_kept_found_and_deleted(catalogue: Catalogue, ring: OpenKeyring, qtbot: QtBot) -> None:
    with qtbot.waitSignal(catalogue.key_found) as told:
        catalogue.find_key("openai")
    assert told.args == ["openai", KeyPlace.NONE]
    with qtbot.waitSignal(catalogue.key_found) as told:
        catalogue.keep_key("openai", "k-1")
    assert told.args == ["openai", KeyPlace.KEYRING]
    assert ring.entries == {("readlark", "openai"): "https://api.openai.com k-1"}
    with qtbot.waitSignal(catalogue.key_found) as told:
        catalogue.delete_key("openai")
    assert told.args == ["openai", KeyPlace.NONE]
    assert ring.entries == {}


def test_a_removed_service_leaves_no_key(catalogue: Catalogue, ring: OpenKeyring, qtbot: QtBot) -> None:
    catalogue.put(OWN)
    with qtbot.waitSignal(catalogue.key_found):
        catalogue.keep_key("own", "k-1")
    catalogue.remove("own")
    qtbot.waitUntil(lambda: ring.entries == {})


def test_a_session_key_leaves_nothing_in_the_keyring(
    catalogue: Catalogue, ring: OpenKeyring, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(catalogue.key_found) as told:
        catalogue.keep_key("openai", "k-1", session=True)
    assert told.args == ["openai", KeyPlace.SESSION]
    assert ring.entries == {}


def test_the_built_in_voice_needs_no_key(catalogue: Catalogue, ring: OpenKeyring, qtbot: QtBot) -> None:
    with qtbot.waitSignal(catalogue.key_found) as told:
        catalogue.find_key("builtin")
    assert told.args == ["builtin", KeyPlace.NONE]
    assert ring.asked == 0


def test_a_locked_keyring_is_said_to_be_waited_for(qtbot: QtBot) -> None:
    ring = LockedKeyring()
    with keyrings.in_use(ring):
        catalogue = made(deadline_s=0.02)
        with qtbot.waitSignal(catalogue.keyring_waited) as told:
            catalogue.keep_key("openai", "k-1")
        assert told.args == ["openai"]
        with qtbot.waitSignal(catalogue.key_found) as told:
            ring.unlocked.set()
        assert told.args == ["openai", KeyPlace.KEYRING]


def test_a_keyring_that_stays_locked_is_told(qtbot: QtBot) -> None:
    with keyrings.in_use(DismissedKeyring()):
        catalogue = made()
        for wish in (
            lambda: catalogue.keep_key("openai", "sk-planted"),
            lambda: catalogue.delete_key("openai"),
            lambda: catalogue.find_key("openai"),
        ):
            with qtbot.waitSignal(catalogue.keyring_failed) as told:
                wish()
            name, sentence = told.args
            assert name == "openai"
            assert "Unlock it" in sentence
            assert "planted" not in sentence


def test_nothing_is_told_after_the_end(qtbot: QtBot) -> None:
    ring = LockedKeyring()
    with keyrings.in_use(ring):
        catalogue = made()
        catalogue.find_key("openai")
        catalogue.close()
        with qtbot.assertNotEmitted(catalogue.key_found):
            ring.unlocked.set()
            qtbot.waitUntil(lambda: ring.asked == 1)


def test_voices_are_listed_by_the_service_once(catalogue: Catalogue, qtbot: QtBot) -> None:
    with ScriptedServer(lambda exchange, _: exchange.answer("200 OK", b'{"voices": ["anna"]}')) as server:
        catalogue.put(Service("own", "Own", server.url))
        for _ in range(2):
            with qtbot.waitSignal(catalogue.voices_found) as told:
                catalogue.find_voices("own")
            assert told.args == ["own", (Voice("anna", "anna", "own", "und", local=True),), None]
        assert len(server.exchanges) == 1


def test_a_service_that_fails_has_the_contracts_voices_and_is_asked_again(
    catalogue: Catalogue, qtbot: QtBot
) -> None:
    def script(exchange: Exchange, number: int) -> None:
        if number == 1:
            exchange.connection.close()
        else:
            exchange.answer("200 OK", b'["anna"]')

    with ScriptedServer(script) as server:
        catalogue.put(Service("own", "Own", server.url))
        for names, kind in ((list(VOICE_NAMES), Unreachable), (["anna"], type(None))):
            with qtbot.waitSignal(catalogue.voices_found) as told:
                catalogue.find_voices("own")
            assert [voice.id for voice in told.args[1]] == names
            assert type(told.args[2]) is kind


def test_models_are_listed_once_and_only_where_there_is_an_answer(catalogue: Catalogue, qtbot: QtBot) -> None:
    def script(exchange: Exchange, number: int) -> None:
        if number == 1:
            exchange.connection.close()
        else:
            exchange.answer("200 OK", b'[{"id": "m", "shutdown_date": "2027-01-06"}]')

    with ScriptedServer(script) as server:
        catalogue.put(Service("own", "Own", server.url))
        catalogue.find_models("own")
        qtbot.waitUntil(lambda: len(server.exchanges) == 1 and not catalogue._asked_models)
        for _ in range(2):
            with qtbot.waitSignal(catalogue.models_found) as told:
                catalogue.find_models("own")
            assert told.args == ["own", (Model("m", "2027-01-06"),)]
        assert len(server.exchanges) == 2


def test_what_a_service_can_do_is_told_finding_by_finding(catalogue: Catalogue, qtbot: QtBot) -> None:
    told: list[Finding | None] = []
    catalogue.examined.connect(lambda _name, finding: told.append(finding))
    with ScriptedServer(lambda exchange, _: exchange.answer("401 Unauthorized")) as server:
        catalogue.put(Service("own", "Own", server.url))
        catalogue.examine("own")
        qtbot.waitUntil(lambda: None in told)
    assert [one and one.name for one in told] == ["name", "connection", "key", None]
    told.clear()
    catalogue.examine("openai")
    qtbot.waitUntil(lambda: None in told)
    assert told == [Finding("key", Outcome.FAILED, "there is none", "Store the service's key."), None]


def test_a_preset_without_a_key_is_not_asked(catalogue: Catalogue, qtbot: QtBot) -> None:
    with qtbot.waitSignal(catalogue.voices_found) as told:
        catalogue.find_voices("openai")
    assert [voice.id for voice in told.args[1]] == list(VOICE_NAMES)
    assert not any(voice.local for voice in told.args[1])
    assert isinstance(told.args[2], KeyMissing)
    assert told.args[2].service == "openai"


def test_the_built_in_voice_lists_itself(qtbot: QtBot, ring: OpenKeyring) -> None:
    keys = KeyStore({})
    endpoints = Endpoints(keys)
    catalogue = Catalogue(endpoints, keys)
    try:
        with qtbot.waitSignal(catalogue.voices_found, timeout=30_000) as told:
            catalogue.find_voices("builtin")
        assert "heart" in [voice.id for voice in told.args[1]]
    finally:
        catalogue.close()
        endpoints.close()
