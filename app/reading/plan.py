"""Sentences to utterances: what is asked of a speech service at once."""

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.text import sentences
from app.text.document import Document, Paragraph, ParagraphKind, Span
from app.text.spoken import Spoken, speak
from app.text.wording import PLAIN, Wording
from app.text.words import is_speakable, word_at

CLAUSE_PAUSE_MS = 60
SENTENCE_PAUSE_MS = 150
PARAGRAPH_PAUSE_MS = 350
HEADING_PAUSE_MS = 600

LONGEST_UTTERANCE = 800
"""Code points of the longest utterance; well under the 4096 that a request may have."""

_LONGEST_LEAD = 60
_SHORTEST_CLAUSE = 15
_SHORTEST_REST = 10
_KEPT_PARAGRAPHS = 8

_CLAUSE_END = re.compile(r"[,;:][\"'”’»)\]]*(?=\s)|\s[–—-](?=\s)|—(?=\w)|[，、；：،؛]")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A sentence of a script: index of its paragraph in the document, index in that paragraph's sentences."""

    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its source span and what is spoken of it."""

    place: Place
    start: int
    end: int
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is asked of a service at once: consecutive sentences of one paragraph.

    `text` is the input of the request; `starts`/`ends` as in `Spoken`. `pause_after_ms` is the planned silence
    behind it at 1.0×.
    """

    sentences: tuple[Sentence, ...]
    spoken: Spoken
    pause_after_ms: int

    @property
    def text(self) -> str:
        """The spoken text."""
        return self.spoken.text

    @property
    def span(self) -> Span:
        """The source span from the first sentence to the last."""
        return Span(self.sentences[0].start, self.sentences[-1].end)

    def source_span(self, start: int, end: int) -> Span:
        """The source span behind code points `start` to `end` of `text` (0 <= start < end <= len(text))."""
        return self.spoken.source_span(start, end)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A paragraph planned: what is spoken of it, and where in that its sentences begin and end."""

    spoken: Spoken
    bounds: Sequence[tuple[int, int]]
    sentences: tuple[Sentence, ...]
    pause_after_ms: int

    def groups(self) -> Iterator[range]:
        """Sentences that make an utterance together: as many as fit, counted from the paragraph's start.

        Where a reading begins does not matter to them, so that its clips serve every other reading too.
        """
        first = 0
        for index, (_, end) in enumerate(self.bounds):
            if end - self.bounds[first][0] > LONGEST_UTTERANCE:
                yield range(first, index)
                first = index
        yield range(first, len(self.bounds))

    def utterance(self, group: range, start: int | None = None, end: int | None = None) -> Utterance:
        """The sentences of `group`, or of their spoken text only code points `start` to `end`."""
        start = self.bounds[group[0]][0] if start is None else start
        group_end = self.bounds[group[-1]][1]
        end = group_end if end is None else end
        is_last = group.stop == len(self.bounds)
        pause = CLAUSE_PAUSE_MS if end < group_end else self.pause_after_ms if is_last else SENTENCE_PAUSE_MS
        return Utterance(self.sentences[group.start : group.stop], self.spoken.part(start, end), pause)


class Script:
    """A document as sentences and utterances, planned a paragraph at a time when they are asked for.

    Keeps the last few paragraphs only, so a long text costs no more than a short one. For one thread, except for
    `counts`, which shares nothing with the rest.
    """

    def __init__(self, document: Document, wording: Wording = PLAIN) -> None:
        self._document = document
        self._wording = wording
        self._plans: OrderedDict[int, _Plan] = OrderedDict()

    @property
    def document(self) -> Document:
        """What it is made of."""
        return self._document

    def extend(self, document: Document) -> None:
        """Go on with `document`, which begins with the text and paragraphs there were so far.

        What is being planned goes on into what is new.
        """
        self._document = document

    def another(self, document: Document | None = None) -> "Script":
        """The same, or `document` in the same words, sharing nothing that changes: for another thread."""
        return Script(document or self._document, self._wording)

    def sentences(self, paragraph: int) -> tuple[Sentence, ...]:
        """The sentences of the paragraph with this index; none if nothing of it is spoken."""
        return self._plan(paragraph).sentences

    def sentence(self, place: Place) -> Sentence:
        """The sentence at `place`."""
        return self._plan(place.paragraph).sentences[place.sentence]

    def counts(self) -> Iterator[int]:
        """How many sentences each paragraph has, in order. May run in another thread."""
        for paragraph in self._document.paragraphs:
            yield len(_bounds(self._spoken(paragraph), paragraph.kind))

    def first(self) -> Place | None:
        """The first sentence; None if nothing is spoken."""
        return self._first_from(0)

    def last(self) -> Place | None:
        """The last sentence; None if nothing is spoken."""
        return self._last_before(len(self._document.paragraphs))

    def place_at(self, offset: int) -> Place | None:
        """The sentence that holds source `offset`, else the one that follows it; None behind the last."""
        paragraphs = self._document.paragraphs
        index = max(0, bisect_right(paragraphs, offset, key=lambda paragraph: paragraph.start) - 1)
        if index < len(paragraphs):
            for sentence in self.sentences(index):
                if sentence.end > offset:
                    return sentence.place
        return self._first_from(index + 1)

    def next_sentence(self, place: Place) -> Place | None:
        """The sentence after `place`."""
        if place.sentence + 1 < len(self.sentences(place.paragraph)):
            return Place(place.paragraph, place.sentence + 1)
        return self._first_from(place.paragraph + 1)

    def previous_sentence(self, place: Place) -> Place | None:
        """The sentence before `place`."""
        if place.sentence > 0:
            return Place(place.paragraph, place.sentence - 1)
        return self._last_before(place.paragraph)

    def next_paragraph(self, place: Place) -> Place | None:
        """The first sentence of the next paragraph of which anything is spoken."""
        return self._first_from(place.paragraph + 1)

    def previous_paragraph(self, place: Place) -> Place | None:
        """The first sentence of the previous paragraph of which anything is spoken."""
        before = self._last_before(place.paragraph)
        return before and Place(before.paragraph, 0)

    def covered(self, utterance: Utterance) -> Span:
        """The source that `utterance` stands for: with what nobody speaks between it and the sentence before it,
        and at either end of the text.
        """
        first, last = utterance.sentences[0], utterance.sentences[-1]
        start, end = utterance.spoken.starts[0], utterance.spoken.ends[-1]
        if start == first.start:
            before = self.previous_sentence(first.place)
            start = self.sentence(before).end if before else 0
        if end >= last.end and self.next_sentence(last.place) is None:
            end = len(self._document.text)
        return Span(start, end)

    def utterances(
        self, start: Place, end: int | None = None, offset: int | None = None
    ) -> Iterator[Utterance]:
        """What to ask a service for, from `start` to the end of the text or to source offset `end`, lazily.

        With `offset` it begins at the word there, inside the sentence at `start`. The first utterance is short so
        that sound starts at once: one sentence, and of a long one only a clause. The others are as long as a
        paragraph allows, up to `LONGEST_UTTERANCE`. The last has no pause after it.
        """
        found = (utterance for utterance in self._endless(start, offset) if is_speakable(utterance.text))
        held: Utterance | None = None
        for utterance in found if end is None else _until(found, end):
            if held:
                yield held
            held = utterance
        if held:
            yield replace(held, pause_after_ms=0)

    def _endless(self, start: Place, offset: int | None) -> Iterator[Utterance]:
        """Utterances from `start` to the end of the text."""
        plan = self._plan(start.paragraph)
        yield from _lead(plan, start.sentence, offset)
        for group in plan.groups():
            if group.stop > start.sentence + 1:
                yield plan.utterance(range(max(group.start, start.sentence + 1), group.stop))
        index = start.paragraph + 1
        while index < len(self._document.paragraphs):  # there may be more of them next time
            plan = self._plan(index)
            if plan.sentences:
                yield from map(plan.utterance, plan.groups())
            index += 1

    def _first_from(self, paragraph: int) -> Place | None:
        for index in range(paragraph, len(self._document.paragraphs)):
            if self.sentences(index):
                return Place(index, 0)
        return None

    def _last_before(self, paragraph: int) -> Place | None:
        for index in range(paragraph - 1, -1, -1):
            if found := self.sentences(index):
                return found[-1].place
        return None

    def _spoken(self, paragraph: Paragraph) -> Spoken:
        return speak(self._document.text, paragraph.start, paragraph.end, paragraph.kind, self._wording)

    def _plan(self, index: int) -> _Plan:
        plan = self._plans.pop(index, None)
        if plan is None:
            paragraph = self._document.paragraphs[index]
            plan = _planned(index, self._spoken(paragraph), paragraph.kind)
        self._plans[index] = plan
        if len(self._plans) > _KEPT_PARAGRAPHS:
            self._plans.popitem(last=False)
        return plan


def _planned(index: int, spoken: Spoken, kind: ParagraphKind) -> _Plan:
    bounds = _bounds(spoken, kind)
    found = tuple(
        Sentence(
            Place(index, number),
            spoken.starts[start],
            spoken.source_span(start, end).end,
            spoken.part(start, end),
        )
        for number, (start, end) in enumerate(bounds)
    )
    return _Plan(
        spoken, bounds, found, HEADING_PAUSE_MS if kind is ParagraphKind.HEADING else PARAGRAPH_PAUSE_MS
    )


def _bounds(spoken: Spoken, kind: ParagraphKind) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end in its spoken text; a kept line ends a sentence.

    What has nothing but punctuation is no sentence.
    """
    lines = spoken.text.split("\n") if kind in (ParagraphKind.VERSE, ParagraphKind.TABLE) else [spoken.text]
    bounds: list[tuple[int, int]] = []
    at = 0
    for line in lines:
        found = sentences.split(line)
        bounds.extend((at + start, at + end) for start, end in found if is_speakable(line[start:end]))
        at += len(line) + 1
    return bounds


def _lead(plan: _Plan, index: int, offset: int | None) -> Iterator[Utterance]:
    """The sentence that a reading begins with, from the word at source `offset`, in two where it is long."""
    start, end = plan.bounds[index]
    if offset is not None:
        start = _word_start(plan.spoken, start, end, offset)
    text = plan.spoken.text
    group = range(index, index + 1)
    cut = _clause_end(text, start, end) if end - start > _LONGEST_LEAD else end
    yield plan.utterance(group, start, cut)
    if cut < end:
        rest = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
        yield plan.utterance(group, rest, end)


def _word_start(spoken: Spoken, start: int, end: int, offset: int) -> int:
    """Where in `start` to `end` of a spoken text the word at source `offset` begins, or what follows it."""
    at = bisect_right(spoken.ends, offset, start, end)
    word = word_at(spoken.text, at)
    if word:
        return max(start, word.start)
    return at + len(spoken.text[at:end]) - len(spoken.text[at:end].lstrip())


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the first clause of the sentence at `start` to `end` ends that is neither too short nor nearly all."""
    for match in _CLAUSE_END.finditer(text, start + _SHORTEST_CLAUSE, end - _SHORTEST_REST):
        return match.end()
    return end


def _until(utterances: Iterator[Utterance], end: int) -> Iterator[Utterance]:
    """The utterances up to source offset `end`."""
    for utterance in utterances:
        kept = _inside(utterance.spoken, end)
        if kept == len(utterance.text):
            yield utterance
            continue
        if is_speakable(utterance.text[:kept]):
            held = tuple(sentence for sentence in utterance.sentences if sentence.start < end)
            yield replace(utterance, sentences=held, spoken=utterance.spoken.part(0, kept))
        return


def _inside(spoken: Spoken, end: int) -> int:
    """How many code points of a spoken text stand before source offset `end`, a word begun there being whole."""
    cut = bisect_left(spoken.starts, end)
    while cut < len(spoken.text) and spoken.ends[cut] <= end:
        cut += 1
    word = word_at(spoken.text, cut)
    if word and word.start < cut:
        return word.end
    return cut if cut == len(spoken.text) else len(spoken.text[:cut].rstrip())
