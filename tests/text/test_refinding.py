"""A place is found again where the words around it are, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.refinding import is_revision, refind, shared_end, shared_start

OLD = " ".join(f"word{number}" for number in range(400))
TEXTS = st.text(alphabet="ab \n.é漢🙂", max_size=60)


def word_of(text: str, place: int) -> str:
    return text[place:].split(maxsplit=1)[0]


@given(TEXTS, st.data())
def test_in_the_same_text_a_place_is_itself(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert refind(text, place, text) == place


@given(st.integers(0, 399), st.integers(0, 399), st.text(alphabet="xyz \n", max_size=50), st.integers(0, 30))
def test_one_change_elsewhere_leaves_the_word_its_place(
    word: int, at: int, inserted: str, removed: int
) -> None:
    place = OLD.index(f"word{word} ") if word < 399 else OLD.index("word399")
    start = OLD.index(f"word{at}")
    if start <= place < start + removed + 8:
        return
    new = OLD[:start] + inserted + OLD[start + removed :]
    found = refind(OLD, place, new)
    assert found is not None
    assert word_of(new, found) == f"word{word}"


@given(st.integers(30, 369), st.lists(st.integers(0, 399), max_size=8))
def test_many_changes_further_off_leave_the_word_its_place(word: int, changed: list[int]) -> None:
    words = OLD.split()
    for index in changed:
        if abs(index - word) > 12:
            words[index] = "another thing"
    new = " ".join(["A new beginning.", *words, "And a new end."])
    found = refind(OLD, OLD.index(f"word{word} "), new)
    assert found is not None
    assert word_of(new, found) == f"word{word}"


@given(TEXTS, TEXTS, st.data())
def test_whatever_the_texts_a_place_is_inside(old: str, new: str, data: st.DataObject) -> None:
    found = refind(old, data.draw(st.integers(0, len(old))), new)
    assert found is None or 0 <= found <= len(new)


def test_words_that_are_gone_are_not_found() -> None:
    assert refind(OLD, OLD.index("word200"), "Nothing of all that is here any more, not at all.") is None


def test_of_the_same_words_the_nearest_count() -> None:
    verse = "And the refrain was sung again by all of them.\n"
    old = verse * 3 + "Then came another verse, the middle one.\n" + verse * 3
    new = "A title\n" + old + "An end\n"
    place = len(verse) * 2 + 4
    assert refind(old, place, new) == place + len("A title\n")


@given(TEXTS, TEXTS)
def test_what_is_shared_is_shared_and_no_longer(one: str, other: str) -> None:
    begun = shared_start(one, other)
    assert one[:begun] == other[:begun]
    assert begun == min(len(one), len(other)) or one[begun] != other[begun]
    ended = shared_end(one, other, begun)
    assert begun + ended <= min(len(one), len(other))
    assert one[len(one) - ended :] == other[len(other) - ended :]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, True),
        (OLD + " more", True),
        ("More " + OLD.replace("word30 ", "thing ") + " and more", True),
        (OLD[:100] + "all else is new " * 200, False),
        ("Another text altogether.", False),
        ("", False),
    ],
)
def test_a_revision_is_told_from_another_text(new: str, expected: bool) -> None:
    assert is_revision(OLD, new) is expected
