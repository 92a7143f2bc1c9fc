"""The measuring instrument itself: it hears a known tone when it was written, and finds the gaps that are there."""

import subprocess
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ears import AUDIBLE, RATE, Ears, Gap, SoundServer, Take, gaps, runs, sounding
from tests.parts import require
from tests.processes import running


def tone(ms: float, hertz: float = 440.0, loud: float = 0.4) -> np.ndarray:
    phase = np.arange(round(ms * RATE / 1000)) * 2 * np.pi * hertz / RATE
    return (loud * np.cos(phase)).astype(np.float32)


def silence(ms: float) -> np.ndarray:
    return np.zeros(round(ms * RATE / 1000), np.float32)


@given(st.lists(st.booleans()), st.integers(1, 5))
def test_runs_are_the_stretches_of_true(mask: list[bool], least: int) -> None:
    found = runs(np.array(mask, bool), least)
    inside = {i for a, b in found for i in range(a, b)}
    assert all(b - a >= least and all(mask[a:b]) for a, b in found)
    assert all(a == 0 or not mask[a - 1] for a, _ in found)
    assert all(b == len(mask) or not mask[b] for _, b in found)
    if least == 1:
        assert inside == {i for i, value in enumerate(mask) if value}


def test_silence_at_the_edges_is_no_gap() -> None:
    assert gaps(np.concatenate([silence(300), tone(200), silence(300)]), least_ms=10) == []


def test_a_gap_is_found_where_it_is() -> None:
    samples = np.concatenate([silence(100), tone(200), silence(50), tone(200)])
    (gap,) = gaps(samples, least_ms=30)
    assert gap.at_s == pytest.approx(0.300, abs=0.001)
    assert gap.ms == pytest.approx(50, abs=1)
    assert gaps(samples, least_ms=60) == []


def test_faint_noise_is_silent_but_not_digital_zero() -> None:
    faint = np.full(round(0.05 * RATE), 0.001, np.float32)
    samples = np.concatenate([tone(100), faint, tone(100)])
    assert len(gaps(samples, least_ms=30)) == 1
    assert gaps(samples, least_ms=30, quiet=0) == []


def test_a_silent_take_has_no_first_sound() -> None:
    take = Take(silence(500), starts_at=1.0, asked_at=1.0)
    assert (take.first_sound_ms, take.length_ms, take.gaps(10)) == (None, 0.0, [])
    assert sounding(take.samples) == (0, 0)


def test_the_first_sound_counts_from_the_asking() -> None:
    take = Take(np.concatenate([silence(80), tone(100)]), starts_at=5.0, asked_at=5.02)
    assert take.first_sound_ms == pytest.approx(60, abs=0.1)
    assert take.length_ms == pytest.approx(100, abs=2)


@pytest.fixture(scope="module")
def server() -> Iterator[SoundServer]:
    require("pulseaudio", "pactl", "parec", "pacat")
    with SoundServer.started() as server:
        yield server


def open_stream(server: SoundServer) -> "list[str]":
    shape = ["--format=float32le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"]
    return ["pacat", "--playback", "-d", server.SINK, *shape]


def test_a_tone_is_heard_when_it_is_written_and_as_long_as_it_is(server: SoundServer) -> None:
    """What the ear and the sink add to every figure: a few milliseconds."""
    samples = np.concatenate([tone(300), silence(40), tone(300)])
    with (
        Ears.listening(server) as ears,
        running(open_stream(server), server.env, stdin=subprocess.PIPE) as player,
    ):
        assert player.stdin is not None
        player.stdin.write(tone(300).tobytes())  # opens the stream; the next sound finds it open
        player.stdin.flush()
        assert ears.wait_for_sound(0.0)

        def ask() -> None:
            assert player.stdin is not None
            player.stdin.write(samples.tobytes())
            player.stdin.flush()

        take = ears.take(ask, silence_s=0.5, limit_s=10)
    assert take.first_sound_ms is not None
    assert -10 <= take.first_sound_ms <= 60
    assert take.length_ms == pytest.approx(640, abs=3)
    assert [round(gap.ms) for gap in take.gaps(30)] == [pytest.approx(40, abs=2)]
    assert float(np.abs(take.samples).max()) == pytest.approx(0.4, abs=0.02)


def test_nothing_is_heard_where_nothing_plays(server: SoundServer) -> None:
    with Ears.listening(server) as ears:
        assert ears.first_sound_ms(lambda: None, limit_s=0.3) is None
        take = ears.take(lambda: None, done=lambda: True, silence_s=0.1, limit_s=5)
    assert take.first_sound_ms is None


def test_two_servers_do_not_hear_each_other(server: SoundServer) -> None:
    with (
        SoundServer.started() as other,
        Ears.listening(other) as elsewhere,
        Ears.listening(server) as ears,
    ):
        data = tone(200).tobytes()

        def play() -> None:
            subprocess.run(open_stream(server), env=server.env, input=data, check=True, timeout=20)

        assert ears.take(play, silence_s=0.3, limit_s=10).first_sound_ms is not None
        assert not elsewhere.wait_for_sound(0.0, limit_s=0.01)


def test_a_gap_says_where_and_how_long() -> None:
    assert Gap(1.5, 20.0).ms == 20.0
    assert AUDIBLE > 0
