import io
import json
import subprocess
import sys
import wave
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from app.audio.codecs import MEDIA_TYPES, Stretcher, encoder
from app.audio.decoding import Decoder
from app.audio.pcm import SAMPLE_RATE
from app.speech.contract import ResponseFormat
from tests.parts import require

FORMATS: tuple[ResponseFormat, ...] = get_args(ResponseFormat)
CODECS = {"mp3": "mp3", "opus": "opus", "aac": "aac", "flac": "flac", "wav": "pcm_s16le"}


def tone(seconds: float, hertz: float = 440.0) -> bytes:
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return (8000 * np.sin(2 * np.pi * hertz * time)).astype("<i2").tobytes()


def encoded(pcm: bytes, name: ResponseFormat, step: int = 9600) -> bytes:
    coder = encoder(name)
    return b"".join(coder.feed(pcm[at : at + step]) for at in range(0, len(pcm), step)) + coder.finish()


def decoded(data: bytes, media_type: str = "", step: int = 997) -> bytes:
    decoder = Decoder(media_type)
    return b"".join(decoder.feed(data[at : at + step]) for at in range(0, len(data), step)) + decoder.finish()


def pitch(pcm: bytes) -> float:
    """The strongest frequency, in hertz."""
    samples = np.frombuffer(pcm, "<i2").astype(float)
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(spectrum.argmax()) * SAMPLE_RATE / len(samples)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pcm"])
def test_ffprobe_agrees(name: ResponseFormat, tmp_path: Path) -> None:
    require("ffprobe")
    file = tmp_path / f"clip.{name}"
    file.write_bytes(encoded(tone(2.0), name))
    asked = ["-count_packets", "-show_entries", "stream=codec_name,channels,sample_rate:packet=duration_time"]
    answer = subprocess.run(
        ["ffprobe", "-v", "error", *asked, "-of", "json", file], capture_output=True, check=True
    )
    found = json.loads(answer.stdout)
    stream = found["streams"][0]
    assert (stream["codec_name"], stream["channels"]) == (CODECS[name], 1)
    assert stream["sample_rate"] == ("48000" if name == "opus" else "24000")
    assert sum(float(p["duration_time"]) for p in found["packets"]) == pytest.approx(2.0, abs=0.12)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_encoded_is_decoded_again(name: ResponseFormat) -> None:
    pcm = tone(1.5)
    back = decoded(encoded(pcm, name), MEDIA_TYPES[name])
    assert len(back) / 2 / SAMPLE_RATE == pytest.approx(1.5, abs=0.12)
    assert pitch(back) == pytest.approx(440, abs=2)
    if name in ("pcm", "wav", "flac"):
        assert back == pcm


@pytest.mark.parametrize("name", ["mp3", "opus", "aac"])
def test_encoders_let_bytes_out_before_the_end(name: ResponseFormat) -> None:
    assert len(encoder(name).feed(tone(2.0))) > 1000


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_to_encode_is_no_error(name: ResponseFormat) -> None:
    coder = encoder(name)
    assert isinstance(coder.feed(b"") + coder.finish(), bytes)


def test_streamed_wav_is_read_by_others() -> None:
    pcm = tone(0.2)
    with wave.open(io.BytesIO(encoded(pcm, "wav"))) as clip:
        assert (clip.getframerate(), clip.getnchannels(), clip.getsampwidth()) == (SAMPLE_RATE, 1, 2)
        assert clip.readframes(len(pcm)) == pcm


@pytest.mark.parametrize("tempo", [0.5, 0.8, 1.3, 2.0])
def test_stretching_keeps_the_pitch(tempo: float) -> None:
    stretcher = Stretcher(tempo)
    pcm = tone(3.0, 220.0)
    out = (
        b"".join(stretcher.feed(pcm[at : at + 4800]) for at in range(0, len(pcm), 4800)) + stretcher.finish()
    )
    assert len(out) / len(pcm) == pytest.approx(1 / tempo, rel=0.02)
    assert pitch(out) == pytest.approx(220, rel=0.01)


def test_pcm_and_wav_need_no_library() -> None:
    code = (
        "import sys\n"
        "from app.audio.codecs import encoder\n"
        "from app.audio.decoding import Decoder\n"
        "for name in ('pcm', 'wav'):\n"
        "    coder, decoder = encoder(name), Decoder('audio/' + name)\n"
        "    assert decoder.feed(coder.feed(bytes(4800))) + decoder.finish() == bytes(4800)\n"
        "print([name for name in ('av', 'numpy') if name in sys.modules])\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert answer.stdout.strip() == "[]"
