"""The percentile of some numbers."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def percentile(values: NDArray[Any], percent: float) -> float:
    """What `percent` of at least one value lie below, between two of them by a straight line, as `numpy.percentile`.

    That one loads all of numpy's masked arrays first, 30 ms in the midst of the first reading.
    """
    place = percent / 100 * (len(values) - 1)
    below = int(place)
    low, high = np.sort(values)[[below, min(below + 1, len(values) - 1)]].tolist()
    return float(low + (place - below) * (high - low))
