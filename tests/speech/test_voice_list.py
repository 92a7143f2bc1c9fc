import json
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech import errors, lookup, model_list, voice_list
from app.speech.contract import VOICE_NAMES
from app.speech.service import Endpoint, Service, Voice, parse_auth
from tests.fakes.scripted_server import Exchange, ScriptedServer

FAR = Service("far", "Far", "https://far.example")


def names(voices: tuple[Voice, ...]) -> list[tuple[str, str]]:
    return [(voice.id, voice.name) for voice in voices]


@pytest.mark.parametrize(
    "content",
    [
        {"voices": ["anna", "bo"]},
        {"voices": [{"id": "anna"}, {"id": "bo", "name": "bo"}]},
        {"voices": [{"voice_id": "anna"}, {"name": "bo"}]},
        {"data": [{"id": "anna"}, {"id": "bo"}]},
        {"object": "list", "data": ["anna", "bo", "anna"]},
        ["anna", {"id": "bo"}, {}, None, 3, "", {"id": 3}],
    ],
)
def test_every_shape_of_list(content):
    voices = voice_list.read(json.dumps(content).encode(), FAR)
    assert names(voices) == [("anna", "anna"), ("bo", "bo")]


def test_what_an_entry_says():
    entry = {"id": "anna", "name": "Anna", "language": "de_DE"}
    assert voice_list.read(json.dumps([entry]).encode(), FAR) == (
        Voice("anna", "Anna", "far", "de-DE", False),
    )
    assert voice_list.read(b'["anna"]', FAR)[0].language == "und"


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'"anna"', b"{}", b'{"voices": "anna"}', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_list(body):
    assert voice_list.read(body, FAR) == ()


@given(
    st.recursive(
        st.none() | st.text() | st.integers(), lambda part: st.lists(part) | st.dictionaries(st.text(), part)
    )
)
def test_any_json_is_a_list_or_none(content):
    for voice in voice_list.read(json.dumps(content).encode(), FAR):
        assert 0 < len(voice.id) <= 200


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20), unique=True))
def test_every_listed_voice_is_found_in_order(ids):
    voices = voice_list.read(json.dumps({"voices": ids}).encode(), FAR)
    assert [voice.id for voice in voices] == ids


def served(server: ScriptedServer) -> Service:
    return Service("own", "Own", server.url)


def paths(server: ScriptedServer) -> list[str]:
    return [exchange.head.split()[1] for exchange in server.exchanges]


@pytest.mark.parametrize("first", ["404 Not Found", "200 OK", "405 Method Not Allowed", "302 Found"])
def test_the_second_route_is_asked_when_the_first_lists_none(first):
    def script(exchange: Exchange, number: int) -> None:
        if number == 1:
            exchange.answer(first, b"<html>no list</html>", Location="/elsewhere")
        else:
            exchange.answer("200 OK", b'{"voices": ["anna"]}')

    with ScriptedServer(script) as server:
        voices = voice_list.fetch(served(server), Endpoint(server.url, "k-1"))
        assert paths(server) == ["/v1/audio/voices", "/v1/voices"]
    assert names(voices) == [("anna", "anna")]
    assert voices[0].local
    assert all("authorization: bearer k-1" in one.head.lower() for one in server.exchanges)


def test_a_service_without_a_list_has_the_contracts_voices():
    with ScriptedServer(lambda exchange, _: exchange.answer("404 Not Found", b"{}")) as server:
        voices = voice_list.fetch(served(server), Endpoint(server.url))
    assert [voice.id for voice in voices] == list(VOICE_NAMES)


@pytest.mark.parametrize(
    ("status", "key", "kind"),
    [
        ("401 Unauthorized", None, errors.KeyMissing),
        ("401 Unauthorized", "k-1", errors.KeyRejected),
        ("503 Service Unavailable", None, errors.ServerFault),
        ("429 Too Many Requests", "k-1", errors.Busy),
    ],
)
@pytest.mark.parametrize(
    "list_",
    [
        lambda service, endpoint: voice_list.fetch(service, endpoint),
        lambda _, endpoint: model_list.fetch(endpoint),
    ],
    ids=["voices", "models"],
)
def test_a_service_that_does_not_tell_now_is_not_one_without_a_list(status, key, kind, list_):
    with (
        ScriptedServer(lambda exchange, _: exchange.answer(status, b"{}")) as server,
        pytest.raises(errors.SpeechError) as raised,
    ):
        list_(served(server), Endpoint(server.url, key))
    assert type(raised.value) is kind


def test_a_key_in_the_query():
    with ScriptedServer(lambda exchange, _: exchange.answer("200 OK", b'["anna"]')) as server:
        voice_list.fetch(served(server), Endpoint(server.url, "k 1", parse_auth("query:key")))
        assert paths(server) == ["/v1/audio/voices?key=k%201"] or paths(server) == [
            "/v1/audio/voices?key=k+1"
        ]


def test_a_service_that_is_not_there():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(errors.Unreachable):
            lookup.get(Endpoint(url), "/v1/voices")


def test_a_list_without_an_end():
    def script(exchange: Exchange, _number: int) -> None:
        exchange.begin("200 OK")
        while True:
            exchange.send(b"x" * 65536)

    with ScriptedServer(script) as server, pytest.raises(errors.NotAudio):
        lookup.get(Endpoint(server.url), "/v1/voices")


def test_a_certificate_file_that_is_none(tmp_path):
    with pytest.raises(errors.TlsFailed):
        lookup.get(Endpoint("https://localhost:1", ca_file=str(tmp_path / "none")), "/")
