"""The connection to the session bus, on a real bus of the test's own."""

import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.session_bus import SessionBus

if sys.platform != "linux":
    pytest.skip("The session bus is of Linux desktops", allow_module_level=True)

from app.desktop.bus import DISCONNECTED, INVALID_SIGNATURE, NO_REPLY, Bus, Method, Reply, open_bus
from tests.desktop.session import bus, daemon
from tests.fakes.bus_service import UNKNOWN, BusService, Refusal

__all__ = ["bus", "daemon"]

NAME, PATH, ECHO = "org.example.Echo", "/org/example/Echo", "org.example.Echo"


def method(name: str, signature: str = "") -> Method:
    return Method(NAME, PATH, ECHO, name, signature)


@pytest.fixture
def service(daemon: SessionBus) -> Iterator[BusService]:
    def refuse(_sender: str) -> None:
        raise Refusal("org.example.No")

    service = BusService(
        daemon.address,
        NAME,
        {
            (ECHO, "Echo"): lambda _sender, *values: ("a(sa{sv})u", values),
            (ECHO, "Size"): lambda _sender, text: ("u", (len(text),)),
            (ECHO, "Refuse"): refuse,
            (ECHO, "Ignore"): lambda _sender: None,
        },
    )
    service.appear()
    yield service
    service.vanish()


@pytest.fixture
def ask(bus: Bus, qtbot: QtBot) -> Callable[..., Reply]:
    """Calls a method and waits for what comes back."""

    def ask(called: Method, *values: object, deadline_ms: int = 10_000) -> Reply:
        replies: list[Reply] = []
        bus.call(called, *values, on_reply=replies.append, deadline_ms=deadline_ms)
        qtbot.waitUntil(lambda: bool(replies), timeout=15_000)
        return replies[0]

    return ask


def test_asks_and_is_answered_before_the_bus_has_let_it_in(ask, bus, service) -> None:
    assert bus.name == ""
    values = ([("speak", {"description": ("s", "Größe 🦜"), "n": ("u", 7)})], 4_000_000_000)
    assert ask(method("Echo", "a(sa{sv})u"), *values).values == values
    assert bus.name.startswith(":")


def test_refusals_come_with_their_name(ask, service) -> None:
    assert ask(method("Refuse")).error == "org.example.No"
    assert ask(method("Unheard")).error == UNKNOWN
    nobody = Method("org.example.Nobody", PATH, ECHO, "Echo")
    assert ask(nobody).error == "org.freedesktop.DBus.Error.ServiceUnknown"


def test_an_answer_of_another_kind_is_an_error(ask, service) -> None:
    assert ask(Method(NAME, PATH, ECHO, "Size", "s", returns="u"), "four").values == (4,)
    assert ask(Method(NAME, PATH, ECHO, "Size", "s", returns="s"), "four").error == INVALID_SIGNATURE


def test_who_does_not_answer_is_waited_for_no_longer_than_said(ask, service) -> None:
    assert ask(method("Ignore"), deadline_ms=50).error == NO_REPLY
    assert ask(method("Size", "s"), "later").values == (5,)


def test_a_large_message_goes_out_in_pieces(ask, service) -> None:
    assert ask(method("Size", "s"), "x" * 8_000_000).values == (8_000_000,)


def test_hears_signals_until_it_no_longer_wants_to(ask, bus, service, qtbot) -> None:
    heard: list[tuple[object, ...]] = []
    end = bus.subscribe(NAME, ECHO, "Rung", "s", heard.append, path=PATH)
    ask(method("Size", "s"), "")  # the bus has taken the subscription
    service.emit(PATH, ECHO, "Rung", "s", "one")
    service.emit(PATH, ECHO, "Other", "s", "two")
    service.emit("/elsewhere", ECHO, "Rung", "s", "three")
    service.emit(PATH, ECHO, "Rung", "u", 3)
    service.emit(PATH, ECHO, "Rung", "ss", "three", "four")
    qtbot.waitUntil(lambda: heard == [("one",)])
    end()
    ask(method("Size", "s"), "")
    service.emit(PATH, ECHO, "Rung", "s", "four")
    ask(method("Size", "s"), "")
    assert heard == [("one",)]


def test_sees_a_service_come_and_go(ask, bus, service, qtbot) -> None:
    seen: list[bool] = []
    bus.watch(NAME, seen.append)
    ask(method("Size", "s"), "")
    service.vanish()
    service.appear()
    qtbot.waitUntil(lambda: seen == [False, True])


def test_the_end_of_the_bus_answers_all_that_waits(daemon, bus, service, qtbot) -> None:
    replies: list[Reply] = []
    bus.call(method("Ignore"), on_reply=replies.append)
    qtbot.waitUntil(lambda: bool(service.called("Ignore")))
    with qtbot.waitSignal(bus.lost):
        daemon.kill()
    assert replies == [Reply(error=DISCONNECTED)]
    bus.call(method("Ignore"), on_reply=replies.append)
    qtbot.waitUntil(lambda: replies[1:] == [Reply(error=DISCONNECTED)])
    bus.subscribe(NAME, ECHO, "Rung", "s", print)()
    bus.close()


def test_after_closing_nothing_is_called_back(bus, service, qtbot) -> None:
    replies: list[Reply] = []
    bus.call(method("Ignore"), on_reply=replies.append, deadline_ms=1)
    bus.close()
    qtbot.wait(20)
    assert replies == []
    assert not bus.is_open


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "gibberish"])
def test_no_bus_is_none(address: str, qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert open_bus() is None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(lambda rest: b"OK 1\r\n" + rest)))
def test_a_bus_that_talks_gibberish_is_lost_and_no_more(qtbot, tmp_path: Path, said: bytes) -> None:
    near, far = socket.socketpair()
    near.setblocking(False)
    bus = Bus(near)
    with qtbot.waitSignal(bus.lost):
        half = len(said) // 2
        far.sendall(said[:half])
        far.sendall(said[half:])
        far.close()
    assert not bus.is_open
