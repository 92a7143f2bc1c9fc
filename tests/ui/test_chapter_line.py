from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QHelpEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.reading.state import Progress
from app.reading.timeline import Timeline
from app.text.document import Chapter, Document, parse
from app.ui.chapter_line import ChapterLine, Stretch, stretch_at, stretches
from app.ui.desk import Desk
from app.ui.place_slider import SeekSlider
from app.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Tokens, palette
from app.ui.transport_bar import TransportBar
from tests.fakes.reader import FakeReader

TEXT = "# One\n\n" + "Words and words. " * 40 + "\n\n# Two\n\n" + "Words and words. " * 40
THREE = (Stretch("One", 0, 100_000), Stretch("Two <b>", 100_000, 200_000), Stretch("Three", 200_000, 400_000))


@pytest.fixture
def bar(desk: Desk) -> TransportBar:
    bar = desk.transport
    bar.set_reading(True)
    bar.set_progress(Progress(150_000, 400_000, True, 3, 61))
    return bar


@pytest.fixture
def slider(bar: TransportBar) -> SeekSlider:
    return bar._place


def colors(slider: SeekSlider) -> list[str]:
    """Those of the line from left to right, each once; the handle's are left out."""
    picture = slider.grab().toImage()
    handle, y = slider.handle().adjusted(-2, 0, 2, 0), slider.handle().center().y()
    seen: list[str] = []
    for x in range(4, slider.width() - 4):
        color = picture.pixelColor(x, y).name().upper()
        if not handle.left() <= x <= handle.right() and (not seen or seen[-1] != color):
            seen.append(color)
    return seen


def test_chapters_have_the_times_of_the_whole() -> None:
    document = parse(TEXT)
    timeline = Timeline(document.text)
    one, two = stretches(document, timeline)
    assert (one.title, one.start_ms, two.title) == ("One", 0, "Two")
    assert one.end_ms == two.start_ms == round(timeline.time_at(document.chapters[1].start))
    assert two.end_ms == round(timeline.duration_ms)


def test_what_comes_before_the_first_chapter_has_no_title() -> None:
    document = Document("Before. One. Two.", "", (), (Chapter("One", 8), Chapter("Two", 13)))
    assert [one.title for one in stretches(document, Timeline(document.text))] == ["", "One", "Two"]


@pytest.mark.parametrize("text", ["", "No heading at all.", "# Only one\n\nText."])
def test_a_text_of_one_piece_has_none(text: str) -> None:
    assert stretches(parse(text), Timeline(text)) == ()


def test_the_one_that_is_heard() -> None:
    assert stretch_at((), 5) is None
    assert [stretch_at(THREE, ms) for ms in (0, 99_999, 100_000, 900_000)] == [
        THREE[0],
        THREE[0],
        THREE[1],
        THREE[2],
    ]


@pytest.mark.parametrize("tokens", [LIGHT, DARK, STRONG_LIGHT, STRONG_DARK])
def test_tints_alternate_and_what_was_heard_has_the_accent(
    tokens: Tokens, bar: TransportBar, slider: SeekSlider, qapp: QApplication
) -> None:
    slider.setPalette(palette(tokens))
    bar.show_chapters(THREE)
    found = colors(slider)
    assert len(found) == 4
    heard, heard_tint, rest_tint, rest = found
    assert (heard, rest) == (tokens.accent, tokens.line)
    assert len(set(found)) == 4
    assert heard_tint not in (tokens.accent, tokens.line)
    assert rest_tint not in (tokens.accent, tokens.line)


def test_without_chapters_the_line_is_as_before(bar: TransportBar, slider: SeekSlider) -> None:
    before = slider.grab().toImage()
    bar.show_chapters(THREE)
    assert slider.grab().toImage() != before
    bar.show_chapters(())
    assert slider.grab().toImage() == before
    bar.show_chapters([Stretch("", ms, ms + 1) for ms in range(slider.width())])  # no room for so many
    assert slider.grab().toImage() == before


class Painted(QObject):
    """Which regions were painted."""

    def __init__(self, slider: SeekSlider) -> None:
        super().__init__()
        self.regions: list[QRegion] = []
        slider.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(event.region())
        return False


@pytest.fixture
def painted(slider: SeekSlider, bar: TransportBar, qtbot: QtBot) -> Iterator[Painted]:
    bar.show_chapters(THREE)
    QApplication.processEvents()
    painted = Painted(slider)
    yield painted
    slider.removeEventFilter(painted)


def test_only_what_moves_is_painted_anew(bar: TransportBar, slider: SeekSlider, painted: Painted) -> None:
    step = 400_000 // slider.width()
    place = slider.handle()
    for ms in range(0, step // 2, 30):
        bar.set_progress(Progress(150_000 + ms, 400_000, True, 3, 61))
        QApplication.processEvents()
        if slider.handle() != place:
            break
        assert painted.regions == []
    bar.set_progress(Progress(150_000 + 3 * step, 400_000, True, 3, 61))
    QApplication.processEvents()
    (region,) = painted.regions[-1:]
    assert region.boundingRect().width() < 40


def test_the_mouse_is_told_title_and_time(
    bar: TransportBar, slider: SeekSlider, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_rest: told.append(text))
    bar.set_rate(2.0)
    bar.show_chapters(THREE)
    at = QPoint(round(slider.width() * 0.4), slider.height() // 2)
    QApplication.sendEvent(slider, QHelpEvent(QEvent.Type.ToolTip, at, slider.mapToGlobal(at)))
    assert told == ["<p>Two &lt;b&gt;</p><p>0:50 – 1:40</p>"]


def test_the_bar_learns_of_another_text_and_of_another_length(desk: Desk, reader: FakeReader) -> None:
    line = ChapterLine(reader, desk.transport, desk)
    shown: list[tuple[Stretch, ...]] = []
    desk.transport.show_chapters = shown.append  # type: ignore[method-assign]
    desk.show_document(parse(TEXT))
    assert [one.title for one in shown[-1]] == ["One", "Two"]
    desk.read()
    count = len(shown)
    reader.advance(1000)
    reader.advance(1000)
    assert len(shown) == count
    reader.timeline.learn(0, 200, 90_000)
    line._on_reader_progress_changed(Progress(0, 99_999))
    assert shown[-1][0].end_ms != shown[-2][0].end_ms
    desk.show_document(parse("Plain."))
    assert shown[-1] == ()


def test_the_line_is_as_wide_as_the_slider(slider: SeekSlider) -> None:
    from PySide6.QtWidgets import QStyle

    groove = slider.part(QStyle.SubControl.SC_SliderGroove)
    assert QRect(0, 0, slider.width(), slider.height()).contains(groove)
    assert groove.width() > slider.width() - 4
