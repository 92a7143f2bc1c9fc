"""What an examination finds: one plain line for each thing looked at."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a check ended. `absent`: Readlark works without it, but can do less."""

    OK = "ok"
    ABSENT = "absent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, and the next step where it is not well."""

    name: str
    outcome: Outcome
    detail: str
    advice: str = ""


_MARKS = {Outcome.OK: "✓", Outcome.ABSENT: "–", Outcome.FAILED: "✗"}


def line(finding: Finding) -> str:
    """The finding as a line for people, and a second one with the advice if there is any."""
    said = f"{_MARKS[finding.outcome]} {finding.name}: {finding.detail}"
    return f"{said}\n  {finding.advice}" if finding.advice else said
