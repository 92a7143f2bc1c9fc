"""ODT: the body of the document, in order, with its headings, lists, tables and notes.

Headers and footers stand in the styles and are left out; so are deleted text, comments and tables of contents.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from app.text.importing import blocks, marks, office, trees
from app.text.importing.archive import Archive
from app.text.importing.blocks import About, Block, Options, Piece
from app.text.importing.faults import Fault, Unreadable
from app.text.importing.inline import Inline
from app.text.importing.tables import Table
from app.text.importing.trees import Element

_DROPPED = marks.words(
    "tracked-changes annotation annotation-end ruby-text hidden-text page-number page-count page-continuation"
    " sequence-decls variable-decls user-field-decls forms desc title object script event-listeners dde-connection"
    " table-of-content illustration-index table-index object-index user-index alphabetical-index image-map"
)
_CONTAINERS = marks.words(
    "section numbered-paragraph list-header list-item text-box shapes index-body bibliography g"
)
_ROW_GROUPS = marks.words("table-header-rows table-rows table-row-group")
_CODE_STYLES = marks.words("preformatted_20_text source_20_code code listing")
_MOST_SPACES = 1000
_LONGEST_CHAIN = 20
_HIGHEST_OUTLINE = 6


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The pieces of an ODT file."""
    archive = Archive(file)
    if "META-INF/manifest.xml" in archive:
        manifest = archive.xml("META-INF/manifest.xml")
        if manifest.find(".//{*}encryption-data") is not None:
            raise Unreadable(Fault.ENCRYPTED)
    styles = _Styles()
    yield _about(archive)
    for name in ("styles.xml", "content.xml"):
        if name in archive:
            styles.learn(archive.xml(name))
    text = archive.xml("content.xml").find("{*}body/{*}text")
    if text is None:
        raise Unreadable(Fault.NO_TEXT)
    yield from _Body(styles).read(text)


def _about(archive: Archive) -> About:
    if "meta.xml" not in archive:
        return About()
    meta = archive.xml("meta.xml")

    def said(*names: str) -> str:
        found = (meta.find(f".//{{*}}{name}") for name in names)
        return next((trees.words(each) for each in found if each is not None), "")

    return About(said("title"), said("creator", "initial-creator"), said("language"))


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says of a paragraph or of a few words."""

    names: tuple[str, ...] = ()
    level: int = 0
    script: str = ""
    is_hidden: bool = False
    is_strong: bool = False


@dataclass(slots=True)
class _Styles:
    """The styles of the document, with what they inherit, and the marks of its lists by style and level."""

    elements: dict[str, Element] = field(default_factory=dict[str, Element])
    lists: dict[str, dict[int, Element]] = field(default_factory=dict[str, dict[int, Element]])
    known: dict[str, _Style] = field(default_factory=dict[str, _Style])

    def learn(self, root: Element) -> None:
        """Take in the styles of a part."""
        for element in root.iter():
            name = trees.name(element)
            if name == "style":
                self.elements[_get(element, "name")] = element
            elif name == "list-style":
                levels = {_whole(_get(level, "level"), 1): level for level in element.iterchildren()}
                self.lists[_get(element, "name")] = levels

    def get(self, name: str) -> _Style:
        """The style of this name; one that does not exist says nothing."""
        if name not in self.known:
            self.known[name] = self._resolved(name)
        return self.known[name]

    def _resolved(self, name: str) -> _Style:
        chain: list[Element] = []
        names: list[str] = []
        while (element := self.elements.get(name)) is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(element)
            names.append(name.lower())
            name = _get(element, "parent-style-name")
        names.append(name.lower())
        looks = [look for each in chain if (look := each.find("{*}text-properties")) is not None]
        position = next(filter(None, (_get(look, "text-position") for look in looks)), "")
        return _Style(
            tuple(names),
            1 if "title" in names else 0,
            "sup" if position.startswith(("super", "+")) else "sub" if position.startswith("sub") else "",
            any(_get(look, "display") == "none" for look in looks),
            next(filter(None, (_get(look, "font-weight") for look in looks)), "") == "bold",
        )


@dataclass(slots=True)
class _List:
    """A list that is open: its style, and how far it has counted at each of its levels."""

    style: str
    level: int = 1
    count: int = 0


class _Body:
    """Goes through the document; `notes` collects its notes."""

    def __init__(self, styles: _Styles) -> None:
        self.notes = office.Notes()
        self._styles = styles
        self._lists: list[_List] = []
        self._mark = ""
        self._boxes: list[Element] = []
        self._has_headings = False

    def read(self, text: Element) -> Iterator[Block]:
        """The blocks of the document, its notes among them."""
        self._has_headings = text.find(".//{*}h") is not None
        yield from office.in_order(self.blocks(text), self.notes)

    def blocks(self, container: Element) -> Iterator[Block]:
        """The blocks of everything in `container`."""
        code: list[str] = []
        for element in container.iterchildren():
            name = trees.name(element)
            if name == "p" and self._is_code(element):
                code.append(self._written(element).take_as_it_is())
                continue
            if code:
                yield office.preformatted("\n".join(code))
                code.clear()
            yield from self._element(name, element)
        if code:
            yield office.preformatted("\n".join(code))

    def _element(self, name: str, element: Element) -> Iterator[Block]:
        if name in ("p", "h"):
            yield from self._paragraph(name, element)
        elif name == "list":
            yield from self._list(element)
        elif name == "table":
            yield from self._table(element)
        elif name in ("frame", "custom-shape", "rect"):
            inline = Inline()
            self._write_frame(element, inline)
            yield from map(blocks.prose, inline.take())
            yield from self._boxed()
        elif name in _CONTAINERS and _get(element, "display") != "none":
            yield from self.blocks(element)

    def _is_code(self, paragraph: Element) -> bool:
        return bool(_CODE_STYLES.intersection(self._styles.get(_get(paragraph, "style-name")).names))

    def _paragraph(self, name: str, paragraph: Element) -> Iterator[Block]:
        style = self._styles.get(_get(paragraph, "style-name"))
        level = style.level
        if name == "h":
            level = min(_whole(_get(paragraph, "outline-level"), 1), _HIGHEST_OUTLINE)
        for text in self._written(paragraph).take():
            if not (level or self._has_headings or self._mark):
                level = office.guessed_level(text, is_strong=style.is_strong)
            if level:
                yield blocks.heading(text.replace("\n", " "), level)
            elif self._mark:
                mark, self._mark = self._mark, ""
                yield blocks.item(text.replace("\n", " "), mark)
            else:
                yield from office.paragraphs(text)
        yield from self._boxed()

    def _boxed(self) -> Iterator[Block]:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    # -- lists and tables

    def _list(self, element: Element) -> Iterator[Block]:
        outer = self._lists[-1] if self._lists else None
        style = _get(element, "style-name") or (outer.style if outer else "")
        self._lists.append(_List(style, outer.level + 1 if outer else 1))
        for item in element.iterchildren():
            if trees.name(item) == "list-item":
                self._mark = self._next_mark(self._lists[-1], _get(item, "start-value"))
            yield from self.blocks(item)
            self._mark = ""
        self._lists.pop()

    def _next_mark(self, found: _List, asked: str) -> str:
        level = self._styles.lists.get(found.style, {}).get(found.level)
        if level is None or trees.name(level) != "list-level-style-number":
            return blocks.BULLET
        first = _whole(_get(level, "start-value"), 1)
        found.count = _whole(asked, found.count + 1 if found.count else first)
        numerals = _get(level, "num-format")
        if not numerals:
            return blocks.BULLET
        number = marks.numeral(found.count, numerals)
        return f"{_get(level, 'num-prefix')}{number}{_get(level, 'num-suffix')}".strip()[:12]

    def _table(self, element: Element) -> Iterator[Block]:
        found = Table()
        mark, self._mark = self._mark, ""
        for row in _rows(element):
            found.begin("tr")
            for cell in row.iterchildren():
                if trees.name(cell) in ("table-cell", "covered-table-cell"):
                    found.begin("td")
                    for block in self.blocks(cell):
                        found.add(block)
        self._mark = mark
        yield from (block for block in found.blocks() if isinstance(block, Block))

    # -- words

    def _written(self, paragraph: Element) -> Inline:
        inline = Inline()
        self._write(paragraph, inline)
        return inline

    def _write(self, element: Element, inline: Inline) -> None:
        inline.write(element.text)
        for part in element.iterchildren():
            self._write_part(trees.name(part), part, inline)
            inline.write(part.tail)

    def _write_part(self, name: str, part: Element, inline: Inline) -> None:
        if name == "s":
            inline.write(" " * min(_whole(_get(part, "c"), 1), _MOST_SPACES))
        elif name == "tab":
            inline.write("\t")
        elif name == "line-break":
            inline.break_line()
        elif name == "note":
            self._refer(part, inline)
        elif name == "span":
            self._write_span(part, inline)
        elif name in ("frame", "custom-shape", "rect"):
            self._write_frame(part, inline)
        elif name and name not in _DROPPED:
            self._write(part, inline)

    def _write_span(self, span: Element, inline: Inline) -> None:
        style = self._styles.get(_get(span, "style-name"))
        if style.is_hidden:
            return
        if style.script:
            inline.open_script(style.script)
            self._write(span, inline)
            inline.close_script()
        else:
            self._write(span, inline)

    def _write_frame(self, frame: Element, inline: Inline) -> None:
        """A picture is its description; what stands in a box comes after the paragraph."""
        boxes = [each for each in frame.iterchildren() if trees.name(each) == "text-box"]
        if trees.name(frame) != "frame":
            boxes = [frame]
        self._boxes += boxes
        described = frame.find("{*}desc")
        described = frame.find("{*}title") if described is None else described
        if described is not None and not boxes:
            inline.write_image(marks.worded(trees.words(described)))

    def _refer(self, note: Element, inline: Inline) -> None:
        body = note.find("{*}note-body")
        if body is not None:
            inline.write(self.notes.add(list(self.blocks(body))))


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, also those of its head and of groups."""
    for part in table.iterchildren():
        name = trees.name(part)
        if name == "table-row":
            yield part
        elif name in _ROW_GROUPS:
            yield from _rows(part)


def _get(element: Element, name: str) -> str:
    """The attribute `name`, whichever namespace it stands in; empty where there is none."""
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text and len(text) <= 6 and text.isdecimal() else otherwise
