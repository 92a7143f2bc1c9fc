import struct
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.pcm import ms_to_samples
from app.audio.trimming import AFTER_MS, BEFORE_MS, FADE_MS, Trimmer

BEFORE, AFTER, FADE = (ms_to_samples(ms) for ms in (BEFORE_MS, AFTER_MS, FADE_MS))


def pcm(*samples: int) -> bytes:
    return struct.pack(f"<{len(samples)}h", *samples)


def trimmed(data: bytes, cuts: list[int] | None = None) -> tuple[bytes, float | None]:
    trimmer = Trimmer()
    edges = sorted({0, len(data), *(cut * 2 % (len(data) + 2) for cut in cuts or [])})
    return b"".join(trimmer.feed(data[a:b]) for a, b in pairwise(edges)) + trimmer.finish(), trimmer.cut_ms


LOUD = pcm(*[9000, -9000] * 2000)


def test_the_edges_go_and_what_is_between_stays() -> None:
    pause = bytes(2 * 12_000)
    heard, cut_ms = trimmed(
        bytes(2 * 7200) + LOUD + pause + LOUD + pcm(*[60] * 9000), [500, 8000, 9000, 20_000]
    )
    assert cut_ms == 300 - BEFORE_MS
    assert heard[: 2 * BEFORE] == bytes(2 * BEFORE)
    body = LOUD + pause + LOUD
    assert heard[2 * BEFORE : 2 * BEFORE + len(body)] == body
    assert len(heard) == 2 * (BEFORE + AFTER) + len(body)
    assert heard.endswith(b"\0\0")


def test_sound_up_to_the_edges_stays_whole_and_is_faded() -> None:
    heard, cut_ms = trimmed(LOUD)
    assert (len(heard), cut_ms) == (len(LOUD), 0.0)
    assert heard[:2] == heard[-2:] == b"\0\0"
    assert heard[2 * FADE : -2 * FADE] == LOUD[2 * FADE : -2 * FADE]


def test_silence_becomes_nothing() -> None:
    assert trimmed(bytes(50_000), [100, 9000]) == (b"", None)
    assert trimmed(b"") == (b"", None)


def test_sound_is_passed_on_at_once() -> None:
    trimmer = Trimmer()
    assert trimmer.feed(bytes(2 * 4800)) == b""
    assert len(trimmer.feed(LOUD)) == len(LOUD) + 2 * (BEFORE - FADE)


waves = st.lists(
    st.tuples(st.sampled_from([0, 100, -131, 132, -9000, 32767, -32768]), st.integers(1, 900)), max_size=8
).map(lambda runs: pcm(*(level for level, length in runs for _ in range(length))))


@given(waves, st.lists(st.integers(0, 8000), max_size=12))
def test_how_it_is_cut_makes_no_difference(wave: bytes, cuts: list[int]) -> None:
    assert trimmed(wave, cuts) == trimmed(wave)


@given(waves)
def test_nothing_loud_is_lost(wave: bytes) -> None:
    heard, cut_ms = trimmed(wave)
    samples = struct.unpack(f"<{len(wave) // 2}h", wave)
    loud = [index for index, sample in enumerate(samples) if abs(sample) > 131]
    if not loud:
        assert heard == b""
        return
    first = max(0, loud[0] - BEFORE)
    assert cut_ms == pytest.approx(first / 24)
    assert len(heard) // 2 == min(len(samples), loud[-1] + 1 + AFTER) - first
