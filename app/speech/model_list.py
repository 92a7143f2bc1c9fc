"""The models that a service lists, as far as they speak, and when it shuts them down."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, cast

from app.speech import lookup
from app.speech.service import Endpoint, Model

ROUTE = "/v1/models"

FEW = 12
"""A list of up to so many is shown whole where nothing but names tells which models speak."""

MOST_MODELS = 2000
_LONGEST_NAME = 200
_SPEAKING = re.compile(r"\b(tts|speech|audio)\b(?!.*\b(stt|transcri\w*|recognition)\b)", re.IGNORECASE)
_SPEAKING_NAME = re.compile(r"(^|[^a-z])(tts|speech)([^a-z]|$)", re.IGNORECASE)
_MADE_OF = ("output_modalities", "capabilities", "task", "tasks", "type", "modality", "modalities")
"""Where lists say what comes out of a model."""

_ENDS = ("shutdown_date", "shutdown_at", "shutdown", "sunset_date", "retirement_date", "deprecation_date")
"""Where lists say when a model is shut down."""


def fetch(endpoint: Endpoint) -> tuple[Model, ...]:
    """The speaking models of the service at `endpoint`; none where it has no such list. Raises `SpeechError`."""
    answer = lookup.get_list(endpoint, ROUTE)
    return read(answer.body) if answer.status == 200 else ()


def read(body: bytes) -> tuple[Model, ...]:
    """The models in `{"data": […]}`, `{"models": […]}` or `[…]` of names or `{"id", …}`.

    Only those that speak where that is told: by what the service says of each, else, of a list too long to look
    through, by their names. Of any other list, all.
    """
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    entries = [entry for item in _items(content)[:MOST_MODELS] if (entry := _entry(item))]
    models = {_id(entry): Model(_id(entry), _shutdown(entry)) for entry in _speaking(entries)}
    return tuple(models.values())


def _items(content: Any) -> Sequence[Any]:
    if isinstance(content, dict):
        table = cast("dict[str, Any]", content)
        content = table.get("data", table.get("models"))
    return cast("list[Any]", content) if isinstance(content, list) else ()


def _entry(item: Any) -> dict[str, Any] | None:
    entry = cast("dict[str, Any]", item) if isinstance(item, dict) else {"id": item}
    name = entry.get("id", entry.get("name"))
    if not isinstance(name, str) or not 0 < len(name.strip()) <= _LONGEST_NAME or not name.isprintable():
        return None
    return {**entry, "id": name.strip()}


def _id(entry: Mapping[str, Any]) -> str:
    return cast(str, entry["id"])


def _speaking(entries: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    declared = [entry for entry in entries if _SPEAKING.search(_declared(entry))]
    if declared:
        return declared
    if len(entries) <= FEW:
        return entries
    return [entry for entry in entries if _SPEAKING_NAME.search(_id(entry))] or entries


def _declared(entry: Mapping[str, Any]) -> str:
    """What an entry says of what its model makes, as one line of words."""
    inner = entry.get("architecture")
    places = (entry, cast("dict[str, Any]", inner)) if isinstance(inner, dict) else (entry,)
    said = " ".join(_made(place[name]) for place in places for name in _MADE_OF if name in place)
    return said.replace("_", " ").replace("-", " ")


def _made(value: Any) -> str:
    """What comes out, of `{"speech": true}`, `["text", "audio"]`, `"text->audio"` and the like."""
    if isinstance(value, dict):
        value = [name for name, has in cast("dict[str, Any]", value).items() if has]
    return str(value).rpartition("->")[2]


def _shutdown(entry: Mapping[str, Any]) -> str:
    nested = entry.get("deprecation")
    places = (entry, cast("dict[str, Any]", nested)) if isinstance(nested, dict) else (entry,)
    dates = (_date(place[name]) for place in places for name in _ENDS if name in place)
    return next((found for found in dates if found), "")


def _date(value: Any) -> str:
    """The ISO date in `value`: a date, a moment, or seconds since 1970. Empty for anything else."""
    try:
        if isinstance(value, str):
            return date.fromisoformat(value.strip()[:10]).isoformat()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        pass
    return ""
