import json
import resource
import sys
from types import SimpleNamespace

import pytest

from app.audio import codecs
from app.commands import doctor, endpoints, probe
from app.commands.doctor import Outcome
from app.speech.errors import VoiceStopped
from tests.desktop.session import daemon, desktop

__all__ = ["daemon", "desktop"]


def test_this_machine(readlark):
    done = readlark("doctor", "--json")
    found = json.loads(done.stdout)
    outcomes = {check["name"]: check["outcome"] for check in found["checks"]}
    parts = ["versions", "libraries", "screen", "sound", "hotkeys", "voice", "formats", "keyring", "folders"]
    assert list(outcomes) == parts
    assert outcomes["voice"] == outcomes["formats"] == outcomes["folders"] == "ok"
    assert found["ok"] == ("failed" not in outcomes.values())
    assert done.returncode == (0 if found["ok"] else 3 if outcomes["libraries"] == "failed" else 1)


def test_every_line_of_bad_news_has_a_next_step(run, capsys, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(doctor, "_CHECKS", (doctor.check_screen, doctor.check_sound, doctor.check_folders))
    assert run("doctor") == 0
    told = capsys.readouterr().out
    assert "– screen: no DISPLAY and no WAYLAND_DISPLAY\n  There is no window here" in told
    assert "– sound: no device\n  Connect a loudspeaker" in told
    assert "✓ folders" in told


def test_a_player_without_its_plugin_is_told(monkeypatch):
    monkeypatch.setattr(doctor.probe, "ask", lambda _: {"devices": ["Loudspeaker"], "plays": False})
    finding = doctor.check_sound()
    assert (finding.outcome, finding.detail) == (Outcome.FAILED, "Qt's player is missing")


@pytest.mark.parametrize(
    ("answer", "outcome", "detail"),
    [
        ({"means": "x11", "open": True}, Outcome.OK, "from the X server"),
        ({"means": "portal", "open": False}, Outcome.ABSENT, "this desktop hands no keys over"),
        ({"means": "none", "open": False}, Outcome.ABSENT, "this desktop hands no keys over"),
        ({}, Outcome.ABSENT, "nothing answers"),
    ],
)
def test_who_hands_keys_over_is_told(answer, outcome, detail, monkeypatch):
    monkeypatch.setattr(doctor.probe, "screen_named", lambda: True)
    monkeypatch.setattr(doctor.probe, "ask", lambda _: answer)
    finding = doctor.check_hotkeys()
    assert (finding.outcome, finding.detail) == (outcome, detail)
    assert bool(finding.advice) == (outcome is Outcome.ABSENT)


@pytest.mark.skipif(sys.platform != "linux", reason="the portal is of Linux desktops")
def test_a_portal_is_found(daemon, desktop, readlark):
    done = readlark("probe", "hotkeys", QT_QPA_PLATFORM="offscreen", XDG_SESSION_TYPE="wayland")
    assert json.loads(done.stdout) == {"means": "portal", "open": True}


@pytest.mark.skipif(sys.platform != "linux", reason="the portal is of Linux desktops")
def test_a_bus_without_a_portal_is_none(daemon, readlark):
    done = readlark("probe", "hotkeys", QT_QPA_PLATFORM="offscreen", XDG_SESSION_TYPE="wayland")
    assert json.loads(done.stdout) == {"means": "portal", "open": False}


def test_a_computer_without_a_keyring_can_do_less(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    assert doctor.check_keyring().outcome is Outcome.ABSENT


def test_a_missing_library_is_code_3(run, capsys, monkeypatch):
    missing = doctor.Finding("libraries", Outcome.FAILED, "libEGL.so.1", "Install it.")
    monkeypatch.setattr(doctor, "_CHECKS", (lambda: missing,))
    assert run("doctor") == 3
    assert capsys.readouterr().out == "✗ libraries: libEGL.so.1\n  Install it.\n"


def test_a_folder_that_cannot_be_written(monkeypatch, tmp_path):
    home = tmp_path / "home"
    home.write_text("in the way")
    monkeypatch.setenv("READLARK_HOME", str(home))
    finding = doctor.check_folders()
    assert finding.outcome is Outcome.FAILED
    assert finding.advice


@pytest.mark.parametrize(
    ("error", "name"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libEGL.so.1"),
        ("libxcb-cursor.so.0: cannot open shared object file: No such file", "libxcb-cursor.so.0"),
        ("libstdc++.so.6: cannot open shared object file: No such file", "libstdc++.so.6"),
        ("DLL load failed", "DLL load failed"),
    ],
)
def test_the_loaders_words_name_the_library(error, name):
    assert doctor.missing_libraries([error, error]) == [name]


def answering(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have every question answered by a process that runs `code`."""
    monkeypatch.setattr(probe, "own_command", lambda *words: [sys.executable, "-c", code, *words])


@pytest.mark.parametrize(
    ("check", "code", "outcome", "detail"),
    [
        (doctor.check_libraries, "", Outcome.FAILED, "It ended without an answer."),
        (
            doctor.check_libraries,
            'print(\'{"errors": ["libEGL.so.1: cannot open shared object file: No such file"]}\')',
            Outcome.FAILED,
            "libEGL.so.1",
        ),
        (doctor.check_screen, "import os; os._exit(6)", Outcome.ABSENT, "no window can be opened"),
        (doctor.check_screen, "print('{}')", Outcome.ABSENT, "no window can be opened"),
        (
            doctor.check_screen,
            'print(\'{"width": 640, "height": 480, "platform": "xcb"}\')',
            Outcome.OK,
            "640 × 480 (xcb)",
        ),
        (
            doctor.check_sound,
            "import time; time.sleep(60)",
            Outcome.FAILED,
            "It did not answer within ten seconds.",
        ),
        (
            doctor.check_sound,
            'print(\'{"missing": "libpulse.so.0"}\')',
            Outcome.FAILED,
            "a library is missing",
        ),
        (doctor.check_sound, 'print(\'{"plays": true, "devices": ["A", "B"]}\')', Outcome.OK, "A, B"),
        (doctor.check_keyring, "print('[]')", Outcome.ABSENT, "none answers"),
        (doctor.check_keyring, 'print(\'{"name": "Secret Service"}\')', Outcome.OK, "Secret Service"),
    ],
)
def test_what_a_probe_answers_is_what_is_told(check, code, outcome, detail, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":1")
    if "sleep" in code:
        monkeypatch.setattr(probe, "_TIMEOUT_S", 0.2)
    answering(monkeypatch, code)
    finding = check()
    assert (finding.outcome, finding.detail) == (outcome, detail)
    assert bool(finding.advice) is (outcome is not Outcome.OK)


@pytest.mark.parametrize(
    ("frozen", "advice"), [(True, "apt-get install --fix-broken"), (False, "go.py setup")]
)
def test_missing_libraries_come_with_the_way_to_get_them(frozen, advice, monkeypatch):
    answering(monkeypatch, 'print(\'{"missing": "libpulse.so.0"}\')')
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    assert advice in doctor.check_sound().advice


def test_a_voice_that_fails_or_is_silent_is_told(monkeypatch):
    def refuse() -> bytes:
        raise VoiceStopped("gone")

    monkeypatch.setattr(endpoints, "speak_word", refuse)
    assert doctor.check_voice().detail == "VoiceStopped"
    monkeypatch.setattr(endpoints, "speak_word", lambda: b"")
    assert doctor.check_voice().detail == "it is silent"


def test_a_format_that_cannot_be_written_is_named(monkeypatch):
    def no_mp3(name: str):
        if name == "mp3":
            raise ValueError("no encoder")
        return made(name)

    made = codecs.encoder
    monkeypatch.setattr(codecs, "encoder", no_mp3)
    assert doctor.check_formats().detail == "mp3: ValueError"
    monkeypatch.setattr(
        codecs, "encoder", lambda _name: SimpleNamespace(feed=lambda _pcm: b"", finish=lambda: b"")
    )
    assert doctor.check_formats().detail.endswith("nothing comes out")


def test_a_library_that_python_cannot_load_is_an_answer(monkeypatch, capsysbinary):
    def load() -> dict:
        raise ImportError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr(probe, "_ANSWERS", {"sound": load})
    monkeypatch.setattr(resource, "setrlimit", lambda *_: None)
    assert probe.answer(["sound"]) == 0
    assert json.loads(capsysbinary.readouterr().out) == {
        "missing": "libpulse.so.0: cannot open shared object file"
    }
