"""The window's run as a whole: files, wishes, status and clips, on a silent player and a service of tones."""

import threading
import wave
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import handover
from app.reading.state import State
from app.speech.service import Service, VoiceChoice
from app.storage import paths, purse, services
from app.storage.packing import pack_structure
from app.text.document import Document, Paragraph, ParagraphKind
from app.ui.clip_dialog import ClipDialog
from app.ui.cost_room import CostQuestion
from app.ui.preferences import Appearance
from app.ui.theme import Theme
from tests.desktop.running import Aside, aside
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService
from tests.whole_window import OneVoice, Run, begun

__all__ = ["aside"]

TEXT = "One two three. Four five six.\n\nSeven eight nine."


@pytest.fixture
def service() -> Iterator[ToneService]:
    with OneVoice() as service:
        yield service
        service.gate.set()


@pytest.fixture
def run(qtbot: QtBot, qapp: QApplication, service: ToneService) -> Iterator[Run]:
    theme = Theme(qapp, Appearance.LIGHT)
    with begun(theme, service) as run:
        qtbot.addWidget(run.window)
        yield run
    theme.deleteLater()


@pytest.fixture
def send(aside: Callable[..., Aside]) -> Callable[..., Aside]:
    """Hands a wish over, as another process does."""

    def send(wish: dict[str, Any], *, wait: bool = False) -> Aside:
        return aside(lambda: handover.send(wish, wait=wait), to_end=not wait)

    return send


def file_of(folder: Path, text: str, name: str = "text.txt") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


# -- texts in


def test_a_file_is_shown_and_read_when_it_is_asked_for(run: Run, qtbot: QtBot, send, tmp_path: Path) -> None:
    send(handover.open_files([file_of(tmp_path, TEXT)]))
    qtbot.waitUntil(lambda: run.desk.view.source == TEXT)
    assert run.reader.state is State.IDLE
    run.desk.read()
    run.wind(lambda: run.word() == "five")


def test_a_link_opens_its_text_again_and_nothing_else(run: Run, qtbot: QtBot, send, tmp_path: Path) -> None:
    file = file_of(tmp_path, TEXT)
    send(handover.open_files([file]))
    qtbot.waitUntil(lambda: run.desk.view.source == TEXT)
    run.desk.read()
    run.wind(lambda: run.word() == "five")
    run.desk.actions_.copy_link.trigger()
    link = QGuiApplication.clipboard().text()
    send(handover.open_files([file_of(tmp_path, "Another.", "other.txt")]))
    qtbot.waitUntil(lambda: run.desk.view.source == "Another.")
    send(handover.open_files([link]))
    qtbot.waitUntil(lambda: run.desk.view.source == TEXT)
    assert run.desk.view.caret == TEXT.index("five")
    assert run.reader.state is State.IDLE
    run.desk.intake._on_address_entered(link)
    assert run.desk.view.caret == TEXT.index("five")
    for hostile in (f"{link}?speak", f"readlark:{file}", "readlark://reading/../../etc/hostname"):
        send(handover.open_files([hostile]))
        qtbot.waitUntil(run.desk.trouble.isVisible)
        assert run.desk.view.source == TEXT
        run.desk.trouble.hide()


def test_a_file_that_cannot_be_read_is_said_in_a_sentence(run: Run, qtbot: QtBot, tmp_path: Path) -> None:
    run.window.files_requested.emit([str(tmp_path / "gone.txt")])
    qtbot.waitUntil(run.desk.trouble.isVisible)
    assert "gone.txt cannot be opened" in run.desk.trouble.text
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\0\0")
    run.window.files_requested.emit([str(tmp_path / "picture.png")])
    qtbot.waitUntil(lambda: "none of the formats" in run.desk.trouble.text)


def test_of_several_files_the_first_is_opened_and_the_others_are_told_of(
    run: Run, qtbot: QtBot, tmp_path: Path
) -> None:
    others = [str(tmp_path / name) for name in ("second.txt", "third.txt")]
    run.window.files_requested.emit([file_of(tmp_path, TEXT), *others])
    qtbot.waitUntil(lambda: run.desk.view.source == TEXT)
    assert "2 more files were not opened" in run.desk.notice.text


def test_the_welcome_text_reads_itself(run: Run) -> None:
    run.window.welcome_requested.emit()
    run.wind(lambda: run.reader.state is State.PLAYING)
    assert run.reader.document.title


# -- wishes from other processes


def test_a_text_that_is_handed_over_is_read_as_asked_and_then_all_is_as_before(
    run: Run, send, service: ToneService
) -> None:
    send(handover.speak(TEXT, {"voice": "other", "rate": 2.0, "title": "Numbers"}))
    run.wind(lambda: run.word() == "five")
    assert (run.reader.rate, run.desk.panel.speed.rate) == (2.0, 2.0)
    assert run.reader.document.title == "Numbers"
    run.wind(lambda: run.reader.state is State.IDLE)
    assert {request["voice"] for request in service.requests} == {"other"}
    assert (run.reader.choice, run.reader.rate) == (VoiceChoice(), 1.0)
    assert run.desk.panel.speed.rate == 1.0


def test_a_speed_that_is_asked_for_does_not_add_to_the_voices_own_pace(run: Run, send) -> None:
    run.desk.panel.speed.show_quietly(2.0, by_voice=True)
    send(handover.speak(TEXT, {"rate": 1.5}))
    run.wind(lambda: run.reader.state is not State.IDLE)
    assert (run.reader.choice.speed, run.reader.rate) == (1.0, 1.5)


def test_who_waits_is_told_at_the_end(run: Run, send) -> None:
    client = send(handover.speak(TEXT), wait=True)
    run.wind(lambda: run.word() == "nine")
    assert not client.done
    run.wind(lambda: client.done)
    assert client.result["ok"]


@pytest.mark.parametrize("text", ["***", "-----"])
def test_who_waits_for_a_text_with_nothing_to_say_is_told_at_once(
    run: Run, qtbot: QtBot, send, text: str
) -> None:
    client = send(handover.speak(text), wait=True)
    qtbot.waitUntil(lambda: client.done)
    assert client.result["ok"]


def test_a_new_text_ends_the_wait_for_the_one_before(run: Run, qtbot: QtBot, send) -> None:
    first = send(handover.speak(TEXT), wait=True)
    run.wind(lambda: run.word() == "two")
    second = send(handover.speak("Something else."), wait=True)
    qtbot.waitUntil(lambda: first.done)
    run.wind(lambda: run.word() == "Something")
    assert not second.done
    run.wind(lambda: second.done)


def test_a_copied_text_is_taken_and_read_as_asked(run: Run, qtbot: QtBot, send) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    client = send(handover.take("clipboard", {"voice": "other", "rate": 2.0}), wait=True)
    run.wind(lambda: run.word() == "two")
    assert run.desk.view.source == TEXT
    assert (run.reader.choice.voice, run.reader.rate) == ("other", 2.0)
    assert not client.done
    assert send(handover.take("clipboard")).result["ok"]  # what is read already falls silent
    assert run.reader.state is State.IDLE
    qtbot.waitUntil(lambda: client.done)
    assert client.result["ok"]
    assert (run.reader.choice.voice, run.reader.rate) == ("heart", 1.0)


def test_where_nothing_was_copied_it_is_said(run: Run, send) -> None:
    QGuiApplication.clipboard().clear()
    assert str(send(handover.take("clipboard")).error) == run.desk.notice.text
    assert run.reader.state is State.IDLE


def test_verbs_steer_and_status_tells(run: Run, send) -> None:
    assert send(handover.status()).result["status"]["state"] == "idle"
    send(handover.speak(TEXT, {"title": "Numbers"}))
    run.wind(lambda: run.word() == "two")
    send(handover.steer("pause"))
    status = send(handover.status()).result["status"]
    assert status["state"] == "paused"
    assert status["title"] == "Numbers"
    assert status["sentence"] == {"start": 0, "end": 14}
    assert status["word"] == {"start": 4, "end": 7}
    assert 0 < status["position_ms"] < status["duration_ms"]
    assert (status["speed"], status["service"], status["voice"], status["error"]) == (
        1.0,
        "builtin",
        "heart",
        None,
    )
    send(handover.steer("next"))
    send(handover.steer("resume"))
    run.wind(lambda: run.word() == "Four")
    send(handover.steer("previous"))
    run.wind(lambda: run.word() == "One")
    send(handover.steer("toggle"))
    assert run.reader.state is State.PAUSED
    send(handover.steer("stop"))
    assert run.reader.state is State.IDLE


def test_a_failed_reading_is_told_to_who_waits_and_in_the_status(
    run: Run, send, service: ToneService
) -> None:
    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        exchange.answer("402 Payment Required")
        return True

    service._fault = refuse
    client = send(handover.speak(TEXT), wait=True)
    run.wind(lambda: client.done)
    assert "credit" in str(client.error)
    status = send(handover.status()).result["status"]
    assert (status["state"], status["error"]) == ("error", str(client.error))


def test_a_voice_that_is_read_for_is_told_in_the_status(run: Run, send, service: ToneService) -> None:
    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if request["voice"] == "heart":
            return False
        exchange.answer("402 Payment Required")
        return True

    service._fault = refuse
    client = send(handover.speak(TEXT, {"service": "openai", "voice": "nova", "model": "hibari"}), wait=True)
    run.wind(lambda: run.word() == "two")
    status = send(handover.status()).result["status"]
    assert (status["state"], status["service"], status["voice"]) == ("playing", "builtin", "heart")
    assert status["error"] == "The account at openai has no credit left. The built-in voice reads on."
    run.wind(lambda: client.done)
    assert client.result["ok"]
    assert send(handover.status()).result["status"]["error"] is None


# -- clips out, and the end


def export(run: Run, target: Path) -> None:
    """Have all of the text written, as the dialog lets one do it."""
    run.desk.actions_.export.trigger()
    dialog = next(one for one in run.window.findChildren(ClipDialog) if one.isVisible())
    dialog._name.setText(target.name)
    dialog._name.textEdited.emit(target.name)
    dialog._folder.setText(str(target.parent))
    dialog.accept()


def test_a_clip_is_written_beside_the_reading(run: Run, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "clip.wav"
    run.desk.export_requested.emit(None)
    assert "no text to export" in run.desk.notice.text
    run.window.files_requested.emit([file_of(tmp_path, TEXT)])
    qtbot.waitUntil(lambda: run.desk.view.source == TEXT)
    export(run, target)
    run.wind(lambda: "clip.wav" in run.desk.notice.text)
    with wave.open(str(target)) as clip:
        assert clip.getnframes() / clip.getframerate() > 9 * 0.1


def test_closing_in_the_middle_of_everything_ends_every_thread(
    run: Run, qtbot: QtBot, send, service: ToneService, tmp_path: Path
) -> None:
    before = set(threading.enumerate())
    send(handover.speak(TEXT * 50))
    run.wind(lambda: run.word() == "five")
    parts, asked = run.reader._equipment.parts, len(service.texts)
    assert parts
    service.gate.clear()
    export(run, tmp_path / "clip.wav")
    qtbot.waitUntil(lambda: len(service.texts) > asked)
    run.run.close()
    assert parts.worker.isFinished()
    assert not [path for path in tmp_path.iterdir() if path.name != "home"]
    assert not list(paths.cache().glob("spool-*"))
    assert handover.send(handover.status()) is None
    service.gate.set()

    def others() -> list[str]:
        alive = (one for one in threading.enumerate() if one not in before)
        return [
            one.name
            for one in alive
            if not isinstance(one, threading._DummyThread) and "_serve" not in one.name
        ]

    qtbot.waitUntil(lambda: not others())


# -- what it costs


@pytest.fixture
def paid(run: Run, service: ToneService) -> VoiceChoice:
    """A voice of a service that takes a dollar a character."""
    services.put(Service("cloud", "Cloud", service.url, model="m", voice="v"))
    lines = ["[[price]]", 'hosts = ["127.0.0.1"]', 'models = ["m"]', 'currency = "USD"']
    purse.price_file().write_text("\n".join([*lines, "per_million_characters = 1_000_000"]))
    run.run._catalogue.refresh()
    choice = VoiceChoice("v", "cloud", "m")
    run.reader.set_voice(choice)
    return choice


def question(run: Run) -> CostQuestion | None:
    return next((one for one in run.window.findChildren(CostQuestion) if one.isVisible()), None)


def test_nothing_is_read_before_its_cost_is_agreed_to(
    run: Run, qtbot: QtBot, service: ToneService, tmp_path: Path, paid: VoiceChoice
) -> None:
    run.window.files_requested.emit([file_of(tmp_path, TEXT)])
    qtbot.waitUntil(lambda: run.desk.view.source == TEXT)
    run.desk.read()
    qtbot.waitUntil(lambda: question(run) is not None)
    asked = question(run)
    assert asked
    assert asked.text() == "Reading this to its end costs $45.00."
    assert not service.texts
    asked.no.click()
    assert run.reader.state is State.IDLE
    run.desk.read()
    qtbot.waitUntil(lambda: question(run) is not None)
    asked = question(run)
    assert asked
    asked.yes.click()
    run.wind(lambda: "One two three." in service.texts)


def test_a_clip_is_not_begun_before_its_cost_is_agreed_to(
    run: Run, qtbot: QtBot, service: ToneService, tmp_path: Path, paid: VoiceChoice
) -> None:
    run.window.files_requested.emit([file_of(tmp_path, TEXT)])
    qtbot.waitUntil(lambda: run.desk.view.source == TEXT)
    export(run, tmp_path / "clip.wav")
    qtbot.waitUntil(lambda: question(run) is not None)
    asked = question(run)
    assert asked
    assert asked.text() == "Exporting this costs $45.00."
    assert not service.texts
    asked.yes.click()
    qtbot.waitUntil(lambda: "clip.wav" in run.desk.notice.text)
    clip, count = tmp_path / "clip.wav", len(service.texts)
    clip.unlink()
    export(run, tmp_path / "clip.wav")
    qtbot.waitUntil(clip.exists)
    assert len(service.texts) == count, "what was paid for is neither asked about nor asked for"


def test_a_document_from_another_process_keeps_its_structure(run: Run, qtbot: QtBot, send) -> None:
    document = Document(
        "Not a heading.\n\nA note.", "T", (Paragraph(0, 14), Paragraph(16, 23, ParagraphKind.NOTE))
    )
    structure = b64encode(pack_structure(document)).decode()
    send(handover.speak(document.text, {"title": "T", "structure": structure}))
    qtbot.waitUntil(lambda: run.reader.document == document)
    send(handover.speak("Plain words.", {"structure": "nonsense"}))
    qtbot.waitUntil(lambda: run.reader.document.text == "Plain words.")
