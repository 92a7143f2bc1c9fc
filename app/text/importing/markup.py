"""From a tree of HTML to blocks: what stands on a page, as a reader would say it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.text.document import ParagraphKind
from app.text.importing import blocks, formulas, marks, office, trees
from app.text.importing.blocks import Block, ChapterStart
from app.text.importing.inline import Inline
from app.text.importing.tables import Table
from app.text.importing.trees import Element

_Closing = Callable[[], None]

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = marks.words(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption "
    "figure footer form header hgroup html legend li main menu ol p pre section summary ul listing "
    "plaintext xmp"
)
_PREFORMATTED = marks.words("pre listing plaintext xmp")
_DROPPED = marks.words(
    "annotation annotation-xml applet area audio base button canvas col colgroup datalist del embed "
    "frame frameset head iframe input link map meta meter nav noembed noframes object option output "
    "param progress rp rt rtc script select source style svg template textarea track video"
)


@dataclass(slots=True)
class _Place:
    """Where in the page the walk is: inside which heading, list, note or code."""

    level: int = 0
    is_note: bool = False
    preformatted: bool = False
    is_code: bool = False
    numbers: "_Numbers | None" = None


@dataclass(slots=True)
class _Numbers:
    """How the items of a list are marked."""

    style: str = ""
    next: int = 1

    def take(self, value: str | None) -> str:
        """The mark of the next item; `value` is the number that it asks for."""
        if not self.style:
            return blocks.BULLET
        number = _whole(value, self.next)
        self.next = number + 1
        return f"{marks.numeral(number, self.style)}."


def _whole(value: str | None, otherwise: int) -> int:
    """The whole number that an attribute states, or `otherwise`."""
    return int(value) if value and len(value) <= 6 and value.isdecimal() else otherwise


def _nothing() -> None:
    """Nothing is to be done at the end of this element."""


@dataclass(slots=True)
class Notes:
    """The places (`file#id`) that references to notes have pointed at so far; one for all files of a book."""

    places: set[str] = field(default_factory=set[str])


class Markup:
    """Walks through one page.

    `file` is the page's name, to resolve its links by; `chapters` has the titles of the chapters that begin at
    each of its ids.
    """

    def __init__(
        self, file: str = "", chapters: Mapping[str, Sequence[str]] | None = None, notes: Notes | None = None
    ) -> None:
        self._file = file
        self._chapters = dict(chapters or {})
        self._notes = notes or Notes()
        self._inline = Inline()
        self._places = [_Place()]
        self._tables: list[Table] = []
        self._mark = ""
        self._note_here = False
        self._done: list[Block | ChapterStart] = []

    def read(self, root: Element) -> Iterator[Block | ChapterStart]:
        """The blocks of everything below `root`, in order."""
        walk = trees.walk(root)
        closings: list[_Closing] = []
        for event, element in walk:
            if event == "start":
                closing = self._open(element)
                closings.append(closing or _nothing)
                if closing:
                    self._inline.write(element.text)
                else:
                    walk.skip_subtree()
                continue
            if event == "end":
                closings.pop()()
            if element is not root:
                self._inline.write(element.tail)
            if self._done and not self._tables:
                yield from self._done
                self._done.clear()
        self._flush()
        yield from self._done

    # -- elements

    def _open(self, element: Element) -> _Closing | None:
        """What is to be done at the element's end; None if nothing in it counts."""
        name = trees.name(element)
        identity = element.get("id") or (element.get("name") if name == "a" else None)
        if identity:
            self._arrive(identity)
        if name in _DROPPED or marks.is_hidden(element):
            return None
        if name in _BLOCKS or name in _HEADINGS or marks.is_note(element):
            return self._open_block(name, element)
        if name == "table":
            return self._open_table(element)
        if name in ("tr", "td", "th"):
            self._flush()
            if self._tables:
                self._tables[-1].begin(name)
            return self._flush
        return self._open_inline(name, element)

    def _open_block(self, name: str, element: Element) -> _Closing:
        self._flush()
        self._places.append(self._place(name, element))
        if name == "li":
            numbers = self._places[-2].numbers or _Numbers()
            self._mark = numbers.take(element.get("value"))
        return self._close_item if name == "li" else self._close_block

    def _close_block(self) -> None:
        self._flush()
        self._places.pop()

    def _close_item(self) -> None:
        self._close_block()
        self._mark = ""

    def _place(self, name: str, element: Element) -> _Place:
        outer = self._places[-1]
        is_note = marks.is_note(element) or self._is_noted(element.get("id"))
        place = _Place(outer.level, outer.is_note or is_note, outer.preformatted, outer.is_code)
        if name in _HEADINGS:
            place.level = _HEADINGS[name]
        elif element.get("role") == "heading":
            place.level = _whole(element.get("aria-level"), 2)
        elif name in _PREFORMATTED:
            place.preformatted = True
            place.is_code = marks.is_code(element)
        elif name in ("ul", "menu", "dir"):
            place.numbers = _Numbers()
        elif name == "ol":
            place.numbers = _Numbers(element.get("type") or "1", _whole(element.get("start"), 1))
        return place

    def _open_inline(self, name: str, element: Element) -> _Closing | None:
        inline = self._inline
        if name == "br":
            inline.break_line()
        elif name == "hr":
            self._flush()
            self._emit(Block(ParagraphKind.RULE, "* * *"))
        elif name == "img":
            inline.write_image(marks.worded(element.get("alt")))
        elif name == "math":
            inline.write(element.get("alttext") or formulas.written(element))
            return None
        elif name == "q":
            inline.write("“")
            return lambda: inline.write("”")
        elif name in ("sup", "sub"):
            if self._refer(element):
                return None
            inline.open_script(name)
            return inline.close_script
        elif name == "a" and (marks.is_permalink(element) or self._refer(element)):
            return None
        return _nothing

    def _open_table(self, element: Element) -> _Closing:
        self._flush()
        self._tables.append(Table(is_layout=element.get("role") in ("presentation", "none")))
        self._places.append(_Place(is_note=self._places[-1].is_note or marks.is_note(element)))
        return self._close_table

    def _close_table(self) -> None:
        self._flush()
        self._places.pop()
        for block in self._tables.pop().blocks():
            self._emit(block)

    # -- notes and chapters

    def _arrive(self, identity: str) -> None:
        """The walk has come to the place called `identity`."""
        titles = self._chapters.pop(identity, ())
        if titles:
            self._flush()
        for title in titles:
            self._emit(ChapterStart(title))
        if self._inline.is_blank() and self._is_noted(identity):
            self._note_here = True

    def _is_noted(self, identity: str | None) -> bool:
        return bool(identity) and f"{self._file}#{identity}" in self._notes.places

    def _refer(self, element: Element) -> bool:
        """Whether `element` is a reference to a note; its mark, if a number, is written in brackets.

        At the beginning of a paragraph it is none; a number there that links to itself is that paragraph's own.
        """
        if self._inline.is_blank():
            return marks.is_own_number(element)
        reference = marks.reference(element, glued=self._inline.is_glued())
        if reference is None:
            return False
        self._notes.places.add(marks.resolve(self._file, reference.target))
        self._inline.write(reference.written())
        return True

    # -- blocks

    def _flush(self) -> None:
        """End the paragraph that is being written."""
        place = self._places[-1]
        if place.preformatted:
            self._flush_preformatted(place)
            return
        for text in self._inline.take():
            self._paragraph(text, place)
            self._note_here = False

    def _flush_preformatted(self, place: _Place) -> None:
        text = self._inline.take_as_it_is()
        if text.strip():
            self._emit(office.preformatted(text, is_code=place.is_code))

    def _paragraph(self, text: str, place: _Place) -> None:
        flat = text.replace("\n", " ")
        if place.level:
            self._emit(blocks.heading(flat, place.level))
        elif place.is_note or self._note_here:
            mark, self._mark = self._mark, ""
            numbered = mark not in ("", blocks.BULLET) and not flat.startswith("[")
            self._emit(blocks.note(f"[{mark[:-1]}] {flat}" if numbered else flat))
        elif self._mark:
            mark, self._mark = self._mark, ""
            self._emit(blocks.item(flat, mark))
        else:
            for block in office.paragraphs(text):
                self._emit(block)

    def _emit(self, block: Block | ChapterStart) -> None:
        if self._tables:
            self._tables[-1].add(block)
        else:
            self._done.append(block)
