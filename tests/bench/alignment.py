"""Word times of other voices against what is known of them.

A really different voice, Piper's Joe, is measured by the durations of its own model; it lives in an environment of
its own, which the first run makes (`tests.environments`). The built-in voice itself, warped in ways that keep its word
times known, stands in for more voices.

    .venv/bin/python -m tests.bench.alignment [--quick] [--json FILE]
"""

import base64
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import av
import numpy as np

from app.audio.alignment.aligner import Aligner
from app.audio.alignment.spreading import spread_between_pauses, spread_evenly
from app.audio.alignment.voice_statistics import VoiceStatistics
from app.audio.codecs import Stretcher
from app.audio.decoding import Decoder
from app.audio.pcm import SAMPLE_RATE, WordMark, ms_to_samples, samples_to_ms, silence
from app.text.document import ParagraphKind
from app.text.sentences import split
from app.text.spoken import speak
from app.voice.hibari_voice import HibariVoice
from app.voice.recital import recite
from tests.bench import goals, report
from tests.bench.alignment_text import TEXT
from tests.bench.row import Row
from tests.bench.word_times import TEXT as STORY
from tests.environments import OTHER_VOICE, python_with, weights

PIECE_MS = 20.0
"""What is fed at once: as a slow service would send it."""

JOE = "Piper's Joe"

JOE_FASTER = f"{JOE} at 1.3"

GOAL_DELAY_MS = 500.0
"""A word should be committed no later than that."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was spoken, and when its words begin, in ms, by their first code point."""

    text: str
    pcm: bytes
    words: tuple[WordMark, ...]
    onsets: Mapping[int, float]


@dataclass(slots=True)
class Figures:
    """Claimed minus true onsets in ms, audio past the true onset when a word was committed in ms, and the cost."""

    errors: list[float] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    cpu_s: float = 0.0
    audio_s: float = 0.0

    @property
    def mean_ms(self) -> float:
        return float(np.mean(np.abs(self.errors)))

    @property
    def p95_ms(self) -> float:
        return float(np.percentile(np.abs(self.errors), 95))


def paragraphs() -> list[str]:
    """As they are spoken: what the voices are asked to say."""
    written = [" ".join(paragraph.split()) for paragraph in f"{STORY}\n\n{TEXT}".split("\n\n")]
    return [speak(text, 0, len(text), ParagraphKind.PROSE).text for text in written if text]


def read(voice: HibariVoice, text: str, speed: float = 1.0) -> Reading:
    """The built-in voice's reading."""
    parts = list(recite(voice, text, voice.voices[0], speed))
    words = tuple(word for part in parts for word in part.words)
    return Reading(text, b"".join(part.pcm for part in parts), words, {w.start: w.start_ms for w in words})


def measure(pairs: Iterable[tuple[Reading, Reading]]) -> Figures:
    """Align each second reading by the first one; they are all of one voice, whose statistics are kept."""
    figures = Figures()
    statistics: VoiceStatistics | None = None
    size = 2 * ms_to_samples(PIECE_MS)
    for reference, heard in pairs:
        delays: list[float] = []
        begun = time.thread_time()
        aligner = Aligner(reference.pcm, reference.words, statistics)
        for start in range(0, len(heard.pcm), size):
            found = aligner.feed(heard.pcm[start : start + size])
            now_ms = samples_to_ms(min(start + size, len(heard.pcm)) // 2)
            delays += [now_ms] * (len(found.committed) - len(delays))
        found = aligner.finish()
        figures.cpu_s += time.thread_time() - begun
        statistics = aligner.statistics
        length_ms = samples_to_ms(len(heard.pcm) // 2)
        figures.audio_s += length_ms / 1000
        figures.confidences.append(found.confidence)
        delays += [length_ms] * (len(found.committed) - len(delays))
        for mark, now_ms in zip(found.committed, delays, strict=True):
            if mark.start in heard.onsets:
                figures.errors.append(mark.start_ms - heard.onsets[mark.start])
                figures.delays.append(now_ms - heard.onsets[mark.start])
                if figures.delays[-1] > GOAL_DELAY_MS:
                    figures.late.append(reference.text[mark.start : mark.end])
    return figures


# --- the built-in voice made into others ------------------------------------------------------------------------------


def moved(reading: Reading, pcm: bytes, move: Callable[[float], float]) -> Reading:
    """The reading with other sound, its onsets moved."""
    return Reading(reading.text, pcm, reading.words, {at: move(ms) for at, ms in reading.onsets.items()})


def paced(reading: Reading, tempo: float) -> Reading:
    """Faster or slower, by pieces of the wave."""
    stretcher = Stretcher(tempo)
    pcm = stretcher.feed(reading.pcm) + stretcher.finish()
    return moved(reading, pcm, lambda ms: ms * len(pcm) / len(reading.pcm))


def paused(reading: Reading, seed: int = 1) -> Reading:
    """Without its own pauses, and with others of up to 0.6 s before one word in six."""
    random = np.random.default_rng(seed)
    pcm, onsets = b"", {}
    for word, following in pairwise([*reading.words, WordMark(0, 0, len(reading.pcm) / 48, 0)]):
        pause = silence(random.uniform(150, 600)) if random.random() < 1 / 6 else b""
        pcm += pause
        onsets[word.start] = samples_to_ms(len(pcm) // 2)
        gap = following.start_ms - word.end_ms
        end_ms = word.end_ms + 40 if gap > 100 else following.start_ms
        pcm += reading.pcm[2 * ms_to_samples(word.start_ms) : 2 * ms_to_samples(end_ms)]
    return Reading(reading.text, pcm, reading.words, onsets)


def pitched(reading: Reading, factor: float) -> Reading:
    """Higher or lower, as of a smaller or a larger head, at the same pace."""
    wave = np.frombuffer(reading.pcm, "<i2").astype(float)
    shifted = (
        np.interp(np.arange(0, len(wave) - 1, factor), np.arange(len(wave)), wave).astype("<i2").tobytes()
    )
    stretcher = Stretcher(1 / factor)
    pcm = stretcher.feed(shifted) + stretcher.finish()
    return moved(reading, pcm, lambda ms: ms * len(pcm) / len(reading.pcm))


def noisy(reading: Reading, ratio_db: float) -> Reading:
    """With white noise."""
    wave = np.frombuffer(reading.pcm, "<i2").astype(float)
    level = np.sqrt(np.mean(wave**2)) * 10 ** (-ratio_db / 20)
    wave += np.random.default_rng(1).normal(scale=level, size=len(wave))
    return moved(reading, np.clip(wave, -32768, 32767).astype("<i2").tobytes(), lambda ms: ms)


def narrow(reading: Reading) -> Reading:
    """As by telephone: 300 to 3400 Hz, 12 dB softer."""
    wave = np.frombuffer(reading.pcm, "<i2").astype(float)
    spectrum = np.fft.rfft(wave)
    hertz = np.fft.rfftfreq(len(wave), 1 / SAMPLE_RATE)
    spectrum[(hertz < 300) | (hertz > 3400)] = 0
    pcm = (np.fft.irfft(spectrum, len(wave)) / 4).astype("<i2").tobytes()
    return moved(reading, pcm, lambda ms: ms)


def squeezed(reading: Reading) -> Reading:
    """Through an mp3 of 32 kbit/s; its delay, which a listener hears too, is measured and added."""
    file = BytesIO()
    with av.open(file, "w", format="mp3") as container:
        stream = container.add_stream("libmp3lame", rate=SAMPLE_RATE, layout="mono")
        stream.bit_rate = 32_000
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(reading.pcm) // 2)
        frame.sample_rate = SAMPLE_RATE
        frame.planes[0].update(reading.pcm)
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    pcm = decoded(file.getvalue(), "audio/mpeg")
    first, second = (np.frombuffer(data, "<i2")[:72_000].astype(float) for data in (reading.pcm, pcm))
    size = len(first) + len(second)
    likeness = np.fft.irfft(np.fft.rfft(second, size) * np.fft.rfft(first, size).conj(), size)
    lag_ms = samples_to_ms(int(np.argmax(likeness[: len(second)])))
    return moved(reading, pcm, lambda ms: ms + lag_ms)


def decoded(data: bytes, media_type: str, rate: int = SAMPLE_RATE) -> bytes:
    decoder = Decoder(media_type, rate)
    return decoder.feed(data) + decoder.finish()


WARPS: dict[str, Callable[[Reading], Reading]] = {
    "as it is": lambda reading: reading,
    "tempo 0.75": lambda reading: paced(reading, 0.75),
    "tempo 1.3": lambda reading: paced(reading, 1.3),
    "other pauses": paused,
    "15 % higher, tempo 1.15": lambda reading: paced(pitched(reading, 1.15), 1.15),
    "20 % lower, other pauses": lambda reading: pitched(paused(reading), 0.8),
    "noise 20 dB below": lambda reading: noisy(reading, 20),
    "telephone": narrow,
    "mp3 32 kbit/s": squeezed,
}


# --- another voice ----------------------------------------------------------------------------------------------------


def read_by_piper(python: Path, voice: Path, texts: Iterable[str], speed: float) -> Iterator[Reading]:
    """The readings of another voice, by the environment that `python` belongs to."""
    script = Path(__file__).with_name("piper_words.py")
    with subprocess.Popen(
        [python, "-P", script, voice], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        for text in texts:
            pcm, onsets = b"", {}
            for start, end in split(text):
                order = {"sentence": text[start:end], "speed": speed}
                process.stdin.write(json.dumps(order).encode() + b"\n")
                process.stdin.flush()
                answer = json.loads(process.stdout.readline())
                rate = answer["rate"]
                begins = [match.start() for match in re.finditer(r"\S+", text[start:end])]
                shift = samples_to_ms(len(pcm) // 2)
                for begin, onset in zip(begins, answer["onsets"], strict=True):
                    if onset is not None:
                        onsets[start + begin] = shift + onset * 1000 / rate
                pcm += decoded(base64.b64decode(answer["pcm"]), "audio/pcm", rate)
            yield Reading(text, pcm, (), onsets)
        process.stdin.close()


def spread_errors(
    readings: Iterable[Reading], spread: Callable[[str, bytes], tuple[WordMark, ...]]
) -> list[float]:
    """Mean and 95th percentile of the errors of a method that knows no other reading, in ms."""
    errors = [
        abs(mark.start_ms - reading.onsets[mark.start])
        for reading in readings
        for mark in spread(reading.text, reading.pcm)
        if mark.start in reading.onsets
    ]
    return [float(np.mean(errors)), float(np.percentile(errors, 95))]


def rows(found: Mapping[str, Figures], joe: list[Reading]) -> list[Row]:
    """The goals, measured on Joe, and every other voice beside; `joe` are his readings at his own pace."""
    own, faster = found[JOE], found[JOE_FASTER]
    late = [*own.late, *faster.late]
    words = len(own.delays) + len(faster.delays)
    longest = max(*own.delays, *faster.delays)
    note = f"of {words} words: {' '.join(late) or 'none'}; the longest after {longest:.0f} ms"
    return [
        goals.ALIGNED.found(own.mean_ms),
        goals.ALIGNED_P95.found(own.p95_ms),
        goals.ALIGNED_LATE.found(100 * len(late) / words, note=note),
        goals.ALIGNED_CPU.found(100 * own.cpu_s / own.audio_s),
        *(_beside(name, figures) for name, figures in found.items() if name != JOE),
        *_without(joe),
    ]


def _beside(name: str, found: Figures) -> Row:
    row = Row("alignment", f"mean error of another voice: {name}", "ms")
    return row.found(found.mean_ms, note=f"95 % below {found.p95_ms:.0f} ms")


def _without(readings: list[Reading]) -> Iterator[Row]:
    """What simpler ways would make of Joe."""
    for name, method in (("between pauses", spread_between_pauses), ("evenly", spread_evenly)):
        mean, p95 = spread_errors(readings, method)
        row = Row("alignment", f"mean error of words spread {name}", "ms")
        yield row.found(mean, note=f"95 % below {p95:.0f} ms")


def main() -> int:
    """Print the figures; 1 if they fall short."""
    given = report.told(report.options(__doc__))
    texts = paragraphs()[:3] if given.quick else paragraphs()
    voice = HibariVoice()
    references, faster = ([read(voice, text, speed) for text in texts] for speed in (1.0, 1.3))
    warps = {"as it is": WARPS["as it is"]} if given.quick else WARPS
    sets = {f"the built-in one, {name}": [warp(one) for one in references] for name, warp in warps.items()}
    python = python_with(OTHER_VOICE)
    for name, speed in ((JOE, 1.0), (JOE_FASTER, 1.3)):
        sets[name] = list(read_by_piper(python, weights(python), texts, speed))
    sets["Piper's Joe as an mp3 of 32 kbit/s"] = [squeezed(reading) for reading in sets[JOE]]
    found = {
        name: measure(zip(faster if name == JOE_FASTER else references, readings, strict=True))
        for name, readings in sets.items()
    }
    return report.conclude(rows(found, sets[JOE]), given.json)


if __name__ == "__main__":
    sys.exit(main())
