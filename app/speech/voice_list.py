"""The voices that a service lists, in any of the shapes that are about."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from app.speech import lookup
from app.speech.address import is_loopback
from app.speech.contract import VOICE_NAMES
from app.speech.service import UNKNOWN_LANGUAGE, Endpoint, Service, Voice

ROUTES = ("/v1/audio/voices", "/v1/voices")
"""Where services list their voices; the contract itself has no such route."""

MOST_VOICES = 2000
_LONGEST_NAME = 200
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")


def fetch(service: Service, endpoint: Endpoint) -> tuple[Voice, ...]:
    """The voices of `service`, which listens at `endpoint`; the contract's where it lists none.

    Raises:
        SpeechError: it is not reached, wants a key, or cannot tell now.
    """
    for route in ROUTES:
        answer = lookup.get_list(endpoint, route)
        if answer.status == 200 and (voices := read(answer.body, service)):
            return voices
    return of_contract(service)


def of_contract(service: Service) -> tuple[Voice, ...]:
    """The contract's thirteen voices at `service`."""
    local = is_loopback(service.url)
    return tuple(
        Voice(name, name.capitalize(), service.name, UNKNOWN_LANGUAGE, local) for name in VOICE_NAMES
    )


def read(body: bytes, service: Service) -> tuple[Voice, ...]:
    """The voices in a list: `{"voices": […]}`, `{"data": […]}` or `[…]` of names or `{"id", "name", "language"}`.

    What is none of these, as an HTML page, holds no voices.
    """
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    local = service.is_built_in or is_loopback(service.url)
    found: dict[str, Voice] = {}
    for item in _items(content)[:MOST_VOICES]:
        for id_, name, language in _voice(item):
            found.setdefault(id_, Voice(id_, name, service.name, language, local))
    return tuple(found.values())


def _items(content: Any) -> Sequence[Any]:
    if isinstance(content, dict):
        table = cast("dict[str, Any]", content)
        content = table.get("voices", table.get("data"))
    return cast("list[Any]", content) if isinstance(content, list) else ()


def _voice(item: Any) -> Iterator[tuple[str, str, str]]:
    """The id, name and language of one entry, if it has an id."""
    entry = cast("dict[str, Any]", item) if isinstance(item, dict) else {"id": item}
    id_ = _first_text(entry, "id", "voice_id", "voice", "name")
    if id_:
        language = _first_text(entry, "language", "lang", "locale")
        known = language.replace("_", "-") if _LANGUAGE.fullmatch(language) else UNKNOWN_LANGUAGE
        yield id_, _first_text(entry, "name", "display_name") or id_, known


def _first_text(entry: dict[str, Any], *names: str) -> str:
    values = (entry.get(name) for name in names)
    texts = (value.strip() for value in values if isinstance(value, str))
    return next((text for text in texts if 0 < len(text) <= _LONGEST_NAME and text.isprintable()), "")
