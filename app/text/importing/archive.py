"""Zip files with a document in them: looked at before anything is unpacked."""

import lzma
import zipfile
import zlib
from typing import BinaryIO

from app.text.importing import trees
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.trees import Element

MOST_BYTES = 1 << 30
"""What all parts may unpack to, pictures included."""

MOST_BYTES_OF_PART = 64 << 20
"""What one part that is read may unpack to."""

MOST_PARTS = 20_000

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    ValueError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
"""What zipfile raises at files that are no zip files, or no longer."""

_LARGEST_RATIO = 200
_SMALL = 4 << 20
"""Bytes; up to here nobody minds how well a part was packed. Text packs at 3 to 20 times, and seldom at 100."""


class Archive:
    """The parts of a zip file by their names. None is ever written to disk, so a name cannot lead anywhere.

    Raises `Unreadable`: `DAMAGED`, or `TOO_LARGE` for what would unpack to too much.
    """

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise Unreadable(Fault.DAMAGED) from error
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
            raise Unreadable(Fault.TOO_LARGE)
        self._parts = {part.filename: part for part in parts}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return list(self._parts)

    def size(self, name: str) -> int:
        """The bytes that the part unpacks to, or 0 where there is none."""
        part = self._parts.get(name)
        return part.file_size if part else 0

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        part = self._parts.get(name)
        if part is None:
            raise Unreadable(Fault.DAMAGED)
        packed = max(1, part.compress_size)
        is_bomb = part.file_size > _SMALL and part.file_size / packed > _LARGEST_RATIO
        if is_bomb or part.file_size > MOST_BYTES_OF_PART:
            raise Unreadable(Fault.TOO_LARGE)
        if part.flag_bits & 0x1:
            raise Unreadable(Fault.ENCRYPTED)
        try:
            with self._zip.open(part) as opened:
                return opened.read(part.file_size)
        except _BROKEN as error:
            raise Unreadable(Fault.DAMAGED) from error

    def xml(self, name: str) -> Element:
        """The tree of a part written in XML."""
        return trees.parse_xml(self.read(name))
