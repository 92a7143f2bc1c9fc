"""Pictures of rows: a bar for each figure, a dot for each single measurement, the floor and the goal as strokes."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from tests.bench.row import Row, Verdict, figure

PAPER, INK, DIM, BAR, DOT, FLOOR, GOAL, MISSED = map(
    QColor, ("#FAF9F6", "#23211D", "#6F6A61", "#B9DCCB", "#2F6F5E", "#6F6A61", "#B4532A", "#E8B9A5")
)
WIDTH, LABELS, HEIGHT, MARGIN, FIGURES = 1100, 520, 34, 16, 110
HEAD = 64


def draw_all(rows: Sequence[Row], folder: Path) -> list[Path]:
    """A picture for each bench and unit with two figures or more; the files that were written."""
    application = QGuiApplication.instance() or QGuiApplication([])
    written: list[Path] = []
    ordered = sorted((row for row in rows if row.measured is not None), key=lambda row: (row.bench, row.unit))
    for (bench, unit), group in groupby(ordered, key=lambda row: (row.bench, row.unit)):
        shown = list(group)
        if len(shown) > 1:
            name = unit.replace("%", "percent").replace("×", "times") or "count"
            written.append(
                draw(f"{bench.replace('_', ' ')}, {unit}".rstrip(", "), shown, folder / f"{bench}-{name}.png")
            )
    del application
    return written


def draw(title: str, rows: Sequence[Row], file: Path) -> Path:
    """One picture; all bars have one scale, which begins at nothing."""
    image = QImage(WIDTH, HEAD + HEIGHT * len(rows) + MARGIN, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(QFont("sans-serif", 13))
    painter.setPen(INK)
    painter.drawText(QPointF(MARGIN, 28), title)
    painter.setFont(QFont("sans-serif", 9))
    painter.setPen(DIM)
    painter.drawText(
        QPointF(MARGIN, 48),
        "grey stroke: floor; red stroke: goal, missed where the bar is red; dots: single measurements",
    )
    most = max(value for row in rows for value in (row.measured, row.floor, *row.takes) if value is not None)
    limits = [row.limit for row in rows if row.limit is not None]
    scale = (WIDTH - LABELS - FIGURES - MARGIN) / (
        max([most, *(one for one in limits if one < 3 * most)]) or 1.0
    )
    for number, row in enumerate(rows):
        _draw_row(painter, row, HEAD + HEIGHT * number, scale)
    painter.end()
    image.save(str(file))
    return file


def _draw_row(painter: QPainter, row: Row, top: float, scale: float) -> None:
    right = WIDTH - FIGURES - MARGIN
    painter.setPen(INK)
    box = QRectF(MARGIN, top, LABELS - 2 * MARGIN, HEIGHT)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.what.replace("`", ""))
    said = figure(row.measured, row.unit)
    box = QRectF(right + 8, top, FIGURES, HEIGHT)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)
    bar = QRectF(LABELS, top + 8, max(1.0, (row.measured or 0) * scale), HEIGHT - 16)
    painter.fillRect(bar, MISSED if row.verdict is Verdict.MISSED else BAR)
    for value, colour in ((row.floor, FLOOR), (row.limit, GOAL)):
        if value is not None and LABELS + value * scale <= right:
            painter.fillRect(QRectF(LABELS + value * scale - 1, top + 4, 2, HEIGHT - 8), colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(DOT)
    for take in row.takes:
        painter.drawEllipse(QPointF(LABELS + take * scale, bar.center().y()), 2.5, 2.5)
