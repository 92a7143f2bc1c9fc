import json

import pytest

from app.speech.service import Service
from app.storage import services
from tests.fakes.scripted_server import ScriptedServer


def test_the_list_for_programs(readlark):
    assert (
        readlark("services", "add", "own", "--url", "localhost:8880/v1", "--auth", "x-api-key").returncode
        == 0
    )
    done = readlark("services", "list", "--json", OPENAI_API_KEY="sk-planted", READLARK_KEY_OWN="own-planted")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "services": [
            {"name": "builtin", "url": "", "auth": "bearer", "key": "none"},
            {"name": "dedalus", "url": "https://api.dedaluslabs.ai", "auth": "bearer", "key": "none"},
            {"name": "openai", "url": "https://api.openai.com", "auth": "bearer", "key": "environment"},
            {"name": "own", "url": "http://localhost:8880", "auth": "x-api-key", "key": "environment"},
        ]
    }
    assert "planted" not in done.stdout


def test_the_list_for_people(run, capsys):
    assert run("services", "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["builtin", "dedalus", "openai"]


def test_a_service_is_added_changed_and_removed(run, capsys):
    options = (
        "--title",
        "My own",
        "--model",
        "m",
        "--voice",
        "v",
        "--format",
        "mp3",
        "--concurrency",
        "3",
        "--query",
        "a=1",
    )
    assert run("services", "add", "Own", "--url", "http://10.0.0.5:8000/v1", "--lan", *options) == 0
    assert services.find("own") == Service(
        "own",
        "My own",
        "http://10.0.0.5:8000",
        model="m",
        voice="v",
        response_format="mp3",
        concurrency=3,
        lan=True,
        query="a=1",
    )
    assert "readlark key set own" in capsys.readouterr().out
    assert run("services", "add", "own", "--url", "https://own.example") == 0
    assert services.find("own") == Service("own", "own", "https://own.example")
    assert run("services", "remove", "own") == 0
    assert services.find("own") is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["add", "own", "--url", "https://me:pass@own.example"], "holds a name or a password"),
        (["add", "own", "--url", "https://own.example/v1?key=1"], "after ?"),
        (["add", "own", "--url", "https://own.example", "--query", "nonsense"], "look like api-version"),
        (
            ["add", "own", "--url", "https://own.example", "--auth", "query:k", "--query", "k=1"],
            "carries the key",
        ),
        (["add", "own", "--url", "http://own.example"], "unencrypted"),
        (["add", "own", "--url", "http://10.0.0.5"], "own network"),
        (["add", "own", "--url", "https://own.example", "--auth", "basic"], "x-api-key"),
        (["add", "own", "--url", "https://own.example", "--format", "ogg"], "format"),
        (["add", "own", "--url", "https://own.example", "--concurrency", "0"], "From 1 to 8"),
        (["add", "own", "--url", "https://own.example", "--model", ""], "model"),
        (["add", "openai", "--url", "https://own.example"], "taken"),
        (["add", "a b", "--url", "https://own.example"], "name"),
    ],
)
def test_what_cannot_be_added(run, capsys, words, told):
    assert run("services", *words) == 2
    err = capsys.readouterr().err
    assert told in err
    assert err.count("\n") == 1
    assert services.find("own") is None


def test_a_certificate_file_that_is_not_there(run, capsys):
    assert run("services", "add", "own", "--url", "https://own.example", "--ca-file", "/nowhere/ca.pem") == 1
    assert "There is no file /nowhere/ca.pem." in capsys.readouterr().err


def test_a_service_that_cannot_be_used(run, capsys):
    with ScriptedServer(lambda exchange, _: exchange.answer("401 Unauthorized", b"{}")) as server:
        run("services", "add", "own", "--url", server.url)
        capsys.readouterr()
        assert run("services", "test", "own") == 1
    told = capsys.readouterr()
    assert told.out.splitlines()[-2].startswith("✗ key: refused (status 401)")
    assert told.err == ""
    assert run("services", "test", "openai") == 1
    assert capsys.readouterr().out.startswith("✗ key: there is none")


def test_a_service_that_can_be_used(readlark):
    done = readlark("services", "test", "builtin")
    assert (done.returncode, done.stderr) == (0, "")
    assert "✓ speech: wav after" in done.stdout
    assert "✗" not in done.stdout


@pytest.mark.parametrize(
    ("name", "told"), [("openai", "comes with Readlark"), ("own", 'There is no service "own".')]
)
def test_what_cannot_be_removed(run, capsys, name, told):
    assert run("services", "remove", name) == 1
    assert told in capsys.readouterr().err
