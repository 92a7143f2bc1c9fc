"""The language that a text is written in, and whether a voice of some language would misread it."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

PIECES, PIECE = 16, 160
"""A text is judged by so many pieces at most, evenly spread over it, each of so many code points: a preface or
a quotation in another language is outvoted.
"""

FEWEST_LETTERS = 40
"""A shorter text in Latin letters is not judged: a name or a loanword says nothing about the language."""

SURE = 0.8
"""From this confidence on a voice of another language of the same script is said to misread the text."""

_ENGLISH = re.compile(
    r"(?i)\b(?:the|of|and|to|that|with|for|was|this|are|is|it|you|have|from|they|which|she|his|their|your|not|but"
    r"|were|would|could|there|when|what|some|about|into|near|before|after)\b(?![’'-])"
)
_ENGLISH_SHARE, _ENGLISH_KINDS = 0.15, 3
"""English prose has a quarter of its words from these and any other language next to none: so most English is
told without the model, which takes half a second and 70 MB.
"""

_LATIN = "LATIN"
_OF_SCRIPT = {
    "ARABIC": ("ar", "fa", "ps", "ug", "ur"),
    "ARMENIAN": ("hy",),
    "BENGALI": ("bn", "as"),
    "CJK": ("zh",),
    "CYRILLIC": ("ru", "ba", "be", "bg", "kk", "ky", "mk", "mn", "sr", "tg", "tt", "uk"),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "ETHIOPIC": ("am",),
    "GEORGIAN": ("ka",),
    "GREEK": ("el",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "HANGUL": ("ko",),
    "HEBREW": ("he",),
    "HIRAGANA": ("ja",),
    "KANNADA": ("kn",),
    "KHMER": ("km",),
    "LAO": ("lo",),
    "MALAYALAM": ("ml",),
    "MYANMAR": ("my",),
    "ORIYA": ("or",),
    "SINHALA": ("si",),
    "TAMIL": ("ta",),
    "TELUGU": ("te",),
    "THAI": ("th",),
    "TIBETAN": ("dz",),
}
"""The languages (ISO 639-1) of each script as Unicode names it, the most spoken first; all others are Latin."""

_SCRIPT_OF = {language: script for script, languages in _OF_SCRIPT.items() for language in languages}
_KANA = {"KATAKANA", "CJK"}
_ALSO_LATIN = ("sr", "zxx")  # zxx: what is no language, as code
_NO_LANGUAGE = "zxx"
_ANY = ("", "und", "mul")
"""What a voice that may speak any language is said to speak."""

_SAME_TO_A_VOICE = ({"no", "nb", "nn"}, {"bs", "hr", "sr"}, {"id", "ms"}, {"fil", "tl"}, {"yue", "zh"})
"""Languages so near each other that a voice of one reads the other well enough."""

_ADDRESS = re.compile(r"\S*(?:://|@|\\)\S*|www\.\S+")
_WORD = re.compile(r"[^\W\d_]+")

Classify = Callable[[str], tuple[str, float]]
"""The likeliest language of a text, and how likely it is (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Detected:
    """`language`: ISO 639-1, "" where it cannot be told; `confidence` in it, 0 to 1; `script`: by which most of
    the letters are, in Unicode's name ("LATIN", "CYRILLIC"), "" without letters.
    """

    language: str = ""
    confidence: float = 0.0
    script: str = ""


def detect(text: str) -> Detected:
    """The language of most of `text`, judged by a bounded sample.

    Where `detect_at_once` cannot tell, the model is loaded, and let go again afterwards: 0.4 to 0.6 s and 70 MB
    meanwhile. To be called beside the window.
    """
    if detected := detect_at_once(text):
        return detected
    pieces = _sample(text)
    script = _main_script(sum((_scripts(piece) for piece in pieces), Counter[str]()))
    return _majority(pieces, script, _model(script))


def detect_at_once(text: str) -> Detected | None:
    """The same without the model, in less than a ms, where the script or plain English decides; None where not."""
    pieces = _sample(text)
    scripts = sum((_scripts(piece) for piece in pieces), Counter[str]())
    if not scripts:
        return Detected()
    script = _main_script(scripts)
    languages = _OF_SCRIPT.get(script, ())
    if script == _LATIN:
        if scripts[script] < FEWEST_LETTERS:
            return Detected(script=script)
        english = sum(_scripts(piece)[script] for piece in pieces if _is_plain_english(piece))
        return Detected("en", english / scripts[script], script) if 2 * english > scripts[script] else None
    if len(languages) > 1:
        return None
    return Detected(languages[0], 1.0, script) if languages else Detected(script=script)


def scripts_of(language: str) -> frozenset[str]:
    """The scripts that a voice of `language` (BCP 47) has sounds for, in Unicode's names: its own and Latin letters."""
    script = _SCRIPT_OF.get(_primary(language), _LATIN)
    return frozenset({_LATIN, script} | (_KANA if script == "HIRAGANA" else set()))


def is_misread(detected: Detected, language: str) -> bool:
    """Whether a voice of `language` (BCP 47; "" or "und": unknown, it may speak any) would misread such a text.

    False as long as it is not sure.
    """
    spoken = _primary(language)
    if spoken in _ANY or not detected.script or _is_same(spoken, detected.language):
        return False
    if detected.script != _SCRIPT_OF.get(spoken, _LATIN):
        return True
    return bool(detected.language) and detected.confidence >= SURE


def wording_language(detected: Detected, said: str, spoken: str) -> str:
    """The language (ISO 639-1) by whose rules a text is put into words: the one that it surely is in, else the one
    that its document says (`said`, BCP 47 or ""), else the one that its voice speaks (`spoken`), else English.
    """
    if detected.language and (detected.confidence >= SURE or detected.script != _LATIN):
        return detected.language
    voice = _primary(spoken)
    return _primary(said) or ("en" if voice in _ANY else voice)


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _is_same(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in _SAME_TO_A_VOICE)


def _sample(text: str) -> list[str]:
    """The pieces that `text` is judged by, without addresses: all of it if it is short, else its beginning and
    evenly on.
    """
    count = min(PIECES, -(-len(text) // PIECE))
    pieces: list[str] = []
    for number in range(count):
        start, end = (len(text) * at // count for at in (number, number + 1))
        piece = unicodedata.normalize("NFKC", text[start : min(end, start + PIECE)])
        pieces.append(_ADDRESS.sub(" ", piece))
    return pieces


def _scripts(text: str) -> Counter[str]:
    """How many letters each script has."""
    return Counter(script for script in map(_script, text) if script)


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """The script of a letter, as the first word of its Unicode name; "" for anything else."""
    script = unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""
    return "HIRAGANA" if script == "KATAKANA" else script


def _main_script(scripts: Counter[str]) -> str:
    """The script of most letters; Chinese characters among kana are Japanese."""
    asian = scripts["CJK"] + scripts["HIRAGANA"]
    if scripts["HIRAGANA"] * 10 >= asian > 0:
        scripts = scripts | Counter({"HIRAGANA": asian})
    return scripts.most_common(1)[0][0]


def _is_plain_english(text: str) -> bool:
    found = [word.lower() for word in _ENGLISH.findall(text)]
    return len(found) >= _ENGLISH_SHARE * len(_WORD.findall(text)) and len(set(found)) >= _ENGLISH_KINDS


def _majority(pieces: Sequence[str], script: str, classify: Classify) -> Detected:
    """The language that most letters of `pieces` are in, each piece counted by how sure it is."""
    votes: defaultdict[str, float] = defaultdict(float)
    letters = 0
    for piece in pieces:
        if weight := _scripts(piece)[script]:
            language, confidence = classify(piece)
            votes[language] += weight * confidence
            letters += weight
    language = max(votes, key=lambda language: votes[language])
    if language == _NO_LANGUAGE:
        return Detected(script=script)
    confidence = votes[language] / letters
    if script != _LATIN and confidence < SURE:
        language = _OF_SCRIPT[script][0]  # of a few words no more can be said than how they are written
    return Detected(language, confidence, script)


def _model(script: str) -> Classify:
    """py3langid's model, over those languages with an ISO 639-1 code that are written in `script`."""
    from py3langid import langid  # pyright: ignore[reportMissingTypeStubs]  it has none

    identifier = cast("Any", langid.LanguageIdentifier)
    model = identifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    known = cast("Sequence[str]", model.labels)
    model.set_languages(_OF_SCRIPT.get(script) or [language for language in known if _is_latin(language)])
    return model.classify


def _is_latin(language: str) -> bool:
    return (len(language) == 2 and language not in _SCRIPT_OF) or language in _ALSO_LATIN
