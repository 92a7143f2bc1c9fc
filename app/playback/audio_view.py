"""The play list as the one endless file that QMediaPlayer reads.

PCM is offered as AU (big-endian, size unknown): with a probe size of 32 bytes it starts to sound 32 to 43 ms after
its first byte, where every other container needs 0.6 to 3.4 s.
"""

import array
import struct
import sys

from PySide6.QtCore import QIODevice

from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE, silence
from app.audio.play_list import PlayList, Position

AU_HEADER = b".snd" + struct.pack(">IIIIII", 28, 0xFFFFFFFF, 3, SAMPLE_RATE, 1, 0)
"""Magic, header size, unknown data size, 16-bit linear PCM, rate, one channel, empty annotation."""


TAIL_MS = 200
"""Silence after the last segment: QMediaPlayer cuts the last 30 ms or so of what it is given."""

MOST_BYTES = 4096
"""Given at once, 85 ms. FFmpeg reads into 32 KiB that Qt 6.11 never gives back (`avio_alloc_context` without an end),
and all that was written to stays in memory: 34 kB for each opening if as much is given as is asked for, 11 kB so.
"""


class AudioView(QIODevice):
    """A sequential, unbuffered, blocking view of `play_list` from `start` on, after `lead_in_ms` of silence.

    `readData` runs in the player's demultiplexer thread and waits until there are bytes; `release` wakes it for
    good, and must come before the player lets go of the device: stopping a player that waits here hangs.
    `starved` is True while a reader waits; `samples_read` counts what was given of the play list.
    """

    def __init__(self, play_list: PlayList, start: Position, lead_in_ms: float = 0.0) -> None:
        super().__init__()
        self.start = start
        self.lead_in_ms = lead_in_ms
        self.starved = False
        self.samples_read = 0
        self._play_list = play_list
        self._changed = play_list.changed
        self._position = start
        self._pending = AU_HEADER + silence(lead_in_ms)
        self._tail = silence(TAIL_MS)
        self._released = False
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    @property
    def position(self) -> Position:
        """What is read next."""
        return self._position

    def release(self) -> None:
        """Let a waiting reader go with nothing; no more is given."""
        with self._changed:
            self._released = True
            self._changed.notify_all()

    @property
    def has_begun(self) -> bool:
        """Whether a reader would not wait at its first sample."""
        with self._changed:
            return self.samples_read > 0 or self._play_list.has_begun(self._position)

    def isSequential(self) -> bool:
        """A stream has no size and no seeking."""
        return True

    def bytesAvailable(self) -> int:
        """Some: the true number is unknown."""
        return len(self._pending) or BYTES_PER_SAMPLE

    def atEnd(self) -> bool:
        """Only at the end of the play list, never while waiting."""
        return self._released or not (
            self._pending or self._tail or not self._play_list.at_end(self._position)
        )

    def readData(self, maxlen: int) -> bytes:
        """Up to `maxlen` bytes, `MOST_BYTES` at most; waits for the first; `b""` at the end."""
        maxlen = min(maxlen, MOST_BYTES)
        try:
            if not self._pending:
                self._pending = self._next_samples(max(1, maxlen // BYTES_PER_SAMPLE))
            data, self._pending = self._pending[:maxlen], self._pending[maxlen:]
        except Exception:  # an exception must not cross into C++
            self._play_list.broken = True
            return b""
        return data

    def writeData(self, data: bytes | bytearray | memoryview, length: int) -> int:
        """Refused."""
        return -1

    def _next_samples(self, count: int) -> bytes:
        with self._changed:
            while not self._released:
                data, self._position = self._play_list.read(self._position, count)
                if data:
                    self.starved = False
                    self.samples_read += len(data) // BYTES_PER_SAMPLE
                    return _big_endian(data)
                if self._play_list.at_end(self._position):
                    self.starved = False
                    tail, self._tail = self._tail, b""
                    return tail
                self.starved = True
                self._changed.wait()
        return b""


def _big_endian(pcm: bytes) -> bytes:
    samples = array.array("h", pcm)
    if sys.byteorder == "little":
        samples.byteswap()
    return samples.tobytes()
