"""The window writes clips: what it asks, shows and tells, with the real exporter and a service of tones."""

import json
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.playback.costs import Costs
from app.playback.exporter import Exporter
from app.speech.service import PRESETS, Endpoint, VoiceChoice
from app.storage import files, purse
from app.storage.settings import Settings
from app.text.document import Document, Span, parse
from app.ui.clip_dialog import ClipDialog
from app.ui.desk import Desk
from app.ui.export_room import ExportRoom
from tests.fakes.reader import FakeReader
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService
from tests.parts import require

BOOK = "# One\n\nFirst words.\n\n# Two\n\nLast words here.\n\n# Three\n\nThe end."
SERVICES = {service.name: service for service in PRESETS}


class Introductions:
    """What the export room asks of the room of services."""

    def __init__(self) -> None:
        self.choices: list[VoiceChoice] = []
        self.introduce = self.choices.append


@pytest.fixture
def service() -> Iterator[ToneService]:
    with ToneService() as service:
        yield service
        service.gate.set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    return folder


@pytest.fixture
def room(desk: Desk, reader: FakeReader, service: ToneService, folder: Path) -> Iterator[ExportRoom]:
    async def endpoint_of(_: str) -> Endpoint:
        return Endpoint(service.url, "key")

    costs = Costs(purse.of_user(Settings()), SERVICES.get, Decimal(1))
    make = partial(Exporter, endpoint_of=endpoint_of, purse=costs.purse)
    room = ExportRoom(desk, reader, costs, Introductions(), parse, make, SERVICES.get)
    desk.prefer(export_folder=str(folder))
    desk.show_document(parse(BOOK, "A Book"))
    yield room
    service.gate.set()
    room.close()
    costs.close()


def dialog(desk: Desk) -> ClipDialog | None:
    return next((one for one in desk.window().findChildren(ClipDialog) if one.isVisible()), None)


def export(desk: Desk, name: str, **rows: str) -> None:
    """Have `name` written; `rows`: how the chosen rows of the dialog's lists begin, by the list."""
    desk.actions_.export.trigger()
    asked = dialog(desk)
    assert asked
    for which, words in rows.items():
        box = getattr(asked, f"_{which}")
        box.setCurrentIndex(box.findText(words, Qt.MatchFlag.MatchStartsWith))
    asked._name.setText(name)
    asked._name.textEdited.emit(name)
    asked.accept()


def probed(file: Path) -> dict[str, object]:
    """What ffprobe finds in `file`."""
    require("ffprobe")
    command = [
        "ffprobe",
        "-v",
        "error",
        "-show_format",
        "-show_streams",
        "-show_chapters",
        "-of",
        "json",
        file,
    ]
    return json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
    exchange.answer("401 Unauthorized")
    return True


def test_an_audio_book_keeps_the_documents_structure(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    shown = parse(BOOK, "A Book")
    desk.show_document(
        Document(shown.text, shown.title, shown.paragraphs, shown.chapters, author="An Author", language="en")
    )
    export(desk, "book.m4b", subtitles="SRT")
    qtbot.waitUntil(lambda: desk.notice.text == f"Written to {folder / 'book.m4b'}.")
    found = probed(folder / "book.m4b")
    assert [chapter["tags"]["title"] for chapter in found["chapters"]] == ["One", "Two", "Three"]
    assert found["format"]["tags"]["title"] == "A Book"
    assert found["format"]["tags"]["artist"] == "An Author"
    assert "Last words here." in (folder / "book.srt").read_text()
    assert names(folder) == ["book.m4b", "book.srt"]


@pytest.mark.parametrize(
    ("name", "codec"),
    [("a.mp3", "mp3"), ("a.opus", "opus"), ("a.aac", "aac"), ("a.flac", "flac"), ("a.wav", "pcm_s16le")],
)
def test_every_format_is_written(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, name: str, codec: str
) -> None:
    export(desk, name, loudness="As podcasts")
    qtbot.waitUntil((folder / name).exists)
    assert [one["codec_name"] for one in probed(folder / name)["streams"]] == [codec]


def test_the_selection_alone_is_said(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    start = BOOK.index("Last")
    desk.export_requested.emit(Span(start, start + 10))
    asked = dialog(desk)
    assert asked
    asked.accept()
    qtbot.waitUntil((folder / "A Book - selection.mp3").exists)
    assert service.texts == ["Last words"]


def test_an_edited_text_is_written_as_it_is_now(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    qtbot.keyClicks(desk.view, "Fresh words. ")
    desk.actions_.export.trigger()
    qtbot.waitUntil(lambda: dialog(desk) is not None)
    export(desk, "a.wav")
    qtbot.waitUntil((folder / "a.wav").exists)
    assert any("Fresh words" in text for text in service.texts)


def test_exports_wait_for_each_other_and_each_can_be_cancelled(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    service.gate.clear()
    for name in ("first.wav", "second.wav", "third.wav"):
        export(desk, name)
    assert room._bar.isVisible()
    assert room._bar.text == "Writing first.wav: 0 % · 2 more to come"
    qtbot.waitUntil(lambda: bool(service.texts))
    cancel = room._bar.findChild(QPushButton)
    cancel.click()
    qtbot.waitUntil(lambda: "second.wav" in room._bar.text)
    service.gate.set()
    qtbot.waitUntil(lambda: desk.notice.text == f"Written to {folder / 'third.wav'}.")
    qtbot.waitUntil(lambda: not room._bar.isVisible())
    assert names(folder) == ["second.wav", "third.wav"]


def test_a_window_that_closes_writes_nothing_more(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    service.gate.clear()
    for name in ("first.wav", "second.wav"):
        export(desk, name)
    qtbot.waitUntil(lambda: bool(service.texts))
    room.close()
    room._costs.close()
    service.gate.set()
    for _ in range(20):  # the end of the first is told by now
        QCoreApplication.processEvents()
    assert room._exporter is None
    assert room._costs.accounts._pool.activeThreadCount() == 0
    assert names(folder) == []


def closing_question(desk: Desk) -> QMessageBox | None:
    return next((one for one in desk.window().findChildren(QMessageBox) if one.isVisible()), None)


def answer(desk: Desk, text: str) -> None:
    question = closing_question(desk)
    assert question
    assert question.defaultButton().text() == "Go on writing"
    next(button for button in question.buttons() if button.text() == text).click()


def test_the_window_asks_before_it_stops_an_export(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    assert not room.holds_window()
    service.gate.clear()
    export(desk, "book.wav")
    qtbot.waitUntil(lambda: bool(service.texts))
    assert room.holds_window()
    assert room.holds_window()
    with qtbot.assertNotEmitted(room.given_up):
        answer(desk, "Go on writing")
        qtbot.waitUntil(lambda: closing_question(desk) is None)  # however often it was wanted: one question
    assert room.holds_window()
    with qtbot.waitSignal(room.given_up):
        answer(desk, "Stop and close")


def test_the_question_goes_when_the_export_is_written(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    service.gate.clear()
    export(desk, "book.wav")
    qtbot.waitUntil(lambda: bool(service.texts))
    assert room.holds_window()
    with qtbot.assertNotEmitted(room.given_up):
        service.gate.set()
        qtbot.waitUntil(lambda: closing_question(desk) is None)
    assert names(folder) == ["book.wav"]
    assert not room.holds_window()


def test_two_exports_under_one_name_lose_nothing(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    service.gate.clear()
    for _ in range(2):
        export(desk, "same.wav")
    service.gate.set()
    qtbot.waitUntil(lambda: desk.trouble.isVisible())
    assert desk.trouble.text.startswith("same.wav has come to be there meanwhile")


def test_a_failure_is_told_and_tried_again(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    service._fault = refuse
    export(desk, "Book.wav", files="A file a chapter")
    qtbot.waitUntil(lambda: desk.trouble.isVisible())
    assert names(folder) == []
    service._fault = None
    assert desk.trouble._action.text() == "Try again"
    desk.trouble._action.click()
    qtbot.waitUntil(lambda: desk.notice.text == f"3 files are written to {folder}.")


def test_a_full_disk_is_one_sentence(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_held", full)
    export(desk, "a.wav")
    qtbot.waitUntil(lambda: desk.trouble.isVisible())
    assert desk.trouble.text == "The disk is full, so a.wav was not written. Make room, then try again."
    assert names(folder) == []


def test_a_folder_that_goes_in_the_middle_is_told(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    service.gate.clear()
    export(desk, "a.wav")
    qtbot.waitUntil(lambda: bool(service.texts))
    folder.rename(folder.with_name("elsewhere"))
    service.gate.set()
    qtbot.waitUntil(lambda: desk.trouble.isVisible())
    assert desk.trouble.text.startswith("The folder of a.wav is not there any more.")


def test_the_folder_is_shown(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    export(desk, "a.wav")
    qtbot.waitUntil(lambda: "a.wav" in desk.notice.text)
    assert desk.notice._action.text() == "Show in folder"
    desk.notice._action.click()
    assert [Path(url.toLocalFile()) for url in opened] == [folder]
    assert desk.notice.text == f"There is no program that shows folders. The files are in {folder}."


def test_nothing_is_exported_of_a_document_that_is_still_coming(room: ExportRoom, desk: Desk) -> None:
    desk.opening.show_message("book.pdf is being opened: 3 %")
    desk.actions_.export.trigger()
    assert dialog(desk) is None
    assert desk.notice.text == "The document is still being opened. Export it when all of it is there."


def test_so_many_are_asked_for_at_once_as_the_service_takes(
    room: ExportRoom, desk: Desk, folder: Path, qtbot: QtBot, service: ToneService
) -> None:
    service.gate.clear()
    export(desk, "a.wav")
    qtbot.waitUntil(lambda: len(service.texts) == 2)
    service.gate.set()
    qtbot.waitUntil((folder / "a.wav").exists)
