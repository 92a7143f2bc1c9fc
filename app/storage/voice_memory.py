"""What was learnt of voices elsewhere, kept between runs: how each of them sounds."""

import json
import math
import threading
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from app.audio.alignment.cepstra import COEFFICIENTS
from app.audio.alignment.voice_statistics import VoiceStatistics
from app.storage.files import write_whole

MOST_VOICES = 100
"""The ones heard last; each takes some 600 bytes."""

LONGEST_FILE = 1_000_000

VoiceName = tuple[str, str, str]
"""Service, model and voice."""


class VoiceMemory:
    """Statistics by the names of voices, in one small JSON `file`; one that cannot be understood counts as empty.

    Any thread. Two processes may write: what the later one knew is kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[VoiceName, VoiceStatistics] | None = None
        self._lock = threading.Lock()

    def get(self, name: VoiceName) -> VoiceStatistics | None:
        """What is known of that voice."""
        with self._lock:
            return self._loaded().get(name)

    def put(self, name: VoiceName, statistics: VoiceStatistics) -> None:
        """Keep what is known of that voice. A disk that cannot be written to costs the next run some accuracy."""
        with self._lock:
            known = self._loaded()
            known.pop(name, None)
            known[name] = statistics
            for forgotten in list(known)[:-MOST_VOICES]:
                del known[forgotten]
            rows = [{"name": list(voice), **asdict(one)} for voice, one in known.items()]
            with suppress(OSError):
                write_whole(self._file, json.dumps({"voices": rows}).encode())

    def _loaded(self) -> dict[VoiceName, VoiceStatistics]:
        if self._known is None:
            self._known = _read(self._file)
        return self._known


def _read(file: Path) -> dict[VoiceName, VoiceStatistics]:
    try:
        if file.stat().st_size > LONGEST_FILE:
            return {}
        rows = json.loads(file.read_bytes())["voices"]
        return dict(_voice(row) for row in rows[-MOST_VOICES:])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _voice(row: Any) -> tuple[VoiceName, VoiceStatistics]:
    """Raises ValueError, TypeError or KeyError for what `put` would not have written."""
    service, model, voice = (_text(part) for part in cast("list[object]", row["name"]))
    means, deviations = (_numbers(row[name]) for name in ("means", "deviations"))
    frames, peak = _numbers([row["frames"], row["peak"]], 2)
    if frames < 0 or min(deviations) <= 0:
        raise ValueError
    return (service, model, voice), VoiceStatistics(frames, peak, means, deviations)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 300:
        raise ValueError
    return value


def _numbers(values: Any, count: int = COEFFICIENTS) -> tuple[float, ...]:
    numbers = tuple(float(value) for value in values)
    if len(numbers) != count or not all(math.isfinite(number) and abs(number) < 1e6 for number in numbers):
        raise ValueError
    return numbers
