"""Formatted text keeps its structure; a web page is asked for by its address."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from app.reading.state import State
from app.text.document import Document, ParagraphKind
from app.ui.desk import Desk
from tests.fakes.reader import FakeReader

RICH = "<h2>A heading</h2><ul><li>One<li>Two</ul><p>Words<sup><a href='#n1'>1</a></sup>.</p>"


def copy(html: str, text: str) -> None:
    clipping = QMimeData()
    clipping.setHtml(html)
    clipping.setText(text)
    QGuiApplication.clipboard().setMimeData(clipping)


@pytest.mark.parametrize("by_key", [False, True])
def test_a_formatted_text_is_read_with_its_structure(
    desk: Desk, reader: FakeReader, qtbot: QtBot, by_key: bool
) -> None:
    copy(RICH, "A heading One Two Words1.")
    if by_key:
        qtbot.keyClick(desk.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    else:
        desk.actions_.paste.trigger()
    qtbot.waitUntil(lambda: reader.state is State.PLAYING)
    assert reader.document.text == desk.view.source == "A heading\n\n• One\n• Two\n\nWords[1]."
    assert [paragraph.kind for paragraph in reader.document.paragraphs] == [
        ParagraphKind.HEADING,
        ParagraphKind.ITEM,
        ParagraphKind.ITEM,
        ParagraphKind.PROSE,
    ]


def test_a_formatted_text_goes_where_the_caret_is(desk: Desk, qtbot: QtBot) -> None:
    desk.view.insert_text("Before. After.")
    caret = desk.view.textCursor()
    caret.setPosition(8)
    desk.view.setTextCursor(caret)
    copy("<ol><li>One</ol>", "One")
    desk.actions_.paste.trigger()
    qtbot.waitUntil(lambda: "One" in desk.view.source)
    assert desk.view.source == "Before. 1. OneAfter."


def test_what_has_no_structure_is_pasted_as_it_is(desk: Desk, reader: FakeReader) -> None:
    copy("<p>Some <b>plain</b> words</p>", "Some plain words")
    desk.actions_.paste.trigger()
    assert reader.document.text == "Some plain words"


def test_where_the_formatted_form_is_empty_the_plain_one_is_taken(
    desk: Desk, reader: FakeReader, qtbot: QtBot
) -> None:
    copy("<table><tr><td hidden>x</table>", "Plain words")
    desk.actions_.paste.trigger()
    qtbot.waitUntil(lambda: reader.document.text == "Plain words")


def test_a_web_page_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(" https://example.org/copied ")
    desk.actions_.open_page.trigger()
    dialog = desk.window().findChild(QInputDialog, "page_dialog")
    assert dialog.textValue() == "https://example.org/copied"
    dialog.setTextValue("example.org/typed")
    with qtbot.waitSignal(desk.files_requested) as asked:
        dialog.accept()
    assert asked.args == [["https://example.org/typed"]]


def test_what_is_pasted_is_called_after_its_first_line(desk: Desk) -> None:
    titles: list[str] = []
    desk.title_changed.connect(titles.append)
    desk.intake.bring("A morning walk\n\nThe sun was shining on the sea.")
    assert titles[-1] == "A morning walk"
    desk.control.stop()
    desk.show_document(Document("Of a file.", "File"))
    desk.view.insert_text("New. ")
    desk.control.toggle()
    assert titles[-1] == "File"
