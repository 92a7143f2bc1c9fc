import contextlib
import struct
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.codecs import UNKNOWN_SIZE, encoder, wav_header
from app.audio.decoding import Decoder
from app.audio.sniffing import frame, kind_of
from app.speech.errors import CutShort, NotAudio


def decoded(data: bytes, media_type: str = "audio/pcm", cuts: list[int] | None = None) -> bytes:
    decoder = Decoder(media_type)
    edges = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts or [])})
    return b"".join(decoder.feed(data[a:b]) for a, b in pairwise(edges)) + decoder.finish()


@given(st.binary(min_size=0, max_size=200), st.lists(st.integers(0, 1000)))
def test_pcm_passes_however_it_is_cut(samples: bytes, cuts: list[int]) -> None:
    pcm = bytes(12) + samples  # digital silence first: no magic
    assert decoded(pcm, cuts=cuts) == pcm[: len(pcm) // 2 * 2]


@given(st.lists(st.integers(0, 1000)), st.sampled_from([UNKNOWN_SIZE, 0, 0x7FFFFFFF, 2_000_000_000, 400]))
def test_wav_passes_however_it_is_cut(cuts: list[int], size: int) -> None:
    header = wav_header(UNKNOWN_SIZE)[:40] + struct.pack("<I", size)
    assert decoded(header + bytes(range(200)) * 2, "audio/wav", cuts) == bytes(range(200)) * 2


def test_chunks_around_the_sound_of_a_wav_are_left_out() -> None:
    header = wav_header(8)
    listed = (
        header[:36] + struct.pack("<4sI", b"LIST", 3) + b"abc\0" + header[36:] + b"12345678" + b"tail" * 5
    )
    assert decoded(listed, "audio/wav", [5, 40, 50]) == b"12345678"


def test_a_wav_that_is_shorter_than_it_says_is_cut() -> None:
    with pytest.raises(CutShort):
        decoded(wav_header(1000) + bytes(500), "audio/wav")
    assert len(decoded(wav_header(1036) + bytes(1000), "audio/wav")) == 1000, "the header was counted in"


@given(st.lists(st.integers(0, 1000)))
def test_wavs_one_behind_the_other_are_all_heard(cuts: list[int]) -> None:
    sounds = bytes(range(200)), bytes(range(100, 130)), bytes(range(60)) * 4
    joined = b"".join(wav_header(len(sound)) + sound for sound in sounds)
    assert decoded(joined, "audio/wav", cuts) == b"".join(sounds)


def test_ever_so_many_wavs_are_read_one_after_the_other() -> None:
    assert decoded((wav_header(2) + b"\1\2") * 5000) == b"\1\2" * 5000


def test_other_rates_and_channels_are_resampled() -> None:
    assert len(decoded(bytes(44_100), "audio/pcm; rate=22050")) == pytest.approx(48_000, abs=100)
    fields = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 2, 48_000, 192_000, 4, 16)
    stereo = b"RIFF\xff\xff\xff\xffWAVE" + fields + b"data\xff\xff\xff\xff" + bytes(192_000)
    assert len(decoded(stereo, "audio/wav", [1001, 5003])) == pytest.approx(48_000, abs=100)


def test_a_wav_of_floats_is_read() -> None:
    fields = struct.pack("<4sIHHIIHH", b"fmt ", 16, 3, 1, 24_000, 96_000, 4, 32)
    floats = struct.pack("<2400f", *[0.5] * 2400)
    wave = b"RIFF\xff\xff\xff\xffWAVE" + fields + b"data" + struct.pack("<I", len(floats)) + floats
    pcm = decoded(wave, "audio/wav", [7, 77, 777])
    assert len(pcm) == 4800
    assert struct.unpack_from("<h", pcm, 2000)[0] == pytest.approx(16384, abs=2)


@pytest.mark.parametrize("name", ["mp3", "opus", "aac", "flac", "wav"])
@pytest.mark.parametrize("declared", ["audio/pcm", "application/octet-stream", "audio/mpeg", ""])
def test_a_wrong_label_is_seen_through(name: str, declared: str) -> None:
    coder = encoder(name)  # type: ignore[arg-type]
    data = coder.feed(bytes(48_000)) + coder.finish()
    assert len(decoded(data, declared, list(range(100, len(data), 300)))) == pytest.approx(48_000, abs=6000)


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><p>Sorry",
        b"\n\n<html><body>busy",
        b'{"error":"quota"}  ',
        b'{\n  "error": "the model is loading"\n}',
    ],
)
def test_a_page_is_no_audio(page: bytes) -> None:
    with pytest.raises(NotAudio):
        decoded(page)


@pytest.mark.parametrize(
    "broken",
    [
        b"OggS" + b"x" * 500,
        b"ID3" + b"z" * 3000,
        b"fLaC" + b"\1" * 2000,
        b"RIFF1234WAVE",
        b"RIFF1234WAVEdata1234",
    ],
)
def test_broken_sound_is_no_audio(broken: bytes) -> None:
    with pytest.raises(NotAudio):
        decoded(broken)


def test_a_wav_whose_header_goes_on_and_on_is_given_up() -> None:
    with pytest.raises(NotAudio):
        decoded(b"RIFF1234WAVE" + b"junk\xff\xff\xff\x7f" + bytes(200))


def test_loud_pcm_is_not_taken_for_frames() -> None:
    assert kind_of(b"\xff\xfb\x90\x64" * 400, "audio/pcm", ended=False) == "pcm"
    assert kind_of(b"\xff" * 400, "audio/pcm", ended=False) == "pcm"


@pytest.mark.parametrize("rate", [1, 3_999, 384_001, 2**31, 10**30])
def test_no_sound_has_such_a_rate(rate: int) -> None:
    with pytest.raises(NotAudio):
        decoded(bytes(100), f"audio/pcm; rate={rate}")


@pytest.mark.parametrize("rate", [0, 1, 2**32 - 1])
@pytest.mark.parametrize("bits", [8, 16])
def test_no_wav_has_such_a_rate(rate: int, bits: int) -> None:
    fields = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, 0, bits // 8, bits)
    with pytest.raises(NotAudio):
        decoded(b"RIFF\xff\xff\xff\xffWAVE" + fields + b"data" + struct.pack("<I", 800) + bytes(800))


def test_nothing_is_nothing() -> None:
    assert decoded(b"") == b""


def test_an_unwanted_decoder_can_be_left() -> None:
    decoder = Decoder()
    coder = encoder("mp3")
    decoder.feed(coder.feed(bytes(48_000)))
    decoder.close()
    assert decoder.finish()  # the thread ends, what was decoded is still there


@given(st.binary(max_size=64), st.text(max_size=20), st.booleans())
def test_sniffing_never_fails_otherwise(head: bytes, media_type: str, ended: bool) -> None:
    frame(head)
    with contextlib.suppress(NotAudio):
        kind_of(head, media_type, ended)


@given(st.binary(max_size=300), st.lists(st.integers(0, 300)))
def test_any_bytes_give_sound_or_not_audio(data: bytes, cuts: list[int]) -> None:
    with contextlib.suppress(NotAudio):
        assert len(decoded(data, cuts=cuts)) % 2 == 0
