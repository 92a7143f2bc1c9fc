"""The desktop portal: whom a program asks that may not, or cannot, take from the desktop by itself."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.desktop.bus import DISCONNECTED, Bus, Method, Reply

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"

VANISHED = "org.freedesktop.DBus.Error.NameHasNoOwner"
"""The error of what the portal was asked when it ended."""

_REGISTER = Method(SERVICE, PATH, "org.freedesktop.host.portal.Registry", "Register", "sa{sv}")
_SETTINGS = "org.freedesktop.portal.Settings"
_READ_ALL = Method(SERVICE, PATH, _SETTINGS, "ReadAll", "as", "a{sa{sv}}")
_VERSION = Method(SERVICE, PATH, "org.freedesktop.DBus.Properties", "Get", "ss", "v")


class Outcome(Enum):
    """What the portal made of a request; its numbers are those of `org.freedesktop.portal.Request`."""

    GRANTED = 0
    CANCELLED = 1
    """The user said no."""

    ENDED = 2
    """It came to nothing in another way."""

    FAILED = 3
    """The portal could not be asked: `Response.error` says why."""


@dataclass(frozen=True, slots=True)
class Response:
    """How a request ended. `results` are plain values; `error` is the D-Bus name of one."""

    outcome: Outcome
    results: Mapping[str, Any] = field(default_factory=dict[str, Any])
    error: str = ""


OnResponse = Callable[[Response], None]

Found = Mapping[str, Mapping[str, Any]]
"""Settings of the desktop, by namespace and key."""


class Portal(QObject):
    """Requests to the portal, which may take as long as the user thinks about them."""

    appeared = Signal()
    """The portal is there: for the first time, or again."""

    vanished = Signal()
    """The portal has ended, and forgot all about us."""

    def __init__(self, bus: Bus, app_id: str, parent: QObject | None = None) -> None:
        """`app_id`: the name of the app's desktop file, without its ending."""
        super().__init__(parent)
        self.bus = bus
        self._app_id = app_id
        self._tokens = itertools.count(1)
        self._waiting: dict[str, _Waiting] = {}
        bus.watch(SERVICE, self._on_service_changed)
        bus.lost.connect(self._on_bus_lost)
        self._register()

    def find_version(self, interface: str, on_found: Callable[[int, str], None]) -> None:
        """Tell which version of `interface` there is (0: none), and the D-Bus name of the error."""

        def on_reply(reply: Reply) -> None:
            version = 0 if reply.error else reply.values[0][1]
            on_found(version if isinstance(version, int) else 0, reply.error)

        self.bus.call(_VERSION, interface, "version", on_reply=on_reply)

    def follow_settings(self, namespaces: Sequence[str], on_changed: Callable[[Found], None]) -> None:
        """Tell the desktop's settings in these namespaces: when they are found, and when one changes."""
        found: dict[str, dict[str, Any]] = {}

        def on_read(reply: Reply) -> None:
            if not reply.error:
                found.update((name, plain(keys)) for name, keys in reply.values[0].items())
                on_changed(found)

        def on_setting_changed(values: tuple[Any, ...]) -> None:
            namespace, key, (_signature, value) = values
            if namespace in namespaces:
                found.setdefault(namespace, {})[key] = value
                on_changed(found)

        def read() -> None:
            self.bus.call(_READ_ALL, list(namespaces), on_reply=on_read)

        self.bus.subscribe(SERVICE, _SETTINGS, "SettingChanged", "ssv", on_setting_changed, path=PATH)
        self.appeared.connect(read)
        read()

    def request(
        self, method: Method, *values: Any, options: Mapping[str, Any], on_response: OnResponse
    ) -> None:
        """Call `method` with `values` and `options`, and `on_response` once when its request has ended."""
        if not self.bus.name and self.bus.is_open:
            self.bus.joined.connect(
                lambda: self.request(method, *values, options=options, on_response=on_response)
            )
            return
        token = f"readlark{next(self._tokens)}"
        sender = self.bus.name.removeprefix(":").replace(".", "_")
        # To be heard before the call is made: the answer may be quicker than the reply to the call.
        end = self.bus.subscribe(
            SERVICE,
            "org.freedesktop.portal.Request",
            "Response",
            "ua{sv}",
            lambda answer: self._answer(token, _response(answer)),
            path=f"{PATH}/request/{sender}/{token}",
        )
        self._waiting[token] = _Waiting(on_response, end)

        def on_reply(reply: Reply) -> None:
            if reply.error:
                self._answer(token, Response(Outcome.FAILED, error=reply.error))

        self.bus.call(method, *values, {**options, "handle_token": ("s", token)}, on_reply=on_reply)

    def _register(self) -> None:
        # Portals since 1.21 know by this which program it is; it has to be the first thing that they hear of us.
        self.bus.call(_REGISTER, self._app_id, {})

    def _answer(self, token: str, response: Response) -> None:
        if waiting := self._waiting.pop(token, None):
            waiting.end()
            waiting.on_response(response)

    def _answer_all(self, error: str) -> None:
        for token in tuple(self._waiting):
            self._answer(token, Response(Outcome.FAILED, error=error))

    def _on_service_changed(self, present: bool) -> None:
        if present:
            self._register()
            self.appeared.emit()
        else:
            self._answer_all(VANISHED)
            self.vanished.emit()

    def _on_bus_lost(self) -> None:
        self._answer_all(DISCONNECTED)
        self.vanished.emit()


@dataclass(frozen=True, slots=True)
class _Waiting:
    on_response: OnResponse
    end: Callable[[], None]


def _response(values: tuple[Any, ...]) -> Response:
    code, results = values
    outcome = Outcome(code) if code in (0, 1) else Outcome.ENDED
    return Response(outcome, plain(results))


def plain(variants: Mapping[str, tuple[str, Any]]) -> dict[str, Any]:
    """An `a{sv}` without the signatures of its values."""
    return {name: value for name, (_signature, value) in variants.items()}
