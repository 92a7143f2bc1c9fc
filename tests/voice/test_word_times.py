import time
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.pcm import WordMark, samples_to_ms
from app.voice.hibari_voice import OUTPUT, HibariVoice
from app.voice.word_times import LEAD_MS, evenly_spread, spoken_times, written_marks
from tests.bench.word_times import measure


def heard(sentence: str, marks: tuple[WordMark, ...]) -> list[str]:
    return [sentence[mark.start : mark.end] for mark in marks]


def test_words_get_the_time_of_their_sounds() -> None:
    # Frames: edge, a, b, space, c, edge; 10 ms each but the edges.
    times = spoken_times("ab c", [0, 0, -1, 1], [10, 10, 10, 10, 10, 10], 600.0)
    assert times == {0: (100 - LEAD_MS, 300 - LEAD_MS), 1: (300 - LEAD_MS, 500 - LEAD_MS)}


def test_after_a_pause_the_word_begins_with_its_own_sound() -> None:
    times = spoken_times("a, c", [0, 0, -1, 1], [10, 10, 10, 10, 10, 10], 600.0)
    assert times[1][0] == 400 - LEAD_MS


def test_a_hiss_after_a_pause_is_heard_from_the_space_on() -> None:
    times = spoken_times("a, s", [0, 0, -1, 1], [10, 10, 10, 10, 10, 10], 600.0)
    assert times[1][0] == 300 - LEAD_MS


def test_words_that_were_written_out_share_the_time() -> None:
    sentence = "It is 5km to Dr. Who"
    words = ["It", "is", "5", "kilometers", "to", "Doctor", "Who"]
    times = {index: (100.0 * index, 100.0 * index + 100) for index in range(len(words))}
    marks = written_marks(sentence, words, times)
    assert heard(sentence, marks) == sentence.split()
    assert [mark.start_ms for mark in marks] == [0, 100, 200, 400, 500, 600]
    assert marks[2].end_ms == 400


def test_words_that_became_one_are_told_apart_by_length() -> None:
    marks = written_marks("aaa bbb c", ["x", "c"], {0: (0.0, 600.0), 1: (600.0, 700.0)})
    assert [(mark.start_ms, mark.end_ms) for mark in marks] == [(0, 300), (300, 600), (600, 700)]


def test_unspoken_words_have_no_time() -> None:
    assert heard("one — two", written_marks("one — two", ["one", "—", "two"], {0: (0, 1), 2: (2, 3)})) == [
        "one",
        "two",
    ]


_WORDS = st.lists(st.sampled_from(["a", "b", "5km", "it's", "—", "U.S."]), max_size=40)


@given(_WORDS, _WORDS, st.data())
def test_marks_are_monotone_and_within_the_text(
    written: list[str], spoken: list[str], data: st.DataObject
) -> None:
    sentence = " ".join(written)
    edges = sorted(data.draw(st.lists(st.floats(0, 1e5), min_size=len(spoken) + 1, max_size=len(spoken) + 1)))
    times = {index: (edges[index], edges[index + 1]) for index in range(len(spoken))}
    marks = written_marks(sentence, spoken, times)
    assert all(word in written for word in heard(sentence, marks))
    for mark in marks:
        assert mark.start_ms <= mark.end_ms
    for one, next_ in pairwise(marks):
        assert one.end <= next_.start
        assert one.end_ms <= next_.start_ms


def test_no_text_takes_long_to_map() -> None:
    begun = time.process_time()
    written_marks("a 5km " * 680, ["a", "5", "kilometers"] * 680, {n: (n, n + 1.0) for n in range(2040)})
    assert time.process_time() - begun < 1


def test_without_durations_characters_count() -> None:
    assert evenly_spread("ab — cdef", 900.0) == (WordMark(0, 2, 0.0, 200.0), WordMark(5, 9, 500.0, 900.0))


def test_the_engine_still_tells_its_durations(voice: HibariVoice) -> None:
    """Fails when the tensor moves in another version of the model: then word times are only counted."""
    engine = voice._engine("heart")  # pyright: ignore[reportPrivateUsage]
    assert engine.tells_durations
    assert [output.name for output in engine.session.get_outputs()].index(OUTPUT) == 6


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_every_word_of_a_sentence_has_its_time(voice: HibariVoice, speed: float) -> None:
    sentence = "On the 3rd of May, Dr. Lee paid $3.50 for 5km of rope — “really”!"
    speech = voice.speak(sentence, "heart", speed)
    assert heard(sentence, speech.words) == [word for word in sentence.split() if word != "—"]
    assert speech.words[0].start_ms < 30
    assert speech.words[-1].end_ms <= samples_to_ms(len(speech.pcm) // 2)
    assert all(mark.end_ms - mark.start_ms > 20 for mark in speech.words)


def test_the_times_agree_with_the_sound(voice: HibariVoice) -> None:
    found = measure(voice)
    assert found.words >= 300
    assert found.monotone
    assert found.share_timed >= 0.97
    assert found.share_found >= 0.8
    assert found.mean_error_ms <= 15


def test_the_measure_would_notice_a_shift(voice: HibariVoice, monkeypatch: pytest.MonkeyPatch) -> None:
    late = partial(spoken_times, lead_ms=LEAD_MS - 40)
    monkeypatch.setattr("app.voice.hibari_voice.spoken_times", late)
    assert measure(voice).mean_error_ms > 25
