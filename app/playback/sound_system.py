"""Whether the sound system that a window plays on is still there."""

import sys

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtMultimedia import QAudioDevice, QAudioSink, QMediaDevices, QtAudio

from app.playback.beside import Beside

LOOK_AFTER_MS = 100
"""After something is opened: not beside the first sound, and before the end of the shortest text."""


class SoundSystem(QObject):
    """What all players of a process have in common.

    Qt finds no sound server again that has gone (seen with PulseAudio and Qt 6.11): what is opened then plays to
    nobody, or ends the process. So once it is lost nothing may be opened any more, until devices are told of.
    """

    devices_changed = Signal()
    """There are other devices than before."""
    lost = Signal()
    """What is open plays to nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_lost = False
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_devices_audio_outputs_changed)
        self._beside = Beside("sound system", self)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self._beside.close)
        self._is_looking = False
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self._on_soon_timeout)

    def look_soon(self) -> None:
        """Find out whether what was just opened is played to somebody; `lost` says if not.

        A sound server that went while nothing was played is told of by nothing else: the player's clock runs on.
        """
        if sys.platform == "linux":
            self._soon.start()

    @Slot()
    def _on_devices_audio_outputs_changed(self) -> None:
        self.is_lost = False  # whoever tells of devices is there
        self.devices_changed.emit()

    @Slot()
    def _on_soon_timeout(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if not (self._is_looking or device.isNull()):
            self._is_looking = True
            self._beside.run(lambda: _refuses(device), self._take_look)

    def _take_look(self, refuses: bool) -> None:
        self._is_looking = False
        if refuses:
            self.is_lost = True
            self.lost.emit()


def _refuses(device: QAudioDevice) -> bool:
    """Whether the sound system takes nothing to play. Waits for a server that does not answer."""
    sink = QAudioSink(device, device.preferredFormat())
    sink.start()
    refuses = sink.error() is QtAudio.Error.FatalError
    sink.reset()
    return refuses
