"""The contract's voice names, spoken by the nearest voice of this computer."""

from collections.abc import Sequence

from app.speech.service import Voice

_NEAREST = {
    "alloy": ("heart",),
    "ash": ("fenrir",),
    "ballad": ("fable", "fenrir"),
    "cedar": ("fenrir",),
    "coral": ("kore", "heart"),
    "echo": ("fenrir",),
    "fable": ("fable", "emma"),
    "marin": ("heart",),
    "nova": ("kore", "heart"),
    "onyx": ("fenrir",),
    "sage": ("emma", "heart"),
    "shimmer": ("emma", "kore"),
    "verse": ("fenrir",),
}
"""By gender, accent and temper; where none of them is here, the default voice speaks."""


def nearest(name: str, voices: Sequence[Voice]) -> Voice | None:
    """The voice called `name`, else the one nearest to that name of the contract, else None."""
    here = {voice.id: voice for voice in voices}
    if name in here:
        return here[name]
    if name not in _NEAREST:
        return None
    return next((here[like] for like in _NEAREST[name] if like in here), voices[0])
