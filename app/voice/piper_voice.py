"""Piper's voices, from their files, with word times. The engine is an extra: `readlark[piper]`."""
# pyright: basic
# The engine and its runtime carry no types.

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from app.audio.alignment.spreading import spread_between_pauses
from app.audio.edges import trim
from app.audio.pcm import ms_to_samples, samples_to_ms
from app.audio.resampling import resampled
from app.speech.service import Voice
from app.voice.durations import exposed
from app.voice.loaded import Loaded
from app.voice.piper_files import PiperFile, find, is_engine_here
from app.voice.piper_words import owners
from app.voice.pronunciation import split_phonemes
from app.voice.synthesizer import Speech, UnusableVoice
from app.voice.word_times import Times, spoken_times, within, written_marks

CLAUSE_PAUSE_MS = 100.0
"""Between the parts of a sentence that is too long to be spoken in one go."""

OUTPUT = "/Ceil_output_0"
"""The tensor with the frames of each phoneme in Piper's models."""

LEAD_MS = 12.0
"""A sound is heard one frame (256 samples of 22.05 kHz) before the boundary that the durations give it."""

LOUDEST = 0.4
"""The models' levels differ; every sentence is brought to this peak, as loud as the bundled voice."""

_LONGEST = 200
"""Phonemes spoken in one go: memory grows with them."""

_AT_MOST = 1
"""Voices in memory: one takes some 350 MB with the engine."""

_THREADS = 2


class PiperVoices:
    """Every Piper voice in a folder, loaded when it is first asked for.

    Spoken without the noise that the models may add: so a sentence sounds the same each time, as `Synthesizer` has it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._has_engine = is_engine_here()
        self._engines: Loaded[_Engine] = Loaded(_AT_MOST)

    @property
    def voices(self) -> Sequence[Voice]:
        """The voices whose files lie in the folder now; none without the engine."""
        return tuple(Voice(file.id, file.name, language=file.language) for file in self._files())

    def speak(self, sentence: str, voice: str, speed: float) -> Speech:
        """The sound of one sentence; see `Synthesizer`."""
        file = next((file for file in self._files() if file.id == voice), None)
        if file is None:
            raise UnusableVoice(voice)
        engine = self._engines.get(voice, lambda: _Engine.load(file))
        return engine.speak(_plain(sentence), speed)

    def _files(self) -> list[PiperFile]:
        if not self._has_engine:
            return []
        return [file for file in find(self._folder) if isinstance(file, PiperFile)]


@dataclass(frozen=True, slots=True)
class _Engine:
    """A voice in memory. `phonemizer`: the engine, for its text-to-phonemes alone."""

    session: Any
    phonemizer: Any
    file: PiperFile
    tells_durations: bool

    @classmethod
    def load(cls, file: PiperFile) -> "_Engine":
        """The voice in `file`. Raises `UnusableVoice`."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = _THREADS, 1
        options.log_severity_level = 4  # fatal errors only
        # They would keep what the longest sentence took, for good.
        options.enable_cpu_mem_arena = options.enable_mem_pattern = False
        try:
            model = file.model.read_bytes()
            session, tells_durations = _session(model, options)
            return cls(session, _phonemizer(file, session), file, tells_durations)
        except Exception:  # onnxruntime has no public base of its errors
            raise UnusableVoice(file.id) from None

    def speak(self, text: str, speed: float) -> Speech:
        """The sound of `text` and its words. Raises `UnusableVoice`."""
        waves: list[NDArray[np.float32]] = []
        times: dict[int, Times] = {}
        length = 0
        for phonemes, of in self._said(text):
            for start, end in split_phonemes(phonemes, _LONGEST):
                wave, part_times = self._wave(phonemes[start:end], of[start:end], speed)
                wave, cut = trim(wave)
                if not len(wave):
                    continue
                if waves:
                    waves.append(np.zeros(ms_to_samples(CLAUSE_PAUSE_MS / speed), np.float32))
                    length += len(waves[-1])
                shift = samples_to_ms(length - cut)
                for word, (begins, ends) in part_times.items():
                    times[word] = (times.get(word, (begins + shift,))[0], ends + shift)
                waves.append(wave)
                length += len(wave)
        if not waves:
            return Speech(b"")
        whole = np.concatenate(waves)
        pcm = (np.clip(whole, -1, 1) * 32767).astype("<i2").tobytes()
        if not self.tells_durations:
            return Speech(pcm, spread_between_pauses(text, pcm))
        return Speech(pcm, within(written_marks(text, text.split(), times), samples_to_ms(length)))

    def _said(self, text: str) -> list[tuple[str, tuple[int, ...]]]:
        """The phonemes of each part of `text`, a character each, and the word that each belongs to."""
        parts = ["".join(phoneme[:1] for phoneme in part) for part in self.phonemizer.phonemize(text)]
        of = owners(text, "".join(parts), self.phonemizer.phonemize)
        said: list[tuple[str, tuple[int, ...]]] = []
        done = 0
        for part in parts:
            said.append((part, of[done : done + len(part)]))
            done += len(part)
        return said

    def _wave(
        self, phonemes: str, of: Sequence[int], speed: float
    ) -> tuple[NDArray[np.float32], dict[int, Times]]:
        """The wave of `phonemes` at 24 kHz, untrimmed, and the times of the words in it."""
        ids = self.file.phoneme_ids
        known = [index for index, sound in enumerate(phonemes) if sound in ids]
        if not any(phonemes[index].isalpha() for index in known):
            return np.zeros(0, np.float32), {}
        pieces = [ids["^"] + ids["_"], *(ids[phonemes[index]] + ids["_"] for index in known), ids["$"]]
        numbers = [number for piece in pieces for number in piece]
        feed: dict[str, Any] = {
            "input": np.asarray([numbers], np.int64),
            "input_lengths": np.asarray([len(numbers)], np.int64),
            "scales": np.asarray([0.0, self.file.pace / speed, 0.0], np.float32),
        }
        if self.file.speakers > 1:
            feed["sid"] = np.asarray([0], np.int64)
        try:
            outputs = self.session.run(None, feed)
            wave = np.nan_to_num(np.asarray(outputs[0], np.float32).reshape(-1))
        except Exception:
            raise UnusableVoice(self.file.id) from None
        wave = resampled(wave * (LOUDEST / max(1e-6, float(np.abs(wave).max(initial=0.0)))), self.file.rate)
        if not self.tells_durations:
            return wave, {}
        frames = np.asarray(outputs[1], np.float64).reshape(-1).tolist()
        return wave, spoken_times(
            "".join(phonemes[index] for index in known),
            [of[index] for index in known],
            _summed(frames, [len(piece) for piece in pieces]),
            samples_to_ms(len(wave)),
            LEAD_MS,
        )


def _plain(text: str) -> str:
    """`text`, character for character, without what the engine cannot take or would take for its own mark-up."""
    text = text.replace("\0", " ").replace("[[", "((").replace("]]", "))")
    return text.encode("utf-8", "replace").decode()


def _session(model: bytes, options: Any) -> tuple[Any, bool]:
    """The model, and whether it tells its durations."""
    providers = ["CPUExecutionProvider"]
    try:
        return onnxruntime.InferenceSession(exposed(model, OUTPUT), options, providers=providers), True
    except Exception:
        return onnxruntime.InferenceSession(model, options, providers=providers), False


def _phonemizer(file: PiperFile, session: Any) -> Any:
    from piper import PhonemeType, PiperConfig, PiperVoice  # only now: most children never speak with it

    config = PiperConfig(
        num_symbols=len(file.phoneme_ids),
        num_speakers=file.speakers,
        sample_rate=file.rate,
        espeak_voice=file.espeak,
        phoneme_id_map=file.phoneme_ids,
        phoneme_type=PhonemeType.ESPEAK if file.espeak else PhonemeType.TEXT,
    )
    return PiperVoice(session=session, config=config)


def _summed(frames: list[float], lengths: list[int]) -> list[float]:
    """The frames of each run of so many numbers."""
    sums: list[float] = []
    done = 0
    for length in lengths:
        sums.append(sum(frames[done : done + length]))
        done += length
    return sums
