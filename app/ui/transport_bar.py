"""The bar below the text: where the reading is, and how to steer it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.reading.state import Progress, State
from app.ui.actions import Actions, tool_button
from app.ui.chapter_line import Stretch
from app.ui.clock import clock
from app.ui.place_slider import PlaceSlider, SeekSlider

_BUSY = (State.LOADING, State.STALLED)


def playing_strip() -> QWidget:
    """For what shows or moves the place: it runs from left to right in every language, as on every player."""
    strip = QWidget()
    strip.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return strip


class TransportBar(QWidget):
    """Place, volume, steps, play and stop, and which sentence it is."""

    seek_requested = Signal(int)
    """To this place, in ms of speech at 1.0×."""
    volume_changed = Signal(float)
    """0 to 1."""

    def __init__(self, actions: Actions, volume: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self._progress = Progress()
        self._rate = 1.0
        self._state = State.IDLE
        self._preparing = False
        self._elapsed, self._left, self._sentence = QLabel(), QLabel(), QLabel()
        for label in (self._elapsed, self._left, self._sentence):
            label.setProperty("dim", True)
        self._place = SeekSlider()
        self._place.seek_requested.connect(self.seek_requested)
        self._place.sliderMoved.connect(self._show_times)
        self._volume = self._make_volume(volume)
        self.sleep = tool_button(actions.sleep)
        """Opens the menu of the sleep timer, and says how long it will be."""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 10, 24, 12)
        rows.setSpacing(4)
        rows.addWidget(self._place_row())
        rows.addLayout(self._button_row(actions))
        self._show()

    @Slot(object)
    def set_progress(self, progress: Progress) -> None:
        """Show where the reading is."""
        self._progress = progress
        self._show()

    def show_chapters(self, chapters: Sequence[Stretch]) -> None:
        """Show these chapters on the line of the place."""
        self._place.show_chapters(chapters)

    def set_rate(self, rate: float) -> None:
        """Times are shown as they pass at this reading speed."""
        self._rate = self._place.rate = rate
        self._show()

    def set_volume(self, volume: float) -> None:
        """Choose the volume, 0 to 1, as if by hand."""
        self._volume.setValue(round(volume * 100))

    def show_sleep(self, left_s: int | None) -> None:
        """Show in how many seconds the voice falls silent by itself; None: it does not."""
        action = self.sleep.defaultAction()
        if left_s is None:
            self.sleep.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            action.setIconText(action.text())
            self.sleep.setAccessibleName(action.text())
        else:
            left = clock(left_s * 1000)
            self.sleep.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            action.setIconText(left)
            self.sleep.setAccessibleName(self.tr("Sleep timer, {time} left").format(time=left))

    def set_state(self, state: State) -> None:
        """Show what the reading is doing."""
        self._state = state
        self._show()

    @Slot(bool)
    def set_preparing(self, preparing: bool) -> None:
        """Show that the text is being looked through."""
        self._preparing = preparing
        self._show()

    def set_reading(self, reading: bool) -> None:
        """Only a text that is read has a place to go to."""
        self._place.setEnabled(reading)
        self._sentence.setVisible(reading)
        self._show()

    def _make_volume(self, volume: float) -> PlaceSlider:
        slider = PlaceSlider()
        slider.setObjectName("volume")
        slider.setAccessibleName(self.tr("Volume"))
        slider.setToolTip(self.tr("Volume"))
        slider.setRange(0, 100)
        slider.setValue(round(volume * 100))
        slider.setFixedWidth(92)
        slider.valueChanged.connect(self._on_volume_value_changed)
        return slider

    def _place_row(self) -> QWidget:
        strip = playing_strip()
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._elapsed)
        row.addWidget(self._place, 1)
        row.addWidget(self._left)
        return strip

    def _button_row(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        left, right = QHBoxLayout(), QHBoxLayout()
        left.addWidget(tool_button(actions.mute))
        left.addWidget(self._volume)
        left.addStretch()
        right.addStretch()
        right.addWidget(self._sentence)
        right.addWidget(self.sleep)
        play = tool_button(actions.play, 24)
        play.setFixedSize(52, 52)
        strip = playing_strip()
        keys = QHBoxLayout(strip)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(6)
        keys.addWidget(tool_button(actions.previous_paragraph, 22))
        keys.addWidget(tool_button(actions.previous_sentence, 22))
        keys.addWidget(play)
        keys.addWidget(tool_button(actions.next_sentence, 22))
        keys.addWidget(tool_button(actions.next_paragraph, 22))
        keys.addWidget(tool_button(actions.stop, 22))
        row.addLayout(left, 1)
        row.addWidget(strip)
        row.addLayout(right, 1)
        return row

    def _show(self) -> None:
        self._place.show_progress(self._progress)
        self._show_times(self._place.sliderPosition())
        self._sentence.setText(self._sentence_text())

    @Slot(int)
    def _show_times(self, position_ms: int) -> None:
        if not self._progress.duration_ms:
            self._elapsed.clear()
            self._left.clear()
            return
        left_ms = max(self._progress.duration_ms - position_ms, 0) / self._rate
        known = self._progress.duration_known
        self._elapsed.setText(clock(position_ms / self._rate))
        self._left.setText(
            f"−{clock(left_ms)}" if known else self.tr("about −{time}").format(time=clock(left_ms))
        )
        self._left.setToolTip("" if known else self.tr("Estimated: not all of the text has been spoken yet"))

    def _sentence_text(self) -> str:
        progress = self._progress
        if self._preparing:
            return self.tr("Preparing the text …")
        if self._state in _BUSY:
            return self.tr("Waiting for the voice …")
        if not progress.sentence:
            return ""
        if progress.sentences is None:
            return self.tr("sentence {number}").format(number=progress.sentence)
        return self.tr("sentence {number} of {count}").format(
            number=progress.sentence, count=progress.sentences
        )

    @Slot(int)
    def _on_volume_value_changed(self, value: int) -> None:
        self.volume_changed.emit(value / 100)
