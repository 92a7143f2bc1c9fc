"""What a screen reader knows of a program on Linux: the tree of AT-SPI, and its events, over D-Bus."""

import contextlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.parts import require
from tests.processes import running

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"

FOCUSABLE, FOCUSED, SHOWING, ENABLED = 11, 12, 25, 8
"""Bits of a state (`AtspiStateType`)."""

_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Thing:
    """One object of the tree; `path` is its D-Bus path."""

    path: str
    role: str
    name: str
    states: int
    depth: int

    def is_(self, state: int) -> bool:
        """Whether it has this state."""
        return bool(self.states >> state & 1)


class ScreenReader:
    """Looks at every program on one accessibility bus."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    @classmethod
    @contextlib.contextmanager
    def started(cls, session: str, display: str, log: Path) -> Iterator[Self]:
        """On a session bus at the address `session`; programs are to be started on `display` after this.

        The launcher names its bus on the display, too: Qt believes that before it asks the session bus, and there may
        be the name of one that is gone.
        """
        require(LAUNCHER)
        env = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": session, "DISPLAY": display}
        with (
            running([LAUNCHER, "--launch-immediately"], env, log=log),
            open_dbus_connection(_bus_of(session)) as connection,
        ):
            reader = cls(connection)
            reader.programs()  # which starts the registry: a program that came before it would not be entered
            yield reader

    def programs(self) -> list[str]:
        """The bus names of the programs that can be looked at."""
        return [name for name, _path in self._ask(_REGISTRY, _ROOT, "GetChildren")]

    def tree(self, program: str) -> list[Thing]:
        """Everything that `program` shows, from the outside in."""
        return list(self._walk(program, _ROOT, 0))

    def description(self, program: str, thing: Thing) -> str:
        """What is told of `thing` behind its name and its role."""
        return self._property(program, thing.path, "Description")

    def listen(self, program: str) -> None:
        """Have `program` tell of its events from now on, as it tells a screen reader."""
        for kind in ("object", "focus"):
            self._ask(_REGISTRY, "/org/a11y/atspi/registry", "RegisterEvent", "s", (kind,), _REGISTRY)
        rule = MatchRule(type="signal", sender=program)
        self._connection.send_and_get_reply(message_bus.AddMatch(rule))

    def heard(self, for_s: float) -> list[tuple[str, Any]]:
        """Its events (member and body) of the next `for_s` seconds, and those that have come before."""
        events: list[tuple[str, Any]] = []
        give_up = time.monotonic() + for_s
        while (left := give_up - time.monotonic()) > 0:
            with contextlib.suppress(TimeoutError):
                message = self._connection.receive(timeout=left)
                if message.header.message_type is MessageType.signal:
                    fields = {field.name: value for field, value in message.header.fields.items()}
                    events.append((fields["member"], message.body))
        return events

    def _walk(self, program: str, path: str, depth: int) -> Iterator[Thing]:
        (role,) = self._ask_all(program, path, "GetRoleName")
        name = self._property(program, path, "Name")
        low, high = self._ask(program, path, "GetState")
        yield Thing(path, role, name, low | high << 32, depth)
        if depth < _DEEPEST:
            for _owner, child in self._ask(program, path, "GetChildren"):
                yield from self._walk(program, child, depth + 1)

    def _property(self, program: str, path: str, name: str) -> str:
        interface = "org.freedesktop.DBus.Properties"
        ((_signature, value),) = self._ask_all(program, path, "Get", "ss", (_ACCESSIBLE, name), interface)
        return value

    def _ask(self, *words: Any) -> Any:
        body = self._ask_all(*words)
        return body[0] if body else None

    def _ask_all(
        self,
        program: str,
        path: str,
        method: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
        interface: str = _ACCESSIBLE,
    ) -> tuple[Any, ...]:
        call = new_method_call(DBusAddress(path, program, interface), method, signature, body)
        answer = self._connection.send_and_get_reply(call, timeout=10)
        if answer.header.message_type is MessageType.error:
            raise LookupError(f"{method} of {path}: {answer.body}")
        return answer.body


def _bus_of(session: str) -> str:
    """The address of the accessibility bus; waits until it is there."""
    asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    give_up = time.monotonic() + 10
    with open_dbus_connection(session) as connection:
        while time.monotonic() < give_up:
            answer = connection.send_and_get_reply(asked, timeout=10)
            if answer.header.message_type is not MessageType.error:
                return answer.body[0]
            time.sleep(0.05)
    raise TimeoutError("No accessibility bus within 10 s")
