"""Stands between a client and a real server on loopback: notes when the client hangs up, and can hold answers back."""

import socket
import threading
import time
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit


class Line:
    """One connection of the client."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.hung_up = threading.Event()
        self.hung_up_at = 0.0
        """When, by `time.monotonic()`, the client's end was seen to be closed."""


class Relay:
    """Passes everything on to the server at `url`, until the block ends.

    Of the answers on one connection only the first `passing` bytes are let through, if it is given. `requests` counts
    the speech that was asked for.
    """

    def __init__(self, url: str) -> None:
        self._server = (urlsplit(url).hostname, urlsplit(url).port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.lines: list[Line] = []
        self.passing: int | None = None
        self.requests = 0

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        for one in self._open:
            _shut(one)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                try:
                    server = socket.create_connection(self._server)
                except OSError:
                    client.close()
                    continue
                self._open += [client, server]
                line = Line()
                self.lines.append(line)
                threading.Thread(
                    target=self._pass_questions, args=(client, server, line), daemon=True
                ).start()
                threading.Thread(target=self._pass_answers, args=(server, client), daemon=True).start()

    def _pass_questions(self, client: socket.socket, server: socket.socket, line: Line) -> None:
        with suppress(OSError):
            while data := client.recv(65536):
                self.requests += data.count(b"POST /v1/audio/speech")
                server.sendall(data)
                line.asked.set()
        line.hung_up_at = time.monotonic()
        line.hung_up.set()
        _shut(server)

    def _pass_answers(self, server: socket.socket, client: socket.socket) -> None:
        passed = 0
        with suppress(OSError):
            while data := server.recv(65536):
                if self.passing is not None:
                    data = data[: max(0, self.passing - passed)]
                client.sendall(data)
                passed += len(data)
            if self.passing is None:
                _shut(client)


def _shut(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
