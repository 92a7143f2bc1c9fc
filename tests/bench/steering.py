"""Whether jumps land on their word, and pitch and light keep to the voice at every speed.

    .venv/bin/python -m tests.bench.steering [--quick] [--json FILE]

Jumps go to random words of sixty sentences; the speeds are heard by bells, one a word, of known pitch.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from tests.bench import goals, report
from tests.bench.gaps import exported
from tests.bench.row import Row
from tests.bench.window_process import as_installed
from tests.ears import Ears, SoundServer
from tests.end2end.test_steering import at_rates, jumps
from tests.end2end.texts import LONG

RATES = (0.5, 1.0, 1.5, 3.0)


def rows(count: int, bells: int) -> list[Row]:
    """After so many jumps, and so many bells at each speed."""
    with (
        tempfile.TemporaryDirectory() as home,
        SoundServer.started() as server,
        Ears.listening(server) as ears,
    ):
        env = as_installed({**server.env, "READLARK_HOME": home})
        missed, took = jumps(ears, env, exported(LONG, Path(home)), count, seed=5)
        speeds = at_rates(ears, env, RATES, bells)
    late = [abs(statistics.median(one.late_ms)) for one in speeds]
    return [
        goals.JUMPS.found(
            max(map(abs, missed)), note=f"{count} jumps, half of them within {_median(missed):.1f} ms"
        ),
        Row("steering", "from a jump to the sound there", "ms").found_in(took),
        goals.PITCH.found(100 * max(one.pitch_off for one in speeds), note=_told(RATES)),
        goals.LIT.found(max(late), note=f"the median of {bells} words, at the worst of {_told(RATES)}"),
    ]


def _median(values: list[float]) -> float:
    return statistics.median(map(abs, values))


def _told(rates: tuple[float, ...]) -> str:
    return ", ".join(f"{rate:g}×" for rate in rates)


def main() -> int:
    given = report.told(report.options(__doc__))
    return report.conclude(rows(*((5, 8) if given.quick else (50, 20))), given.json)


if __name__ == "__main__":
    sys.exit(main())
