"""Texts: what is spoken of any of them, in order and in its place."""

import pytest
from hypothesis import strategies as st

from app.text import pronunciations
from app.text.document import ParagraphKind, parse
from app.text.pronunciations import Saying, UnusableSaying
from app.text.rules import RULES
from app.text.sentences import split
from app.text.spoken import Spoken, changes, speak
from app.text.wording import Wording
from tests.fuzz.mutations import mutated
from tests.fuzz.test_files import check_document
from tests.fuzz.trials import Trial, fuzzed

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1200, method="thread")]

_MARKS = (
    "# ", "## ", "- ", "* ", "1. ", "> ", "```", "~~~", "---", "===", "|", "| a | b |\n|---|---|\n", "![", "](", "[1]",
    "[^1]:", "<!--", "-->", "<br>", "<b ", "</b>", "&amp;", "&#x1F99C;", "https://a.example/(b)?c=d", "www.", "<http://",
    "e.g.", "i.e. ", "et al.", "≥", "→", "…", "!!!", "?!", "....", "\u00ad\n", "-\n", "\u200b", "\u202e", "\ufeff", "🦜‍🔥",
    "👩‍👩‍👧", "*", "**", "_", "~~", "`", "\\", "\\*", "²", "†", "\t", "\v", "\u2028", "\x85", "\r\n", "\n\n", "  ", "\0",
    "\ud83d", "漢字。", "שלום", "مرحبا", "नमस्ते", "é", "e\u0301", "Mr. ", "“", "”", "A", "z", " ",
)  # fmt: skip
TEXTS = st.lists(
    st.builds(
        lambda mark, times: mark * times, st.sampled_from(_MARKS), st.sampled_from((1, 1, 1, 1, 2, 5, 300))
    )
    | st.text(max_size=12),
    max_size=14,
).map("".join)


def check_spoken(spoken: Spoken, start: int, end: int) -> None:
    """Every spoken character has its place, one after the other."""
    assert len(spoken.text) == len(spoken.starts) == len(spoken.ends)
    before = start
    for first, last in zip(spoken.starts, spoken.ends, strict=True):
        assert before <= first <= last <= end
        before = first


_WORDINGS = st.builds(
    Wording,
    rules_off=st.frozensets(st.sampled_from([rule.name for rule in RULES]), max_size=8),
    sayings=st.sampled_from(
        ((), (Saying(written="a", said="b", whole_word=False), Saying(written="A z", said="")))
    ),
    language=st.sampled_from(("en", "de", "", "zh")),
)


@fuzzed(text=TEXTS, kind=st.sampled_from(ParagraphKind), wording=_WORDINGS)
def test_spoken_rules(trial: Trial, text: str, kind: ParagraphKind, wording: Wording) -> None:
    with trial.case():
        around = f"x {text} y"
        spoken = speak(around, 2, 2 + len(text), kind, wording)
        check_spoken(spoken, 2, 2 + len(text))
        for change in changes(around, 2, 2 + len(text), kind, wording):
            assert 2 <= change.start <= change.end <= 2 + len(text)
        split(spoken.text)


@fuzzed(text=TEXTS)
def test_documents(trial: Trial, text: str) -> None:
    with trial.case():
        document = parse(text)
        check_document(document)
        for paragraph in document.paragraphs:
            assert document.text[paragraph.start : paragraph.end].strip()


_EXPRESSIONS = st.builds(
    Saying,
    written=mutated(
        (b"St\\. (\\w+)", b"(a|b)*c", b"[a-z--b]{2,}", b"(?<!x)y(?=z)"), (b"(", b")", b"[", b"(?P<n>", b"{9}")
    ).map(lambda data: data.decode("utf-8", "replace")),
    said=mutated((b"Saint \\1", b"\\g<n>"), (b"\\", b"\\g<", b"{")).map(
        lambda data: data.decode("utf-8", "replace")
    ),
    is_expression=st.booleans(),
    whole_word=st.booleans(),
    matches_case=st.booleans(),
)


@fuzzed(saying=_EXPRESSIONS, text=TEXTS)
def test_sayings(trial: Trial, saying: Saying, text: str) -> None:
    with trial.case():
        try:
            pronunciations.check(saying)
        except UnusableSaying:
            return
        for start, end, said in pronunciations.edits(text, [saying]):
            assert 0 <= start < end <= len(text)
            assert isinstance(said, str)
