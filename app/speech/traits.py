"""What speech services turn out not to take: learnt from their answers, kept while the app runs."""

from collections import defaultdict
from typing import Any

_OPTIONAL = ("instructions", "response_format", "speed", "stream_format")


class Traits:
    """The fields that each service has refused, by its address and model."""

    def __init__(self) -> None:
        self._refused: defaultdict[tuple[str, str], set[str]] = defaultdict(set)

    def fitted(self, url: str, fields: dict[str, Any]) -> dict[str, Any]:
        """The request `fields` without what the service at `url` refused before."""
        refused = self._refused[url, fields["model"]]
        return {name: value for name, value in fields.items() if name not in refused}

    def learn(self, url: str, sent: dict[str, Any], field: str) -> bool:
        """The service at `url` refused `field` of what was `sent`. Returns whether it can be asked without it.

        A pace of the person's own is not dropped in silence.
        """
        if field not in _OPTIONAL or field not in sent or (field == "speed" and sent["speed"] != 1.0):
            return False
        self._refused[url, sent["model"]].add(field)
        return True
