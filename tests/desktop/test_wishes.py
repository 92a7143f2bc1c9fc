import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop import handover
from app.desktop.wishes import (
    GoOnWish,
    OpenWish,
    SpeakWish,
    StatusWish,
    SteerWish,
    TakeWish,
    Wish,
    WishError,
    parse,
)


def _line(**message: object) -> bytes:
    return json.dumps({"version": handover.VERSION, **message}).encode()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)

_MESSAGES = st.fixed_dictionaries(
    {
        "version": st.just(1) | _JSON,
        "do": st.sampled_from(["speak", "take", "open", "steer", "go_on", "status"]) | _JSON,
    },
    optional={"text": _JSON, "options": _JSON, "wait": _JSON, "place": _JSON, "files": _JSON, "verb": _JSON}
    | dict.fromkeys(("reads", "kind", "source", "language", "title", "structure"), _JSON),
)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_wish_or_refused(line):
    _parse_or_refuse(line)


@given(_MESSAGES)
def test_any_message_is_a_wish_or_refused(message):
    _parse_or_refuse(json.dumps(message).encode())


def _parse_or_refuse(line: bytes) -> None:
    with contextlib.suppress(WishError):
        assert isinstance(parse(line), Wish)


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_a_text_arrives_as_it_was_sent(text):
    assert parse(_line(**handover.speak(text))) == SpeakWish(text)


def test_options_arrive():
    options = {"voice": "heart", "rate": 2, "voice_speed": 0.5}
    wish = parse(_line(do="speak", text="Hello.", options=options, wait=True))
    assert wish == SpeakWish("Hello.", {"voice": "heart", "rate": 2.0, "voice_speed": 0.5}, wait=True)


def test_halves_of_surrogate_pairs_do_not_arrive():
    assert parse(b'{"version": 1, "do": "speak", "text": "a\\ud800b"}') == SpeakWish("a\ufffdb")


@pytest.mark.parametrize("verb", handover.VERBS)
def test_verbs_arrive(verb):
    assert parse(_line(**handover.steer(verb))) == SteerWish(verb)


@pytest.mark.parametrize("place", handover.PLACES)
def test_places_arrive(place):
    assert parse(_line(**handover.take(place))) == TakeWish(place)
    wish = parse(_line(**handover.take(place, {"rate": 2}), wait=True))
    assert wish == TakeWish(place, {"rate": 2.0}, wait=True)


def test_files_and_the_question_arrive():
    assert parse(_line(do="open", files=["/a", "/b"])) == OpenWish(("/a", "/b"))
    assert parse(_line(do="open", files=[])) == OpenWish(())
    assert parse(_line(**handover.status())) == StatusWish()


def test_where_a_window_goes_on_arrives():
    wish = handover.go_on("One two.", 4, reads=True, kind="file", source="/a", language="en", title="A")
    assert parse(_line(**wish)) == GoOnWish("One two.", 4, True, "file", "/a", "en", "A")
    assert parse(_line(**handover.go_on("", 0, reads=False))) == GoOnWish("", 0, False)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b'{"version": ' + b"9" * 10_000 + b"}",
        b"[1]",
        json.dumps({"version": 2, "do": "status"}).encode(),
        _line(),
        _line(do="explode"),
        _line(do=["speak"]),
        _line(do="speak"),
        _line(do="speak", text=" \n"),
        _line(do="speak", text=7),
        _line(do="speak", text="a", wait=1),
        _line(do="speak", text="a", options=[]),
        _line(do="speak", text="a", options={"key": "secret"}),
        _line(do="speak", text="a", options={"rate": 5}),
        _line(do="speak", text="a", options={"rate": True}),
        _line(do="speak", text="a", options={"rate": 10**400}),
        _line(do="speak", text="a", options={"rate": float("nan")}),
        _line(do="speak", text="a", options={"voice": "v" * 201}),
        _line(do="take"),
        _line(do="take", place="diary"),
        _line(do="take", place=["selection"]),
        _line(do="take", place="selection", wait="yes"),
        _line(do="take", place="selection", options={"rate": 0}),
        _line(do="open"),
        _line(do="open", files="/a"),
        _line(do="open", files=[1]),
        _line(do="open", files=["/a"] * 1001),
        _line(do="steer", verb="explode"),
        _line(do="go_on", text="a", place=2, reads=True),
        _line(do="go_on", text="a", place=True, reads=True),
        _line(do="go_on", text="a", place=0, reads=1),
        _line(do="go_on", text="a", place=0, reads=True, kind="diary"),
        _line(do="go_on", text="a", place=0, reads=True, source=7),
    ],
)
def test_what_is_no_wish_is_refused(line):
    with pytest.raises(WishError):
        parse(line)
