import subprocess
import sys
from pathlib import Path

import pytest

from app.own_process import clean_environment, command, outside_command, start_apart


def test_the_child_gets_no_keys() -> None:
    kept = {"PATH": "/bin", "HOME": "/nowhere", "LANG": "C.UTF-8"}
    secret = {"OPENAI_API_KEY": "x", "github_token": "y", "READLARK_SERVE_KEY": "z", "DB_PASSWORD": "p"}
    clean = clean_environment(kept | secret)
    assert kept.items() <= clean.items()
    assert not secret.keys() & clean.keys()


def test_another_program_starts_the_app_from_any_folder(tmp_path: Path) -> None:
    words = outside_command("status")
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"Readlark is not running.\n"


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/readlark/readlark")
    assert command("status") == ["/opt/readlark/readlark", "status"]
    assert outside_command("status") == ["/opt/readlark/readlark", "status"]


def test_what_is_started_apart_knows_what_this_process_was_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted")
    note = f"open({str(tmp_path / 'note')!r}, 'w').write(os.environ['OPENAI_API_KEY'] + os.getcwd())"
    assert start_apart([sys.executable, "-c", f"import os; {note}"]).wait(60) == 0
    assert (tmp_path / "note").read_text() == f"sk-planted{Path(__file__).parents[1]}"
