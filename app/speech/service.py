"""Speech services and the voices they offer, as values."""

from dataclasses import dataclass

BUILT_IN = "builtin"
"""The name of the service inside the app."""

BUILT_IN_MODEL = "hibari"
"""The model name of the built-in voice."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a service listens: `url` without the `/v1`, and the key that goes there and nowhere else."""

    url: str
    key: str | None = None

    def __repr__(self) -> str:
        return f"Endpoint({self.url!r})"


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice on offer: its id in requests, its name for people, its service, BCP 47 language, and whether
    it speaks on this computer.
    """

    id: str
    name: str
    service: str = BUILT_IN
    language: str = "en"
    local: bool = True


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """How to speak: everything of a request but its text.

    `speed` is the request's own `speed` (0.25 to 4.0); reading speed is the player's affair.
    """

    voice: str = "heart"
    service: str = BUILT_IN
    model: str = BUILT_IN_MODEL
    instructions: str = ""
    speed: float = 1.0

    @property
    def is_built_in(self) -> bool:
        """Whether the voice inside the app speaks."""
        return self.service == BUILT_IN
