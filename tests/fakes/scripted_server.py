"""An HTTP server on loopback that answers exactly what a test scripts, byte by byte."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self


@dataclass
class Exchange:
    """One request: its head and body as they came, and the connection to answer on."""

    head: str
    body: bytes
    connection: socket.socket
    closed: threading.Event = field(default_factory=threading.Event)

    def answer(self, status: str, body: bytes = b"", **headers: str) -> None:
        """Answer at once and whole."""
        self.begin(status, Content_Length=str(len(body)), **headers)
        self.send(body)

    def begin(self, status: str, **headers: str) -> None:
        """Send the head of an answer; without a length it ends with the connection."""
        lines = [f"HTTP/1.1 {status}", *(f"{n.replace('_', '-')}: {v}" for n, v in headers.items())]
        if "Content_Length" not in headers:
            lines.append("Connection: close")
        self.send("\r\n".join([*lines, "", ""]).encode())

    def send(self, data: bytes) -> None:
        """Send more of the body."""
        self.connection.sendall(data)

    def wait_for_hang_up(self) -> None:
        """Wait until the client has closed the connection."""
        with suppress(OSError):
            while self.connection.recv(4096):
                pass
        self.closed.set()


class ScriptedServer:
    """Calls `script(exchange, number)` for every request, each connection in a thread of its own."""

    def __init__(self, script: Callable[[Exchange, int], None]) -> None:
        self._script = script
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.exchanges: list[Exchange] = []
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._socket.shutdown(
                socket.SHUT_RDWR
            )  # closing alone would not wake who waits for the next client
        self._socket.close()
        for exchange in self.exchanges:
            exchange.connection.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError, ValueError), connection:
            while True:
                head, _, body = _read_until(connection, b"\r\n\r\n").partition(b"\r\n\r\n")
                length = _content_length(head)
                while len(body) < length:
                    body += _received(connection)
                exchange = Exchange(head.decode("latin-1"), body, connection)
                self.exchanges.append(exchange)
                self._script(exchange, len(self.exchanges))


def _read_until(connection: socket.socket, mark: bytes) -> bytes:
    data = b""
    while mark not in data:
        data += _received(connection)
    return data


def _received(connection: socket.socket) -> bytes:
    """What has come. Raises OSError at the end: who hangs up in the middle asks for nothing."""
    chunk = connection.recv(65536)
    if not chunk:
        raise OSError
    return chunk


def _content_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0
