import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.alignment.cepstra import COEFFICIENTS
from app.audio.alignment.voice_statistics import VoiceStatistics
from app.storage import voice_memory
from app.storage.voice_memory import LONGEST_FILE, MOST_VOICES, VoiceMemory

NOVA = ("openai", "tts-1", "nova")


def statistics(frames: float = 100.0) -> VoiceStatistics:
    return VoiceStatistics(frames, -0.5, (0.25,) * COEFFICIENTS, (1.5,) * COEFFICIENTS)


def test_what_was_learnt_is_known_in_the_next_run(tmp_path: Path) -> None:
    file = tmp_path / "voices.json"
    VoiceMemory(file).put(NOVA, statistics())
    assert VoiceMemory(file).get(NOVA) == statistics()
    assert VoiceMemory(file).get(("openai", "tts-1", "echo")) is None


def test_the_voices_heard_last_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "voices.json"
    memory = VoiceMemory(file)
    for number in range(MOST_VOICES + 5):
        memory.put(("a", "b", str(number)), statistics(number))
    memory.put(("a", "b", "5"), statistics(7.0))
    kept = VoiceMemory(file)
    assert kept.get(("a", "b", "4")) is None
    assert kept.get(("a", "b", "5")) == statistics(7.0)
    assert file.stat().st_size < LONGEST_FILE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\x00",
        b"[]",
        b'{"voices": 3}',
        b'{"voices": [{"name": ["a", "b"]}]}',
        *(
            json.dumps({"voices": [{**asdict(statistics()), "name": NOVA} | damage]}).encode()
            for damage in (
                {"frames": -1},
                {"peak": 1e9},
                {"means": [0.0]},
                {"deviations": [0.0] * COEFFICIENTS},
            )
        ),
        b"[" * 100_000,
        b" " * (LONGEST_FILE + 1),
    ],
)
def test_a_hostile_file_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "voices.json"
    file.write_bytes(content)
    memory = VoiceMemory(file)
    assert memory.get(NOVA) is None
    memory.put(NOVA, statistics())
    assert VoiceMemory(file).get(NOVA) == statistics()


_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=15)
)


@given(st.dictionaries(st.sampled_from(["name", "frames", "peak", "means", "deviations"]), _VALUES))
def test_no_row_can_hurt(row: dict[str, object]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        file = Path(folder) / "voices.json"
        file.write_text(json.dumps({"voices": [row]}))
        assert VoiceMemory(file).get(NOVA) is None


def test_a_folder_that_takes_nothing_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_file: Path, _content: bytes) -> None:
        raise OSError

    monkeypatch.setattr(voice_memory, "write_whole", refuse)
    memory = VoiceMemory(tmp_path / "voices.json")
    memory.put(NOVA, statistics())
    assert memory.get(NOVA) == statistics()
