import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text import language
from app.text.language import Detected, detect, detect_at_once, is_misread, wording_language

GERMAN = "Die Sonne schien hell über den Bergen, als er am Morgen das Haus verließ und zum Bahnhof ging. "
FRENCH = "Longtemps, je me suis couché de bonne heure. Parfois, mes yeux se fermaient si vite. "
ENGLISH = "The sun was shining on the sea, and that is what they have come to look at, with joy. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GERMAN, "de"),
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo.", "es"),
        ("Słońce świeciło jasno nad górami, kiedy rano wyszedł z domu i poszedł na dworzec.", "pl"),
        ("Сонце яскраво світило над горами, коли він уранці вийшов з дому.", "uk"),
        ("Grilled salmon with lemon butter, mashed potatoes, green beans, chocolate cake", "en"),
        ("Привет, как дела?", "ru"),
        ("नमस्ते दुनिया", "hi"),
        ("四月、桜が咲きました。", "ja"),
        ("你好，今天天气很好", "zh"),
        ("안녕하세요", "ko"),
        ("Σήμερα", "el"),
        ("שלום", "he"),
        ("สวัสดี", "th"),
    ],
)
def test_the_language_is_told(text, expected):
    assert detect(text).language == expected


@pytest.mark.parametrize("text", ["", "…", "1984", "😀", "Bonjour", "Auf Wiedersehen, Zürich", "The cat"])
def test_too_little_is_not_judged(text):
    assert not detect(text).language
    assert not is_misread(detect(text), "en-US")


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/die/sonne/schien/hell/ueber/den/bergen/und/er/verliess/das/haus",
        "def foo(x):\n    return x + 1\n\nclass Bar(Base):\n    def __init__(self, name):\n        pass\n",
        "John Smith, Mary Jones, Peter Brown, Susan Miller, Robert Taylor, Linda Wilson",
        "Dr. Müller met José García and François Lefèvre at Zürich's Café Odéon yesterday evening.",
        "2024-05-01 12:00:01 ERROR connection refused host=db01 port=5432 retry=3 timeout=30s",
    ],
)
def test_what_is_hardly_a_text_is_read_as_it_is(text):
    assert not is_misread(detect(text), "en-US")


def test_the_majority_decides():
    assert detect(GERMAN * 3 + ENGLISH).language == "de"
    assert detect(GERMAN + ENGLISH * 3).language == "en"
    assert detect("Translator's note: " + ENGLISH * 9 + FRENCH * 200).language == "fr"
    assert detect("Он сказал: Привет! " + ENGLISH * 2).script == "LATIN"


def test_plain_english_and_a_script_of_one_language_need_no_model(monkeypatch):
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)  # importing it now fails
    assert detect(ENGLISH * 100).language == "en"
    assert detect("Some years ago, a painter was waiting near the river before sunrise.").language == "en"
    assert detect("안녕하세요").confidence == 1.0
    assert detect_at_once(GERMAN) is None
    assert detect_at_once("Привет, как дела?") is None


@pytest.mark.parametrize(
    ("voice", "misread"),
    [
        ("en-US", True),
        ("en", True),
        ("fr_FR", True),
        ("ja", True),
        ("de-AT", False),
        ("und", False),
        ("", False),
    ],
)
def test_whom_a_german_text_is_for(voice, misread):
    assert is_misread(Detected("de", 0.9, "LATIN"), voice) is misread


def test_another_script_is_decisive_and_a_guess_is_not():
    assert is_misread(Detected("ru", 0.3, "CYRILLIC"), "en")
    assert not is_misread(Detected("ru", 0.3, "CYRILLIC"), "uk")
    assert not is_misread(Detected("fr", 0.3, "LATIN"), "en")
    assert is_misread(Detected("en", 1.0, "LATIN"), "ja")


@pytest.mark.parametrize(("text", "voice"), [("nn", "no_NO"), ("no", "nb"), ("zh", "yue"), ("hr", "sr")])
def test_near_languages_are_read_by_each_other(text, voice):
    assert not is_misread(Detected(text, 1.0, "LATIN"), voice)


@given(st.text(max_size=39))
def test_any_short_text_has_an_answer(text):
    detected = detect(text)
    assert 0.0 <= detected.confidence <= 1.0
    assert bool(detected.confidence) is bool(detected.language)


@given(st.integers(0, 20_000))
def test_the_sample_is_bounded_and_all_of_a_short_text(length):
    text = "x" * length
    pieces = list(language._sample(text))
    assert sum(map(len, pieces)) == min(length, language.PIECES * language.PIECE)


@pytest.mark.parametrize(
    ("detected", "said", "spoken", "worded"),
    [
        (Detected("de", 0.9, "LATIN"), "en", "en-US", "de"),
        (Detected("ru", 0.3, "CYRILLIC"), "", "en-US", "ru"),
        (Detected("nl", 0.3, "LATIN"), "de-AT", "en-US", "de"),
        (Detected("nl", 0.3, "LATIN"), "", "en-US", "en"),
        (Detected(script="LATIN"), "", "de_DE", "de"),
        (Detected(), "", "und", "en"),
    ],
)
def test_the_language_of_the_wording_is_the_texts_else_the_voices(detected, said, spoken, worded):
    assert wording_language(detected, said, spoken) == worded
