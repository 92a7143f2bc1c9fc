import array
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.audio.pcm import silence
from app.audio.play_list import PlayList, Position
from app.audio.spool import Spool
from app.playback.audio_view import AU_HEADER, MOST_BYTES, TAIL_MS, AudioView


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    spool = Spool(tmp_path)
    yield spool
    spool.close()


def read_all(view: AudioView, size: int = 1000) -> bytes:
    data = b""
    while piece := view.readData(size):
        data += piece
    return data


def swapped(pcm: bytes) -> bytes:
    samples = array.array("h", pcm)
    samples.byteswap()
    return samples.tobytes()


@pytest.mark.parametrize("size", [1, 7, 28, 4096])
def test_a_view_is_an_au_file_of_the_play_list(spool: Spool, size: int) -> None:
    play_list = PlayList(spool.changed)
    segment = spool.create()
    segment.append(struct.pack("<4h", 1, 256, -1, 300))
    play_list.append(segment, 0)
    segment.finish()
    play_list.end()
    view = AudioView(play_list, Position(0), lead_in_ms=1)
    assert not view.atEnd()
    data = read_all(view, size)
    pcm = struct.pack("<4h", 1, 256, -1, 300)
    assert data == AU_HEADER + silence(1) + swapped(pcm) + silence(TAIL_MS)
    assert view.atEnd()


def test_little_is_given_at_once_however_much_is_asked_for(spool: Spool) -> None:
    play_list = PlayList(spool.changed)
    segment = spool.create()
    segment.append(bytes(100_000))
    play_list.append(segment, 0)
    view = AudioView(play_list, Position(0), lead_in_ms=1000)
    given = [len(view.readData(32_768)) for _ in range(30)]
    assert max(given) == MOST_BYTES


def test_a_reader_waits_for_bytes_and_says_so(spool: Spool, qtbot) -> None:
    play_list = PlayList(spool.changed)
    segment = spool.create()
    play_list.append(segment, 0)
    view = AudioView(play_list, Position(0))
    view.readData(len(AU_HEADER))
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(view.readData(100)))
    reader.start()
    qtbot.waitUntil(lambda: view.starved)
    segment.append(b"\0\1")
    reader.join(5)
    assert read == [b"\1\0"]
    assert not view.starved


def test_release_wakes_a_waiting_reader_for_good(spool: Spool) -> None:
    play_list = PlayList(spool.changed)
    play_list.append(spool.create(), 0)
    view = AudioView(play_list, Position(0))
    view.readData(len(AU_HEADER))
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(view.readData(100)))
    reader.start()
    view.release()
    reader.join(5)
    assert read == [b""]
    assert view.atEnd()


def test_an_exception_does_not_leave_the_view(spool: Spool) -> None:
    play_list = PlayList(spool.changed)
    segment = spool.create()
    segment.append(b"\0\1")
    play_list.append(segment, 0)
    view = AudioView(play_list, Position(0))
    view.readData(len(AU_HEADER))
    spool.close()
    assert view.readData(100) == b""
