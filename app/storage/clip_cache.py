"""Speech that was paid for, kept on disk so that no utterance is paid for twice.

An SQLite index and one file of plain PCM a clip, named by the hash of its request: no text and no key in any
name. PCM and not FLAC: FLAC halves it, but decoding waits for a codec library (155 ms) before the first sound.

Any thread may use a cache and any number of processes may share a folder. Whoever writes holds the index'
write lock, so that a file without its row is always the leavings of a process that was killed.
"""

import contextlib
import hashlib
import json
import shutil
import sqlite3
import threading
import zlib
from collections.abc import Generator
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.audio.pcm import WordMark
from app.speech.events import Skipped

if TYPE_CHECKING:  # pydantic comes with it
    from app.speech.contract import SpeechRequest

FORMAT = 1
"""Part of every key: raise it when the same answer becomes other PCM or other word times than before."""

DEFAULT_LIMIT = 2 * 1024**3
"""Bytes: 12 hours of speech."""

_PATIENCE_S = 1.0
"""For another process that writes: a clip takes it milliseconds."""

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS clips (
        key TEXT PRIMARY KEY, bytes INTEGER NOT NULL, crc INTEGER NOT NULL, words TEXT NOT NULL,
        skipped TEXT NOT NULL, used INTEGER NOT NULL
    );
    CREATE INDEX IF NOT EXISTS clips_by_use ON clips (used, bytes);
"""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@dataclass(frozen=True, slots=True)
class CachedClip:
    """One utterance as it is heard: PCM (24 kHz mono s16le), its words (code points of the request's input,
    milliseconds from its start), and what of the input the voice could not speak.
    """

    pcm: bytes
    words: tuple[WordMark, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def key_of(service_url: str, request: "SpeechRequest") -> str:
    """The key of what `request` sounds like at that service: 64 hexadecimal digits.

    Everything that can be heard is part of it. How the sound travels (`response_format`, `stream_format`) is not.
    """
    from app.speech.contract import to_wire

    heard = {k: v for k, v in to_wire(request).items() if k not in ("response_format", "stream_format")}
    canonical = json.dumps([FORMAT, service_url, heard], sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


class ClipCache:
    """Keeps clips in `folder` up to `limit` bytes, and forgets first what was not heard for the longest time.

    A limit of 0 keeps nothing. A `private` cache gives what it has and writes nothing down. The folder is
    touched when it is first needed. Trouble with the disk never hinders a reading: then nothing is found or kept.
    """

    def __init__(self, folder: Path, limit: int = DEFAULT_LIMIT, *, private: bool = False) -> None:
        self._folder = folder
        self._limit = limit
        self.private = private
        self._lock = threading.Lock()
        self._index: sqlite3.Connection | None = None

    def __contains__(self, key: str) -> bool:
        """Whether `get` would most likely find `key`; the file is not looked at."""
        try:
            with self._opened() as index:
                return index.execute("SELECT 1 FROM clips WHERE key = ?", (key,)).fetchone() is not None
        except (OSError, sqlite3.Error):
            return False

    def get(self, key: str) -> CachedClip | None:
        """The clip, whole and as it was put, or None."""
        try:
            with self._opened() as index:
                return self._found(index, key)
        except (OSError, sqlite3.Error):
            return None

    def put(self, key: str, clip: CachedClip) -> bool:
        """Keep `clip` in place of what was under `key`; returns whether it is kept."""
        if self.private or not 0 < len(clip.pcm) <= self._limit:
            return False
        try:
            with self._opened() as index, _writing(index):
                self._write_file(key, clip.pcm)
                words, skipped = (json.dumps([astuple(v) for v in vs]) for vs in (clip.words, clip.skipped))
                index.execute(
                    "INSERT OR REPLACE INTO clips SELECT ?, ?, ?, ?, ?, ifnull(max(used), 0) + 1 FROM clips",
                    (key, len(clip.pcm), zlib.crc32(clip.pcm), words, skipped),
                )
                self._trim(index)
        except (OSError, sqlite3.Error):
            return False
        return True

    def size(self) -> int:
        """Bytes of all clips; 0 if that cannot be known."""
        try:
            with self._opened() as index:
                return _size(index)
        except (OSError, sqlite3.Error):
            return 0

    def set_limit(self, limit: int) -> None:
        """Keep at most `limit` bytes from now on."""
        self._limit = limit
        with contextlib.suppress(OSError, sqlite3.Error), self._opened() as index, _writing(index):
            self._trim(index)

    def clear(self) -> None:
        """Forget every clip. Raises OSError if some cannot be deleted."""
        try:
            with self._opened() as index, _writing(index):
                for (key,) in index.execute("SELECT key FROM clips").fetchall():
                    self._file(key).unlink(missing_ok=True)
                index.execute("DELETE FROM clips")
        except sqlite3.Error as error:
            raise OSError("the index of the kept clips cannot be written") from error

    def close(self) -> None:
        """Let go of the files. The next use opens them again."""
        with self._lock:
            self._close()

    @contextlib.contextmanager
    def _opened(self) -> Generator[sqlite3.Connection, None, None]:
        """The index, for one thread at a time. A damaged one is thrown away with its clips, which it alone knew."""
        with self._lock:
            try:
                if self._index is None:
                    self._index = self._open()
                yield self._index
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
                    self._close()
                    shutil.rmtree(self._folder, ignore_errors=True)
                raise

    def _open(self) -> sqlite3.Connection:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        file = self._folder / "index.sqlite"
        file.touch(mode=0o600)  # SQLite gives its other files the same mode
        index = sqlite3.connect(file, timeout=_PATIENCE_S, isolation_level=None, check_same_thread=False)
        try:
            index.execute("PRAGMA journal_mode = WAL")
            index.execute("PRAGMA synchronous = NORMAL")
            index.executescript(_SCHEMA)
            with _writing(index):
                self._sweep(index)
        except BaseException:
            index.close()
            raise
        return index

    def _close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None

    def _found(self, index: sqlite3.Connection, key: str) -> CachedClip | None:
        row = index.execute("SELECT bytes, crc, words, skipped FROM clips WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        size, crc, words, skipped = row
        pcm = self._read_file(key)
        if len(pcm) != size or zlib.crc32(pcm) != crc:
            # The crc once more: another process may have put the clip anew in the meantime.
            index.execute("DELETE FROM clips WHERE key = ? AND crc = ?", (key, crc))
            return None
        if not self.private:
            with contextlib.suppress(sqlite3.OperationalError):  # heard all the same
                index.execute(
                    "UPDATE clips SET used = (SELECT max(used) + 1 FROM clips) WHERE key = ?", (key,)
                )
        return CachedClip(
            pcm,
            tuple(WordMark(*word) for word in json.loads(words)),
            tuple(Skipped(*span) for span in json.loads(skipped)),
        )

    def _trim(self, index: sqlite3.Connection) -> None:
        excess = _size(index) - self._limit
        if excess <= 0:
            return
        for key, size in index.execute("SELECT key, bytes FROM clips ORDER BY used").fetchall():
            if excess <= 0:
                return
            self._file(key).unlink(missing_ok=True)
            index.execute("DELETE FROM clips WHERE key = ?", (key,))
            excess -= size

    def _sweep(self, index: sqlite3.Connection) -> None:
        """Delete files without a row and rows without a file: what killed processes leave."""
        known = {self._file(key).name for (key,) in index.execute("SELECT key FROM clips")}
        there = {path.name for path in self._folder.glob("*.p*")}
        for name in there - known:
            with contextlib.suppress(OSError):
                (self._folder / name).unlink()
        gone = [(Path(name).stem,) for name in known - there]
        index.executemany("DELETE FROM clips WHERE key = ?", gone)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.pcm"

    def _read_file(self, key: str) -> bytes:
        try:
            return self._file(key).read_bytes()
        except FileNotFoundError:
            return b""

    def _write_file(self, key: str, pcm: bytes) -> None:
        part = self._folder / f"{key}.part"
        try:
            part.touch(mode=0o600)
            part.write_bytes(pcm)
            part.replace(self._file(key))
        except BaseException:
            part.unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def _writing(index: sqlite3.Connection) -> Generator[None, None, None]:
    """The index' write lock, which no other process has meanwhile, and everything or nothing."""
    index.execute("BEGIN IMMEDIATE")
    try:
        yield
        index.execute("COMMIT")
    except BaseException:
        if index.in_transaction:  # a full disk has ended it already
            index.execute("ROLLBACK")
        raise


def _size(index: sqlite3.Connection) -> int:
    return index.execute("SELECT ifnull(sum(bytes), 0) FROM clips").fetchone()[0]
