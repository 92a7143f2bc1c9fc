import pytest

from app.text.words import is_speakable, word_at


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("one two", 0, "one"),
        ("one two", 2, "one"),
        ("one two", 3, None),
        ("one two", 6, "two"),
        ("one two", 7, None),
        ("it’s", 3, "it’s"),
        ("well-known", 6, "known"),
        ("今天好", 1, "天"),
        ("", 0, None),
    ],
)
def test_the_word_at_an_offset(text, offset, word):
    span = word_at(text, offset)
    assert (text[span.start : span.end] if span else None) == word


@pytest.mark.parametrize("text", ["a", "7", "😀", "€", "你"])
def test_what_can_be_said(text):
    assert is_speakable(text)


@pytest.mark.parametrize("text", ["", " ", "…", "“”", "---", "*", "。", "—"])
def test_what_is_silent(text):
    assert not is_speakable(text)
