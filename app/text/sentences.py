"""Where sentences begin and end: sentencex, a merge rule for what it parts too eagerly, a bound on length."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import sentencex  # pyright: ignore[reportMissingTypeStubs]  compiled, without types

from app.text.pieces import merged

LONGEST = 600
"""Code points of the longest sentence; a longer one is cut at a clause, then at a space, then anywhere."""

_segment: Callable[[str, str], list[str]] = sentencex.segment  # pyright: ignore  as above

_SHORTEST_CUT = 200
_WINDOW = 2_000
"""Code points given to sentencex at once: its time grows with the square where sentences have no spaces."""


def _abbreviations(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEFORE_NAMES = _abbreviations(
    """
    mr mrs ms mx dr prof st ste rev hon gen col maj capt cpt lt sgt cpl adm sen rep gov pres messrs mme mlle
    fig figs no nos vol vols ch sec eq p pp v vs cf viz e.g i.e al op
    bzw bspw evtl geb ggf inkl exkl mio mrd sog vgl zzgl dra fa inh sra sres srta dña av
    """
)
"""Abbreviations that a sentence hardly ever ends in."""

_BEFORE_NUMBERS = _abbreviations(
    """
    abb abs abschn anl anm approx art bd ca cap chap col eqs est ext fol gem kap lit max min nr nrn num núm pág págs
    par rdnr refs rn s tab tel ziff janv févr avr juil sept oct nov déc
    """
)
"""Abbreviations that are inside a sentence when a number follows."""

_BEFORE_ORDINALS = _abbreviations(
    """
    der die das den dem des im zum zur vom beim ins jede jeden jeder jedes
    """
)
"""Words of German that a number with a full stop follows, as in "im 19. Jahrhundert"."""

_INSIDE = _abbreviations(
    """
    etc inc ltd co corp bros dept est approx min max avg jr sr ed eds esp incl misc tel temp ave blvd rd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k ph.d
    tsp tbsp oz lb lbs ft hr hrs pt qt gal pkg abr ago arr chr dic ej ene ex ff gr jh jhd uds ud usf usw uu
    """
)
"""Abbreviations that a sentence may end in: they are inside one when it goes on in lower case."""

_COUNTED = _abbreviations("appendix class grade group hepatitis option part phase plan team type vitamin war")
"""What is counted by letters, so that a capital behind it is no initial."""

_CLOSERS = "\"'”’»›)]}」』）】*_"
_LAST_TOKEN = re.compile(r"(?:([^\s(\[“\"‘']+)\s+)?[(\[“\"‘']*([^\s(\[“\"‘']+)\.\Z")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxlcIVXLC]{1,5})[.)]\Z")
_ROMAN = re.compile(r"[IVXLC]{2,7}\Z")
_GERMAN_MONTH = re.compile(
    r"(?:Jan(?:uar|\.)|Jänner|Feb(?:ruar|\.)|März|Apr(?:il|\.)|Mai|Juni?|Juli?|Aug(?:ust|\.)|Sept?(?:ember|\.)"
    r"|Okt(?:ober|\.)|Nov(?:ember|\.)|Dez(?:ember|\.))(?!\w)"
)
_PLAIN_WORD = re.compile(
    r"[“\"‘'(]*(?P<first>[^\W\d_])(?P<rest>(?:[^\W\d_]|['’-])*)[.,;:!?…)\"”’']*(?=\s|\Z)"
)
_HYPHENATED_INITIALS = re.compile(r"[A-ZÀ-Þ][a-z]?\.-[A-ZÀ-Þ][a-z]?\Z")
_AFTER_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Atlantic|Central|Eastern|Mountain|Pacific)|[A-Z]{1,3}T|UTC)\b"
)
_DOUBLED = re.compile(r"([A-Z])\1(?:\.|\Z)")
_WORD = re.compile(r"\w")
_NOT_SPACE = re.compile(r"\S")
_BLANK_LINE = re.compile(r"\n\s*?\n")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s|[。！？।۔؟]|\n")
_CLAUSE_END = re.compile(r"[,;:][\"'”’»)\]]*(?=\s)|[—–](?=\s|\w)|[，、；：،؛]")
_SPACE = re.compile(r"\s")


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as (start, end) in code points.

    In order, without overlap, trimmed of white space, at most `LONGEST` long, and together covering all that
    is not white space. A blank line always ends a sentence, a single line break does not.
    """
    sentences: list[tuple[int, int]] = []
    for start, end in merged(_pieces(text), partial(_is_one_sentence, text)):
        sentences.extend(_bounded(text, start, end))
    return sentences


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Pieces of bounded length, so that time grows with length alone: cut at a stop, else at a space."""
    start = 0
    while start < len(text):
        end = start + _WINDOW
        if end < len(text):
            tail = end - _WINDOW // 2
            end = _last_end(_STOP, text, tail, end) or _last_end(_SPACE, text, tail, end) or end
        yield start, min(end, len(text))
        start = end


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The sentences that sentencex finds, trimmed. Its segments are the text, cut."""
    for start, end in _windows(text):
        at = start
        for piece in _segment("en", text[start:end]):
            following = at + len(piece)
            yield from _trimmed(text, at, following)
            at = following
        yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space at its ends, if anything is left of it."""
    first = _NOT_SPACE.search(text, start, end)
    if first:
        yield first.start(), first.start() + len(text[first.start() : end].rstrip())


def _is_one_sentence(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether sentencex should not have parted `before` from `after`."""
    if _BLANK_LINE.search(text, before[1], after[0]):
        return False
    if not _WORD.search(text, *after):
        return True
    # What an ending depends on is in its last words; the bound keeps chains of merges linear.
    ending = text[max(before[0], before[1] - 80) : before[1]]
    if not _WORD.search(ending) or _ENUMERATOR.match(ending[ending.rfind("\n") + 1 :]):
        return True
    if before[1] == after[0] and not _is_end_without_space(text, ending, after[0]):
        return True
    opening = text[after[0]]
    if opening.islower() and ending[-1] in _CLOSERS:
        return ending.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…", ",")
    return _ends_in_abbreviation(ending, text, after[0])


def _is_end_without_space(text: str, ending: str, at: int) -> bool:
    """Whether a sentence ends where no space follows: not within `foo.Bar()`, `.NET` or `../a`.

    Both words are plain ones then, the first in lower case. Other marks than a single full stop always end one.
    """
    if not ending.endswith(".") or ending.endswith("..."):
        return True
    last = _LAST_TOKEN.search(ending)
    if not last or not last[2].isalnum() or last[2] != last[2].lower():
        return False
    begun = _PLAIN_WORD.match(text, at, at + 80)
    return begun is not None and not begun["first"].islower() and begun["rest"] == begun["rest"].lower()


def _ends_in_abbreviation(ending: str, text: str, at: int) -> bool:
    """Whether the full stop that ends `ending` belongs to an abbreviation, an initial or a number, as what follows
    `at` this place of `text` tells.
    """
    last = _LAST_TOKEN.search(ending)
    if not last:
        return False
    before, token = last[1], last[2]
    lower = token.lower()
    if lower in _BEFORE_NAMES and token != "no":  # noqa: S105  (the answer "no." is a sentence)
        return True
    if (lower in _BEFORE_NUMBERS or lower.endswith("str")) and (text[at].isdigit() or text[at] in "+§("):
        return True
    if token.isdigit() and len(token) <= 2 and _is_ordinal(before, text, at):
        return True
    if len(token) == 1 and token.isupper():
        if before is not None and before.lower() in _COUNTED:
            return text[at].islower()
        return before is None or before[0].isupper()
    if _HYPHENATED_INITIALS.match(token) or (_DOUBLED.match(token) and _DOUBLED.match(text, at)):
        return True
    if lower in ("a.m", "p.m") and _AFTER_HOUR.match(text, at):
        return True
    is_part = lower in _INSIDE or "." in token or token.isdigit() or len(token) == 1 or _ROMAN.match(token)
    return text[at].islower() and bool(is_part)


def _is_ordinal(before: str | None, text: str, at: int) -> bool:
    """Whether a number with a full stop counts what follows, as German has it: "3. Oktober", "der 1. Tag"."""
    if _GERMAN_MONTH.match(text, at):
        return True
    return before is not None and before.lower() in _BEFORE_ORDINALS and text[at].isupper()


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence, cut where it is longer than `LONGEST`."""
    while end - start > LONGEST:
        low, high = start + _SHORTEST_CUT, start + LONGEST
        cut = _last_end(_CLAUSE_END, text, low, high) or _last_end(_SPACE, text, low, high) or high
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _last_end(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the last match of `pattern` within `start` to `end` ends."""
    last = None
    for match in pattern.finditer(text, start, end):
        last = match.end()
    return last
