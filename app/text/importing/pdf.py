"""PDF."""

from collections.abc import Iterator
from typing import BinaryIO

from app.text.importing.blocks import Options, Piece
from app.text.importing.faults import Fault, Unreadable


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The pages."""
    raise Unreadable(Fault.UNKNOWN_FORMAT)
    yield
