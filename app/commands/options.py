"""The options that several commands share, and what becomes of them."""

import math
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from app.commands.endpoints import service_called
from app.speech.service import VoiceChoice
from app.storage import services
from app.storage.settings import Settings
from app.text.document import Document

_PANEL = "Voice options"


def _speed(value: float | None) -> float | None:
    if value is not None and not (math.isfinite(value) and 0.25 <= value <= 4.0):
        raise typer.BadParameter("a speed is a number from 0.25 to 4")
    return value


def _name(value: str | None) -> str | None:
    if value is not None and not 0 < len(value.strip()) <= 200:
        raise typer.BadParameter("a name has 1 to 200 characters")
    return value


def _instructions(value: str | None) -> str | None:
    if value is not None and len(value) > 4096:
        raise typer.BadParameter("instructions have at most 4096 characters")
    return value


Service = Annotated[
    str | None,
    typer.Option("--service", help="The speech service.", callback=_name, rich_help_panel=_PANEL),
]
Voice = Annotated[
    str | None,
    typer.Option(
        "--voice", help="The voice, as `readlark voices` names it.", callback=_name, rich_help_panel=_PANEL
    ),
]
Model = Annotated[
    str | None,
    typer.Option("--model", help="The service's model.", callback=_name, rich_help_panel=_PANEL),
]
Instructions = Annotated[
    str | None,
    typer.Option(
        "--instructions", help="How to speak, in words.", callback=_instructions, rich_help_panel=_PANEL
    ),
]
Speed = Annotated[
    float | None,
    typer.Option(
        "--speed", help="Reading speed, 0.25 to 4, true in pitch.", callback=_speed, rich_help_panel=_PANEL
    ),
]
VoiceSpeed = Annotated[
    float | None,
    typer.Option(
        "--voice-speed",
        help="The speed the voice itself is asked for, 0.25 to 4.",
        callback=_speed,
        rich_help_panel=_PANEL,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@dataclass(frozen=True, slots=True)
class VoiceOptions:
    """What the command line says about how to speak; None: as the user has it."""

    service: str | None = None
    voice: str | None = None
    model: str | None = None
    instructions: str | None = None
    rate: float | None = None
    voice_speed: float | None = None

    def stated(self) -> dict[str, str | float]:
        """The options that were given, by the names of `desktop.wishes.SpeakWish`."""
        names = ("service", "voice", "model", "instructions", "rate", "voice_speed")
        return {name: value for name in names if (value := getattr(self, name)) is not None}

    def choice(self, settings: Settings) -> VoiceChoice:
        """The voice to speak with: the user's own, or that of the stated service, with what else was stated put in
        its place. Ends the command if there is no such service.
        """
        changes = self.stated()
        changes.pop("rate", None)
        voice = settings.voice if services.find(settings.voice.service) else VoiceChoice()
        if (name := changes.pop("service", None)) is not None:
            voice = voice.at(service_called(str(name)))
        if (speed := changes.pop("voice_speed", None)) is not None:
            changes["speed"] = speed
        return replace(voice, **changes)


@dataclass(frozen=True, slots=True)
class SpokenJob:
    """A document to be spoken in this process, without a window. `rate`: reading speed, 0.25 to 4.0."""

    document: Document
    choice: VoiceChoice
    rate: float
