"""EPUB 2 and 3: the files of the spine, in order, with the chapters of the table of contents."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.entities import html5
from typing import BinaryIO
from urllib.parse import unquote

from app.text.importing import contents, html, messages, trees
from app.text.importing.archive import Archive
from app.text.importing.blocks import About, Block, ChapterStart, Options, Piece, Progress
from app.text.importing.contents import Entry
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.markup import Markup, Notes
from app.text.importing.trees import Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONT_ALGORITHMS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways to obfuscate fonts, which is no protection of the text."""

_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml")
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_ENTITIES_OF_XML = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))


@dataclass(frozen=True, slots=True)
class _Item:
    """A file of the book: its name in the archive, its media type, its properties."""

    file: str
    media: str
    properties: frozenset[str]


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The pieces of a book."""
    archive = Archive(file)
    _refuse_protected(archive)
    package, folder = _package(archive)
    items = _items(package, folder)
    yield _about(archive, package, items)
    pages = _spine(package, items)
    chapters = _chapters(archive, package, items, pages)
    notes = Notes()
    found = False
    for index, page in enumerate(pages):
        if page.file not in archive or "nav" in page.properties:
            continue
        root = _tree(archive.read(page.file))
        if contents.is_list_of_links(root):
            continue
        for piece in _pieces(root, page.file, chapters.get(page.file, ()), notes):
            found = found or isinstance(piece, Block)
            yield piece
        yield Progress((index + 1) / len(pages))
    if not found:
        raise Unreadable(Fault.PICTURES_ONLY if pages else Fault.NO_TEXT)


def _pieces(
    root: Element, file: str, entries: Sequence[Entry], notes: Notes
) -> Iterator[Block | ChapterStart]:
    inside: dict[str, list[str]] = {}
    for entry in entries:
        if entry.fragment:
            inside.setdefault(entry.fragment, []).append(entry.title)
        else:
            yield ChapterStart(entry.title)
    yield from Markup(file, inside, notes).read(root)


def _refuse_protected(archive: Archive) -> None:
    """Raise `Unreadable` where more than fonts is encrypted."""
    if _ENCRYPTION not in archive:
        return
    methods = archive.xml(_ENCRYPTION).iterfind(".//{*}EncryptedData/{*}EncryptionMethod")
    if any(method.get("Algorithm") not in _FONT_ALGORITHMS for method in methods):
        raise Unreadable(Fault.PROTECTED)


def _package(archive: Archive) -> tuple[Element, str]:
    """The package document, and the folder that its addresses are relative to."""
    if _CONTAINER in archive:
        names = [root.get("full-path") or "" for root in archive.xml(_CONTAINER).iterfind(".//{*}rootfile")]
    else:
        names = [name for name in archive.names() if name.endswith(".opf")]
    name = next((unquote(name) for name in names if name in archive or unquote(name) in archive), None)
    if name is None:
        raise Unreadable(Fault.DAMAGED)
    return archive.xml(name), posixpath.dirname(name)


def _items(package: Element, folder: str) -> dict[str, _Item]:
    """The files of the manifest, by their ids."""
    return {
        item.get("id") or "": _Item(
            _join(folder, item.get("href") or ""),
            item.get("media-type") or "",
            frozenset((item.get("properties") or "").split()),
        )
        for item in package.iterfind(".//{*}manifest/{*}item")
    }


def _join(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))


def _spine(package: Element, items: dict[str, _Item]) -> list[_Item]:
    """The pages in reading order, each once; those off the main line are left out."""
    names = [
        each.get("idref") or ""
        for each in package.iterfind(".//{*}spine/{*}itemref")
        if each.get("linear") != "no"
    ]
    pages = {items[name].file: items[name] for name in names if name in items and items[name].media in _PAGES}
    return list(pages.values())


def _about(archive: Archive, package: Element, items: dict[str, _Item]) -> About:
    def said(name: str) -> str:
        found = [trees.words(each) for each in package.iterfind(f".//{{*}}metadata//{{*}}{name}")]
        return next(filter(None, found), "")

    return About(said("title"), said("creator"), said("language"), _cover(archive, package, items))


def _cover(archive: Archive, package: Element, items: dict[str, _Item]) -> bytes:
    """The picture on the front; empty where none is named or it is too large."""
    named = next((m.get("content") for m in package.iterfind(".//{*}meta") if m.get("name") == "cover"), None)
    covers = [item for item in items.values() if "cover-image" in item.properties]
    covers += [items[named]] if named in items else []
    for item in covers:
        is_fit = (
            item.media in ("image/jpeg", "image/png")
            and 0 < archive.size(item.file) <= messages.LARGEST_COVER
        )
        if is_fit:
            return archive.read(item.file)
    return b""


def _chapters(
    archive: Archive, package: Element, items: dict[str, _Item], pages: list[_Item]
) -> dict[str, list[Entry]]:
    """The entries of the table of contents, by the file that they point into."""
    entries: list[Entry] = []
    navigation = next((item.file for item in items.values() if "nav" in item.properties), None)
    spine = package.find(".//{*}spine")
    ncx = items.get(spine.get("toc") or "") if spine is not None else None
    ncx = ncx or next((item for item in items.values() if item.media == "application/x-dtbncx+xml"), None)
    if navigation and navigation in archive:
        entries = contents.of_navigation(_tree(archive.read(navigation)), navigation)
    if not entries and ncx and ncx.file in archive:
        entries = contents.of_ncx(_tree(archive.read(ncx.file)), ncx.file)
    return contents.placed(entries, [page.file for page in pages])


def _tree(page: bytes) -> Element:
    """The tree of a page: as XML with the named characters of HTML; as HTML where it is not well formed."""
    try:
        return trees.parse_xml(_ENTITY.sub(_numbered, page))
    except Unreadable:
        if b"<!ENTITY" in page:  # what HTML knows nothing of, and what bombs are made of
            raise
        return html.tree(page)


def _numbered(match: re.Match[bytes]) -> bytes:
    if match[1] in _ENTITIES_OF_XML:
        return match[0]
    characters = html5.get(f"{match[1].decode('ascii')};", "")
    return b"".join(b"&#%d;" % ord(character) for character in characters) or match[0]
