"""Whether anything is missing, doubled or torn in a text of sixty sentences, at three speeds.

    .venv/bin/python -m tests.bench.gaps [--quick] [--json FILE]

`readlark speak --here` reads it at a sound server of its own for each speed, all three at the same time; what is heard
is held against the clip that `readlark export` writes of it, whose silences are the planned ones.
"""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from app.audio.pcm import SAMPLE_RATE, WordMark
from tests.bench import goals, report
from tests.bench.row import Row
from tests.bench.window_process import ROOT, as_installed
from tests.ears import Ears, SoundServer, sounding
from tests.end2end.conftest import Clip
from tests.end2end.heard import (
    at_clip_rate,
    clip_samples,
    drift_ms,
    lost_ms,
    pace_errors_ms,
    passages,
    twice_ms,
)
from tests.end2end.test_whole_text import holes, spoken
from tests.end2end.texts import LONG, SHORT


def exported(text: str, folder: Path) -> Clip:
    """The clip of a text, and when its words are said."""
    clip, words = folder / "clip.wav", folder / "words.json"
    command = [sys.executable, "-m", "app", "export", "-", "-o", clip, "--words", words]
    env = as_installed({**os.environ, "READLARK_HOME": str(folder)})
    subprocess.run(
        command, input=text.encode(), env=env, cwd=ROOT, check=True, capture_output=True, timeout=120
    )
    return Clip(text, clip_samples(clip), tuple(WordMark(**word) for word in json.loads(words.read_text())))


def at_rate(clip: Clip, rate: float) -> list[Row]:
    """Everything about one speed; in a process of its own, whose ears hear nothing else."""
    with (
        tempfile.TemporaryDirectory() as name,
        SoundServer.started() as server,
        Ears.listening(server) as ears,
    ):
        env = as_installed({**server.env, "READLARK_HOME": name})
        take = spoken(ears, env, clip.text, rate, Path(name) / "said")
    found = holes(take, clip, rate)
    longest = f"the longest {max(gap.ms for gap in found):.0f} ms" if found else ""
    rows = [goals.HOLES[rate].found(len(found), note=longest)]
    if rate == 1.0:
        heard = passages(at_clip_rate(take.samples), clip.samples)
        astray = lost_ms(heard, clip.samples) + twice_ms(heard, clip.samples)
        return [*rows, goals.LOST.found(astray), goals.DRIFT.found(drift_ms(heard))]
    start, stop = sounding(clip.samples)
    wanted_ms = (stop - start) * 1000 / SAMPLE_RATE / rate
    first, last = sounding(take.samples)
    late = pace_errors_ms(at_clip_rate(take.samples[first:last]), clip.samples[start:stop], rate)
    note = f"median {np.median(late):.0f} ms late"
    return [
        *rows,
        goals.LENGTH[rate].found(100 * abs(take.length_ms / wanted_ms - 1)),
        goals.PLACE[rate].found(max(map(abs, late)), note=note),
    ]


def rows(text: str) -> list[Row]:
    """All speeds at the same time: it takes as long as the slowest."""
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(len(goals.RATES), mp_context=get_context("spawn")) as pool,
    ):
        clip = exported(text, Path(folder))
        found = pool.map(at_rate, [clip] * len(goals.RATES), goals.RATES)
        return [row for of_rate in found for row in of_rate]


def main() -> int:
    given = report.told(report.options(__doc__))
    return report.conclude(rows(SHORT if given.quick else LONG), given.json)


if __name__ == "__main__":
    sys.exit(main())
