"""The percentile of some numbers."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def percentile(values: NDArray[Any], percent: float) -> float:
    """What `percent` of at least one value lie below, between two of them by a straight line, as `numpy.percentile`.

    That one loads all of numpy's masked arrays first, 30 ms in the midst of the first reading.
    """
    ranks = np.linspace(0, 100, len(values))
    return float(np.interp(percent, ranks, np.sort(values)))
