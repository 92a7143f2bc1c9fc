import threading
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.audio.pcm import samples_to_ms
from app.audio.play_list import Cursor, PlayList, Position
from app.audio.segment import Segment
from app.audio.spool import Spool


def pcm(count: int, first: int = 1) -> bytes:
    """`count` samples that are never 0, so that they differ from pauses."""
    return b"".join((first + i % 1000).to_bytes(2, "little", signed=True) for i in range(count))


def read_all(play_list: PlayList, position: Position, step: int) -> bytes:
    heard = b""
    while True:
        data, position = play_list.read(position, step)
        if not data:
            return heard
        heard += data


lists = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 30)), min_size=1, max_size=6)


@given(items=lists, step=st.integers(1, 40))
def test_a_play_list_reads_as_its_segments_and_pauses_in_order(
    items: list[tuple[int, int]], step: int, tmp_path_factory
) -> None:
    spool = Spool(tmp_path_factory.mktemp("spool"))
    play_list = PlayList(spool.changed)
    expected = b""
    for samples, pause in items:
        segment = spool.create()
        play_list.append(segment, samples_to_ms(pause))
        segment.append(pcm(samples))
        segment.finish()
        expected += pcm(samples) + bytes(2 * pause)
    play_list.end()
    assert read_all(play_list, Position(0), step) == expected


@given(items=lists, at=st.floats(0, 1))
def test_a_cursor_finds_the_sample_that_reading_reaches(
    items: list[tuple[int, int]], at: float, tmp_path_factory
) -> None:
    spool = Spool(tmp_path_factory.mktemp("spool"))
    play_list = PlayList(spool.changed)
    for samples, pause in items:
        segment = spool.create()
        play_list.append(segment, samples_to_ms(pause))
        segment.append(pcm(samples))
        segment.finish()
    total = sum(samples + pause for samples, pause in items)
    target = int(at * total)
    cursor = Cursor(play_list, Position(0))
    for samples in range(0, target + 1, 7):
        cursor.at(samples)
    found = cursor.at(target)
    before = sum(samples + pause for samples, pause in items[: found.item])
    assert before + found.sample == target


def test_a_cursor_started_inside_an_item_counts_from_there(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    play_list = PlayList(spool.changed)
    for _ in range(2):
        segment = spool.create()
        play_list.append(segment, 0)
        segment.append(pcm(100))
        segment.finish()
    cursor = Cursor(play_list, Position(0, 60))
    assert cursor.at(10) == Position(0, 70)
    assert cursor.at(50) == Position(1, 10)


def test_a_pause_is_not_heard_before_its_segment_is_complete(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    play_list = PlayList(spool.changed)
    segment = spool.create()
    play_list.append(segment, 10)
    segment.append(pcm(5))
    data, position = play_list.read(Position(0), 100)
    assert data == pcm(5)
    assert play_list.read(position, 100) == (b"", position)
    segment.finish()
    assert len(play_list.read(position, 1000)[0]) == 2 * 240


def test_forgotten_items_leave_no_file_and_keep_the_others_numbers(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    play_list = PlayList(spool.changed)
    for first in (1, 2):
        segment = spool.create()
        play_list.append(segment, 0)
        segment.append(pcm(3, first))
        segment.finish()
    play_list.forget(1)
    assert len(list(tmp_path.rglob("*.pcm"))) == 1
    assert play_list.get(0) is None
    assert play_list.read(Position(1), 9)[0] == pcm(3, 2)


def test_a_removed_segment_takes_no_more(tmp_path: Path) -> None:
    segment = Segment(tmp_path / "1.pcm", threading.Condition())
    segment.append(pcm(2))
    segment.remove()
    segment.append(pcm(2))
    assert segment.samples == 2
    assert not list(tmp_path.iterdir())
