"""All benches are run, whatever becomes of one, and every goal is told."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.bench import goals
from tests.bench.__main__ import BENCHES, Outcome, complete, earlier, last_line, measured, write_down
from tests.bench.machine import ROOT
from tests.bench.plots import draw_all
from tests.bench.row import Verdict

ABOUT = {"machine": {"cores": 2}}


def test_every_goal_has_a_bench_and_a_name_of_its_own() -> None:
    rows = goals.every()
    assert all(row.goal for row in rows)
    assert len({(row.bench, row.what) for row in rows}) == len(rows)
    assert {row.bench for row in rows} - set(BENCHES) == {goals.BY_TESTS}
    proofs = [row.note for row in rows if row.note.startswith("tests/")]
    assert len(proofs) > 10
    assert [file for file in proofs if not (ROOT / file).is_file()] == []
    assert 12 <= sum(bool(row.short) for row in rows) <= 15
    assert [name for name in BENCHES if find_spec(f"tests.bench.{name}") is None] == []


def test_a_bench_that_fails_owes_its_rows_with_the_reason(tmp_path: Path) -> None:
    found = goals.STALL.found(6)
    rows = complete("window", [found], "nothing was heard")
    assert found in rows
    assert {row.note for row in rows if row is not found} == {"nothing was heard"}
    assert measured("no_such_bench", False, tmp_path).rows == ()
    assert "No module named" in last_line(tmp_path / "no_such_bench.log")


def test_a_bench_that_hangs_is_ended(tmp_path: Path) -> None:
    rows = measured("idle", False, tmp_path, limit_s=0.05).rows
    assert {row.verdict for row in rows} == {Verdict.NOT_MEASURED}
    assert {row.note for row in rows} == {"it took longer than 0.05 s"}


def test_results_are_written_with_every_goal_and_read_again(tmp_path: Path, qapp) -> None:
    took = goals.PLAY.found_in([80, 84], 49)
    outcome = Outcome(
        "first_sound", "2026-01-01T10:00:00+00:00", 12.0, complete("first_sound", [took], "silence")
    )
    rows = write_down({"first_sound": outcome}, ABOUT, tmp_path)
    assert {row.what for row in rows} == {row.what for row in goals.every()}
    assert earlier(tmp_path / "results.json") == {"first_sound": outcome}
    assert json.loads((tmp_path / "results.json").read_text())["machine"] == {"cores": 2}
    page = (tmp_path / "results.md").read_text()
    assert all(row.what in page for row in goals.every())
    assert "silence" in page
    assert earlier(tmp_path / "nothing.json") == {}


def test_pictures_are_drawn_of_what_was_measured(tmp_path: Path, qapp) -> None:
    rows = [goals.STALL.found(6), goals.COMMON_STALL.found(3), goals.MEMORY.found(150), goals.GROWTH]
    assert [file.name for file in draw_all(rows, tmp_path)] == ["window-ms.png"]
    assert (tmp_path / "window-ms.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.proof
@pytest.mark.timeout(1500)
def test_every_bench_still_runs(tmp_path: Path) -> None:
    """What only the benches use moves on with the program: figures do not matter here, but that there are any."""
    command = [sys.executable, "-m", "tests.bench", "--quick", "--into", tmp_path]
    subprocess.run(command, cwd=ROOT, check=False, timeout=1400)
    found = earlier(tmp_path / "results.json")
    assert list(found) == list(BENCHES)
    owed = [row for one in found.values() for row in one.rows if row.verdict is Verdict.NOT_MEASURED]
    assert [f"{row.bench}: {row.what}: {row.note}" for row in owed] == []
