from pathlib import Path

import pytest

from app.voice import piper_files
from app.voice.download import part_of
from app.voice.local_voices import LocalVoice, Standing, remove, survey
from app.voice.offers import Offer
from tests.fakes.piper import JOE, lay_joe

BUNDLED = Offer("heart", "Heart", "en-US", "", 90, "", "")
EMMA = Offer("emma", "Emma", "en-GB", "emma.onnx", 50, "", "http://127.0.0.1/emma.onnx")


def standing(folder: Path) -> dict[str, Standing]:
    return {voice.id: voice.standing for voice in survey(folder, (BUNDLED, EMMA))}


def find(folder: Path, id_: str) -> LocalVoice:
    return next(voice for voice in survey(folder, (BUNDLED, EMMA)) if voice.id == id_)


def test_a_voice_comes_and_goes(tmp_path: Path) -> None:
    folder = tmp_path / "voices"
    assert standing(folder) == {"heart": Standing.BUNDLED, "emma": Standing.AWAY}
    folder.mkdir()
    part_of(folder / "emma.onnx").write_bytes(b"x" * 20)
    assert standing(folder)["emma"] is Standing.PARTLY
    assert find(folder, "emma").there == 20
    part_of(folder / "emma.onnx").rename(folder / "emma.onnx")
    assert standing(folder)["emma"] is Standing.AWAY  # it has not its size
    (folder / "emma.onnx").write_bytes(b"x" * 50)
    assert standing(folder)["emma"] is Standing.HERE
    remove(folder, find(folder, "emma"))
    assert list(folder.iterdir()) == []


def test_voices_of_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_joe(tmp_path)
    (tmp_path / "bad.onnx").write_bytes(b"x")
    (tmp_path / "bad.onnx.json").write_bytes(b"{")
    assert standing(tmp_path)[JOE] is Standing.HERE
    assert standing(tmp_path)["bad"] is Standing.UNUSABLE
    assert find(tmp_path, "bad").reason
    monkeypatch.setattr(piper_files, "is_engine_here", lambda: False)
    assert standing(tmp_path)[JOE] is Standing.WITHOUT_ENGINE
    assert not find(tmp_path, JOE).can_speak
    remove(tmp_path, find(tmp_path, JOE))
    remove(tmp_path, find(tmp_path, "bad"))
    assert list(tmp_path.iterdir()) == []
