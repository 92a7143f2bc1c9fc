"""What was read: texts, the place in each, bookmarks, and what is to be read next.

One SQLite file. Texts are compressed (English to 0.4 of its bytes); their words are in an FTS5 index of every script.
"""

import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from app.storage import library_schema, turns
from app.storage.database import Database
from app.storage.diary import Diary
from app.storage.entries import (
    MARK_END,
    MARK_START,
    Bookmark,
    Entry,
    Mark,
    Origin,
    entry_of,
    excerpt,
    is_made_of,
    key_of,
    storable,
)
from app.storage.packing import pack_structure, pack_text, unpack, unpack_text
from app.storage.searching import expression
from app.text.document import Document
from app.text.refinding import refind

DEFAULT_LIMIT = 500 * 1024**2
"""Bytes of text, as UTF-8: a thousand novels. On disk a text with its index takes about as much."""

_FOUND_AT_MOST = 200


class Library:
    """The library in `file`, up to `limit` bytes of text. Any thread and any number of processes may use it.

    Above the limit the texts that were read the longest time ago are forgotten, but not those with bookmarks or a
    turn. Raises OSError where the file cannot be used; a damaged one is kept beside as `….bad` and a new one begun.
    """

    def __init__(
        self, file: Path, limit: int = DEFAULT_LIMIT, clock: Callable[[], float] = time.time
    ) -> None:
        self._database = Database(file, library_schema.MIGRATIONS, library_schema.prepare)
        self.diary = Diary(self._database)
        """What was heard, day by day."""
        self._limit = limit
        self._clock = clock

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    # Texts

    def keep(self, document: Document, origin: Origin) -> int | None:
        """Keep `document` and return its id; None if it is larger than all the library may be.

        A text that is known keeps its place; one that stands where another one was,
        in the same source, takes over what the other had: its place and bookmarks are found again.
        """
        if _bytes(document.text) > self._limit:
            return None
        key, now = key_of(document.text), self._clock()
        with self._database.writing() as db:
            known = self._id_of(db, key)
            if known is None and origin.source:
                known = self._id_at(db, origin.source)
                if known is not None:
                    self._replace(db, known, document)
            if known is None:
                known = self._insert(db, document, origin)
            elif origin.source:
                db.execute(
                    "UPDATE readings SET source = ?, kind = ? WHERE id = ?",
                    (storable(origin.source), origin.kind, known),
                )
            if document.title:
                self._retitle(db, known, storable(document.title))
            db.execute("UPDATE readings SET read = ? WHERE id = ?", (now, known))
            self._trim(db, known)
        return known

    def revise(self, key: str, document: Document) -> bool:
        """Put `document` in the place of the text with this key, of which it was made; False if there is no such
        text, or the new one is known as another text already.
        """
        with self._database.writing() as db:
            id = self._id_of(db, key)
            if id is None or self._id_of(db, key_of(document.text)) is not None:
                return False
            self._replace(db, id, document)
            db.execute("UPDATE readings SET read = ? WHERE id = ?", (self._clock(), id))
        return True

    def save_mark(self, key: str, mark: Mark) -> None:
        """Remember how far the text with this key was read, if it is kept."""
        with self._database.writing() as db:
            db.execute(
                "UPDATE readings SET place = ?, progress = ?, voice = ?, read = ? WHERE key = ?",
                (mark.place, mark.progress, mark.voice, self._clock(), key),
            )

    def index(self) -> None:
        """Make what was kept lately findable. Takes about 0.2 s a megabyte, and is done by a search if need be."""
        with self._database.reading() as db:
            pending = db.execute("SELECT id FROM readings WHERE NOT indexed").fetchall()
        for (id,) in pending:
            with self._database.writing() as db:
                if db.execute("UPDATE readings SET indexed = 1 WHERE id = ? AND NOT indexed", (id,)).rowcount:
                    db.execute(
                        "INSERT INTO words(rowid, title, body) SELECT id, title, body FROM texts WHERE id = ?",
                        (id,),
                    )

    def document(self, id: int) -> Document | None:
        """The text, as it was kept."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT title, text, structure FROM readings JOIN bodies USING (id) WHERE id = ?", (id,)
            ).fetchone()
        try:
            return unpack(*row) if row else None
        except ValueError:
            return None

    def marks(self) -> dict[str, Mark]:
        """How far every text was read that was begun and not read to its end, by its key."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT key, place, progress, voice FROM readings WHERE place > 0 AND progress < 1"
            ).fetchall()
        return {row[0]: Mark(*row[1:]) for row in rows if is_made_of(row, str, int, float, str)}

    def place_in(self, source: str, text: str) -> int | None:
        """Where to go on in `text`, which stands in `source` now instead of the text that is known of it."""
        with self._database.reading() as db:
            id = self._id_at(db, source)
            row = (
                id
                and db.execute(
                    "SELECT place, progress, text FROM readings JOIN bodies USING (id) WHERE id = ?", (id,)
                ).fetchone()
            )
        if not row or not is_made_of(row, int, float) or not row[0] or row[1] >= 1:
            return None
        with suppress(ValueError):
            return refind(unpack_text(row[2]), row[0], text)
        return None

    # Lists

    def entries(self, limit: int = -1) -> Sequence[Entry]:
        """What is to be read next, in order, and then all others, the one read last first."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT *, '' FROM listed ORDER BY turn = 0, turn, read DESC, id DESC LIMIT ?",
                (limit,),
            ).fetchall()
        return [entry for row in rows if (entry := entry_of(row))]

    def search(self, query: str) -> Sequence[Entry]:
        """The texts in which every word of `query` stands, in title or text: the best first, at most 200."""
        wanted = expression(storable(query))
        if not wanted:
            return []
        self.index()
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT listed.*, snippet FROM listed JOIN ("
                "  SELECT rowid AS found, rank AS score, snippet(words, 1, ?, ?, '…', 14) AS snippet"
                "  FROM words WHERE words MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?"
                ") ON id = found ORDER BY score",
                (MARK_START, MARK_END, wanted, _FOUND_AT_MOST),
            ).fetchall()
        return [entry for row in rows if (entry := entry_of(row))]

    def entry(self, id: int) -> Entry | None:
        """The text with this id."""
        with self._database.reading() as db:
            row = db.execute("SELECT *, '' FROM listed WHERE id = ?", (id,)).fetchone()
        return entry_of(row) if row else None

    def entry_with(self, key: str) -> Entry | None:
        """The text with this key."""
        with self._database.reading() as db:
            row = db.execute("SELECT *, '' FROM listed WHERE key = ?", (key,)).fetchone()
        return entry_of(row) if row else None

    # Forgetting

    def remove(self, id: int) -> None:
        """Forget a text and what belongs to it."""
        with self._database.writing() as db:
            _forget(db, id)

    def clear(self) -> None:
        """Forget everything."""
        with self._database.writing() as db:
            db.execute("DELETE FROM readings")  # and with them bodies, bookmarks and turns
            db.execute("INSERT INTO words(words) VALUES ('delete-all')")
            db.execute("DELETE FROM heard")
        with self._database.reading() as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def set_limit(self, limit: int) -> None:
        """Keep at most `limit` bytes of text from now on."""
        self._limit = limit
        with self._database.writing() as db:
            self._trim(db)

    def size(self) -> int:
        """Bytes of all texts."""
        with self._database.reading() as db:
            return _size(db)

    # Bookmarks

    def bookmarks(self, key: str) -> Sequence[Bookmark]:
        """The bookmarks of the text with this key, in its order."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT id, place, note, excerpt, added FROM bookmarks WHERE reading = ? ORDER BY place",
                (self._id_of(db, key),),
            ).fetchall()
        return [Bookmark(*row) for row in rows if is_made_of(row, int, int, str, str, float)]

    def add_bookmark(self, key: str, place: int, text: str) -> None:
        """Mark code point `place` of the text with this key, which is `text`; a place is marked once."""
        with self._database.writing() as db:
            id = self._id_of(db, key)
            if id is not None:
                db.execute(
                    "INSERT OR IGNORE INTO bookmarks (reading, place, note, excerpt, added)"
                    " VALUES (?, ?, '', ?, ?)",
                    (id, place, excerpt(text, place), self._clock()),
                )

    def set_note(self, bookmark: int, note: str) -> None:
        """Write a note to a bookmark."""
        with self._database.writing() as db:
            db.execute("UPDATE bookmarks SET note = ? WHERE id = ?", (storable(note), bookmark))

    def remove_bookmark(self, bookmark: int) -> None:
        """Take a bookmark out."""
        with self._database.writing() as db:
            db.execute("DELETE FROM bookmarks WHERE id = ?", (bookmark,))

    # What is to be read next

    def enqueue(self, id: int) -> None:
        """Let text `id` be read after all that wait; one that waits already keeps its turn."""
        with self._database.writing() as db:
            if _exists(db, id):
                turns.enqueue(db, id)

    def dequeue(self, id: int) -> None:
        """Let text `id` wait no longer."""
        with self._database.writing() as db:
            turns.dequeue(db, id)

    def move(self, id: int, turn: int) -> None:
        """Let text `id`, which waits, have this turn (from 1); the others make room."""
        with self._database.writing() as db:
            turns.move(db, id, turn)

    def take_next(self) -> int | None:
        """The text whose turn it is; it waits no longer."""
        with self._database.writing() as db:
            return turns.take_next(db)

    # Inside

    def _insert(self, db: sqlite3.Connection, document: Document, origin: Origin) -> int:
        now = self._clock()
        id = db.execute(
            "INSERT INTO readings (key, title, source, kind, language, characters, bytes, added, read)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key_of(document.text),
                storable(document.title),
                storable(origin.source),
                origin.kind,
                origin.language,
                len(document.text),
                _bytes(document.text),
                now,
                now,
            ),
        ).lastrowid
        assert id is not None
        db.execute(
            "INSERT INTO bodies VALUES (?, ?, ?)", (id, pack_text(document.text), pack_structure(document))
        )
        return id

    def _replace(self, db: sqlite3.Connection, id: int, document: Document) -> None:
        """Put another text in the place of `id`, and find its places again."""
        (packed,) = db.execute("SELECT text FROM bodies WHERE id = ?", (id,)).fetchone()
        old, new = "", document.text
        with suppress(ValueError):
            old = unpack_text(packed)
        _unindex(db, id)
        (place,) = db.execute("SELECT place FROM readings WHERE id = ?", (id,)).fetchone()
        place = (refind(old, place, new) or 0) if isinstance(place, int) else 0
        db.execute(
            "UPDATE readings SET key = ?, title = ?, characters = ?, bytes = ?, place = ?, progress = ?"
            " WHERE id = ?",
            (
                key_of(new),
                storable(document.title),
                len(new),
                _bytes(new),
                place,
                place / max(len(new), 1),
                id,
            ),
        )
        db.execute(
            "UPDATE bodies SET text = ?, structure = ? WHERE id = ?",
            (pack_text(new), pack_structure(document), id),
        )
        marked = db.execute("SELECT id, place FROM bookmarks WHERE reading = ?", (id,)).fetchall()
        for bookmark, before in marked:
            found = refind(old, before, new) if isinstance(before, int) else None
            if found is None:
                db.execute("DELETE FROM bookmarks WHERE id = ?", (bookmark,))
            else:
                db.execute(
                    "UPDATE OR REPLACE bookmarks SET place = ?, excerpt = ? WHERE id = ?",
                    (found, excerpt(new, found), bookmark),
                )

    def _retitle(self, db: sqlite3.Connection, id: int, title: str) -> None:
        (before,) = db.execute("SELECT title FROM readings WHERE id = ?", (id,)).fetchone()
        if before != title:
            _unindex(db, id)
            db.execute("UPDATE readings SET title = ? WHERE id = ?", (title, id))

    def _id_of(self, db: sqlite3.Connection, key: str) -> int | None:
        row = db.execute("SELECT id FROM readings WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def _id_at(self, db: sqlite3.Connection, source: str) -> int | None:
        row = db.execute(
            "SELECT id FROM readings WHERE source = ? ORDER BY read DESC LIMIT 1", (storable(source),)
        ).fetchone()
        return row[0] if row else None

    def _trim(self, db: sqlite3.Connection, kept: int = -1) -> None:
        excess = _size(db) - self._limit
        if excess <= 0:
            return
        rows = db.execute(
            "SELECT id, bytes FROM readings WHERE id <> ? AND id NOT IN (SELECT reading FROM bookmarks)"
            " AND id NOT IN (SELECT reading FROM queue) ORDER BY read",
            (kept,),
        ).fetchall()
        for id, size in rows:
            if excess <= 0:
                return
            _forget(db, id)
            excess -= size


def _exists(db: sqlite3.Connection, id: int) -> bool:
    return db.execute("SELECT 1 FROM readings WHERE id = ?", (id,)).fetchone() is not None


def _unindex(db: sqlite3.Connection, id: int) -> None:
    """Take the words of a text out of the index, while its text is still there."""
    if db.execute("UPDATE readings SET indexed = 0 WHERE id = ? AND indexed", (id,)).rowcount:
        db.execute(
            "INSERT INTO words(words, rowid, title, body) SELECT 'delete', id, title, body FROM texts"
            " WHERE id = ?",
            (id,),
        )


def _forget(db: sqlite3.Connection, id: int) -> None:
    _unindex(db, id)
    turns.dequeue(db, id)
    db.execute("DELETE FROM readings WHERE id = ?", (id,))


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _size(db: sqlite3.Connection) -> int:
    return db.execute("SELECT ifnull(sum(bytes), 0) FROM readings").fetchone()[0]
