"""The percentile against numpy's own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.alignment.percentile import percentile


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=50), st.floats(0, 100))
def test_it_is_that_of_numpy(values: list[float], percent: float) -> None:
    expected = float(np.percentile(values, percent))
    assert percentile(np.array(values), percent) == pytest.approx(expected, abs=1e-6, rel=1e-9)
