"""Our own icons: SVG strokes tinted by the palette, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app import resources


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=256)
def _rendered(name: str, color: str, width: int, height: int) -> QPixmap:
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    svg = _source(name).replace("currentColor", color)
    side = min(width, height)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


class _StrokeEngine(QIconEngine):
    """Draws one SVG in the palette's colour of the moment, so that a change of theme needs no new icons."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def _color(self, mode: QIcon.Mode) -> str:
        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        role = QPalette.ColorRole.PlaceholderText if mode == QIcon.Mode.Disabled else self._role
        return QGuiApplication.palette().color(group, role).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        pixmap = self.scaledPixmap(rect.size(), mode, state, scale)
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * 0.55)
        painter.drawPixmap(QPointF(rect.topLeft()), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """A pixmap of `size`, in pixels that do not depend on the device, with `scale` of the device's in each."""
        width, height = round(size.width() * scale), round(size.height() * scale)
        pixmap = QPixmap(_rendered(self._name, self._color(mode), width, height))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def clone(self) -> QIconEngine:
        return _StrokeEngine(self._name, self._role)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QIcon:
    """The icon `resources/icons/<name>.svg`, its strokes in the palette's `role`.

    Asked for wider than high, it keeps to the left: the rest is the gap to a text beside it.
    """
    return QIcon(_StrokeEngine(name, role))
