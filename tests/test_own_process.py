import subprocess
from pathlib import Path

from app.own_process import clean_environment, outside_command


def test_the_child_gets_no_keys() -> None:
    kept = {"PATH": "/bin", "HOME": "/nowhere", "LANG": "C.UTF-8"}
    secret = {"OPENAI_API_KEY": "x", "github_token": "y", "READLARK_SERVE_KEY": "z", "DB_PASSWORD": "p"}
    clean = clean_environment(kept | secret)
    assert kept.items() <= clean.items()
    assert not secret.keys() & clean.keys()


def test_another_program_starts_the_app_from_any_folder(tmp_path: Path) -> None:
    command = outside_command("status")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == b"Readlark is not running.\n"
