"""The order of what is to be read next, in the library's table `queue`: turns 1, 2, 3 … without a gap."""

import sqlite3


def enqueue(db: sqlite3.Connection, id: int) -> None:
    """Let text `id` wait behind all others; one that waits already keeps its turn."""
    db.execute("INSERT OR IGNORE INTO queue SELECT ?, ifnull(max(turn), 0) + 1 FROM queue", (id,))


def dequeue(db: sqlite3.Connection, id: int) -> None:
    """Let text `id` wait no longer."""
    _write(db, [other for other in _order(db) if other != id])


def move(db: sqlite3.Connection, id: int, turn: int) -> None:
    """Let text `id`, if it waits, have this turn (counted from 1); the others make room."""
    order = _order(db)
    if id in order:
        order.remove(id)
        order.insert(max(turn, 1) - 1, id)
        _write(db, order)


def take_next(db: sqlite3.Connection) -> int | None:
    """The text whose turn it is; it waits no longer."""
    order = _order(db)
    _write(db, order[1:])
    return order[0] if order else None


def _order(db: sqlite3.Connection) -> list[int]:
    return [id for (id,) in db.execute("SELECT reading FROM queue ORDER BY turn")]


def _write(db: sqlite3.Connection, order: list[int]) -> None:
    db.execute("DELETE FROM queue")
    db.executemany("INSERT INTO queue VALUES (?, ?)", [(id, turn) for turn, id in enumerate(order, 1)])
