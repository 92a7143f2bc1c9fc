"""A text read aloud from its first word to its last by `readlark speak --here`, as the ear has it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.audio.pcm import SAMPLE_RATE
from app.reading.plan import CLAUSE_PAUSE_MS
from tests.ears import RATE, Ears, Gap, Take, gaps, sounding
from tests.end2end.conftest import Clip
from tests.end2end.heard import (
    at_clip_rate,
    drift_ms,
    lost_ms,
    pace_errors_ms,
    passages,
    twice_ms,
)
from tests.end2end.texts import LONG, SHORT

UNPLANNED_MS = 10
PLACE_MS = 60
"""How far from its right place anything may be heard."""

EDGE_MS = 4
"""A pause may look that much longer: the voice fades into it through samples that are zero too."""


def spoken(ears: Ears, env: dict[str, str], text: str, rate: float, log: Path) -> Take:
    """What is heard of `readlark speak --here`, which must end well and say nothing."""
    command = [sys.executable, "-m", "app", "speak", "--here", "--speed", str(rate), "-"]
    with log.open("wb") as said:
        program: list[subprocess.Popen[bytes]] = []

        def ask() -> None:
            program.append(
                subprocess.Popen(
                    command, env=env, stdin=subprocess.PIPE, stdout=said, stderr=subprocess.STDOUT
                )
            )
            assert program[0].stdin is not None
            program[0].stdin.write(text.encode())
            program[0].stdin.close()

        take = ears.take(ask, done=lambda: program[0].poll() is not None, silence_s=0.5, limit_s=600)
        assert program[0].wait(20) == 0
    assert log.read_text() == ""
    return take


def silences(clip: Clip, least_ms: float) -> list[Gap]:
    """The digital silences of a clip: what its plan put between two utterances."""
    return gaps(clip.samples, least_ms, quiet=0, rate=SAMPLE_RATE)


def holes(take: Take, clip: Clip, rate: float) -> list[Gap]:
    """The silences that nobody planned: where the clip has none at this rate, or a shorter one."""
    start, first = sounding(clip.samples)[0] / SAMPLE_RATE, sounding(take.samples)[0] / RATE
    as_written = rate == 1.0
    pauses = silences(clip, UNPLANNED_MS - EDGE_MS if as_written else CLAUSE_PAUSE_MS)
    planned = [((gap.at_s - start) / rate, gap.ms / rate) for gap in pauses]
    longer_ms = EDGE_MS if as_written else 2 * PLACE_MS

    def is_planned(gap: Gap) -> bool:
        begin, end = gap.at_s - first, gap.at_s - first + gap.ms / 1000
        return any(
            at - PLACE_MS / 1000 <= begin and end <= at + (ms + PLACE_MS) / 1000 and gap.ms <= ms + longer_ms
            for at, ms in planned
        )

    return [gap for gap in take.gaps(UNPLANNED_MS, quiet=0) if not is_planned(gap)]


def check_as_written(take: Take, clip: Clip) -> str:
    """Nothing lost, nothing twice, no unplanned silence, no drift; returns the figures."""
    heard = passages(at_clip_rate(take.samples), clip.samples)
    lost, twice = lost_ms(heard, clip.samples), twice_ms(heard, clip.samples)
    assert (lost, twice) == (0, 0)
    assert drift_ms(heard) <= 10
    planned, was = silences(clip, UNPLANNED_MS), take.gaps(UNPLANNED_MS, quiet=0)
    assert [gap.ms for gap in was] == pytest.approx([gap.ms for gap in planned], abs=EDGE_MS)
    return f"passages {len(heard)}, drift {drift_ms(heard):.2f} ms, silences {len(was)} of {len(planned)} planned"


def check_at_rate(take: Take, clip: Clip, rate: float) -> str:
    """The length, the place all along, and no silence but where one was planned; returns the figures."""
    start, stop = sounding(clip.samples)
    wanted_ms = (stop - start) * 1000 / SAMPLE_RATE / rate
    assert take.length_ms == pytest.approx(wanted_ms, rel=0.02)
    first, last = sounding(take.samples)
    late = pace_errors_ms(at_clip_rate(take.samples[first:last]), clip.samples[start:stop], rate)
    assert max(map(abs, late)) <= PLACE_MS
    assert holes(take, clip, rate) == []
    return f"length {take.length_ms / wanted_ms - 1:+.2%}, late {np.median(late):.0f} ms, at most {max(late):.0f}"


@pytest.fixture
def read_whole(
    ears: Ears, sound_env: dict[str, str], exported: Callable[[str], Clip], tmp_path: Path
) -> Callable[[str, float], str]:
    """Has a text read at a rate and checked against its clip; returns the figures."""

    def read(text: str, rate: float) -> str:
        take = spoken(ears, sound_env, text, rate, tmp_path / "said")
        clip = exported(text)
        return check_as_written(take, clip) if rate == 1.0 else check_at_rate(take, clip, rate)

    return read


def test_what_is_heard_is_what_is_exported(
    ears: Ears, sound_env: dict[str, str], exported: Callable[[str], Clip], tmp_path: Path
) -> None:
    """Every sound of it, once. Holes that a busy machine leaves are counted by the proof below, not here."""
    clip = exported(SHORT).samples
    take = spoken(ears, sound_env, SHORT, 1.0, tmp_path / "said")
    heard = passages(at_clip_rate(take.samples), clip)
    assert lost_ms(heard, clip) <= EDGE_MS * len(heard)
    assert twice_ms(heard, clip) <= EDGE_MS * len(heard)
    assert heard == sorted(heard, key=lambda one: one.of_s)


def test_faster_is_shorter_and_whole(
    ears: Ears, sound_env: dict[str, str], exported: Callable[[str], Clip], tmp_path: Path
) -> None:
    clip = exported(SHORT).samples
    take = spoken(ears, sound_env, SHORT, 1.5, tmp_path / "said")
    start, stop = sounding(clip)
    assert take.length_ms == pytest.approx((stop - start) * 1000 / SAMPLE_RATE / 1.5, rel=0.05)
    first, last = sounding(take.samples)
    late = pace_errors_ms(at_clip_rate(take.samples[first:last]), clip[start:stop], 1.5)
    assert np.median(np.abs(late)) <= 150


@pytest.mark.proof
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("rate", [1.0, 1.5, 3.0])
def test_sixty_sentences_are_heard_whole_and_without_a_hole(
    rate: float, read_whole: Callable[[str, float], str]
) -> None:
    print(f"{rate}x: {read_whole(LONG, rate)}")
