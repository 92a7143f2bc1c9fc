import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.voice.script import blanked, is_speakable, unspoken_spans


@pytest.mark.parametrize("text", ["Hello", "7", "½", "naïve Łódź", "𝐇i", "α", "50 €", "& co", "ﬁne"])
def test_speakable(text: str) -> None:
    assert is_speakable(text)
    assert unspoken_spans(text) == []


@pytest.mark.parametrize("text", ["世界", "Привет", "мир — труд!", "🙂🙂", "هلا", "हिन्दी", "한국어"])
def test_other_scripts_and_pictures_are_not(text: str) -> None:
    assert not is_speakable(text)
    assert unspoken_spans(text)


@pytest.mark.parametrize("text", ["", "…", "?!", " — ", "***"])
def test_signs_are_neither_speech_nor_missed(text: str) -> None:
    assert not is_speakable(text)
    assert unspoken_spans(text) == []


def test_a_passage_is_one_span() -> None:
    text = "Say 你好, 世界! and Привет."
    assert [text[a:b] for a, b in unspoken_spans(text)] == ["你好, 世界", "Привет"]
    assert blanked(text) == "Say   ,   ! and       ."


@given(st.text())
def test_spans_are_apart_in_order_and_left_blank(text: str) -> None:
    edges = [edge for span in unspoken_spans(text) for edge in span]
    assert edges == sorted(set(edges))
    assert len(blanked(text)) == len(text)
    assert unspoken_spans(blanked(text)) == []
    assert is_speakable(blanked(text)) == is_speakable(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Привет, world", "ru-RU"), ("世界", "zh_CN"), ("桜がサク", "ja"), ("नमस्ते", "hi"), ("Σήμερα", "el")],
)
def test_a_voice_speaks_its_own_script_and_latin(text: str, language: str) -> None:
    assert is_speakable(text, language)
    assert unspoken_spans(text, language) == []
    assert blanked(text, language) == text


def test_a_voice_of_one_script_has_no_sound_for_another() -> None:
    assert not is_speakable("世界", "ru")
    assert unspoken_spans("Привет 世界", "ru") == [(7, 9)]
