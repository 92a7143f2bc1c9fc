"""The thread that writes clips."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.audio.clip_file import ClipFormat
from app.playback.exporter import Export, Exporter, Written
from app.reading.clip import Manner
from app.reading.clip_set import Beside, each_chapter, whole
from app.reading.subtitles import SubtitleFormat
from app.speech import errors
from app.speech.service import Endpoint, VoiceChoice
from app.storage import purse
from app.storage.settings import Settings
from app.text.document import Chapter, Document, parse
from app.text.wording import PLAIN
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService

TEXT = parse("One two three.\n\nFour.")
BOOK = parse("# First\n\nOne two three.\n\n# Second\n\nFour five.\n\n# Third\n\nSix.", "Book")


@pytest.fixture
def service() -> Iterator[ToneService]:
    with ToneService() as service:
        yield service
        service.gate.set()


def exporter(
    service: ToneService,
    target: Path,
    document: Document = TEXT,
    *,
    per_chapter: bool = False,
    beside: Beside | None = None,
    overwrite: bool = False,
) -> Exporter:
    async def endpoint_of(_: str) -> Endpoint:
        return Endpoint(service.url, "key")

    export = Export(
        document=document,
        pieces=each_chapter(document, target) if per_chapter else (whole(document, target),),
        choice=VoiceChoice(),
        wording=PLAIN,
        manner=Manner(format=ClipFormat(target.suffix[1:])),
        beside=beside or Beside(),
        overwrite=overwrite,
    )
    return Exporter(export, endpoint_of, purse.of_user(Settings()))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_a_clip_is_written_whole(service: ToneService, tmp_path: Path, qtbot) -> None:
    export = exporter(service, tmp_path / "clip.wav")
    parts: list[float] = []
    export.progressed.connect(parts.append)
    with qtbot.waitSignal(export.written) as written:
        export.start()
    export.wait()
    assert written.args == [Written((tmp_path / "clip.wav",), 0)]
    assert parts == sorted(parts)
    assert parts[-1] == 1.0
    assert names(tmp_path) == ["clip.wav"]


def test_each_chapter_is_written_with_its_subtitles(service: ToneService, tmp_path: Path, qtbot) -> None:
    export = exporter(
        service, tmp_path / "Book.wav", BOOK, per_chapter=True, beside=Beside(SubtitleFormat.SRT)
    )
    parts: list[float] = []
    export.progressed.connect(parts.append)
    with qtbot.waitSignal(export.written) as written:
        export.start()
    export.wait()
    assert parts == sorted(parts)
    assert parts[-1] == 1.0
    assert [path.name for path in written.args[0].clips] == [
        "Book - 01 - First.wav",
        "Book - 02 - Second.wav",
        "Book - 03 - Third.wav",
    ]
    assert "Four five." in (tmp_path / "Book - 02 - Second.srt").read_text()
    assert len(names(tmp_path)) == 6


def test_a_chapter_that_nobody_can_speak_is_counted_and_left_out(
    service: ToneService, tmp_path: Path, qtbot
) -> None:
    document = parse("# First\n\nOne two.\n\n* * *\n", "Book")
    document = replace(document, chapters=(*document.chapters, Chapter("Pictures", document.text.index("*"))))
    export = exporter(service, tmp_path / "a.wav", document, per_chapter=True)
    with qtbot.waitSignal(export.written) as written:
        export.start()
    export.wait()
    assert len(written.args[0].clips) == 1
    assert written.args[0].unspoken == 1


def test_cancelling_leaves_nothing_behind(service: ToneService, tmp_path: Path, qtbot) -> None:
    service.gate.clear()
    export = exporter(service, tmp_path / "clip.wav", beside=Beside(SubtitleFormat.LRC))
    export.start()
    qtbot.waitUntil(lambda: bool(service.texts))
    with qtbot.waitSignal(export.finished):
        export.cancel()
    assert names(tmp_path) == []


def test_it_can_be_cancelled_before_it_has_begun(service: ToneService, tmp_path: Path, qapp: object) -> None:
    service.gate.clear()
    for _ in range(20):
        export = exporter(service, tmp_path / "clip.wav")
        export.start()
        export.close()
        assert export.isFinished()
    assert names(tmp_path) == []


def test_a_failure_leaves_what_was_there_before(service: ToneService, tmp_path: Path, qtbot) -> None:
    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        exchange.answer("401 Unauthorized")
        return True

    service._fault = refuse
    (tmp_path / "clip.wav").write_bytes(b"before")
    export = exporter(service, tmp_path / "clip.wav", overwrite=True)
    with qtbot.waitSignal(export.failed) as failed:
        export.start()
    export.wait()
    assert isinstance(failed.args[0], errors.KeyRejected)
    assert (tmp_path / "clip.wav").read_bytes() == b"before"


def test_what_is_written_before_a_failure_is_not_written_again(
    service: ToneService, tmp_path: Path, qtbot
) -> None:
    def refuse(exchange: Exchange, request: dict[str, object], number: int) -> bool:
        if "Four" in str(request["input"]):
            exchange.answer("401 Unauthorized")
            return True
        return False

    service._fault = refuse
    export = exporter(service, tmp_path / "Book.wav", BOOK, per_chapter=True)
    with qtbot.waitSignal(export.failed) as failed:
        export.start()
    export.wait()
    left = failed.args[1]
    assert [piece.target.name for piece in left.pieces] == ["Book - 02 - Second.wav", "Book - 03 - Third.wav"]
    assert names(tmp_path) == ["Book - 01 - First.wav"]


def test_a_file_that_came_meanwhile_is_left_alone(service: ToneService, tmp_path: Path, qtbot) -> None:
    (tmp_path / "clip.wav").write_bytes(b"another's")
    export = exporter(service, tmp_path / "clip.wav")
    with qtbot.waitSignal(export.failed) as failed:
        export.start()
    export.wait()
    assert isinstance(failed.args[0], FileExistsError)
    assert names(tmp_path) == ["clip.wav"]
    assert (tmp_path / "clip.wav").read_bytes() == b"another's"


def test_a_folder_that_is_gone_is_told(service: ToneService, tmp_path: Path, qtbot) -> None:
    export = exporter(service, tmp_path / "gone" / "clip.wav")
    with qtbot.waitSignal(export.failed) as failed:
        export.start()
    export.wait()
    assert isinstance(failed.args[0], FileNotFoundError)
