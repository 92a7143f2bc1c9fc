"""The built-in voice: hibari-tts, with word times."""
# pyright: basic
# The engine and its runtime carry no types.

import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from hibari import dsp
from hibari.g2p import G2P
from hibari.tts import ASSETS, MAX_PHONEMES
from hibari.voices import DEFAULT, VOICES, cache_dir
from numpy.typing import NDArray

from app.audio.edges import trim
from app.audio.pcm import SAMPLE_RATE, ms_to_samples, samples_to_ms
from app.speech.service import Voice
from app.voice.durations import exposed
from app.voice.loaded import Loaded
from app.voice.pronunciation import Pronunciation, pronounce, split_phonemes
from app.voice.synthesizer import Speech, UnusableVoice
from app.voice.word_times import Times, evenly_spread, spoken_times, within, written_marks

CLAUSE_PAUSE_MS = 100.0
"""Between the parts of a sentence that is too long to be spoken in one go."""

OUTPUT = "/Cast_32_output_0"
"""The tensor with the frames of each phoneme (int64) in the models of hibari-tts 0.2.1."""

_SEED = 0
"""Of the noise in the voice: the same sentence sounds the same every time."""


_AT_MOST = 2
"""Voices in memory: the one that finds the words of other services' speech, and the one that speaks."""


class HibariVoice:
    """Every hibari voice whose file is on this computer, in `folder` or where the engine itself keeps its own.

    A voice is loaded when it is first asked for, and nothing is downloaded.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._engines: Loaded[_Engine] = Loaded(_AT_MOST)

    @property
    def voices(self) -> Sequence[Voice]:
        """The voices that are on this computer now, the bundled one first."""
        names = sorted(VOICES, key=lambda name: name != DEFAULT)
        return tuple(
            Voice(name, name.capitalize(), language=VOICES[name]["language"])
            for name in names
            if self._file(name) is not None
        )

    def speak(self, sentence: str, voice: str, speed: float) -> Speech:
        """The sound of one sentence; see `Synthesizer`."""
        engine = self._engine(voice)
        said = pronounce(engine.g2p, sentence)
        parts: list[NDArray[np.float32]] = []
        times: dict[int, Times] = {}
        length = 0
        for start, end in split_phonemes(said.phonemes, MAX_PHONEMES):
            wave, part_times = engine.speak(said, start, end, speed)
            wave, cut = trim(wave)
            if not len(wave):
                continue
            if parts:
                parts.append(np.zeros(ms_to_samples(CLAUSE_PAUSE_MS / speed), np.float32))
                length += len(parts[-1])
            shift = samples_to_ms(length - cut)
            for word, (begins, ends) in part_times.items():
                times[word] = (times.get(word, (begins + shift,))[0], ends + shift)
            parts.append(wave)
            length += len(wave)
        if not parts:
            return Speech(b"")
        length_ms = samples_to_ms(length)
        marks = (
            written_marks(sentence, said.words, times)
            if engine.tells_durations
            else evenly_spread(sentence, length_ms)
        )
        return Speech(_to_pcm(np.concatenate(parts)), within(marks, length_ms))

    def _engine(self, voice: str) -> "_Engine":
        return self._engines.get(voice, lambda: _Engine.load(voice, self._file(voice)))

    def _file(self, name: str) -> Path | None:
        """The model of the voice `name`, if it is there in its full size."""
        traits = VOICES[name]
        folders = [ASSETS] if traits.get("bundled") else [*filter(None, [self._folder]), cache_dir()]
        for file in (Path(folder, traits["file"]) for folder in folders):
            try:
                if file.stat().st_size == traits["bytes"]:
                    return file
            except OSError:
                continue
        return None


@dataclass(frozen=True, slots=True)
class _Engine:
    """A voice in memory. `g2p`: the engine's text-to-phonemes; `ids`: the model's number of each phoneme."""

    session: Any
    g2p: Any
    ids: dict[str, int]
    tells_durations: bool

    @classmethod
    def load(cls, voice: str, file: Path | None) -> "_Engine":
        """The voice in `file`. Raises `UnusableVoice` if that is not the file it should be."""
        if file is None:
            raise UnusableVoice(voice)
        with ThreadPoolExecutor(1) as beside:  # the model loads while Python reads the lexicon
            opening = beside.submit(_open_model, file, None if voice == DEFAULT else VOICES[voice]["sha256"])
            g2p = G2P(british=VOICES[voice]["british"])
            g2p.oov  # noqa: B018 (loads it)
            session, tells_durations = opening.result()
        ids = json.loads(Path(ASSETS, "vocab.json").read_text(encoding="utf-8"))
        return cls(session, g2p, ids, tells_durations)

    def speak(
        self, said: Pronunciation, start: int, end: int, speed: float
    ) -> tuple[NDArray[np.float32], dict[int, Times]]:
        """The wave of phonemes `start` to `end`, untrimmed, and the times of the words in it."""
        known = [index for index in range(start, end) if said.phonemes[index] in self.ids]
        if not known:
            return np.zeros(0, np.float32), {}
        numbers = [0, *(self.ids[said.phonemes[index]] for index in known), 0]
        feed = {"ids": np.asarray([numbers], np.int64), "speed": np.asarray([speed], np.float32)}
        outputs = self.session.run(None, feed)
        harmonics, phases, noise, free, free_phases, pitch = (output[0] for output in outputs[:6])
        noise_source = np.random.default_rng(_SEED)
        wave = dsp.synth(harmonics, phases, noise, free, free_phases, pitch, noise_source)
        if not self.tells_durations:
            return wave, {}
        frames: list[int] = np.asarray(outputs[6]).reshape(-1).tolist()
        phonemes = "".join(said.phonemes[index] for index in known)
        owners = [said.owners[index] for index in known]
        return wave, spoken_times(phonemes, owners, frames, len(wave) * 1000 / SAMPLE_RATE)


def _open_model(path: Path, sha256: str | None) -> tuple[Any, bool]:
    """The model, and whether it tells its durations. `sha256`: what the file has to have, None for one that came
    with the engine. Raises `UnusableVoice`.
    """
    try:
        model = path.read_bytes()
    except OSError:
        raise UnusableVoice(path.stem) from None
    if sha256 is not None and hashlib.sha256(model).hexdigest() != sha256:
        raise UnusableVoice(path.stem)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors only
    options.enable_cpu_mem_arena = False  # it would keep what the longest sentence took, for good
    providers = ["CPUExecutionProvider"]
    try:
        return onnxruntime.InferenceSession(exposed(model, OUTPUT), options, providers=providers), True
    except Exception:  # onnxruntime has no public base of its errors; without durations we count characters
        return onnxruntime.InferenceSession(model, options, providers=providers), False


def _to_pcm(wave: NDArray[np.float32]) -> bytes:
    return (np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes()
