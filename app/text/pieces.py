"""Pieces of a text, as the code points at which each begins and ends."""

from collections.abc import Callable, Iterable, Iterator

Piece = tuple[int, int]
"""From the first code point to behind the last."""


def merged(pieces: Iterable[Piece], are_one: Callable[[Piece, Piece], bool]) -> Iterator[Piece]:
    """The pieces in their order, each joined with the one before where `are_one` says so of what is held and it."""
    held: Piece | None = None
    for piece in pieces:
        if held and are_one(held, piece):
            held = (held[0], piece[1])
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held
