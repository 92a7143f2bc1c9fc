"""A clip on disk: PCM in, one file of a format out, with its tags, chapters and cover."""

# pyright: basic
# PyAV carries few types.

import base64
import io
import shutil
import struct
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

from app.audio.codecs import frame_of, wav_header
from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE


class ClipFormat(StrEnum):
    """What a clip can be written as: the contract's six, and an audio book."""

    MP3 = "mp3"
    OPUS = "opus"
    AAC = "aac"
    FLAC = "flac"
    WAV = "wav"
    PCM = "pcm"
    M4B = "m4b"

    @property
    def keeps_chapters(self) -> bool:
        """Whether players find chapters in it."""
        return self in (ClipFormat.MP3, ClipFormat.OPUS, ClipFormat.M4B)


class Quality(StrEnum):
    """How closely a lossy format keeps the sound."""

    SMALL = "small"
    STANDARD = "standard"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Tags:
    """What a player shows of a clip; empty where nothing is known. `track` counts from 1, 0: none; `cover` is a
    JPEG or PNG picture.
    """

    title: str = ""
    author: str = ""
    album: str = ""
    language: str = ""
    track: int = 0
    cover: bytes = b""


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter from `start_ms` to `end_ms` of the clip."""

    title: str
    start_ms: float
    end_ms: float


_ATTACHED_PICTURE = 0x0400
"""FFmpeg's AV_DISPOSITION_ATTACHED_PIC."""

_MILLISECOND = Fraction(1, 1000)

_RECIPES: dict[ClipFormat, tuple[str, str, tuple[int, int, int] | None]] = {
    # container, codec, bits a second by quality
    ClipFormat.MP3: ("mp3", "libmp3lame", (40_000, 64_000, 112_000)),
    ClipFormat.OPUS: ("ogg", "libopus", (24_000, 48_000, 80_000)),
    ClipFormat.AAC: ("adts", "aac", (40_000, 64_000, 112_000)),
    ClipFormat.M4B: ("mp4", "aac", (40_000, 64_000, 112_000)),
    ClipFormat.FLAC: ("flac", "flac", None),
}


class ClipFile:
    """Writes one clip to `path`, which is whole only after `finish`. 24 kHz mono s16 PCM goes in."""

    def __init__(
        self, path: Path, format: ClipFormat, tags: Tags | None = None, quality: Quality = Quality.STANDARD
    ) -> None:
        """Raises OSError if the file cannot be written."""
        self._path = path
        self._format = format
        self._tags = tags or Tags()
        self._samples = 0
        if format in _RECIPES:
            self._writer: _Plain | _Encoded = _Encoded(path, format, quality)
        else:
            self._writer = _Plain(path, is_wav=format is ClipFormat.WAV)

    @property
    def samples(self) -> int:
        """How many were added."""
        return self._samples

    def add(self, pcm: bytes) -> None:
        """Add whole samples. Raises OSError."""
        self._samples += len(pcm) // BYTES_PER_SAMPLE
        if pcm:
            self._writer.add(pcm)

    def finish(self, chapters: Sequence[ChapterMark] = ()) -> None:
        """Write what is still held back, and what was not known before. Raises OSError."""
        self._writer.finish()
        chapters = chapters if self._format.keeps_chapters else ()
        if self._tags == Tags() and not chapters:
            return
        if self._format is ClipFormat.MP3:
            _tag_mp3(self._path, self._tags, chapters)
        elif self._format in (ClipFormat.OPUS, ClipFormat.FLAC, ClipFormat.M4B):
            _rewrap(self._path, _RECIPES[self._format][0], self._tags, chapters)

    def abandon(self) -> None:
        """Let go of the file as it is, after something went wrong."""
        with suppress(OSError):
            self._writer.abandon()


class _Plain:
    """PCM as it is, or behind the header of a WAV."""

    def __init__(self, path: Path, *, is_wav: bool) -> None:
        self._file = path.open("wb")
        self._is_wav = is_wav
        self._bytes = 0
        if is_wav:
            self._file.write(wav_header(0))

    def add(self, pcm: bytes) -> None:
        self._file.write(pcm)
        self._bytes += len(pcm)

    def finish(self) -> None:
        with self._file:
            if self._is_wav:
                self._file.seek(0)
                self._file.write(wav_header(self._bytes))

    def abandon(self) -> None:
        self._file.close()


class _Encoded:
    """A format that PyAV writes."""

    def __init__(self, path: Path, format: ClipFormat, quality: Quality) -> None:
        import av

        container, codec, rates = _RECIPES[format]
        self._file = path.open("wb")
        # Tags of an MP3 stand before its sound: they are put there at the end, when the chapters are known.
        options = {"id3v2_version": "0"} if format is ClipFormat.MP3 else {}
        self._sink = _Sink(self._file)
        self._container: Any = av.open(self._sink, "w", format=container, options=options)
        self._stream: Any = self._container.add_stream(codec, rate=SAMPLE_RATE, layout="mono")
        if rates:
            self._stream.bit_rate = rates[list(Quality).index(quality)]
        self._pts = 0

    def add(self, pcm: bytes) -> None:
        frame = frame_of(pcm)
        frame.pts, frame.time_base = self._pts, Fraction(1, SAMPLE_RATE)
        self._pts += frame.samples
        self._container.mux(self._stream.encode(frame))

    def finish(self) -> None:
        self._container.mux(self._stream.encode(None))
        self._container.close()
        self._file.close()

    def abandon(self) -> None:
        self._sink.is_abandoned = True
        with self._file, suppress(Exception):  # whatever the library still misses
            self._container.close()


class _Sink:
    """A file as PyAV wants it: what goes wrong with it is raised as it is. Once it `is_abandoned`, what the library
    still has to write goes nowhere.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.is_abandoned = False
        self.tell = file.tell

    def write(self, data: bytes) -> int:
        return len(data) if self.is_abandoned else self._file.write(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return 0 if self.is_abandoned else self._file.seek(offset, whence)

    def flush(self) -> None:
        if not self.is_abandoned:
            self._file.flush()


def _tag_mp3(path: Path, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Put a tag before the sound of the MP3 at `path`."""
    with _beside(path) as (beside, sound):
        with beside.open("wb") as file:
            file.write(_id3(tags, chapters))
            shutil.copyfileobj(sound, file, 1 << 20)
        beside.replace(path)


def _id3(tags: Tags, chapters: Sequence[ChapterMark]) -> bytes:
    """The tag that FFmpeg writes before an MP3; the sound behind it is let go."""
    import av

    written = io.BytesIO()
    with av.open(written, "w", format="mp3", options={"id3v2_version": "3", "write_xing": "0"}) as container:
        stream: Any = container.add_stream("libmp3lame", rate=SAMPLE_RATE, layout="mono")
        with _described(container, tags, chapters):
            container.mux(stream.encode(frame_of(bytes(2 * SAMPLE_RATE))))
            container.mux(stream.encode(None))
    tag = written.getvalue()
    # Bytes 6 to 9 hold the tag's length without its head of 10, seven bits each (id3.org, ID3v2.3.0, 3.1).
    return tag[: 10 + sum(byte << shift for byte, shift in zip(tag[6:10], (21, 14, 7, 0), strict=True))]


def _rewrap(path: Path, container_name: str, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Write the file at `path` anew with tags and chapters; its sound is copied as it is."""
    import av

    options = {"movflags": "+faststart", "brand": "M4B "} if container_name == "mp4" else {}
    with _beside(path) as (beside, sound):
        with beside.open("w+b") as file, av.open(sound, "r") as source:
            target = av.open(file, "w", format=container_name, options=options)
            heard = source.streams.audio[0]
            stream: Any = target.add_stream_from_template(heard)
            with _described(target, tags, chapters):
                for packet in source.demux(heard):
                    if packet.dts is not None:
                        packet.stream = stream
                        target.mux(packet)
            target.close()
        beside.replace(path)


@contextmanager
def _beside(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A name beside `path`, gone at the end, and `path` itself opened for reading."""
    beside = path.with_name(f"{path.name}.tagged")
    try:
        with path.open("rb") as sound:
            yield beside, sound
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _described(container: Any, tags: Tags, chapters: Sequence[ChapterMark]) -> Iterator[None]:
    """Gives a container that holds its stream of sound already tags, chapters and cover; the sound follows."""
    named = {
        "title": tags.title,
        "artist": tags.author,
        "album": tags.album or tags.title,
        "language": tags.language,
    }
    container.metadata.update({name: value for name, value in named.items() if value})
    container.metadata["genre"] = "Audiobook" if chapters else "Speech"
    if tags.track:
        container.metadata["track"] = str(tags.track)
    is_ogg = container.format.name == "ogg"
    if is_ogg:
        container.metadata.update(_comments(tags, chapters))
    elif chapters:
        container.set_chapters([_chapter(number, mark) for number, mark in enumerate(chapters)])
    with ExitStack() as opened:
        picture = _picture(container, tags.cover, opened) if tags.cover and not is_ogg else None
        if picture is not None:
            container.mux(picture)
        yield


def _chapter(number: int, mark: ChapterMark) -> dict[str, Any]:
    return {
        "id": number,
        "start": round(mark.start_ms),
        "end": round(mark.end_ms),
        "time_base": _MILLISECOND,
        "metadata": {"title": mark.title},
    }


def _picture(container: Any, cover: bytes, opened: ExitStack) -> Any:
    """The packet of a cover, for a stream of `container` that is made for it; None if it is no picture."""
    import av
    from av.error import FFmpegError

    try:
        source = opened.enter_context(av.open(io.BytesIO(cover), "r"))
        packet = next(packet for packet in source.demux(video=0) if packet.size)
        stream = container.add_stream_from_template(source.streams.video[0])
    except (FFmpegError, IndexError, StopIteration, ValueError):
        return None
    stream.disposition = _ATTACHED_PICTURE
    packet.stream = stream
    packet.pts = packet.dts = 0
    return packet


def _comments(tags: Tags, chapters: Sequence[ChapterMark]) -> Iterator[tuple[str, str]]:
    """Cover and chapters as Ogg has them (wiki.xiph.org/Chapter_Extension). FFmpeg's own chapters of Ogg are off by a
    second where they begin in the later half of one.
    """
    if tags.cover:
        yield "METADATA_BLOCK_PICTURE", _picture_block(tags.cover)
    for number, mark in enumerate(chapters):
        seconds, thousandths = divmod(round(mark.start_ms), 1000)
        time = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"
        yield f"CHAPTER{number:03}", time
        yield f"CHAPTER{number:03}NAME", mark.title


def _picture_block(cover: bytes) -> str:
    """A cover as Ogg has it: FLAC's picture block in base 64 (RFC 9639, 8.8; 3: front cover; sizes unknown)."""
    media_type = b"image/png" if cover.startswith(b"\x89PNG") else b"image/jpeg"
    head = struct.pack(f">II{len(media_type)}sI", 3, len(media_type), media_type, 0)
    return base64.b64encode(head + struct.pack(">IIIII", 0, 0, 0, 0, len(cover)) + cover).decode("ascii")
