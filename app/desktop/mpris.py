"""The media player of a Linux desktop: MPRIS, version 2.2 (https://specifications.freedesktop.org/mpris-spec/2.2/).

To be imported on Linux only.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from app.desktop.bus import UNKNOWN_METHOD, Bus, Call, Refused
from app.desktop.media_player import MediaPlayer, Playback, Shown

NAME = "org.mpris.MediaPlayer2.readlark"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
PEER = "org.freedesktop.DBus.Peer"

INVALID_ARGS = "org.freedesktop.DBus.Error.InvalidArgs"
UNKNOWN_INTERFACE = "org.freedesktop.DBus.Error.UnknownInterface"
UNKNOWN_OBJECT = "org.freedesktop.DBus.Error.UnknownObject"
UNKNOWN_PROPERTY = "org.freedesktop.DBus.Error.UnknownProperty"
READ_ONLY = "org.freedesktop.DBus.Error.PropertyReadOnly"

SLOWEST, FASTEST = 0.5, 3.0
"""What other programs may ask for, as pitch and place are measured to hold there."""

Variant = tuple[str, Any]
Answer = tuple[str, tuple[Any, ...]]

_DONE: Answer = ("", ())
_US_A_MS = 1000

ROOT_PROPERTIES: Mapping[str, Variant] = {
    "CanQuit": ("b", True),
    "CanRaise": ("b", True),
    "HasTrackList": ("b", False),
    "Identity": ("s", "Readlark"),
    "DesktopEntry": ("s", "readlark"),
    "SupportedUriSchemes": ("as", []),
    "SupportedMimeTypes": ("as", []),
}


def track_path(number: int) -> str:
    """The name of the text with this number among all objects of all media players."""
    return f"/app/readlark/text/{number}"


def metadata(shown: Shown) -> dict[str, Variant]:
    """What is told of the text; never the text itself."""
    if not shown.track:
        return {}
    told: dict[str, Variant] = {
        "mpris:trackid": ("o", track_path(shown.track)),
        "mpris:length": ("x", shown.length_ms * _US_A_MS),
        "xesam:title": ("s", shown.title),
    }
    if shown.author:
        told["xesam:artist"] = ("as", [shown.author])
    if shown.chapter:
        told["xesam:album"] = ("s", shown.chapter)
    return told


def player_properties(shown: Shown) -> dict[str, Variant]:
    """All that the player tells, but for its position, which is told when it is asked for."""
    has_text, is_open = shown.track > 0, shown.playback is not Playback.STOPPED
    return {
        "PlaybackStatus": ("s", shown.playback.value),
        "Metadata": ("a{sv}", metadata(shown)),
        "Rate": ("d", shown.rate),
        "MinimumRate": ("d", SLOWEST),
        "MaximumRate": ("d", FASTEST),
        "Volume": ("d", shown.volume),
        "CanGoNext": ("b", is_open),
        "CanGoPrevious": ("b", is_open),
        "CanPlay": ("b", has_text),
        "CanPause": ("b", has_text),
        "CanSeek": ("b", is_open),
        "CanControl": ("b", True),
    }


class Mpris(MediaPlayer):
    """The media player `readlark` on `bus`, which it closes in the end."""

    def __init__(self, bus: Bus, position_ms: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._position_ms = position_ms
        self._shown = Shown()
        self._methods: Mapping[tuple[str, str], tuple[str, Callable[..., Answer]]] = {
            (ROOT, "Raise"): ("", self._wish(self.window_requested.emit)),
            (ROOT, "Quit"): ("", self._wish(self.quit_requested.emit)),
            (PLAYER, "Play"): ("", self._wish(self.play_requested.emit)),
            (PLAYER, "Pause"): ("", self._wish(self.pause_requested.emit)),
            (PLAYER, "PlayPause"): ("", self._wish(self.toggle_requested.emit)),
            (PLAYER, "Stop"): ("", self._wish(self.stop_requested.emit)),
            (PLAYER, "Next"): ("", self._wish(self.next_requested.emit)),
            (PLAYER, "Previous"): ("", self._wish(self.previous_requested.emit)),
            (PLAYER, "Seek"): ("x", self._seek),
            (PLAYER, "SetPosition"): ("ox", self._set_position),
            (PROPERTIES, "Get"): ("ss", self._get),
            (PROPERTIES, "GetAll"): ("s", self._get_all),
            (PROPERTIES, "Set"): ("ssv", self._set),
            (PEER, "Ping"): ("", lambda: _DONE),
        }
        bus.serve(NAME, self._answer)

    def show(self, shown: Shown) -> None:
        """Tell those who listen what is not as before."""
        former, new = player_properties(self._shown), player_properties(shown)
        self._shown = shown
        changed = {name: value for name, value in new.items() if value != former[name]}
        if changed:
            self._bus.tell(PATH, PROPERTIES, "PropertiesChanged", "sa{sv}as", PLAYER, changed, [])

    def tell_jump(self) -> None:
        """Tell those who count along where the reading is."""
        self._bus.tell(PATH, PLAYER, "Seeked", "x", self._position_us())

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def _answer(self, call: Call) -> Answer:
        if call.path != PATH and call.interface != PEER:
            raise Refused(UNKNOWN_OBJECT)
        signature, method = self._methods.get((call.interface, call.name), (None, None))
        if method is None:
            raise Refused(UNKNOWN_METHOD)
        if call.signature != signature:
            raise Refused(INVALID_ARGS)
        return method(*call.values)

    @staticmethod
    def _wish(emit: Callable[[], None]) -> Callable[[], Answer]:
        def answer() -> Answer:
            emit()
            return _DONE

        return answer

    def _position_us(self) -> int:
        return self._position_ms() * _US_A_MS

    def _seek(self, by_us: int) -> Answer:
        self._go_to(self._position_ms() + by_us // _US_A_MS)
        return _DONE

    def _set_position(self, track: str, to_us: int) -> Answer:
        """What is meant for another text, or for no place in this one, is to be left alone."""
        if track == track_path(self._shown.track) and 0 <= to_us <= self._shown.length_ms * _US_A_MS:
            self._go_to(to_us // _US_A_MS)
        return _DONE

    def _go_to(self, ms: int) -> None:
        if self._shown.playback is not Playback.STOPPED:
            self.seek_requested.emit(min(max(ms, 0), self._shown.length_ms))

    def _properties(self, interface: str) -> Mapping[str, Variant]:
        if interface == ROOT:
            return ROOT_PROPERTIES
        if interface == PLAYER:
            return {**player_properties(self._shown), "Position": ("x", self._position_us())}
        raise Refused(UNKNOWN_INTERFACE)

    def _get(self, interface: str, name: str) -> Answer:
        properties = self._properties(interface)
        if name not in properties:
            raise Refused(UNKNOWN_PROPERTY)
        return "v", (properties[name],)

    def _get_all(self, interface: str) -> Answer:
        return "a{sv}", (self._properties(interface),)

    def _set(self, interface: str, name: str, value: Variant) -> Answer:
        if name not in self._properties(interface):
            raise Refused(UNKNOWN_PROPERTY)
        if (interface, name) not in ((PLAYER, "Rate"), (PLAYER, "Volume")):
            raise Refused(READ_ONLY)
        signature, number = value
        if signature != "d" or not math.isfinite(number):
            raise Refused(INVALID_ARGS)
        if name == "Volume":
            self.volume_requested.emit(min(max(number, 0.0), 1.0))
        elif number == 0.0:
            self.pause_requested.emit()  # as the specification has it
        else:
            self.rate_requested.emit(min(max(number, SLOWEST), FASTEST))
        return _DONE
