"""Clips of a voice whose sound is known to the sample."""

import asyncio
import json
import subprocess
from collections.abc import AsyncGenerator
from pathlib import Path

import numpy as np
import pytest

from app.audio.clip_file import ClipFormat, Quality, Tags
from app.audio.loudness import LoudnessMeter
from app.audio.pcm import SAMPLE_RATE, WordMark
from app.reading import clip
from app.reading.clip import Exported, Manner
from app.reading.fetching import Doubt, Marks, Part, Sound
from app.reading.pipeline import Pace
from app.speech import errors
from app.speech.client import SpeechClient
from app.text.document import Span, parse
from tests.parts import require

MS_A_CHARACTER = 40
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301"
    "0100c9fe92ef0000000049454e44ae426082"
)
TEXT = """Before the first chapter.

# One

Alpha beta gamma. Delta epsilon.

# Two

Zeta eta theta, iota kappa lambda.
"""


def tone(ms: float) -> bytes:
    t = np.arange(round(ms * SAMPLE_RATE / 1000)) / SAMPLE_RATE
    return (np.sin(2 * np.pi * 300 * t) * 8000).astype("<i2").tobytes()


async def voice(_client: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
    """Every character takes 40 ms of a tone."""
    await asyncio.sleep(0)
    words, at = [], 0
    for word in text.split(" "):
        end = at + len(word)
        words.append(WordMark(at, end, at * MS_A_CHARACTER, end * MS_A_CHARACTER))
        at = end + 1
    yield Marks(tuple(words))
    yield Sound(tone(len(text) * MS_A_CHARACTER))


def written(out: Path, *, speak: clip.Voice = voice, span: Span | None = None, **manner) -> Exported:
    format = ClipFormat(out.suffix[1:])
    return asyncio.run(
        clip.write(parse(TEXT, "A title"), speak, out, Manner(format=format, **manner), span=span)
    )


def probed(file: Path) -> dict:
    asked = [
        "ffprobe",
        "-v",
        "error",
        "-show_format",
        "-show_streams",
        "-show_chapters",
        "-of",
        "json",
        str(file),
    ]
    return json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)


def decoded(file: Path) -> np.ndarray:
    raw = ["-f", "s16le", "-ar", "24000", "-ac", "1"]
    read = [*raw, "-i", str(file)] if file.suffix == ".pcm" else ["-i", str(file)]
    asked = ["ffmpeg", "-v", "error", *read, "-map", "0:a", *raw, "-"]
    return np.frombuffer(subprocess.run(asked, capture_output=True, check=True).stdout, "<i2")


@pytest.mark.parametrize("format", ClipFormat)
def test_every_format_has_the_planned_length(tmp_path: Path, format: ClipFormat) -> None:
    out = tmp_path / f"clip.{format}"
    exported = written(out, tags=Tags(title="A title", author="Somebody", cover=PNG))
    undeclared = 1024 if format is ClipFormat.AAC else 0  # ADTS has no place to say how its encoder lags
    samples = len(decoded(out)) - undeclared
    assert abs(samples / 24 - exported.duration_ms) <= 50
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("format", [ClipFormat.MP3, ClipFormat.OPUS, ClipFormat.M4B])
def test_chapters_and_tags_are_read_back(tmp_path: Path, format: ClipFormat) -> None:
    out = tmp_path / f"clip.{format}"
    exported = written(out, tags=Tags(title="A title", author="Somebody", cover=PNG))
    found = probed(out)
    tags = found["format"].get("tags") or found["streams"][0]["tags"]
    assert {name.lower(): value for name, value in tags.items()}["artist"] == "Somebody"
    assert {stream["codec_type"] for stream in found["streams"]} >= {"audio", "video"}
    assert [one["tags"]["title"] for one in found["chapters"]] == ["A title", "One", "Two"]
    for told, mark in zip(found["chapters"], exported.chapters, strict=True):
        assert abs(float(told["start_time"]) * 1000 - mark.start_ms) <= 1
    words = {TEXT[word.start : word.end].strip("."): word.start_ms for word in exported.words}
    assert [mark.start_ms for mark in exported.chapters] == [0, words["One"], words["Two"]]


@pytest.mark.parametrize(
    ("format", "audio"),
    [
        (ClipFormat.MP3, "MPEG Audio"),
        (ClipFormat.M4B, "AAC"),
        (ClipFormat.OPUS, "Opus"),
        (ClipFormat.FLAC, "FLAC"),
        (ClipFormat.WAV, "PCM"),
    ],
)
def test_a_program_of_others_finds_the_same(tmp_path: Path, format: ClipFormat, audio: str) -> None:
    """MediaInfo, which shares no code with what has written the file; it counts an MP3's whole frames."""
    require("mediainfo")
    out = tmp_path / f"clip.{format}"
    exported = written(out, tags=Tags(title="A title", author="Somebody", cover=PNG))
    told = subprocess.run(["mediainfo", "--Output=JSON", out], capture_output=True, check=True).stdout
    tracks = {track["@type"]: track for track in json.loads(told)["media"]["track"]}
    assert tracks["Audio"]["Format"] == audio
    assert float(tracks["General"]["Duration"]) * 1000 == pytest.approx(exported.duration_ms, abs=90)
    if format in (ClipFormat.MP3, ClipFormat.M4B, ClipFormat.OPUS, ClipFormat.FLAC):
        assert (tracks["General"]["Title"], tracks["General"]["Performer"]) == ("A title", "Somebody")
        assert tracks["General"]["Cover"] == "Yes"
    if format in (ClipFormat.OPUS, ClipFormat.M4B):  # it does not look for those of an MP3
        chapters = [text.removeprefix("en:") for text in tracks["Menu"]["extra"].values()]
        assert chapters == ["A title", "One", "Two"]


@pytest.mark.parametrize("format", [ClipFormat.WAV, ClipFormat.FLAC, ClipFormat.MP3, ClipFormat.M4B])
def test_nothing_is_silent_but_the_pauses(tmp_path: Path, format: ClipFormat) -> None:
    out = tmp_path / f"clip.{format}"
    exported = written(out)
    loud = np.abs(decoded(out).astype(float)) > 300
    gaps = np.diff(np.flatnonzero(loud)) / 24
    planned = [350, 600, 350, 600]  # after a paragraph, a heading
    assert [gap for gap in gaps if gap >= 20] == pytest.approx(planned, abs=20)
    assert exported.words[-1].end_ms <= exported.duration_ms


def test_a_span_is_written_alone(tmp_path: Path) -> None:
    start = TEXT.index("# One")
    exported = written(tmp_path / "clip.wav", span=Span(start, TEXT.index("# Two")))
    assert [mark.title for mark in exported.chapters] == ["One"]
    assert TEXT[exported.words[0].start : exported.words[0].end].startswith("One")
    assert TEXT[exported.words[-1].start : exported.words[-1].end] == "epsilon."


@pytest.mark.parametrize("rate", [0.4, 1.5, 3.0])
def test_another_rate_moves_words_and_chapters_along(tmp_path: Path, rate: float) -> None:
    plain = written(tmp_path / "plain.m4b")
    fast = written(tmp_path / "fast.m4b", rate=rate)
    assert fast.duration_ms * rate == pytest.approx(plain.duration_ms, abs=60 * rate)
    for one, other in zip(plain.words, fast.words, strict=True):
        assert other.start_ms * rate == pytest.approx(one.start_ms, abs=0.2 * rate)
    assert fast.chapters[2].start_ms * rate == pytest.approx(plain.chapters[2].start_ms, abs=1)


def test_loudness_is_brought_to_the_target(tmp_path: Path) -> None:
    out = tmp_path / "clip.wav"
    exported = written(out, loudness=-23.0)
    meter = LoudnessMeter()
    pcm = decoded(out)
    meter.take(pcm.tobytes())
    assert meter.loudness == pytest.approx(-23, abs=0.5)
    assert len(pcm) / 24 == pytest.approx(exported.duration_ms, abs=0.1)
    assert [path.name for path in tmp_path.iterdir()] == ["clip.wav"]


def test_quality_is_size(tmp_path: Path) -> None:
    sizes = []
    for quality in Quality:
        out = tmp_path / f"{quality}.mp3"
        written(out, quality=quality)
        sizes.append(out.stat().st_size)
    assert sizes == sorted(sizes)
    assert sizes[0] < 0.7 * sizes[2]


def test_utterances_under_way_together_are_written_in_order(tmp_path: Path) -> None:
    under_way, most = 0, 0

    async def hasty(client: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.02 if text.startswith("Before") else 0)
        under_way -= 1
        async for part in voice(client, text):
            yield part

    one, many = tmp_path / "one.wav", tmp_path / "many.wav"
    plain = written(one)
    assert written(many, speak=hasty, pace=Pace.of(3)) == plain
    assert one.read_bytes() == many.read_bytes()
    assert most == 3


def test_what_goes_wrong_leaves_nothing_beside(tmp_path: Path) -> None:
    async def broken(client: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
        if text.startswith("Zeta"):
            raise errors.ServerFault("no", service="x")
        async for part in voice(client, text):
            yield part

    with pytest.raises(errors.ServerFault):
        written(tmp_path / "clip.m4b", speak=broken, loudness=-20.0, pace=Pace.of(3))
    assert [path.name for path in tmp_path.iterdir()] == ["clip.m4b"]


def test_what_nobody_can_speak_is_told(tmp_path: Path) -> None:
    async def choosy(client: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
        if text.startswith("Zeta"):
            raise errors.Unspeakable
        async for part in voice(client, text):
            yield part

    exported = written(tmp_path / "clip.wav", speak=choosy)
    assert [TEXT[span.start : span.end] for span in exported.unspoken] == [
        "Zeta eta theta, iota kappa lambda."
    ]


def test_a_full_disk_is_an_error_of_the_system() -> None:
    with pytest.raises(OSError, match="No space left"):
        asyncio.run(clip.write(parse(TEXT * 50), voice, Path("/dev/full"), Manner(format=ClipFormat.MP3)))


@pytest.mark.parametrize("faults", [1, 9])
def test_what_is_doubtful_is_asked_for_once_more_and_told(tmp_path: Path, faults: int) -> None:
    asked: list[str] = []

    async def doubtful(client: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
        asked.append(text)
        async for part in voice(client, text):
            yield part
        if text.startswith("Alpha") and asked.count(text) <= faults:
            yield Doubt(0, len(text))

    exported = written(tmp_path / "clip.wav", speak=doubtful)
    [alpha] = {text for text in asked if text.startswith("Alpha")}
    assert asked.count(alpha) == 2
    start = TEXT.index("Alpha")
    assert exported.doubtful == (() if faults == 1 else (Span(start, start + len(alpha)),))


def test_where_the_second_try_fails_the_first_is_kept_and_told(tmp_path: Path) -> None:
    asked: list[str] = []

    async def failing(client: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
        asked.append(text)
        if asked.count(text) > 1:
            raise errors.ServerFault("no", service="x")
        async for part in voice(client, text):
            yield part
        if text.startswith("Zeta"):
            yield Doubt(0, len(text))

    exported = written(tmp_path / "clip.wav", speak=failing)
    assert [TEXT[span.start : span.end] for span in exported.doubtful] == [
        "Zeta eta theta, iota kappa lambda."
    ]


@pytest.mark.parametrize("fault", [errors.CutShort, errors.TimedOut, errors.ServerFault])
@pytest.mark.parametrize("faults", [clip.RETRIES, clip.RETRIES + 1])
def test_an_answer_that_breaks_off_is_asked_for_anew_up_to_a_limit(
    tmp_path: Path, fault: type[errors.SpeechError], faults: int
) -> None:
    asked: list[str] = []

    async def broken(client: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
        asked.append(text)
        async for part in voice(client, text):
            yield part
        if text.startswith("Zeta") and asked.count(text) <= faults:
            raise fault("again", service="x")

    whole = written(tmp_path / "whole.wav")
    if faults > clip.RETRIES:
        with pytest.raises(fault):
            written(tmp_path / "clip.wav", speak=broken)
    else:
        assert written(tmp_path / "clip.wav", speak=broken) == whole
    assert sum(text.startswith("Zeta") for text in asked) == clip.RETRIES + 1


def test_what_never_began_ends_the_export_at_once(tmp_path: Path) -> None:
    asked: list[str] = []

    async def failing(_: SpeechClient, text: str) -> AsyncGenerator[Part, None]:
        asked.append(text)
        raise errors.TimedOut(service="x")
        yield

    with pytest.raises(errors.TimedOut):
        written(tmp_path / "clip.wav", speak=failing)
    assert len(asked) == 1
