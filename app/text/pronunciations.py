"""The user's pronunciation list: what is said instead of what is written.

The list is a text file, one saying a line, that can be edited by hand and passed on:

    nginx<TAB>engine ex
    St\\. (\\w+)<TAB>Saint \\1<TAB>expression, case
    Paris<TAB>Pah-ree<TAB>language fr
"""

# pyright: basic
# `regex` carries no types. It is used because users write the expressions, and it has a deadline.

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

_DEADLINE_S = 0.05
"""For one saying in one paragraph; an expression that takes longer is passed over there."""

LONGEST = 1000
"""Code points of one side of a saying."""

_PART, _CASE, _EXPRESSION = "part", "case", "expression"
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_UNESCAPES = {"\\#": "#", **{escaped: char for char, escaped in _ESCAPES.items()}}
_ESCAPED = re.compile(r"\\[\\tnr#]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """`said` is spoken instead of `written`.

    `is_expression`: `written` is a regular expression (of the `regex` package) and `said` may name its groups;
    `whole_word`: not inside a longer word; `language` (ISO 639-1) and `voice` (its id): only there, "" is
    everywhere.
    """

    written: str
    said: str
    is_expression: bool = False
    whole_word: bool = True
    matches_case: bool = False
    language: str = ""
    voice: str = ""


class UnusableSaying(ValueError):
    """This cannot be a saying. The message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a pronunciation file holds: its sayings, and a sentence for each line that is none."""

    sayings: tuple[Saying, ...] = ()
    faults: tuple[str, ...] = ()


def check(saying: Saying) -> None:
    """Raises `UnusableSaying` if nothing could ever be said by it."""
    if not saying.written.strip():
        raise UnusableSaying("Nothing is written on the left. Write the word that is to be said differently.")
    if max(len(saying.written), len(saying.said)) > LONGEST:
        raise UnusableSaying(f"This is longer than {LONGEST} characters. Write a shorter one.")
    try:
        _pattern(saying)
        if saying.is_expression:
            _expand_nothing(saying)
    except (regex.error, IndexError, TimeoutError) as error:
        raise UnusableSaying("This is no regular expression that can be used. Mend it.") from error


def _expand_nothing(saying: Saying) -> None:
    """Raises IndexError or `regex.error` if what is said names groups that are not there."""
    match = regex.compile(f"(?:{saying.written})|").fullmatch("", timeout=_DEADLINE_S)
    assert match
    match.expand(saying.said)


def edits(text: str, sayings: Sequence[Saying]) -> Iterator[tuple[int, int, str]]:
    """Code points `start` to `end` of `text` and what is said instead: in order, without overlap.

    Where two sayings meet, the one that begins first goes, then the longer, then the one that is listed first.
    """
    found = [match for saying in sayings for match in _matches(text, saying)]
    at = 0
    for start, end, said in sorted(found, key=lambda match: (match[0], -match[1])):
        if start >= at:
            yield start, end, said
            at = end


def _matches(text: str, saying: Saying) -> Iterator[tuple[int, int, str]]:
    try:
        for match in _pattern(saying).finditer(text, timeout=_DEADLINE_S):
            if match.end() > match.start():
                said = match.expand(saying.said) if saying.is_expression else saying.said
                yield match.start(), match.end(), said
    except TimeoutError:
        return


@lru_cache(maxsize=4096)
def _pattern(saying: Saying) -> "regex.Pattern[str]":
    written = saying.written if saying.is_expression else _literal(saying.written)
    if saying.whole_word:
        written = rf"(?<!\w)(?:{written})(?!\w)"
    return regex.compile(written, 0 if saying.matches_case else regex.IGNORECASE)


def _literal(written: str) -> str:
    """An expression for `written`, any white space in it standing for any other."""
    return r"\s+".join(map(regex.escape, written.split()))


def parse(text: str) -> Listed:
    """The sayings in the text of a file. Empty lines and those that begin with # say nothing."""
    sayings: list[Saying] = []
    faults: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            saying = _parsed(line)
        except UnusableSaying as error:
            faults.append(f"Line {number} is not used: {error}")
        else:
            sayings.extend([saying] if saying else [])
    return Listed(tuple(dict.fromkeys(sayings)), tuple(faults))


def others(text: str) -> str:
    """The lines of a file that are no saying: comments, and what cannot be used."""
    kept = [line for line in text.split("\n") if not _is_saying(line)]
    return "\n".join([*kept, ""]) if any(kept) else ""


def _is_saying(line: str) -> bool:
    try:
        return _parsed(line) is not None
    except UnusableSaying:
        return False


def _parsed(line: str) -> Saying | None:
    """The saying of a line; None where it is empty or a comment. Raises `UnusableSaying`."""
    line = line.removesuffix("\r")
    if not line.strip() or line.startswith("#"):
        return None
    saying = _columns(line)
    check(saying)
    return saying


def _columns(line: str) -> Saying:
    written, tab, rest = line.partition("\t")
    if not tab:
        raise UnusableSaying("There is no tab between what is written and what is said. Put one there.")
    said, _, options = rest.partition("\t")
    words = [option.split() for option in options.split(",") if option.strip()]
    named = {name: value[0] for name, *value in words if len(value) == 1}
    flags = {name for name, *value in words if not value}
    if flags - {_PART, _CASE, _EXPRESSION} or named.keys() - {"language", "voice"}:
        raise UnusableSaying("The third column knows part, case, expression, language and voice. Use these.")
    return Saying(
        written=_unescaped(written),
        said=_unescaped(said),
        is_expression=_EXPRESSION in flags,
        whole_word=_PART not in flags,
        matches_case=_CASE in flags,
        language=named.get("language", ""),
        voice=named.get("voice", ""),
    )


def merged(sayings: Iterable[Saying], more: Iterable[Saying]) -> tuple[Saying, ...]:
    """Both lists; where they say the same thing differently, `more` goes."""
    said = {replace(saying, said=""): saying for saying in (*sayings, *more)}
    return tuple(said.values())


def format(sayings: Iterable[Saying]) -> str:
    """The text of a file with these sayings; `parse` gives them back."""
    return "".join(f"{_line(saying)}\n" for saying in sayings)


def _line(saying: Saying) -> str:
    options = [
        *([_EXPRESSION] if saying.is_expression else []),
        *([] if saying.whole_word else [_PART]),
        *([_CASE] if saying.matches_case else []),
        *([f"language {saying.language}"] if saying.language else []),
        *([f"voice {saying.voice}"] if saying.voice else []),
    ]
    columns = [_escaped(saying.written), _escaped(saying.said), *([", ".join(options)] if options else [])]
    return "\t".join(columns)


def _escaped(text: str) -> str:
    escaped = "".join(_ESCAPES.get(char, char) for char in text)
    return f"\\{escaped}" if escaped.startswith("#") else escaped


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: _UNESCAPES[match[0]], text)
