"""Whether the sound system that a window plays on is still there."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtMultimedia import QMediaDevices


class SoundSystem(QObject):
    """What all players of a process have in common.

    Qt finds no sound server again that has gone (seen with PulseAudio and Qt 6.11): what is opened then plays to
    nobody, or ends the process. So once it is lost nothing may be opened any more, until devices are told of.
    """

    devices_changed = Signal()
    """There are other devices than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_lost = False
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_devices_audio_outputs_changed)

    @Slot()
    def _on_devices_audio_outputs_changed(self) -> None:
        self.is_lost = False  # whoever tells of devices is there
        self.devices_changed.emit()
