import time
from typing import Any

import pytest
from hibari.g2p import G2P
from hypothesis import given
from hypothesis import strategies as st

from app.voice.pronunciation import BETWEEN_WORDS, pronounce, split_phonemes


@pytest.fixture(scope="module")
def g2p() -> Any:
    return G2P()


def by_word(g2p: Any, sentence: str) -> dict[str, str]:
    said = pronounce(g2p, sentence)
    assert len(said.owners) == len(said.phonemes)
    found: dict[int, str] = {}
    for sound, owner in zip(said.phonemes, said.owners, strict=True):
        assert (owner == BETWEEN_WORDS) <= (sound == " ")
        if owner != BETWEEN_WORDS:
            found[owner] = found.get(owner, "") + sound
    return {said.words[owner]: sounds for owner, sounds in found.items()}


def test_every_phoneme_knows_its_word(g2p: Any) -> None:
    assert by_word(g2p, "Hello there, dear reader.") == {
        "Hello": "həlˈO",
        "there,": "ðˈɛɹ,",
        "dear": "dˈɪɹ",
        "reader.": "ɹˈidəɹ.",
    }


def test_numbers_become_words_of_their_own(g2p: Any) -> None:
    assert list(by_word(g2p, "5km on 3/4")) == ["5", "kilometers", "on", "3", "quarters"]


def test_links_cannot_smuggle_in_phonemes(g2p: Any) -> None:
    assert "hˈA" not in pronounce(g2p, "[name](/hˈA/)").phonemes.split()
    assert list(by_word(g2p, "[name](there)")) == ["[name]", "(there)"]


@pytest.mark.parametrize(
    "sentence",
    [
        "9" * 600,
        "1-" * 300,
        "a-" * 300,
        "a1" * 300,
        "'s" * 300,
        "Aa" * 300,
        "(" * 600,
        "$" * 600,
        "1,2." * 150,
        "a" * 600,
        "1/21" * 150,
        "\x00\x07\u200b\ufeff hi",
        "[x](" * 150,
    ],
)
def test_no_input_takes_long(g2p: Any, sentence: str) -> None:
    begun = time.process_time()
    pronounce(g2p, sentence)
    assert time.process_time() - begun < 2


@given(st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    by_word(_G2P, text)


@given(st.text(st.sampled_from("aZ9 .,:;-'/$%&@()[]#+=éß5\n—"), max_size=80))
def test_nothing_raises_near_the_rules(text: str) -> None:
    by_word(_G2P, text)


@given(st.text(st.sampled_from("ab ,;—"), max_size=200), st.integers(1, 30))
def test_long_sentences_are_cut_without_loss(phonemes: str, longest: int) -> None:
    spans = list(split_phonemes(phonemes, longest))
    assert "".join(phonemes[a:b] for a, b in spans) == phonemes
    assert all(0 < b - a <= longest for a, b in spans)


def test_cuts_are_at_clauses_then_at_spaces() -> None:
    assert list(split_phonemes("aaa, bb ccc", 9)) == [(0, 5), (5, 11)]
    assert list(split_phonemes("aaa bb ccc", 9)) == [(0, 7), (7, 10)]


_G2P = G2P()
