"""Voice files of Piper: a model `NAME.onnx` and its description `NAME.onnx.json`, looked at without the engine."""

import importlib.util
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from app.speech.contract import VOICE_NAMES

ENGINE = "piper"
"""The package of the engine, which comes with the extra `readlark[piper]`."""

_LARGEST_DESCRIPTION = 1024 * 1024
_LARGEST_MODEL = 400 * 1024 * 1024
"""Bytes. Piper's largest voices have 114 MB."""

_BUNDLED_LANGUAGE = "en"
"""Of all of hibari's voices."""

_RATES = range(8000, 48001)
_KINDS = ("espeak", "text")
"""How a voice wants its text: others would have the engine download dictionaries."""

_NAME = re.compile(r"[^\W_][\w.+-]{0,99}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_ESPEAK = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,12})*")


@dataclass(frozen=True, slots=True)
class PiperFile:
    """A voice that can be spoken with. `id`: the file's name without its ending; `rate`: samples a second;
    `espeak`: the voice that makes phonemes of text, "" for one that takes letters; `language`: BCP 47;
    `phoneme_ids`: the model's numbers of each phoneme.
    """

    id: str
    name: str
    language: str
    model: Path
    rate: int
    espeak: str
    speakers: int
    pace: float
    phoneme_ids: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file that looks like a voice and is none, and why, in a sentence for people."""

    id: str
    model: Path
    reason: str


def is_engine_here() -> bool:
    """Whether the extra is installed."""
    return importlib.util.find_spec(ENGINE) is not None


def find(folder: Path) -> tuple[PiperFile | Unusable, ...]:
    """The Piper voices in `folder`, in the order of their names. One that lies there half is looked at too."""
    found: list[PiperFile | Unusable] = []
    for model in sorted(folder.glob("*.onnx")):
        description = model.with_name(f"{model.name}.json")
        try:
            if description.is_file():
                state = description.stat()
                found.append(_read(model, state.st_mtime_ns, state.st_size, model.stat().st_size))
        except OSError:
            continue  # it has just gone
    return tuple(found)


def language_of(voice: str, folder: Path) -> str:
    """The language (BCP 47) of the voice of this computer called `voice`: English where it has no file in `folder`."""
    files = (file for file in find(folder) if isinstance(file, PiperFile))
    return next((file.language for file in files if file.id == voice), _BUNDLED_LANGUAGE)


@lru_cache(maxsize=256)
def _read(model: Path, _changed_ns: int, size: int, model_size: int) -> PiperFile | Unusable:
    """The voice `model`, as its description has it."""
    plausible = size <= _LARGEST_DESCRIPTION and 0 < model_size <= _LARGEST_MODEL
    try:
        content = json.loads(model.with_name(f"{model.name}.json").read_bytes() if plausible else b"")
        return _voice(model, content)
    except _Foreign as foreign:
        return Unusable(model.stem, model, str(foreign))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Unusable(model.stem, model, "Its description is damaged. Get both files again.")


class _Foreign(Exception):
    """A voice that is well, but not for us."""


def _voice(model: Path, content: dict[str, Any]) -> PiperFile:
    """The voice that `content` describes; raises one of several errors if it describes none."""
    if not _NAME.fullmatch(model.stem) or model.stem in VOICE_NAMES:
        raise _Foreign(
            "A voice's file has a plain name of letters, digits, hyphens and underscores. Rename it."
        )
    kind = content.get("phoneme_type", _KINDS[0])
    if kind not in _KINDS or content.get("vowel_clusters"):
        raise _Foreign("It needs a dictionary that Readlark does not have. Choose another voice.")
    espeak = content["espeak"]["voice"] if kind == _KINDS[0] else ""
    rate, speakers = content["audio"]["sample_rate"], content.get("num_speakers", 1)
    pace = content.get("inference", {}).get("length_scale", 1.0)
    if (espeak and not _ESPEAK.fullmatch(espeak)) or rate not in _RATES or not 0.1 <= pace <= 10.0:
        raise ValueError("description")
    language = content.get("language", {}).get("code") or espeak
    if not _LANGUAGE.fullmatch(language) or not isinstance(speakers, int):
        raise ValueError("language")
    return PiperFile(
        id=model.stem,
        name=_name(model.stem),
        language=_tag(language),
        model=model,
        rate=rate,
        espeak=espeak,
        speakers=speakers,
        pace=float(pace),
        phoneme_ids=_phoneme_ids(content["phoneme_id_map"]),
    )


def _phoneme_ids(table: Any) -> dict[str, tuple[int, ...]]:
    ids = {
        str(phoneme): tuple(int(number) for number in numbers)
        for phoneme, numbers in cast("dict[str, list[int]]", table).items()
    }
    if not {"^", "$", "_"} <= ids.keys():
        raise ValueError("phonemes")
    return ids


def _name(stem: str) -> str:
    """`en_US-joe-medium`, as the project names its files, is Joe; any other name stays."""
    parts = stem.split("-")
    return parts[1].replace("_", " ").title() if len(parts) == 3 and _LANGUAGE.fullmatch(parts[0]) else stem


def _tag(language: str) -> str:
    """`en_US`, `en-us` as `en-US`."""
    first, *rest = language.replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])
