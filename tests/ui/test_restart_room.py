"""A window that starts itself again, and the next one, which goes on where it was."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import wishes
from app.desktop.handover import VERSION
from app.reading.state import State
from app.storage.entries import Kind
from app.ui.preferences import Appearance
from app.ui.theme import Theme
from tests.fakes.tones import ToneService
from tests.whole_window import OneVoice, Run, begun

TEXT = "# One\n\nOne two three. Four five six.\n\nSeven eight nine."


@pytest.fixture
def service() -> Iterator[ToneService]:
    with OneVoice() as service:
        yield service
        service.gate.set()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, Appearance.LIGHT)
    yield theme
    theme.deleteLater()


def lose_sound(run: Run) -> dict[str, Any]:
    """Lose the sound, take the offer to start again, and return what the next window will be told."""
    run.player.is_sound_lost = True
    run.player.froze.emit()
    assert run.reader.state is State.ERROR
    button = run.desk.trouble._action
    assert button.text() == "Start again"
    button.click()
    assert run.run.restart.is_wanted
    assert run.run.restart._wish is not None
    return run.run.restart._wish


def go_on(run: Run, wish: dict[str, Any]) -> None:
    """Tell the window what the one before has said."""
    said = wishes.parse(json.dumps({"version": VERSION, **wish}).encode())
    assert isinstance(said, wishes.GoOnWish)
    run.run.restart.go_on(said)


def test_the_next_window_reads_on_at_the_word(
    qtbot: QtBot, theme: Theme, service: ToneService, tmp_path: Path
) -> None:
    file = tmp_path / "one.md"
    file.write_text(TEXT)
    with begun(theme, service) as first:
        qtbot.addWidget(first.window)
        first.window.files_requested.emit([str(file)])
        qtbot.waitUntil(lambda: first.desk.view.source == TEXT)
        first.desk.read()
        first.wind(lambda: first.word() == "five")
        with qtbot.waitSignal(first.window.closed):
            wish = lose_sound(first)
    with begun(theme, service) as second:
        qtbot.addWidget(second.window)
        go_on(second, wish)
        second.wind(lambda: second.word() != "")
        assert second.word() == "five"
        assert second.desk.view.source == TEXT
        assert second.reader.document.paragraphs[0].level == 1
        origin = second.run._keeper.origin
        assert origin
        assert (origin.kind, origin.source) == (Kind.FILE, str(file))


def test_where_it_can_be_heard_again_the_same_window_reads_on(
    qtbot: QtBot, theme: Theme, service: ToneService
) -> None:
    with begun(theme, service) as run:
        qtbot.addWidget(run.window)
        run.desk.view.insert_text(TEXT)
        run.desk.read()
        run.wind(lambda: run.word() == "six")
        run.player.froze.emit()
        run.desk.trouble._action.click()
        assert not run.run.restart.is_wanted
        run.wind(lambda: run.reader.state is State.PLAYING and run.word() != "")
        assert run.word() == "six"


def test_where_nothing_could_be_heard_the_place_is_held(
    qtbot: QtBot, theme: Theme, service: ToneService
) -> None:
    with begun(theme, service) as first:
        qtbot.addWidget(first.window)
        first.desk.view.insert_text(TEXT)
        first.desk.read()
        first.wind(lambda: first.word() == "six")
        wish = lose_sound(first)
    with begun(theme, service) as second:
        qtbot.addWidget(second.window)
        second.player.sound_available = False
        go_on(second, wish)
        assert second.reader.state is State.IDLE
        second.player.sound_available = True
        second.desk.actions_.play.trigger()
        second.wind(lambda: second.word() != "")
        assert second.word() == "six"


def test_a_text_that_is_not_kept_goes_on_all_the_same(
    qtbot: QtBot, theme: Theme, service: ToneService
) -> None:
    with begun(theme, service) as first:
        qtbot.addWidget(first.window)
        first.run._keeper.set_keeps(False)
        first.desk.view.insert_text(TEXT)
        first.desk.read()
        first.wind(lambda: first.word() == "eight")
        wish = lose_sound(first)
    with begun(theme, service) as second:
        qtbot.addWidget(second.window)
        assert not second.run._shelf.marks
        go_on(second, wish)
        second.wind(lambda: second.word() != "")
        assert second.word() == "eight"
