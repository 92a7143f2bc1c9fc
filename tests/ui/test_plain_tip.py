import pytest
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from app.storage.entries import Bookmark
from app.text.document import parse
from app.ui.bookmarks_page import BookmarksPage
from app.ui.desk import Desk
from app.ui.plain_tip import plain_tip
from app.ui.top_bar import TopBar

MARKUP = '<img src="file:///a.png"> & <b>loud</b>'


@pytest.mark.parametrize("text", ["", "A title", "a < b & c", "2 > 1"])
def test_what_is_no_markup_stays_as_it_is(text: str) -> None:
    assert plain_tip(text) == text


def test_markup_is_shown_and_not_obeyed() -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(MARKUP))
    assert shown.toPlainText() == MARKUP


def test_the_title_of_a_document_is_one(desk: Desk) -> None:
    desk.show_document(parse("Text.", MARKUP))
    bar = desk.findChild(TopBar)
    assert bar
    assert bar._title.toolTip() == plain_tip(MARKUP) != MARKUP


def test_a_marked_place_is_shown_as_it_is_written(qtbot: QtBot) -> None:
    page = BookmarksPage(QAction("Mark"))
    qtbot.addWidget(page)
    page.show_bookmarks([Bookmark(1, 0, "", MARKUP, 0.0)])
    page._note.click()
    dialog = page.findChild(QInputDialog)
    assert dialog.labelText() == plain_tip(MARKUP) != MARKUP
    dialog.reject()
