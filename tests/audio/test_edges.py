import numpy as np

from app.audio.edges import trim
from app.audio.pcm import ms_to_samples
from app.audio.trimming import AFTER_MS, BEFORE_MS


def test_edges_are_cut_to_a_few_milliseconds() -> None:
    sound = np.full(5000, 0.5, np.float32)
    wave = np.concatenate([np.zeros(7000, np.float32), sound, np.full(9000, 0.001, np.float32)])
    trimmed, cut = trim(wave)
    before, after = ms_to_samples(BEFORE_MS), ms_to_samples(AFTER_MS)
    assert cut == 7000 - before
    assert len(trimmed) == before + 5000 + after
    assert np.array_equal(trimmed[before : before + 5000], sound)
    assert trimmed[0] == trimmed[-1] == 0


def test_sound_up_to_the_edges_stays_whole_and_is_faded() -> None:
    trimmed, cut = trim(np.ones(2000, np.float32))
    assert (len(trimmed), cut) == (2000, 0)
    assert trimmed[0] == trimmed[-1] == 0
    assert trimmed[1000] == 1


def test_silence_becomes_nothing() -> None:
    assert len(trim(np.zeros(1000, np.float32))[0]) == 0
    assert len(trim(np.zeros(0, np.float32))[0]) == 0
