import json

import pytest

from app.commands import doctor
from app.commands.doctor import Outcome


def test_this_machine(readlark):
    done = readlark("doctor", "--json")
    found = json.loads(done.stdout)
    outcomes = {check["name"]: check["outcome"] for check in found["checks"]}
    parts = ["versions", "libraries", "screen", "sound", "voice", "formats", "keyring", "folders"]
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
