"""A sound server that is killed: told at once, and nothing is played to nobody, nor ends the process, from then on."""

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
"""For the connection that tells of devices; the one that plays stays lost."""


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


def test_one_that_is_killed_is_told_of(reader: Driven, server: SoundServer) -> None:
    before = len(reader.events)
    server.kill()
    killed_at = time.monotonic()
    lost = reader.wait(lambda event: event.said == "failed", after=before)
    assert (lost.value, reader.told()["state"]) == ("SoundLost", "error")
    assert lost.at - killed_at < TOLD_S
    assert refused(reader, "play")


def test_one_that_went_in_a_pause_is_told_of(reader: Driven, server: SoundServer) -> None:
    reader.do("pause")
    reader.wait_for_state("paused")
    server.kill()
    assert refused(reader, "resume")


@pytest.mark.parametrize("is_back", [pytest.param(False, marks=pytest.mark.proof), True])
def test_it_is_told_of_again_and_again(reader: Driven, server: SoundServer, is_back: bool) -> None:
    reader.do("stop")
    server.kill()
    if is_back:
        server.start()
    for wait_s in (0.0, QT_TRIES_AGAIN_S + 0.5, 0.5):
        time.sleep(wait_s)
        assert refused(reader, "play")


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(40))
def test_whenever_something_is_opened_after_a_kill_it_is_refused(
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
        assert refused(reader, "play")
        reader.do("stop")
        time.sleep(chance.uniform(0.0, 1.5))
