"""The media player on a real bus, driven by playerctl as a desktop's media keys drive it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("MPRIS is of Linux desktops", allow_module_level=True)

from app.desktop.bus import UNKNOWN_METHOD, Bus
from app.desktop.media_player import Playback, Shown
from app.desktop.mpris import (
    INVALID_ARGS,
    NAME,
    PATH,
    PLAYER,
    PROPERTIES,
    READ_ONLY,
    UNKNOWN_INTERFACE,
    UNKNOWN_OBJECT,
    UNKNOWN_PROPERTY,
    Mpris,
    metadata,
    player_properties,
)
from tests.desktop.running import Aside
from tests.desktop.session import bus, daemon
from tests.parts import require
from tests.session_bus import SessionBus

__all__ = ["bus", "daemon"]

SHOWN = Shown(Playback.PLAYING, 3, "A Book", "An Author", "Chapter I", 90_000, 1.25, 0.5)


@pytest.fixture
def player(bus: Bus, qtbot: QtBot) -> Mpris:
    with qtbot.waitSignal(bus.joined):
        return Mpris(bus, lambda: 12_345)


@pytest.fixture
def wishes(player: Mpris) -> list[Any]:
    """What is asked of the player, in order."""
    wishes: list[Any] = []
    for name in ("play", "pause", "toggle", "stop", "next", "previous", "window", "quit"):
        getattr(player, f"{name}_requested").connect(lambda name=name: wishes.append(name))
    for name in ("seek", "rate", "volume"):
        getattr(player, f"{name}_requested").connect(lambda value, name=name: wishes.append((name, value)))
    return wishes


@pytest.fixture
def playerctl(daemon: SessionBus, aside: Callable[..., Aside]) -> Callable[..., str]:
    require("playerctl")

    def run(*words: str) -> str:
        command = ["playerctl", "--player=readlark", *words]
        done = aside(lambda: subprocess.run(command, capture_output=True, text=True, timeout=20)).result
        assert done.stderr == ""
        return done.stdout.strip()

    return run


@pytest.fixture
def call(daemon: SessionBus, aside: Callable[..., Aside]) -> Callable[..., Any]:
    """Calls a method as another program, and returns its answer or the name of the error."""

    def ask(interface: str, name: str, signature: str = "", *values: Any, path: str = PATH) -> Any:
        address = DBusAddress(path, bus_name=NAME, interface=interface)

        def talk() -> Any:
            with open_dbus_connection(daemon.address) as connection:
                message = new_method_call(address, name, signature or None, values)
                reply = connection.send_and_get_reply(message, timeout=10)
                error = {code.name: value for code, value in reply.header.fields.items()}.get("error_name")
                return error or reply.body

        return aside(talk).result

    return ask


def test_playerctl_sees_what_is_shown(player: Mpris, playerctl: Callable[..., str]) -> None:
    assert playerctl("status") == "Stopped"
    player.show(SHOWN)
    assert playerctl("status") == "Playing"
    form = "{{title}}|{{artist}}|{{album}}|{{mpris:length}}|{{mpris:trackid}}"
    assert playerctl("metadata", "--format", form) == (
        "A Book|An Author|Chapter I|90000000|'/app/readlark/text/3'"
    )
    player.show(replace(SHOWN, playback=Playback.PAUSED))  # else it counts along
    assert playerctl("position") == "12.345000"
    assert playerctl("volume") == "0.500000"


def test_playerctl_steers(player: Mpris, playerctl: Callable[..., str], wishes: list[Any]) -> None:
    player.show(SHOWN)
    for word in ("play", "pause", "play-pause", "stop", "next", "previous"):
        playerctl(word)
    playerctl("position", "10+")
    playerctl("position", "60-")
    playerctl("position", "33")
    playerctl("volume", "0.25")
    assert wishes == [
        "play",
        "pause",
        "toggle",
        "stop",
        "next",
        "previous",
        ("seek", 22_345),
        ("seek", 0),
        ("seek", 33_000),
        ("volume", 0.25),
    ]


def test_the_rate_the_window_and_the_end(call: Callable[..., Any], player: Mpris, wishes: list[Any]) -> None:
    for rate in (2.0, 9.0, 0.1, 0.0):
        assert call(PROPERTIES, "Set", "ssv", PLAYER, "Rate", ("d", rate)) == ()
    call("org.mpris.MediaPlayer2", "Raise")
    call("org.mpris.MediaPlayer2", "Quit")
    assert wishes == [("rate", 2.0), ("rate", 3.0), ("rate", 0.5), "pause", "window", "quit"]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ((PLAYER, "Seek", "s", "far"), INVALID_ARGS),
        ((PLAYER, "Explode"), UNKNOWN_METHOD),
        (("org.example", "Play"), UNKNOWN_METHOD),
        ((PROPERTIES, "Get", "ss", PLAYER, "Age"), UNKNOWN_PROPERTY),
        ((PROPERTIES, "GetAll", "s", "org.example"), UNKNOWN_INTERFACE),
        ((PROPERTIES, "Set", "ssv", PLAYER, "Metadata", ("s", "mine")), READ_ONLY),
        ((PROPERTIES, "Set", "ssv", PLAYER, "Age", ("d", 7.0)), UNKNOWN_PROPERTY),
        ((PROPERTIES, "Set", "ssv", PLAYER, "Rate", ("s", "fast")), INVALID_ARGS),
        ((PROPERTIES, "Set", "ssv", PLAYER, "Volume", ("d", float("nan"))), INVALID_ARGS),
    ],
)
def test_a_wrong_call_changes_nothing(
    call: Callable[..., Any], player: Mpris, wishes: list[Any], wrong: tuple[Any, ...], error: str
) -> None:
    player.show(SHOWN)
    assert call(*wrong) == error
    assert wishes == []


def test_another_object_is_not_ours(call: Callable[..., Any], player: Mpris) -> None:
    assert call(PLAYER, "Play", path="/") == UNKNOWN_OBJECT


def test_a_place_in_another_text_or_beyond_the_end_is_left_alone(
    call: Callable[..., Any], player: Mpris, wishes: list[Any]
) -> None:
    player.show(SHOWN)
    call(PLAYER, "SetPosition", "ox", "/app/readlark/text/2", 1_000_000)
    call(PLAYER, "SetPosition", "ox", "/app/readlark/text/3", 90_000_001)
    call(PLAYER, "SetPosition", "ox", "/app/readlark/text/3", -1)
    call(PLAYER, "Seek", "x", 2**62)
    assert wishes == [("seek", 90_000)]
    player.show(replace(SHOWN, playback=Playback.STOPPED))
    call(PLAYER, "Seek", "x", 1_000_000)
    assert len(wishes) == 1


@pytest.fixture
def listener(daemon: SessionBus) -> Iterator[Callable[[], tuple[str, tuple[Any, ...]]]]:
    """The next signal of the player: its name and values."""
    connection = open_dbus_connection(daemon.address)
    rule = MatchRule(type="signal", path=PATH)
    connection.send_and_get_reply(message_bus.AddMatch(rule))
    with connection.filter(rule, bufsize=20) as signals:

        def heard() -> tuple[str, tuple[Any, ...]]:
            message = connection.recv_until_filtered(signals, timeout=10)
            member = {code.name: value for code, value in message.header.fields.items()}["member"]
            return member, message.body

        yield heard
    connection.close()


def test_only_what_has_changed_is_told(player: Mpris, bus: Bus, listener, qtbot: QtBot) -> None:
    player.show(SHOWN)
    assert listener() == (
        "PropertiesChanged",
        (
            PLAYER,
            {
                "PlaybackStatus": ("s", "Playing"),
                "Metadata": (
                    "a{sv}",
                    {
                        "mpris:trackid": ("o", "/app/readlark/text/3"),
                        "mpris:length": ("x", 90_000_000),
                        "xesam:title": ("s", "A Book"),
                        "xesam:artist": ("as", ["An Author"]),
                        "xesam:album": ("s", "Chapter I"),
                    },
                ),
                "Rate": ("d", 1.25),
                "Volume": ("d", 0.5),
                "CanGoNext": ("b", True),
                "CanGoPrevious": ("b", True),
                "CanPlay": ("b", True),
                "CanPause": ("b", True),
                "CanSeek": ("b", True),
            },
            [],
        ),
    )
    player.show(SHOWN)
    player.tell_jump()
    player.show(replace(SHOWN, playback=Playback.PAUSED))
    assert listener() == ("Seeked", (12_345_000,))
    assert listener() == (
        "PropertiesChanged",
        (PLAYER, {"PlaybackStatus": ("s", "Paused")}, []),
    )


def test_without_a_text_nothing_is_told_of_one() -> None:
    assert metadata(Shown()) == {}
    assert player_properties(Shown())["CanPlay"] == ("b", False)
    assert "xesam:asText" not in metadata(SHOWN)
