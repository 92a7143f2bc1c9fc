"""Every fuzzer has a `trial`, which times its cases; a table of all of them ends the run."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.fuzz.trials import LEAST, Trial, table


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark of fuzzers known."""
    config.addinivalue_line("markers", "least(cases): fewer than `LEAST` are enough, each being dear")


@pytest.fixture
def trial(request: pytest.FixtureRequest, record_property: Any) -> Iterator[Trial]:
    """The books of this fuzzer, which has to come to as many cases as it is marked with, or `LEAST`."""
    trial = Trial()
    yield trial
    record_property("fuzz", [request.node.name.removeprefix("test_").replace("_", " "), *trial.figures()])
    mark = request.node.get_closest_marker("least")
    assert trial.cases >= (mark.args[0] if mark else LEAST)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Show what was tried."""
    reports = [report for group in terminalreporter.stats.values() for report in group]
    rows = [
        value
        for report in reports
        if getattr(report, "when", "") == "teardown"
        for name, value in report.user_properties
        if name == "fuzz"
    ]
    if rows:
        terminalreporter.section("fuzz cases")
        terminalreporter.write_line(table(rows))
