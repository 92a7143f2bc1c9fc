"""The voices that can be fetched: what hibari's own register says of them, without loading the engine."""

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

BASE_URL = "https://huggingface.co/maureesewilliams/hibari/resolve/main/voices/"
"""Where hibari keeps its voices; the register holds the hash of every file."""

LICENCE = "Apache-2.0"
"""Of all of hibari's voices."""

_ENGINE = "hibari"


@dataclass(frozen=True, slots=True)
class Offer:
    """A voice of hibari's. `file`: its name in the folder of voices, "" for the one that comes with the app;
    `size` in bytes; `sha256` in hexadecimal digits.
    """

    id: str
    name: str
    language: str
    file: str
    size: int
    sha256: str
    url: str
    licence: str = LICENCE

    @property
    def is_bundled(self) -> bool:
        """Whether it comes with the app."""
        return not self.file


def offers(base_url: str = BASE_URL) -> tuple[Offer, ...]:
    """Every voice of the register, the bundled one first. The others lie under `base_url`."""
    found = [_offer(id_, traits, base_url) for id_, traits in _register().items()]
    return tuple(sorted(found, key=lambda offer: not offer.is_bundled))


def _register() -> dict[str, dict[str, Any]]:
    spec = importlib.util.find_spec(_ENGINE)
    places = spec.submodule_search_locations if spec else None
    if not places:
        return {}
    return cast("dict[str, Any]", json.loads(Path(places[0], "assets", "voices.json").read_bytes()))


def _offer(id_: str, traits: dict[str, Any], base_url: str) -> Offer:
    file = "" if traits["bundled"] else str(traits["file"])
    size, sha256 = int(traits["bytes"]), str(traits["sha256"])
    url = f"{base_url}{file}" if file else ""
    return Offer(id_, id_.capitalize(), str(traits["language"]), file, size, sha256, url)
