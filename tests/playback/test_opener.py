from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.playback.opener import Opener, Opening
from app.text.importing import opening, supervision
from app.text.importing.faults import Fault, Unreadable
from tests.fakes.pdfs import column, pdf


@pytest.fixture
def opener() -> Any:
    opener = Opener()
    yield opener
    opener.close()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A PDF whose text is longer than a beginning."""
    lines = ["The quick brown fox jumps over the lazy dog, again and again and"] * 49 + ["home."]
    (tmp_path / "book.pdf").write_bytes(pdf([column(lines, top=740) for _ in range(30)]))
    return tmp_path / "book.pdf"


def test_the_beginning_comes_before_the_whole(opener: Opener, book: Path, qtbot: QtBot):
    wanted = Opening(book, {})
    begun: list[Any] = []
    done: list[float] = []
    opener.begun.connect(lambda _, document: begun.append(document))
    opener.progressed.connect(lambda _, part: done.append(part))
    with qtbot.waitSignal(opener.opened, timeout=20_000) as heard:
        opener.open(wanted)
    assert heard.args is not None
    assert heard.args[0] is wanted
    whole = heard.args[1]
    assert opening.BEGINNING <= len(begun[0].text) < len(whole.text)
    assert whole.text.startswith(begun[0].text)
    assert whole.paragraphs[: len(begun[0].paragraphs)] == begun[0].paragraphs
    assert done[-1] == 1


def test_what_is_wrong_is_told(opener: Opener, tmp_path: Path, qtbot: QtBot):
    (tmp_path / "a.bin").write_bytes(b"\0")
    with qtbot.waitSignal(opener.failed, timeout=20_000) as heard:
        opener.open(Opening(tmp_path / "a.bin"))
    assert heard.args is not None
    assert isinstance(heard.args[1], Unreadable)
    assert heard.args[1].fault is Fault.UNKNOWN_FORMAT
    with qtbot.waitSignal(opener.failed, timeout=20_000) as heard:
        opener.open(Opening(tmp_path / "gone"))
    assert heard.args is not None
    assert isinstance(heard.args[1], OSError)


def test_another_file_takes_the_place_of_the_one_before(opener: Opener, book: Path, qtbot: QtBot):
    book.with_name("b.txt").write_text("Another.")
    opened: list[str] = []
    opener.opened.connect(lambda _, document: opened.append(document.text))
    with qtbot.waitSignals([opener.cancelled, opener.opened], timeout=20_000):
        opener.open(Opening(book))
        opener.open(Opening(book.with_name("b.txt")))
    assert opened == ["Another."]


def test_cancelling_ends_the_child(opener: Opener, book: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    ended: list[Any] = []
    running = supervision.pieces

    def watched(*arguments: Any) -> Any:
        try:
            yield from running(*arguments)
        finally:
            ended.append(True)

    monkeypatch.setattr(supervision, "pieces", watched)
    opener.started.connect(lambda _: ended.clear())
    opener.open(Opening(book))
    with qtbot.waitSignal(opener.cancelled):
        opener.cancel()
    qtbot.waitUntil(lambda: bool(ended))
