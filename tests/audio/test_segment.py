"""A segment on a disk that is full for a while."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.audio.segment import Segment

resource = pytest.importorskip("resource", reason="this system cannot limit the size of files")


@contextlib.contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file of this process can grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, former)


def test_what_a_full_disk_took_in_part_does_not_count_and_is_written_over(tmp_path: Path) -> None:
    segment = Segment(tmp_path / "0.pcm", threading.Condition())
    segment.append(b"\x01\x00" * 400)
    with room_for(1001), pytest.raises(OSError, match="large"):
        segment.append(b"\x02\x00" * 400)
    assert segment.samples == 400
    segment.append(b"\x03\x00" * 400)
    assert segment.samples == 800
    assert segment.read(0, 1000) == b"\x01\x00" * 400 + b"\x03\x00" * 400
