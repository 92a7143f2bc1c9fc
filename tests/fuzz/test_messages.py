"""Lines from other processes of this computer."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import strategies as st

from app.desktop import handover
from app.desktop.handover import HandoverError
from app.desktop.wishes import OpenWish, SpeakWish, TakeWish, WishError, parse
from app.text.importing import messages
from app.text.importing.blocks import About, Block, ChapterStart, Progress, WrittenText
from app.text.importing.faults import Fault
from tests.fuzz.mutations import json_values, mutated, with_some
from tests.fuzz.trials import Trial, fuzzed

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1200, method="thread")]

_WISHES = (
    {**handover.speak("A text.", {"voice": "heart", "rate": 1.5, "title": "T"}), "version": 1, "wait": True},
    {**handover.take("selection", {"service": "openai"}), "version": 1, "wait": False},
    {**handover.open_files(["/a.txt", "https://b.example"]), "version": 1},
    {**handover.steer("pause"), "version": 1},
    {**handover.status(), "version": 1},
)
_NAMES = (
    "version",
    "do",
    "text",
    "options",
    "files",
    "wait",
    "place",
    "verb",
    "speak",
    "take",
    "open",
    "rate",
)
_LINES = tuple(json.dumps(wish).encode() for wish in _WISHES)
_ANY_WISH = st.one_of([with_some(wish, *_NAMES) for wish in _WISHES])


def check_wish(line: bytes) -> None:
    """What is no wish is said so; what is one goes to the window, which believes it."""
    try:
        wish = parse(line)
    except WishError:
        return
    match wish:
        case SpeakWish(text, options, wait):
            assert text.strip()
        case TakeWish(place, options, wait):
            assert place in handover.PLACES
        case OpenWish(files):
            assert all(file.encode() or True for file in files)
            return
        case _:
            return
    assert isinstance(wait, bool)
    for name, value in options.items():
        assert isinstance(value, str) or (name in ("rate", "voice_speed") and 0.25 <= value <= 4)


@fuzzed(line=mutated(_LINES, (b'"rate":', b"[", b'{"do":', b'"\\ud800"')))
def test_lines_of_wishes(trial: Trial, line: bytes) -> None:
    with trial.case():
        check_wish(line)


@fuzzed(wish=_ANY_WISH)
def test_wishes(trial: Trial, wish: Any) -> None:
    with trial.case():
        check_wish(json.dumps(wish).encode())


@fuzzed(
    line=mutated(
        (b'{"version":1,"ok":true,"status":{"state":"reading"}}\n', b'{"ok":false,"error":"No."}\n'), (b"[",)
    )
)
def test_answers_to_wishes(trial: Trial, line: bytes) -> None:
    with trial.case(), suppress(HandoverError, ValueError):
        assert isinstance(handover.accepted(line), dict)


_PIECES = (
    About("T", "A", "en", b"\x89PNG\r\n\x1a\n"), ChapterStart("One"), Progress(0.5), WrittenText("Text."),
    Block(messages.ParagraphKind.HEADING, "One", 1),
)  # fmt: skip
_CHILD = (
    *(line for piece in _PIECES for line in messages.lines(piece)),
    messages.line("end"),
    messages.line("fault", "damaged"),
)
_WORDS = st.lists(
    json_values("about", "block", "chapter", "progress", "text", "prose", "end", "fault", "locked"),
    max_size=5,
)


@fuzzed(line=mutated(_CHILD, (b"[", b'"block",')) | _WORDS.map(lambda words: json.dumps(words).encode()))
def test_lines_of_the_import_child(trial: Trial, line: bytes) -> None:
    with trial.case():
        try:
            said = messages.parse(line)
        except messages.Malformed:
            return
        match said:
            case Block(_, text, level):
                assert isinstance(text, str)
                assert isinstance(level, int)
            case Progress(done):
                assert 0 <= done <= 1
            case ChapterStart(text) | WrittenText(text) | About(text):
                assert isinstance(text, str)
            case _:
                assert said is None or isinstance(said, Fault)
