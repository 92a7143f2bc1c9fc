"""What the layers below say is known to the window, word for word."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from app import resources
from app.text.rules import RULES
from app.text.wording import PRONUNCIATIONS_RULE
from app.ui.from_below import in_tongue, known

APP = Path(__file__).parents[2] / "app"

SPEAKERS = (
    "playback/checkup.py",
    "speech/address.py",
    "speech/service.py",
    "storage/keys.py",
    "storage/pronunciations.py",
    "storage/services.py",
    "text/pronunciations.py",
)
"""What these raise is shown to people; so is what the examination finds."""

SAYS = {"AddressError", "Finding", "ValueError", "UnusableSaying", "UnreadableList", "__init__"}


def texts(node: ast.AST) -> Iterator[str]:
    """The texts in a piece of source, `{}` for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        filled = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        yield filled.replace("{}{}", "{}")
        for part in node.values:
            yield from texts(part) if isinstance(part, ast.FormattedValue) else ()
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        for child in ast.iter_child_nodes(node):
            yield from texts(child)


def bare(sentence: str) -> str:
    return re.sub(r"\{\w*\}", "{}", sentence)


def test_each_known_sentence_is_said_somewhere_below() -> None:
    said = {
        text
        for layer in ("playback", "speech", "storage", "text", "voice")
        for file in (APP / layer).rglob("*.py")
        for text in texts(ast.parse(file.read_text("utf-8")))
    }
    joined = {"{}; {}", "{}: {}", "{} ({})"}
    assert {bare(sentence) for sentence in known()} - said <= joined


@pytest.mark.parametrize("file", SPEAKERS)
def test_each_sentence_that_is_said_below_is_known(file: str) -> None:
    sentences = {bare(sentence) for sentence in known()}
    source = ast.parse((APP / file).read_text("utf-8"))
    for call in (node for node in ast.walk(source) if isinstance(node, ast.Call)):
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in SAYS:
            for text in (text for argument in call.args for text in texts(argument)):
                assert text in sentences or not re.search(r"[a-z] [a-z]", text) or "{} is no" in text, text


def test_every_rule_is_known() -> None:
    assert {rule.does for rule in (*RULES, PRONUNCIATIONS_RULE)} <= set(known())


def test_what_is_not_known_stays_as_it_is() -> None:
    for said in ("", "bad voice", "Line 3 is not used: what {is} this; and (that)", "a\nb"):
        assert in_tongue(said) == said


def test_a_sentence_is_told_in_the_tongue_of_the_window(qapp: QCoreApplication) -> None:
    german = QTranslator()
    assert german.load("readlark_de", str(resources.path("translations")))
    qapp.installTranslator(german)
    try:
        told = in_tongue("Line 3 is not used: This is no regular expression that can be used. Mend it.")
        found = in_tongue("mp3, wav; aac: it takes too long (408)")
    finally:
        qapp.removeTranslator(german)
    assert told == (
        "Zeile 3 wird nicht verwendet: Das ist kein brauchbarer regulärer Ausdruck. Berichtigen Sie ihn."
    )
    assert found == "mp3, wav; aac: dauert zu lange (408)"
