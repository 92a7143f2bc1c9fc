"""A sound server that is killed: told at once, never played to nobody, and heard again as soon as Qt has found it."""

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.ears import Ears, SoundServer
from tests.end2end.driven import Driven
from tests.end2end.texts import LONG

TOLD_S = 1.5
"""It is looked for twice a second."""

QT_TRIES_AGAIN_S = 3.0


@pytest.fixture
def server() -> Iterator[SoundServer]:
    with SoundServer.started() as server:
        yield server


@pytest.fixture
def reader(server: SoundServer, readlark_home: Path) -> Iterator[Driven]:
    """One that is heard."""
    with Driven.started({**server.env, "READLARK_HOME": str(readlark_home)}) as reader:
        reader.do("load", text=LONG)
        with Ears.listening(server) as ears:
            assert ears.wait_for_sound(reader.do("play").at)
        yield reader


def refused(reader: Driven, what: str) -> bool:
    """Whether what was wished for is refused, since the sound is lost, and not done."""
    before = len(reader.events)
    reader.do(what)
    answer = reader.wait(
        lambda event: event.said == "failed" or (event.said == "span" and event.value), after=before
    )
    assert answer.value == "SoundLost" or answer.said == "span"
    return answer.said == "failed"


def press_until_heard(reader: Driven, server: SoundServer) -> None:
    """Press play until it plays, as a person would."""
    end = time.monotonic() + QT_TRIES_AGAIN_S + 2
    while refused(reader, "play"):
        assert time.monotonic() < end
        time.sleep(0.3)
    with Ears.listening(server) as ears:
        assert ears.wait_for_sound(time.monotonic())


def test_one_that_is_killed_is_told_of_and_found_again(reader: Driven, server: SoundServer) -> None:
    word = reader.told()["word"]
    before = len(reader.events)
    server.kill()
    killed_at = time.monotonic()
    lost = reader.wait(lambda event: event.said == "failed", after=before)
    assert (lost.value, reader.told()["state"]) == ("SoundLost", "error")
    assert lost.at - killed_at < TOLD_S
    assert refused(reader, "play")
    server.start()
    before = len(reader.events)
    press_until_heard(reader, server)
    first = reader.wait(lambda event: event.said == "span" and event.value, after=before)
    assert word[0] <= first.value[0] <= word[0] + 40  # at the word that was heard last


def test_one_that_went_in_a_pause_is_told_of_and_found_again(reader: Driven, server: SoundServer) -> None:
    reader.do("pause")
    reader.wait_for_state("paused")
    server.kill()
    assert refused(reader, "resume")
    server.start()
    press_until_heard(reader, server)


def test_a_pause_in_which_one_went_and_came_is_nothing(reader: Driven, server: SoundServer) -> None:
    reader.do("pause")
    reader.wait_for_state("paused")
    server.kill()
    server.start()
    time.sleep(QT_TRIES_AGAIN_S + 0.5)
    assert not refused(reader, "resume")
    with Ears.listening(server) as ears:
        assert ears.wait_for_sound(time.monotonic())


def test_one_that_stays_away_is_told_of_again_and_again(reader: Driven, server: SoundServer) -> None:
    reader.do("stop")
    server.kill()
    for wait_s in (0.0, QT_TRIES_AGAIN_S + 0.5, 0.5):
        time.sleep(wait_s)
        assert refused(reader, "play")
    server.start()  # too late for Qt
    assert refused(reader, "play")


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.proof) for seed in range(2, 41))])
def test_whenever_something_is_opened_after_a_kill_it_is_refused_or_heard(
    reader: Driven, server: SoundServer, seed: int
) -> None:
    chance = Random(seed)
    if chance.random() < 0.5:
        reader.do("stop")
    server.kill()
    time.sleep(chance.uniform(0.0, 1.0))
    if chance.random() < 0.7:
        server.start()
    for _ in range(6):
        refused(reader, "play")
        reader.do("stop")
        time.sleep(chance.uniform(0.0, 1.5))
