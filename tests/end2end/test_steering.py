"""Pause, resume, jumps and speeds, as the ear has them."""

import itertools
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from app.audio.pcm import SAMPLE_RATE
from app.playback.player import REST_AFTER_MS
from app.reading.plan import SENTENCE_PAUSE_MS
from app.reading.reading import ONSET_MARGIN_MS
from tests.ears import RATE, Ears, runs
from tests.end2end.bells import PITCHES_HZ, Bells, rings
from tests.end2end.conftest import Clip
from tests.end2end.driven import Driven
from tests.end2end.heard import (
    Passage,
    at_clip_rate,
    lost_ms,
    passages,
    pitch_hz,
    sound_ms,
    twice_ms,
)
from tests.end2end.texts import LONG, SHORT

PLACE_MS = 60
"""How far from its right place anything may be heard or lit."""

TELLING_S = 0.6
"""What is heard after a jump is told by so much of it, unless most of that is silence."""

EDGE_MS = 6
"""So much of a passage's sound may look lost at its cut edges: the comparison works in frames of 2 ms."""


def hold(seconds: float) -> None:
    """Let the reader read, or be silent, for so long. Nothing is awaited: this is the length of what is recorded."""
    time.sleep(seconds)


def heard_since(ears: Ears, moment: float, clip: Clip) -> list[Passage]:
    """What was heard of `clip` since `moment`, with `at_s` on the clock of `time.monotonic`."""
    samples, starts_at = ears.slice(moment)
    found = passages(at_clip_rate(samples), clip.samples)
    return [Passage(one.at_s + starts_at, one.of_s, one.length_s) for one in found]


def check_pauses(
    ears: Ears,
    env: dict[str, str],
    clip: Clip,
    length_s: float = 0.5,
    listened_s: Sequence[float] = (0.9, 1.4, 0.3, 2.1),
    again_ms: float = 0.0,
) -> None:
    """Pause for `length_s` after each of `listened_s`: all that is heard is the clip, with as many holes;
    so much may be said again behind each.
    """
    with Driven.started(env) as reader:
        reader.do("load", text=SHORT)
        begun = reader.do("play").at
        assert ears.wait_for_sound(begun)
        for seconds in listened_s:
            hold(seconds)
            reader.do("pause")
            hold(length_s)
            assert ears.wait_for_sound(reader.do("resume").at, 10)
        hold(1.0)
        reader.do("stop")
        assert ears.wait_for_silence(0.4, 10)
    heard = heard_since(ears, begun, clip)
    held = [(b.at_s - b.of_s) - (a.at_s - a.of_s) for a, b in itertools.pairwise(heard)]
    assert sum(hole > 0.3 for hole in held) == len(listened_s)
    read = clip.samples[: round(heard[-1].until_s * SAMPLE_RATE)]
    assert twice_ms(heard, read) <= EDGE_MS * len(heard) + again_ms * len(listened_s)
    assert lost_ms(heard, read) <= EDGE_MS * len(heard)


@pytest.mark.proof
def test_a_pause_loses_nothing_and_repeats_nothing(
    ears: Ears, sound_env: dict[str, str], exported: Callable[[str], Clip]
) -> None:
    check_pauses(ears, sound_env, exported(SHORT))


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_a_pause_after_which_the_sound_device_was_let_go_loses_nothing(
    ears: Ears, sound_env: dict[str, str], exported: Callable[[str], Clip]
) -> None:
    long_s = REST_AFTER_MS / 1000 + 2
    check_pauses(ears, sound_env, exported(SHORT), length_s=long_s, listened_s=(1.1, 2.1), again_ms=120)


def jumps(
    ears: Ears, env: dict[str, str], clip: Clip, count: int, seed: int
) -> tuple[list[float], list[float]]:
    """Jump `count` times to a random word of a text that is spoken already; returns how much sound lies
    between where each should have landed and did, and how long each took until it was heard, both in ms.
    """
    chance = random.Random(seed)
    telling = [
        word
        for word in clip.words
        if sound_ms(clip.samples, word.start_ms / 1000, word.start_ms / 1000 + TELLING_S) > TELLING_S * 600
    ]
    words = chance.sample(telling, count)
    with Driven.started(env) as reader:
        reader.do("load", text=clip.text)
        begun = reader.do("play").at
        reader.wait_until_all_is_spoken()
        jumps = []
        for word in words:
            jumps.append((reader.do("play", start=word.start).at, word))
            hold(chance.uniform(0.8, 1.2))
        reader.do("stop")
        assert ears.wait_for_silence(0.4, 10)
        stopped = time.monotonic()
    heard = heard_since(ears, begun, clip)
    begins = sounds_since(ears, begun)
    missed, took = [], []
    for (at, word), until in zip(jumps, [at for at, _ in jumps[1:]] + [stopped], strict=True):
        place_s = max(0.0, word.start_ms - ONSET_MARGIN_MS) / 1000
        landed = [one for one in heard if at < one.at_s < until and one.length_s > 0.05]
        assert landed, f"nothing heard after the jump to {clip.text[word.start : word.end]}"
        first = min(landed, key=lambda one: abs(one.of_s - place_s))
        # In its first moments a sound may be stretched a little, so that it cannot be compared sample by sample.
        begun_at = min(moment for moment in begins if moment > at)
        missed.append(sound_ms(clip.samples, place_s, first.of_s - (first.at_s - begun_at)))
        took.append((begun_at - at) * 1000)
    return missed, took


def sounds_since(ears: Ears, moment: float) -> list[float]:
    """When something began to be heard after 10 ms or more without any, on the clock of `time.monotonic`."""
    samples, starts_at = ears.slice(moment)
    return [starts_at + stop / RATE for _, stop in runs(samples == 0, RATE // 100)]


@pytest.mark.proof
@pytest.mark.timeout(600)
def test_fifty_jumps_land_on_their_word(
    ears: Ears, sound_env: dict[str, str], exported: Callable[[str], Clip]
) -> None:
    missed, took = jumps(ears, sound_env, exported(LONG), count=50, seed=5)
    print(
        f"off by {np.median(missed):.1f} ms, at most {max(map(abs, missed)):.1f}; heard after {np.median(took):.0f}"
    )
    assert max(map(abs, missed)) <= PLACE_MS


def numbered(count: int) -> str:
    """A sentence of `count` words that all are different."""
    return " ".join(f"w{number:03d}" for number in range(count)) + "."


@dataclass(frozen=True, slots=True)
class AtRate:
    """How late each word was lit, in ms, and how far the worst pitch is off, 0.01 being one per cent."""

    rate: float
    late_ms: tuple[float, ...]
    pitch_off: float


def at_rates(ears: Ears, env: dict[str, str], rates: Sequence[float], count: int) -> list[AtRate]:
    """Ring `count` bells at each of `rates`, of which none may be lost."""
    found: list[AtRate] = []
    with Bells(word_ms=400, gap_ms=200) as bells, Driven.started(env, service=bells.url) as reader:
        reader.do("load", text=numbered(count))
        for rate in rates:
            reader.do("rate", rate=rate)
            before = len(reader.events)
            begun = reader.do("play", start=0).at
            reader.wait(lambda event: event.said == "finished", after=before)
            assert ears.wait_for_silence(0.3, 10)
            samples, starts_at = ears.slice(begun)
            rung = rings(samples, RATE, least_gap_ms=120 / rate)
            lit = [event.at for event in reader.events[before:] if event.said == "span" and event.value]
            assert len(lit) == count
            assert len(rung) == count
            pitches = [
                pitch_hz(
                    samples[round((0.8 * a + 0.2 * b) * RATE) : round((0.2 * a + 0.8 * b) * RATE)], rate=RATE
                )
                for a, b in rung
            ]
            wanted = [PITCHES_HZ[index % len(PITCHES_HZ)] for index in range(count)]
            late = [(at - starts_at - a) * 1000 for at, (a, _) in zip(lit, rung, strict=True)]
            worst = max(abs(a / b - 1) for a, b in zip(pitches, wanted, strict=True))
            found.append(AtRate(rate, tuple(late), worst))
    return found


@pytest.mark.proof
@pytest.mark.timeout(400)
def test_pitch_and_place_hold_from_half_to_threefold_speed(ears: Ears, sound_env: dict[str, str]) -> None:
    for one in at_rates(ears, sound_env, [1.0, 0.5, 0.75, 1.25, 1.5, 2.0, 2.5, 3.0], count=30):
        late = np.array(one.late_ms)
        print(
            f"{one.rate}x: lit {np.median(late):+.0f} ms late, 95 % within {np.percentile(abs(late), 95):.0f} ms, "
            f"pitch within {one.pitch_off:.2%}"
        )
        assert one.pitch_off <= 0.01
        assert abs(np.median(late)) <= PLACE_MS


def first_word_late_ms(ears: Ears, env: dict[str, str], starts: int) -> list[float]:
    """Begin a reading so many times: how long after its sound the first word was lit."""
    late = []
    with Bells(word_ms=400, gap_ms=200) as bells, Driven.started(env, service=bells.url) as reader:
        reader.do("load", text=numbered(8))
        for _ in range(starts):
            before = len(reader.events)
            begun = reader.do("play", start=0).at
            lit = reader.wait(lambda event: event.said == "span" and bool(event.value), after=before)
            assert ears.wait_for_sound(begun)
            hold(0.6)
            reader.do("stop")
            assert ears.wait_for_silence(0.3, 10)
            samples, starts_at = ears.slice(begun)
            (heard, _), *_ = rings(samples, RATE, least_gap_ms=120)
            late.append((lit.at - starts_at - heard) * 1000)
    return late


@pytest.mark.proof
@pytest.mark.timeout(300)
def test_the_first_word_is_lit_with_its_sound(ears: Ears, sound_env: dict[str, str]) -> None:
    late = first_word_late_ms(ears, sound_env, starts=12)
    print("first word lit late by", *(f"{ms:+.0f}" for ms in late), "ms")
    assert abs(np.median(late)) <= PLACE_MS


@pytest.mark.proof
def test_another_voice_begins_within_the_planned_pause(ears: Ears, sound_env: dict[str, str]) -> None:
    """Though it takes 200 ms to its first byte."""
    with (
        Bells(word_ms=400, gap_ms=200, delay_s=0.2) as bells,
        Driven.started(sound_env, service=bells.url) as reader,
    ):
        reader.do("load", text=" ".join(numbered(3) for _ in range(4)))
        begun = reader.do("play").at
        for voice in ("one", "two", "three"):
            after = len(reader.events)
            reader.wait(lambda event: event.said == "span" and bool(event.value), after=after)
            reader.do("voice", voice=voice)
            starts = [event.value[0] for event in reader.events if event.said == "span" and event.value]
            sentence = max(starts) // len("w000 w001 w002. ")
            reader.wait(
                lambda event, sentence=sentence: (
                    event.said == "span"
                    and bool(event.value)
                    and event.value[0] // len("w000 w001 w002. ") > sentence
                )
            )
        reader.wait(lambda event: event.said == "finished")
    assert ears.wait_for_silence(0.3, 10)
    samples, _ = ears.slice(begun)
    rung = rings(samples, RATE, least_gap_ms=40)
    assert len(rung) == 12
    gaps_ms = [(b[0] - a[1]) * 1000 for a, b in itertools.pairwise(rung)][2::3]
    print("between two voices", *(f"{gap:.0f}" for gap in gaps_ms), "ms")
    assert max(gaps_ms) <= SENTENCE_PAUSE_MS + PLACE_MS


def test_a_change_of_speed_loses_no_word(ears: Ears, sound_env: dict[str, str]) -> None:
    """What is heard right after a change may be stretched or broken, but every bell rings, in its order."""
    count = 18
    with Bells(word_ms=400, gap_ms=200) as bells, Driven.started(sound_env, service=bells.url) as reader:
        reader.do("load", text=numbered(count))
        begun = reader.do("play").at
        assert ears.wait_for_sound(begun)
        for rate in (2.0, 0.5, 3.0):
            hold(1.2)
            reader.do("rate", rate=rate)
        reader.wait(lambda event: event.said == "finished")
        lit = [event.value for event in reader.events if event.said == "span" and event.value]
    assert ears.wait_for_silence(0.3, 10)
    samples, _ = ears.slice(begun)
    rung: list[float] = []
    for a, b in rings(samples, RATE, least_gap_ms=20):
        piece = samples[round((0.8 * a + 0.2 * b) * RATE) : round((0.2 * a + 0.8 * b) * RATE)]
        pitch = min(PITCHES_HZ, key=lambda hertz: abs(hertz - pitch_hz(piece, rate=RATE)))
        if not rung or rung[-1] != pitch:
            rung.append(pitch)
    assert rung == [PITCHES_HZ[index % len(PITCHES_HZ)] for index in range(count)]
    assert lit == sorted(lit)
    assert len(lit) == count
