import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from app.storage.files import replacing, sweep, write_whole


def test_the_new_content_takes_the_place_of_the_old(tmp_path):
    file = tmp_path / "a"
    for content in (b"old and longer", b"new"):
        write_whole(file, content)
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_only_the_user_can_read_it(tmp_path):
    write_whole(tmp_path / "a", b"content")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_a_failure_leaves_what_was_there(tmp_path, monkeypatch):
    file = tmp_path / "a"
    write_whole(file, b"old")

    def fail(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", fail)
        with pytest.raises(OSError, match="No space"):
            write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_takes_the_place_of_the_old_one_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "clip.wav"
    target.write_text("old")
    with replacing(target) as part:
        part.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert [file.name for file in tmp_path.iterdir()] == ["clip.wav"]


def test_what_goes_wrong_leaves_no_half_file(tmp_path: Path) -> None:
    target = tmp_path / "clip.wav"

    def interrupted() -> None:
        with replacing(target) as part:
            part.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_to_is_told_by_the_target(tmp_path: Path) -> None:
    target = tmp_path / "gone" / "clip.wav"
    with pytest.raises(FileNotFoundError) as raised, replacing(target):
        pass
    assert raised.value.filename == str(target)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks what is open")
def test_what_has_just_begun_is_not_swept_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    lock = fcntl.flock

    def sweep_and_lock(file: BinaryIO, how: int) -> None:
        monkeypatch.setattr(fcntl, "flock", lock)
        sweep(tmp_path)
        lock(file, how)

    monkeypatch.setattr(fcntl, "flock", sweep_and_lock)
    with replacing(tmp_path / "clip.wav") as part:
        part.write_text("new")
    assert [file.name for file in tmp_path.iterdir()] == ["clip.wav"]


KILLED = """
import os, sys
from pathlib import Path
from typing import BinaryIO
from app.storage.files import replacing

with replacing(Path(sys.argv[1])) as part:
    part.write_text("half")
    part.with_name("beside").write_text("half")
    print("ready", flush=True)
    sys.stdin.read()
"""


def test_what_a_killed_process_left_is_swept_away_and_what_a_living_one_writes_is_not(tmp_path: Path) -> None:
    (tmp_path / ".other.part").mkdir()
    (tmp_path / "readlark.part").write_text("the user's own")
    begun = [
        subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path / name)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for name in ("killed.wav", "living.wav")
    ]
    killed, living = begun
    for process in begun:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
    killed.kill()
    killed.communicate()
    with replacing(tmp_path / "new.wav") as part:
        part.write_text("new")
        assert len(list(tmp_path.glob(".readlark-*"))) == 2
    living.communicate()
    assert {file.name for file in tmp_path.iterdir()} == {
        ".other.part",
        "readlark.part",
        "living.wav",
        "new.wav",
    }


def test_a_folder_begun_long_ago_and_never_held_goes(tmp_path: Path) -> None:
    young, old = tmp_path / ".readlark-1.part", tmp_path / ".readlark-2.part"
    for folder in (young, old):
        folder.mkdir()
    os.utime(old, (0, 0))
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [young]
