"""A player without a loudspeaker whose clock the test winds."""

import threading

from PySide6.QtCore import QObject, Signal

from app.audio.pcm import BYTES_PER_SAMPLE, ms_to_samples, samples_to_ms
from app.playback.audio_view import AU_HEADER, AudioView
from app.playback.sound_choice import Device

READ_AHEAD_MS = 2000.0
"""How far it reads ahead of what is heard, as QMediaPlayer does."""


class SilentPlayer(QObject):
    """Honours the contract of `playback.player.Player`: it reads its view in a thread of its own, waits where the
    view waits, and ends when the view does. `advance` lets time pass.
    """

    ended = Signal()
    froze = Signal()
    sound_available_changed = Signal(bool)
    devices_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: AudioView | None = None
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._read_ms = 0.0
        self._ms = 0.0
        self._ended = False
        self.rate = 1.0
        self.volume = 1.0
        self.delay_ms = 0.0
        self.devices: tuple[Device, ...] = ()
        self.wanted = ""
        self.is_paused = False
        self.is_resting = False
        self.sound_available = True
        self.is_sound_lost = False
        self.heard = bytearray()
        """Everything that was read of the views, headers and all."""

    def beside(self) -> "SilentPlayer":
        return SilentPlayer()

    def set_rate(self, rate: float) -> None:
        self.rate = rate

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    @property
    def device(self) -> Device | None:
        wanted = (one for one in self.devices if one.id == self.wanted)
        return next(wanted, self.devices[0] if self.devices else None)

    def set_device(self, id: str) -> None:
        self.wanted = id

    def set_delay(self, ms: float) -> None:
        self.delay_ms = ms

    def plug(self, *devices: Device) -> None:
        """Let these be the devices; the first is that of the system."""
        former, self.devices = self.device, devices
        if self.device != former and self._view:
            self.moved.emit()
        self.devices_changed.emit()

    def open(self, view: AudioView, *, paused: bool = False) -> None:
        self.close()
        self._view = view
        self._ms = self._read_ms = 0.0
        self._ended = False
        self.is_paused = paused
        self._thread = threading.Thread(target=self._read, args=(view,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        if self._view is None or self._thread is None:
            return
        view, self._view = self._view, None
        view.release()
        with self._changed:
            self._changed.notify_all()
        self._thread.join()

    def pause(self) -> None:
        self.is_paused = True

    def resume(self) -> None:
        self.is_paused = False

    @property
    def position_ms(self) -> float:
        return max(0.0, self._ms - self._view.lead_in_ms) if self._view else 0.0

    @property
    def read_ms(self) -> float:
        """How much of the view is there to be heard."""
        return self._read_ms

    def advance(self, ms: float) -> float:
        """Let `ms` pass; returns how far the voice got, which is less where bytes are missing."""
        if self.is_paused or self._view is None:
            return 0.0
        with self._changed:
            step = min(ms * self.rate, self._read_ms - self._ms)
            self._ms += step
            over = self._ended and self._ms >= self._read_ms
            self._changed.notify_all()
        if over:
            self._ended = False
            self.ended.emit()
        return step

    def _read(self, view: AudioView) -> None:
        size = ms_to_samples(100) * BYTES_PER_SAMPLE
        header = view.readData(len(AU_HEADER))
        assert header in (AU_HEADER, b"")
        while self._view is view:
            with self._changed:
                if self._read_ms - self._ms > READ_AHEAD_MS:
                    self._changed.wait(0.1)
                    continue
            data = view.readData(size)
            with self._changed:
                self._read_ms += samples_to_ms(len(data) // BYTES_PER_SAMPLE)
                self.heard += data
                if not data:
                    self._ended = self._view is view
                    return
