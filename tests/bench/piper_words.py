"""Another voice, with the times of its words: run by the Python of an environment that has `piper-tts` and a voice.

`python piper_words.py VOICE.onnx` reads lines `{"sentence", "speed"}` and answers each with a line
`{"rate", "pcm" (base64, s16le mono), "onsets"}`: when each word between blanks begins, in samples, from the model's
own durations; null for a word that is spoken as one with the word before it, or if the words could not be told apart.
"""

import base64
import json
import sys
from pathlib import Path
from typing import Any

import onnxruntime  # pyright: ignore[reportMissingImports]
from piper import PiperVoice, SynthesisConfig  # pyright: ignore[reportMissingImports]

DURATIONS = b"/Ceil_output_0"
"""The tensor with the frames of each phoneme id in a Piper (VITS) model."""

STRESS = "ˈˌ"

FRAME = 256
"""Samples; the sound leads the durations by one frame in running speech (same measurement)."""

SEED = 1
"""Of the voice's own chance: the same lines in the same order give the same sound."""


def with_durations(model: bytes) -> bytes:
    """The model with its durations as one more output: a repeated protobuf field is merged."""
    name = bytes([0x0A, len(DURATIONS)]) + DURATIONS
    output = bytes([0x62, len(name)]) + name
    return model + bytes([0x3A, len(output)]) + output


def groups(voice: Any, text: str) -> int:
    """How many words, by its phonemes, the voice makes of `text`."""
    said = "".join("".join(part) + " " for part in voice.phonemize(text))
    return sum(any(sound.isalpha() for sound in word) for word in said.split(" "))


def owners(voice: Any, words: list[str]) -> list[int]:
    """The word that each spoken group begins."""
    found: list[int] = []
    index = 0
    while index < len(words):
        count = groups(voice, words[index])
        found += [index] * count
        pair = words[index : index + 2]
        merged = len(pair) == 2 and groups(voice, " ".join(pair)) < count + groups(voice, pair[1])
        index += 2 if merged else 1
    return found


def speak(voice: Any, sentence: str, speed: float) -> tuple[bytes, list[int]]:
    """The sound and where each spoken group of phonemes begins, in samples.

    In running speech a word is heard from the blank in front of it on, behind a sign from its first sound on
    (measured on the jumps of energy above 4 kHz where sibilants begin, and on the ends of pauses).
    """
    sound, begins, done = b"", [], 0
    settings = SynthesisConfig(length_scale=1 / speed)
    for chunk in voice.synthesize(sentence, settings, include_alignments=True):
        at, blank, before, inside = done, done, "", False
        for part in chunk.phoneme_alignments:
            if part.phoneme == " ":
                blank, inside = at, False
            elif not inside and (part.phoneme.isalpha() or part.phoneme in STRESS):
                begins.append(max(0, blank - FRAME) if before.isalpha() else at)
                inside = True
            if part.phoneme != " ":
                before = part.phoneme
            at += int(part.num_samples)
        sound += chunk.audio_int16_bytes
        done += len(chunk.audio_int16_bytes) // 2
    return sound, begins


def main() -> int:
    """Answer until the lines end."""
    path = Path(sys.argv[1])
    voice = PiperVoice.load(path)
    onnxruntime.set_seed(SEED)
    model = with_durations(path.read_bytes())
    voice.session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    for line in sys.stdin:
        order = json.loads(line)
        words = order["sentence"].split()
        sound, begins = speak(voice, order["sentence"], order["speed"])
        found = owners(voice, words)
        onsets: list[int | None] = [None] * len(words)
        if len(found) == len(begins):
            for owner, at in zip(found, begins, strict=True):
                if onsets[owner] is None:
                    onsets[owner] = at
        pcm = base64.b64encode(sound).decode()
        print(json.dumps({"rate": voice.config.sample_rate, "pcm": pcm, "onsets": onsets}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
