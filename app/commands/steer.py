"""`readlark pause`, `resume`, `toggle`, `stop`, `next`, `previous` and `status`: steer the running app."""

import json
from collections.abc import Callable
from typing import Any

import typer

from app.commands.failure import fail
from app.commands.options import Json
from app.desktop import handover
from app.reading.state import State

_DOES = {
    "pause": "Pause the reading.",
    "resume": "Go on with the reading.",
    "toggle": "Pause the reading, or go on with it.",
    "stop": "Stop the reading.",
    "next": "Go to the next sentence.",
    "previous": "Go back to the sentence before.",
}

NOT_RUNNING: dict[str, Any] = {
    "state": State.IDLE.value,
    "title": None,
    "position_ms": None,
    "duration_ms": None,
    "duration_known": None,
    "sentence": None,
    "word": None,
    "speed": None,
    "service": None,
    "voice": None,
    "error": None,
}
"""The status where no app is running."""


def command(verb: str) -> Callable[[], None]:
    """The command that steers the running app with `verb`, one of `handover.VERBS`."""

    def steer() -> None:
        if handover.send(handover.steer(verb)) is None:
            fail("Readlark is not running. Start it with: readlark")

    steer.__doc__ = _DOES[verb]
    return steer


def status(json_: Json = False) -> None:
    """Say what the running app is doing."""
    answer = handover.send(handover.status())
    found = NOT_RUNNING if answer is None else {**NOT_RUNNING, **answer["status"]}
    if json_:
        typer.echo(json.dumps(found, ensure_ascii=False))
    elif answer is None:
        typer.echo("Readlark is not running.")
    else:
        typer.echo(_line(found))


def _line(found: dict[str, Any]) -> str:
    parts = [str(found["state"])]
    if found["title"]:
        parts.append(str(found["title"]))
    if found["duration_ms"]:
        about = "" if found["duration_known"] else "about "
        parts.append(f"{_clock(found['position_ms'])} of {about}{_clock(found['duration_ms'])}")
    if found["error"]:
        parts.append(str(found["error"]))
    return " · ".join(parts)


def _clock(ms: float | None) -> str:
    minutes, seconds = divmod(round((ms or 0) / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
