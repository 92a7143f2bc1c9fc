"""A service on a session bus, answering from a thread of its own as another program would."""

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import new_error, new_method_return, new_signal

UNKNOWN = "org.freedesktop.DBus.Error.UnknownMethod"

Answer = tuple[str, tuple[Any, ...]]
"""The D-Bus signature of an answer, and its values."""

Handler = Callable[..., Answer | None]
"""Called with the unique name of the caller and the values of the call; None: the caller is left without an answer."""


class Refusal(Exception):
    """The service answers with the D-Bus error that is the message."""


class BusService:
    """Owns `name` on the bus at `address` from `appear` to `vanish`, and answers as `handlers` say.

    `handlers` are by interface and method. What is called is in `calls`: interface, method and values.
    """

    def __init__(self, address: str, name: str, handlers: dict[tuple[str, str], Handler]) -> None:
        self._address = address
        self._name = name
        self._handlers = handlers
        self._connection: DBusConnection | None = None
        self._thread: threading.Thread | None = None
        self.calls: list[tuple[str, str, tuple[Any, ...]]] = []

    def appear(self) -> None:
        """Take the name on the bus, unless it is there."""
        if self._connection:
            return
        connection = open_dbus_connection(self._address)
        connection.send_and_get_reply(message_bus.RequestName(self._name, 4))
        self._connection = connection
        self._thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
        self._thread.start()

    def vanish(self) -> None:
        """Leave the bus, as a service that was killed."""
        if self._connection and self._thread:
            with contextlib.suppress(OSError):  # the bus itself may have gone
                self._connection.sock.shutdown(socket.SHUT_RDWR)
            self._thread.join()
            self._connection.close()
            self._connection = self._thread = None

    def emit(self, path: str, interface: str, member: str, signature: str, *values: Any) -> None:
        """Send a signal to all."""
        if self._connection:
            self._connection.send(
                new_signal(DBusAddress(path, interface=interface), member, signature, values)
            )

    def called(self, method: str) -> list[tuple[Any, ...]]:
        """The values of every call of `method`."""
        return [values for _interface, name, values in self.calls if name == method]

    def _serve(self, connection: DBusConnection) -> None:
        with contextlib.suppress(OSError):
            while True:
                message = connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._take(connection, message)

    def _take(self, connection: DBusConnection, message: Message) -> None:
        fields = message.header.fields
        interface, name = str(fields.get(HeaderFields.interface)), str(fields[HeaderFields.member])
        self.calls.append((interface, name, tuple(message.body)))
        handler = self._handlers.get((interface, name))
        try:
            if handler is None:
                raise Refusal(UNKNOWN)
            answer = handler(fields[HeaderFields.sender], *message.body)
        except Refusal as refusal:
            connection.send(new_error(message, str(refusal)))
            return
        if answer is not None:
            signature, values = answer
            connection.send(new_method_return(message, signature or None, values))
