"""The chapters on the line that shows the place: quietly alternating tints, each with its title and time."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette
from PySide6.QtWidgets import QToolTip, QWidget

from app.reading.state import Progress
from app.text.document import Document
from app.ui.clock import clock

if TYPE_CHECKING:
    from app.playback.reader import Reader
    from app.reading.timeline import Timeline
    from app.ui.transport_bar import TransportBar

NARROWEST = 4
"""Pixels of the average chapter; of more chapters than have room, none is shown."""

_HEARD_TINT, _REST_TINT = 0.28, 0.16
"""How much every other chapter differs where it was heard, and where it was not."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A chapter, or what comes before the first one (without a title), in ms of speech at 1.0×."""

    title: str
    start_ms: int
    end_ms: int


def stretches(document: Document, timeline: "Timeline") -> tuple[Stretch, ...]:
    """The chapters of `document` one after the other, without a gap; none where there is but one."""
    starts = [chapter.start for chapter in document.chapters]
    titles = [chapter.title for chapter in document.chapters]
    if starts and document.text[: starts[0]].strip():
        starts, titles = [0, *starts], ["", *titles]
    if len(starts) < 2:
        return ()
    times = [0, *(round(timeline.time_at(start)) for start in starts[1:]), round(timeline.duration_ms)]
    return tuple(Stretch(*one) for one in zip(titles, times[:-1], times[1:], strict=True))


def stretch_at(line: Sequence[Stretch], ms: float) -> Stretch | None:
    """The one that is heard at `ms`."""
    row = bisect_right(line, ms, key=lambda one: one.start_ms) - 1
    return line[row] if row >= 0 else None


def paint_line(
    painter: QPainter, groove: QRect, handle: QRect, line: Sequence[Stretch], palette: QPalette
) -> None:
    """Paint `line` into `groove`; what is left of the middle of `handle` has been heard."""
    role = QPalette.ColorRole
    line_color, accent = palette.color(role.Mid), palette.color(role.Highlight)
    rest = (line_color, _mixed(line_color, palette.color(role.WindowText), _REST_TINT))
    heard = (accent, _mixed(accent, palette.color(role.Window), _HEARD_TINT))
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(groove), groove.height() / 2, groove.height() / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    passed, end = handle.center().x(), groove.right() + 1
    first = groove.left() + handle.width() / 2  # where the middle of the handle is at the beginning
    scale = (groove.width() - handle.width()) / max(line[-1].end_ms, 1)
    edges = [groove.left(), *(round(first + one.start_ms * scale) for one in line[1:]), end]
    for row, (left, right) in enumerate(pairwise(edges)):
        middle = min(max(passed, left), right)
        painter.fillRect(left, groove.top(), middle - left, groove.height(), heard[row % 2])
        painter.fillRect(middle, groove.top(), right - middle, groove.height(), rest[row % 2])


def show_tip(line: Sequence[Stretch], ms: float, rate: float, at: QPoint, widget: QWidget) -> None:
    """Say at the point `at` of the screen which chapter is heard at `ms`, and from when to when at reading speed
    `rate`.
    """
    one = stretch_at(line, ms)
    if one is None:
        return
    times = f"{clock(one.start_ms / rate)} – {clock(one.end_ms / rate)}"
    title = f"<p>{escape(one.title)}</p>" if one.title else ""  # what is in a title is no markup
    QToolTip.showText(at, f"{title}<p>{times}</p>", widget)


class ChapterLine(QObject):
    """Has the bar show the chapters of what is read. Their times are looked at again only when the length of the whole
    changes, and with it all of the line.
    """

    def __init__(self, reader: "Reader", transport: "TransportBar", parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._transport = transport
        self._known: tuple[Document, int] | None = None
        reader.progress_changed.connect(self._on_reader_progress_changed)

    @Slot(object)
    def _on_reader_progress_changed(self, progress: Progress) -> None:
        document = self._reader.document
        if self._known and self._known[0] is document and self._known[1] == progress.duration_ms:
            return
        self._known = (document, progress.duration_ms)
        self._transport.show_chapters(stretches(document, self._reader.timeline))


def _mixed(color: QColor, other: QColor, share: float) -> QColor:
    """`color` with this share of `other`."""
    return QColor.fromRgbF(
        color.redF() * (1 - share) + other.redF() * share,
        color.greenF() * (1 - share) + other.greenF() * share,
        color.blueF() * (1 - share) + other.blueF() * share,
    )
