"""Ticks to tap along with, and how much later than they are played somebody taps."""

import math
from array import array
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from app.audio.pcm import ms_to_samples, silence
from app.audio.play_list import PlayList, Position
from app.playback.audio_view import AudioView
from app.playback.sound_choice import LONGEST_DELAY_MS

if TYPE_CHECKING:
    from app.playback.equipment import Parts

APART_MS = 1200
"""From one tick to the next: slow enough for the latest device, quick enough to feel a rhythm."""

COUNT = 60

EARLY_MS = 150
"""People tap a little ahead of a rhythm; who is so much ahead of a tick means that one, not the one before."""

_TICK_MS = 25
_PITCH_HZ = 1500
_LOUD = 9000


class Ticks:
    """Plays ticks on a player of its own, on the device of the reading, and knows what its clock says."""

    def __init__(self, parts: "Parts", device: str, volume: float) -> None:
        self._player = parts.player
        self._segment = parts.spool.create()
        self._segment.append(_pcm())
        self._segment.finish()
        self._play_list = PlayList(parts.spool.changed)
        self._play_list.append(self._segment, 0.0)
        self._play_list.end()
        self._player.set_device(device)
        self._player.set_volume(volume)

    def begin(self) -> None:
        """Tick, the first one after a second or so."""
        self._player.open(AudioView(self._play_list, Position(0)))

    def late_ms(self) -> float:
        """How much later than a tick it is now, `-EARLY_MS` to `APART_MS - EARLY_MS`."""
        return (self._player.position_ms + EARLY_MS) % APART_MS - EARLY_MS

    def hush(self) -> None:
        """Fall silent."""
        self._player.close()

    def close(self) -> None:
        """Fall silent, for good."""
        self.hush()
        self._play_list.forget(len(self._play_list))


def delay_of(taps: Sequence[float]) -> int:
    """What so many taps say, each in ms behind its tick: their median, 0 to `LONGEST_DELAY_MS`."""
    return min(max(round(median(taps)), 0), LONGEST_DELAY_MS)


def _pcm() -> bytes:
    """`COUNT` ticks, `APART_MS` from one to the next and before the first."""
    count = ms_to_samples(_TICK_MS)
    tick = array(
        "h",
        (
            round(_LOUD * (1 - at / count) * math.sin(2 * math.pi * _PITCH_HZ * at / ms_to_samples(1000)))
            for at in range(count)
        ),
    ).tobytes()
    return silence(APART_MS) + (tick + silence(APART_MS - _TICK_MS)) * COUNT
