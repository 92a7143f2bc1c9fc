"""The word times of the built-in voice against the sound itself.

    .venv/bin/python -m tests.bench.word_times [--json FILE]

Two kinds of words begin where one can measure it without any model of speech: a sibilant after a sound that
hisses little begins with a jump of the energy above 4 kHz; a word after a pause begins with energy as such.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from hibari.g2p import G2P

from app.audio.pcm import SAMPLE_RATE, WordMark
from app.text.sentences import split
from app.voice.hibari_voice import HibariVoice
from app.voice.pronunciation import pronounce
from tests.bench import goals, report
from tests.bench.row import Row

HOP_MS = 2.5
SIBILANTS = "szʃʒʧ"
HISSES = SIBILANTS + "ʤfvθðtdkpT"
"""Sounds after which a sibilant makes no clear jump."""

SEARCH_MS = 90.0
"""How far from the claimed onset the real one is looked for."""

HISS_DB, HISS_SHARE_DB, LEAST_HISS_MS = -45.0, -4.0, 35.0
"""A hiss: so loud above 4 kHz, with this share of the whole energy, for so long. (The burst of a `t` is shorter.)"""

SIDE_MS = 15.0
"""The jump is the step between the levels this long before and behind it."""

PAUSE_DB, LEAST_PAUSE_MS = -45.0, 60.0

TEXT = """
The old station stood at the end of a long street, silent and warm in the summer sun. Nobody had seen a train
since spring, yet the small clock above the door still showed the proper hour. Sarah came every Sunday, sat
down on the same bench, and opened a book she never seemed to finish. She liked the smell of dry wood, the sound
of swallows under the roof, and the slow shadow that moved along the wall.

One morning a stranger appeared. He carried a silver case, wore a soft hat, and walked so slowly that she
thought he must be tired. "Is there a train to the sea today?" he said. She shook her head. "There is a bus at
seven, sir, but it goes only as far as the bridge." He smiled, sat beside her, and set the case upon his knees.

Inside lay a strange machine: brass wheels, a shining glass, a row of seven keys. "My sister made it," he said,
"so that she could hear the stories she was too busy to read." He turned a small screw, and the wheels began to
sing. Then, quite clearly, a voice spoke. It read a page about the sea, about ships and storms, about a sailor
who sold his shoes for a song. Sarah listened, closed her eyes, and saw it all.

When the story was over, the man was asleep. The sun had set, swallows had settled, and the clock had stopped.
She wondered whether to wake him, or simply to stay. Somewhere beyond the hill a whistle blew, soft at first,
and then so strong that the windows shook. In the summer dark a single lamp was moving along the rails. She
stood, touched his sleeve, and said, "Sir, I believe your train is coming after all."

He rose at once, as if he had never slept. The silver case clicked shut, the lamp grew large, and the engine
sighed beside the empty platform. "Will you come along?" he asked. Sarah looked back at the bench, at her book,
at the silent clock. Slowly, she smiled. "Some other Sunday, perhaps. I should like to see how my own story ends."
"""


@dataclass(slots=True)
class Figures:
    """What was found: words of the text, those with a time, and claimed minus measured onsets in ms."""

    words: int = 0
    timed: int = 0
    monotone: bool = True
    eligible: int = 0
    """Words whose onset should be measurable; one found nowhere near the claim is not in the lists below."""
    sibilants: list[float] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    @property
    def share_timed(self) -> float:
        return self.timed / self.words

    @property
    def share_found(self) -> float:
        return (len(self.sibilants) + len(self.pauses)) / self.eligible

    @property
    def mean_error_ms(self) -> float:
        return float(np.mean(np.abs(self.sibilants + self.pauses)))


def measure(voice: HibariVoice, text: str = TEXT) -> Figures:
    """Speak `text` and compare."""
    figures = Figures()
    g2p = G2P()
    for start, end in split(text):
        sentence = " ".join(text[start:end].split())
        speech = voice.speak(sentence, "heart", 1.0)
        figures.words += sum(any(char.isalnum() for char in word) for word in sentence.split())
        figures.timed += sum(any(char.isalnum() for char in sentence[m.start : m.end]) for m in speech.words)
        times = [time for mark in speech.words for time in (mark.start_ms, mark.end_ms)]
        figures.monotone &= times == sorted(times)
        wave = np.frombuffer(speech.pcm, "<i2").astype(np.float64) / 32768
        for part, found in (
            (figures.sibilants, _sibilants(wave, sentence, speech.words, g2p)),
            (figures.pauses, _pauses(wave, sentence, speech.words)),
        ):
            figures.eligible += len(found)
            part += [error for error in found if error is not None]
    return figures


def _sibilants(wave: np.ndarray, sentence: str, marks: tuple[WordMark, ...], g2p: G2P) -> list[float | None]:
    said = pronounce(g2p, sentence)
    sounds: dict[str, str] = {}
    for sound, owner in zip(said.phonemes, said.owners, strict=True):
        if owner >= 0 and sound.isalpha():
            word = said.words[owner]
            sounds[word] = sounds.get(word, "") + sound
    level, whole = _level_db(wave, above_hz=4000), _level_db(wave)
    begins = _begins((level > HISS_DB) & (level - whole > HISS_SHARE_DB), LEAST_HISS_MS)
    found: list[float | None] = []
    for before, mark in pairwise(marks):
        last, first = (sounds.get(sentence[m.start : m.end], "") for m in (before, mark))
        if first[:1] and first[0] in SIBILANTS and last[-1:] and last[-1] not in HISSES:
            near = min(begins, key=lambda begin, at=mark.start_ms: abs(begin * HOP_MS - at), default=None)
            is_near = near is not None and abs(near * HOP_MS - mark.start_ms) < SEARCH_MS
            found.append(mark.start_ms - _jump(level, near) if is_near else None)
    return found


def _begins(signal: np.ndarray, least_ms: float) -> list[int]:
    """Where runs of True of at least `least_ms` begin."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], signal.astype(int), [0]])))
    return [int(a) for a, b in zip(edges[::2], edges[1::2], strict=True) if (b - a) * HOP_MS >= least_ms]


def _jump(level: np.ndarray, near: int) -> float:
    """When, in ms, `level` jumps up most around the window `near`."""
    side = round(SIDE_MS / HOP_MS)
    places = range(max(side, near - 2 * side), min(len(level) - side, near + side) + 1)
    return HOP_MS * max(places, key=lambda at: level[at : at + side].mean() - level[at - side : at].mean())


def _pauses(wave: np.ndarray, sentence: str, marks: tuple[WordMark, ...]) -> list[float | None]:
    """For words behind a sign: the end of the pause in front of them."""
    quiet = _level_db(wave) < PAUSE_DB
    edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.astype(int), [0]])))
    ends = [
        b * HOP_MS for a, b in zip(edges[::2], edges[1::2], strict=True) if (b - a) * HOP_MS >= LEAST_PAUSE_MS
    ]
    found: list[float | None] = []
    for before, mark in pairwise(marks):
        near = min(ends, key=lambda end, at=mark.start_ms: abs(end - at), default=None)
        if sentence[before.end - 1] in ",;:":
            is_near = near is not None and abs(near - mark.start_ms) < SEARCH_MS
            found.append(mark.start_ms - near if is_near else None)
    return found


def _level_db(wave: np.ndarray, above_hz: float = 0.0) -> np.ndarray:
    """Energy of 10 ms windows every `HOP_MS`, in dB of full scale; a window counts for its middle."""
    size, hop = SAMPLE_RATE // 100, round(SAMPLE_RATE * HOP_MS / 1000)
    padded = np.pad(wave, size // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop] * np.hanning(size)
    spectrum = np.abs(np.fft.rfft(windows, axis=1)) ** 2
    band = np.fft.rfftfreq(size, 1 / SAMPLE_RATE) >= above_hz
    return 10 * np.log10(spectrum[:, band].sum(axis=1) / size**2 * 8 + 1e-12)


def rows(found: Figures) -> list[Row]:
    """The goals, and both kinds of onsets by themselves."""
    kinds = (("sibilants", found.sibilants), ("after a pause", found.pauses))
    return [
        goals.TIMED.found(100 * found.share_timed),
        goals.ORDERED.found(0 if found.monotone else 1),
        goals.WORD_ERROR.found(found.mean_error_ms),
        *(_kind(name, errors) for name, errors in kinds),
    ]


def _kind(name: str, errors: Sequence[float]) -> Row:
    row = Row("word_times", f"the same of {len(errors)} words that begin clearly: {name}", "ms")
    return row.found(float(np.mean(np.abs(errors))), note=f"median {np.median(errors):+.1f} ms")


def main() -> int:
    """Print the figures; 1 if they fall short."""
    given = report.told(report.options(__doc__))
    return report.conclude(rows(measure(HibariVoice())), given.json)


if __name__ == "__main__":
    sys.exit(main())
