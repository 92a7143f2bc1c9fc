import numpy as np
import pytest

from app.audio.pcm import SAMPLE_RATE
from app.audio.resampling import resampled


def tone(rate: int, seconds: float) -> np.ndarray:
    return np.sin(2 * np.pi * 440 * np.arange(round(rate * seconds)) / rate).astype(np.float32)


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000])
def test_pitch_and_length_stay(rate: int) -> None:
    wave = resampled(tone(rate, 1.0), rate)
    assert len(wave) == pytest.approx(SAMPLE_RATE, abs=SAMPLE_RATE * 0.002)
    spectrum = np.abs(np.fft.rfft(wave))
    assert np.argmax(spectrum) * SAMPLE_RATE / len(wave) == pytest.approx(440, abs=2)
    assert np.abs(wave[1000:-1000]).max() == pytest.approx(1.0, abs=0.05)


def test_our_own_rate_is_left_alone() -> None:
    wave = tone(SAMPLE_RATE, 0.1)
    assert resampled(wave, SAMPLE_RATE) is wave


def test_nothing_is_nothing() -> None:
    assert not len(resampled(np.zeros(0, np.float32), 22050))
