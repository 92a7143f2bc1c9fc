"""The measuring instrument itself: it finds what was paused, left out, repeated and put elsewhere."""

import numpy as np
import pytest

from app.audio.pcm import SAMPLE_RATE
from tests.ears import Samples
from tests.end2end.heard import drift_ms, lost_ms, pace_errors_ms, passages, pitch_hz, twice_ms


@pytest.fixture
def clip() -> Samples:
    """Three seconds of something that sounds nowhere the same."""
    random = np.random.default_rng(7)
    noise = random.normal(0, 1, 3 * SAMPLE_RATE)
    spectrum = np.fft.rfft(noise)
    spectrum[(2000 * 3) :] = 0
    wave = np.fft.irfft(spectrum, len(noise))
    return (wave / np.abs(wave).max() / 2).astype(np.float32)


def silence(ms: float) -> Samples:
    return np.zeros(round(ms * SAMPLE_RATE / 1000), np.float32)


def cut(clip: Samples, start_ms: float, end_ms: float) -> Samples:
    return clip[round(start_ms * 24) : round(end_ms * 24)]


def test_the_clip_itself_is_one_passage(clip: Samples) -> None:
    heard = passages(np.concatenate([silence(100), clip, silence(100)]), clip)
    assert len(heard) == 1
    assert heard[0].at_s == pytest.approx(0.1, abs=0.005)
    assert (lost_ms(heard, clip), twice_ms(heard, clip), drift_ms(heard)) == (0, 0, 0)


def test_a_hold_up_is_no_loss_but_drift(clip: Samples) -> None:
    recording = np.concatenate([cut(clip, 0, 1000), silence(200), cut(clip, 1000, 3000)])
    heard = passages(recording, clip)
    assert lost_ms(heard, clip) <= 6
    assert twice_ms(heard, clip) == 0
    assert drift_ms(heard) == pytest.approx(200, abs=1)


def test_what_is_left_out_is_lost(clip: Samples) -> None:
    heard = passages(np.concatenate([cut(clip, 0, 1000), cut(clip, 1060, 3000)]), clip)
    assert lost_ms(heard, clip) == pytest.approx(60, abs=8)


def test_what_is_said_again_is_said_twice(clip: Samples) -> None:
    heard = passages(np.concatenate([cut(clip, 0, 1500), cut(clip, 1400, 3000)]), clip)
    assert twice_ms(heard, clip) == pytest.approx(100, abs=8)
    assert lost_ms(heard, clip) <= 6


def test_a_jump_is_found_where_it_lands(clip: Samples) -> None:
    heard = passages(np.concatenate([cut(clip, 500, 1000), silence(40), cut(clip, 2000, 2500)]), clip)
    assert [one.of_s for one in heard] == [pytest.approx(0.5, abs=0.005), pytest.approx(2.0, abs=0.005)]


def test_what_is_not_in_the_clip_is_no_passage(clip: Samples) -> None:
    assert passages(clip[::-1].copy(), clip) == []


@pytest.mark.parametrize("hertz", [110.0, 220.5, 440.0])
def test_the_pitch_of_a_tone(hertz: float) -> None:
    time = np.arange(4800) / SAMPLE_RATE
    tone = np.sin(2 * np.pi * hertz * time) + 0.4 * np.sin(4 * np.pi * hertz * time)
    assert pitch_hz(tone.astype(np.float32)) == pytest.approx(hertz, rel=0.002)


def test_the_pace_is_followed_along(clip: Samples) -> None:
    loudness = np.repeat(np.random.default_rng(1).uniform(0, 1, 30), SAMPLE_RATE // 10).astype(np.float32)
    spoken = clip * loudness
    assert max(map(abs, pace_errors_ms(spoken, spoken, 1.0, window_s=1.0))) == 0
    late = np.concatenate([spoken[: SAMPLE_RATE // 10], silence(60), spoken[SAMPLE_RATE // 10 :]])
    assert pace_errors_ms(late, spoken, 1.0, window_s=1.0)[-1] == pytest.approx(60, abs=5)
