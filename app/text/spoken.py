"""What is spoken of what is written, and which source span every spoken character came from."""

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from app.text.document import ParagraphKind, Span, with_line_feeds
from app.text.rules import Edit, Passage, Rule
from app.text.wording import PLAIN, Taken, Wording

_NEARBY = 200_000
"""Code points on either side in which a hyphenated word is looked for: all of most texts, and still quick."""

_HALF_A_PAIR = re.compile("[\ud800-\udfff]")
"""What no text that goes on to a voice can hold: neither UTF-8 nor JSON can say it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A spoken text with the source span of each of its characters.

    `starts[i]` and `ends[i]` are the code points of the source (absolute in the document) that
    `text[i]` stands for; both are non-decreasing, and `starts[i] <= ends[i]`.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source_span(self, start: int, end: int) -> Span:
        """The source span behind spoken code points `start` to `end` (0 <= start < end <= len(text))."""
        return Span(self.starts[start], max(self.starts[start], self.ends[end - 1]))

    def part(self, start: int, end: int) -> "Spoken":
        """Spoken code points `start` to `end`, as a value that keeps nothing else alive."""
        return Spoken(self.text[start:end], _fixed(self.starts[start:end]), _fixed(self.ends[start:end]))


@dataclass(frozen=True, slots=True)
class Change:
    """`said` is spoken for `written`, which is code points `start` to `end` of the document, because of `rule`;
    not so if it was taken back.
    """

    rule: str
    start: int
    end: int
    written: str
    said: str
    is_taken_back: bool = False


def speak(document_text: str, start: int, end: int, kind: ParagraphKind, wording: Wording = PLAIN) -> Spoken:
    """What is spoken of the paragraph at `start` to `end`; empty if nothing is.

    Lines of verse and rows of tables are parted by a line feed, everything else by single spaces.
    """
    spoken = _as_written(document_text, start, end)
    for step in _steps(document_text, start, end, kind, wording):
        spoken = step.after
    first = len(spoken.text) - len(spoken.text.lstrip())
    last = len(spoken.text.rstrip())
    if first >= last:
        return Spoken("", (), ())
    return Spoken(spoken.text[first:last], spoken.starts[first:last], spoken.ends[first:last])


def changes(
    document_text: str, start: int, end: int, kind: ParagraphKind, wording: Wording = PLAIN
) -> tuple[Change, ...]:
    """What the rules change in the paragraph at `start` to `end`, by source; with what was taken back, without what
    is not heard: marks and white space.
    """
    found: list[Change] = []
    for rule, before, edits, _ in _steps(document_text, start, end, kind, wording):
        for at, stop, said in edits:
            span = _source(before, at, stop)
            taken_back = Taken(rule.name, span.start, span.end) in wording.as_written
            written = document_text[span.start : span.end]
            if _is_heard(written) or _is_heard(said):
                found.append(Change(rule.name, span.start, span.end, written, said.strip(), taken_back))
    return tuple(sorted(found, key=lambda change: (change.start, change.end)))


def _is_heard(text: str) -> bool:
    """Whether there are letters, digits or pictures in `text`."""
    return any(char.isalnum() or unicodedata.category(char) == "So" for char in text)


class _Step(NamedTuple):
    """A rule at work: the edits it wants, and the text before and after those of them that are made."""

    rule: Rule
    before: Spoken
    edits: list[Edit]
    after: Spoken


def _as_written(document_text: str, start: int, end: int) -> Spoken:
    text = _HALF_A_PAIR.sub("\ufffd", with_line_feeds(document_text[start:end]))
    return Spoken(text, range(start, end), range(start + 1, end + 1))


def _steps(
    document_text: str, start: int, end: int, kind: ParagraphKind, wording: Wording
) -> Iterator[_Step]:
    """The rules that change something, one after the other."""
    spoken = _as_written(document_text, start, end)

    @cache
    def occurs(word: str) -> bool:
        return document_text.find(word, max(0, start - _NEARBY), end + _NEARBY) >= 0

    for rule in wording.rules():
        edits = list(rule.edits(Passage(spoken.text, kind, occurs)))
        if edits:
            before, spoken = spoken, _edited(spoken, _made(spoken, rule, edits, wording))
            yield _Step(rule, before, edits, spoken)


def _made(spoken: Spoken, rule: Rule, edits: list[Edit], wording: Wording) -> Iterable[Edit]:
    """The edits that the user did not take back."""
    taken = {(one.start, one.end) for one in wording.as_written if one.rule == rule.name}
    if not taken:
        return edits

    def stands(edit: Edit) -> bool:
        span = _source(spoken, edit[0], edit[1])
        return (span.start, span.end) not in taken

    return filter(stands, edits)


def _edited(spoken: Spoken, edits: Iterable[Edit]) -> Spoken:
    """The spoken text with its edits; what replaces something stands for all of it."""
    texts: list[str] = []
    starts, ends = array("I"), array("I")
    at = 0
    for start, end, replacement in edits:
        texts += spoken.text[at:start], replacement
        starts.extend(spoken.starts[at:start])
        ends.extend(spoken.ends[at:start])
        if replacement:
            source = _source(spoken, start, end)
            starts.extend([source.start] * len(replacement))
            ends.extend([source.end] * len(replacement))
        at = end
    texts.append(spoken.text[at:])
    starts.extend(spoken.starts[at:])
    ends.extend(spoken.ends[at:])
    return Spoken("".join(texts), starts, ends)


def _source(spoken: Spoken, start: int, end: int) -> Span:
    """The source of what is replaced; of an insertion, the place behind the character before it."""
    if start < end:
        return spoken.source_span(start, end)
    place = spoken.ends[start - 1]
    return Span(place, place)


def _fixed(offsets: Sequence[int]) -> Sequence[int]:
    """The offsets as a value that cannot change; a range is one, and small."""
    return offsets if isinstance(offsets, range) else tuple(offsets)
