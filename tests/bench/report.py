"""What is made of rows: a table, the few lines of the README, and what a bench prints."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import wrap

from tests.bench.goals import BY_TESTS
from tests.bench.row import Row, Verdict, figure

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
"""What stands between them in the README is written by `into_readme`."""

WIDTH = 130
"""Of the README's lines."""

_HEAD = ("what", "measured", "floor", "ratio", "goal", "")


def options(described: str, runs: int | None = None) -> argparse.ArgumentParser:
    """What every bench can be told: `--json`, `--quick`, and `--runs` where it has any."""
    parser = argparse.ArgumentParser(
        description=described, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows here")
    parser.add_argument("--quick", action="store_true", help="to see that it works: as little as possible")
    if runs is not None:
        parser.add_argument("--runs", type=int, default=runs, help=f"how often ({runs}; --quick: 2)")
    return parser


def told(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """What was asked for; in haste there are two runs."""
    given = parser.parse_args()
    if given.quick and "runs" in given:
        given.runs = min(2, given.runs)
    return given


def conclude(rows: Sequence[Row], json_file: Path | None) -> int:
    """Print the rows of one bench, write them where they are wanted, and return 1 where a goal is missed."""
    for row in rows:
        takes = f"{figure(min(row.takes))} to {figure(max(row.takes))}" if row.takes else ""
        floor = f"floor {figure(row.floor)}" if row.floor is not None else ""
        goal = f"{row.goal.told(row.unit)}: {row.verdict}" if row.goal else ""
        cells = (
            f"{row.what[:78]:78}",
            f"{figure(row.measured, row.unit):>12}",
            f"{takes:16}",
            f"{floor:14}",
            goal,
        )
        print(" ".join([*cells, row.note]).rstrip())
    print(f"load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    if json_file:
        json_file.write_text(as_json(rows), encoding="utf-8")
    return int(any(row.verdict is Verdict.MISSED for row in rows))


def as_json(rows: Iterable[Row]) -> str:
    """A list of rows for a file."""
    return json.dumps([row.as_json() for row in rows], indent=1, ensure_ascii=False)


def table(rows: Iterable[Row]) -> str:
    """All rows in Markdown, bench by bench."""
    lines: list[str] = []
    bench = ""
    for row in rows:
        if row.bench != bench:
            bench = row.bench
            lines += ["", f"## {bench.replace('_', ' ')}", "", _line(_HEAD), _line(["---"] * len(_HEAD))]
        lines.append(_line(_cells(row)))
    return "\n".join(lines).strip() + "\n"


def _cells(row: Row) -> list[str]:
    spread = (
        f" ({figure(min(row.takes))} to {figure(max(row.takes))}, {len(row.takes)} runs)" if row.takes else ""
    )
    floor = figure(row.floor, row.unit) + (
        f" ({row.against})" if row.against and row.floor is not None else ""
    )
    goal = row.goal.told(row.unit) if row.goal else ""
    verdict = f"**{row.verdict}**" if row.verdict is Verdict.MISSED else str(row.verdict)
    if row.note:
        verdict = f"{verdict}: {row.note}" if verdict else row.note
    return [row.what, figure(row.measured, row.unit) + spread, floor, figure(row.ratio), goal, verdict]


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"


def tally(rows: Iterable[Row]) -> str:
    """How many goals are reached."""
    verdicts = [row.verdict for row in rows if row.goal]
    counts = [
        (verdicts.count(verdict), verdict) for verdict in (Verdict.PASS, Verdict.MISSED, Verdict.NOT_MEASURED)
    ]
    return f"{len(verdicts)} goals: " + ", ".join(f"{count} {verdict}" for count, verdict in counts)


# -- the README


def into_readme(page: str, rows: Sequence[Row], machine: str) -> str:
    """The README with the table of these rows; raises ValueError where its markers are missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n{short_table(rows, machine)}{END}{after}"


def short_table(rows: Sequence[Row], machine: str) -> str:
    """The most telling rows, where they come from, and what is not among them."""
    shown = [row for row in rows if row.short]
    lines = [f"{machine}; {tally(rows)}.", "", _line(("", "measured", "goal", "", "`tests.bench.…`"))]
    lines.append(_line(["---"] * 5))
    for row in shown:
        lines.append(
            _line(
                [
                    row.short,
                    _beside(row),
                    row.goal.told(row.unit) if row.goal else "",
                    row.verdict,
                    f"`{row.bench}`",
                ]
            )
        )
    missed = [
        f"{row.what} ({figure(row.measured, row.unit)})" for row in rows if row.verdict is Verdict.MISSED
    ]
    owed = [row for row in rows if row.goal and row.verdict is Verdict.NOT_MEASURED]
    lists = {
        "Missed": missed,
        "Not measured here": [f"{row.what} ({row.note})" for row in owed if row.bench != BY_TESTS],
        "Left to tests (`go.py test --proofs`)": [row.what for row in owed if row.bench == BY_TESTS],
    }
    for heading, names in lists.items():
        if names:
            said = f"{heading}: {'; '.join(names)}."
            lines += ["", *wrap(said, WIDTH, break_long_words=False, break_on_hyphens=False)]
    return "\n".join(lines) + "\n"


def _beside(row: Row) -> str:
    said = figure(row.measured, row.unit)
    if row.floor is None or not said:
        return said
    return f"{said}; {row.against} {figure(row.floor, row.unit)}"
