"""QMediaPlayer behind our own signals: plays an `AudioView`, and knows where the ear is."""

import time

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer, QPlaybackOptions

from app.audio.pcm import samples_to_ms
from app.playback.audio_view import AudioView
from app.playback.sound_choice import Device
from app.playback.sound_system import Connection, SoundSystem

PROBE_BYTES = 32
"""What the demultiplexer may read before it starts; an AU header needs no more."""

LAG_MS = 15.0
STRETCHED_LAG_MS = -25.0
STRETCHED_RATE_LAG_MS = 135.0
"""How far `position()` runs ahead of the ear: 15 ms, and where the rate is not 1, -25 ms + 135 ms x rate. Fitted
from 0.5 to 3.0, to the middle of what was measured: the player itself wanders by up to 35 ms around it.
"""

BETWEEN_REPORTS_MS = 120.0
"""The position is reported more often than this, unless all bytes are played or the sound system is gone."""

HELD_BACK_MS = 200.0
"""Where bytes are missing the reported position stops up to so far before the last of them (105 ms were seen)."""

UNHEARD_MS = 20
"""Without a sound device QMediaPlayer's clock would run on before the first bytes are there: so often it is looked
whether they are.
"""

REST_AFTER_MS = 20_000
"""A player that is paused for so long lets go of its view and of the sound device, whose stream would wake two threads
a hundred times a second each, to play nothing.
"""

FROZEN_AFTER_S = 3.0
"""A position that stands still for so long while bytes are there means that the sound system is gone."""

ASLEEP_S = 1.5
"""A look at the position that comes so long after the one before means that the computer, or this process, slept."""


class Player(QObject):
    """Plays one view at a time.

    The order in which a view is let go matters (see `close`): a player that is stopped while its device waits for
    bytes never comes back.
    """

    ended = Signal()
    froze = Signal()
    sound_available_changed = Signal(bool)
    devices_changed = Signal()
    """There are other sound devices than before, or another one is in use."""
    moved = Signal()
    """What plays comes from another device from now on; what the former one had not played yet is lost."""

    def __init__(self, system: SoundSystem | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = system or SoundSystem(self)
        self._output = QAudioOutput(self)
        self._media = QMediaPlayer(self)
        self._media.setAudioOutput(self._output)
        options = QPlaybackOptions()
        options.setProbeSize(PROBE_BYTES)
        self._media.setPlaybackOptions(options)
        self._media.setPitchCompensation(True)
        self._media.positionChanged.connect(self._on_media_position_changed)
        self._media.mediaStatusChanged.connect(self._on_media_status_changed)
        self._system.devices_changed.connect(self._on_system_devices_changed)
        self._wanted = b""
        self._delay_ms = 0.0
        self._view: AudioView | None = None
        self._heard_ms = 0.0
        self._reported_ms = 0.0
        self._reported_at = time.monotonic()
        self._alive_at = self._reported_at
        self._unheard = QTimer(self, interval=UNHEARD_MS)
        self._unheard.timeout.connect(self._on_unheard_timeout)
        self._is_paused = False
        self._connection: Connection = frozenset()
        self._is_resting = False
        self._rest = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self._watchdog = QTimer(self, interval=500)
        self._watchdog.timeout.connect(self._on_watchdog_timeout)
        self._looked_at = self._reported_at

    def beside(self) -> "Player":
        """Another player, which plays something else meanwhile."""
        return Player(self._system)

    @property
    def is_resting(self) -> bool:
        """Whether the view that is held was let go of, or is cut off, so that it has to be opened anew to go on."""
        return self._is_resting or self._is_cut_off

    @property
    def is_sound_lost(self) -> bool:
        """Whether the sound system has gone, so that nothing can be played."""
        return self._system.is_lost

    @property
    def sound_available(self) -> bool:
        """Whether there is a device to play on. Without one the player runs all the same, unheard."""
        return bool(QMediaDevices.audioOutputs())

    @property
    def devices(self) -> tuple[Device, ...]:
        """The sound devices to choose from."""
        return tuple(_device(one) for one in QMediaDevices.audioOutputs())

    @property
    def device(self) -> Device | None:
        """The one in use."""
        device = self._output.device()
        return None if device.isNull() else _device(device)

    def set_device(self, id: str) -> None:
        """Play on the device of this id whenever it is there, else on that of the system, as for "" always."""
        self._wanted = id.encode()
        self._take_device()

    def set_delay(self, ms: float) -> None:
        """The device is heard so much later than it says."""
        self._delay_ms = ms

    @property
    def rate(self) -> float:
        """The speed, pitch-true."""
        return self._media.playbackRate()

    def set_rate(self, rate: float) -> None:
        """Play at `rate` (0.25 to 4.0), pitch-true, from now on."""
        self._media.setPlaybackRate(rate)

    def set_volume(self, volume: float) -> None:
        """Play at `volume` (0 to 1, as loud as it is perceived)."""
        self._output.setVolume(volume**2)

    def open(self, view: AudioView, *, paused: bool = False) -> None:
        """Let go of the view that plays and play `view` from its start."""
        self.close()
        self._is_resting = False
        self._view = view
        self._heard_ms = 0.0
        self._report(0.0)
        self._is_paused = paused
        if self._system.is_lost:
            QTimer.singleShot(0, self._tell_lost)
        elif self.sound_available or view.has_begun:
            self._load(view)
        else:
            self._connection = frozenset()
            self._unheard.start()

    def _load(self, view: AudioView) -> None:
        self._unheard.stop()
        self._connection = self._system.connection
        self._media.setSourceDevice(view)
        if self._is_paused:
            self._media.pause()
            self._rest.start()
        else:
            self.resume()

    def close(self) -> None:
        """Fall silent and let go of the view."""
        self._watchdog.stop()
        self._unheard.stop()
        self._rest.stop()
        if self._view is None:
            return
        self._view.release()
        self._media.setSource(QUrl())
        self._view = None

    def pause(self) -> None:
        """Hold the place."""
        self._is_paused = True
        self._media.pause()
        self._watchdog.stop()
        self._rest.start()

    def resume(self) -> None:
        """Go on from the place that was held."""
        self._is_paused = False
        self._rest.stop()
        if self._unheard.isActive():
            return
        self._report(self._reported_ms)
        self._media.play()
        self._watchdog.start()

    @property
    def position_ms(self) -> float:
        """Milliseconds of the view's play list that the ear has heard; never below 0, and never back."""
        if self._view is None:
            return 0.0
        position = self._reported_ms
        rate = self.rate
        if self._media.playbackState() is QMediaPlayer.PlaybackState.PlayingState:
            passed = (time.monotonic() - self._reported_at) * 1000
            # While the view waits for bytes nothing is reported, yet what was given is heard to its end.
            position += (passed if self._view.starved else min(passed, BETWEEN_REPORTS_MS)) * rate
        lag = LAG_MS if rate == 1.0 else STRETCHED_LAG_MS + STRETCHED_RATE_LAG_MS * rate
        lag += self._delay_ms * rate
        given = samples_to_ms(self._view.samples_read)
        self._heard_ms = max(self._heard_ms, min(position - lag - self._view.lead_in_ms, given))
        return self._heard_ms

    def _report(self, ms: float) -> None:
        self._reported_ms = ms
        self._reported_at = time.monotonic()

    @Slot("qlonglong")
    def _on_media_position_changed(self, ms: int) -> None:
        if self._view is not None:
            if not self._reported_ms:  # it sounds: now the connection that plays is there too
                self._connection = self._system.connection
            self._report(float(ms))

    @Slot(QMediaPlayer.MediaStatus)
    def _on_media_status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia and self._view is not None:
            self._watchdog.stop()
            self.ended.emit()

    @Slot()
    def _on_system_devices_changed(self) -> None:
        self._take_device()
        self.devices_changed.emit()
        self.sound_available_changed.emit(self.sound_available)

    def _take_device(self) -> None:
        """Play on the device that is wanted or does for it."""
        wanted = (one for one in QMediaDevices.audioOutputs() if one.id().data() == self._wanted)
        device = next(wanted, QMediaDevices.defaultAudioOutput())
        if device.isNull():
            return
        # A chosen device that was away and is back looks as it did before: PulseAudio has moved the stream meanwhile,
        # and Qt does not hear of a device that goes unless it was the system's own. So it is always opened anew.
        is_chosen = device.id().data() == self._wanted
        if is_chosen or device.id() != self._output.device().id():
            self._output.setDevice(device)
            if self._view:
                self.moved.emit()

    @Slot()
    def _on_unheard_timeout(self) -> None:
        if self._view and (self.sound_available or self._view.has_begun):
            self._load(self._view)

    @Slot()
    def _on_rest_timeout(self) -> None:
        if self._view:
            self._is_resting = True
            self._view.release()
            self._media.setSource(QUrl())

    @Slot()
    def _on_watchdog_timeout(self) -> None:
        now, looked_at = time.monotonic(), self._looked_at
        self._looked_at = now
        if self._view is None or self._is_waiting(self._view) or now - looked_at > ASLEEP_S:
            self._alive_at = now
        elif self._is_cut_off or now - max(self._alive_at, self._reported_at) > FROZEN_AFTER_S:
            self._watchdog.stop()
            self._system.note_frozen(self._connection)
            self.froze.emit()

    @Slot()
    def _tell_lost(self) -> None:
        if self._view:
            self.froze.emit()

    @property
    def _is_cut_off(self) -> bool:
        """Whether the connection to the sound system on which was opened what plays is gone."""
        return self._view is not None and not self._connection <= self._system.connection

    def _is_waiting(self, view: AudioView) -> bool:
        """Whether the position stands still because all that was given has been played."""
        given = view.lead_in_ms + samples_to_ms(view.samples_read)
        return view.starved and self._reported_ms >= given - HELD_BACK_MS


def _device(device: QAudioDevice) -> Device:
    return Device(bytes(device.id().data()).decode(errors="replace"), device.description())
