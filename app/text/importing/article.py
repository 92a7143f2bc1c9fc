"""The text of a web page without what stands around it."""

import logging
import re
from collections.abc import Iterator
from typing import Any, cast

import readability as _readability  # pyright: ignore[reportMissingTypeStubs]  it has none

from app.text.document import ParagraphKind
from app.text.importing import blocks, trees
from app.text.importing.blocks import About, Block, Piece
from app.text.importing.html import about, decode, main_part
from app.text.importing.markup import Markup
from app.text.importing.trees import Element

_Readable = cast(Any, _readability).Document

_SITE = re.compile(r"\s+[|–—·•»-]\s+")
_SHORTEST = 250
"""Code points; where an article would be shorter, it is none."""


def read(data: bytes) -> Iterator[Piece]:
    """The pieces of a page of the web: its title and its article."""
    text = decode(data)
    root = trees.parse_html(text)
    said = about(root)
    title = _title(root, said.title)
    yield About(title, said.author, said.language)
    pieces = list(Markup().read(_article(root, text)))
    if not _begins_with(title, pieces):
        yield blocks.heading(title, 1)
    yield from pieces


def _article(root: Element, text: str) -> Element:
    """The part of the page that looks like an article, else what says it is the main part, else all of it."""
    logging.getLogger("readability").setLevel(logging.CRITICAL)  # what it logs may hold parts of the page
    try:
        found = trees.parse_html(_Readable(text).summary(html_partial=True))
    except Exception:  # it gives up in many ways at pages without any text
        return main_part(root)
    return found if len(trees.words(found)) >= _SHORTEST else main_part(root)


def _title(root: Element, stated: str) -> str:
    """The page's title without the name of its site: its one main heading, if the title names that."""
    headings = [trees.words(each) for each in root.iter("h1")]
    for heading in headings:
        if heading and heading in stated:
            return heading
    return headings[0] if len(headings) == 1 and headings[0] else max(_SITE.split(stated), key=len)


def _begins_with(title: str, pieces: list[Any]) -> bool:
    """Whether there is a title to be read, or it stands among the first blocks anyway."""
    first = [piece for piece in pieces if isinstance(piece, Block)][:3]
    return not title or any(
        piece.kind is ParagraphKind.HEADING and (piece.level == 1 or piece.text == title) for piece in first
    )
