"""DOCX: the body of the document, in order, with its headings, lists, tables and notes.

Headers, footers, comments, deleted and hidden text stand in parts or elements of their own and are left out.
"""

from collections.abc import Iterator
from typing import BinaryIO

from app.text.importing import blocks, docx_styles, formulas, marks, office, trees
from app.text.importing.archive import Archive
from app.text.importing.blocks import About, Block, Options, Piece
from app.text.importing.docx_styles import Lists, Style, Styles, child, value, whole
from app.text.importing.inline import Inline
from app.text.importing.tables import Table
from app.text.importing.trees import Element

_DROPPED = marks.words(
    "ppr rpr del movefrom instrtext deltext delinstrtext fallback rt rubypr commentreference annotationref"
    " txbxcontent numpicbullet"
)
_CONTAINERS = marks.words("ins moveto smarttag customxml sdtcontent body hdr ftr sdt altchunk")
_BREAKS_OF_PAGES = ("page", "column")
_CODE_STYLES = marks.words(
    "source-code code html-preformatted preformatted-text listing macro-text plain-code"
)
_LONGEST_MARK = 12
_LARGE = 28
"""Half points; no text is set so large."""


def read(file: BinaryIO, options: Options) -> Iterator[Piece]:
    """The pieces of a DOCX file."""
    archive = Archive(file)
    styles = _part(archive, "word/styles.xml")
    yield _about(archive, styles)
    body = _Body(
        Styles(styles),
        Lists(_part(archive, "word/numbering.xml")),
        {
            "footnotereference": _notes(_part(archive, "word/footnotes.xml")),
            "endnotereference": _notes(_part(archive, "word/endnotes.xml")),
        },
    )
    yield from body.read(archive.xml("word/document.xml"))


def _part(archive: Archive, name: str) -> Element | None:
    return archive.xml(name) if name in archive else None


def _about(archive: Archive, styles: Element | None) -> About:
    core = _part(archive, "docProps/core.xml")
    language = docx_styles.words_of(core, "language") or docx_styles.language(styles)
    return About(docx_styles.words_of(core, "title"), docx_styles.words_of(core, "creator"), language)


def _notes(root: Element | None) -> dict[str, Element]:
    """The notes by their ids; those with a type are only the lines between text and notes."""
    if root is None:
        return {}
    return {
        value(note, "id") or "": note
        for note in root.iterchildren()
        if value(note, "type") in (None, "normal")
    }


class _Body:
    """Goes through the document; `notes` collects what its references point at."""

    def __init__(self, styles: Styles, lists: Lists, texts_of_notes: dict[str, dict[str, Element]]) -> None:
        self.notes = office.Notes()
        self._styles = styles
        self._lists = lists
        self._texts_of_notes = texts_of_notes
        self._boxes: list[Element] = []
        self._has_headings = False

    def read(self, root: Element) -> Iterator[Block]:
        """The blocks of the document, its notes among them."""
        self._has_headings = any(self._style(each).level for each in root.iterfind(".//{*}p"))
        yield from office.in_order(self.blocks(root), self.notes)

    def blocks(self, container: Element) -> Iterator[Block]:
        """The blocks of everything in `container`."""
        code: list[str] = []
        for element in container.iterchildren():
            name = trees.name(element)
            if name == "p":
                style = self._style(element)
                if _is_code(style):
                    code.append(self._written(element).take_as_it_is())
                    continue
            if code and name in ("p", "tbl"):
                yield office.preformatted("\n".join(code))
                code.clear()
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in _CONTAINERS or name == "document":
                yield from () if _is_contents(element) else self.blocks(element)
        if code:
            yield office.preformatted("\n".join(code))

    def _style(self, paragraph: Element) -> Style:
        return self._styles.get(value(child(paragraph, "pPr", "pStyle")))

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        style = self._style(paragraph)
        if style.name.startswith("toc ") or style.name in ("table of figures", "index heading"):
            return
        for text in self._written(paragraph).take():
            yield from self._said(text, paragraph, style)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _said(self, text: str, paragraph: Element, style: Style) -> Iterator[Block]:
        outline = whole(value(child(paragraph, "pPr", "outlineLvl")), -1)
        level = style.level if outline < 0 else outline + 1 if outline < 9 else 0
        if not self._has_headings:
            level = level or office.guessed_level(text, is_strong=_is_strong(paragraph))
        mark = self._mark(paragraph, style)
        if level:
            flat = text.replace("\n", " ")
            yield blocks.heading(f"{mark} {flat}" if mark not in ("", blocks.BULLET) else flat, level)
        elif mark:
            yield blocks.item(text.replace("\n", " "), mark)
        else:
            yield from office.paragraphs(text)

    def _mark(self, paragraph: Element, style: Style) -> str:
        """The mark of the paragraph in its list; empty where it is in none."""
        own = child(paragraph, "pPr", "numPr")
        identity = value(child(own, "numId")) or style.list_id
        if not identity or identity == "0":
            return ""
        mark = self._lists.take(identity, whole(value(child(own, "ilvl")), style.list_level))
        return mark if len(mark) <= _LONGEST_MARK else blocks.BULLET

    def _table(self, element: Element) -> Iterator[Block]:
        found = Table()
        for row in _rows(element):
            found.begin("tr")
            for cell in (each for each in row.iter() if trees.name(each) == "tc" and _row_of(each) is row):
                found.begin("td")
                for block in self.blocks(cell):
                    found.add(block)
        yield from (block for block in found.blocks() if isinstance(block, Block))

    # -- words

    def _written(self, paragraph: Element) -> Inline:
        inline = Inline()
        self._write(paragraph, inline)
        return inline

    def _write(self, element: Element, inline: Inline) -> None:
        for part in element.iterchildren():
            name = trees.name(part)
            if name == "t":
                inline.write(part.text)
            elif name == "r":
                self._write_run(part, inline)
            elif name == "omath":
                inline.write(formulas.written(part))
            elif name in ("tab", "ptab"):
                inline.write("\t")
            elif name in ("br", "cr"):
                if value(part, "type") not in _BREAKS_OF_PAGES:
                    inline.break_line()
            elif name == "nobreakhyphen":
                inline.write("\u2011")
            elif name == "txbxcontent":
                self._boxes.append(part)
            elif name == "docpr":
                inline.write_image(marks.worded(value(part, "descr")))
            elif name in self._texts_of_notes:
                self._refer(name, value(part, "id") or "", inline)
            elif name not in _DROPPED:
                self._write(part, inline)

    def _write_run(self, run: Element, inline: Inline) -> None:
        look = child(run, "rPr")
        hidden = child(look, "vanish")
        if hidden is not None and value(hidden) not in ("0", "false"):
            return
        place = value(child(look, "vertAlign")) or ""
        if place in ("superscript", "subscript"):
            inline.open_script("sup" if place == "superscript" else "sub")
            self._write(run, inline)
            inline.close_script()
        else:
            self._write(run, inline)

    def _refer(self, name: str, identity: str, inline: Inline) -> None:
        note = self._texts_of_notes[name].pop(identity, None)
        if note is not None:
            inline.write(self.notes.add(list(self.blocks(note))))


def _is_strong(paragraph: Element) -> bool:
    """Whether all its words are bold or large."""
    runs = [run for run in paragraph.iterfind("{*}r") if run.find("{*}t") is not None]
    looks = [child(run, "rPr") for run in runs]
    return bool(looks) and all(
        ((bold := child(look, "b")) is not None and value(bold) not in ("0", "false"))
        or whole(value(child(look, "sz")), 0) >= _LARGE
        for look in looks
    )


def _is_code(style: Style) -> bool:
    return style.name.replace(" ", "-") in _CODE_STYLES


def _is_contents(element: Element) -> bool:
    """Whether it holds a table of contents that Word has made."""
    gallery = value(child(element, "sdtPr", "docPartObj", "docPartGallery")) or ""
    return gallery.lower() == "table of contents"


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, also those that stand in marks of their own."""
    for part in table.iterchildren():
        name = trees.name(part)
        if name == "tr":
            yield part
        elif name in _CONTAINERS:
            yield from _rows(part)


def _row_of(cell: Element) -> Element | None:
    return next((outer for outer in cell.iterancestors() if trees.name(outer) == "tr"), None)
