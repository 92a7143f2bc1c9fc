"""The cheapest way through two recordings at once: which frame of the reference each heard frame says."""

import numpy as np
from numpy.typing import NDArray

from app.audio.alignment.cepstra import Frames
from app.audio.alignment.reference import Reference

STAY_COST, SKIP_COST = 2.0, 0.7
"""For a heard frame that does not go on, and for one that leaves a reference frame out. In silence both are free."""

BAND = 400
"""States on either side of the best one that are followed: four seconds of the reference."""

_OVER = np.int8(2)
_NEVER = np.float32(1e9)
_GIVEN_UP = 40.0
"""An end that costs so much more than the best state was not reached: the recording breaks off before it."""


class Trellis:
    """Viterbi search over the reference's states, a frame at a time, in a band around the best state.

    With each frame the state goes on by 0, 1 or 2; every path is as long as the recording, so that costs compare.
    """

    def __init__(self, reference: Reference) -> None:
        rows = reference.rows
        self._rows = rows
        self._norms: Frames = (rows * rows).sum(axis=1)
        silent = reference.silent
        self._stay = np.where(silent, 0.0, STAY_COST).astype(np.float32)
        skips_silence = np.concatenate([[False], silent[:-1]])
        self._skip = np.where(skips_silence, 0.0, SKIP_COST).astype(np.float32)
        self._low = 0
        self._costs = np.full(min(len(rows), 2 * BAND), _NEVER, np.float32)
        self._steps: list[NDArray[np.int8]] = []
        self._lows: list[int] = []

    def __len__(self) -> int:
        return len(self._steps)

    def add(self, row: Frames) -> None:
        """Hear one more frame of features."""
        low = self._next_low()
        high = min(len(self._rows), low + 2 * BAND)
        if self._steps:
            before = np.full(high - low + 2, _NEVER, np.float32)
            kept = self._costs[max(0, low - 2 - self._low) :][: high - max(self._low, low - 2)]
            first = max(self._low, low - 2) - (low - 2)
            before[first : first + len(kept)] = kept
            step, best = self._steps_into(before, low, high)
        else:
            step = np.zeros(high - low, np.int8)
            best = np.full(high - low, _NEVER, np.float32)
            best[:2] = 0.0
        self._costs = best + self._distances(row, low, high)
        self._low = low
        self._steps.append(step)
        self._lows.append(low)

    def path(self, since: int, to_end: bool = False) -> NDArray[np.int32]:
        """The state at each frame from frame `since` on, on the cheapest path to the best state now.

        With `to_end`, to the last state if the recording can have come to it.
        """
        state = self._best()
        last = len(self._rows) - 1 - self._low
        if to_end and last < len(self._costs) and self._costs[last] < self._costs.min() + _GIVEN_UP:
            state = len(self._rows) - 1
        path = np.empty(len(self._steps) - since, np.int32)
        for frame in range(len(self._steps) - 1, since - 1, -1):
            path[frame - since] = state
            state -= int(self._steps[frame][state - self._lows[frame]])
        return path

    def lead(self, state: int) -> float:
        """How much more than the best path the best one costs that has not come to `state`."""
        before = self._costs[: max(0, state - self._low)]
        return float(before.min(initial=_NEVER) - self._costs.min())

    def _best(self) -> int:
        """The cheapest state."""
        return self._low + int(np.argmin(self._costs))

    def _next_low(self) -> int:
        return max(self._low, min(self._best() - BAND, len(self._rows) - 2 * BAND), 0)

    def _steps_into(self, before: Frames, low: int, high: int) -> tuple[NDArray[np.int8], Frames]:
        """The cheapest step into each state, and its cost; `before` begins two states below `low`."""
        stay = before[2:] + self._stay[low:high]
        on = before[1:-1]
        best = np.minimum(stay, on)
        over = before[:-2] + self._skip[low:high]
        step = np.where(over < best, _OVER, (on <= stay).view(np.int8))
        return step, np.minimum(best, over)

    def _distances(self, row: Frames, low: int, high: int) -> Frames:
        """Euclidean, of `row` to each state."""
        squares = self._norms[low:high] - 2 * (self._rows[low:high] @ row) + row @ row
        return np.sqrt(np.maximum(squares, np.float32(1e-6)))
