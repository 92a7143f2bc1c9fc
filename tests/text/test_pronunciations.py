import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.pronunciations import Listed, Saying, UnusableSaying, check, edits, format, parse


def said(text, *sayings):
    spoken, at = "", 0
    for start, end, replacement in edits(text, sayings):
        spoken += text[at:start] + replacement
        at = end
    return spoken + text[at:]


@pytest.mark.parametrize(
    ("saying", "written", "spoken"),
    [
        (Saying(written="SQL", said="sequel"), "sql, SQL and MySQL", "sequel, sequel and MySQL"),
        (Saying(written="SQL", said="sequel", matches_case=True), "sql SQL", "sql sequel"),
        (Saying(written="SQL", said=" sequel", whole_word=False), "MySQL", "My sequel"),
        (Saying(written="New  York", said="N Y"), "New\nYork", "N Y"),
        (Saying(written="C++", said="see plus plus"), "C++ or C+++", "see plus plus or see plus plus+"),
        (Saying(written="you", said=""), "not you.", "not ."),
        (Saying(written=r"St\. (\w+)", said=r"Saint \1", is_expression=True), "St. Mary", "Saint Mary"),
        (Saying(written="a", said=r"\1"), "a", r"\1"),
        (Saying(written="x*", said="y", is_expression=True), "abc", "abc"),
        (Saying(written="x*", said="y", is_expression=True), "- xx -", "- y -"),
    ],
)
def test_what_is_said(saying, written, spoken):
    check(saying)
    assert said(written, saying) == spoken


def test_the_first_then_the_longest_then_the_one_listed_first_goes():
    one, two = Saying(written="New York", said="city"), Saying(written="New", said="old")
    assert said("New York New", two, one) == "city old"
    assert said("New", two, Saying(written="new", said="again")) == "old"


@pytest.mark.parametrize(
    "saying",
    [
        Saying(written=" ", said="x"),
        Saying(written="(", said="x", is_expression=True),
        Saying(written="(a)", said=r"\2", is_expression=True),
        Saying(written="x" * 2000, said="x"),
    ],
)
def test_what_could_never_be_said_is_refused(saying):
    with pytest.raises(UnusableSaying):
        check(saying)


def test_an_expression_without_end_is_passed_over():
    saying = Saying(written=r"(a+)+(b+)+c", said="x", is_expression=True)
    began = time.monotonic()
    assert list(edits("a" * 3000 + "b" * 3000, [saying])) == []
    assert time.monotonic() - began < 2


def test_a_line_that_is_no_saying_is_told_by_its_number():
    listed = parse(
        "# a comment\n\nnginx\tengine ex\r\nlonely\nx\ty\tloud\n(\tz\texpression\n\\#1\tnumber one\n"
    )
    assert listed.sayings == (
        Saying(written="nginx", said="engine ex"),
        Saying(written="#1", said="number one"),
    )
    assert [fault.split(" is ")[0] for fault in listed.faults] == ["Line 4", "Line 5", "Line 6"]


TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(
    st.lists(
        st.builds(
            Saying,
            written=TEXTS.filter(str.strip),
            said=TEXTS,
            whole_word=st.booleans(),
            matches_case=st.booleans(),
            language=st.sampled_from(["", "de"]),
            voice=st.sampled_from(["", "heart"]),
        ),
        max_size=4,
        unique=True,
    ).map(tuple)
)
def test_a_list_comes_back_from_its_file(sayings):
    assert parse(format(sayings)) == Listed(sayings)


@given(st.text(max_size=200))
def test_any_file_can_be_read(text):
    parse(text)


@given(
    TEXTS,
    st.lists(
        st.builds(Saying, written=TEXTS.filter(str.strip), said=TEXTS, whole_word=st.booleans()), max_size=4
    ),
)
def test_edits_are_in_order_and_do_not_overlap(text, sayings):
    at = 0
    for start, end, _ in edits(text * 3, sayings):
        assert at <= start < end <= 3 * len(text)
        at = end
