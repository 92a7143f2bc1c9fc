"""What happens when something breaks while a text is read: processes that die, sound that goes, disks that are
full, texts that are none. Nobody may see a traceback.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from app.audio.pcm import BYTES_PER_SAMPLE, ms_to_samples
from app.reading.plan import Script
from app.text.document import parse
from tests.ears import RATE, Ears, sounding
from tests.end2end.conftest import Clip
from tests.end2end.descendants import is_running, until, voice_of
from tests.end2end.driven import Driven
from tests.end2end.heard import at_clip_rate, lost_ms, passages, twice_ms
from tests.end2end.texts import LONG, SHORT
from tests.processes import running

APP = [sys.executable, "-m", "app"]
EDGE_MS = 6


def spool(home: Path) -> list[Path]:
    """The segments of a running reading, in the order they are heard."""
    return sorted(home.glob("cache/spool-*/*.pcm"), key=lambda file: int(file.stem))


def size(home: Path) -> int:
    """Bytes of speech that a running reading holds."""
    return sum(file.stat().st_size for file in spool(home))


def spoken(home: Path, text: str) -> np.ndarray:
    """The samples that a reading of all of `text` holds, with its planned pauses."""
    script = Script(parse(text))
    first = script.first()
    assert first
    data = b""
    for file, utterance in zip(spool(home), script.utterances(first), strict=True):
        data += file.read_bytes() + bytes(BYTES_PER_SAMPLE * ms_to_samples(utterance.pause_after_ms))
    return np.frombuffer(data, "<i2").astype(np.float32) / 32768


# The voice dies


def test_a_voice_that_is_killed_again_and_again_leaves_nothing_out_and_says_nothing_twice(
    ears: Ears, sound_env: dict[str, str], readlark_home: Path, exported: Callable[[str], Clip]
) -> None:
    chance = random.Random(11)
    with Driven.started(sound_env) as reader:
        reader.do("load", text=LONG)
        begun = reader.do("play").at
        assert ears.wait_for_sound(begun)
        voice: int | None = None
        for _ in range(3):
            spoken_before = size(readlark_home)
            voice = voice_of(reader.process.pid, but=voice)
            until(lambda before=spoken_before: size(readlark_home) > before, "it goes on")
            time.sleep(chance.uniform(0.0, 0.05))
            assert not reader.told()["duration_known"]
            os.kill(voice, signal.SIGKILL)
        reader.wait_until_all_is_spoken()
        whole = spoken(readlark_home, LONG)
        reader.do("stop")
        assert ears.wait_for_silence(0.4, 10)
        assert not [event for event in reader.events if event.said == "failed"]
    clip = exported(LONG).samples
    assert len(whole) == len(clip)
    assert np.array_equal(whole, clip)
    samples, _ = ears.slice(begun)
    heard = passages(at_clip_rate(samples), clip)
    read = clip[: round(heard[-1].until_s * 24_000)]
    assert lost_ms(heard, read) <= EDGE_MS * len(heard)
    assert twice_ms(heard, read) <= EDGE_MS * len(heard)


def test_the_voice_goes_with_an_app_that_is_killed(sound_env: dict[str, str]) -> None:
    with running([*APP, "speak", "--here", LONG], sound_env) as app:
        voice = voice_of(app.pid)
        os.kill(app.pid, signal.SIGKILL)
        until(lambda: not is_running(voice), "the voice has gone", limit_s=10)


@pytest.mark.proof
def test_the_voice_goes_within_two_seconds(ears: Ears, sound_env: dict[str, str]) -> None:
    for _ in range(3):
        with running([*APP, "speak", "--here", LONG], sound_env) as app:
            assert ears.wait_for_sound(time.monotonic())
            voice = voice_of(app.pid)
            os.kill(app.pid, signal.SIGKILL)
            print(f"gone after {until(lambda: not is_running(voice), 'the voice has gone', 2.0):.2f} s")  # noqa: B023
        assert ears.wait_for_silence(0.4, 10)


def test_a_voice_that_never_starts_ends_in_one_sentence(sound_env: dict[str, str], tmp_path: Path) -> None:
    broken = tmp_path / "broken" / "hibari"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise RuntimeError")
    env = {**sound_env, "PYTHONPATH": str(broken.parent)}
    ended = subprocess.run(
        [*APP, "speak", "--here", SHORT], env=env, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 1
    assert ended.stderr == (
        "The built-in voice stopped and could not be started again. "
        "Try again; if it stays silent, start Readlark anew.\n"
    )


# The sound goes


def test_without_a_sound_device_it_is_said_and_the_reading_runs_to_its_end(readlark_home: Path) -> None:
    """`PULSE_SERVER` leads nowhere unless a test asks for the sound server."""
    text = "Nobody hears this. It is read all the same."
    with Driven.started(os.environ) as reader:
        reader.do("warm")
        assert reader.wait(lambda event: event.said == "sound").value is False
        reader.do("load", text=text)
        reader.do("play")
        reader.wait(lambda event: event.said == "finished")
    lit = [text[slice(*event.value)] for event in reader.events if event.said == "span" and event.value]
    assert lit == [word for word in text.split() if word in lit]  # a busy machine may be too late for some
    assert lit[-1] == "same."


def test_speaking_without_a_sound_device_ends_well(readlark_home: Path) -> None:
    ended = subprocess.run([*APP, "speak", "--here", "Is it on?"], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")


# Ctrl-C


def interrupt(app: "subprocess.Popen[bytes]") -> float:
    """Ctrl-C; returns when."""
    at = time.monotonic()
    os.kill(app.pid, signal.SIGINT)
    return at


def silence_after_ctrl_c(ears: Ears, env: dict[str, str], log: Path, text: str) -> float:
    """How long, in seconds, a reading is heard after Ctrl-C, which must end it with nothing said."""
    log.unlink(missing_ok=True)
    assert ears.wait_for_silence(0.4, 10)
    with running([*APP, "speak", "--here", text], env, log=log) as app:
        asked = time.monotonic()
        assert ears.wait_for_sound(asked)
        time.sleep(0.5)
        at = interrupt(app)
        assert app.wait(20) == 130
    assert log.read_text() == ""
    assert ears.wait_for_silence(0.4, 10)
    samples, starts_at = ears.slice(at - 0.2)
    return starts_at + sounding(samples)[1] / RATE - at


def test_ctrl_c_ends_a_reading_and_leaves_nothing_behind(
    ears: Ears, sound_env: dict[str, str], readlark_home: Path, tmp_path: Path
) -> None:
    assert silence_after_ctrl_c(ears, sound_env, tmp_path / "said", SHORT) < 2.0
    assert spool(readlark_home) == []


@pytest.mark.proof
def test_ctrl_c_is_silent_within_200_ms(ears: Ears, sound_env: dict[str, str], tmp_path: Path) -> None:
    took = [silence_after_ctrl_c(ears, sound_env, tmp_path / "said", LONG) * 1000 for _ in range(5)]
    print(f"silent {np.median(took):.0f} ms after Ctrl-C, at most {max(took):.0f}")
    assert max(took) <= 200


def ctrl_c_while_exporting(folder: Path, log: Path) -> float:
    """How long, in seconds, an export takes to end after Ctrl-C, which must leave no file and say nothing."""
    folder.mkdir()
    with running(
        [*APP, "export", "--text", LONG * 20, "-o", str(folder / "a.wav")], os.environ, log=log
    ) as app:
        until(lambda: [file for file in folder.rglob("*") if file.stat().st_size > 100_000], "it writes")
        at = interrupt(app)
        assert app.wait(20) == 130
        took = time.monotonic() - at
    assert list(folder.iterdir()) == []
    assert log.read_text() == ""
    return took


def test_ctrl_c_ends_an_export_and_leaves_nothing_behind(readlark_home: Path, tmp_path: Path) -> None:
    ctrl_c_while_exporting(tmp_path / "clips", tmp_path / "said")


@pytest.mark.proof
def test_ctrl_c_ends_an_export_within_200_ms(readlark_home: Path, tmp_path: Path) -> None:
    took = [ctrl_c_while_exporting(tmp_path / str(number), tmp_path / "said") * 1000 for number in range(5)]
    print(f"ended {np.median(took):.0f} ms after Ctrl-C, at most {max(took):.0f}")
    assert max(took) <= 200


# Disks and folders


def one_sentence(words: Sequence[str | Path], env: dict[str, str]) -> str:
    """Run a command that fails and return the one line it says."""
    ended = subprocess.run(words, env=env, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1, ended.stderr
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stderr.strip()


@pytest.mark.parametrize(
    "words",
    [("speak", "--here", "Hello."), ("export", "--text", "Hello.", "-o", "a.wav"), ("speak", "Hello.")],
    ids=" ".join,
)
def test_a_home_that_cannot_be_written_is_one_sentence(
    words: tuple[str, ...], sound_env: dict[str, str], tmp_path: Path
) -> None:
    home = tmp_path / "a file"
    home.touch()
    said = one_sentence(
        [
            sys.executable,
            "-P",
            "-c",
            f"import os, sys; os.chdir({str(tmp_path)!r}); from app.__main__ import main; sys.exit(main())",
            *words,
        ],
        {**sound_env, "READLARK_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert "a file" in said


SMALL_FILES = ["sh", "-c", 'ulimit -f 100; exec "$@"', "sh"]
"""Starts a program for whom the disk is full after 50 or 100 KB of a file."""


def test_a_full_disk_while_speaking_is_one_sentence(sound_env: dict[str, str], tmp_path: Path) -> None:
    plain_sound = tmp_path / "client.conf"
    plain_sound.write_text("enable-shm = no\nenable-memfd = no\n")  # they are files, and they must be large
    env = {**sound_env, "PULSE_CLIENTCONFIG": str(plain_sound)}
    said = one_sentence([*SMALL_FILES, *APP, "speak", "--here", LONG], env)
    assert (
        said
        == "The speech cannot be kept on this computer's disk. Make some room on the disk, then try again."
    )


def test_a_full_disk_while_exporting_is_one_sentence(readlark_home: Path, tmp_path: Path) -> None:
    said = one_sentence(
        [*SMALL_FILES, *APP, "export", "--text", LONG, "-o", tmp_path / "a.wav"], dict(os.environ)
    )
    assert "arge" in said
    assert list(tmp_path.glob("*.wav")) + list(tmp_path.glob("*.part")) == []


# Texts that are none


NONSENSE = {
    "emoji": "🎉🎊 👩‍👩‍👧‍👦 🏳️‍🌈 ❤️\u200d🔥",
    "Chinese": "你好，世界。今天天气很好。",
    "Arabic": "مرحبا بالعالم. كيف حالك؟",
    "Hebrew and English": "שלום world, זה mixed.",
    "control characters": "One\x01\x02\x1b[31m two\x7f\u202e three\u0000 four\ufeff.",
    "lone marks": "\u0301\u0301\u0301 \u20dd ... --- ***",
    "half a pair": "broken \ud83d here",
    "mathematics": "∀x∈ℝ: ⌈x⌉ = −⌊−x⌋ ∑∞",
}


@pytest.mark.parametrize("text", NONSENSE.values(), ids=NONSENSE.keys())
def test_nonsense_ends_well(text: str, readlark_home: Path, tmp_path: Path) -> None:
    file = tmp_path / "nonsense.txt"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    ended = subprocess.run(
        [*APP, "export", file, "-o", tmp_path / "a.wav"], capture_output=True, text=True, timeout=60
    )
    assert ended.returncode in (0, 1)
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("\n") == 1 if ended.returncode else ended.stderr.count("\n") <= 1
    assert (tmp_path / "a.wav").exists() == (ended.returncode == 0)


def test_a_megabyte_without_a_space_is_read_until_it_is_stopped(
    ears: Ears, sound_env: dict[str, str], tmp_path: Path
) -> None:
    file, log = tmp_path / "long.txt", tmp_path / "said"
    file.write_text("abcdefghij" * 100_000)
    with running([*APP, "speak", "--here", "--file", str(file)], sound_env, log=log) as app:
        assert ears.wait_for_sound(time.monotonic(), limit_s=60)
        interrupt(app)
        assert app.wait(20) == 130
    assert log.read_text() == ""
