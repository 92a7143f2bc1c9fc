"""Cases with a deadline, counted and timed."""

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

LEAST = 5_000
"""Cases of every input."""

DEADLINE_S = 20.0
"""For one case, on a machine that has other things to do; the usual one takes a thousandth of it."""


class Hang(BaseException):
    """A case did not end in time. No `except Exception` of what is tried takes it for a fault of the input."""


class Trial:
    """Counts the cases of one input and holds each of them to a deadline."""

    def __init__(self) -> None:
        self.cases = 0
        self._seconds = 0.0
        self._slowest = 0.0

    @contextmanager
    def case(self) -> Iterator[None]:
        """One case, in the main thread. Raises `Hang` in it at its deadline."""

        def ring(_signal: int, _frame: object) -> None:
            raise Hang(f"longer than {DEADLINE_S:g} s")

        before = signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, DEADLINE_S)
        begun = time.perf_counter()
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
            self.note(time.perf_counter() - begun)

    def note(self, seconds: float) -> None:
        """One case has taken so long."""
        self.cases += 1
        self._seconds += seconds
        self._slowest = max(self._slowest, seconds)

    def figures(self) -> tuple[int, float, float]:
        """Cases, seconds of all of them, seconds of the slowest."""
        return self.cases, self._seconds, self._slowest


def fuzzed(
    cases: int = 6_000, **inputs: SearchStrategy[Any]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try a test with so many different `inputs`. What fails is shown as it is: a smaller one may take hours."""

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        many = settings(
            max_examples=cases,
            database=None,
            phases=[Phase.generate],
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        )
        return many(given(**inputs)(test))

    return decorate


def table(rows: Sequence[tuple[str, int, float, float]]) -> str:
    """What was tried, as lines for people."""
    lines = [f"{'input':<44}{'cases':>9}{'seconds':>9}{'slowest':>11}"]
    for name, cases, seconds, slowest in sorted(rows):
        lines.append(f"{name:<44}{cases:>9,}{seconds:>9.1f}{slowest * 1000:>8.0f} ms")
    lines.append(f"{'all':<44}{sum(row[1] for row in rows):>9,}{sum(row[2] for row in rows):>9.1f}")
    return "\n".join(lines)
