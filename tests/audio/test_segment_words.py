"""The words of a segment: what is settled stays, what is expected gives way."""

import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from app.audio.alignment.spreading import expected_words
from app.audio.pcm import WordMark
from app.audio.segment import Segment

counts = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=8)


def words(first: int, count: int, at: float = 0.0) -> tuple[WordMark, ...]:
    """So many words from number `first` on, of a second each, from `at` ms later."""
    return tuple(
        WordMark(2 * n, 2 * n + 1, 1000.0 * n + at, 1000.0 * n + 900 + at)
        for n in range(first, first + count)
    )


def test_a_new_segment_has_no_words(tmp_path: Path) -> None:
    segment = Segment(tmp_path / "0.pcm", threading.Condition())
    assert (segment.words, segment.settled_words) == ((), ())


@given(counts)
def test_what_is_settled_never_moves_and_all_is_in_order(steps: list[tuple[int, int]]) -> None:
    with TemporaryDirectory() as folder:
        segment = Segment(Path(folder) / "0.pcm", threading.Condition())
        settled: tuple[WordMark, ...] = ()
        for number, (sure, likely) in enumerate(steps):
            new = words(len(settled), sure)
            settled += new
            segment.add_words(new, words(len(settled), likely, at=number % 3))
            assert segment.settled_words == settled
            assert segment.words[: len(settled)] == settled
            assert len(segment.words) == len(settled) + likely
            starts = [word.start_ms for word in segment.words]
            assert starts == sorted(starts)


def test_another_speech_takes_the_place_of_one_that_nobody_has_heard(tmp_path: Path) -> None:
    segment = Segment(tmp_path / "0.pcm", threading.Condition())
    segment.append(b"\1\0" * 100)
    segment.add_words(words(0, 1), words(1, 1))
    assert segment.replace(b"\2\0" * 50, words(0, 2))
    assert segment.read(0, 100) == b"\2\0" * 50
    assert segment.settled_words == segment.words == words(0, 2)
    assert not segment.replace(b"\3\0" * 50, ())
    assert segment.words == words(0, 2)


@given(st.text(max_size=60), st.floats(0, 20_000), st.floats(0.25, 4))
def test_words_expected_by_their_length_are_in_order_and_within_what_is_heard(
    text: str, ms: float, pace: float
) -> None:
    found = expected_words(text, ms, pace)
    times = [time for word in found for time in (word.start_ms, word.end_ms)]
    assert times == sorted(times)
    assert all(0 <= time <= ms for time in times)
    assert all(word.start_ms < ms for word in found)
