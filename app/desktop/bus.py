"""The session bus of a Linux desktop: jeepney's messages on a socket that Qt's event loop watches.

No thread, no poll, and nothing waits: what is asked is answered by a callback in the event loop. QtDBus would do for
plain values, but cannot say `a(sa{sv})` or `u`, which portals and notifications are made of.

To be imported on Linux only: jeepney, which comes with keyring, is not there elsewhere.
"""

import itertools
import os
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageFlag,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_connectable_addresses
from jeepney.low_level import Parser
from PySide6.QtCore import QObject, QSocketNotifier, QTimerEvent, Signal, Slot

DEADLINE_MS = 25_000
"""How long an answer may take, as libdbus has it."""

NO_REPLY = "org.freedesktop.DBus.Error.NoReply"
DISCONNECTED = "org.freedesktop.DBus.Error.Disconnected"
INVALID_SIGNATURE = "org.freedesktop.DBus.Error.InvalidSignature"
UNKNOWN_METHOD = "org.freedesktop.DBus.Error.UnknownMethod"

_CHUNK = 65_536
_GIBBERISH = (AssertionError, LookupError, MemoryError, RecursionError, TypeError, ValueError, struct.error)
"""What jeepney raises at bytes that are no messages."""

_DO_NOT_QUEUE = 4
"""Of a request for a name: who does not get it does not wait for it."""


@dataclass(frozen=True, slots=True)
class Method:
    """A method that can be called: of which service and object, and the D-Bus signature of its arguments.

    `returns` is the signature of its answer, for one whose values are looked at: any other answer is an error.
    """

    service: str
    path: str
    interface: str
    name: str
    signature: str = ""
    returns: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: `values`, or the D-Bus name of an `error` (`NO_REPLY`, `DISCONNECTED` and `INVALID_SIGNATURE`
    among them).

    A variant is a pair of signature and value.
    """

    values: tuple[Any, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """What another program asks of us: a method, by interface and name, of the object at `path`.

    `signature` is that of the `values` it has sent, which need not be what the method takes.
    """

    path: str
    interface: str
    name: str
    signature: str
    values: tuple[Any, ...]


class Refused(Exception):
    """A call is not answered as it wishes; the message is the D-Bus name of the error."""


OnCall = Callable[[Call], tuple[str, tuple[Any, ...]]]
"""Answers a call by the D-Bus signature of what goes back, and its values. Raises `Refused`."""

OnReply = Callable[[Reply], None]
OnSignal = Callable[[tuple[Any, ...]], None]


def open_bus(parent: QObject | None = None) -> "Bus | None":
    """A connection to the session bus; None where there is none."""
    for address in _addresses():
        connection = socket.socket(socket.AF_UNIX)
        connection.setblocking(False)  # a bus whose queue is full is none
        try:
            connection.connect(address)
        except OSError:
            connection.close()
        else:
            return Bus(connection, parent)
    return None


class Bus(QObject):
    """One connection to the bus. Calls may be made at once; they are sent when the bus has let us in."""

    joined = Signal()
    """The bus has let us in: `name` is known."""

    lost = Signal()
    """The bus has ended or broken off, once; nothing is answered from then on but `DISCONNECTED`."""

    def __init__(self, connection: socket.socket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket = connection
        self._open = True
        self._sign_in: Authenticator | None = Authenticator()
        self._parser = Parser()
        self._serials = itertools.count(1)
        self._pending: dict[int, _Pending] = {}
        self._subscriptions: list[tuple[MatchRule, str, OnSignal]] = []
        self._on_call: OnCall = _refuse
        self._unsent = bytearray()
        self._held = bytearray()  # messages that wait for the end of the sign-in
        self.name = ""
        """Our unique name on the bus, "" until `joined`."""
        descriptor = connection.fileno()
        self._reading = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._reading.activated.connect(self._on_reading_activated)
        self._writing = QSocketNotifier(descriptor, QSocketNotifier.Type.Write, self)
        self._writing.setEnabled(False)
        self._writing.activated.connect(self._on_writing_activated)
        self._unsent += self._sign_in.data_to_send() or b""
        self._send(message_bus.Hello(), self._on_hello_answered, DEADLINE_MS, "s")
        self._flush()

    @property
    def is_open(self) -> bool:
        """Whether the bus has neither been closed nor lost."""
        return self._open

    def call(
        self, method: Method, *values: Any, on_reply: OnReply | None = None, deadline_ms: int = DEADLINE_MS
    ) -> None:
        """Call `method` with `values`. `on_reply` is called once, in the event loop, unless the bus is closed first."""
        address = DBusAddress(method.path, bus_name=method.service, interface=method.interface)
        message = new_method_call(address, method.name, method.signature or None, values)
        self._send(message, on_reply, deadline_ms, method.returns)

    def subscribe(
        self,
        service: str,
        interface: str,
        member: str,
        signature: str,
        on_signal: OnSignal,
        path: str | None = None,
    ) -> Callable[[], None]:
        """Have `on_signal` called with the values of every such signal that has this D-Bus signature; the function
        given back ends that.
        """
        rule = MatchRule(type="signal", interface=interface, member=member, path=path)
        return self._subscribe(service, rule, signature, on_signal)

    def watch(self, service: str, on_changed: Callable[[bool], None]) -> Callable[[], None]:
        """Have `on_changed` told when `service` comes (True) or goes; the function given back ends that."""
        rule = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        rule.add_arg_condition(0, service)
        return self._subscribe(message_bus.bus_name, rule, "sss", lambda values: on_changed(bool(values[2])))

    def serve(self, name: str, on_call: OnCall) -> None:
        """Be found on the bus as `name`, and have `on_call` answer whoever calls. One name for one connection."""
        self._on_call = on_call
        self._send(message_bus.RequestName(name, _DO_NOT_QUEUE), None, DEADLINE_MS)

    def tell(self, path: str, interface: str, member: str, signature: str, *values: Any) -> None:
        """Send a signal of the object at `path` to all who listen."""
        address = DBusAddress(path, interface=interface)
        self._send(new_signal(address, member, signature, values), None, DEADLINE_MS)

    def close(self) -> None:
        """Hang up. No callback is called any more."""
        for pending in self._pending.values():
            self.killTimer(pending.timer)
        self._pending.clear()
        self._subscriptions.clear()
        self._hang_up()

    def _subscribe(
        self, sender: str, rule: MatchRule, signature: str, on_signal: OnSignal
    ) -> Callable[[], None]:
        # The bus looks at the sender; to us it shows but the unique name of one.
        announced = f"{rule.serialise()},sender='{sender}'"
        entry = (rule, signature, on_signal)
        self._subscriptions.append(entry)
        self._send(message_bus.AddMatch(announced), None, DEADLINE_MS)

        def end() -> None:
            if entry in self._subscriptions:
                self._subscriptions.remove(entry)
                self._send(message_bus.RemoveMatch(announced), None, DEADLINE_MS)

        return end

    # Out

    def _send(
        self, message: Message, on_reply: OnReply | None, deadline_ms: int, returns: str | None = None
    ) -> None:
        serial = next(self._serials)
        if on_reply:
            self._pending[serial] = _Pending(
                on_reply, self.startTimer(deadline_ms if self._open else 0), returns
            )
        target = self._held if self._sign_in else self._unsent
        target += message.serialise(serial=serial)
        if not self._sign_in:
            self._flush()

    def timerEvent(self, event: QTimerEvent) -> None:
        """A deadline has passed."""
        error = NO_REPLY if self._open else DISCONNECTED
        for serial, pending in tuple(self._pending.items()):
            if pending.timer == event.timerId():
                self._answer(serial, Reply(error=error))

    def _flush(self) -> None:
        if not self._open:
            return
        try:
            while self._unsent:
                del self._unsent[: self._socket.send(self._unsent)]
        except BlockingIOError:
            pass
        except OSError:
            # Whoever called is not to be called back from within; reading finds the same end.
            self._unsent.clear()
        self._writing.setEnabled(bool(self._unsent))

    @Slot()
    def _on_writing_activated(self) -> None:
        self._flush()

    # In

    @Slot()
    def _on_reading_activated(self) -> None:
        try:
            messages = self._understand(self._socket.recv(_CHUNK))
        except BlockingIOError:
            return
        except (OSError, *_GIBBERISH):
            self._lose()
            return
        for message in messages:
            self._take(message)

    def _understand(self, data: bytes) -> list[Message]:
        """The messages that `data` completes. Raises ConnectionError at the end of the stream."""
        if not data:
            raise ConnectionResetError
        if self._sign_in is None:
            return self._parser.feed(data)
        self._sign_in.feed(data)
        if self._sign_in.authenticated:
            self._unsent += BEGIN + self._held
            self._held.clear()
            self._sign_in = None
            self._flush()
        return []

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        serial = fields.get(HeaderFields.reply_serial, 0)
        match message.header.message_type:
            case MessageType.method_return:
                self._answer(serial, Reply(tuple(message.body)), _signature(message))
            case MessageType.error:
                self._answer(serial, Reply(error=str(fields.get(HeaderFields.error_name, NO_REPLY))))
            case MessageType.signal:
                for rule, signature, on_signal in tuple(self._subscriptions):
                    if signature == _signature(message) and rule.matches(message):
                        on_signal(tuple(message.body))
            case MessageType.method_call:
                self._answer_call(message)

    def _answer_call(self, message: Message) -> None:
        fields = message.header.fields
        call = Call(
            str(fields.get(HeaderFields.path, "")),
            str(fields.get(HeaderFields.interface, "")),
            str(fields.get(HeaderFields.member, "")),
            _signature(message),
            tuple(message.body),
        )
        try:
            signature, values = self._on_call(call)
            answer = new_method_return(message, signature or None, values)
        except Refused as refused:
            answer = new_error(message, str(refused))
        if not message.header.flags & MessageFlag.no_reply_expected:
            self._send(answer, None, DEADLINE_MS)

    def _answer(self, serial: int, reply: Reply, signature: str = "") -> None:
        if pending := self._pending.pop(serial, None):
            self.killTimer(pending.timer)
            if not reply.error and pending.returns not in (None, signature):
                reply = Reply(error=INVALID_SIGNATURE)
            pending.on_reply(reply)

    def _on_hello_answered(self, reply: Reply) -> None:
        if reply.error:
            self._lose()
        else:
            self.name = reply.values[0]
            self.joined.emit()

    # The end

    def _lose(self) -> None:
        if self._open:
            self._hang_up()
            for serial in tuple(self._pending):
                self._answer(serial, Reply(error=DISCONNECTED))
            self.lost.emit()

    def _hang_up(self) -> None:
        self._open = False
        self._reading.setEnabled(False)
        self._writing.setEnabled(False)
        self._unsent.clear()
        self._socket.close()


@dataclass(frozen=True, slots=True)
class _Pending:
    on_reply: OnReply
    timer: int
    returns: str | None


def _signature(message: Message) -> str:
    """The D-Bus signature of its values."""
    return str(message.header.fields.get(HeaderFields.signature, ""))


def _refuse(_call: Call) -> tuple[str, tuple[Any, ...]]:
    raise Refused(UNKNOWN_METHOD)


def _addresses() -> list[str]:
    """Where the session bus may listen, as addresses of Unix sockets."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    announced = os.environ.get("DBUS_SESSION_BUS_ADDRESS") or (runtime and f"unix:path={runtime}/bus")
    try:
        return list(get_connectable_addresses(announced)) if announced else []
    except (RuntimeError, ValueError):  # another transport, or no address at all
        return []
