import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.pcm import WordMark
from app.reading.timeline import Timeline, onset_of, word_at
from app.text.document import Span

WORDS = (WordMark(0, 3, 10, 200), WordMark(4, 9, 220, 600), WordMark(10, 12, 640, 900))


@pytest.mark.parametrize(("ms", "start"), [(0, None), (10, 0), (205, 0), (220, 4), (639, 4), (5000, 10)])
def test_the_word_at_a_moment_is_the_last_that_began(ms: float, start: int | None) -> None:
    word = word_at(WORDS, ms)
    assert (word.start if word else None) == start


@pytest.mark.parametrize(("offset", "ms"), [(0, 10), (1, 220), (4, 220), (10, 640), (11, None)])
def test_the_onset_is_that_of_the_first_word_from_there(offset: int, ms: float | None) -> None:
    assert onset_of(WORDS, offset) == ms


spans = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60), st.floats(100, 10_000)), max_size=8)


@given(spans=spans, length=st.integers(260, 500))
def test_time_grows_with_the_text_and_ends_with_it(spans, length: int) -> None:
    timeline = Timeline("x" * length)
    for start, size, ms in spans:
        timeline.learn(start, start + size, ms)
    times = [timeline.time_at(offset) for offset in range(length + 1)]
    assert times == sorted(times)
    assert times[0] == 0
    assert timeline.duration_ms == times[-1]


@given(spans=spans, offset=st.integers(0, 260))
def test_an_offset_is_found_again_by_its_time(spans, offset: int) -> None:
    timeline = Timeline("x" * 260)
    for start, size, ms in spans:
        timeline.learn(start, start + size, ms)
    assert abs(timeline.offset_at(timeline.time_at(offset) + 0.01) - offset) <= 1


def test_a_text_is_known_once_all_of_it_was_heard() -> None:
    timeline = Timeline("x" * 100)
    assert not timeline.is_known
    timeline.learn(0, 40, 2000)
    timeline.learn(60, 100, 3000)
    assert not timeline.is_known
    timeline.learn(40, 60, 500)
    assert timeline.is_known
    assert timeline.duration_ms == 5500
    assert timeline.time_at(50) == 2250


def test_the_pace_of_what_was_heard_estimates_the_rest() -> None:
    timeline = Timeline("x" * 1000)
    timeline.learn(0, 100, 5000)
    assert timeline.duration_ms == pytest.approx(50_000)


def test_the_newest_time_of_a_span_counts() -> None:
    timeline = Timeline("x" * 100)
    timeline.learn(0, 50, 1000)
    timeline.learn(0, 20, 900)
    timeline.learn(20, 100, 1100)
    assert timeline.duration_ms == 2000


def test_what_nobody_speaks_takes_no_time() -> None:
    timeline = Timeline("# One\n\n- two  three.\n")
    timeline.learn(2, 5, 1000)
    assert timeline.time_at(9) == 1000
    timeline.learn(5, 12, 500)
    assert not timeline.is_known
    timeline.learn(14, 20, 600)
    assert timeline.is_known
    assert timeline.duration_ms == 2100


def test_a_sentence_begins_where_the_one_before_it_ends_however_much_nobody_speaks_between() -> None:
    timeline = Timeline("One two. [see also: somewhere else] Three four.")
    timeline.learn(0, 8, 1000)
    timeline.learn(36, 47, 2000, covered=Span(8, 47))
    assert timeline.time_at(20) == timeline.time_at(36) == 1000
    assert timeline.time_at(41) > 1000
    assert timeline.is_known
    assert timeline.duration_ms == 3000


def test_what_is_read_again_in_part_stays_known() -> None:
    timeline = Timeline("x" * 100)
    timeline.learn(0, 100, 5000)
    timeline.learn(40, 60, 1100)
    assert timeline.is_known
    assert timeline.time_at(40) == 2000
    assert timeline.time_at(60) == 3100
    assert timeline.duration_ms == 5100


def test_a_part_is_known_when_all_of_it_is() -> None:
    timeline = Timeline("One two. Three four. Five six.")
    assert not timeline.covers(0, 8)
    timeline.learn(0, 8, 800)
    timeline.learn(21, 30, 900)
    assert timeline.covers(0, 8)
    assert timeline.covers(21, 30)
    assert not timeline.covers(0, 30)
    assert not timeline.covers(9, 20)
    timeline.learn(9, 20, 1000)
    assert timeline.covers(0, 30)
    assert timeline.covers(3, 12)
