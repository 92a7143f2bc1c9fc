"""How late the sound device is: measured by tapping along with ticks, or set by hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.playback.sound_choice import LONGEST_DELAY_MS
from app.playback.ticks import delay_of

if TYPE_CHECKING:
    from app.playback.reader import Reader

FINDING_THE_RHYTHM = 2
"""The first taps, which do not count."""

COUNTED = 8

_STEP_MS = 10


class DelayDialog(QDialog):
    """Plays ticks on the device in use while it is open and not done; what is read is held."""

    delay_chosen = Signal(int)
    """Milliseconds."""

    def __init__(self, reader: "Reader", delay_ms: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("delay_dialog")
        self.setWindowTitle(self.tr("Words light up too early"))
        self.setMinimumWidth(440)
        self._reader = reader
        self._taps: list[float] = []
        told = QLabel(
            self.tr(
                "Wireless headphones and loudspeakers are heard a little late, so that words light up before they "
                "are heard. Listen to the ticks on them and tap the space bar along. After ten taps the delay is known."
            )
        )
        told.setWordWrap(True)
        self._tap = QPushButton()
        self._tap.setObjectName("tap")
        self._tap.setMinimumHeight(64)
        self._tap.setAutoDefault(False)
        self._delay = QSpinBox()
        self._delay.setObjectName("delay")
        self._delay.setRange(0, LONGEST_DELAY_MS)
        self._delay.setSingleStep(_STEP_MS)
        self._delay.setSuffix(self.tr(" ms"))
        self._delay.setValue(delay_ms)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        form = QFormLayout()
        form.addRow(self.tr("&Delay"), self._delay)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addWidget(told)
        column.addWidget(self._tap)
        column.addLayout(form)
        column.addWidget(buttons)
        self._tap.pressed.connect(self._on_tap_pressed)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.delay_chosen.emit(self._delay.value()))
        self.finished.connect(self._on_finished)
        reader.pause()
        self._ticks = reader.ticks()
        self._ticks.begin()
        self._show()
        self._tap.setFocus()

    def _show(self) -> None:
        left = FINDING_THE_RHYTHM + COUNTED - len(self._taps)
        if left:
            self._tap.setText(self.tr("Tap here: %Ln time(s) more", "", left))
        else:
            self._tap.setText(self.tr("Measured. Tap here to begin again."))

    @Slot()
    def _on_tap_pressed(self) -> None:
        if len(self._taps) == FINDING_THE_RHYTHM + COUNTED:
            self._taps.clear()
            self._ticks.begin()
        else:
            self._taps.append(self._ticks.late_ms())
            if len(self._taps) == FINDING_THE_RHYTHM + COUNTED:
                self._ticks.hush()
                self._delay.setValue(delay_of(self._taps[FINDING_THE_RHYTHM:]))
        self._show()

    @Slot()
    def _on_finished(self) -> None:
        self._ticks.close()
        self.deleteLater()
