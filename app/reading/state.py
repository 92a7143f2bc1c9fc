"""The states of a reading and what is shown of it, as values."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What the reading is doing."""

    IDLE = "idle"
    LOADING = "loading"
    PLAYING = "playing"
    PAUSED = "paused"
    STALLED = "stalled"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is, in milliseconds of speech at 1.0×.

    `duration_known` is False while any of `duration_ms` is an estimate. `sentence` counts from 1;
    `sentences` is None until the whole text has been counted.
    """

    position_ms: int = 0
    duration_ms: int = 0
    duration_known: bool = False
    sentence: int = 0
    sentences: int | None = None
