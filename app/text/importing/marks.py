"""What a single element of a page is, by its name, its attributes and its few words."""

import posixpath
import re
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

from app.text.importing.trees import Element, name


def words(value: str | None) -> frozenset[str]:
    """The words of an attribute, in small letters."""
    return frozenset(value.lower().split()) if value else frozenset()


_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"

_HIDDEN_ROLES = words(
    "navigation search doc-toc doc-pagebreak doc-pagelist doc-backlink alert dialog menu menubar "
    "toolbar doc-index-entry tooltip"
)
_HIDDEN_TYPES = words("pagebreak page-list toc landmarks backlink loi lot")
_HIDDEN_CLASSES = words(
    # page numbers, links beside headings and back from notes
    "pagenum pageno pagenumber page-number pagebreak page-break headerlink mw-editsection reversefootnote "
    "footnote-backref footnote-back fn-backref fn-bracket "
    # what a browser does not show
    "visually-hidden visuallyhidden sr-only screen-reader-text screenreader-only noprint mw-jump-link "
    # contents and ways to other pages, by the generators of documentation
    "toc toctree-wrapper table-of-contents list-of-figures list-of-tables list-of-examples navheader navfooter "
    "nav-panel breadcrumb breadcrumbs navbox"
)
_NOTE_TYPES = words("footnote footnotes endnote endnotes rearnote rearnotes")
_NOTE_ROLES = words("doc-footnote doc-endnote doc-endnotes")
_NOTE_CLASSES = words("footnote footnotes endnote endnotes footnote-list footnotes-list fnote")
_NOTE_CONTAINERS = words("aside dd div dl li ol p section table ul")
_REFERENCE_TYPES = frozenset(("noteref", "doc-noteref"))
_REFERENCE_CLASSES = words(
    "noteref footnote-ref footnoteref footnote-reference fnref fnanchor footnote_reference endnote-ref"
)
_CODE_CLASSES = re.compile(
    r"(?:\b|_)(?:highlight|code|source|sourcecode|programlisting|screen|literal-block|language-\w+|prettyprint)"
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_MARK = re.compile(
    r"[\[(]?\s*(\d{1,4}|[*∗†‡§¶#]{1,4}|[a-z]{1,2}|[ivxlc]{1,6})\s*[\])]?[.,]?\Z", re.IGNORECASE
)
_BRACKETED = re.compile(r"\[[^\]]{1,6}\]\Z")
_ARROWS = words("↩ ↩︎ ↩️ ↑ ^ ⤴ ⤶ ⏎ ← ⬆ ¶ # § 🔗 ⚓ ⚓︎")
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)\Z", re.IGNORECASE)
_NO_DESCRIPTION = words(
    "alt avatar bild cover decoration figure grafik graphic icon image images img logo photo picture "
    "spacer illustration null undefined"
)


def is_hidden(element: Element) -> bool:
    """Whether a reader does not see the element, or sees only machinery: page numbers, links back, menus."""
    if not element.attrib:
        return False
    get = element.get
    if get("hidden") is not None and get("hidden") != "until-found":
        return True
    if get("aria-hidden") == "true" and name(element) not in ("math", "img"):
        return True
    style = get("style")
    if style and _INVISIBLE.search(style):
        return True
    return bool(
        words(get("role")) & _HIDDEN_ROLES
        or types(element) & _HIDDEN_TYPES
        or words(get("class")) & _HIDDEN_CLASSES
        or _leads_on(element)
    )


def _leads_on(element: Element) -> bool:
    """Whether it is the line of links to other pages that Texinfo puts above each section."""
    if "header" not in words(element.get("class")) or name(element) == "header":
        return False
    return any(
        part.get("rel") or part.get("accesskey") for part in islice(element.iter(), 8) if name(part) == "a"
    )


def is_note(element: Element) -> bool:
    """Whether the element says that it holds footnotes or endnotes."""
    if not element.attrib or name(element) not in _NOTE_CONTAINERS:
        return False
    return bool(
        types(element) & _NOTE_TYPES
        or words(element.get("role")) & _NOTE_ROLES
        or words(element.get("class")) & _NOTE_CLASSES
    )


def is_code(element: Element) -> bool:
    """Whether a preformatted element says that it holds program code."""
    around = (element, element.getparent())
    if any(each is not None and _CODE_CLASSES.search(each.get("class") or "") for each in around):
        return True
    return any(name(child) in ("code", "samp", "kbd") for child in islice(element.iterchildren(), 4))


def is_permalink(element: Element) -> bool:
    """Whether a link is only a mark beside a heading, or an arrow back to the text."""
    href = element.get("href") or ""
    return "#" in href and _few_words(element) in _ARROWS


def is_own_number(element: Element) -> bool:
    """Whether a link shows a number and leads to a place of that number on the same page: `#p12`, 12."""
    shown, href = _few_words(element), element.get("href") or ""
    return shown.isdecimal() and href.startswith("#") and href.endswith(shown)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a note: its mark, and the address it points at."""

    mark: str
    target: str

    def written(self) -> str:
        """What is shown of it: a number in brackets, which the spoken rules pass over; other marks are left out."""
        return f"[{self.mark}]" if self.mark.isdecimal() and len(self.mark) <= 3 else ""


def reference(element: Element, *, glued: bool) -> Reference | None:
    """The reference to a note that `element` is (a link, or raised text with one in it), or None.

    `glued`: it stands right behind a word.
    """
    link = element if name(element) == "a" else _lone_link(element)
    if link is None:
        return None
    shown = _few_words(element)
    mark = _MARK.match(shown)
    says_so = any(
        types(each) & _REFERENCE_TYPES
        or words(each.get("role")) & _REFERENCE_TYPES
        or words(each.get("class")) & _REFERENCE_CLASSES
        for each in (element, link)
    )
    if says_so and len(shown) <= 12:
        return Reference(mark[1] if mark else "", link.get("href") or "")
    if mark is None or "#" not in (link.get("href") or ""):
        return None
    is_raised = name(element) == "sup" or any(
        name(child) == "sup" for child in islice(element.iterchildren(), 2)
    )
    is_number = mark[1].isdecimal() or not mark[1].isalpha()
    if is_raised or _BRACKETED.match(shown) or (glued and is_number):
        return Reference(mark[1], link.get("href") or "")
    return None


def resolve(file: str, href: str) -> str:
    """The place (`file#id`) that `href`, found in `file`, points at."""
    path, _, fragment = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path))) if path else file
    return f"{target}#{unquote(fragment)}"


def worded(description: str | None) -> str:
    """What a picture shows, by its alternative text; empty where that says nothing."""
    said = " ".join((description or "").split())
    if _FILE_NAME.match(said) or said.lower() in _NO_DESCRIPTION or "\\" in said:
        return ""
    return said


def numeral(number: int, style: str) -> str:
    """`number` as a list of this style counts: `1`, `a`, `A`, `i` or `I`."""
    if style in ("i", "I") and 0 < number < 4000:
        roman = _roman(number)
        return roman if style == "i" else roman.upper()
    if style in ("a", "A") and 0 < number <= 26:
        return chr(ord(style) + number - 1)
    return str(number)


def _roman(number: int) -> str:
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    letters = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
    written = ""
    for value, letter in zip(values, letters, strict=True):
        written += letter * (number // value)
        number %= value
    return written


def types(element: Element) -> frozenset[str]:
    """The kinds of content that the element has in an EPUB (`epub:type`)."""
    return words(element.get(_EPUB_TYPE) or element.get("epub:type"))


def _lone_link(element: Element) -> Element | None:
    """The one link in `element`, if it has no more than a few parts."""
    parts = list(islice(element.iter(), 6))
    links = [part for part in parts if name(part) == "a"]
    return links[0] if len(links) == 1 and len(parts) < 6 else None


def _few_words(element: Element) -> str:
    """The element's text if it has no more than a few parts, else nothing; so that no page makes this slow."""
    if len(list(islice(element.iter(), 9))) > 8:
        return ""
    text = "".join(islice(element.itertext(), 12))
    return " ".join(text.split()) if len(text) <= 40 else ""
