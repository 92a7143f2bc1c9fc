"""Measure everything, and write down what was found.

    .venv/bin/python -m tests.bench [--only NAME…] [--quick] [--into FOLDER] [--readme]

Writes `results.json` (with the machine, versions and dates), `results.md` (every goal that is a figure, and what stands
beside), and pictures. Benches are programs of their own; one that fails leaves the reason in the rows that it owes.
With `--only`, what the folder has of the others is kept. `--readme` puts the most telling rows into the README.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from tests.bench import goals, report
from tests.bench.machine import ROOT, machine, versions
from tests.bench.plots import draw_all
from tests.bench.row import Row, Verdict
from tests.processes import running

TOGETHER: tuple[tuple[str, ...], ...] = (
    ("first_sound",),
    ("first_sound_elsewhere",),
    ("hotkey",),
    ("window",),
    ("opening",),
    ("cancelling",),
    ("gaps",),
    ("idle", "steering", "ten_hours"),
    ("export",),
    ("library",),
    ("importing",),
    ("documents", "alignment", "word_times"),
    ("hostile",),
)
"""The benches, in their order. Those of a line run at the same time: they wait, or nothing of theirs is timed."""

BENCHES = tuple(name for line in TOGETHER for name in line)
LIMIT_S = 420.0
"""After this long a bench is ended."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one bench: when, how long it took, and its rows."""

    name: str
    at: str
    seconds: float
    rows: tuple[Row, ...]

    def as_json(self) -> dict[str, Any]:
        """For `results.json`."""
        rows = [row.as_json() for row in self.rows]
        return {"name": self.name, "at": self.at, "seconds": round(self.seconds, 1), "rows": rows}

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Self:
        """Of an earlier run."""
        return cls(told["name"], told["at"], told["seconds"], tuple(map(Row.from_json, told["rows"])))


def measured(name: str, quick: bool, folder: Path, limit_s: float = LIMIT_S) -> Outcome:
    """Run one bench; what it says is in a log of its name."""
    log, file = folder / f"{name}.log", folder / f"{name}.json"
    for path in (log, file):
        path.unlink(missing_ok=True)
    command = [sys.executable, "-m", f"tests.bench.{name}", "--json", file, *(["--quick"] if quick else [])]
    began, at = time.monotonic(), datetime.now(UTC).isoformat(timespec="seconds")
    with (
        log.open("wb") as said,
        running(command, os.environ, log=log, stdout=said.fileno(), cwd=ROOT) as process,
    ):
        try:
            process.wait(limit_s)
            why = last_line(log)
        except subprocess.TimeoutExpired:
            why = f"it took longer than {limit_s:g} s"
    found = [Row.from_json(told) for told in json.loads(file.read_text("utf-8"))] if file.exists() else []
    return Outcome(name, at, time.monotonic() - began, complete(name, found, why))


def last_line(log: Path) -> str:
    """The last thing that a program said: of one that failed, why."""
    lines = [line.strip() for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1].rpartition("\r")[2][:200] if lines else "it said nothing"


def complete(name: str, found: Sequence[Row], why: str) -> tuple[Row, ...]:
    """The rows of a bench in the order of its goals, those that it still owes with the reason; then all others."""
    known = {row.what: row for row in found}
    owed = [row for row in goals.every() if row.bench == name]
    of_goals = [known.pop(row.what, row.left_out(why)) for row in owed]
    return (*of_goals, *known.values())


def outcomes(wanted: Sequence[str], quick: bool, folder: Path) -> Iterator[Outcome]:
    """Run the benches that are wanted, line by line."""
    for line in TOGETHER:
        names = [name for name in line if name in wanted]
        with ThreadPoolExecutor(len(line)) as pool:
            for outcome in pool.map(lambda name: measured(name, quick, folder), names):
                print(f"{outcome.name:24} {outcome.seconds:5.0f} s  {report.tally(outcome.rows)}", flush=True)
                yield outcome


def earlier(file: Path) -> dict[str, Outcome]:
    """What an earlier run has left."""
    if not file.exists():
        return {}
    told = json.loads(file.read_text("utf-8"))
    return {one["name"]: Outcome.from_json(one) for one in told["benches"]}


def write_down(found: dict[str, Outcome], about: dict[str, Any], folder: Path) -> list[Row]:
    """Write the results of all benches, and return their rows; those that were never run owe all theirs."""
    rows = [
        row
        for name in BENCHES
        for row in (found[name].rows if name in found else complete(name, [], "not run"))
    ]
    rows += [row for row in goals.every() if row.bench not in BENCHES]
    benches = [found[name].as_json() for name in BENCHES if name in found]
    told = json.dumps({**about, "benches": benches}, indent=1, ensure_ascii=False)
    (folder / "results.json").write_text(told, encoding="utf-8")
    head = [f"- {name}: {value}" for part in about.values() for name, value in part.items()]
    when = [f"- {name}: {found[name].at}, {found[name].seconds:.0f} s" for name in BENCHES if name in found]
    pictures = [f"![{file.stem}]({file.name})" for file in draw_all(rows, folder)]
    lists = ["## When", "\n".join(when), "## Pictures", "\n\n".join(pictures)]
    parts = ["# Measured", report.tally(rows), "\n".join(head), report.table(rows), *lists]
    (folder / "results.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return rows


def in_a_line(machine: dict[str, str | float], day: str) -> str:
    """The machine and the day, in short."""
    return f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, {day}"


def main() -> int:
    """Run, write, and return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", nargs="+", choices=BENCHES, metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--quick", action="store_true", help="fewer runs, to see that it works")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="bench-results")
    parser.add_argument("--readme", action="store_true", help="write the most telling rows into the README")
    given = parser.parse_args()
    if given.quick and given.readme:
        parser.error("--quick measures too little for the README")
    given.into = given.into or ROOT / "bench-results" / ("quick" if given.quick else "")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given.into.mkdir(parents=True, exist_ok=True)
    began, day = time.monotonic(), datetime.now(UTC).date().isoformat()
    about: dict[str, Any] = {"machine": machine(), "versions": versions()}
    found = earlier(given.into / "results.json") if given.only else {}
    about |= {"date": {"date": day, "quick": given.quick}}
    rows: list[Row] = []
    for outcome in outcomes(given.only or BENCHES, given.quick, given.into):
        found[outcome.name] = outcome
        rows = write_down(found, about, given.into)  # what is there outlives an end before its time
    if given.readme:
        page = ROOT / "README.md"
        page.write_text(
            report.into_readme(page.read_text("utf-8"), rows, in_a_line(about["machine"], day)),
            encoding="utf-8",
        )
    print(f"{given.into / 'results.md'}: {report.tally(rows)}; {(time.monotonic() - began) / 60:.1f} min")
    return int(any(row.verdict is Verdict.MISSED for row in rows))


if __name__ == "__main__":
    sys.exit(main())
