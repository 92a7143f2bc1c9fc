import contextlib
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from app.audio.clip_file import ClipFormat
from app.audio.pcm import SAMPLE_RATE
from app.commands import export_plan
from app.commands.failure import CommandError, speech_sentence
from app.speech.errors import FieldRefused
from app.speech.service import BUILT_IN

SENTENCES = "The lark rises early. It sings over the wet fields, and nobody counts the notes."


@pytest.fixture
def sea(tmp_path):
    file = tmp_path / "sea.txt"
    file.write_text(SENTENCES)
    return file


def _wav_ms(content: bytes) -> float:
    """The length of a 16-bit mono WAV file, by the bytes behind its header."""
    assert content[:4] == b"RIFF"
    assert content[8:12] == b"WAVE"
    return (len(content) - 44) / 2 * 1000 / SAMPLE_RATE


def test_a_clip_and_its_words(readlark, sea, tmp_path):
    clip, words = tmp_path / "sea.wav", tmp_path / "sea.json"
    done = readlark("export", str(sea), "-o", str(clip), "--words", str(words))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    marks = json.loads(words.read_text())
    assert [set(mark) for mark in marks] == [{"start", "end", "start_ms", "end_ms"}] * len(marks)
    spoken = [SENTENCES[mark["start"] : mark["end"]].strip(".,") for mark in marks]
    assert spoken == SENTENCES.replace(".", "").replace(",", "").split()
    onsets = [mark["start_ms"] for mark in marks]
    assert onsets == sorted(onsets)
    assert marks[-1]["end_ms"] <= _wav_ms(clip.read_bytes()) + 1
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "sea.json",
        "sea.txt",
        "sea.wav",
    ]


def test_the_reading_speed_is_that_of_the_clip(readlark, tmp_path):
    for name, speed in (("one", "1"), ("two", "2")):
        done = readlark("export", "--text", SENTENCES, "-o", str(tmp_path / f"{name}.wav"), "--speed", speed)
        assert done.returncode == 0
    one, two = (_wav_ms((tmp_path / f"{name}.wav").read_bytes()) for name in ("one", "two"))
    assert two == pytest.approx(one / 2, rel=0.02)


def test_standard_input_and_a_stated_format(readlark, tmp_path):
    clip = tmp_path / "clip"
    done = readlark("export", "-", "--format", "flac", "-o", str(clip), stdin=b"Hello, lark.")
    assert (done.returncode, done.stderr) == (0, "")
    assert clip.read_bytes()[:4] == b"fLaC"


def test_what_the_voice_cannot_speak_is_told(readlark, tmp_path):
    clip = tmp_path / "a.wav"
    done = readlark("export", "--text", "The lark sings.\n\n云雀在歌唱。", "-o", str(clip))
    assert done.returncode == 0
    assert done.stderr.startswith("One part of the text is not in the clip")
    assert clip.exists()


def test_a_text_the_voice_cannot_speak_at_all(readlark, tmp_path):
    done = readlark("export", "--text", "云雀在歌唱。", "-o", str(tmp_path / "a.wav"))
    assert done.returncode == 1
    assert done.stderr.startswith("This voice cannot speak")
    assert list(tmp_path.glob("*.wav*")) == []


def test_nothing_is_replaced_unasked(readlark, tmp_path):
    clip = tmp_path / "a.wav"
    clip.write_text("old")
    done = readlark("export", "--text", "Hello, lark.", "-o", str(clip))
    assert done.returncode == 1
    assert done.stderr == f"{clip} exists already. Choose another name, or give --overwrite.\n"
    assert clip.read_text() == "old"
    done = readlark("export", "--text", "Hello, lark.", "-o", str(clip), "--overwrite")
    assert done.returncode == 0
    assert clip.read_bytes()[:4] == b"RIFF"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["none.txt", "-o", "a.wav"], "none.txt: No such file or directory.\n"),
        (["--text", "a", "-o", "none/a.wav"], "none is no folder. Make it, or choose another one.\n"),
        (["--text", "a", "-o", "a.wav", "--service", "Cloud"], 'There is no service "Cloud"'),
        (["--text", "a", "-o", ".wav/"], "has none of the endings"),
    ],
)
def test_what_cannot_be_done_is_told_before_anything_is_written(
    run, capsys, tmp_path, monkeypatch, words, told
):
    monkeypatch.chdir(tmp_path)
    assert run("export", *words) in (1, 2)
    assert told in capsys.readouterr().err
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_folder_tells_no_format(run, capsys, tmp_path):
    (tmp_path / "a.wav").mkdir()
    assert run("export", "--text", "a", "-o", str(tmp_path / "a.wav")) == 2
    assert "Give --format." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a terminal")
def test_ctrl_c_leaves_nothing_behind(tmp_path):
    text = tmp_path / "long.txt"
    text.write_text((SENTENCES + "\n\n") * 500)
    out = tmp_path / "out"
    out.mkdir()
    command = [sys.executable, "-P", "-m", "app", "export", str(text), "-o", str(out / "long.wav"), "--quiet"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not any(path.stat().st_size for path in out.iterdir()):
            assert process.poll() is None
            time.sleep(0.005)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does it: everybody gets it
        assert process.wait(10) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert list(out.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_progress_is_shown_on_a_terminal(tmp_path):
    import pty

    mine, theirs = pty.openpty()
    command = [sys.executable, "-P", "-m", "app", "export", "--text", "Hello.", "-o", str(tmp_path / "a.wav")]
    with subprocess.Popen(command, stderr=theirs) as process:
        os.close(theirs)
        said = bytearray()
        with contextlib.suppress(OSError):  # what reading a terminal raises when the other end is closed
            while chunk := os.read(mine, 4096):
                said += chunk
    os.close(mine)
    assert process.returncode == 0
    assert b"a.wav" in said


BOOK = """# One

The lark rises.

# Two: the sea/shore

It sings, and nobody counts.
"""


@pytest.fixture
def book(tmp_path):
    file = tmp_path / "book.md"
    file.write_text(BOOK)
    return file


def _titles(clip):
    asked = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(clip)]
    found = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)
    return [chapter["tags"]["title"] for chapter in found["chapters"]]


def test_an_audio_book_with_subtitles(readlark, book, tmp_path):
    clip = tmp_path / "book.m4b"
    done = readlark("export", str(book), "-o", str(clip), "--subtitles", "vtt", "--quality", "small")
    assert (done.returncode, done.stderr) == (0, "")
    assert _titles(clip) == ["One", "Two: the sea/shore"]
    told = clip.with_suffix(".vtt").read_text()
    assert told.startswith("WEBVTT")
    assert "<00:00:0" in told


def test_one_chapter_and_a_clip_a_chapter(readlark, book, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    done = readlark("export", str(book), "-o", str(out / "b.wav"), "--per-chapter", "--subtitles", "srt")
    assert (done.returncode, done.stderr) == (0, "")
    names = ["b - 01 - One", "b - 02 - Two the sea shore"]
    assert sorted(path.name for path in out.iterdir()) == [
        f"{name}.{ending}" for name in names for ending in ("srt", "wav")
    ]
    done = readlark("export", str(book), "-o", str(out / "two.wav"), "--chapter", "2")
    assert done.returncode == 0
    assert (out / "two.wav").read_bytes() == (out / f"{names[1]}.wav").read_bytes()
    done = readlark("export", str(book), "-o", str(out / "x.wav"), "--chapter", "3")
    assert (done.returncode, done.stderr) == (2, "There is no chapter 3 in this text. It has 2.\n")


def test_several_inputs_into_a_folder(readlark, book, sea, tmp_path):
    out, broken = tmp_path / "clips", tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    inputs = (str(book), str(broken), str(sea))
    done = readlark("export", *inputs, "-o", str(out), "--format", "wav", "--jobs", "2")
    assert done.returncode == 1
    assert sorted(path.name for path in out.iterdir()) == ["book.wav", "sea.wav"]
    assert done.stderr.splitlines()[-1] == "2 of 3 written."
    assert f"{broken}: " in done.stderr
    done = readlark("export", *inputs, "-o", str(out), "--format", "wav")
    assert (done.returncode, done.stdout) == (1, "")
    assert "book.wav exists already" in done.stderr


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["-o", "."], "is a folder, so the format cannot be told"),
        (["-o", "x.wav", "--chapter", "1", "--per-chapter"], "not both"),
        (["-o", "x.wav", "--loudness", "5"], "A loudness is a number"),
        (["-o", "x.wav", "--per-chapter", "--words", "w.json"], "--words goes with one clip"),
        (["-o", "x.wav", "--jobs", "0"], "The number of jobs"),
    ],
)
def test_what_does_not_go_together_is_told(readlark, book, options, sentence):
    done = readlark("export", str(book), *options)
    assert done.returncode == 2
    assert sentence in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "stem"),
    [
        ("-", None, "clip"),
        ("", "Words.", "clip"),
        ("/a/b.tar.txt", None, "b.tar"),
        ("https://site.example/news/one.html?x=1", None, "one"),
        ("https://site.example/", None, "site.example"),
    ],
)
def test_a_clip_is_called_after_its_text(name, text, stem):
    assert export_plan.Input(name, text).stem == stem


def test_a_folder_that_is_a_file_or_cannot_be_made_is_told(tmp_path):
    inputs = [export_plan.Input("a.txt"), export_plan.Input("b/a.txt")]
    (tmp_path / "file").touch()
    with pytest.raises(CommandError, match="is a file"):
        export_plan.targets_of(inputs, tmp_path / "file", ClipFormat.MP3, is_folder=True)
    with pytest.raises(CommandError, match="cannot be made"):
        export_plan.targets_of(inputs, tmp_path / "none" / "b", ClipFormat.MP3, is_folder=True)
    targets = export_plan.targets_of(inputs, tmp_path / "new", ClipFormat.MP3, is_folder=True)
    assert [target.clip.name for target in targets] == ["a.mp3", "a 2.mp3"]


def test_no_clip_of_a_folder_takes_the_place_of_another(tmp_path):
    inputs = [export_plan.Input(name) for name in ("a.txt", "A.md", "b/a.txt", "a 2.txt", "c/a 2.txt")]
    targets = export_plan.targets_of(inputs, tmp_path, ClipFormat.WAV, is_folder=True)
    assert [target.clip.stem for target in targets] == ["a", "A 2", "a 3", "a 2 2", "a 2 3"]


@pytest.mark.parametrize(
    ("out", "per_chapter", "clip"),
    [("talk v1.2", True, "talk v1.2.mp3"), ("talk.MP3", True, "talk.MP3"), ("talk v1.2", False, "talk v1.2")],
)
def test_clips_of_chapters_have_an_ending(tmp_path, out, per_chapter, clip):
    one = [export_plan.Input("a.txt")]
    (target,) = export_plan.targets_of(
        one, tmp_path / out, ClipFormat.MP3, is_folder=False, per_chapter=per_chapter
    )
    assert target.clip.name == clip


def test_the_text_itself_is_never_overwritten(run, capsys, sea, tmp_path):
    told = "is the text itself. Choose another name."
    assert run("export", str(sea), "-o", str(sea), "--format", "mp3", "--overwrite") == 1
    assert told in capsys.readouterr().err
    other = tmp_path / "same.json"
    other.hardlink_to(sea)
    words = ("--words", str(other), "--overwrite")
    assert run("export", str(sea), "-o", str(tmp_path / "a.mp3"), *words) == 1
    assert told in capsys.readouterr().err
    assert sea.read_text() == SENTENCES


@pytest.mark.skipif(sys.platform == "win32", reason="devices")
def test_a_device_is_never_replaced(run, capsys):
    assert run("export", "--text", "a", "-o", os.devnull, "--format", "wav", "--overwrite") == 1
    assert "is no ordinary file" in capsys.readouterr().err


def test_a_name_that_is_too_long_is_told(run, capsys, tmp_path):
    assert run("export", "--text", "a", "-o", str(tmp_path / f"{'x' * 300}.wav")) == 1
    assert capsys.readouterr().err.endswith("File name too long.\n")


def test_an_unknown_voice_is_told_with_those_that_there_are():
    told = "There is no such voice. The voices are: heart."
    assert speech_sentence(FieldRefused(f"body.voice: {told}", service=BUILT_IN)) == told


def test_words_cannot_go_into_a_folder(run, capsys, tmp_path):
    (tmp_path / "words").mkdir()
    words = ("--text", "a", "-o", str(tmp_path / "a.wav"), "--words", str(tmp_path / "words"))
    assert run("export", *words) == 1
    assert "is a folder. Give the name of a file in it." in capsys.readouterr().err
