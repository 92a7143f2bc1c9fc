"""The tables of the library, and how older ones become today's."""

import sqlite3
from contextlib import suppress

from app.storage import diary
from app.storage.packing import unpack_text
from app.storage.searching import parted

_FIRST = (
    """
    CREATE TABLE readings (
        id INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL,
        kind TEXT NOT NULL, language TEXT NOT NULL, characters INTEGER NOT NULL, bytes INTEGER NOT NULL,
        added REAL NOT NULL, read REAL NOT NULL, place INTEGER NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0, voice TEXT NOT NULL DEFAULT '', indexed INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX readings_by_time ON readings (read)",
    "CREATE INDEX readings_by_source ON readings (source)",
    "CREATE INDEX readings_to_index ON readings (id) WHERE NOT indexed",
    """
    CREATE TABLE bodies (
        id INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE, text BLOB NOT NULL,
        structure BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE bookmarks (
        id INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
        place INTEGER NOT NULL, note TEXT NOT NULL, excerpt TEXT NOT NULL, added REAL NOT NULL,
        UNIQUE (reading, place)
    )
    """,
    """
    CREATE TABLE queue (
        reading INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE, turn INTEGER UNIQUE NOT NULL
    )
    """,
    """
    CREATE VIEW listed AS
        SELECT id, key, title, source, kind, language, characters, added, read, place, progress, voice,
            (SELECT count(*) FROM bookmarks WHERE reading = readings.id) AS bookmarks, ifnull(turn, 0) AS turn
        FROM readings LEFT JOIN queue ON queue.reading = readings.id
    """,
    """
    CREATE VIEW texts AS
        SELECT id, parted(title) AS title, parted(unpacked(text)) AS body FROM readings JOIN bodies USING (id)
    """,
    """
    CREATE VIRTUAL TABLE words USING fts5 (
        title, body, content = 'texts', content_rowid = 'id',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
    )
    """,
)

MIGRATIONS = (_FIRST, (diary.TABLE,))
"""Statement by statement, what takes a library from one version to the next."""


def prepare(db: sqlite3.Connection) -> None:
    """Give a new connection the functions that the views use."""
    db.execute("PRAGMA trusted_schema = ON")
    db.create_function("parted", 1, parted, deterministic=True)
    db.create_function("unpacked", 1, _unpacked, deterministic=True)


def _unpacked(packed: bytes) -> str:
    """The text, or nothing of a damaged one."""
    with suppress(ValueError):
        return unpack_text(packed).replace("\0", " ").encode("utf-8", "replace").decode()
    return ""
