import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.service import (
    BEARER,
    PRESETS,
    X_API_KEY,
    Auth,
    Endpoint,
    Service,
    VoiceChoice,
    auth_headers,
    checked_name,
    checked_query,
    parse_auth,
    query_fields,
    without_key,
)

tokens = st.from_regex(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,30}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "headers", "query"),
    [
        ("bearer", {"Authorization": "Bearer k-1"}, {}),
        ("x-api-key", {"x-api-key": "k-1"}, {}),
        ("header:api-key", {"api-key": "k-1"}, {}),
        ("header:Authorization", {"Authorization": "k-1"}, {}),
        ("query:key", {}, {"key": "k-1"}),
    ],
)
def test_the_key_is_shown_in_one_place(text, headers, query):
    endpoint = Endpoint("https://example.com", "k-1", parse_auth(text))
    assert (auth_headers(endpoint), query_fields(endpoint)) == (headers, query)


@given(st.sampled_from([BEARER, X_API_KEY]) | st.builds(Auth, st.just("query"), tokens))
def test_without_a_key_nothing_is_shown(auth):
    endpoint = Endpoint("https://example.com", None, auth)
    assert auth_headers(endpoint) == query_fields(endpoint) == {}


@given(st.sampled_from(["header", "query"]), tokens)
def test_auth_as_text_comes_back(place, name):
    try:
        auth = parse_auth(f"{place}:{name}")
    except ValueError:
        assert place == "header"  # one of the client's own
        return
    assert parse_auth(str(auth)) == auth


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bearer",
        "basic",
        "header:",
        "query:",
        "header:a b",
        "header:a\r\nb",
        "header:ä",
        "cookie:a",
        "header:Host",
    ],
)
def test_what_is_no_auth(text):
    with pytest.raises(ValueError, match=r"\.$"):
        parse_auth(text)


def test_no_key_is_ever_printed():
    assert "k-1" not in repr(Endpoint("https://example.com", "k-1"))


@pytest.mark.parametrize(
    "name", ["", " ", "-a", "a b", "a.b", "a/b", "ä", "a" * 41, "builtin", "OpenAI", "dedalus"]
)
def test_what_is_no_name(name):
    with pytest.raises(ValueError, match=r"\.$"):
        checked_name(name)


def test_what_a_service_says_is_told_without_its_key():
    endpoint = Endpoint("https://example.com", "k-1")
    assert without_key(endpoint, "wrong key k-1!") == "wrong key …!"
    assert without_key(Endpoint("https://example.com"), "no key") == "no key"


def test_names_are_small_letters():
    assert checked_name(" My-Server-2 ") == "my-server-2"


def test_a_choice_at_another_service_takes_its_model_and_voice():
    own = Service("own", "Own", "http://127.0.0.1:1", model="kokoro", voice="af_sky")
    chosen = VoiceChoice(instructions="Softly.", speed=1.5)
    assert chosen.at(own) == VoiceChoice("af_sky", "own", "kokoro", "Softly.", 1.5)
    there = VoiceChoice("af_bella", "own", "kokoro-2")
    assert there.at(own) is there


def test_presets_are_what_everybody_expects():
    assert [(one.name, one.url) for one in PRESETS] == [
        ("builtin", ""),
        ("dedalus", "https://api.dedaluslabs.ai"),
        ("openai", "https://api.openai.com"),
    ]
    assert VoiceChoice() == VoiceChoice(PRESETS[0].voice, PRESETS[0].name, PRESETS[0].model)


def test_services_are_light_to_import():
    heavy = ("httpx", "pydantic", "ipaddress")
    source = f"import sys, app.speech.service; print([name for name in {heavy} if name in sys.modules])"
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, env=unmeasured)
    assert done.stdout == "[]\n", done.stderr


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        (" ?api-version=2025-04-01-preview ", "api-version=2025-04-01-preview"),
        ("a=1&b=x:y", "a=1&b=x:y"),
    ],
)
def test_query_fields_are_taken(typed: str, kept: str) -> None:
    assert checked_query(typed) == kept


@pytest.mark.parametrize("typed", ["api-version", "=1", "a=", "a=1&&b=2", "a=1#x", "a=%20", "a=b c", "é=1"])
def test_what_are_no_query_fields_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="look like"):
        checked_query(typed)


def test_the_key_joins_the_other_query_fields_where_the_query_carries_it() -> None:
    endpoint = Endpoint("https://a.example", "k", Auth("query", "code"), query="v=1&w=2")
    assert query_fields(endpoint) == {"v": "1", "w": "2", "code": "k"}
    assert query_fields(Endpoint("https://a.example", "k", query="v=1")) == {"v": "1"}
