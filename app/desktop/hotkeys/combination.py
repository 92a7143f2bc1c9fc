"""Keys that are pressed together, as the user names them: `Ctrl+Alt+S`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum


class Modifier(Enum):
    """A key that is held, in the order in which they are named. `META` is the Windows or Command key."""

    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"
    META = "Meta"


FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 25))

NAMED_KEYS = (
    "Space",
    "Tab",
    "Return",
    "Backspace",
    "Ins",
    "Del",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Left",
    "Right",
    "Up",
    "Down",
    "Pause",
)
"""Keys without a sign of their own, by the names that `QKeySequence` has for them."""

_LONE_KEYS = (*FUNCTION_KEYS, "Pause")
"""Keys that type nothing and may stand alone."""

_NAMES = {name.casefold(): name for name in (*FUNCTION_KEYS, *NAMED_KEYS)}
_MODIFIERS = {
    **{modifier.value.casefold(): modifier for modifier in Modifier},
    "control": Modifier.CTRL,
    "option": Modifier.ALT,
    "super": Modifier.META,
    "win": Modifier.META,
    "cmd": Modifier.META,
}


class CombinationError(ValueError):
    """What was named cannot be a key that works everywhere."""


@dataclass(frozen=True, slots=True)
class Combination:
    """Some modifiers and one key: a name of `FUNCTION_KEYS` or `NAMED_KEYS`, or one sign as a capital (`S`, `7`, `,`).

    Raises:
        CombinationError: keys with which one types (a letter alone or with Shift), or no known key.
    """

    modifiers: frozenset[Modifier]
    key: str

    def __post_init__(self) -> None:
        if self.key not in _NAMES.values() and not _is_sign(self.key):
            raise CombinationError(f"{self.key!r} is no key that is known.")
        if self.modifiers <= {Modifier.SHIFT} and self.key not in _LONE_KEYS:
            raise CombinationError("A key that works everywhere needs Ctrl, Alt or Meta beside it.")

    def __str__(self) -> str:
        held = [modifier.value for modifier in Modifier if modifier in self.modifiers]
        return "+".join([*held, self.key])


def combine(modifiers: Iterable[Modifier], key: str) -> Combination:
    """The combination of these. Raises CombinationError."""
    return Combination(frozenset(modifiers), key)


def parse(text: str) -> Combination:
    """The combination that `text` names, as `str` writes it; capitals and spaces around `+` do not matter.

    Raises:
        CombinationError: as `Combination` does, and for unknown or repeated modifiers.
    """
    head, plus, key = text.strip().rpartition("+")
    if plus and not key and head.endswith("+"):  # the key is the plus sign itself
        head, key = head[:-1], "+"
    names = [name.strip().casefold() for name in head.split("+")] if head else []
    unknown = [name for name in names if name not in _MODIFIERS]
    if unknown:
        raise CombinationError(f"{unknown[0]!r} is no key that can be held.")
    modifiers = [_MODIFIERS[name] for name in names]
    if len(set(modifiers)) < len(modifiers):
        raise CombinationError("A key that is held is named twice.")
    key = key.strip()
    return combine(modifiers, _NAMES.get(key.casefold(), key.upper()))


def alternatives(combination: Combination) -> Iterator[Combination]:
    """Combinations that are nearly as easy to remember: the same key with other modifiers, nearest first."""
    ctrl, alt, shift, meta = Modifier
    for modifiers in ({ctrl, alt}, {ctrl, alt, shift}, {meta, alt}, {ctrl, meta}, {meta, shift}, {*Modifier}):
        if modifiers != combination.modifiers:
            yield combine(modifiers, combination.key)


def _is_sign(key: str) -> bool:
    return len(key) == 1 and key.isprintable() and not key.isspace() and key == key.upper()
