"""Sliders that go where they are clicked, and the one that says where the reading is."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QWidget

from app.reading.state import Progress

_STEP_MS = 5_000
_PAGE_MS = 30_000


class PlaceSlider(QSlider):
    """A slider whose groove can be clicked: the handle goes where the mouse is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the mouse, then let Qt drag it."""
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # not before they are needed: 10 ms

        if event.button() == Qt.MouseButton.LeftButton:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            parts = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
            handle = self.style().subControlRect(parts[0], option, parts[1], self)
            room = self.width() - handle.width()
            x = event.position().toPoint().x() - handle.width() // 2
            value = QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), x, room, option.upsideDown)
            if not handle.contains(event.position().toPoint()):
                self.setSliderDown(True)
                self.setSliderPosition(value)
        super().mousePressEvent(event)


class SeekSlider(PlaceSlider):
    """Where the reading is, in ms of speech at 1.0×; moved by hand, it asks to go there."""

    seek_requested = Signal(int)
    """To this place, in ms of speech at 1.0×."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place")
        self.setAccessibleName(self.tr("Place in the text"))
        self.setToolTip(self.tr("Place in the text"))
        self.setSingleStep(_STEP_MS)
        self.setPageStep(_PAGE_MS)
        self.sliderReleased.connect(self._on_released)
        self.actionTriggered.connect(self._on_action_triggered)

    def show_progress(self, progress: Progress) -> None:
        """Show where the reading is, unless the handle is being held."""
        if not self.isSliderDown():
            self.setRange(0, max(progress.duration_ms, 1))
            self.setValue(progress.position_ms)

    @Slot()
    def _on_released(self) -> None:
        self.seek_requested.emit(self.sliderPosition())

    @Slot(int)
    def _on_action_triggered(self, _action: int) -> None:
        if not self.isSliderDown():
            self.seek_requested.emit(self.sliderPosition())
