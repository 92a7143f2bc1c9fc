"""The tables of the results and of the README."""

from pathlib import Path

import pytest

from tests.bench import report
from tests.bench.row import By, Goal, Row

README = Path(__file__).parents[2] / "README.md"
PASSED = Row("play", "from play to sound", "ms", Goal(60, By.EXCESS), "a ready clip", "play").found_in(
    [80, 84], 49
)
MISSED = Row("play", "the | longest", "ms", Goal(50), short="longest").found(51)
UNMEASURED = Row("hotkey", "at a key", "ms", Goal(150)).left_out("xterm is not installed")
ROWS = (PASSED, MISSED, UNMEASURED)


def test_every_row_is_in_the_table_with_its_reason() -> None:
    lines = report.table(ROWS).splitlines()
    assert (
        "| from play to sound | 82 ms (80 to 84, 2 runs) | 49 ms (a ready clip) | 1.67 | ≤ floor + 60 ms | pass |"
        in lines
    )
    assert "| the \\| longest | 51 ms |  |  | ≤ 50 ms | **missed** |" in lines
    assert "| at a key |  |  |  | ≤ 150 ms | not measured here: xterm is not installed |" in lines
    assert report.tally(ROWS) == "3 goals: 1 pass, 1 missed, 1 not measured here"


def test_the_readme_gets_the_telling_rows_between_its_marks() -> None:
    page = f"before\n{report.BEGIN}\nwhat was there\n{report.END}\nafter\n"
    written = report.into_readme(page, ROWS, "A machine")
    assert written.startswith(f"before\n{report.BEGIN}\nA machine; 3 goals: ")
    assert "| play | 82 ms; a ready clip 49 ms | ≤ floor + 60 ms | pass | `play` |\n" in written
    assert "Missed: the | longest (51 ms).\n" in written
    assert "Not measured here: at a key (xterm is not installed).\n" in written
    assert written.endswith(f"{report.END}\nafter\n")
    assert "what was there" not in written
    assert report.into_readme(written, ROWS, "A machine") == written


def test_our_readme_has_a_place_for_them() -> None:
    page = README.read_text("utf-8")
    written = report.into_readme(page, ROWS, "A machine")
    assert written.partition(report.BEGIN)[0] == page.partition(report.BEGIN)[0]
    assert written.partition(report.END)[2] == page.partition(report.END)[2]


def test_a_page_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        report.into_readme("before", ROWS, "A machine")


def test_a_bench_fails_where_a_goal_is_missed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report.conclude([PASSED, UNMEASURED], tmp_path / "rows.json") == 0
    assert report.conclude([PASSED, MISSED], None) == 1
    assert "≤ 50 ms: missed" in capsys.readouterr().out
    assert (tmp_path / "rows.json").is_file()
