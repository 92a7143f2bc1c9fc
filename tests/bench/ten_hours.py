"""Ten hours of a text in minutes: the real window and reader, a silent player on a clock that is wound forward.

    .venv/bin/python -m tests.bench.ten_hours [--hours 10] [--quick] [--json FILE]

The speech comes from a service on loopback that answers at once, and is as long as speech is. Prints one JSON line
an hour: what the process holds in memory, and what lies in its cache folder.
"""

import base64
import json
import os
import random
import re
import resource
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from app import assembly
from app.application import Start
from app.audio.pcm import ms_to_samples
from app.audio.spool import Spool
from app.playback.equipment import Parts
from app.playback.worker import Worker
from app.reading.state import State
from app.speech.service import Endpoint
from app.storage import paths
from app.text.document import parse
from tests.bench import goals, report
from tests.bench.row import Row
from tests.fakes.player import SilentPlayer
from tests.fakes.scripted_server import Exchange, ScriptedServer

WORD_MS = 330
STEP_MS = 500.0
SETTLED_H = 0.25
"""The growth is counted from here: caches and pools are filled by then."""
STANDS_STILL_S = 60.0

_HISS = random.Random(7).randbytes(2 * ms_to_samples(60_000))


def answer(exchange: Exchange, _number: int) -> None:
    """Hiss as long as the text would take, and its words."""
    if exchange.head.startswith("GET"):
        exchange.answer("200 OK", b"{}", Content_Type="application/json")
        return
    words = [
        {"start": m.start(), "end": m.end(), "start_ms": n * WORD_MS, "end_ms": (n + 1) * WORD_MS - 30}
        for n, m in enumerate(re.finditer(r"\S+", json.loads(exchange.body)["input"]))
    ]
    size = 2 * ms_to_samples(len(words) * WORD_MS)
    events = [{"type": "speech.audio.words", "words": words}]
    step = 2 * ms_to_samples(4000)
    for start in range(0, size, step):
        piece = _HISS[: min(step, size - start)]
        events.append({"type": "speech.audio.delta", "audio": base64.b64encode(piece).decode()})
    events.append({"type": "speech.audio.done"})
    body = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)
    exchange.answer("200 OK", body, Content_Type="text/event-stream")


def long_text(hours: float) -> str:
    """Paragraphs of about fifty words that take `hours` to say."""
    chance = random.Random(1)
    words = [
        "the",
        "of",
        "morning",
        "river",
        "whitewash",
        "spring-cleaning",
        "boats",
        "and",
        "nothing",
        "simply",
    ]
    paragraphs = []
    for _ in range(int(hours * 3_600_000 / WORD_MS / 48)):
        sentences = [" ".join(chance.choices(words, k=12)).capitalize() + "." for _ in range(4)]
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def main() -> int:
    parser = report.options(__doc__)
    parser.add_argument("--hours", type=float, default=10)
    given = report.told(parser)
    hours = 0.5 if given.quick else given.hours
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # nobody looks
    os.nice(19)  # nothing of it is timed: others that are may run beside it
    qt = QApplication(sys.argv[:1])
    player = SilentPlayer()
    with tempfile.TemporaryDirectory() as home, ScriptedServer(answer) as service:
        os.environ["READLARK_HOME"] = home

        async def endpoint_of(_: str) -> Endpoint:
            return Endpoint(service.url, "key")

        assembly.make_parts = lambda _services, _purse: Parts(
            player, Worker(endpoint_of), Spool(paths.cache())
        )
        start = Start(qt, [])
        while start.run is None:
            qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        result = read(start.run, player, service, hours)
        start.close()
    memory = Row("ten_hours", f"memory of the window's process after {result['hours']:g} hours of text", "MB")
    grown = goals.GROWTH.found(result["grown_mb"], note="" if hours >= 10 else f"over {hours:g} hours only")
    return report.conclude([grown, memory.found(result["resident_mb"])], given.json)


def read(
    run: assembly.WindowRun, player: SilentPlayer, service: ScriptedServer, hours: float
) -> dict[str, float]:
    run._on_document_read(parse(long_text(hours)), {})
    heard_ms, settled, next_report, moved_at = 0.0, 0.0, 1.0, time.monotonic()
    while run.reader.state is not State.IDLE:
        passed_ms = player.advance(STEP_MS)
        heard_ms += passed_ms
        moved_at = time.monotonic() if passed_ms else moved_at
        if time.monotonic() - moved_at > STANDS_STILL_S:
            raise RuntimeError(f"the reading stands still: {run.reader.state}")
        run.reader.follow()
        QCoreApplication.processEvents()
        service.exchanges.clear()
        player.heard.clear()
        at_h = heard_ms / 3_600_000
        if not settled and at_h >= SETTLED_H:
            settled = resident_mb()
        if at_h >= next_report:
            spool = sum(file.stat().st_size for file in paths.cache().rglob("*.pcm")) / 1e6
            line = {
                "hour": round(at_h, 2),
                "resident_mb": round(resident_mb(), 1),
                "spool_mb": round(spool, 1),
            }
            print(json.dumps(line), flush=True)
            next_report += 1
    return {
        "hours": round(heard_ms / 3_600_000, 2),
        "resident_mb": round(resident_mb(), 1),
        "grown_mb": round(resident_mb() - settled, 1),
    }


if __name__ == "__main__":
    sys.exit(main())
