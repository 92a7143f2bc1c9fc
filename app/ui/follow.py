"""Keeps the spoken line in sight, calmly, until the reader scrolls by hand."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation, Signal, Slot
from PySide6.QtWidgets import QScrollBar

_BAND_TOP = 0.12
_BAND_BOTTOM = 0.72
_REST = 0.30
"""Shares of the height of the view: the line may move within the band, and is brought to rest at `_REST`."""

_GLIDE_MS = 380


class Follow(QObject):
    """Scrolls `bar` so that the spoken line stays in the middle band.

    Scrolling by hand lets go; `follow` takes hold again.
    """

    changed = Signal(bool)
    """Whether the voice is followed now."""

    def __init__(self, bar: QScrollBar, animates: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._animates = animates
        self._following = True
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._on_glide_value_changed)
        bar.actionTriggered.connect(self._on_bar_action_triggered)

    @property
    def is_following(self) -> bool:
        """Whether the voice is followed."""
        return self._following

    def follow(self) -> None:
        """Follow the voice from now on."""
        self._set_following(True)

    def let_go(self) -> None:
        """Leave the page where it is."""
        self._glide.stop()
        self._set_following(False)

    def keep(self, line: QRectF, height: int) -> None:
        """Bring `line` (document pixels) back into the band of a view of `height` pixels, if it has left it."""
        if not self._following or self._glide.state() == QVariantAnimation.State.Running:
            return
        above = line.top() - self._bar.value()
        below = line.bottom() - self._bar.value()
        if above >= height * _BAND_TOP and below <= height * _BAND_BOTTOM:
            return
        target = max(0, min(round(line.top() - height * _REST), self._bar.maximum()))
        distance = abs(target - self._bar.value())
        if self._animates() and 0 < distance < 2 * height:
            self._glide.setStartValue(self._bar.value())
            self._glide.setEndValue(target)
            self._glide.start()
        else:
            self._bar.setValue(target)

    def _set_following(self, following: bool) -> None:
        if following != self._following:
            self._following = following
            self.changed.emit(following)

    @Slot(object)
    def _on_glide_value_changed(self, value: int) -> None:
        self._bar.setValue(value)

    @Slot(int)
    def _on_bar_action_triggered(self, _action: int) -> None:
        self.let_go()
