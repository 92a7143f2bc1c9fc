"""Two sound devices, of which one is unplugged and plugged in again while it is played on."""

import contextlib
import copy
import time
from collections.abc import Iterator

import pytest

from tests.ears import RATE, Ears, SoundServer
from tests.end2end.bells import PITCHES_HZ, Bells, rings
from tests.end2end.descendants import until
from tests.end2end.driven import Driven
from tests.end2end.heard import pitch_hz
from tests.end2end.test_steering import numbered

HEADPHONES = "headphones"


class Headphones:
    """A second device of the sound server, which can be unplugged."""

    def __init__(self, server: SoundServer) -> None:
        self._server = server
        self._module = ""

    def plug_in(self) -> None:
        sink = f"sink_name={HEADPHONES}"
        self._module = self._server.control("load-module", "module-null-sink", sink, f"rate={RATE}").strip()

    def unplug(self) -> None:
        self._server.control("unload-module", self._module)

    @contextlib.contextmanager
    def heard(self) -> Iterator[Ears]:
        """Ears that wear them."""
        server = copy.copy(self._server)
        server.SINK = HEADPHONES
        with Ears.listening(server) as ears:
            yield ears


@pytest.fixture
def headphones(sound_server: SoundServer) -> Iterator[Headphones]:
    headphones = Headphones(sound_server)
    headphones.plug_in()
    yield headphones
    headphones.unplug()


def plays_on(server: SoundServer) -> str:
    """The device that the reader's stream is on."""
    streams = server.control("list", "short", "sink-inputs").splitlines()
    sinks = dict(line.split("\t")[:2] for line in server.control("list", "short", "sinks").splitlines())
    return sinks.get(streams[-1].split("\t")[1], "") if streams else ""


def rung(ears: Ears, since: float) -> list[int]:
    """Which of the pitches were heard, in order; a word that was said again or broken counts once."""
    samples, _ = ears.slice(since)
    found = []
    for a, b in rings(samples, RATE, least_gap_ms=20):
        piece = samples[round((0.8 * a + 0.2 * b) * RATE) : round((0.2 * a + 0.8 * b) * RATE)]
        heard = pitch_hz(piece, rate=RATE)
        found.append(min(range(len(PITCHES_HZ)), key=lambda number: abs(PITCHES_HZ[number] - heard)))
    return [number for number, former in zip(found, [None, *found], strict=False) if number != former]


@pytest.mark.proof
def test_unplugged_and_plugged_in_again(
    sound_server: SoundServer, sound_env: dict[str, str], headphones: Headphones, ears: Ears
) -> None:
    with (
        Bells(word_ms=400, gap_ms=200) as bells,
        Driven.started(sound_env, service=bells.url) as reader,
        headphones.heard() as worn,
    ):
        reader.do("device", id=HEADPHONES)
        reader.do("load", text=numbered(30))
        begun = reader.do("play").at
        assert worn.wait_for_sound(begun)
        until(lambda: (reader.told()["word"] or [0])[0] >= len("w000 w001 w002 "), "some words")
        assert reader.told()["device"] == HEADPHONES
        assert rung(ears, begun) == []
        headphones.unplug()
        unplugged = time.monotonic()
        assert ears.wait_for_sound(unplugged, 10)
        until(lambda: reader.told()["word"][0] >= len("w000 ") * 9, "some more words")
        before = rung(worn, begun)
        assert plays_on(sound_server) == sound_server.SINK
        headphones.plug_in()
        until(lambda: plays_on(sound_server) == HEADPHONES, "they are used again", 10)
        plugged_in = time.monotonic()
        time.sleep(1.0)  # the length of what is to be silent
        after = rung(ears, unplugged)
        lit = [
            event.value[0] // len("w000 ") for event in reader.events if event.said == "span" and event.value
        ]
        reader.do("stop")
        assert rung(ears, plugged_in + 0.5) == []
    last = len(before) - 1  # the word that was cut off, or had just been heard
    assert before == [number % len(PITCHES_HZ) for number in range(len(before))]
    starts = [number for number in range(last - 1, last + 2) if number % len(PITCHES_HZ) == after[0]]
    assert starts, f"{before} on the one, then {after} on the other"
    assert after == [(starts[0] + number) % len(PITCHES_HZ) for number in range(len(after))]
    assert sorted(set(lit)) == list(range(max(lit) + 1))
