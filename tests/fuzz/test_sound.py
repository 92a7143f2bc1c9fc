"""Answers that are, or claim to be, sound."""

import struct

import pytest
from hypothesis import strategies as st

from app.audio.codecs import encoder, wav_header
from app.audio.decoding import Decoder
from app.speech.errors import CutShort, NotAudio
from tests.fuzz.mutations import Edit, cuts, edits, mutate, pieces
from tests.fuzz.trials import Trial, fuzzed

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1200, method="thread")]

_PCM = struct.pack("<4800h", *((number * 977) % 16_000 - 8_000 for number in range(4800)))
MOST = 24_000 * 2 * 60
"""Bytes of PCM, a minute, that no answer of a few kilobytes amounts to."""


def decode(data: bytes, media_type: str, at: list[int]) -> None:
    """Decode an answer that comes in pieces; what may be raised is `NotAudio` and `CutShort`."""
    decoder = Decoder(media_type)
    try:
        length = sum(len(decoder.feed(piece)) for piece in pieces(data, at))
        length += len(decoder.finish())
    except (NotAudio, CutShort):
        return
    finally:
        decoder.close()
    assert length % 2 == 0
    assert length <= max(MOST, 64 * len(data))


def wav(code: int, channels: int, rate: int, bits: int, size: int, extra: bytes) -> bytes:
    """A WAV file that need not be one."""
    align = channels * bits // 8
    form = struct.pack(
        "<4sIHHIIHH", b"fmt ", 16, code, channels, rate, rate * align % 2**32, align % 2**16, bits
    )
    return b"RIFF\xff\xff\xff\xffWAVE" + extra + form + b"data" + struct.pack("<I", size) + _PCM[:600]


_SIZES = st.sampled_from((0, 1, 600, 604, 1 << 16, 0x7FFFFFFF, 0xFFFFFFFF, 2_000_000_000)) | st.integers(
    0, 2**32 - 1
)
_WAVS = st.builds(
    wav,
    code=st.sampled_from((0, 1, 1, 1, 2, 3, 6, 7, 0x11, 0x55, 0xFFFE, 0xFFFF)),
    channels=st.sampled_from((0, 1, 1, 2, 3, 8, 255, 65535)),
    rate=st.sampled_from((0, 1, 7, 8000, 22_050, 24_000, 192_000, 2**31 - 1, 2**31, 2**32 - 1))
    | st.integers(0, 2**32 - 1),
    bits=st.sampled_from((0, 1, 8, 16, 16, 16, 24, 32, 64, 65535)),
    size=_SIZES,
    extra=st.sampled_from((b"", b"LIST\x03\0\0\0abc\0", b"fmt \x02\0\0\0ab", b"junk\xff\xff\xff\x7f")),
)


@fuzzed(seed=_WAVS, changes=edits((b"data", b"fmt ", b"LIST", b"RIFF", wav_header(600)), 3), at=cuts())
def test_wav_headers(trial: Trial, seed: bytes, changes: list[Edit], at: list[int]) -> None:
    with trial.case():
        decode(mutate(seed, changes), "audio/wav", at)


@fuzzed(
    rate=st.integers(0, 10**12) | st.sampled_from((1, 8000, 48_000, 2**31, 2**63)),
    data=st.binary(max_size=300),
    at=cuts(),
)
def test_declared_rates_of_pcm(trial: Trial, rate: int, data: bytes, at: list[int]) -> None:
    with trial.case():
        decode(bytes(12) + data, f"audio/pcm; rate={rate}", at)


def encoded(name: str) -> bytes:
    """A fifth of a second of sound in this format."""
    coder = encoder(name)  # type: ignore[arg-type]
    return coder.feed(_PCM) + coder.finish()


_TOKENS = {
    "mp3": (
        b"\xff\xfb\x90\x64",
        b"\xff\xf3",
        b"ID3\4\0\0\0\0\0\x21",
        b"TIT2\0\0\0\5\0\0\3\xff\xfe",
        b"Xing",
        b"TAG",
    ),
    "aac": (b"\xff\xf1\x5c\x40", b"\xff\xf9", b"\xff\xf1\x4c\x80\x40\xff\xfc"),
    "opus": (b"OggS", b"OpusHead\1\2", b"OpusTags", b"OggS\0\4"),
    "flac": (b"fLaC", b"\xff\xf8", b"\xff\xf9\x69\x18", b"\x84\0\0\x28", b"\x82\0\0\0"),
}
FRAMES = {name: encoded(name) for name in _TOKENS}


@pytest.mark.parametrize("name", sorted(FRAMES))
def test_frames_of(trial: Trial, name: str) -> None:
    tokens = (*_TOKENS[name], *(data[:64] for data in FRAMES.values()))

    @fuzzed(changes=edits(tokens), at=cuts())
    def tried(changes: list[Edit], at: list[int]) -> None:
        with trial.case():
            decode(mutate(FRAMES[name], changes), f"audio/{name}", at)

    tried()
