"""How a text becomes spoken words: which rules hold, the user's own sayings, and what stays as it is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.text import pronunciations
from app.text.pronunciations import Saying
from app.text.rules import RULES, Edit, Passage, Rule

PRONUNCIATIONS = "pronunciations"
"""The name of the rule that says what the user's list says."""

PRONUNCIATIONS_RULE = Rule(PRONUNCIATIONS, "Say what the pronunciation list says", lambda _passage: ())
"""That rule, for a list of rules; what it says depends on the wording."""

_BEFORE = "spaces"
"""The rule that the pronunciations come before: after it, lines are joined and nothing else is put in."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A change that the user took back: its rule, and code points `start` to `end` of the text."""

    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """How to say a text.

    `rules_off`: the names of rules that do not hold; `sayings`: the pronunciation list; `as_written`: changes
    that were taken back in this one text; `language` (ISO 639-1) of the text and `voice` (its id) that speaks it,
    "" where they are not known.
    """

    rules_off: frozenset[str] = frozenset()
    sayings: tuple[Saying, ...] = ()
    as_written: frozenset[Taken] = frozenset()
    language: str = "en"
    voice: str = ""

    def heard_by(self, voice: str) -> "Wording":
        """The same, spoken by `voice`."""
        return replace(self, voice=voice)

    def rules(self) -> Iterator[Rule]:
        """The rules that hold, in the order in which they are applied."""
        for rule in RULES:
            if rule.name == _BEFORE and self.sayings and PRONUNCIATIONS not in self.rules_off:
                yield replace(PRONUNCIATIONS_RULE, edits=self._said)
            if rule.name not in self.rules_off and (not rule.languages or self.language in rule.languages):
                yield rule

    def _said(self, passage: Passage) -> Iterable[Edit]:
        sayings = [
            saying
            for saying in self.sayings
            if saying.language in ("", self.language) and saying.voice in ("", self.voice)
        ]
        return pronunciations.edits(passage.text, sayings)


PLAIN = Wording()
"""Every rule, and nothing of the user's own."""
