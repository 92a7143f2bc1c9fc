"""The spoken rules: what is left out or said differently when a written text is read aloud.

Each rule looks at a passage and says which of its characters to replace. They are applied in the order of
`RULES`, each to what the one before has left; who asks may leave any of them out.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.text import cues, wiki
from app.text.cells import cells
from app.text.document import ParagraphKind
from app.text.lines import WIDEST_WRAP, runs_on
from app.text.sums import sums
from app.text.tags import tags

Edit = tuple[int, int, str]
"""Code points `start` to `end` of a passage and what is spoken instead; edits are in order, without overlap."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is left of a paragraph: its text with line feeds for line breaks, its kind, and whether a word occurs
    elsewhere near it.
    """

    text: str
    kind: ParagraphKind
    occurs: Callable[[str], bool]

    @property
    def keeps_lines(self) -> bool:
        """Whether every line stands on its own."""
        return self.kind in (ParagraphKind.VERSE, ParagraphKind.TABLE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, what it does in a plain phrase, and the edits it wants.

    `languages` (ISO 639-1) of the texts it is for; none: of all.
    """

    name: str
    does: str
    edits: Callable[[Passage], Iterable[Edit]]
    languages: frozenset[str] = frozenset()


_ENGLISH = frozenset({"en"})
_ABBREVIATIONS = {
    "a.k.a.": "also known as",
    "b/c": "because",
    "cf.": "compare",
    "e.g.": "for example",
    "et al.": "and others",
    "i.e.": "that is",
    "n.b.": "note",
    "viz.": "namely",
    "w/o": "without",
    "w/": "with",
}
_SYMBOLS = {
    "≈": "about",
    "≃": "about",
    "≅": "about",
    "≠": "is not",
    "≤": "at most",
    "≥": "at least",
    "≪": "much less than",
    "≫": "much more than",
    "→": "to",
    "⇒": "therefore",
    "∞": "infinity",
    "√": "the root of",
    "∑": "the sum of",
    "∈": "in",
    "‰": "per mille",
    "№": "number",
}

_FOREIGN_TO_URLS = r"\s<>\"“”‘’|{}\\^`\u3000-\u9fff\uac00-\ud7af\uff00-\uffef"
_AFTER_URLS = ".,;:!?*_'…"
_DESTINATION = (
    r"\(\s?<?[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?>?(?:\s+[\"'][^\"\n]{0,300}[\"'])?\s?\)"
)

_ATTRIBUTES = r"(?:\{[ ]?[#.:\w][^{}\n]{0,100}\})?"
_TASK = re.compile(r"\d{1,3}[.)](\s+\[[ xX]\])(?=\s)")
_BULLET = re.compile(r"[-*+•▪◦‣●○](?:\s+|\Z)(?:\[[ xX]\]\s+)?")
_ATX_MARKS = re.compile(
    r"\A#{1,6}(?:\s+|\Z)|(?<!\s)\s++(?:#++|\{[#.][^{}\n]{0,100}\})\s*+\Z|\n[^\S\n]*(?:=+|-{2,})\s*\Z"
)
_QUOTE_MARKS = re.compile(r"(?m)^[^\S\n]*(?:>[^\S\n]?)+")
_DEFINITION = re.compile(
    r"(?m)^[^\S\n]*\[(?!\^)[^\]\n]{1,200}\]:[^\S\n]+(?:<|https?:|www\.|mailto:|[/#.])\S*[^\n]*$"
)
_RULE_LINE = re.compile(
    r"(?m)(?<!\S)(?:[-_=~*#–—─━═]{3,}|_{2,})(?!\S)|_{4,}|^[^\S\n]*+--[^\S\n]*+$|^[^\S\n]*+\+(?:[-=:]++\+)++[^\S\n]*+$"
    r"|[\u2500-\u257f]{2,}"
)
_HYPHEN = re.compile(r"(?<=\w)(?:[-\u2010][^\S\n]*|\u00ad)\n[^\S\n]*(?=\w)")
_INVISIBLE = re.compile(
    r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+|(?<=[\x00-\u024f])[\u200c\u200d]+"
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[\dA-Fa-f]{1,5});")
_CODE_SPAN = re.compile(r"(`{1,3})(?=[^`\s])([^`]{1,500})\1")
_IMAGE = re.compile(rf"!\[([^\[\]]{{0,500}})\](?:{_DESTINATION}{_ATTRIBUTES}|\[[^\[\]\n]{{0,200}}\])")
_LINK = re.compile(
    rf"(?<!!)\[(?!\^)([^\[\]]{{1,500}})\]{_DESTINATION}{_ATTRIBUTES}|\[(?!\^|\d{{1,3}}\]|[a-z]\])([^\[\]]{{1,500}})\]\[[^\[\]\n]{{0,200}}\]"
)
_URL = re.compile(
    rf"<?(?<![A-Za-z0-9_])(?:(?:https?|ftp)://|www\.(?=[\w-]+\.))[^{_FOREIGN_TO_URLS}\[\]]+>?", re.IGNORECASE
)
_DOMAIN = re.compile(r"(?:\w+://)?(?:[^/@?#]*@)?(?:www\.)?([^/?#:@]+)", re.IGNORECASE)
_CITATION = re.compile(
    r"[^\S\n]?\[(?:\^[^\]\s]{1,40}\](?::(?=\s))?|\d{1,3}[a-z]?(?:\s?[,;–—-]\s?\d{1,3}[a-z]?){0,20}\](?!\()"
    r"|(?:note|nb) \d{1,3}\]|citation needed\])|(?<=[.,;:!?”\"’')\]])\[[a-z]\](?!\()"
)
_NOTE_CHARACTER = re.compile(r"[⁰¹²³⁴-⁹†‡]")
_NOTE_MARK = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?”\"’')]))[⁰¹²³⁴-⁹]+|(?<=\S)[†‡]+")
_ABBREVIATION = re.compile(
    rf"(?<![\w.])(?:{'|'.join(re.escape(written) for written in _ABBREVIATIONS)})(?![\w/])", re.IGNORECASE
)
_SENTENCE_AFTER = re.compile(r"\s*+(?:\Z|[A-Z“\"])")
_LAST = "et al."
"""The only abbreviation that a sentence may end with; something follows all others, be it a name."""

_SYMBOL = re.compile(f"[{''.join(_SYMBOLS)}]")
_PICTURE = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a\u231b\u23e9-\u23fa]"
_EMOJI = re.compile(rf"[^\S\n]?{_PICTURE}(?:[\ufe0e\ufe0f\u200d\U000e0020-\U000e007f]|{_PICTURE})*+")
_REPEATED = re.compile(r"[!?！？]{2,}+|\.{4,}+|…{2,}+|,{2,}+|，{2,}+")
_EMPHASIS_MARK = re.compile(r"[*_~]|==")
_EMPHASIS = re.compile(
    r"(?<![\\\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![\w*])|(?<![\\*])\*{2,3}(?=[^\s*\d])"
    r"|(?<![\\\w])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)|~~(?=\S)|(?<=\S)~~"
    r"|(?<![=\w])==(?=[^\s=])|(?<=[^\s=])==(?![=\w])"
)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!>~|\n])")
# The look-behinds keep a long run of spaces from being tried again from each of its spaces.
_WRAP = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*+")
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S \n]")
_BLANKS_AT_LINE_ENDS = re.compile(r"(?<![^\S\n])[^\S\n]++\n\s*+|\n\s++")
_LINE_END = re.compile(r"(?<=[^\s.!?…:;,。！？，、।۔؟—–-])(?=\n)")
_ENDED = re.compile(r"[.!?…:;,。！？，、।۔؟]\Z")
_CLOSERS = "\"'”’»)]}」』"
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def _code_block(passage: Passage) -> Iterator[Edit]:
    if passage.kind is ParagraphKind.CODE and passage.text:
        yield 0, len(passage.text), "Code."


def _rules(passage: Passage) -> Iterator[Edit]:
    if passage.kind is ParagraphKind.RULE and passage.text:
        yield 0, len(passage.text), ""
    else:
        yield from _dropped(_RULE_LINE, passage)


def _marks(passage: Passage) -> Iterator[Edit]:
    if passage.kind is ParagraphKind.HEADING:
        yield from _dropped(_ATX_MARKS, passage)
    elif passage.kind is ParagraphKind.ITEM:
        bullet = _BULLET.match(passage.text)
        if bullet:
            yield 0, bullet.end(), ""
        elif task := _TASK.match(passage.text):
            yield *task.span(1), ""
    else:
        yield from _dropped(_QUOTE_MARKS, passage)


def _cues(passage: Passage) -> Iterator[Edit]:
    return _dropped(cues.UNHEARD, passage) if cues.SIGN.search(passage.text) else iter(())


def _definitions(passage: Passage) -> Iterator[Edit]:
    return _dropped(_DEFINITION, passage)


def _hyphens(passage: Passage) -> Iterator[Edit]:
    if passage.kind is ParagraphKind.TABLE:
        return
    for match in _HYPHEN.finditer(passage.text):
        if passage.keeps_lines and not _is_wrap(passage.text, match):
            continue
        yield match.start(), match.end(), "-" if _is_kept_hyphen(passage, match) else ""


def _is_kept_hyphen(passage: Passage, match: re.Match[str]) -> bool:
    if match[0].startswith("\u00ad"):
        return False
    left = re.split(r"[^\w-]", passage.text[max(0, match.start() - 40) : match.start()])[-1]
    right = re.split(r"[^\w]", passage.text[match.end() : match.end() + 40], maxsplit=1)[0]
    if passage.occurs(f"{left}-{right}"):
        return True
    if left.isupper() and right.isupper():
        return not passage.occurs(left + right)
    return not right[0].islower() or not left[-1].isalpha()


def _invisible(passage: Passage) -> Iterator[Edit]:
    return _dropped(_INVISIBLE, passage)


def _tags(passage: Passage) -> Iterator[Edit]:
    return tags(passage.text)


def _entities(passage: Passage) -> Iterator[Edit]:
    for match in _ENTITY.finditer(passage.text):
        character = html.unescape(match[0])
        if character != match[0]:
            yield match.start(), match.end(), character


def _code_spans(passage: Passage) -> Iterator[Edit]:
    return _unwrapped(_CODE_SPAN, passage, 2)


def _images(passage: Passage) -> Iterator[Edit]:
    return _unwrapped(_IMAGE, passage, 1)


def _links(passage: Passage) -> Iterator[Edit]:
    return iter(sorted([*_unwrapped(_LINK, passage, 1, 2), *wiki.marks(passage.text)]))


def _addresses(passage: Passage) -> Iterator[Edit]:
    for match in _URL.finditer(passage.text):
        address = match[0].strip("<>").rstrip(_AFTER_URLS)
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(_AFTER_URLS)
        domain = _DOMAIN.match(address)
        bracketed = match[0].startswith("<")
        end = match.end() if bracketed else match.start() + len(address)
        if domain:
            yield match.start(), end, domain[1]


def _citations(passage: Passage) -> Iterator[Edit]:
    return _dropped(_CITATION, passage)


def _note_marks(passage: Passage) -> Iterator[Edit]:
    # Both patterns look back first, which is slow; most texts have none of their characters.
    return _dropped(_NOTE_MARK, passage) if _NOTE_CHARACTER.search(passage.text) else iter(())


def _notes(passage: Passage) -> Iterator[Edit]:
    if passage.kind is ParagraphKind.NOTE and passage.text:
        yield 0, len(passage.text), ""


def _emoji(passage: Passage) -> Iterator[Edit]:
    """A space stays where two words would grow together."""
    text = passage.text
    for match in _EMOJI.finditer(text):
        around = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        yield match.start(), match.end(), " " if all(char.isalnum() for char in around) else ""


def _repeated_marks(passage: Passage) -> Iterator[Edit]:
    for match in _REPEATED.finditer(passage.text):
        marks = match[0]
        asks = next((mark for mark in marks if mark in "?？"), "")
        yield match.start(), match.end(), "…" if marks[0] == "." else asks or marks[0]


def _abbreviations(passage: Passage) -> Iterator[Edit]:
    """The dot stays where a sentence ends."""
    for match in _ABBREVIATION.finditer(passage.text):
        written = match[0].lower()
        ends = written == _LAST and _SENTENCE_AFTER.match(passage.text, match.end())
        yield match.start(), match.end(), _ABBREVIATIONS[written] + ("." if ends else "")


def _sums(passage: Passage) -> Iterator[Edit]:
    return sums(passage.text)


def _symbols(passage: Passage) -> Iterator[Edit]:
    """Words are parted from what stands around them."""
    text = passage.text
    for match in _SYMBOL.finditer(text):
        before = " " if text[: match.start()][-1:].strip() else ""
        after = " " if text[match.end() : match.end() + 1].strip() else ""
        yield match.start(), match.end(), f"{before}{_SYMBOLS[match[0]]}{after}"


def _emphasis(passage: Passage) -> Iterator[Edit]:
    return _dropped(_EMPHASIS, passage) if _EMPHASIS_MARK.search(passage.text) else iter(())


def _escapes(passage: Passage) -> Iterator[Edit]:
    return _dropped(_ESCAPE, passage)


def _tables(passage: Passage) -> Iterator[Edit]:
    return cells(passage.text) if passage.kind is ParagraphKind.TABLE else iter(())


def _wrapped_lines(passage: Passage) -> Iterator[Edit]:
    """Wrapped lines become one, without a space where the script has none. Lines that stand on their own are kept,
    but for those of verse that plainly go on.
    """
    if passage.kind is ParagraphKind.TABLE:
        return
    text = passage.text
    for match in _WRAP.finditer(text):
        if passage.keeps_lines and not _is_wrap(text, match):
            continue
        around = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        yield match.start(), match.end(), "" if all(map(_UNSPACED.match, around)) else " "


def _is_wrap(text: str, line_end: re.Match[str]) -> bool:
    """Whether the line before `line_end` plainly goes on in the one behind it."""
    start, end = text.rfind("\n", 0, line_end.start()) + 1, text.index("\n", line_end.start())
    following = text[line_end.end() : line_end.end() + WIDEST_WRAP].partition("\n")[0]
    return runs_on(text[start:end].strip(), following)


def _spaces(passage: Passage) -> Iterator[Edit]:
    for match in _SPACES.finditer(passage.text):
        yield match.start(), match.end(), " "


def _line_edges(passage: Passage) -> Iterator[Edit]:
    for match in _BLANKS_AT_LINE_ENDS.finditer(passage.text):
        yield match.start(), match.end(), "\n"


def _stops(passage: Passage) -> Iterator[Edit]:
    """Headings, items and the last of kept lines end in a full stop, the lines before it in a comma or a stop."""
    text = passage.text
    if passage.keeps_lines:
        mark = "." if passage.kind is ParagraphKind.TABLE else ","
        for match in _LINE_END.finditer(text.rstrip()):
            yield match.start(), match.start(), mark
    if passage.kind in (ParagraphKind.PROSE, ParagraphKind.CODE):
        return
    end = len(text.rstrip())
    if end and not _ENDED.search(text[:end].rstrip(_CLOSERS)):
        yield end, end, "."


def _dropped(pattern: re.Pattern[str], passage: Passage) -> Iterator[Edit]:
    """Every match goes."""
    for match in pattern.finditer(passage.text):
        yield match.start(), match.end(), ""


def _unwrapped(pattern: re.Pattern[str], passage: Passage, *groups: int) -> Iterator[Edit]:
    """Of every match, only the group among `groups` that took part stays."""
    for match in pattern.finditer(passage.text):
        kept = next(group for group in groups if match[group] is not None)
        yield match.start(), match.start(kept), ""
        yield match.end(kept), match.end(), ""


RULES: tuple[Rule, ...] = (
    Rule("code-blocks", "Say “Code.” instead of a block of program code", _code_block),
    Rule("separators", "Pass over separators such as -----", _rules),
    Rule("comments", "Pass over HTML comments and tags", _tags),
    Rule("subtitles", "Pass over the times in subtitles", _cues),
    Rule("block-marks", "Pass over the marks of headings, list items and quotations", _marks),
    Rule("definitions", "Pass over lists of link addresses", _definitions),
    Rule("hyphens", "Mend words parted at the end of a line", _hyphens),
    Rule("invisible", "Pass over soft hyphens and characters without width", _invisible),
    Rule("tables", "Read tables cell by cell, row by row", _tables),
    Rule("code-spans", "Read `code` without its marks", _code_spans),
    Rule("images", "Read an image as its description", _images),
    Rule("links", "Read a link as its words", _links),
    Rule("addresses", "Read a web address as its domain", _addresses),
    Rule("notes", "Pass over notes at the foot of a page or the end of a text", _notes),
    Rule("citations", "Pass over citation numbers such as [12]", _citations),
    Rule("note-marks", "Pass over the marks of notes", _note_marks),
    Rule("emphasis", "Read *emphasis* without its marks", _emphasis),
    Rule("escapes", "Pass over the backslash before a mark", _escapes),
    Rule("entities", "Read HTML entities such as &amp; as their characters", _entities),
    Rule("emoji", "Pass over emoji and ornaments", _emoji),
    Rule("repeated-marks", "Read marks in a row, such as !!!, as one", _repeated_marks),
    Rule("abbreviations", "Read e.g. as “for example” (English)", _abbreviations, languages=_ENGLISH),
    Rule("sums", "Read $5 as “5 dollars” (English)", _sums, languages=_ENGLISH),
    Rule("symbols", "Read ≥ as “at least”, → as “to” (English)", _symbols, languages=_ENGLISH),
    Rule("wrapped-lines", "Join the wrapped lines of a paragraph", _wrapped_lines),
    Rule("spaces", "Read several spaces as one", _spaces),
    Rule("line-edges", "Pass over spaces and blank lines between lines that are kept", _line_edges),
    Rule("stops", "Pause after headings, list items, table rows and lines of verse", _stops),
)
"""All rules, in the order in which they are applied."""
