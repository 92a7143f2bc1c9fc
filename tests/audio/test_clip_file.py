from pathlib import Path

import pytest

from app.audio.clip_file import ClipFile, ClipFormat, Tags


@pytest.mark.parametrize("format", [*ClipFormat])
@pytest.mark.parametrize("seconds", [0, 1])
def test_an_abandoned_clip_says_nothing_on_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], format: ClipFormat, seconds: int
) -> None:
    clip = ClipFile(tmp_path / f"clip.{format}", format, Tags(title="Left"))
    for _ in range(seconds):
        clip.add(bytes(48_000))
    clip.abandon()
    assert capfd.readouterr() == ("", "")
    (tmp_path / f"clip.{format}").unlink()  # nobody holds it
