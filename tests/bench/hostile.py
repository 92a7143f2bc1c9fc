"""How soon and how small hostile documents end: bombs, circles, lies, truncated and random bytes.

    .venv/bin/python -m tests.bench.hostile [--quick] [--json FILE]

Each is opened by a process of its own, within the app's own limits; two at a time.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.bench import goals, report
from tests.bench.row import Row
from tests.bench.window_process import ROOT
from tests.fakes import hostile_documents, hostile_pdfs

GIVE_UP_S = 60

_READ = """
import json, resource, sys
from app.text.importing import opening
from app.text.importing.blocks import Options
from app.text.importing.faults import Unreadable

fault, text = None, ""
try:
    text = opening.read(sys.stdin.buffer.read(), Options(sys.argv[1])).text
except Unreadable as error:
    fault = error.fault.value
print(json.dumps([bool(text), fault, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024]))
"""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a document ended: whether with text, with which fault, after how long, with how much memory in bytes."""

    has_text: bool
    fault: str | None
    seconds: float
    largest: int


def read_alone(data: bytes, name: str = "") -> Ending:
    """Open `data` from a process of its own, within the limits.

    It has no other children, whose memory the system would count as well.
    """
    begun = time.monotonic()
    asked = [sys.executable, "-c", _READ, name]
    done = subprocess.run(asked, input=data, capture_output=True, cwd=ROOT, timeout=GIVE_UP_S, check=True)
    has_text, fault, largest = json.loads(done.stdout)
    return Ending(has_text, fault, time.monotonic() - begun, largest)


def rows(documents: dict[Callable[[], bytes], str]) -> list[Row]:
    """The worst of all of them; `documents` are by what makes them, with the ending of their name."""

    def one(make: Callable[[], bytes]) -> Ending:
        return read_alone(make(), f"a{documents[make]}")

    with ThreadPoolExecutor(2) as pool:
        found = dict(zip((make.__name__ for make in documents), pool.map(one, documents), strict=True))
    slowest = max(found, key=lambda name: found[name].seconds)
    largest = max(found, key=lambda name: found[name].largest)
    silent = [name for name, ending in found.items() if not (ending.has_text or ending.fault)]
    return [
        goals.HOSTILE_S.found(found[slowest].seconds, note=slowest),
        goals.HOSTILE_MB.found(found[largest].largest / 1e6, note=largest),
        goals.HOSTILE_COUNT.found(len(found) - len(silent), note=", ".join(silent)),
    ]


def main() -> int:
    given = report.told(report.options(__doc__))
    documents = dict.fromkeys(hostile_pdfs.HOSTILE, ".pdf") | dict.fromkeys(hostile_documents.HOSTILE, "")
    if given.quick:
        documents = dict(list(documents.items())[::7])
    return report.conclude(rows(documents), given.json)


if __name__ == "__main__":
    sys.exit(main())
