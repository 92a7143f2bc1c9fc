"""One window for a user: the first start listens, every later one hands over to it."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.desktop import handover
from app.desktop.wishes import (
    GoOnWish,
    OpenWish,
    SpeakWish,
    StatusWish,
    SteerWish,
    TakeWish,
    Wish,
    WishError,
    parse,
)

MAX_CONNECTIONS = 64
"""Connections at once, those that wait for the end of a reading among them."""

MAX_WAITING_BYTES = 2 * handover.MAX_BYTES
"""Of all lines together that have not come to their end."""

REQUEST_MS = 10_000
"""How long a line may take to arrive."""


class SingleInstance(QObject):
    """Decides who is the one running app, and listens for the wishes of the others.

    The lock file decides, for a server can listen beside a living one. The socket is readable by this user
    alone and lies in a folder that only this user can enter. A wish that cannot be understood is answered
    with an error and changes nothing.
    """

    speak_requested = Signal(object, object)
    """A text (str) to read, with options (dict) as `wishes.SpeakWish` has them."""

    take_requested = Signal(str, object)
    """One of `handover.PLACES`, whose text is to be read, and options (dict); `answer_taking` answers."""

    files_requested = Signal(list)
    """Absolute paths (str) to open; an empty list asks for the window."""

    steer_requested = Signal(str)
    """One of `handover.VERBS`."""

    go_on_requested = Signal(object)
    """A `GoOnWish`: another window has started itself again as this one."""

    def __init__(self, status: Callable[[], Mapping[str, Any]], parent: QObject | None = None) -> None:
        """`status` says what the reading is doing, as the `status` command prints it."""
        super().__init__(parent)
        self._status = status
        self._lock = QLockFile(str(handover.folder() / "lock"))
        self._lock.setStaleLockTime(0)  # only a lock whose process has ended is stale, however old it is
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)
        self._connections: set[_Connection] = set()
        self._waiting: list[_Connection] = []
        self._taking: tuple[_Connection, bool] | None = None
        """Who asked for a text to be taken that is not here yet, and whether they wait for the end of its reading."""

    @property
    def listening(self) -> bool:
        """Whether others can hand over to this process."""
        return self._server.isListening()

    def claim(self) -> bool:
        """Become the one running app and listen. False: another one is."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        if self._lock.isLocked():
            name = handover.address()
            QLocalServer.removeServer(name)  # left behind by a crash: the lock says that nobody listens
            self._server.listen(name)
        return True

    def end_reading(self, error: str = "") -> None:
        """Tell those who wait that their reading is over; `error`: the sentence why it failed."""
        waiting, self._waiting = self._waiting, []
        for connection in waiting:
            connection.answer({"ok": False, "error": error} if error else {"ok": True}, last=True)

    def answer_taking(self, error: str = "", *, reads: bool = False) -> None:
        """Tell who asked for a text to be taken what came of it: it is about to be read, or else the voice fell
        silent, or with `error` a sentence why there is nothing to read.
        """
        if self._taking is None:
            return
        (connection, waits), self._taking = self._taking, None
        if error:
            connection.answer({"ok": False, "error": error}, last=True)
            return
        connection.answer({"ok": True}, last=not waits)
        if waits and reads:
            self._waiting.append(connection)
        elif waits:
            connection.answer({"ok": True}, last=True)

    def close(self) -> None:
        """Stop listening and let others be the one running app."""
        self.end_reading()
        self.answer_taking()
        self._server.close()
        for connection in tuple(self._connections):
            connection.close()
        self._lock.unlock()

    def _on_server_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._connections) >= MAX_CONNECTIONS:
                socket.abort()
                socket.deleteLater()
                continue
            connection = _Connection(socket, self._is_full, self)
            self._connections.add(connection)
            connection.closed.connect(self._on_connection_closed)
            connection.line_received.connect(self._on_connection_line_received)
            connection.read()

    def _is_full(self) -> bool:
        return sum(connection.waiting_bytes for connection in self._connections) > MAX_WAITING_BYTES

    def _on_connection_closed(self, connection: "_Connection") -> None:
        self._connections.discard(connection)
        if connection in self._waiting:
            self._waiting.remove(connection)
        if self._taking and self._taking[0] is connection:
            self._taking = None
        connection.deleteLater()

    def _on_connection_line_received(self, connection: "_Connection", line: bytes) -> None:
        try:
            wish = parse(line)
        except WishError as error:
            connection.answer({"ok": False, "error": str(error)}, last=True)
            return
        self._fulfil(wish, connection)

    def _fulfil(self, wish: Wish, connection: "_Connection") -> None:
        match wish:
            case SpeakWish(text, options, wait):
                self.end_reading()  # the reading that others wait for gives way to this one
                connection.answer({"ok": True}, last=not wait)
                self.speak_requested.emit(text, dict(options))
                if wait:
                    self._waiting.append(connection)
            case TakeWish(place, options, wait):
                self.answer_taking()
                self._taking = (connection, wait)
                self.take_requested.emit(place, dict(options))
            case OpenWish(files):
                connection.answer({"ok": True}, last=True)
                self.files_requested.emit(list(files))
            case SteerWish(verb):
                connection.answer({"ok": True}, last=True)
                self.steer_requested.emit(verb)
            case GoOnWish():
                connection.answer({"ok": True}, last=True)
                self.go_on_requested.emit(wish)
            case StatusWish():
                connection.answer({"ok": True, "status": dict(self._status())}, last=True)


class _Connection(QObject):
    """One client: takes one line and gives its answers."""

    line_received = Signal(object, object)
    """This connection and its line (bytes), once."""

    closed = Signal(object)
    """This connection, once."""

    def __init__(self, socket: QLocalSocket, is_full: Callable[[], bool], parent: QObject) -> None:
        """`is_full` says whether all connections together wait for the rest of too much."""
        super().__init__(parent)
        socket.setParent(self)
        self._is_full = is_full
        self._socket = socket
        self._line = bytearray()
        self._complete = False
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self._on_socket_disconnected)
        self._deadline = QTimer(self, singleShot=True, interval=REQUEST_MS)
        self._deadline.timeout.connect(self.close)
        self._deadline.start()

    @property
    def waiting_bytes(self) -> int:
        """How much there is of a line whose end has not come."""
        return len(self._line)

    def read(self) -> None:
        """Take what has arrived."""
        chunk = bytes(self._socket.readAll().data())
        if self._complete:
            return
        head, newline, _rest = chunk.partition(b"\n")
        self._line += head
        if len(self._line) > handover.MAX_BYTES or self._is_full():
            self._finish_line()
            self.answer({"ok": False, "error": "The message is too long."}, last=True)
        elif newline:
            line = bytes(self._line)
            self._finish_line()
            self.line_received.emit(self, line)

    def answer(self, content: Mapping[str, Any], *, last: bool) -> None:
        """Send one line; `last`: and hang up behind it."""
        self._socket.write(json.dumps({"version": handover.VERSION, **content}).encode() + b"\n")
        self._socket.flush()
        if last:
            self._socket.disconnectFromServer()

    def close(self) -> None:
        """Hang up at once."""
        self._socket.abort()

    def _finish_line(self) -> None:
        self._complete = True
        self._line.clear()
        self._deadline.stop()

    def _on_socket_disconnected(self) -> None:
        self._deadline.stop()
        self.closed.emit(self)
