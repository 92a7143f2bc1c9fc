"""What every bench returns: rows, each with a figure, what it is held against, and whether that is reached."""

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self


class By(StrEnum):
    """What of a row is held against its goal: the figure, its ratio to the floor, or what it has above the floor."""

    FIGURE = "figure"
    RATIO = "ratio"
    EXCESS = "excess"


class Verdict(StrEnum):
    """What a row comes to."""

    PASS = "pass"
    MISSED = "missed"
    NOT_MEASURED = "not measured here"
    BESIDE = ""
    """It has no goal: it stands beside others."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A limit: the most that is allowed, or the `least`."""

    limit: float
    by: By = By.FIGURE
    least: bool = False

    def told(self, unit: str) -> str:
        """As a table has it."""
        if not (self.limit or self.least):
            return "none"
        sign, limit = "≥" if self.least else "≤", f"{self.limit:,g}"
        if self.by is By.RATIO:
            return f"{sign} {limit} × floor"
        return f"{sign} floor + {limit} {unit}" if self.by is By.EXCESS else f"{sign} {limit} {unit}".strip()


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of `bench`: `what` was measured, in `unit`.

    `against` says what the floor is, which the same run measured. `takes` are the single measurements, if the figure
    is their median. `note` is what a reader has to know, of a row that was not measured why. Rows with a `short` name
    are shown in the README.
    """

    bench: str
    what: str
    unit: str
    goal: Goal | None = None
    against: str = ""
    short: str = ""
    measured: float | None = None
    floor: float | None = None
    takes: tuple[float, ...] = ()
    note: str = ""

    def found(self, measured: float, floor: float | None = None, note: str = "") -> Self:
        """This row with its figure."""
        return replace(self, measured=float(measured), floor=floor, note=note or self.note)

    def found_in(self, takes: Sequence[float], floor: float | None = None, note: str = "") -> Self:
        """This row with the median of `takes`."""
        return replace(self.found(statistics.median(takes), floor, note), takes=tuple(map(float, takes)))

    def left_out(self, why: str) -> Self:
        """This row without a figure."""
        return replace(self, note=why)

    @property
    def ratio(self) -> float | None:
        """The figure in floors."""
        return self.measured / self.floor if self.measured is not None and self.floor else None

    @property
    def limit(self) -> float | None:
        """The goal as a figure in `unit`; none where there is no goal, or no floor that it stands on."""
        if self.goal is None or self.goal.by is By.FIGURE:
            return self.goal.limit if self.goal else None
        if self.floor is None:
            return None
        return self.floor * self.goal.limit if self.goal.by is By.RATIO else self.floor + self.goal.limit

    @property
    def verdict(self) -> Verdict:
        """Whether the goal is reached."""
        if self.measured is None:
            return Verdict.NOT_MEASURED
        if self.goal is None:
            return Verdict.BESIDE
        limit = self.limit
        if limit is None:
            return Verdict.NOT_MEASURED
        reached = self.measured >= limit if self.goal.least else self.measured <= limit
        return Verdict.PASS if reached else Verdict.MISSED

    def as_json(self) -> dict[str, Any]:
        """For a file; `from_json` is the way back."""
        return {**asdict(self), "ratio": self.ratio, "verdict": self.verdict}

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Self:
        """A row of a file."""
        fields = {name: value for name, value in told.items() if name not in ("ratio", "verdict")}
        goal = fields.pop("goal")
        if goal is not None:
            goal = Goal(goal["limit"], By(goal["by"]), goal["least"])
        return cls(goal=goal, takes=tuple(fields.pop("takes")), **fields)


def figure(value: float | None, unit: str = "") -> str:
    """As much of a number as says something: three digits; nothing where there is none."""
    if value is None:
        return ""
    digits = 0 if abs(value) >= 100 or value == int(value) else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}".strip()
