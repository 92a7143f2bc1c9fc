"""What is said of a clip that is written or cannot be."""

import errno
import os
from pathlib import Path

import pytest

from app.playback.exporter import Written
from app.ui.export_messages import can_retry, trouble_text, written_text


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "The disk is full, so a.mp3 was not written. Make room, then try again."),
        (errno.ENOENT, "The folder of a.mp3 is not there any more. Export again into another one."),
        (errno.EACCES, "a.mp3 may not be written in this folder. Export again into another one."),
        (errno.EROFS, "a.mp3 may not be written in this folder. Export again into another one."),
        (errno.EIO, "a.mp3 cannot be written: Input/output error. Export again into another folder."),
    ],
)
def test_every_trouble_is_one_sentence_and_the_next_step(code: int, said: str) -> None:
    assert trouble_text(OSError(code, os.strerror(code)), "a.mp3") == said


def test_only_what_passes_is_offered_again() -> None:
    assert can_retry(OSError(errno.ENOSPC, "full"))
    assert not can_retry(OSError(errno.EACCES, "no"))


def test_an_error_without_a_number_is_told_too() -> None:
    assert "OSError" in trouble_text(OSError(), "a.mp3")


@pytest.mark.usefixtures("qapp")
def test_what_is_missing_is_told() -> None:
    one, two = Path("/clips/a.mp3"), Path("/clips/b.mp3")
    assert written_text(Written((one,), 0)) == f"Written to {one}."
    assert written_text(Written((one, two), 0)) == f"2 files are written to {one.parent}."
    assert "One part of the text is not in it" in written_text(Written((one,), 1))
    assert "3 parts of the text are not in it" in written_text(Written((one, two), 3))
    assert "left words out in one place" in written_text(Written((one,), 0, 1))
    assert "left words out in 2 places" in written_text(Written((one,), 0, 2))
