"""What will be spoken beside the text, and the pronunciation list, on the real window."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.storage import pronunciations
from app.text.document import Span, parse
from app.text.pronunciations import Saying
from app.text.wording import Taken
from app.ui.desk import Desk
from app.ui.pronunciation_dialog import PronunciationDialog
from app.ui.pronunciations_page import PronunciationsPage
from app.ui.spoken_room import SpokenRoom
from app.ui.spoken_view import SpokenView
from tests.fakes.reader import FakeReader

TEXT = "See https://www.a.org/b [1] on nginx.\n\nIt is *so*, e.g. here [2]."

W = TypeVar("W", bound=QWidget)


def child(of: QWidget, kind: type[W], name: str = "") -> W:
    found = of.findChild(kind, name) if name else of.findChild(kind)
    assert found is not None
    return found


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, reader: FakeReader) -> Iterator[SpokenRoom]:
    pronunciations.save([Saying(written="so", said="sew")])
    desk.show_document(parse(TEXT))
    room = SpokenRoom(desk, reader, parse)
    qtbot.waitUntil(lambda: bool(reader.wording.sayings))
    yield room
    room.close()


@pytest.fixture
def spoken(qtbot: QtBot, desk: Desk, room: SpokenRoom) -> SpokenView:
    desk.actions_.spoken.trigger()
    view = child(desk, SpokenView)
    qtbot.waitUntil(lambda: rows(view) == 5)
    return view


def rows(view: SpokenView) -> int:
    return child(view, QListView, "changes").model().rowCount()


def rule_item(view: SpokenView, name: str) -> QListWidgetItem:
    rules = child(view, QListWidget, "rules")
    items = [rules.item(row) for row in range(rules.count())]
    return next(item for item in items if item.data(Qt.ItemDataRole.UserRole) == name)


def test_what_is_said_differently_is_listed_by_rule(spoken: SpokenView) -> None:
    changes = child(spoken, QListView, "changes")
    told = [
        changes.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows(spoken))
    ]
    assert told[:2] == ["“https://www.a.org/b”: a.org", "“[1]”: left out"]
    assert rule_item(spoken, "citations").text().replace("\u00a0", " ").endswith("·  2")
    child(spoken, QListWidget, "rules").setCurrentItem(rule_item(spoken, "citations"))
    assert rows(spoken) == 2


def test_the_panel_makes_room_and_comes_back(desk: Desk, spoken: SpokenView) -> None:
    assert spoken.isVisible()
    assert not desk.panel.isVisible()
    desk.actions_.spoken.trigger()
    assert not spoken.isVisible()
    assert desk.panel.isVisible()
    desk.actions_.spoken.trigger()
    assert not desk.actions_.panel.isChecked()
    desk.actions_.panel.trigger()
    assert desk.panel.isVisible()
    assert not spoken.isVisible()
    assert desk.preferences.panel_shown


def test_a_rule_is_switched_off_and_stays_off(
    qtbot: QtBot, desk: Desk, reader: FakeReader, spoken: SpokenView
) -> None:
    with qtbot.waitSignal(desk.preferences_changed) as changed:
        rule_item(spoken, "citations").setCheckState(Qt.CheckState.Unchecked)
    assert changed.args[0].rules_off == ("citations",)
    assert reader.wording.rules_off == {"citations"}
    qtbot.waitUntil(lambda: rows(spoken) == 3)


def test_a_change_is_taken_back_with_a_click(qtbot: QtBot, reader: FakeReader, spoken: SpokenView) -> None:
    changes = child(spoken, QListView, "changes")
    place = changes.visualRect(changes.model().index(0, 0))
    box = QPoint(place.left() + 12, place.center().y())
    qtbot.mouseClick(changes.viewport(), Qt.MouseButton.LeftButton, pos=box)
    start = TEXT.index("https")
    assert reader.wording.as_written == {Taken("addresses", start, start + len("https://www.a.org/b"))}
    assert changes.model().index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    changes.setFocus()
    changes.setCurrentIndex(changes.model().index(0, 0))
    qtbot.keyClick(changes, Qt.Key.Key_Space)
    assert reader.wording.as_written == frozenset()


def test_a_click_shows_the_place(qtbot: QtBot, desk: Desk, spoken: SpokenView) -> None:
    changes = child(spoken, QListView, "changes")
    place = changes.visualRect(changes.model().index(1, 0))
    qtbot.mouseClick(changes.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert desk.view.selection == Span(TEXT.index(" [1]"), TEXT.index(" on"))


def test_the_list_follows_what_is_typed(qtbot: QtBot, desk: Desk, spoken: SpokenView) -> None:
    desk.view.insert_text("[9] ")
    qtbot.waitUntil(lambda: rows(spoken) == 6)


def say_like(qtbot: QtBot, desk: Desk, word: str) -> PronunciationDialog:
    desk.view.place_caret(TEXT.index(word))
    desk.view.menu_requested.emit(QPoint(5, 5), TEXT.index(word))
    menu = child(desk.view, QMenu, "context_menu")
    qtbot.waitUntil(menu.isVisible)
    next(action for action in menu.actions() if action.text() == "Say it like…").trigger()
    menu.close()
    return child(desk.window(), PronunciationDialog)


def test_a_word_is_heard_and_said_differently(
    qtbot: QtBot, desk: Desk, reader: FakeReader, room: SpokenRoom
) -> None:
    dialog = say_like(qtbot, desk, "nginx")
    assert child(dialog, QLineEdit, "written").text() == "nginx"
    child(dialog, QLineEdit, "said").setText("engine ex")
    hear = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Hear it")
    hear.click()
    assert reader.previewed_texts == ["engine ex"]
    child(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert Saying(written="nginx", said="engine ex") in reader.wording.sayings
    qtbot.waitUntil(lambda: len(pronunciations.load().sayings) == 2)


def test_what_cannot_be_said_is_not_kept(qtbot: QtBot, desk: Desk, room: SpokenRoom) -> None:
    dialog = say_like(qtbot, desk, "nginx")
    child(dialog, QLineEdit, "written").setText("(")
    dialog._expression.click()
    save = child(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    assert "regular expression" in dialog._fault.text()
    dialog.reject()


def test_the_list_is_imported_exported_and_thinned(
    qtbot: QtBot,
    desk: Desk,
    reader: FakeReader,
    spoken: SpokenView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoken.pronunciations_requested.emit()
    page = child(desk.window(), PronunciationsPage)
    table = child(page, QTableWidget)
    assert [table.item(0, column).text() for column in range(3)] == ["so", "sew", "everywhere"]
    mine = tmp_path / "mine.txt"
    mine.write_text("so\tsoo\nnginx\tengine ex\npart of\tx\tpart\nnonsense\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(mine), ""))
    page._import.click()
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    assert reader.wording.sayings[0].said == "soo"
    assert "Line 4" in page._said.text()
    there = tmp_path / "there.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(there), ""))
    page._export.click()
    qtbot.waitUntil(there.exists)
    table.setCurrentCell(0, 0)
    page._remove.click()
    assert table.rowCount() == 2
    qtbot.waitUntil(lambda: len(pronunciations.load().sayings) == 2)
    assert len(pronunciations.load(there).sayings) == 3
