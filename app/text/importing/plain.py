"""Plain text in any encoding."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from app.text.importing.blocks import Options, Piece, WrittenText
from app.text.importing.faults import Fault, Unreadable

MAX_BYTES = 64 << 20
"""The largest text that is read: 64 MiB, a hundred long novels."""

_SAMPLE = 1 << 18
"""Bytes from which the encoding is guessed, and code points in which signs of a wrong one are looked for."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # The marks of UTF-32 begin with, or contain, those of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOJIBAKE = re.compile("Ã[©¼¶¤¨±³§Ÿ]|â€[™œ“”¦]|ï¿½|Ð°Ð|Ñ‚Ð")
"""UTF-8 read as Windows-1252."""


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The text, in the encoding that its bytes speak for."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unreadable(Fault.TOO_LARGE)
    text = unicode(data)
    text = _mended(guessed(data) if text is None else text)
    if "\0" in text:
        raise Unreadable(Fault.UNKNOWN_FORMAT)
    yield WrittenText(text)


def unicode(data: bytes) -> str | None:
    """The text in `data` if it is Unicode: by its byte order mark, or because it is sound UTF-8."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def is_sound(text: str) -> bool:
    """Whether a decoded text is one that needs no mending."""
    return "\0" not in text and not _is_mojibake(text)


def _is_mojibake(text: str) -> bool:
    """Whether the text was certainly decoded wrongly once before: tell-tale pairs occur again and again."""
    return len(_MOJIBAKE.findall(text[:_SAMPLE])) >= 3


def _mended(text: str) -> str:
    """The text as it was before it was decoded wrongly; one that does not come out clean stays as it is."""
    if not _is_mojibake(text):
        return text
    import ftfy

    fixed = ftfy.fix_encoding(text)
    return text if _is_mojibake(fixed) else fixed


def guessed(data: bytes) -> str:
    """The text in the likeliest encoding; what that cannot decode becomes U+FFFD."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise Unreadable(Fault.UNKNOWN_FORMAT)
    return data.decode(best.encoding, "replace")
