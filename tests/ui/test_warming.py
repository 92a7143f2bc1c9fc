"""When the window gets the keys, the chosen service is reached: at most once a minute, and without its key."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.playback.catalogue import Catalogue
from app.playback.endpoints import Endpoints
from app.speech.service import Endpoint, Service, VoiceChoice
from app.storage.keys import KeyStore
from app.ui.warming import REST_S, Warming
from tests.fakes.reader import FakeReader

OWN = Service("own", "Own", "https://own.example", ca_file="", query="api-version=preview")
OPENAI = Endpoint("https://api.openai.com")


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def catalogue(qtbot: QtBot) -> Iterator[Catalogue]:
    keys = KeyStore({"OPENAI_API_KEY": "sk-planted"})
    catalogue = Catalogue(Endpoints(keys), keys)
    yield catalogue
    catalogue.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def warming(catalogue: Catalogue, clock: Clock, qtbot: QtBot) -> Warming:
    return Warming(FakeReader(), catalogue, catalogue, clock)


def choose(warming: Warming, service: str) -> list[Endpoint]:
    reader = warming._reader
    assert isinstance(reader, FakeReader)
    reader.set_voice(VoiceChoice(service=service))
    return reader.reached


def test_a_service_elsewhere_is_reached_once_a_minute(warming: Warming, clock: Clock) -> None:
    reached = choose(warming, "openai")
    for _ in range(3):
        warming.warm()
    assert reached == [OPENAI]
    assert reached[0].key is None
    clock.now += REST_S - 0.1
    warming.warm()
    assert len(reached) == 1
    clock.now += 0.1
    warming.warm()
    assert len(reached) == 2


def test_every_server_has_its_own_minute(warming: Warming, catalogue: Catalogue) -> None:
    catalogue.put(OWN)
    choose(warming, "openai")
    warming.warm()
    reached = choose(warming, "own")
    warming.warm()
    assert reached == [OPENAI, Endpoint(OWN.url, query=OWN.query)]


@pytest.mark.parametrize("service", ["builtin", "near", "gone"])
def test_what_is_near_or_gone_is_left_alone(warming: Warming, catalogue: Catalogue, service: str) -> None:
    catalogue.put(Service("near", "Near", "http://localhost:1"))
    reached = choose(warming, service)
    warming.warm()
    assert reached == []


def test_the_keys_coming_to_the_window_are_the_moment(warming: Warming, qtbot: QtBot) -> None:
    reached = choose(warming, "openai")
    assert reached == []
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
    assert reached == [OPENAI]
