"""What holds for any sound: order, bounds, and that pieces make no difference."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from app.audio.alignment.aligner import Aligner, Alignment
from app.audio.alignment.cepstra import COEFFICIENTS, HOP_MS, CepstrumStream, cepstra
from app.audio.alignment.evidence import WordEvidence, confidence
from app.audio.alignment.reference import Reference, reference_of
from app.audio.alignment.spreading import spread_between_pauses, spread_evenly
from app.audio.alignment.trellis import BAND, SKIP_COST, STAY_COST, Trellis
from app.audio.alignment.voice_statistics import statistics_of
from app.audio.pcm import WordMark, ms_to_samples, samples_to_ms

SOUNDS_HZ = ((250, 2300), (700, 1200), (300, 850), (500, 1800), (3500, 6000), (400, 2600))
"""Pairs of resonances: a small alphabet of sounds."""


def sound(letter: int, ms: float, voice_hz: float, level: float) -> np.ndarray:
    """A hum of `voice_hz` that rings at the resonances of `letter`."""
    times = np.arange(ms_to_samples(ms)) / 24000
    wave = np.zeros(len(times))
    for hertz in np.arange(voice_hz, 7000, voice_hz):
        ringing = sum(np.exp(-(((hertz - peak) / 200) ** 2)) for peak in SOUNDS_HZ[letter])
        wave += (ringing + 0.003) * np.sin(2 * np.pi * hertz * times)
    return level * wave * np.minimum(1, np.minimum(times, times[::-1]) / 0.005)


def spoken(
    words: list[list[int]], voice_hz: float, level: float, lengths_ms: list[float], pauses_ms: list[float]
) -> tuple[bytes, tuple[WordMark, ...]]:
    """Words of sounds, each sound as long as said, pauses before the words."""
    waves: list[np.ndarray] = [np.zeros(0)]
    marks: list[WordMark] = []
    samples = 0
    for index, word in enumerate(words):
        waves.append(np.zeros(ms_to_samples(pauses_ms[index % len(pauses_ms)])))
        samples += len(waves[-1])
        start = samples
        for place, letter in enumerate(word):
            waves.append(sound(letter, lengths_ms[(index + place) % len(lengths_ms)], voice_hz, level))
            samples += len(waves[-1])
        marks.append(WordMark(index, index + 1, samples_to_ms(start), samples_to_ms(samples)))
    return (np.concatenate(waves) * 8000).clip(-32767, 32767).astype("<i2").tobytes(), tuple(marks)


letters = st.integers(0, len(SOUNDS_HZ) - 1)
texts = st.lists(st.lists(letters, min_size=1, max_size=3), min_size=1, max_size=8)
lengths = st.lists(st.floats(40, 180), min_size=1, max_size=8)
pauses = st.lists(st.sampled_from([0.0, 0.0, 80.0, 350.0]), min_size=1, max_size=5)


def made(kind: str, samples: int, seed: int) -> bytes:
    """Some sound or other, as little or as long as `samples`."""
    random = np.random.default_rng(seed)
    if kind == "noise":
        return random.integers(-32768, 32767, samples).astype("<i2").tobytes()
    if kind == "hush":
        return np.full(samples, seed % 9 - 4, "<i2").tobytes()
    words = [random.integers(0, len(SOUNDS_HZ), 2).tolist() for _ in range(8)]
    lengths_ms, pauses_ms = random.uniform(40, 180, 5).tolist(), random.choice([0, 0, 80, 350], 5).tolist()
    return spoken(words, random.uniform(80, 250), random.uniform(0.01, 1), lengths_ms, pauses_ms)[0][
        : 2 * samples
    ]


sound_recipes = st.tuples(
    st.sampled_from(["noise", "hush", "speech"]), st.integers(0, 40_000), st.integers(0, 999)
)


def check(found: Alignment, length_ms: float) -> None:
    times = [time for mark in found.committed + found.provisional for time in (mark.start_ms, mark.end_ms)]
    assert times == sorted(times)
    assert all(0 <= time <= length_ms for time in times)
    assert 0 <= found.confidence <= 1


@examples(max_examples=25)
@given(texts, lengths, pauses, sound_recipes, st.lists(st.integers(0, 9000), min_size=1, max_size=5))
def test_any_sound_at_all(
    words: list[list[int]],
    lengths_ms: list[float],
    pauses_ms: list[float],
    recipe: tuple[str, int, int],
    sizes: list[int],
) -> None:
    """In order, within the audio so far, committed once and for all, and the same in whatever pieces it comes."""
    reference, marks = spoken(words, 120, 0.5, lengths_ms, pauses_ms)
    heard = made(*recipe)
    whole = Aligner(reference, marks)
    whole.feed(heard)
    aligner = Aligner(reference, marks)
    at, index, before = 0, 0, ()
    while at < len(heard):
        size = 2 * sizes[index % len(sizes)] or 4800
        found = aligner.feed(heard[at : at + size])
        at, index = at + size, index + 1
        check(found, samples_to_ms(min(at, len(heard)) // 2))
        assert found.committed[: len(before)][:-1] == before[:-1]
        assert [m.start_ms for m in found.committed[: len(before)]] == [m.start_ms for m in before]
        before = found.committed
    found = aligner.finish()
    check(found, samples_to_ms(len(heard) // 2))
    assert [(m.start, m.end) for m in found.committed] == [(m.start, m.end) for m in marks]
    assert [m.start_ms for m in found.committed[: len(before)]] == [m.start_ms for m in before]
    assert not found.provisional
    assert found == whole.finish()
    assert aligner.statistics == whole.statistics


@examples(max_examples=15)
@given(
    st.permutations([[0, 1], [2, 4], [3], [1, 5], [4, 0], [5, 2, 3], [2]]),
    st.floats(90, 220),
    st.floats(0.05, 1),
)
def test_another_voice_of_the_same_sounds(words: list[list[int]], voice_hz: float, level: float) -> None:
    reference, marks = spoken(words, 120, 0.5, [120, 100, 140], [0, 120])
    heard, truth = spoken(words, voice_hz, level, [110, 140], [120, 0, 300])
    aligner = Aligner(reference, marks)
    aligner.feed(heard)
    errors = [a.start_ms - b.start_ms for a, b in zip(aligner.finish().committed, truth, strict=True)]
    assert np.median(np.abs(errors)) < 40


@given(st.integers(0, 15_000), st.lists(st.integers(1, 4000), min_size=1, max_size=5), st.integers(1, 9))
def test_frames_are_the_same_in_pieces(samples: int, sizes: list[int], count: int) -> None:
    pcm = made("noise", samples, seed=1)
    stream = CepstrumStream()
    frames, at, index = [], 0, 0
    while at < len(pcm):
        size = 2 * sizes[index % len(sizes)]
        stream.feed(pcm[at : at + size])
        while (taken := stream.take(count)) is not None:
            assert len(taken) == count
            frames.append(taken)
        at, index = at + size, index + 1
    frames.append(stream.finish())
    whole = cepstra(pcm)
    assert whole.shape == (-(-samples // ms_to_samples(HOP_MS)), COEFFICIENTS)
    assert np.allclose(np.concatenate(frames), whole, atol=1e-3)


@given(st.lists(st.booleans(), min_size=3, max_size=12), st.integers(1, 7), st.integers(0, 1000))
def test_the_path_is_the_cheapest(silent: list[bool], count: int, seed: int) -> None:
    """Against all paths, tried one by one."""
    random = np.random.default_rng(seed)
    states = random.normal(size=(len(silent), 2)).astype(np.float32)
    rows = random.normal(size=(count, 2)).astype(np.float32)
    quiet = np.array(silent)
    none = np.zeros(0, np.int32)
    trellis = Trellis(Reference(states, quiet, none, none, statistics_of(cepstra(bytes(4800)))))
    for row in rows:
        trellis.add(row)

    def cost(path: np.ndarray) -> float:
        total = float(np.linalg.norm(states[path] - rows, axis=1).sum())
        for before, after in pairwise(path):
            if before == after and not quiet[after]:
                total += STAY_COST
            if after - before == 2 and not quiet[after - 1]:
                total += SKIP_COST
        return total

    paths = [np.cumsum(steps) for steps in product((0, 1), *[(0, 1, 2)] * (count - 1))]
    best = min(cost(path) for path in paths if path[-1] < len(silent))
    assert cost(trellis.path(0)) <= best + 1e-3


def test_a_long_reading_is_followed_in_its_band() -> None:
    """Longer than the band is wide: the same words as they come, and all of them."""
    random = np.random.default_rng(1)
    words = [random.integers(0, len(SOUNDS_HZ), 3).tolist() for _ in range(60)]
    reference, marks = spoken(words, 120, 0.5, [60, 90, 70], [0, 80])
    heard, truth = spoken(words, 150, 0.3, [80, 70], [0, 0, 200])
    aligner = Aligner(reference, marks)
    aligner.feed(heard)
    found = aligner.finish().committed
    assert reference_of(reference, marks).begins[-1] > 2 * BAND
    assert np.percentile([abs(a.start_ms - b.start_ms) for a, b in zip(found, truth, strict=True)], 95) < 60


evidence = st.builds(
    WordEvidence, st.integers(0, 100), st.integers(1, 100), st.floats(0, 500), st.integers(0, 100)
)


@given(st.lists(evidence, max_size=20))
def test_confidence_is_a_share(words: list[WordEvidence]) -> None:
    assert 0 <= confidence(words) <= 1
    assert confidence([]) == 0


@given(st.text(st.sampled_from("ab9 .,!—\n字。é"), max_size=60), sound_recipes)
def test_spread_words_are_in_order_and_in_the_sound(text: str, recipe: tuple[str, int, int]) -> None:
    pcm = made(*recipe)
    length_ms = samples_to_ms(len(pcm) // 2)
    for marks in (spread_between_pauses(text, pcm), spread_evenly(text, pcm)):
        times = [time for mark in marks for time in (mark.start_ms, mark.end_ms)]
        assert times == sorted(times)
        assert all(0 <= time <= length_ms for time in times)
        said = "".join(text[mark.start : mark.end] for mark in marks)
        assert [c for c in said if c.isalnum()] == [c for c in text if c.isalnum()]


def test_words_meet_the_pauses() -> None:
    def hum(ms: float) -> bytes:
        return spoken([[1]], 120, 0.5, [ms], [0])[0]

    pcm = hum(1500) + bytes(2 * ms_to_samples(500)) + hum(600) + bytes(2 * ms_to_samples(200))
    marks = spread_between_pauses("Slowly he came, ran.", pcm)
    assert marks[2].end_ms <= 1500
    assert marks[3].start_ms == 2000
    assert 2550 < marks[3].end_ms <= 2600


def test_chinese_has_a_time_for_each_character() -> None:
    pcm = spoken([[1, 2, 3, 4]], 120, 0.5, [200], [0])[0]
    marks = spread_between_pauses("你好，世界。", pcm)
    assert [(mark.start, mark.end) for mark in marks] == [(0, 1), (1, 2), (3, 4), (4, 5)]
    assert [mark.start_ms for mark in marks] == [0, 200, 400, 600]
