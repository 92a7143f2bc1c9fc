import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.document import ParagraphKind
from app.text.spoken import changes, speak
from app.text.sums import sums


def said(text: str) -> str:
    """The text with its sums as they are said."""
    for start, end, words in reversed(list(sums(text))):
        text = text[:start] + words + text[end:]
    return text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("It cost $25.4 billion in all.", "It cost 25.4 billion dollars in all."),
        ("$5m, £12.5K, €3bn.", "5 million dollars, 12.5 thousand pounds, 3 billion euros."),
        ("about $1,250 (or $1984)", "about 1,250 dollars (or 1,984 dollars)"),
        ("$1 £1 €1 ¥1", "1 dollar 1 pound 1 euro 1 yen"),
        ("$3.50 each, £1.01.", "3 dollars and 50 cents each, 1 pound and 1 penny."),
        ("€0.99, $0.01, $7.00", "99 cents, 1 cent, 7 dollars"),
        ("$1.5, ¥1.50, $2.125", "1.5 dollars, 1.50 yen, 2.125 dollars"),
        ("$5–$10, 5-$10, $5-10 million—$5 bn", "$5–$10, 5-$10, $5-10 million—5 billion dollars"),
        ("US$5 a$5 $$5 $5$ $x$ $ 5 $20-a-day $5th", "US$5 a$5 $$5 $5$ $x$ $ 5 $20-a-day $5th"),
        ("$1,25 $1.2.3 $1,2345", "$1,25 $1.2.3 $1,2345"),
        ("$5 millions, $5/month", "$5 millions, 5 dollars/month"),
        ("a $20 bill, another £5 million house", "a 20 dollar bill, another 5 million pound house"),
        (
            "An $80 coat is $80 more; a $2. A $3.50 one",
            "An 80 dollar coat is 80 dollars more; a 2 dollars. A 3 dollars and 50 cents one",
        ),
    ],
)
def test_a_sum_is_said_as_english_says_it(written: str, spoken: str) -> None:
    assert said(written) == spoken


@given(st.text(st.sampled_from("$£¥ 0123459.,-–kmbnt\n"), max_size=60))
def test_sums_stand_apart_and_say_no_sign(text: str) -> None:
    end = 0
    for start, stop, words in sums(text):
        assert end <= start < stop <= len(text)
        assert words
        assert not set(words) & set("$£€¥")
        assert not list(sums(words))
        end = stop


def test_a_sum_is_one_change_and_lit_up_as_a_whole() -> None:
    text = "It cost $25.4\nbillion in all."
    spoken = speak(text, 0, len(text), ParagraphKind.PROSE)
    assert spoken.text == "It cost 25.4 billion dollars in all."
    at = spoken.text.index("dollars")
    span = spoken.source_span(at, at + len("dollars"))
    assert text[span.start : span.end] == "$25.4\nbillion"
    listed = changes(text, 0, len(text), ParagraphKind.PROSE)
    assert [(c.rule, c.written, c.said) for c in listed] == [
        ("sums", "$25.4\nbillion", "25.4 billion dollars")
    ]
