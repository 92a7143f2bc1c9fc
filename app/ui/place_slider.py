"""Sliders that go where they are clicked, and the one that says where the reading is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QWidget

from app.reading.state import Progress
from app.ui.banner import announce
from app.ui.chapter_line import NARROWEST, Stretch, paint_line, show_tip
from app.ui.clock import clock_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle, QStyleOptionSlider

_STEP_MS = 5_000
_PAGE_MS = 30_000


class PlaceSlider(QSlider):
    """A slider whose groove can be clicked: the handle goes where the mouse is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the mouse, then let Qt drag it."""
        if event.button() == Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            if not self.handle().contains(point):
                self.setSliderDown(True)
                self.setSliderPosition(self.value_at(point.x()))
        super().mousePressEvent(event)

    def value_at(self, x: int) -> int:
        """The value that the handle has when its middle is at pixel `x`."""
        from PySide6.QtWidgets import QStyle

        handle = self.handle().width()
        room, upside_down = self.width() - handle, self.option().upsideDown
        return QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), x - handle // 2, room, upside_down
        )

    def handle(self) -> QRect:
        """Where the handle is."""
        from PySide6.QtWidgets import QStyle

        return self.part(QStyle.SubControl.SC_SliderHandle)

    def part(self, part: "QStyle.SubControl") -> QRect:
        """Where this part of the slider is."""
        from PySide6.QtWidgets import QStyle

        return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, self.option(), part, self)

    def option(self) -> "QStyleOptionSlider":
        """How it is now, for its style."""
        from PySide6.QtWidgets import QStyleOptionSlider  # not before it is needed: 10 ms

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return option


class SeekSlider(PlaceSlider):
    """Where the reading is, in ms of speech at 1.0×; moved by hand, it asks to go there. While a text is read its
    chapters are shown, and only what moves is painted anew.
    """

    seek_requested = Signal(int)
    """To this place, in ms of speech at 1.0×."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place")
        self.setAccessibleName(self.tr("Place in the text"))
        self.setToolTip(self.tr("Place in the text"))
        self.setSingleStep(_STEP_MS)
        self.setPageStep(_PAGE_MS)
        self.rate = 1.0
        """The reading speed at which times are told."""
        self._chapters: Sequence[Stretch] = ()
        self._painted = QRect()
        """Where the handle was painted."""
        self.sliderReleased.connect(self._on_released)
        self.actionTriggered.connect(self._on_action_triggered)

    @property
    def place_words(self) -> str:
        """The place in words, as times pass at the reading speed."""
        place, length = (clock_words(ms / self.rate) for ms in (self.sliderPosition(), self.maximum()))
        return self.tr("{place} of {length}").format(place=place, length=length)

    def show_progress(self, progress: Progress) -> None:
        """Show where the reading is, unless the handle is being held."""
        if not self.isSliderDown():
            self.setRange(0, max(progress.duration_ms, 1))
            self.setValue(progress.position_ms)

    def show_chapters(self, chapters: Sequence[Stretch]) -> None:
        """Show these chapters on the line, as long as there is room for them; their end is the slider's."""
        if chapters != self._chapters:
            self._chapters = chapters
            self.update()

    # -- events

    def event(self, event: QEvent) -> bool:
        """The mouse over the line is told the chapter."""
        if isinstance(event, QHelpEvent) and self._has_chapters():
            show_tip(self._chapters, self.value_at(event.x()), self.rate, event.globalPos(), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What screen readers remember of it is where it was."""
        self.setAccessibleDescription(self.place_words)
        super().focusInEvent(event)

    def sliderChange(self, change: QSlider.SliderChange) -> None:
        """A value that moves the handle by no pixel paints nothing."""
        if change is not QSlider.SliderChange.SliderValueChange or self._painted.isEmpty():
            super().sliderChange(change)
        elif (handle := self.handle()) != self._painted:
            self.update(handle.united(self._painted).adjusted(-2, -2, 2, 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line by chapters, if there are any, and the handle on it."""
        from PySide6.QtWidgets import QStyle

        self._painted = self.handle()
        if not self._has_chapters():
            super().paintEvent(event)
            return
        painter, option = QPainter(self), self.option()
        painter.save()
        groove = self.part(QStyle.SubControl.SC_SliderGroove)
        paint_line(painter, groove, self._painted, self._chapters, self.palette())
        painter.restore()
        option.subControls = QStyle.SubControl.SC_SliderHandle
        self.style().drawComplexControl(QStyle.ComplexControl.CC_Slider, option, painter, self)

    def _has_chapters(self) -> bool:
        return self.isEnabled() and 0 < len(self._chapters) * NARROWEST <= self.width()

    @Slot()
    def _on_released(self) -> None:
        self.seek_requested.emit(self.sliderPosition())

    @Slot(int)
    def _on_action_triggered(self, _action: int) -> None:
        if not self.isSliderDown():
            announce(self, self.place_words)
            self.seek_requested.emit(self.sliderPosition())
