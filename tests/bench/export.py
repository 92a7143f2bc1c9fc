"""How fast a novel becomes an MP3, against what its engine and its encoder can do on every core of this computer.

    .venv/bin/python -m tests.bench.export [--characters 60000] [--json FILE]

`readlark export` writes an EPUB with the built-in voice; its start and the reading of the EPUB count. The floor, of
the same run: in a process a core, the engine speaks the same sentences, and then the encoder takes that sound.
Meanwhile the memory of the command and of its voice is looked at. The book is the same chapters four times: the longest
sentence decides what a voice needs, so that only passes over the same sentences tell whether length costs memory. On a
busy computer the wall clock says little: `cpu_ratio` compares the processor time of both.
"""

import argparse
import io
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from app.audio.codecs import frame_of
from app.audio.pcm import BYTES_PER_SAMPLE, SAMPLE_RATE
from app.reading.plan import Script
from app.speech.service import Voice
from app.text.importing import addresses, opening
from app.voice.recital import recite
from app.voice.synthesizer import Speech
from tests.bench.novel import novel
from tests.bench.window_process import ROOT, as_installed
from tests.end2end.descendants import children

LEAST_RATIO = 0.8
MOST_GROWTH_MB = 20.0
"""From the first half of the export to the second, of both processes together."""

CORES = len(os.sched_getaffinity(0))
_LOOK_S = 0.1
_TIMES = 4
_VOICE = Voice("heart", "Heart", language="en-us")


@dataclass(frozen=True)
class Floor:
    """What the engine and the encoder take for everything, on all cores: seconds; how long it sounds; and the
    processor time of it.
    """

    engine_s: float
    encoder_s: float
    speech_s: float
    cpu_s: float


class _Listed:
    """In the place of an engine: notes what it would be asked for."""

    def __init__(self) -> None:
        self.voices: Sequence[Voice] = (_VOICE,)
        self.sentences: list[str] = []

    def speak(self, sentence: str, voice: str, speed: float) -> Speech:
        """Say nothing."""
        self.sentences.append(sentence)
        return Speech(b"")


def sentences_of(book: Path) -> list[str]:
    """What the engine is asked for when `book` is exported."""
    script = Script(opening.read(addresses.source(str(book))))
    listed = _Listed()
    first = script.place_at(0)
    for utterance in script.utterances(first, len(script.document.text), 0) if first else ():
        list(recite(listed, utterance.text, _VOICE, 1.0))
    return listed.sentences


def speak_and_encode(sentences: list[str], ready: Barrier, told: Connection) -> None:
    """One process' share: tells how long the speaking took, then the encoding, the samples, and the processor time."""
    from app.voice.hibari_voice import HibariVoice

    engine = HibariVoice()
    voice = engine.voices[0].id
    engine.speak("Ready.", voice, 1.0)
    ready.wait()
    began, cpu = time.perf_counter(), time.process_time()
    spoken = [engine.speak(sentence, voice, 1.0).pcm for sentence in sentences]
    engine_s = time.perf_counter() - began
    ready.wait()
    began = time.perf_counter()
    encode(spoken)
    encoder_s, cpu_s = time.perf_counter() - began, time.process_time() - cpu
    told.send((engine_s, encoder_s, sum(map(len, spoken)) / (BYTES_PER_SAMPLE * SAMPLE_RATE), cpu_s))


def encode(pieces: Sequence[bytes]) -> None:
    """PyAV's MP3 of 64 kbit/s, as clips have it."""
    import av

    with av.open(io.BytesIO(), "w", format="mp3") as container:
        stream: Any = container.add_stream("libmp3lame", rate=SAMPLE_RATE, layout="mono")
        stream.bit_rate = 64_000
        for piece in filter(None, pieces):
            container.mux(stream.encode(frame_of(piece)))
        container.mux(stream.encode(None))


def floor(sentences: list[str]) -> Floor:
    """Engine and encoder by themselves."""
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(CORES)
    answers: list[Connection] = []
    for number in range(CORES):
        answer, told = context.Pipe(duplex=False)
        context.Process(target=speak_and_encode, args=(sentences[number::CORES], ready, told)).start()
        answers.append(answer)
    engines, encoders, speech, cpu = zip(*(answer.recv() for answer in answers), strict=True)
    return Floor(max(engines), max(encoders), sum(speech), sum(cpu))


def resident_mb(pid: int) -> float:
    """What a process holds in memory; nothing if it has just ended."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return pages * resource.getpagesize() / 1e6


@dataclass(frozen=True)
class Export:
    """How long the command took, the processor time of it and its voice, and the memory (MB) of either all along."""

    took_s: float
    cpu_s: float
    memory: list[tuple[float, float]]


def exported(book: Path, home: Path) -> Export:
    """Let `readlark` do it."""
    env = as_installed({**os.environ, "READLARK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"})
    command = [sys.executable, "-m", "app", "export", str(book), "-o", str(home / "novel.mp3"), "--quiet"]
    began, cpu = time.perf_counter(), _cpu_of_children()
    with subprocess.Popen(command, env=env, cwd=ROOT) as process:
        memory = list(_memory(process))
    if process.returncode:
        raise RuntimeError("the export failed")
    return Export(time.perf_counter() - began, _cpu_of_children() - cpu, memory)


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _memory(process: "subprocess.Popen[bytes]") -> Iterator[tuple[float, float]]:
    while process.poll() is None:
        yield resident_mb(process.pid), sum(map(resident_mb, children(process.pid)))
        time.sleep(_LOOK_S)


def growth_mb(memory: Sequence[float]) -> float:
    """The most of the second half less the most of the first."""
    half = max(1, len(memory) // 2)
    return max(memory[half:]) - max(memory[:half])


def quarters_mb(memory: Sequence[float]) -> list[float]:
    """The most of each quarter."""
    size = max(1, len(memory) // 4)
    return [round(max(memory[number * size :][:size]), 1) for number in range(4)]


def measure(characters: int) -> dict[str, Any]:
    """Every figure of one run."""
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "novel.epub"
        book.write_bytes(novel(characters // _TIMES, _TIMES))
        load = os.getloadavg()[0]
        least = floor(sentences_of(book))
        export = exported(book, Path(folder))
    memory = export.memory
    floor_s = least.engine_s + least.encoder_s
    return {
        "speech_min": round(least.speech_s / 60, 1),
        "engine_s": round(least.engine_s, 2),
        "encoder_s": round(least.encoder_s, 2),
        "export_s": round(export.took_s, 2),
        "times_real_time": round(least.speech_s / export.took_s, 1),
        "ratio": round(floor_s / export.took_s, 3),
        "cpu_ratio": round(least.cpu_s / export.cpu_s, 3),
        "command_growth_mb": round(growth_mb([own for own, _ in memory]), 1),
        "voice_growth_mb": round(growth_mb([voice for _, voice in memory]), 1),
        "growth_mb": round(growth_mb([own + voice for own, voice in memory]), 1),
        "quarters_mb": quarters_mb([own + voice for own, voice in memory]),
        "cores": CORES,
        "load_before": round(load, 1),
        "memory_mb": [round(own + voice) for own, voice in memory],
    }


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--characters", type=int, default=60_000, help="of the book: a quarter of them four times"
    )
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    figures = measure(options.characters)
    for name, value in list(figures.items())[:-1]:
        print(f"{name:20} {value!s:>8}")
    reached = figures["ratio"] >= LEAST_RATIO and figures["growth_mb"] <= MOST_GROWTH_MB
    print(
        f"goal: a ratio of {LEAST_RATIO}, at most {MOST_GROWTH_MB:.0f} MB: {'reached' if reached else 'MISSED'}"
    )
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2))
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
