"""The window with real services: what is on offer, and who is told to get the text."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.playback.catalogue import Catalogue
from app.playback.endpoints import Endpoints
from app.speech.errors import KeyMissing, KeyRejected, Unreachable
from app.speech.service import PRESETS, Service, VoiceChoice
from app.storage.keys import KeyPlace, KeyStore
from app.text.document import parse
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.service_room import ServiceRoom
from app.ui.services_page import ServicesPage
from app.ui.voice_list import VoiceList
from app.ui.voice_rows import VoiceRef
from tests.fakes import keyrings
from tests.fakes.keyrings import OpenKeyring
from tests.fakes.reader import FakeReader
from tests.fakes.scripted_server import Exchange, ScriptedServer


@pytest.fixture
def ring() -> Iterator[OpenKeyring]:
    ring = OpenKeyring()
    with keyrings.in_use(ring):
        yield ring


@pytest.fixture
def catalogue(qtbot: QtBot, ring: OpenKeyring) -> Iterator[Catalogue]:
    keys = KeyStore({})
    endpoints = Endpoints(keys)
    catalogue = Catalogue(endpoints, keys)
    yield catalogue
    catalogue.close()
    endpoints.close()


@pytest.fixture
def room(desk: Desk, reader: FakeReader, catalogue: Catalogue) -> ServiceRoom:
    desk.show_document(parse("A text to be read."))
    return ServiceRoom(desk, reader, catalogue)


def choose(desk: Desk, name: str) -> None:
    box = desk.findChild(QWidget, "service")
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


TOLD = "What you have read aloud is sent to OpenAI (api.openai.com), and spoken there."


def test_the_server_is_introduced_once_when_it_first_gets_the_text(
    room: ServiceRoom, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    choose(desk, "openai")
    assert not desk.notice.isVisible()
    with qtbot.waitSignal(
        window.preferences_changed, check_params_cb=lambda kept: bool(kept.known_servers)
    ) as kept:
        desk.read()
    assert desk.notice.text == TOLD
    assert desk.notice.isVisible()
    assert kept.args[0].known_servers == ("https://api.openai.com",)
    desk.notice.hide()
    desk.control.stop()
    desk.read()
    assert not desk.notice.isVisible()


def test_a_server_that_takes_over_while_reading_is_introduced(room: ServiceRoom, desk: Desk) -> None:
    desk.read()
    assert not desk.notice.isVisible()
    choose(desk, "openai")
    assert desk.notice.text == TOLD


def test_a_preview_introduces_too(room: ServiceRoom, desk: Desk) -> None:
    choose(desk, "openai")
    desk.findChild(QWidget, "preview").click()
    assert desk.notice.text == TOLD


def test_this_computer_needs_no_introduction(room: ServiceRoom, desk: Desk, catalogue: Catalogue) -> None:
    catalogue.put(Service("own", "Own", "http://localhost:1"))
    room.introduce(VoiceChoice(service="own"))
    room.introduce(VoiceChoice())
    assert not desk.notice.isVisible()


def test_a_known_server_stays_known(qtbot: QtBot, theme, catalogue: Catalogue) -> None:
    preferences = Preferences(
        voice=VoiceChoice("alloy", "openai", "tts-1"), known_servers=("https://api.openai.com",)
    )
    window, reader = MainWindow(theme, preferences), FakeReader()
    qtbot.addWidget(window)
    desk = window.furnish(reader, parse, catalogue.services)
    ServiceRoom(desk, reader, catalogue)
    desk.show_document(parse("A text."))
    desk.read()
    assert reader.choice.service == "openai"
    assert not desk.notice.isVisibleTo(window)


def test_voices_come_when_a_service_is_chosen(
    room: ServiceRoom, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    with ScriptedServer(lambda exchange, _: exchange.answer("200 OK", b'["anna", "bo"]')) as server:
        catalogue.put(Service("own", "Own", server.url, voice="bo"))
        with qtbot.waitSignal(catalogue.voices_found, check_params_cb=lambda name, *_: name == "own"):
            choose(desk, "own")
    assert desk.panel.choice == VoiceChoice("bo", "own", "tts-1")
    desk.findChild(QWidget, "voice").showPopup()
    rows = desk.findChild(VoiceList).rows
    shown = [rows.index(at).data() for at in range(rows.rowCount())]
    assert shown[-3:] == ["Own", "anna", "bo"]
    desk.findChild(QWidget, "voice_picker").close()


def test_a_model_that_is_to_be_shut_down_is_warned_of_once_it_speaks(
    room: ServiceRoom, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    listed = b'[{"id": "tts-1", "shutdown_date": "2999-01-06"}]'
    with ScriptedServer(lambda exchange, _: exchange.answer("200 OK", listed)) as server:
        catalogue.put(Service("own", "Own", server.url))
        desk.panel.choose_voice(VoiceRef("own", "bo"))
        warning = desk.findChild(QLabel, "model_warning")
        assert not warning.isVisible()
        desk.read()
        qtbot.waitUntil(warning.isVisible)


def test_a_key_that_is_stored_brings_the_voices(
    room: ServiceRoom, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    asked: list[str] = []
    desk.panel.voices_requested.connect(asked.append)
    desk.panel.set_voices("openai", (), KeyMissing(service="openai"))
    with qtbot.waitSignal(catalogue.key_found):
        catalogue.find_key("openai")
    assert asked == []
    with qtbot.waitSignal(catalogue.key_found):
        catalogue.keep_key("openai", "sk-new", session=True)
    assert asked == ["openai"]
    catalogue.close()  # before the question leaves this computer


def test_a_service_of_ones_own_lists_its_voices_once_it_has_a_key(
    room: ServiceRoom, desk: Desk, catalogue: Catalogue, qtbot: QtBot
) -> None:
    def script(exchange: Exchange, _number: int) -> None:
        if "Bearer sk-new" in exchange.head:
            exchange.answer("200 OK", b'["anna"]')
        else:
            exchange.answer("401 Unauthorized")

    with ScriptedServer(script) as server:
        catalogue.put(Service("own", "Own", server.url))
        with qtbot.waitSignal(catalogue.voices_found, check_params_cb=lambda name, *_: name == "own"):
            choose(desk, "own")
        for key in ("sk-old", "sk-new"):
            with qtbot.waitSignal(catalogue.voices_found, check_params_cb=lambda name, *_: name == "own"):
                catalogue.keep_key("own", key, session=True)
    assert [voice.id for voice in desk.panel.voices("own")] == ["anna"]


def test_a_removed_service_leaves_the_built_in_voice(
    room: ServiceRoom, desk: Desk, reader: FakeReader, catalogue: Catalogue
) -> None:
    catalogue.put(Service("own", "Own", "https://own.example"))
    choose(desk, "own")
    assert reader.choice.service == "own"
    catalogue.remove("own")
    assert reader.choice == VoiceChoice()


def test_a_missing_key_leads_to_the_page(
    room: ServiceRoom, desk: Desk, reader: FakeReader, window: MainWindow, qtbot: QtBot
) -> None:
    choose(desk, "openai")
    desk.read()
    reader.fail(KeyMissing(service="openai"))
    assert desk.trouble.text.startswith("There is no key for OpenAI.")
    button = next(one for one in desk.trouble.findChildren(QPushButton) if one.text() == "Services and keys…")
    button.click()
    page = window.findChild(ServicesPage)
    assert page is not None
    assert page.isVisible()
    assert page._list.currentItem().text() == "OpenAI"
    page.close()


def test_the_page_opens_from_the_box_of_services(room: ServiceRoom, desk: Desk, window: MainWindow) -> None:
    choose(desk, "")
    page = window.findChild(ServicesPage)
    assert page is not None
    assert page.isVisible()
    page.close()
    choose(desk, "")
    assert page.isVisible()
    assert window.findChildren(ServicesPage) == [page]
    page.close()


def test_a_rejected_key_is_looked_for_anew(
    room: ServiceRoom, reader: FakeReader, catalogue: Catalogue, ring: OpenKeyring, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(catalogue.key_found) as told:
        catalogue.keep_key("openai", "sk-old")
    assert told.args == ["openai", KeyPlace.KEYRING]
    asked = ring.asked
    for error, times in ((Unreachable(service="openai"), 0), (KeyRejected(service="openai"), 1)):
        reader.fail(error)
        with qtbot.waitSignal(catalogue.key_found):
            catalogue.find_key("openai")
        assert ring.asked == asked + times


def test_the_presets_are_on_offer(room: ServiceRoom, desk: Desk) -> None:
    box = desk.findChild(QWidget, "service")
    names = [box.itemData(index) for index in range(box.count())]
    assert names == [*(one.name for one in PRESETS), None, ""]
