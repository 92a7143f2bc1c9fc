"""The word times of the built-in voice against the sound itself: `python -m tests.bench.word_times`.

Two kinds of words begin where one can measure it without any model of speech: a sibilant after a sound that
hisses little begins with a jump of the energy above 4 kHz; a word after a pause begins with energy as such.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from hibari.g2p import G2P

from app.audio.pcm import SAMPLE_RATE, WordMark
from app.text.sentences import split
from app.voice.hibari_voice import HibariVoice
from app.voice.pronunciation import pronounce

HOP_MS = 2.5
SIBILANTS = "szʃʒʧ"
HISSES = SIBILANTS + "ʤfvθðtdkpT"
"""Sounds after which a sibilant makes no clear jump."""

SEARCH_MS = 90.0
SIDE_MS = 15.0
LEAST_JUMP_DB = 12.0
PAUSE_DB = -45.0
LEAST_PAUSE_MS = 60.0

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
    sibilants: list[float] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    @property
    def share_timed(self) -> float:
        return self.timed / self.words

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
        figures.timed += len(speech.words)
        times = [time for mark in speech.words for time in (mark.start_ms, mark.end_ms)]
        figures.monotone &= times == sorted(times)
        wave = np.frombuffer(speech.pcm, "<i2").astype(np.float64) / 32768
        figures.sibilants += _sibilants(wave, sentence, speech.words, g2p)
        figures.pauses += _pauses(wave, speech.words)
    return figures


def _sibilants(wave: np.ndarray, sentence: str, marks: tuple[WordMark, ...], g2p: G2P) -> list[float]:
    said = pronounce(g2p, sentence)
    sounds: dict[str, str] = {}
    for sound, owner in zip(said.phonemes, said.owners, strict=True):
        if owner >= 0 and sound.isalpha():
            word = said.words[owner]
            sounds[word] = sounds.get(word, "") + sound
    level = _level_db(wave, above_hz=4000)
    found: list[float] = []
    for before, mark in zip(marks, marks[1:], strict=False):
        last, first = (sounds.get(sentence[m.start : m.end], "") for m in (before, mark))
        if first[:1] and first[0] in SIBILANTS and last[-1:] and last[-1] not in HISSES:
            found += [mark.start_ms - onset for onset in _jump(level, mark.start_ms)]
    return found


def _jump(level: np.ndarray, near_ms: float) -> Iterator[float]:
    """When `level` jumps up most around `near_ms`, if it does."""
    side = round(SIDE_MS / HOP_MS)
    low, high = (round((near_ms + shift) / HOP_MS) for shift in (-SEARCH_MS, SEARCH_MS))
    places = range(max(side, low), min(len(level) - side, high))
    jumps = [float(level[at : at + side].mean() - level[at - side : at].mean()) for at in places]
    if jumps and max(jumps) > LEAST_JUMP_DB:
        yield places[int(np.argmax(jumps))] * HOP_MS


def _pauses(wave: np.ndarray, marks: tuple[WordMark, ...]) -> list[float]:
    loud = _level_db(wave) > PAUSE_DB
    edges = np.flatnonzero(np.diff(loud.astype(int)) == 1) + 1
    least = round(LEAST_PAUSE_MS / HOP_MS)
    onsets = [edge * HOP_MS for edge in edges if edge > least and not loud[edge - least : edge].any()]
    starts = np.array([mark.start_ms for mark in marks])
    gaps = [float(starts[np.argmin(np.abs(starts - onset))] - onset) for onset in onsets]
    return [gap for gap in gaps if abs(gap) < SEARCH_MS]


def _level_db(wave: np.ndarray, above_hz: float = 0.0) -> np.ndarray:
    """Energy of 10 ms windows every `HOP_MS`, in dB of full scale; a window counts for its middle."""
    size, hop = SAMPLE_RATE // 100, round(SAMPLE_RATE * HOP_MS / 1000)
    padded = np.pad(wave, size // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop] * np.hanning(size)
    spectrum = np.abs(np.fft.rfft(windows, axis=1)) ** 2
    band = np.fft.rfftfreq(size, 1 / SAMPLE_RATE) >= above_hz
    return 10 * np.log10(spectrum[:, band].sum(axis=1) / size**2 * 8 + 1e-12)


def main() -> int:
    """Print the figures; 1 if they fall short."""
    found = measure(HibariVoice())
    errors = np.array(found.sibilants + found.pauses)
    print(f"words {found.words}, with a time {100 * found.share_timed:.1f} %, monotone {found.monotone}")
    print(
        f"onsets measured {len(errors)} ({len(found.sibilants)} sibilants, {len(found.pauses)} after a pause)"
    )
    print(f"mean |error| {found.mean_error_ms:.1f} ms, median error {np.median(errors):+.1f} ms")
    print(f"90 % within {np.percentile(np.abs(errors), 90):.1f} ms")
    for name, part in (("sibilants", found.sibilants), ("pauses", found.pauses)):
        print(f"  {name}: mean |error| {np.mean(np.abs(part)):.1f} ms, median {np.median(part):+.1f} ms")
    return 0 if found.monotone and found.share_timed >= 0.97 and found.mean_error_ms <= 15 else 1


if __name__ == "__main__":
    sys.exit(main())
