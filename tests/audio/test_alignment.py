"""Words of other voices, by the built-in voice's reading: the real one, and the same made into others."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from app.audio.alignment.aligner import Aligner, Alignment
from app.audio.alignment.voice_statistics import VoiceStatistics
from app.audio.pcm import ms_to_samples, samples_to_ms
from app.voice.hibari_voice import HibariVoice
from tests.bench import goals
from tests.bench.alignment import (
    GOAL_DELAY_MS,
    WARPS,
    Reading,
    measure,
    paced,
    paragraphs,
    read,
)
from tests.bench.row import Verdict


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    voice = HibariVoice()
    return [read(voice, text) for text in paragraphs()[5:8]]


def aligned(
    reference: Reading, pcm: bytes, statistics: VoiceStatistics | None = None, size: int = 9600
) -> Alignment:
    aligner = Aligner(reference.pcm, reference.words, statistics)
    for start in range(0, len(pcm), size):
        aligner.feed(pcm[start : start + size])
    return aligner.finish()


@pytest.mark.parametrize("warp", WARPS)
def test_the_words_of_another_voice_are_found_while_it_speaks(readings: list[Reading], warp: str) -> None:
    found = measure((reading, WARPS[warp](reading)) for reading in readings)
    assert goals.ALIGNED.found(found.mean_ms).verdict is Verdict.PASS
    assert goals.ALIGNED_P95.found(found.p95_ms).verdict is Verdict.PASS
    assert max(found.delays) <= GOAL_DELAY_MS
    assert min(found.confidences) > 0.9


def test_words_carry_the_spans_of_the_reading_and_end_before_the_next(readings: list[Reading]) -> None:
    heard = paced(readings[0], 1.2)
    found = aligned(readings[0], heard.pcm)
    assert not found.provisional
    assert [(m.start, m.end) for m in found.committed] == [(m.start, m.end) for m in readings[0].words]
    ratio = len(heard.pcm) / len(readings[0].pcm)
    errors = [m.end_ms - w.end_ms * ratio for m, w in zip(found.committed, readings[0].words, strict=True)]
    assert np.mean(np.abs(errors)) < 40
    assert all(one.end_ms <= following.start_ms for one, following in pairwise(found.committed))


def test_a_pause_in_the_voice_belongs_to_no_word(readings: list[Reading]) -> None:
    words = readings[0].words
    at = next(index for index, (a, b) in enumerate(pairwise(words)) if b.start_ms - a.end_ms > 100)
    cut = 2 * ms_to_samples((words[at].end_ms + words[at + 1].start_ms) / 2)
    pcm = readings[0].pcm[:cut] + bytes(2 * ms_to_samples(3000)) + readings[0].pcm[cut:]
    found = aligned(readings[0], pcm).committed
    assert found[at].end_ms - words[at].end_ms < 120
    assert found[at + 1].start_ms - words[at + 1].start_ms == pytest.approx(3000, abs=30)


def test_what_is_heard_so_far_is_told_at_once(readings: list[Reading]) -> None:
    reference = readings[0]
    aligner = Aligner(reference.pcm, reference.words)
    half = reference.words[len(reference.words) // 2]
    found = aligner.feed(reference.pcm[: 2 * ms_to_samples(half.start_ms + 150)])
    assert len(found.committed) + len(found.provisional) == len(reference.words) // 2 + 1
    assert (found.provisional[-1].start, found.provisional[-1].end) == (half.start, half.end)
    assert found.provisional[-1].start_ms == pytest.approx(half.start_ms, abs=30)
    assert found.provisional[-1].end_ms <= half.start_ms + 150


def test_a_voice_is_known_the_next_time(readings: list[Reading]) -> None:
    aligner = Aligner(readings[0].pcm, readings[0].words)
    assert aligner.statistics is None
    aligner.feed(readings[0].pcm)
    aligner.finish()
    known = aligner.statistics
    assert known is not None
    soft = (np.frombuffer(readings[1].pcm, "<i2") // 10).astype("<i2").tobytes()
    found = aligned(readings[1], soft, known)
    errors = [m.start_ms - w.start_ms for m, w in zip(found.committed, readings[1].words, strict=True)]
    assert goals.ALIGNED.found(np.mean(np.abs(errors))).verdict is Verdict.PASS
    assert aligner.statistics == known


def test_confidence_tells_whether_the_text_was_said(readings: list[Reading]) -> None:
    text, other = readings[0], readings[1]
    assert aligned(text, text.pcm).confidence > 0.9
    assert aligned(text, paced(other, 1.1).pcm).confidence < 0.5
    assert aligned(text, text.pcm[: len(text.pcm) // 5 * 3 // 2 * 2]).confidence < 0.5
    begin, end = (2 * ms_to_samples(text.words[index].start_ms) for index in (20, 30))
    assert aligned(text, text.pcm[:begin] + text.pcm[end:]).confidence < 0.5


def test_words_that_are_never_said_stand_at_the_end(readings: list[Reading]) -> None:
    reference = readings[0]
    tenth = reference.words[10]
    found = aligned(reference, reference.pcm[: 2 * ms_to_samples(tenth.start_ms)])
    length_ms = samples_to_ms(ms_to_samples(tenth.start_ms))
    assert len(found.committed) == len(reference.words)
    assert found.committed[5].start_ms == pytest.approx(reference.words[5].start_ms, abs=20)
    assert all(mark.start_ms >= length_ms - 50 for mark in found.committed[11:])
    assert found.committed[-1].end_ms <= length_ms


def test_nothing_to_compare_with_and_nothing_to_hear() -> None:
    assert Aligner(b"", ()).feed(b"") == Aligner(b"", ()).finish() == Alignment((), (), 0.0)
    assert aligned(Reading("", b"", (), {}), bytes(48000)) == Alignment((), (), 0.0)


def test_sound_of_no_length_has_its_words_at_its_beginning(readings: list[Reading]) -> None:
    found = aligned(readings[0], b"")
    assert {(mark.start_ms, mark.end_ms) for mark in found.committed} == {(0.0, 0.0)}
    assert found.confidence < 0.5


def test_words_that_share_a_time_stay_in_order(readings: list[Reading]) -> None:
    words = list(readings[0].words)
    words[7] = replace(words[7], start_ms=words[6].start_ms)
    reference = replace(readings[0], words=tuple(words))
    found = aligned(reference, readings[0].pcm).committed
    assert found[7].start_ms - found[6].start_ms <= 100
    assert found[8].start_ms == pytest.approx(words[8].start_ms, abs=20)
