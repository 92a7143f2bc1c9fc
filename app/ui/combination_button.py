"""A button that shows the keys of a shortcut, and takes others when it is pressed."""

import sys

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from app.desktop.hotkeys.combination import Combination, CombinationError, Modifier, combine
from app.ui.banner import announce

_FLAGS = {
    Modifier.CTRL: Qt.KeyboardModifier.ControlModifier,
    Modifier.ALT: Qt.KeyboardModifier.AltModifier,
    Modifier.SHIFT: Qt.KeyboardModifier.ShiftModifier,
    Modifier.META: Qt.KeyboardModifier.MetaModifier,
}

_HELD = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_ScrollLock,
    Qt.Key.Key_unknown,
)
"""What comes before the key itself, or has no name."""


def _swapped(modifier: Modifier, system: str) -> Modifier:
    """The one that Qt calls `modifier` on `system`: on a Mac it calls Command Ctrl, and Control Meta."""
    swaps = {Modifier.CTRL: Modifier.META, Modifier.META: Modifier.CTRL} if system == "darwin" else {}
    return swaps.get(modifier, modifier)


def pressed(key: int, modifiers: Qt.KeyboardModifier, system: str = sys.platform) -> Combination:
    """The combination of a key event. Raises CombinationError."""
    held = [_swapped(one, system) for one, flag in _FLAGS.items() if modifiers & flag]
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return combine(held, "Return" if name == "Enter" else name)


def shown(combination: Combination, system: str = sys.platform) -> str:
    """A combination as the desktop writes it: the names of keys are in its language."""
    names = [_swapped(modifier, system).value for modifier in combination.modifiers]
    sequence = QKeySequence.fromString(
        "+".join([*names, combination.key]), QKeySequence.SequenceFormat.PortableText
    )
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


class CombinationButton(QPushButton):
    """Pressed, it waits for keys; Esc, or turning elsewhere, leaves everything as it was."""

    chosen = Signal(object)
    """This `Combination` was pressed."""
    refused = Signal()
    """Keys were pressed with which one types; others are still waited for."""
    capturing_changed = Signal(bool)
    """Whether keys are waited for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name`: what the shortcut is for."""
        super().__init__(parent)
        self._name = name
        self._combination: Combination | None = None
        self._capturing = False
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)
        self._say()

    def show_combination(self, combination: Combination | None) -> None:
        """These are the keys; None: there are none."""
        self._combination = combination
        self._say()

    def _say(self) -> None:
        if self._capturing:
            self.setText(self.tr("Press the keys…"))
        elif self._combination is None:
            self.setText(self.tr("None"))
        else:
            self.setText(shown(self._combination))
        self.setAccessibleName(f"{self._name}: {self.text()}")

    def _set_capturing(self, capturing: bool) -> None:
        if capturing == self._capturing:
            return
        self._capturing = capturing
        self._say()
        if capturing:
            announce(self, self.text())
        self.capturing_changed.emit(capturing)

    @Slot()
    def _on_clicked(self) -> None:
        self._set_capturing(not self._capturing)

    # -- events

    def event(self, event: QEvent) -> bool:
        """While keys are waited for, none does what it usually does, Tab and shortcuts included."""
        if self._capturing and isinstance(event, QKeyEvent):
            event.accept()
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever turns elsewhere wants no other keys."""
        super().focusOutEvent(event)
        self._set_capturing(False)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _HELD:
            return
        if key == Qt.Key.Key_Escape:
            self._set_capturing(False)
            return
        try:
            combination = pressed(key, event.modifiers())
        except CombinationError:
            self.refused.emit()
            return
        self._set_capturing(False)
        self.chosen.emit(combination)
