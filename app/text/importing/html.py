"""HTML: a file as it is, or a page of the web without what stands around its text."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from app.text.importing import plain, trees
from app.text.importing.blocks import About, Options, Piece
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.markup import Markup
from app.text.importing.trees import Element

MAX_BYTES = 64 << 20
"""The largest page that is read."""

_HEAD = 4096
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_STATED = {
    # What browsers take these names for (WHATWG Encoding Standard).
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}
_SHARE_OF_MAIN = 0.25
"""A page's main part is taken alone if it holds at least this share of its words."""


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The pieces of an HTML file, of its main part where it has one; of a page of the web, its article."""
    data = file.read(MAX_BYTES + 1)
    if options.name.startswith(("http://", "https://")):
        from app.text.importing import article

        yield from article.read(data)
        return
    root = tree(data)
    yield about(root)
    yield from Markup().read(main_part(root))


def tree(data: bytes, charset: str = "") -> Element:
    """The tree of a page; `charset` is what its server says.

    Raises `Unreadable` where the page is too large, has no text, or is nested too deeply.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(Fault.TOO_LARGE)
    return trees.parse_html(decode(data, charset))


def decode(data: bytes, charset: str = "") -> str:
    """The text of a page: UTF-8 if it is that, else as its server or itself says, else as it looks."""
    stated = _CHARSET.search(data[:_HEAD])
    names = [name.lower() for name in (charset, stated[1].decode("ascii") if stated else "") if name]
    if not any(name.startswith("iso-2022") for name in names):
        text = plain.unicode(data)
        if text is not None:
            return text
    for name in names:
        try:
            return codecs.decode(data, _STATED.get(name, name), "replace")
        except (LookupError, TypeError):
            continue
    return plain.guessed(data)


def about(root: Element) -> About:
    """What a page says of itself in its head."""
    title = next(map(trees.words, root.iter("title")), "")
    names = {
        (meta.get("name") or meta.get("property") or "").lower(): meta.get("content") or ""
        for meta in root.iter("meta")
    }
    author = names.get("author") or names.get("dc.creator") or names.get("citation_author") or ""
    language = root.get("lang") or root.get(trees.LANGUAGE) or ""
    return About(title[:500], " ".join(author.split())[:200], language.strip()[:35])


def main_part(root: Element) -> Element:
    """The element that says it holds the page's main text, or all of it."""
    mains = [each for each in root.iter("main", "div", "section", "body") if _is_main(each)]
    if len(mains) != 1 or trees.name(mains[0]) == "body":
        return root
    share = _length(mains[0]) / max(1, _length(root))
    return mains[0] if share >= _SHARE_OF_MAIN else root


def _is_main(element: Element) -> bool:
    return trees.name(element) == "main" or element.get("role") == "main"


def _length(element: Element) -> int:
    return sum(map(len, element.itertext()))
