"""Tables of contents of books: which chapter begins where."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import unquote

from app.text.importing import marks, trees
from app.text.importing.trees import Element

DEEPEST = 2
"""Levels of a table of contents that become chapters: parts and chapters, or chapters and sections."""


FEWEST_LINKS = 5
SHARE_OF_LINKS = 0.8
"""A page with at least so many links, which make up this share of its words, only points elsewhere."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A chapter's title, and the file and the id in it where it begins; without an id, at the file's beginning."""

    title: str
    file: str
    fragment: str


def placed(entries: Iterable[Entry], files: Iterable[str]) -> dict[str, list[Entry]]:
    """The entries by the file among `files` that they point into.

    Some tables name the file but not its folder; entries that point nowhere, or twice to one place, are left out.
    """
    known = set(files)
    by_name = {posixpath.basename(file): file for file in sorted(known)}
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        file = entry.file if entry.file in known else by_name.get(posixpath.basename(entry.file))
        if file is not None and replace(entry, file=file) not in found.setdefault(file, []):
            found[file].append(replace(entry, file=file))
    return found


def is_list_of_links(root: Element) -> bool:
    """Whether a page holds little but links into the book: its contents or its index, which nobody reads aloud."""
    links = [
        each for each in root.iter() if trees.name(each) == "a" and "://" not in (each.get("href") or "://")
    ]
    body = next((each for each in root.iter() if trees.name(each) == "body"), root)
    linked = sum(len(trees.words(link)) for link in links)
    return len(links) >= FEWEST_LINKS and linked >= SHARE_OF_LINKS * len(trees.words(body))


def of_navigation(root: Element, file: str) -> list[Entry]:
    """The entries of a navigation document of EPUB 3, `file`."""
    navs = [each for each in root.iter() if trees.name(each) == "nav"]
    tocs = [each for each in navs if "toc" in marks.types(each)] or navs[:1]
    links = [each for toc in tocs[:1] for each in toc.iter() if trees.name(each) == "a"]
    return _upper(
        (_depth(link, "ol"), _entry(trees.words(link), link.get("href") or "", file)) for link in links
    )


def of_ncx(root: Element, file: str) -> list[Entry]:
    """The entries of an NCX of EPUB 2, `file`."""
    found: list[tuple[int, Entry | None]] = []
    for point in (each for each in root.iter() if trees.name(each) == "navpoint"):
        label = next((each for each in point.iterchildren() if trees.name(each) == "navlabel"), None)
        content = next((each for each in point.iterchildren() if trees.name(each) == "content"), None)
        if label is not None and content is not None:
            entry = _entry(trees.words(label), content.get("src") or "", file)
            found.append((_depth(point, "navpoint"), entry))
    return _upper(found)


def _depth(element: Element, name: str) -> int:
    return sum(1 for outer in element.iterancestors() if trees.name(outer) == name)


def _upper(found: Iterable[tuple[int, Entry | None]]) -> list[Entry]:
    """The entries of the upper levels; a level with a lone entry, which is the book itself, counts for none."""
    entries = [(depth, entry) for depth, entry in found if entry is not None]
    depths = [depth for depth, _ in entries]
    top = next((depth for depth in sorted(set(depths)) if depths.count(depth) > 1), 0)
    return [entry for depth, entry in entries if depth < top + DEEPEST]


def _entry(title: str, address: str, file: str) -> Entry | None:
    path, _, fragment = address.partition("#")
    if not (title and path):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path)))
    return Entry(title, target, unquote(fragment))
