"""The styles and the lists of a DOCX file."""

import re
from dataclasses import dataclass, field, replace

from app.text.importing import blocks, marks, trees
from app.text.importing.trees import Element

_NO_LEVEL = 9
"""The outline level of body text."""

_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_LEVEL = re.compile(r"%([1-9])")
_NUMERALS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_LONGEST_CHAIN = 20


def value(element: Element | None, name: str = "val") -> str | None:
    """The attribute `name`, in whichever of the two namespaces of Word it stands."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), None)


def child(element: Element | None, *names: str) -> Element | None:
    """What is found going down from `element` by these names."""
    for name in names:
        if element is not None:
            element = element.find(f"{{*}}{name}")
    return element


def whole(text: str | None, otherwise: int) -> int:
    """The whole number in `text`, or `otherwise`."""
    return int(text) if text and len(text) <= 9 and text.isdecimal() else otherwise


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name in small letters, its heading level (0 for none), its list and level in it."""

    name: str = ""
    level: int = 0
    list_id: str = ""
    list_level: int = 0


class Styles:
    """The paragraph styles of a document, with what they inherit."""

    def __init__(self, root: Element | None) -> None:
        found = root.iterfind("{*}style") if root is not None else ()
        self._elements = {value(style, "styleId") or "": style for style in found}
        self._known: dict[str, Style] = {}

    def get(self, identity: str | None) -> Style:
        """The style of this id; one that does not exist says nothing."""
        identity = identity or ""
        if identity not in self._known:
            self._known[identity] = self._resolved(identity)
        return self._known[identity]

    def _resolved(self, identity: str) -> Style:
        chain: list[Element] = []
        while (style := self._elements.get(identity)) is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(style)
            identity = value(child(style, "basedOn")) or ""
        names = [(value(child(style, "name")) or "").lower() for style in chain]
        levels = (value(child(style, "pPr", "outlineLvl")) for style in chain)
        outline = next((whole(level, _NO_LEVEL) for level in levels if level is not None), _NO_LEVEL)
        lists = [found for style in chain if (found := child(style, "pPr", "numPr")) is not None]
        identities = (value(child(each, "numId")) for each in lists)
        return Style(
            names[0] if names else "",
            _heading_level(names) or (outline + 1 if outline < _NO_LEVEL else 0),
            next(filter(None, identities), ""),
            next((whole(value(child(each, "ilvl")), 0) for each in lists), 0),
        )


def _heading_level(names: list[str]) -> int:
    for name in names:
        if match := _HEADING.match(name):
            return int(match[1])
        if name == "title":
            return 1
    return 0


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts: `%1` in `text` stands for the number of the first level."""

    start: int = 1
    style: str = "decimal"
    text: str = ""


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict[int, int])


class Lists:
    """The lists of a document; counts as it goes."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        if root is None:
            return
        abstract = {
            value(each, "abstractNumId"): _List(_levels(each)) for each in root.iterfind("{*}abstractNum")
        }
        for number in root.iterfind("{*}num"):
            found = abstract.get(value(child(number, "abstractNumId")))
            if found is not None:
                anew = _begun_anew(number, found.levels)
                self._lists[value(number, "numId") or ""] = _List(found.levels | anew) if anew else found

    def take(self, identity: str, level: int) -> str:
        """The mark of the next item at this level of a list; empty where it has none."""
        found = self._lists.get(identity)
        if found is None or level not in found.levels:
            return ""
        own = found.levels[level]
        if own.style == "bullet":
            return blocks.BULLET
        if own.style == "none":
            return ""
        found.counts[level] = found.counts.get(level, own.start - 1) + 1
        for deeper in [each for each in found.counts if each > level]:
            del found.counts[deeper]

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            counted = found.levels.get(index, _Level())
            return marks.numeral(found.counts.get(index, counted.start), _NUMERALS.get(counted.style, "1"))

        return _LEVEL.sub(number, own.text).strip()


def _levels(abstract: Element) -> dict[int, _Level]:
    return {
        whole(value(level, "ilvl"), 0): _Level(
            whole(value(child(level, "start")), 1),
            value(child(level, "numFmt")) or "decimal",
            value(child(level, "lvlText")) or "",
        )
        for level in abstract.iterfind("{*}lvl")
    }


def _begun_anew(number: Element, levels: dict[int, _Level]) -> dict[int, _Level]:
    """The levels that a list has in common with others but counts from a number of its own."""
    anew: dict[int, _Level] = {}
    for override in number.iterfind("{*}lvlOverride"):
        level, start = whole(value(override, "ilvl"), 0), value(child(override, "startOverride"))
        if start is not None and level in levels:
            anew[level] = replace(levels[level], start=whole(start, levels[level].start))
    return anew


def language(root: Element | None) -> str:
    """The language that the styles set for the whole document."""
    return value(child(root, "docDefaults", "rPrDefault", "rPr", "lang")) or ""


def words_of(root: Element | None, name: str) -> str:
    """The text of a property of the document, such as its title."""
    found = child(root, name)
    return trees.words(found) if found is not None else ""
