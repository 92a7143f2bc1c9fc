import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider
from pytestqt.qtbot import QtBot

from app.text.document import Document, Span, parse
from app.ui.offsets import LONGEST_LINE
from app.ui.page_lines import PADDING
from app.ui.reader_view import Mode, ReaderView

TEXT = "Twas brillig, and the slithy toves did gyre. 😀 All mimsy were the borogoves.\n\n" * 60


def spot(view: ReaderView, place: int) -> QPoint:
    """The middle of the character at code point `place`, in the viewport."""
    shown = view._offsets.to_shown(place)
    y = view._layout.line_rect(shown).center().y() - view.verticalScrollBar().value()
    block = view.document().findBlock(shown)
    line = view._layout._lines(block).lineForTextPosition(shown - block.position())
    x = line.cursorToX(shown - block.position())[0]
    return QPoint(round(x) + 3, round(y))


def marked(view: ReaderView) -> tuple[str, str]:
    """The texts that are tinted as sentence and as word."""
    text = view.document().toRawText().encode("utf-16-le")
    marks = view._layout.marks
    return tuple(text[2 * start : 2 * end].decode("utf-16-le") for start, end in (marks.sentence, marks.word))


def test_lights_up_sentence_and_word_behind_astral_characters(view: ReaderView) -> None:
    view.show_document(Document(TEXT))
    view.set_mode(Mode.READING)
    start = TEXT.index("All mimsy")
    view.show_spans(Span(start, start + 28), Span(start + 4, start + 9))
    assert marked(view) == ("All mimsy were the borogoves", "mimsy")
    view.show_spans(None, None)
    assert marked(view) == ("", "")


def test_a_click_on_a_word_reads_from_there(view: ReaderView, qtbot: QtBot) -> None:
    view.show_document(Document(TEXT))
    view.set_mode(Mode.READING)
    place = TEXT.index("mimsy")
    with qtbot.waitSignal(view.read_requested) as wish:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, place + 2))
    assert wish.args == [Span(place, place)]


def test_a_click_beside_the_text_or_while_editing_reads_nothing(view: ReaderView, qtbot: QtBot) -> None:
    view.show_document(Document("One.\n\nTwo."))
    with qtbot.assertNotEmitted(view.read_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 1))
        view.set_mode(Mode.READING)
        below = QPoint(20, view.viewport().height() - 5)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
        right = spot(view, 1) + QPoint(200, 0)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=right)


def test_space_steers_only_while_reading(view: ReaderView, qtbot: QtBot) -> None:
    view.show_document(Document("Word"))
    with qtbot.assertNotEmitted(view.toggle_requested):
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.source == " Word"
    view.set_mode(Mode.READING)
    with qtbot.waitSignal(view.toggle_requested):
        qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClicks(view, "xyz")
    assert view.source == " Word"


def test_edits_are_the_source_and_stay_changed_until_adopted(view: ReaderView, qtbot: QtBot) -> None:
    view.show_document(Document("One\r\ntwo"))
    assert (view.is_changed, view.source) == (False, "One\r\ntwo")
    qtbot.keyClicks(view, "ab")
    assert view.source == "abOne\ntwo"
    assert view.is_changed
    view.adopt(parse(view.source))
    assert not view.is_changed


def test_a_kept_place_moves_with_edits_before_it(view: ReaderView, qtbot: QtBot) -> None:
    view.show_document(Document("One two three"))
    assert view.kept_place is None
    view.keep_place(4)
    view.place_caret(0)
    qtbot.keyClicks(view, "Zero ")
    assert view.kept_place == 9
    view.selectAll()
    qtbot.keyClicks(view, "All new")
    assert view.source == "All new"
    assert view.kept_place == 0


def test_pasting_into_an_empty_page_reads(view: ReaderView, qtbot: QtBot) -> None:
    clip = QMimeData()
    clip.setText("Pasted\r\ntext 😀")
    with qtbot.waitSignal(view.paste_read_requested):
        view.insertFromMimeData(clip)
    assert view.source == "Pasted\ntext 😀"
    with qtbot.assertNotEmitted(view.paste_read_requested):
        view.insertFromMimeData(clip)
    view.set_mode(Mode.READING)
    before = view.source
    view.insertFromMimeData(clip)
    assert view.source == before


def test_a_large_paste_goes_where_the_caret_is(view: ReaderView) -> None:
    view.show_document(Document("Before. After."))
    view.place_caret(8)
    large = "A sentence of some length. " * 6000
    view.insert_text(large)
    assert view.source == "Before. " + large + "After."
    assert view.is_changed
    assert view.caret == 8 + len(large)


def test_breaks_for_display_do_not_enter_the_text(view: ReaderView, qtbot: QtBot) -> None:
    text = "word " * (LONGEST_LINE // 2)
    view.show_document(Document(text))
    assert view.document().blockCount() == 3
    view.place_caret(0)
    qtbot.keyClicks(view, "x")
    assert view.source == "x" + text


def test_zoom_keeps_within_its_limits_and_the_place(view: ReaderView, qtbot: QtBot) -> None:
    view.show_document(Document(TEXT))
    view.verticalScrollBar().setValue(1500)
    top = view._place_at_top()
    with qtbot.waitSignal(view.size_changed):
        view.set_text_size(24)
    assert abs(view._place_at_top() - top) < 80
    view.set_text_size(99)
    assert view.document().defaultFont().pointSize() == 36
    view.set_text_size(1)
    assert view.document().defaultFont().pointSize() == 12


def test_ctrl_wheel_zooms(view: ReaderView, qtbot: QtBot) -> None:
    event = QWheelEvent(
        QPointF(10, 10),
        view.mapToGlobal(QPointF(10, 10)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.size_changed) as changed:
        view.wheelEvent(event)
    assert changed.args == [17]


@pytest.mark.parametrize("size", [12, 16, 24])
@pytest.mark.parametrize("family", ["", "DejaVu Sans"])
def test_lines_have_at_most_72_letters_or_so(view: ReaderView, size: int, family: str) -> None:
    prose = (
        "It was small wonder, then, that he suddenly flung down his brush on the floor and bolted out. " * 12
    )
    view.resize(2400, 700)
    view.set_family(family)
    view.set_text_size(size)
    view.show_document(Document(prose))
    layout = view.document().begin().layout()
    lines = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert max(lines) <= 76
    assert 58 <= sum(lines) / len(lines) <= 72


def test_the_column_is_in_the_middle(view: ReaderView) -> None:
    view.show_document(Document(TEXT))
    for width in (500, 900, 1600):
        view.resize(width, 600)
        margins = view.viewportMargins()
        assert abs(margins.left() - (width - margins.left() - view.lineWrapColumnOrWidth())) <= 1


@pytest.mark.parametrize("mode", [*Mode])
def test_what_runs_from_right_to_left_begins_at_the_right(view: ReaderView, mode: Mode) -> None:
    view.show_document(Document("שלום לכולם.\n\nGood morning.\n\nشكرا."))
    view.set_mode(mode)
    layout = view._layout

    def first_line(number: int) -> QRectF:
        block = layout.document().findBlockByNumber(number)
        layout.blockBoundingRect(block)  # lays it out
        return layout._lines(block).lineAt(0).naturalTextRect()

    hebrew, english, arabic = first_line(0), first_line(2), first_line(4)
    right = view.lineWrapColumnOrWidth() - PADDING
    assert english.left() == PADDING
    assert hebrew.right() == pytest.approx(right)
    assert arabic.right() == pytest.approx(right)
    word = view.document().toPlainText().index("לכולם")
    view.show_spans(Span(0, 11), Span(word, word + 5))
    (box,) = layout._boxes(layout.document().begin(), layout.marks.word)
    assert hebrew.left() < box.left() < box.right() < hebrew.right()


def test_follows_the_voice_until_scrolled_by_hand(view: ReaderView, qtbot: QtBot) -> None:
    view.show_document(Document(TEXT))
    view.set_mode(Mode.READING)
    bar = view.verticalScrollBar()
    view.show_spans(Span(0, 40), Span(0, 4))
    assert bar.value() == 0
    far = len(TEXT) - 200
    view.show_spans(Span(far, far + 40), Span(far, far + 4))
    qtbot.waitUntil(lambda: 0 <= spot(view, far).y() < view.viewport().height())
    with qtbot.waitSignal(view.following_changed, check_params_cb=lambda on: not on):
        bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    view.show_spans(Span(far + 50, far + 60), Span(far + 50, far + 54))
    assert bar.value() == 0
    with qtbot.waitSignal(view.following_changed, check_params_cb=lambda on: on):
        view.follow_voice()
    qtbot.waitUntil(lambda: 0 <= spot(view, far).y() < view.viewport().height())


def test_stays_still_while_the_line_is_in_the_middle_band(view: ReaderView) -> None:
    view.show_document(Document(TEXT))
    view.set_mode(Mode.READING)
    view.verticalScrollBar().setValue(900)
    middle = view._word_at(QPoint(40, 250), Qt.HitTestAccuracy.FuzzyHit)
    view.show_spans(None, Span(middle, middle + 3))
    assert view.verticalScrollBar().value() == 900


def test_find_goes_round_and_says_when_there_is_nothing(view: ReaderView) -> None:
    view.show_document(Document("One fish, two fish.\n\nRed fish."))
    found = []
    for _ in range(4):
        assert view.find_text("FISH")
        found.append(view.selection)
    assert found == [Span(4, 8), Span(14, 18), Span(25, 29), Span(4, 8)]
    assert view.find_text("fish", backward=True)
    assert view.selection == Span(25, 29)
    assert not view.find_text("cat")


def test_headings_are_larger_and_stay_readable_by_offset(view: ReaderView) -> None:
    document = parse("# A title\n\nSome prose that follows.\n")
    view.show_document(document)
    title, prose = (view.document().findBlockByNumber(number).layout() for number in (0, 2))
    assert title.lineAt(0).height() > prose.lineAt(0).height()
    assert not view.is_changed


def test_a_longer_document_leaves_everything_where_it_is(view: ReaderView) -> None:
    view.show_document(Document(TEXT))
    view.set_mode(Mode.READING)
    start = TEXT.rindex("All mimsy")
    view.show_spans(Span(start, start + 28), Span(start + 4, start + 9))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.keep_place(start)
    scrolled = view.verticalScrollBar().value()
    view.extend_document(Document(TEXT + TEXT))
    assert view.source == TEXT + TEXT
    assert marked(view) == ("All mimsy were the borogoves", "mimsy")
    assert view.verticalScrollBar().value() == scrolled
    assert view.kept_place == start
    assert not view.is_changed
