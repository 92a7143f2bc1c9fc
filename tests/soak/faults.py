"""The faults: each breaks something, waits for what the user is told, does what that says, and puts all right."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress

from tests.ears import RATE
from tests.end2end.descendants import voice_of
from tests.soak.patient import Patient, asleep, until_slowly
from tests.soak.remote import Network

Fault = Callable[[Patient], str]
"""Makes the patient suffer, and returns what the user was told; "" if nothing had to be."""

LOST = "The sound system went away."

HOUR_S = 3600
CLOCKS_S = (5 * HOUR_S, -26 * HOUR_S, 400 * 24 * HOUR_S, -400 * 24 * HOUR_S, 1)
"""What the clock is set to one after the other, as seconds from the right time."""


def voice_killed(patient: Patient) -> str:
    time.sleep(patient.chance.uniform(0.0, 0.5))
    os.kill(voice_of(patient.window.pid), signal.SIGKILL)
    patient.mend()
    return ""


def slept(patient: Patient) -> str:
    with asleep(patient.window.pid):
        time.sleep(patient.chance.uniform(4.0, 8.0))
    patient.mend()
    return ""


def disk_full(patient: Patient) -> str:
    ballast = patient.home / "ballast"
    with ballast.open("wb", buffering=0) as file:
        patient.jump()

        def is_halted() -> bool:
            with suppress(OSError):
                while True:  # what the reading before had spoken makes room
                    file.write(bytes(4096))
            return patient.status()["state"] == "error"

        until_slowly(is_halted, "the reading stops")
    told = patient.wait_until_told("The speech cannot be kept")
    ballast.unlink()
    patient.mend()
    patient.accept("Try again")
    return told


def clock_changed(patient: Patient) -> str:
    for seconds in patient.chance.sample(CLOCKS_S, len(CLOCKS_S)):
        patient.clock.set(seconds)
        word = patient.word()
        until_slowly(lambda before=word: patient.word() != before, "it reads on", 10)
        assert patient.status()["state"] == "playing"
    patient.clock.set(0)
    patient.mend()
    return ""


def keyring_locked(patient: Patient) -> str:
    service, key = patient.keep_key()
    patient.keyring.lock()
    patient.window.ask("voice", "voiced", service=service, voice="alloy")
    patient.jump()
    told = patient.wait_until_told("The keyring is locked")
    assert not patient.remote.was_shown(key)
    patient.unlock()
    patient.accept("Back to alloy")
    until_slowly(lambda: patient.remote.was_shown(key), "the key is used")
    patient.window.ask("voice", "voiced", service="builtin", voice="heart")
    patient.remote.forget()
    patient.mend()
    return told.replace(service, "keyed")


def other_sink_stays(patient: Patient) -> str:
    spare = patient.sound.control("load-module", "module-null-sink", "sink_name=spare", f"rate={RATE}")
    patient.sound.control("unload-module", _sink(patient))
    time.sleep(2.0)  # it goes on there
    assert patient.status()["state"] == "playing"
    _plug_in(patient)
    patient.sound.control("set-default-sink", patient.sound.SINK)
    patient.sound.control("unload-module", spare.strip())
    patient.mend()
    return ""


def sink_unplugged(patient: Patient) -> str:
    patient.sound.control("unload-module", _sink(patient))
    patient.wait_for_state("error")
    told = patient.wait_until_told(LOST)
    _plug_in(patient)
    patient.mend()
    time.sleep(0.5)  # until Qt has heard of it
    patient.press_play()
    return told


def network_stalled(patient: Patient) -> str:
    return _read_by_another(patient, Network.STALLED, "other ")


def network_cut(patient: Patient) -> str:
    return _read_by_another(patient, Network.CUT, "other could not be reached")


def sound_server_killed(patient: Patient) -> str:
    patient.sound.kill()
    return _start_again(patient)


def sound_server_killed_in_a_pause(patient: Patient) -> str:
    patient.press_play()
    patient.wait_for_state("paused")
    patient.sound.kill()
    time.sleep(patient.chance.uniform(0.0, 5.0))
    patient.press_play()
    return _start_again(patient)


def sound_server_killed_while_nothing_is_read(patient: Patient) -> str:
    patient.window.ask("press_stop", "stopped")
    patient.sound.kill()
    time.sleep(patient.chance.uniform(0.0, 5.0))
    patient.jump()
    return _start_again(patient)


def _told_that_it_is_lost(patient: Patient) -> str:
    patient.wait_for_state("error")
    return patient.wait_until_told(LOST)


def _start_again(patient: Patient) -> str:
    told = _told_that_it_is_lost(patient)
    patient.press_play()  # must not end the window
    _told_that_it_is_lost(patient)
    time.sleep(patient.chance.uniform(0.0, 5.0))
    patient.sound.start()
    time.sleep(patient.chance.uniform(0.0, 5.0))
    patient.mend()
    first = patient.window.count
    patient.accept("Start again")
    patient.window.wait_for("furnished", first=first)
    patient.window.ask("follow", "following")
    return told


def _read_by_another(patient: Patient, network: Network, beginning: str) -> str:
    patient.window.ask("voice", "voiced", service="other", voice="alloy")
    patient.read_elsewhere()
    patient.remote.set_network(network)
    patient.jump()
    told = patient.wait_until_told(beginning, 120)
    patient.remote.set_network(Network.WELL)
    patient.window.ask("voice", "voiced", service="builtin", voice="heart")
    patient.mend()
    return told


def _sink(patient: Patient) -> str:
    """The number of the module that is the sink."""
    modules = patient.sound.control("list", "short", "modules").splitlines()
    return next(line.split()[0] for line in modules if f"sink_name={patient.sound.SINK}" in line)


def _plug_in(patient: Patient) -> None:
    patient.sound.control(
        "load-module", "module-null-sink", f"sink_name={patient.sound.SINK}", f"rate={RATE}", "channels=2"
    )


SURVIVED: tuple[Fault, ...] = (
    voice_killed,
    slept,
    clock_changed,
    keyring_locked,
    other_sink_stays,
    sink_unplugged,
    network_stalled,
    network_cut,
    disk_full,
)
"""Those after which the same window reads on."""

RESTARTED: tuple[Fault, ...] = (
    sound_server_killed,
    sound_server_killed_in_a_pause,
    sound_server_killed_while_nothing_is_read,
)
"""Those after which the window starts itself again."""
