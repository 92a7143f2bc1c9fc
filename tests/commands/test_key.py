"""The command line without a keyring; with a real one it is in `tests/end2end`."""

import getpass
import sys
from io import StringIO
from types import SimpleNamespace

import pytest

from tests.fakes.keyrings import DismissedKeyring, OpenKeyring, in_use


@pytest.mark.parametrize(
    ("service", "variable"), [("openai", "OPENAI_API_KEY"), ("dedalus", "DEDALUS_API_KEY")]
)
def test_without_a_keyring_the_variable_is_named(readlark, service, variable):
    done = readlark("key", "set", service, stdin=b"sk-planted\n")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"This computer has no keyring. Set the environment variable {variable} instead.\n"
    )
    assert readlark("key", "status", service).stdout == "none\n"
    assert readlark("key", "status", service, **{variable: "sk-planted"}).stdout == "environment\n"


def test_deleting_says_what_it_cannot_delete(readlark):
    assert readlark("key", "delete", "openai").returncode == 0
    done = readlark("key", "delete", "openai", OPENAI_API_KEY="sk-planted")
    assert (done.returncode, done.stderr) == (
        1,
        "The key of OpenAI is also in the environment. Take it out of OPENAI_API_KEY.\n",
    )


@pytest.mark.parametrize(
    "stdin", [b"", b"\n", b"sk-planted two\n", b"sk-planted\nsecond\n", b"sk-planted" * 1000]
)
def test_what_is_no_key_is_refused_without_being_told(readlark, stdin):
    done = readlark("key", "set", "openai", stdin=stdin)
    assert done.returncode == 2
    assert "planted" not in done.stdout + done.stderr
    assert done.stderr.count("\n") == 1


def test_a_key_is_never_a_word_of_the_command(run, capsys):
    assert run("key", "set", "openai", "sk-planted") == 2


@pytest.mark.parametrize("verb", ["set", "delete", "status"])
@pytest.mark.parametrize(
    ("name", "told"), [("builtin", "needs no key"), ("nobody", 'There is no service "nobody".')]
)
def test_services_without_keys(run, capsys, verb, name, told):
    assert run("key", verb, name) == 1
    assert told in capsys.readouterr().err


def test_a_keyring_that_its_owner_does_not_open_is_told_and_counts_as_none(run, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", StringIO("sk-planted\n"))
    with in_use(DismissedKeyring()):
        assert run("key", "set", "openai") == 1
        assert run("key", "delete", "openai") == 1
        told = capsys.readouterr()
        assert (told.out, told.err.count("\n")) == ("", 2)
        assert "keyring" in told.err
        assert "planted" not in told.err
        assert run("key", "status", "openai") == 0
        assert capsys.readouterr().out == "none\n"


def test_on_a_terminal_a_key_is_typed_unseen(run, capsys, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(getpass, "getpass", lambda prompt: asked.append(prompt) or "sk-planted")
    ring = OpenKeyring()
    with in_use(ring):
        assert run("key", "set", "openai") == 0
    assert list(ring.entries.values()) == ["https://api.openai.com sk-planted"]
    assert asked == ["Key of OpenAI (it is not shown): "]
    assert "planted" not in "".join(capsys.readouterr())
