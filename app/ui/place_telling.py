"""Has screen readers tell the place in the text as people do, where Qt would have them tell milliseconds."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSlider, QAccessibleWidget

from app.ui.place_slider import SeekSlider


def install() -> None:
    """Have it so for every `SeekSlider` that is made from now on: what was asked for once is known for good."""
    QAccessible.installFactory(_telling)


class _TellingPlace(QAccessibleWidget):
    """A slider without a number: its value is words."""

    def __init__(self, slider: SeekSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)

    def text(self, t: QAccessible.Text) -> str:
        """What is told of it. Where a value cannot be words, as over AT-SPI, they are its description."""
        slider = self.object()
        if isinstance(slider, SeekSlider) and t in (QAccessible.Text.Value, QAccessible.Text.Description):
            return slider.place_words
        return super().text(t)

    def actionNames(self) -> list[str]:
        """What can be done with it."""
        return [*super().actionNames(), self.increaseAction(), self.decreaseAction()]

    def doAction(self, actionName: str) -> None:  # noqa: N803  as Qt has it
        """A step on or back, as by the arrow keys."""
        slider = self.object()
        steps = {
            self.increaseAction(): QAbstractSlider.SliderAction.SliderSingleStepAdd,
            self.decreaseAction(): QAbstractSlider.SliderAction.SliderSingleStepSub,
        }
        if isinstance(slider, SeekSlider) and actionName in steps:
            slider.triggerAction(steps[actionName])
        else:
            super().doAction(actionName)


def _telling(_name: str, thing: QObject) -> _TellingPlace | None:
    return _TellingPlace(thing) if isinstance(thing, SeekSlider) else None
