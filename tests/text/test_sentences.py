import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.sentences import LONGEST, split


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Hello world.", "Dr. J. R. R. Tolkien wrote it, e.g. here.", "Is it?", "Yes!!"],
        ["It was 3.5 m. tall.", "See Fig. 3. shows it well.", "John F. Kennedy came."],
        ["“Stop!” cried Toad.", "‘Why?’ asked Mole.", "“I don’t know.”", "He left."],
        ['"No!" he said.', '"Yes."', "(What?)"],
        ["1. Buy milk.", "2. Go home."],
        ["Wait… what?", "Oh."],
        ["It did.[12]", "Then he left."],
        ["你好。", "今天天气很好！", "真的吗？", "是的。"],
        ["مرحبا بك.", "كيف حالك؟", "أنا بخير۔", "نعم"],
        ["यह एक वाक्य है।", "यह दूसरा है।", "हाँ"],
        ["all in lower case.", "it goes on.", "and ends"],
        ["Smile.", "😀 Then go."],
        ["2.1. Getting started is easy.", "10.2.11. APT helps.", "It did."],
        ["Am 3. Oktober 1990 war der 1. Tag im 19. Jahrhundert.", "Er kam am 5.", "Danach ging er."],
        ["Siehe Abs. 3 Nr. 2 BGB, vgl. Art. 4 in der Musterstr. 12 bzw. 13.", "Das kostet 5 Mio. Euro."],
        ["Louis XIV. was born there, ca. 5 miles off, and so on ff. 3.", "Viel usw. war da."],
        ["EE. UU. firmó la ley núm. 5 con la Sra. Gómez.", "Uds. no."],
        ["It was in World War I.", "It ended by Plan B.", "So said A. Smith."],
        ["Call Tel. +49 30 or (tel. 030) now.", "Add 1 tsp. salt."],
        ["Come at 5 p.m. EST or 6 a.m. Monday, approx. 3.5 miles off.", "At 5 p.m.", "Then go."],
        ["J.-P. Sartre est né le 1er janv. 1980.", "El 1 de ene. de 1980 la dra. Ruiz."],
        ["Foo.Bar and com.example.App, the Job.Run(x) of .NET in ../lib, e.g.Foo, U.S.Then.", "So."],
    ],
)
def test_sentences_are_found(sentences):
    assert parts(" ".join(sentences)) == sentences


def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not():
    assert parts("Mr.\n\nSmith came\nhome. He slept.") == ["Mr.", "Smith came\nhome.", "He slept."]


def test_a_sentence_may_end_without_a_space():
    assert parts("He left.Then she came.“Why?”") == ["He left.", "Then she came.", "“Why?”"]
    assert parts("So we go.I say.And then?") == ["So we go.", "I say.", "And then?"]


def test_a_number_at_the_start_belongs_to_what_it_counts():
    assert parts("IV. The House") == ["IV. The House"]


def test_long_sentences_are_cut_at_a_clause_then_a_space_then_anywhere():
    clauses = "many words go on and on, " * 60
    assert all(part.endswith(",") for part in parts(clauses))
    assert all(part.startswith("word") for part in parts("word " * 1000))
    assert [len(part) for part in parts("x" * 1300)] == [LONGEST, LONGEST, 100]


PIECES = st.sampled_from(
    [
        "a",
        "Word",
        "Mr.",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        ".",
        "!",
        "?",
        "…",
        "“",
        "”",
        '"',
        "(",
        ")",
        "[12]",
        "。",
        "你好",
        "۔",
        "।",
        "😀",
        "é",
        "3.",
        "A.",
        "etc.",
        ", ",
        "; ",
        "—",
        "x" * 700,
        "\xa0",
        "\x00",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join) | st.text())
def test_spans_cover_everything_but_white_space_in_order(text):
    spans = split(text)
    at = 0
    for start, end in spans:
        assert at <= start < end <= start + LONGEST
        assert text[at:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        at = end
    assert text[at:].strip() == ""


@pytest.mark.parametrize("piece", ["word ", "a", "(", '"a. (b ', "A. ", "Mr. ", '" . ', "\n", "a,", "你好。"])
def test_time_grows_with_the_length_and_no_faster(piece):
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        split(text)
        return time.process_time() - began

    seconds(20_000)
    # Ten times the text; a square law would take a hundred times as long.
    assert seconds(400_000) <= 40 * max(seconds(40_000), 0.005)
