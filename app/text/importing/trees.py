"""Trees of HTML and XML. This module alone knows lxml, which ships no types.

No parser here resolves entities or reads anything outside the text it is given.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol, cast

from lxml import etree as _etree  # pyright: ignore[reportMissingTypeStubs, reportAttributeAccessIssue, reportUnknownVariableType]  no types

from app.text.importing.faults import Fault, Unreadable

_lxml = cast(Any, _etree)

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute `xml:lang`."""


class Element(Protocol):
    """An element of a tree, or a comment or the like, whose `tag` is then no string."""

    tag: object
    text: str | None
    tail: str | None

    @property
    def attrib(self) -> Mapping[str, str]:
        """The attributes by their names; `{namespace}name` where they have one."""
        ...

    def get(self, key: str) -> str | None:
        """The value of an attribute."""
        ...

    def getparent(self) -> "Element | None":
        """The element that this one stands in."""
        ...

    def find(self, path: str) -> "Element | None":
        """The first element at `path`."""
        ...

    def iterfind(self, path: str) -> "Iterator[Element]":
        """All elements at `path`, in order."""
        ...

    def iter(self, *tags: str) -> "Iterator[Element]":
        """This element and all below it, in order; those named `tags` alone if there are any."""
        ...

    def iterchildren(self) -> "Iterator[Element]":
        """What stands right in it."""
        ...

    def iterancestors(self) -> "Iterator[Element]":
        """What it stands in, from the inside out."""
        ...

    def itertext(self) -> Iterator[str]:
        """All its text, piece by piece."""
        ...


class Walk(Protocol):
    """Goes through a tree: yields `start` and `end` for each element, and `comment` and `pi` for the rest."""

    def __iter__(self) -> Iterator[tuple[str, Element]]: ...

    def skip_subtree(self) -> None:
        """Leave out what stands in the element that has just started."""
        ...


def walk(root: Element) -> Walk:
    """A walk through `root` and everything below it."""
    return cast(Walk, _lxml.iterwalk(root, events=("start", "end", "comment", "pi")))


def name(element: Element) -> str:
    """The element's name without its namespace, in small letters; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def words(element: Element) -> str:
    """All its text on one line."""
    return " ".join("".join(element.itertext()).split())


def parse_xml(data: bytes) -> Element:
    """The tree of an XML text.

    Raises `Unreadable` where it is not well formed, or has more than 256 elements in one another.
    """
    parser = _lxml.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return cast(Element, _lxml.fromstring(data, parser))
    except (_lxml.XMLSyntaxError, ValueError) as error:
        raise Unreadable(_fault(parser, Fault.DAMAGED)) from error


def parse_html(text: str) -> Element:
    """The tree of a page, however badly it is written.

    Raises `Unreadable` where nothing stands in it, or more than 2048 elements stand in one another.
    """
    # The usual limit of 256 is soon reached where tags are not closed.
    parser = _lxml.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = _lxml.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except _lxml.XMLSyntaxError as error:
        raise Unreadable(_fault(parser, Fault.NO_TEXT)) from error
    if root is None:
        raise Unreadable(Fault.NO_TEXT)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise Unreadable(Fault.DAMAGED)
    return cast(Element, root)


def _fault(parser: Any, usual: Fault) -> Fault:
    """What is wrong with a text that `parser` has given up: usually this, unless memory ran out."""
    is_full = any(entry.type_name == "ERR_NO_MEMORY" for entry in parser.error_log)
    return Fault.TOO_LARGE if is_full else usual
