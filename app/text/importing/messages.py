"""Pieces as lines of JSON, from the child process to its parent.

The child has looked at a file that may be hostile, so nothing it says is believed: every line is checked for its
length, its types and its ranges.
"""

import base64
import json
from collections.abc import Iterator
from typing import Any

from app.text.document import ParagraphKind
from app.text.importing.blocks import About, Block, ChapterStart, Piece, Progress, WrittenText
from app.text.importing.faults import Fault

LONGEST_LINE = 6 << 20
"""Bytes of the longest line: a cover picture, or the largest part of a text with every character escaped."""

LARGEST_COVER = 4 << 20
"""Bytes of a cover; a larger one is left out."""

LONGEST_NAME = 1000
"""Code points of a title, an author or a chapter's title."""

LONGEST_PART = 200_000
"""Code points of text in one line."""

END = "end"
_COVERS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_DEEPEST = 6


class Malformed(Exception):
    """The line is none that a sound child sends."""


def lines(piece: Piece) -> Iterator[bytes]:
    """The line or lines that carry `piece`."""
    match piece:
        case About(title, author, language, cover):
            kept = base64.b64encode(cover).decode() if len(cover) <= LARGEST_COVER else ""
            yield line("about", title[:LONGEST_NAME], author[:LONGEST_NAME], language[:35], kept)
        case ChapterStart(title):
            yield line("chapter", title[:LONGEST_NAME])
        case Block(kind, text, level):
            for part in _parts(text):
                yield line("block", kind.value, part, level)
        case Progress(done):
            yield line("progress", done)
        case WrittenText(text):
            for part in _parts(text):
                yield line("text", part)


def line(*words: object) -> bytes:
    """One message."""
    return json.dumps(words, ensure_ascii=True).encode() + b"\n"


def parse(line: bytes) -> Piece | Fault | None:
    """The piece in `line`, the fault that ends the import, or None at its good end. Raises `Malformed`."""
    try:
        words: Any = json.loads(line)
        if not isinstance(words, list):
            raise Malformed
        return _piece(*words)  # pyright: ignore[reportUnknownArgumentType]  which it checks
    except (ValueError, TypeError, RecursionError) as error:
        raise Malformed from error


def _piece(name: object, *rest: Any) -> Piece | Fault | None:
    """What the words of a line say. Raises TypeError or ValueError for too many, too few, or wrong ones."""
    match name:
        case "about":
            return _about(*rest)
        case "chapter":
            return ChapterStart(*(_text(word, LONGEST_NAME) for word in rest))
        case "block":
            kind, text, level = rest
            return Block(ParagraphKind(kind), _text(text, LONGEST_PART), _number(level, _DEEPEST))
        case "progress":
            (done,) = rest
            return Progress(float(_number(done, 1)))
        case "text":
            return WrittenText(*(_text(word, LONGEST_PART) for word in rest))
        case "fault":
            (fault,) = rest
            return Fault(fault)
        case _ if name == END and not rest:
            return None
        case _:
            raise ValueError


def _about(title: object, author: object, language: object, cover: object) -> About:
    picture = base64.b64decode(_text(cover, LONGEST_LINE), validate=True)
    if picture and not picture.startswith(_COVERS):
        picture = b""
    return About(_text(title, LONGEST_NAME), _text(author, LONGEST_NAME), _text(language, 35), picture)


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError
    return value


def _number(value: object, highest: int) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= highest:
        raise ValueError
    return value


def _parts(text: str) -> Iterator[str]:
    for start in range(0, len(text), LONGEST_PART):
        yield text[start : start + LONGEST_PART]
