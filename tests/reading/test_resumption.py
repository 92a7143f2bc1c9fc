import re
import threading
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.audio.pcm import SAMPLE_RATE, WordMark, ms_to_samples, samples_to_ms
from app.audio.segment import Segment
from app.reading.filling import Filling
from app.reading.plan import CLAUSE_PAUSE_MS, SENTENCE_PAUSE_MS, Script
from app.reading.resumption import Resumption, resumption, sentence_starts
from app.text.document import parse

TEXT = "One two. Three four five. Six."
SENTENCES = (0, 9, 26)


def marks(text: str = TEXT, word_ms: float = 100.0, gap_ms: float = 50.0) -> tuple[WordMark, ...]:
    return tuple(
        WordMark(match.start(), match.end(), n * (word_ms + gap_ms), n * (word_ms + gap_ms) + word_ms)
        for n, match in enumerate(re.finditer(r"\w+", text))
    )


WORDS = marks()


def at(ms: float, given_ms: float = 0.0, words: tuple[WordMark, ...] = WORDS) -> Resumption | None:
    return resumption(TEXT, SENTENCES, words, ms_to_samples(ms), ms_to_samples(given_ms))


def test_nothing_there_begins_at_the_beginning() -> None:
    assert at(0) == Resumption()


def test_what_nobody_heard_goes_back_to_the_sentence() -> None:
    # "Three" is whole, "four" is not: the second sentence is asked for anew.
    assert at(500) == Resumption(ms_to_samples(275), WORDS[:2], 9, SENTENCE_PAUSE_MS)


def test_a_first_sentence_that_nobody_heard_is_asked_for_anew() -> None:
    assert at(200) == Resumption()


def test_in_the_middle_of_what_is_heard_it_goes_on_with_the_next_word() -> None:
    assert at(500, given_ms=300) == Resumption(ms_to_samples(425), WORDS[:3], 15, CLAUSE_PAUSE_MS)
    assert at(500, given_ms=490) == Resumption(ms_to_samples(490), WORDS[:3], 15, CLAUSE_PAUSE_MS)


def test_without_words_only_what_is_unheard_can_be_asked_for_anew() -> None:
    assert at(500, words=()) == Resumption()
    assert at(500, given_ms=10, words=()) is None


def test_words_that_nobody_timed_are_not_taken_for_said() -> None:
    # The first sentence's last word has no time: it is said again rather than left out.
    known = (WORDS[0], *WORDS[2:])
    assert at(400, given_ms=300, words=known[:1]) == Resumption(
        ms_to_samples(300), known[:1], 4, CLAUSE_PAUSE_MS
    )


def test_it_does_not_begin_with_a_full_stop() -> None:
    found = resumption(TEXT, (0,), WORDS, ms_to_samples(260), ms_to_samples(100))
    assert found is not None
    assert TEXT[found.offset :] == "Three four five. Six."


@given(
    ms=st.floats(0, 1000),
    part=st.floats(0, 1),
    timed=st.lists(st.booleans(), min_size=len(WORDS), max_size=len(WORDS)),
)
def test_no_word_is_lost_and_none_that_is_kept_is_said_again(
    ms: float, part: float, timed: list[bool]
) -> None:
    words = tuple(word for word, known in zip(WORDS, timed, strict=True) if known)
    samples = ms_to_samples(ms)
    given_samples = int(samples * part)
    found = resumption(TEXT, SENTENCES, words, samples, given_samples)
    if found is None:
        assert given_samples > 0
        return
    assert given_samples <= found.keep <= samples
    assert all(word.end <= found.offset for word in found.words)
    assert found.words == words[: len(found.words)]
    assert all(word.end_ms <= samples_to_ms(found.keep) + 0.1 for word in found.words)
    for word in WORDS:  # what was not whole is still to come
        if word.end_ms > ms:
            assert word.start >= found.offset


def test_where_sentences_begin_in_what_is_asked_for() -> None:
    script = Script(parse("First of all, a clause. Then *another* one. And one more."))
    first = script.first()
    assert first is not None
    for utterance in script.utterances(first):
        starts = sentence_starts(utterance)
        assert [utterance.text[start:].split()[0] for start in starts] == [
            sentence.spoken.text.split()[0] for sentence in utterance.sentences
        ]


def test_a_segment_goes_on_behind_its_cut(tmp_path: Path) -> None:
    segment = Segment(tmp_path / "0.pcm", threading.Condition())
    segment.append(b"\1\0" * ms_to_samples(500))
    segment.add_words(WORDS)
    filling = Filling.resumed(segment, TEXT, SENTENCES)
    assert filling is not None
    assert TEXT[filling.offset :] == "Three four five. Six."
    filling.add_words(marks(TEXT[filling.offset :]))
    filling.add(b"\2\0" * SAMPLE_RATE)
    start_ms = 275 + SENTENCE_PAUSE_MS
    assert samples_to_ms(segment.samples) == start_ms + 1000
    assert segment.read(ms_to_samples(275) - 1, 2) == b"\1\0\0\0"
    assert segment.read(ms_to_samples(start_ms), 1) == b"\2\0"
    assert [(word.start, word.end) for word in segment.words] == [(word.start, word.end) for word in WORDS]
    assert segment.words[2].start_ms == start_ms


def test_a_segment_of_which_something_unknown_is_heard_cannot_go_on(tmp_path: Path) -> None:
    segment = Segment(tmp_path / "0.pcm", threading.Condition())
    segment.append(b"\1\0" * ms_to_samples(500))
    segment.read(0, 100)
    assert Filling.resumed(segment, TEXT, SENTENCES) is None


def test_a_segment_that_nobody_has_heard_begins_anew(tmp_path: Path) -> None:
    segment = Segment(tmp_path / "0.pcm", threading.Condition())
    segment.append(b"\1\0" * ms_to_samples(500))
    filling = Filling.resumed(segment, TEXT, SENTENCES)
    assert filling is not None
    assert (filling.offset, segment.samples) == (0, 0)
    assert not filling.add(b"")
    assert filling.add(b"\2\0")
    assert not filling.add(b"\2\0")
