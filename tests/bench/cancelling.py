"""How long after a request was cancelled its server sees it closed.

.venv/bin/python -m tests.bench.cancelling [--runs 20] [--quick] [--json FILE]
"""

import asyncio
import sys

from tests.bench import goals, report
from tests.bench.row import Row
from tests.contract.test_faults_of_services import closed_after_s


def rows(runs: int) -> list[Row]:
    """Before the headers of the answer, and in its middle."""
    before, middle = (
        [1000 * asyncio.run(closed_after_s(begun)) for _ in range(runs)] for begun in (False, True)
    )
    return [goals.CANCEL.found_in(middle), goals.CANCEL_EARLY.found_in(before)]


def main() -> int:
    given = report.told(report.options(__doc__, runs=20))
    return report.conclude(rows(given.runs), given.json)


if __name__ == "__main__":
    sys.exit(main())
