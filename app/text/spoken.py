"""What is spoken of what is written, and which source span every spoken character came from."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from app.text.document import ParagraphKind, Span, with_line_feeds
from app.text.rules import RULES, Edit, Passage, Rule

_NEARBY = 200_000
"""Code points on either side in which a hyphenated word is looked for: all of most texts, and still quick."""


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


def speak(
    document_text: str, start: int, end: int, kind: ParagraphKind, rules: Sequence[Rule] = RULES
) -> Spoken:
    """What is spoken of the paragraph at `start` to `end`; empty if nothing is.

    Lines of verse and rows of tables are parted by a line feed, everything else by single spaces.
    """
    spoken = Spoken(with_line_feeds(document_text[start:end]), range(start, end), range(start + 1, end + 1))

    @cache
    def occurs(word: str) -> bool:
        return document_text.find(word, max(0, start - _NEARBY), end + _NEARBY) >= 0

    for rule in rules:
        edits = list(rule.edits(Passage(spoken.text, kind, occurs)))
        if edits:
            spoken = _edited(spoken, edits)
    first = len(spoken.text) - len(spoken.text.lstrip())
    last = len(spoken.text.rstrip())
    if first >= last:
        return Spoken("", (), ())
    return Spoken(spoken.text[first:last], spoken.starts[first:last], spoken.ends[first:last])


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
