"""What came of the faults, as lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One fault: what the user was told, what was lost, and how many ms after all was right again it was heard."""

    fault: str
    told: str
    lost: list[str]
    heard_after_ms: int

    def __str__(self) -> str:
        return f"{self.fault}: lost {self.lost or 'nothing'}, heard after {self.heard_after_ms} ms; {self.told!r}"

    @staticmethod
    def table(lines: Sequence["Line"]) -> Iterator[str]:
        """fault, times, lost, told, recovered after ms (at most)."""
        yield "fault | times | lost | told | heard again after at most ms"
        for name in dict.fromkeys(line.fault for line in lines):
            same = [line for line in lines if line.fault == name]
            lost = ", ".join(sorted({one for line in same for one in line.lost})) or "nothing"
            told = " / ".join(sorted({line.told for line in same})) or "-"
            yield f"{name} | {len(same)} | {lost} | {told} | {max(line.heard_after_ms for line in same)}"
