"""Where the voice is heard: the choice in the settings, and what is said when the chosen device goes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.playback.sound_choice import LONGEST_DELAY_MS, Device
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.playback.reader import Reader


class SoundRoom(QObject):
    """Has the reader heard where, and the words lit up when, the user wants."""

    def __init__(self, desk: Desk, reader: "Reader") -> None:
        super().__init__(desk)
        self._desk, self._reader, self._sound = desk, reader, reader.sound
        self._is_missing = False
        self._sound.choose(desk.preferences.output_device)
        self._sound.changed.connect(self._on_sound_changed)
        desk.settings_opening.connect(self._on_desk_settings_opening)
        self._on_sound_changed()

    @property
    def _delay_ms(self) -> int:
        current = self._sound.current
        return delays_of(self._desk.preferences.output_delays).get(current.id, 0) if current else 0

    def set_delay(self, ms: int) -> None:
        """The device in use is heard so much later than it says."""
        if current := self._sound.current:
            delays = {**delays_of(self._desk.preferences.output_delays), current.id: ms}
            self._desk.prefer(output_delays=tuple(f"{late} {id}" for id, late in delays.items() if late))
            self._sound.set_delay(ms)

    def _choose(self, device: Device) -> None:
        self._is_missing = False
        self._desk.prefer(output_device=device.id, output_name=device.name)
        self._sound.choose(device.id)

    def _tell_missing(self) -> None:
        name, current = self._desk.preferences.output_name, self._sound.current
        told = self.tr("“{name}” is not connected. Until it is, the voice is heard on “{other}”.")
        if current:
            self._desk.show_notice(told.format(name=name, other=current.name))

    @Slot()
    def _on_sound_changed(self) -> None:
        self._sound.set_delay(self._delay_ms)
        if self._sound.is_missing != self._is_missing:
            self._is_missing = self._sound.is_missing
            if self._is_missing:
                self._tell_missing()

    @Slot(object)
    def _on_desk_settings_opening(self, menu: QMenu) -> None:
        wanted, preferences = self._sound.wanted, self._desk.preferences
        outputs = QMenu(self.tr("Sound output"), menu)
        group = QActionGroup(outputs)
        system = Device("", "")
        self._add(outputs, group, self.tr("As the system"), system, chosen=not wanted)
        for device in self._sound.devices:
            self._add(outputs, group, device.name, device, chosen=device.id == wanted)
        if self._sound.is_missing:
            name = self.tr("{name} (not connected)").format(name=preferences.output_name)
            self._add(outputs, group, name, Device(wanted, preferences.output_name), chosen=True)
        outputs.addSeparator()
        late = outputs.addAction(self.tr("Words light up too early…"))
        late.triggered.connect(self._on_late_triggered)
        late.setEnabled(self._sound.current is not None)
        menu.addMenu(outputs)

    def _add(self, menu: QMenu, group: QActionGroup, name: str, device: Device, *, chosen: bool) -> None:
        action = QAction(name.replace("&", "&&"), menu, checkable=True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _checked: self._choose(device))
        group.addAction(action)
        menu.addAction(action)

    @Slot()
    def _on_late_triggered(self) -> None:
        from app.ui.delay_dialog import DelayDialog

        dialog = DelayDialog(self._reader, self._delay_ms, self._desk)
        dialog.delay_chosen.connect(self.set_delay)
        dialog.open()


def delays_of(kept: tuple[str, ...]) -> dict[str, int]:
    """How late each device is, by its id, as the preferences keep it; what is no such thing is left out."""
    found: dict[str, int] = {}
    for entry in kept:
        late, _, id = entry.partition(" ")
        if late.isdecimal() and id:
            found[id] = min(int(late), LONGEST_DELAY_MS)
    return found
