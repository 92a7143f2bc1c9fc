"""The keyboard as the X server describes it: which keycodes bear a key, and which bits its modifiers are."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from app.desktop.hotkeys.combination import FUNCTION_KEYS, Combination, Modifier

_SHIFT, _LOCK, _CTRL = 1, 2, 4
_USUAL = {Modifier.ALT: 8, Modifier.META: 64}
_BEARERS = {Modifier.ALT: 0xFFE9, Modifier.META: 0xFFEB}
"""The keysyms Alt_L and Super_L."""

_LOCK_KEYS = (0xFF7F, 0xFF14)
"""The keysyms Num_Lock and Scroll_Lock."""

_KEYSYMS = {
    "Space": 0x20,
    "Tab": 0xFF09,
    "Return": 0xFF0D,
    "Backspace": 0xFF08,
    "Ins": 0xFF63,
    "Del": 0xFFFF,
    "Home": 0xFF50,
    "End": 0xFF57,
    "PgUp": 0xFF55,
    "PgDown": 0xFF56,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "Pause": 0xFF13,
    **{name: 0xFFBE + number for number, name in enumerate(FUNCTION_KEYS)},
}
"""The keysyms of keys without a sign, as X11's keysymdef.h has them."""

_LATIN_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
"""The keycodes of the letters on an American keyboard: the first of each row, and the row."""


def keysym_of(key: str) -> int:
    """The keysym of a key of a `Combination`, as it is without Shift; 0 if there is none."""
    if key in _KEYSYMS:
        return _KEYSYMS[key]
    signs = ctypes.CDLL("libxkbcommon.so.0")  # needed by Qt's X11 window too
    signs.xkb_utf32_to_keysym.restype = ctypes.c_uint32
    signs.xkb_utf32_to_keysym.argtypes = [ctypes.c_uint32]
    return signs.xkb_utf32_to_keysym(ord(key.lower()[0]))


@dataclass(frozen=True, slots=True)
class Keyboard:
    """`keysyms`: for each keycode from `first` on, its keysyms: plain, with Shift, then those of other layouts;
    `modifiers`: for each of the eight bits, the keycodes that set it.
    """

    first: int
    keysyms: Sequence[Sequence[int]]
    modifiers: Sequence[Sequence[int]]

    def keycodes(self, keysym: int) -> list[int]:
        """The keycodes that bear `keysym`, and of those the ones that bear it in the plainest way."""
        columns = [row.index(keysym) if keysym in row else None for row in self.keysyms]
        plainest = min((column for column in columns if column is not None), default=None)
        if not keysym or plainest is None:
            return []
        return [self.first + number for number, column in enumerate(columns) if column == plainest]

    def bits(self, modifiers: frozenset[Modifier]) -> int:
        """The bits that are set while `modifiers` are held."""
        return sum(self._bit(modifier) for modifier in modifiers)

    @property
    def mask(self) -> int:
        """The bits of all modifiers that count."""
        return self.bits(frozenset(Modifier))

    @property
    def locks(self) -> list[int]:
        """All sums of the bits of Caps Lock, Num Lock and Scroll Lock, which do not count."""
        bits = {_LOCK, *map(self._bit_of, _LOCK_KEYS)} - {0}
        return [sum(some) for number in range(len(bits) + 1) for some in combinations(sorted(bits), number)]

    def strokes(self, combination: Combination) -> list[tuple[int, int]]:
        """The bits and the keycode of each key with which `combination` is pressed; none: it is not there.

        On a keyboard without Latin letters a letter is where an American one has it.
        """
        bits = self.bits(combination.modifiers)
        keycodes = self.keycodes(keysym_of(combination.key)) or self._latin(combination.key)
        return [(bits, keycode) for keycode in keycodes]

    def _latin(self, key: str) -> list[int]:
        last = self.first + len(self.keysyms) - 1
        found = [first + row.index(key) for first, row in _LATIN_ROWS if key in row]
        return [keycode for keycode in found if keycode <= last]

    def _bit(self, modifier: Modifier) -> int:
        match modifier:
            case Modifier.SHIFT:
                return _SHIFT
            case Modifier.CTRL:
                return _CTRL
            case _:
                return self._bit_of(_BEARERS[modifier]) or _USUAL[modifier]

    def _bit_of(self, keysym: int) -> int:
        bearers = set(self.keycodes(keysym))
        for number, keycodes in enumerate(self.modifiers):
            if bearers & set(keycodes):
                return 1 << number
        return 0
