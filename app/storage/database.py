"""An SQLite file for one user: private, safe against kills, moved aside when it is damaged."""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

_PATIENCE_S = 2.0
"""For another process that writes."""

_COMPLAINTS = (sqlite3.Error, UnicodeDecodeError)
"""Of the second kind is what sqlite3 raises when a message quotes bytes of a damaged file."""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Database:
    """One connection to `file`, for any thread, one at a time. The file is opened when it is first needed.

    `migrations` are lists of SQL statements; number n takes a file of schema version n to n + 1. `prepare` is
    called with every new connection. A damaged file is kept beside as `….bad`, and a new one begun by the next use.

    Whatever SQLite has to complain of is raised as OSError, without anything of the content.
    """

    def __init__(
        self, file: Path, migrations: Sequence[Sequence[str]], prepare: Callable[[sqlite3.Connection], None]
    ) -> None:
        self._file = file
        self._migrations = migrations
        self._prepare = prepare
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None

    @contextlib.contextmanager
    def reading(self) -> Generator[sqlite3.Connection, None, None]:
        """The connection, for this thread."""
        with self._lock:
            try:
                if self._connection is None:
                    self._connection = self._open_sound()
                yield self._connection
            except _COMPLAINTS as error:
                if _is_damage(error):
                    self._set_aside()
                raise OSError(f"{self._file.name} cannot be used") from error

    @contextlib.contextmanager
    def writing(self) -> Generator[sqlite3.Connection, None, None]:
        """The connection in a transaction: everything or nothing, and no other process writes meanwhile."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # a full disk has ended it already
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file. The next use opens it again."""
        with self._lock:
            connection, self._connection = self._connection, None
            if connection:
                connection.close()

    def _open_sound(self) -> sqlite3.Connection:
        try:
            return self._open()
        except _COMPLAINTS as error:
            if not _is_damage(error):
                raise
        self._set_aside()
        return self._open()

    def _open(self) -> sqlite3.Connection:
        self._file.touch(mode=0o600)  # SQLite gives its other files the same mode
        connection = sqlite3.connect(
            self._file, timeout=_PATIENCE_S, isolation_level=None, check_same_thread=False
        )
        try:
            self._prepare(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        if _version(connection) == len(self._migrations):
            return
        connection.execute("BEGIN IMMEDIATE")
        version = _version(connection)  # once more: another process may have been quicker
        if version > len(self._migrations):
            raise OSError(f"{self._file.name} was written by a newer Readlark")
        for statements in self._migrations[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(self._migrations)}")
        connection.execute("COMMIT")

    def _set_aside(self) -> None:
        self.close()
        with contextlib.suppress(OSError):
            self._file.replace(self._file.with_name(self._file.name + ".bad"))
        for ending in ("-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._file.with_name(self._file.name + ending).unlink()


def _version(connection: sqlite3.Connection) -> int:
    return connection.execute("PRAGMA user_version").fetchone()[0]


def _is_damage(error: sqlite3.Error | UnicodeDecodeError) -> bool:
    return isinstance(error, UnicodeDecodeError) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED
