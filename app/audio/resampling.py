"""Sound of another sample rate, brought to ours."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.audio.pcm import SAMPLE_RATE


def resampled(wave: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """A whole mono `wave` of `rate` samples a second, at ours. Its length in time stays."""
    if rate == SAMPLE_RATE or not len(wave):
        return wave
    from av import AudioFrame, AudioResampler

    frame: Any = AudioFrame.from_ndarray(np.ascontiguousarray(wave[np.newaxis]), format="flt", layout="mono")
    frame.sample_rate = rate
    resampler: Any = AudioResampler(format="flt", layout="mono", rate=SAMPLE_RATE)
    frames = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([frame.to_ndarray()[0] for frame in frames])
