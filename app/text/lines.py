"""What a single line, or a run of lines, looks like: the marks of Markdown and the habits of plain text."""

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

WIDEST_WRAP = 140
"""Code points; nobody wraps prose wider, so a longer line is a whole paragraph."""

_LONGEST_TITLE = 80
_SAMPLE = 200

_SHORTEST_WRAPPED = 40
"""Code points of a line that may have been wrapped within a sentence; shorter ones are ended on purpose."""

_NARROWEST_WRAP = 30
"""Code points; nobody wraps more than a few lines narrower."""

_WIDEST_VERSE = 55
"""Code points of the longest line of most verse. Of wider ones, more must begin with a capital: prose in German has
many.
"""

_ATX = re.compile(r"[ ]{0,3}(#{1,6})(?=\s|$)")
_SETEXT = re.compile(r"[ ]{0,3}(=+|-{2,})\s*\Z")
_RULE = re.compile(r"\s*(?:([-*_=~#+•·–—─━═])[ \t]*)(?:\1[ \t]*){2,}\Z")
_ITEM = re.compile(r"\s*(?:[-*+•▪◦‣●○]|(\d{1,3})[.)]|\(\d{1,3}\))(?:\s+|$)")
_TABLE_DELIMITER = re.compile(r"\s*\|?[ \t]*:?-{2,}:?[ \t]*(?:[|+][ \t]*:?-{2,}:?[ \t]*)+\|?\s*\Z")
_TABLE_BORDER = re.compile(
    r"\s*(?:\+(?:[-=:]+\+)+|(?=[^\n]{0,200}[┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯])[\u2500-\u257f]{3,})\s*\Z"
)
_TABBED = re.compile(r"\S[ ]*\t[ ]*\S")
_TABBED_ITEM = re.compile(r"(?:\W{1,2}|\(?\w{1,3}[.)])[ ]*\t")
_CODE_LINE = re.compile(
    r"[{};]\s*\Z|[={}<>]|\w\(|\s*(?:#|//|\$ |>>> |def |class |import |return |if |for |end\b)"
)
_FENCE = re.compile(r"(?m)^[^\S\n]{0,3}(`{3,}|~{3,})([^`\n]*)$")
_FENCE_CLOSED_ON_LINE = re.compile(r"`{3,}[^`]+`{3,}")

MARKED = re.compile(
    r"(?m)^[^\S\n]*(?:[-*+•▪◦‣●○_=~#|–—\u2500-\u257f]|\d{1,3}[.)]|\(\d{1,3}\))|[|+][^\S\n]*:?-{2,}|-{2,}:?[^\S\n]*[|+]"
)
"""Something that may be a heading, rule, item or table: where it is not found, a block is plain text."""

_NUMBER = (
    r"(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))"
)
_NUMBERED_PART = re.compile(
    rf"(?P<part>(?i:part|book|volume|act))?(?(part)|(?i:chapter|section|scene|canto|stave|letter|appendix))"
    rf"\s+(?i:{_NUMBER})(?:\s*\Z|\s*[.:—–-].{{0,60}}\Z|\s+[A-Z“\"‘].{{0,60}}\Z)"
)
_BARE_NUMBER = re.compile(
    rf"(?i:(?:(?:chapter|part|book|volume|act|section|scene|canto|stave)\s+)?{_NUMBER}[.:]?)\Z"
)
_CHINESE_CHAPTER = re.compile(r"第[一二三四五六七八九十百千零〇\d]{1,6}(?P<part>[卷部])?(?(part)|[章回节節])")
_NAMED_PART = re.compile(
    r"(?i:prologue|epilogue|preface|foreword|introduction|(?:table of )?contents|afterword|conclusions?|abstract"
    r"|references|bibliography|acknowledge?ments|dedication|summary|appendix|notes|index)[.:]?\Z"
)
_ROMAN = re.compile(r"[IVXLC]{1,7}(?:[.):]?\Z|[.):]\s+\S.{0,60}(?<![.!?,;])\Z)")
_DOTTED = re.compile(r"\d{1,2}(?P<deeper>(?:\.\d{1,2}){1,3})\.?\s+[^\W\d_].{0,60}(?<![.!?,;:])\Z")
_ENDS_LIKE_PROSE = re.compile(r"[.!?,;:…\"”'’)\]]\Z")
_ENUMERATION = re.compile(r"\d{1,3}[.)]?\s+")
_ENTRY = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?\s+\S")
_HYPHENATED = re.compile(r"[^\W\d_]{2}[-\u2010]\Z")
_MARKUP = re.compile(
    r"\A[ ]{0,3}#{1,6}(?=\s|$)|\{[#.][^{}\n]{0,100}\}\s*\Z|#+\s*\Z"
    r"|\n[^\S\n]*(?:=+|-{2,})\s*\Z|</?[A-Za-z][^<>\n]{0,200}>"
    r"|\A(?:>\s*)+|[*`]|\b_+|_+\b|\[\d{1,3}\]"
)
_LETTER = re.compile(r"[^\W\d_]")
_SPACES = re.compile(r"\s+")


class Layout(Enum):
    """How the lines of a block belong together."""

    WRAPPED = "one paragraph, wrapped"
    VERSE = "every line on its own, in one paragraph"
    PARAGRAPHS = "every line a paragraph"


def atx_level(line: str) -> int:
    """The level of a Markdown heading line (`## Title` is 2), or 0."""
    match = _ATX.match(line)
    return len(match[1]) if match else 0


def setext_level(line: str) -> int:
    """The level that a line of `=` (1) or `-` (2) gives to the line above it, or 0."""
    match = _SETEXT.match(line)
    return 0 if not match else 1 if match[1][0] == "=" else 2


def is_rule(line: str) -> bool:
    """Whether the line is a mere separator such as `-----` or `* * *`."""
    return bool(_RULE.match(line))


def is_item(line: str, interrupting: bool = False) -> bool:
    """Whether the line begins a list item; `interrupting` a paragraph, a number must be 1 to count.

    That is CommonMark's rule, for a wrapped line may well begin with a number.
    """
    match = _ITEM.match(line)
    return bool(match) and not (interrupting and match[1] not in (None, "1"))


def is_table_row(line: str) -> bool:
    """Whether the line begins with a `|`, or its like of a terminal."""
    return line.lstrip().startswith(("|", "│", "┃", "║"))


def is_table_delimiter(line: str) -> bool:
    """Whether the line parts a table's header from its body (`---|---`), or its rows (`+---+---+`)."""
    return bool(_TABLE_DELIMITER.match(line) or _TABLE_BORDER.match(line))


def is_tabbed_table(rows: Sequence[str]) -> bool:
    """Whether lines are the rows of a table with tabs between its cells, as a spreadsheet gives them."""
    return len(rows) > 1 and all(_TABBED.search(row) and not _TABBED_ITEM.match(row) for row in rows)


def is_code(lines: Sequence[str]) -> bool:
    """Whether indented lines are program code rather than an indented quotation or verse: most look so."""
    return 2 * sum(1 for line in lines if _CODE_LINE.search(line)) > len(lines)


def fenced(text: str) -> list[tuple[int, int]]:
    """The spans of the fenced code blocks (``` or ~~~), fences included; a fence without its end is none."""
    fences = [match for match in _FENCE.finditer(text) if not _FENCE_CLOSED_ON_LINE.search(match[0])]
    spans: list[tuple[int, int]] = []
    unclosed = {"`": len(text) + 1, "~": len(text) + 1}
    at = 0
    while at < len(fences):
        mark = fences[at][1]
        closing = _closing_fence(fences, at + 1, mark) if len(mark) < unclosed[mark[0]] else None
        if closing is None:
            # What one fence has not found, no longer one behind it will find.
            unclosed[mark[0]] = min(unclosed[mark[0]], len(mark))
            at += 1
        else:
            spans.append((fences[at].start(), fences[closing].end()))
            at = closing + 1
    return spans


def _closing_fence(fences: Sequence[re.Match[str]], at: int, mark: str) -> int | None:
    for index in range(at, len(fences)):
        if fences[index][1].startswith(mark) and not fences[index][2].strip():
            return index
    return None


def typical_width(lines: Sequence[str]) -> int:
    """The width that the prose of a text seems to be wrapped at: the length of its long lines, 0 for none.

    Where most of the text stands in lines too long to be wrapped, no shorter line was ended for want of room.
    """
    lengths = sorted(len(line) for line in lines if line)
    if 2 * sum(length for length in lengths if length > WIDEST_WRAP) > sum(lengths):
        return WIDEST_WRAP
    lengths = [length for length in lengths if length <= WIDEST_WRAP]
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def layout(lines: Sequence[str], width: int) -> Layout:
    """How at least two lines without their indentation belong together, in a text `typical_width` wide.

    A line that had room for the next line's first word was ended on purpose, unless its sentence goes on in the
    next one; so were lines that all begin with a capital, and the entries of a table of contents.
    """
    sample = lines[:_SAMPLE]
    if any(len(line) > WIDEST_WRAP and " " in line[:WIDEST_WRAP] for line in sample):
        return Layout.PARAGRAPHS
    if 2 * sum(1 for line in sample if _ENTRY.match(line)) > len(sample):
        return Layout.VERSE
    longest = widest = max(map(len, sample))
    if len(sample) <= 3 or widest < 0.6 * width:
        widest = max(widest, width)
    elif any(" " in line for line in sample):
        widest = max(widest, _NARROWEST_WRAP)
    ended = sum(
        has_room(line, following, widest) and not runs_on(line, following)
        for line, following in pairwise(sample)
    )
    enough = 4 if longest <= _WIDEST_VERSE else 8
    begun = len(sample) + ended >= enough and all(map(_begins_with_capital, sample))
    return Layout.VERSE if begun or 2 * ended >= len(sample) - 1 else Layout.WRAPPED


def has_room(line: str, following: str, width: int) -> bool:
    """Whether the first word of the `following` line would have fitted into the line."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width


def runs_on(line: str, following: str) -> bool:
    """Whether a sentence plainly goes on from the line into the `following` one: a word is parted there, or a line
    long enough to be wrapped ends without a stop before a small letter.
    """
    if line.endswith("\u2010") and following[:1].isalpha():
        return True
    if not following[:1].islower():
        return False
    return bool(_HYPHENATED.search(line)) or (len(line) >= _SHORTEST_WRAPPED and line[-1] not in ".!?…:;")


def _begins_with_capital(line: str) -> bool:
    letter = _LETTER.search(line)
    return letter is not None and letter[0].isupper()


def numbered_heading_level(line: str) -> int:
    """The level of a line such as "Chapter IV. Mr. Badger", "IV", "2.1 Methods" or "Preface", or 0."""
    line = line.strip()
    if len(line) > _LONGEST_TITLE:
        return 0
    part = _NUMBERED_PART.match(line) or _CHINESE_CHAPTER.match(line)
    if part:
        return 1 if part["part"] else 2
    if _NAMED_PART.match(line) or _ROMAN.match(line):
        return 2
    dotted = _DOTTED.match(line)
    return 2 + dotted["deeper"].count(".") if dotted else 0


def is_bare_number(title: str) -> bool:
    """Whether a heading only counts ("CHAPTER II", "3."), so that one right below it is its title."""
    return bool(_BARE_NUMBER.match(title))


def is_title_like(line: str) -> bool:
    """Whether a lone line is written like a title: short, all in capitals or with capitals at all long words."""
    line = _ENUMERATION.sub("", line.strip(), count=1)
    words = line.split()
    if not words or len(line) > _LONGEST_TITLE or len(words) > 10 or _ENDS_LIKE_PROSE.search(line):
        return False
    if "@" in line or "://" in line or not line[0].isupper():
        return False
    letters = sum(map(str.isalpha, line))
    if letters >= 4 and line.isupper():
        return True
    return letters >= 3 and all(not word[0].islower() for word in words if len(word) >= 4)


def title_text(heading: str) -> str:
    """The words of a heading, without its marks, on one line of at most 120 code points."""
    words = _SPACES.sub(" ", _MARKUP.sub("", heading)).strip()
    return words if len(words) <= 120 else words[:119].rsplit(" ", 1)[0] + "…"
