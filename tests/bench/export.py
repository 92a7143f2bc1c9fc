"""How fast a novel becomes an MP3, against what its engine and its encoder can do on every core of this computer.

    .venv/bin/python -m tests.bench.export [--characters 10000] [--quick] [--json FILE]

`readlark export` writes an EPUB with the built-in voice; its start and the reading of the EPUB count. The floor, of
the same run: in a process a core, the engine speaks the same sentences, and then the encoder takes that sound.
Meanwhile the memory of the command and of its voice is looked at. The book is the same chapters four times: the longest
sentence decides what a voice needs, so that only passes over the same sentences tell whether length costs memory. On a
busy computer the wall clock says little: the note compares the processor time of both.
"""

import contextlib
import io
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
from tests.bench import goals, report
from tests.bench.novel import novel
from tests.bench.row import Row
from tests.bench.window_process import ROOT, as_installed
from tests.end2end.descendants import children

CORES = sorted(os.sched_getaffinity(0))
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


def floor(sentences: list[str], cores: int) -> Floor:
    """Engine and encoder by themselves, in so many processes."""
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(cores)
    answers: list[Connection] = []
    for number in range(cores):
        answer, told = context.Pipe(duplex=False)
        context.Process(target=speak_and_encode, args=(sentences[number::cores], ready, told)).start()
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


@contextlib.contextmanager
def on(cores: int) -> Iterator[None]:
    """This process, and what it starts, has so many cores while the block lasts."""
    os.sched_setaffinity(0, CORES[:cores])
    try:
        yield
    finally:
        os.sched_setaffinity(0, CORES)


def measure(characters: int, times: int, cores: int) -> tuple[Floor, Export]:
    """The floor and the export of so many characters, so many times, on so many cores."""
    with tempfile.TemporaryDirectory() as folder, on(cores):
        book = Path(folder) / "novel.epub"
        book.write_bytes(novel(characters, times))
        return floor(sentences_of(book), cores), exported(book, Path(folder))


def pace(row: Row, least: Floor, export: Export) -> Row:
    """As times the pace of hearing, against what engine and encoder by themselves make of it."""
    alone = least.speech_s / (least.engine_s + least.encoder_s)
    note = f"{least.speech_s / 60:.0f} min of speech; by processor time {least.cpu_s / export.cpu_s:.2f} of the floor"
    return row.found(least.speech_s / export.took_s, alone, note)


def rows(characters: int, times: int) -> list[Row]:
    """Of all cores the pace and the memory, of fewer the pace of a book that is shorter still."""
    found: list[Row] = []
    for cores in range(1, len(CORES)):
        least, export = measure(characters * cores // len(CORES) // 2, times, cores)
        row = Row("export", f"the same on {cores} of {len(CORES)} cores", "×", against=goals.EXPORT.against)
        found.append(pace(row, least, export))
    least, export = measure(characters, times, len(CORES))
    memory = [command + voice for command, voice in export.memory]
    most = Row("export", "the most memory of command and voice together", "MB").found(max(memory))
    return [pace(goals.EXPORT, least, export), goals.EXPORT_GROWTH.found(growth_mb(memory)), *found, most]


def main() -> int:
    parser = report.options(__doc__)
    parser.add_argument(
        "--characters", type=int, default=10_000, help="of the book, which has them four times"
    )
    given = report.told(parser)
    return report.conclude(rows(given.characters, 1 if given.quick else _TIMES), given.json)


if __name__ == "__main__":
    sys.exit(main())
