"""The page, over a real store and a real server."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.playback import voice_store
from app.playback.voice_store import VoiceStore
from app.ui.voices_page import VoiceRow, VoicesPage
from app.voice.offers import Offer
from tests.fakes.piper import JOE, lay_joe
from tests.fakes.scripted_server import Exchange, ScriptedServer
from tests.fakes.voice_files import bundled_model, giving, offer_at

CONTENT = bundled_model()
HEART = Offer("heart", "Heart", "en-US", "", len(CONTENT), "", "")
FILE = "bf_emma.int8.onnx"


@contextmanager
def opened(
    qtbot: QtBot,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: Callable[[Exchange, int], None],
) -> Iterator[VoicesPage]:
    """The page over a server that answers as `script` does."""
    with ScriptedServer(script) as server:
        offers = (HEART, offer_at(server, CONTENT, FILE))
        monkeypatch.setattr(voice_store, "offers", lambda _url: offers)
        store = VoiceStore(folder)
        page = VoicesPage(store)
        qtbot.addWidget(page)
        with qtbot.waitSignal(store.surveyed):
            page.begin()
        yield page
        store.close()


def row(page: VoicesPage, id_: str) -> VoiceRow:
    return next(one for one in page.rows if one.voice.id == id_)


def button(of: VoiceRow) -> QPushButton:
    return of.findChild(QPushButton)


def state(of: VoiceRow) -> str:
    return of._state.text()


def test_what_there_is_and_what_can_be_had(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qtbot, tmp_path, monkeypatch, giving(CONTENT)) as page:
        assert [one.voice.id for one in page.rows] == ["heart", "emma"]
        assert not button(row(page, "heart")).isVisible()
        assert button(row(page, "emma")).text() == "Download"
        assert button(row(page, "emma")).accessibleName() == "Download: Emma"
        about = row(page, "emma")._about.text()
        assert all(part in about for part in ("English, United Kingdom", "7.9 MB", "Apache-2.0"))


def test_a_voice_is_fetched_and_removed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qtbot, tmp_path / "voices", monkeypatch, giving(CONTENT)) as page:
        emma = row(page, "emma")
        button(emma).click()
        assert button(emma).text() == "Cancel"
        qtbot.waitUntil(lambda: button(emma).text() == "Remove")
        assert (tmp_path / "voices" / FILE).read_bytes() == CONTENT
        assert state(emma) == "It is on this computer."
        button(emma).click()
        qtbot.waitUntil(lambda: button(emma).text() == "Download")
        assert list((tmp_path / "voices").iterdir()) == []


def test_cancelled_half_way_and_taken_up_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def script(exchange: Exchange, number: int) -> None:
        if number == 1:
            exchange.begin("200 OK", Content_Length=str(len(CONTENT)))
            exchange.send(CONTENT[: len(CONTENT) // 2])
            gate.wait(20)
            exchange.send(CONTENT[len(CONTENT) // 2 :])
        else:
            giving(CONTENT)(exchange, number)

    with opened(qtbot, tmp_path, monkeypatch, script) as page:
        emma = row(page, "emma")
        button(emma).click()
        bar = emma.findChild(QProgressBar)
        qtbot.waitUntil(lambda: bar.value() > 400)
        assert bar.isVisible()
        button(emma).click()
        gate.set()
        qtbot.waitUntil(lambda: button(emma).text() == "Go on")
        button(emma).click()
        qtbot.waitUntil(lambda: button(emma).text() == "Remove")
        assert (tmp_path / FILE).read_bytes() == CONTENT


def refuse(exchange: Exchange, _number: int) -> None:
    exchange.answer("404 Not Found")


def lie(exchange: Exchange, _number: int) -> None:
    exchange.answer("200 OK", CONTENT[::-1])


def break_off(exchange: Exchange, _number: int) -> None:
    exchange.begin("200 OK", Content_Length=str(len(CONTENT)))
    exchange.send(CONTENT[:1000])
    exchange.connection.close()


@pytest.mark.parametrize(
    ("script", "sentence", "next_"),
    [
        (refuse, "The server does not give this voice. Try again later.", "Download"),
        (lie, "What came is not this voice, and was thrown away. Try again later.", "Download"),
        (break_off, "The connection broke off. Try again: it goes on where it stopped.", "Go on"),
    ],
)
def test_what_went_wrong_is_one_sentence(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: Callable[[Exchange, int], None],
    sentence: str,
    next_: str,
) -> None:
    with opened(qtbot, tmp_path, monkeypatch, script) as page:
        emma = row(page, "emma")
        button(emma).click()
        qtbot.waitUntil(lambda: state(emma) == sentence)
        assert button(emma).text() == next_
        assert not (tmp_path / FILE).exists()


def test_voices_of_the_users_own_are_listed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_joe(tmp_path)
    (tmp_path / "bad.onnx").write_bytes(b"x")
    (tmp_path / "bad.onnx.json").write_bytes(b"{")
    with opened(qtbot, tmp_path, monkeypatch, giving(CONTENT)) as page:
        assert row(page, JOE).voice.name == "Joe"
        assert state(row(page, "bad")) == "Its description is damaged. Get both files again."
        button(row(page, "bad")).click()
        qtbot.waitUntil(lambda: "bad" not in [one.voice.id for one in page.rows])
        assert not (tmp_path / "bad.onnx").exists()


def test_without_the_engine_it_is_said_how_to_get_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.voice import piper_files

    monkeypatch.setattr(piper_files, "is_engine_here", lambda: False)
    lay_joe(tmp_path)
    with opened(qtbot, tmp_path, monkeypatch, giving(CONTENT)) as page:
        assert 'pip install "readlark[piper]"' in state(row(page, JOE))
