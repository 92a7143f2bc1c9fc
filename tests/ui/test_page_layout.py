"""The page lays out what is looked at; that must give the same picture as laying out everything."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.text.document import Document
from app.ui.page_layout import TOP
from app.ui.reader_view import Mode, ReaderView
from app.ui.theme import LIGHT

PARAGRAPH = (
    "The Mole had been working very hard all the morning, spring-cleaning his little home. " * 7 + "\n\n"
)


def check_consistent(view: ReaderView) -> None:
    """Blocks touch each other, and a caret's rectangle is hit where it is."""
    layout, document = view._layout, view.document()
    block, bottom = document.begin(), TOP
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        assert rect.top() == pytest.approx(bottom)
        bottom = rect.bottom()
        block = block.next()
    for place in {0, document.characterCount() // 2, document.characterCount() - 1}:
        cursor = QTextCursor(document)
        cursor.setPosition(place)
        inside = view.cursorRect(cursor).center() + view.verticalScrollBar().value() * QPointF(0, 1).toPoint()
        hit = layout.hitTest(QPointF(inside), Qt.HitTestAccuracy.FuzzyHit)
        assert document.findBlock(hit) == document.findBlock(cursor.position())


@given(
    edits=st.lists(
        st.tuples(
            st.floats(0, 1), st.floats(0, 1), st.sampled_from(["", "x", "\n", "a\n\nb", "long words " * 40])
        ),
        max_size=8,
    )
)
def test_any_edits_leave_a_consistent_page(qapp: object, edits: list[tuple[float, float, str]]) -> None:
    view = ReaderView(LIGHT, "", 16)
    view.resize(700, 400)
    view.show_document(Document("One line\n\nAnother " * 6))
    for first, second, text in edits:
        cursor = view.textCursor()
        end = view.document().characterCount() - 1
        cursor.setPosition(round(first * end))
        cursor.setPosition(round(second * end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
    check_consistent(view)
    view.close()


def test_typing_into_an_empty_page(view: ReaderView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view, "abc")
    check_consistent(view)
    view.undo()
    check_consistent(view)
    assert view.is_empty


def test_scrolling_up_into_unseen_text_does_not_jump(view: ReaderView) -> None:
    view.show_document(Document(PARAGRAPH * 200))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(60):
        place = view._word_at(QPointF(10, 300).toPoint(), Qt.HitTestAccuracy.FuzzyHit)
        before = bar.value()
        bar.setValue(before - 40)
        after = view._word_at(QPointF(10, 340).toPoint(), Qt.HitTestAccuracy.FuzzyHit)
        assert abs(after - place) < 90  # at most a line away


def test_resizing_keeps_the_line_at_the_top(view: ReaderView) -> None:
    view.show_document(Document(PARAGRAPH * 200))
    view.verticalScrollBar().setValue(20_000)
    top = view._place_at_top()
    for width in (560, 700, 480, 900):
        view.resize(width, 600)
    assert abs(view._place_at_top() - top) < 200


def test_reading_lets_go_of_lines_long_past(view: ReaderView) -> None:
    view.show_document(Document(PARAGRAPH * 900))
    view.set_mode(Mode.READING)
    bar = view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 500)
    assert len(view._layout._passing) <= 200
    block = view.document().begin()
    while block.isValid():
        assert not block.layout().lineCount()
        block = block.next()


def test_five_megabytes_cost_no_more_than_a_blink(view: ReaderView, qapp) -> None:
    text = PARAGRAPH * 8400
    assert len(text) > 5_000_000

    def cost(what) -> float:
        began = time.process_time()
        what()
        qapp.processEvents()
        return (time.process_time() - began) * 1000

    bar = view.verticalScrollBar()
    costs = {
        "open": cost(lambda: view.show_document(Document(text))),
        "jump": cost(lambda: view.place_caret(len(text) - 3)),
        "middle": cost(lambda: bar.setValue(bar.maximum() // 2)),
        "narrow": cost(lambda: view.resize(500, 600)),
        "zoom": cost(lambda: view.set_text_size(20)),
        "type": cost(lambda: view.insert_text("a\nb")),
    }
    # Processor time, not the clock: ten times what it takes on a quiet machine, a tenth of Qt's own layout.
    assert max(costs.values()) < 1000, costs
    print(costs)


def test_a_sign_of_another_font_leaves_the_lines_as_far_apart(qtbot: QtBot, view: ReaderView) -> None:
    plain = "The Mole had been working hard, at 10 > 5 metres, and so on and on. " * 8
    view.show_document(Document(plain + "\n\n" + plain.replace(">", "≥")))
    lines = [view.line_at(place).height() for place in (0, len(plain) + 10)]
    assert lines[1] == pytest.approx(lines[0], rel=0.1)
    check_consistent(view)
