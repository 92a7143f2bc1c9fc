"""Text files: from bytes to a document."""

import codecs
from pathlib import Path

from app.text.document import Document, parse

MAX_BYTES = 64 << 20
"""The largest text that is read: 64 MiB, a hundred long novels."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # The marks of UTF-32 begin with, or contain, those of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class UnreadableText(Exception):
    """These bytes are no text that can be read aloud. The message is one sentence for the user."""


def read(path: Path) -> Document:
    """The document in the file at `path`, without its byte order mark.

    Raises `OSError` where the file cannot be read, and `UnreadableText` where it is no text or is too large.
    """
    with path.open("rb") as file:
        return parse(decode(file.read(MAX_BYTES + 1)))


def decode(data: bytes) -> str:
    """The text in `data`: what its byte order mark says, else UTF-8, else Windows-1252.

    Line breaks stay as they are. Raises `UnreadableText` above `MAX_BYTES`, and for what holds NUL characters.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableText(f"This text is larger than {MAX_BYTES >> 20} MB. Split it and open the parts.")
    text = _decoded(data)
    if "\0" in text:
        raise UnreadableText("This is not a text file. Save it as plain text and open that.")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
