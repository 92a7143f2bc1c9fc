import json

import pytest

from app.commands.steer import NOT_RUNNING
from app.desktop import handover
from tests.desktop.running import STATUS


@pytest.mark.parametrize("verb", handover.VERBS)
def test_a_verb_steers_the_running_app(run, heard, aside, verb):
    assert aside(lambda: run(verb)).result == 0
    assert heard == [("steer", verb)]


def test_nobody_to_steer(readlark):
    done = readlark("stop")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Readlark is not running. Start it with: readlark\n"


def test_status_of_the_running_app(run, instance, aside, capsys):
    assert aside(lambda: run("status", "--json")).result == 0
    assert json.loads(capsys.readouterr().out) == STATUS


def test_status_for_people(run, instance, aside, capsys):
    assert aside(lambda: run("status")).result == 0
    assert capsys.readouterr().out == "playing · Sea · 1:23 of about 1:02:03\n"


def test_what_is_piped_on_is_utf8(readlark, instance, aside):
    done = aside(lambda: readlark("status", PYTHONIOENCODING="ascii")).result
    assert (done.stdout, done.stderr) == ("playing · Sea · 1:23 of about 1:02:03\n", "")


def test_status_with_nobody_running(readlark):
    done = readlark("status", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found == NOT_RUNNING
    assert found.pop("state") == "idle"
    assert set(found.values()) == {None}


def test_the_status_keeps_its_shape():
    assert list(NOT_RUNNING) == list(STATUS)


@pytest.mark.parametrize(
    ("found", "line"),
    [
        ({"state": "idle"}, "idle"),
        ({"state": "idle", "error": "The voice stopped."}, "idle · The voice stopped."),
        (
            {"state": "paused", "title": "Sea", "duration_ms": 62_000, "duration_known": True},
            "paused · Sea · 0:00 of 1:02",
        ),
    ],
)
def test_people_are_told_what_there_is_to_tell(run, capsys, monkeypatch, found, line):
    monkeypatch.setattr(handover, "send", lambda _wish: {"status": found})
    assert run("status") == 0
    assert capsys.readouterr().out == f"{line}\n"
