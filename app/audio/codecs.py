"""From PCM to the six formats of the contract, and pitch-true stretching.

PCM and WAV pass without any codec library, and PyAV is imported when the first other format is asked for.
"""

import struct
from typing import Any, Protocol

from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE
from app.speech.contract import ResponseFormat

MEDIA_TYPES: dict[ResponseFormat, str] = {
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",
    "aac": "audio/aac",
    "flac": "audio/flac",
    "wav": "audio/wav",
    "pcm": "audio/pcm",
}

UNKNOWN_SIZE = 0xFFFFFFFF
"""What a streamed WAV says of its length."""

_RECIPES: dict[str, tuple[str, str, int | None, dict[str, str]]] = {
    # container, codec, bits a second, options of the container (no header that would need rewriting at the end)
    "mp3": ("mp3", "libmp3lame", 64_000, {"write_xing": "0", "id3v2_version": "0"}),
    "opus": ("ogg", "libopus", 48_000, {"page_duration": "200000"}),
    "aac": ("adts", "aac", 64_000, {}),
    "flac": ("flac", "flac", None, {}),
}


class Encoder(Protocol):
    """24 kHz mono s16 PCM in, bytes of a format out, as a stream."""

    def feed(self, pcm: bytes) -> bytes:
        """Encode whole samples; what comes out may lag behind, even be empty."""
        ...

    def finish(self) -> bytes:
        """The rest. Call it once, at the end."""
        ...


def encoder(response_format: ResponseFormat) -> Encoder:
    """A fresh encoder for one stream."""
    if response_format == "pcm":
        return _Headed(b"")
    if response_format == "wav":
        return _Headed(wav_header(UNKNOWN_SIZE))
    return _LibraryEncoder(response_format)


def wav_header(data_bytes: int) -> bytes:
    """The 44 bytes before `data_bytes` of our PCM; `UNKNOWN_SIZE` for a stream."""
    size = data_bytes if data_bytes == UNKNOWN_SIZE else data_bytes + 36
    layout = (16, 1, 1, SAMPLE_RATE, SAMPLE_RATE * BYTES_PER_SAMPLE, BYTES_PER_SAMPLE, 16)
    return (
        struct.pack("<4sI4s", b"RIFF", size, b"WAVE")
        + struct.pack("<4sIHHIIHH", b"fmt ", *layout)
        + struct.pack("<4sI", b"data", data_bytes)
    )


class Stretcher:
    """Makes speech faster or slower by `tempo` (0.5 to 100) and keeps its pitch (the WSOLA of FFmpeg's `atempo`)."""

    def __init__(self, tempo: float) -> None:
        from av.filter import Graph

        self._graph = Graph()
        source = self._graph.add_abuffer(format="s16", sample_rate=SAMPLE_RATE, layout="mono", time_base=None)
        filters = [source, self._graph.add("atempo", str(tempo)), self._graph.add("abuffersink")]
        self._graph.link_nodes(*filters).configure()

    def feed(self, pcm: bytes) -> bytes:
        """Stretch whole samples; what comes out may lag behind."""
        self._graph.push(frame_of(pcm))
        return self._pulled()

    def finish(self) -> bytes:
        """The rest. Call it once, at the end."""
        self._graph.push(None)
        return self._pulled()

    def _pulled(self) -> bytes:
        from av.error import BlockingIOError, EOFError

        pieces: list[bytes] = []
        while True:
            try:
                frame: Any = self._graph.pull()
            except (BlockingIOError, EOFError):
                return b"".join(pieces)
            pieces.append(samples_of(frame))


class _Headed:
    """PCM as it is, behind a header."""

    def __init__(self, header: bytes) -> None:
        self._header = header

    def feed(self, pcm: bytes) -> bytes:
        header, self._header = self._header, b""
        return header + pcm if header else pcm

    def finish(self) -> bytes:
        return self.feed(b"")


class _LibraryEncoder:
    """A format that PyAV writes."""

    def __init__(self, name: str) -> None:
        import av

        container, codec, bit_rate, options = _RECIPES[name]
        self._sink = _Sink()
        self._container: Any = av.open(
            self._sink, "w", format=container, options={**options, "flush_packets": "1"}
        )
        self._stream: Any = self._container.add_stream(codec, rate=SAMPLE_RATE, layout="mono")
        if bit_rate:
            self._stream.bit_rate = bit_rate

    def feed(self, pcm: bytes) -> bytes:
        if pcm:
            self._container.mux(self._stream.encode(frame_of(pcm)))
        return self._sink.taken()

    def finish(self) -> bytes:
        self._container.mux(self._stream.encode(None))
        self._container.close()
        return self._sink.taken()


class _Sink:
    """A file that only grows, emptied from time to time."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def write(self, data: bytes) -> int:
        self._bytes += data
        return len(data)

    def taken(self) -> bytes:
        taken = bytes(self._bytes)
        self._bytes.clear()
        return taken


def frame_of(pcm: bytes) -> Any:
    """PyAV's frame of whole samples."""
    from av import AudioFrame

    frame = AudioFrame(format="s16", layout="mono", samples=len(pcm) // BYTES_PER_SAMPLE)
    frame.sample_rate = SAMPLE_RATE
    frame.planes[0].update(pcm)
    return frame


def samples_of(frame: Any) -> bytes:
    """The samples of a frame of mono s16, without the padding of its plane."""
    return bytes(frame.planes[0])[: frame.samples * BYTES_PER_SAMPLE]
