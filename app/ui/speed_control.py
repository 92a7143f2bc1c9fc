"""How fast: a slider, five usual speeds, and who sets the pace."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.ui.place_slider import PlaceSlider
from app.ui.preferences import FASTEST, SLOWEST

PRESETS = (0.75, 1.0, 1.25, 1.5, 2.0)
STEP = 0.05
_KEY_STEP = 0.1


def rate_text(rate: float) -> str:
    """A reading speed as it is shown."""
    return f"{QLocale().toString(rate, 'f', 2)}×"


class SpeedControl(QWidget):
    """One speed between 0.25 and 4.0; `by_voice` says whether it is asked of the voice or of the player."""

    changed = Signal()

    def __init__(self, rate: float, by_voice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = QLabel()
        self._slider = PlaceSlider()
        self._slider.setObjectName("speed")
        self._slider.setAccessibleName(self.tr("Speed"))
        self._slider.setToolTip(self.tr("Speed (Ctrl+Up, Ctrl+Down)"))
        self._slider.setRange(round(SLOWEST / STEP), round(FASTEST / STEP))
        self._slider.setPageStep(5)
        self._presets = [self._preset(one) for one in PRESETS]
        self._by_voice = QCheckBox(self.tr("Let the voice set the pace"))
        self._by_voice.setObjectName("by_voice")
        self._by_voice.setToolTip(
            self.tr(
                "The voice itself speaks slower or faster, from the next sentence on; else the player does"
            )
        )
        self._by_voice.setChecked(by_voice)
        self._arrange()
        self._slider.setValue(round(rate / STEP))
        self._show()
        self._slider.valueChanged.connect(self._on_slider_value_changed)
        self._by_voice.toggled.connect(self._on_by_voice_toggled)

    @property
    def rate(self) -> float:
        """The chosen speed."""
        return round(self._slider.value() * STEP, 2)

    @property
    def by_voice(self) -> bool:
        """Whether the voice sets the pace."""
        return self._by_voice.isChecked()

    def set_rate(self, rate: float) -> None:
        """Choose the speed nearest to `rate`."""
        self._slider.setValue(round(rate / STEP))

    def show_quietly(self, rate: float, *, by_voice: bool) -> None:
        """Show the speed nearest to `rate` without saying that it was chosen."""
        self.blockSignals(True)
        self.set_rate(rate)
        self._by_voice.setChecked(by_voice)
        self.blockSignals(False)

    def step(self, direction: int) -> None:
        """One step faster (1) or slower (-1)."""
        self.set_rate(self.rate + direction * _KEY_STEP)

    def _arrange(self) -> None:
        title = QLabel(self.tr("SPEED"))
        title.setProperty("heading", True)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._value)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._presets:
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._slider)
        column.addLayout(row)
        column.addWidget(self._by_voice)

    def _preset(self, rate: float) -> QToolButton:
        button = QToolButton()
        shown = QLocale().toString(rate, "g", 3)
        button.setText(shown)
        button.setProperty("preset", True)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("Speed {rate}").format(rate=shown))
        button.setToolTip(self.tr("Speed {rate}").format(rate=f"{shown}×"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        button.setSizePolicy(
            button.sizePolicy().horizontalPolicy().Expanding, button.sizePolicy().verticalPolicy()
        )
        button.clicked.connect(lambda: self._choose(rate))
        return button

    def _choose(self, rate: float) -> None:
        self.set_rate(rate)
        self._show()

    def _show(self) -> None:
        self._value.setText(rate_text(self.rate))
        for button, rate in zip(self._presets, PRESETS, strict=True):
            button.setChecked(rate == self.rate)

    @Slot(int)
    def _on_slider_value_changed(self, _value: int) -> None:
        self._show()
        self.changed.emit()

    @Slot(bool)
    def _on_by_voice_toggled(self, _checked: bool) -> None:
        self.changed.emit()
