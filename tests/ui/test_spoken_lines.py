import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.text.document import Span
from app.ui.page_style import page_font
from app.ui.spoken_lines import LINES, SpokenLines, is_right_to_left

LONG = "Till he had dust in his throat and eyes, and splashes of whitewash all over his black fur, " * 3


@pytest.fixture
def lines(qtbot: QtBot) -> SpokenLines:
    lines = SpokenLines(page_font("", 16))
    qtbot.addWidget(lines)
    lines.set_ink(QColor("#B9DCCB"))
    lines.resize(430, lines.height())
    return lines


def word(text: str, which: str, at: int = 0) -> Span:
    start = text.index(which, at)
    return Span(start, start + len(which))


def test_the_word_is_lit_whatever_stands_before_it(lines: SpokenLines) -> None:
    text = "One 🎉 two\r\nthree \0 four"
    for one in ("two", "three", "four"):
        lines.show_sentence(text, word(text, one))
        assert lines.lit == one
    assert "\n" not in lines.text()


def test_the_word_is_always_on_the_first_line_until_the_last_two(lines: SpokenLines) -> None:
    tops: list[int] = []
    position = 0
    for one in LONG.split():
        span = word(LONG, one, position)
        position = span.end
        lines.show_sentence(LONG, span)
        tops.append(lines.top_line)
    assert tops == sorted(tops), "it moves on, never back"
    assert set(tops) == set(range(max(tops) + 1)), "line by line"
    assert lines.top_line == lines._layout.lineCount() - LINES


def test_it_stays_where_it_is_while_no_word_is_known(lines: SpokenLines) -> None:
    lines.show_sentence(LONG, word(LONG, "whitewash", 150))
    top = lines.top_line
    assert top > 0
    lines.show_sentence(LONG)
    assert (lines.top_line, lines.lit) == (top, "")
    lines.show_sentence("Another sentence.")
    assert (lines.top_line, lines.lit) == (0, "")


def test_it_is_two_lines_high_however_long_the_word(lines: SpokenLines) -> None:
    height = lines.height()
    lines.show_sentence("x" * 5000, Span(0, 5000))
    assert lines.height() == height
    lines.show_sentence("")
    assert lines.height() == height
    assert not lines.grab().isNull()


def test_hebrew_stands_at_the_right(lines: SpokenLines) -> None:
    text = "שלום עולם"
    lines.show_sentence(text, word(text, "שלום"))
    first, second = lines._tint(0), None
    lines.show_sentence(text, word(text, "עולם"))
    second = lines._tint(0)
    assert first is not None
    assert second is not None
    assert second.right() < first.left()
    assert first.right() > lines.width() - 10


def test_the_direction_is_that_of_the_first_letter() -> None:
    assert is_right_to_left("3. שלום and more")
    assert not is_right_to_left("Hello שלום")
    assert not is_right_to_left("… 123")


@settings(max_examples=30)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_nothing_can_break_it(qapp: object, text: str, start: int, end: int) -> None:
    lines = SpokenLines(page_font("", 16))
    lines.resize(430, lines.height())
    lines.show_sentence(text, Span(start, max(start, end)))
    lines.grab()
    lines.deleteLater()
    assert lines.textFormat() is Qt.TextFormat.PlainText
