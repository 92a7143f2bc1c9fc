import os
import shutil
import sys
from pathlib import Path

import pytest

from app.audio.spool import Spool


def test_what_killed_processes_left_is_swept_away_and_what_living_ones_keep_is_not(tmp_path: Path) -> None:
    left = tmp_path / "spool-999999999-abc"
    left.mkdir()
    (left / "0.pcm").write_bytes(b"\x01\x02")
    mine = Spool(tmp_path)
    segment = mine.create()
    segment.append(b"\x01\x02")
    Spool(tmp_path).close()
    assert not left.exists()
    assert segment.read(0, 1) == b"\x01\x02"
    mine.close()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="there the folder's owner decides, not its mode")
def test_only_this_user_can_look_into_it(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.create()
    (folder,) = tmp_path.iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    spool.close()


def test_a_folder_that_cannot_be_made_is_told_at_the_first_segment(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    spool = Spool(tmp_path / "file" / "cache")
    with pytest.raises(OSError, match="directory"):
        spool.create()
    spool.close()


def test_a_folder_that_was_cleared_away_is_made_again(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "cache")
    spool.create()
    shutil.rmtree(tmp_path / "cache")
    segment = spool.create()
    segment.append(b"\x01\x02")
    assert segment.read(0, 1) == b"\x01\x02"
    spool.close()


def test_what_another_user_reads_from_is_not_swept_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_somebody_elses(_pid: int, _signal: int) -> None:
        raise PermissionError

    theirs = tmp_path / "spool-1-abc"
    theirs.mkdir()
    (tmp_path / "spool-strange").mkdir()
    monkeypatch.setattr(os, "kill", is_somebody_elses)
    Spool(tmp_path).close()
    assert list(tmp_path.iterdir()) == [theirs]


def test_on_windows_an_open_file_says_that_a_spool_is_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    left = tmp_path / "spool-1-abc"
    left.mkdir()
    (left / "held").touch()
    spool = Spool(tmp_path)
    assert not left.exists()
    spool.create()
    (folder,) = tmp_path.iterdir()
    assert (folder / "held").exists()

    def is_open(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", is_open)
        Spool(tmp_path).close()
    assert folder.exists()
    shutil.rmtree(folder)
    spool.create()
    spool.close()
    assert not list(tmp_path.iterdir())
