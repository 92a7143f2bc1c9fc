"""Keys of the whole macOS desktop, by Carbon's RegisterEventHotKey, which needs no leave of the user. Untried: only
what needs no macOS is tested.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from app.desktop.hotkeys.backend import Hold
from app.desktop.hotkeys.combination import Combination, Modifier

_MODIFIERS = {Modifier.META: 0x0100, Modifier.SHIFT: 0x0200, Modifier.ALT: 0x0800, Modifier.CTRL: 0x1000}
"""cmdKey, shiftKey, optionKey and controlKey of Carbon's Events.h."""

_SIGNS = {
    **dict(zip("ASDFHGZXCV", range(10), strict=True)),
    **dict(zip("BQWERYT", range(0x0B, 0x12), strict=True)),
    **dict(zip("123465=97-80]OU[IP", range(0x12, 0x24), strict=True)),
    **dict(zip("LJ'K;\\,/NM.", range(0x25, 0x30), strict=True)),
    "`": 0x32,
}
"""The places of the signs on a US keyboard: keys have codes by their place."""

_KEYS = {
    "Return": 0x24,
    "Tab": 0x30,
    "Space": 0x31,
    "Backspace": 0x33,
    "Ins": 0x72,
    "Home": 0x73,
    "PgUp": 0x74,
    "Del": 0x75,
    "End": 0x77,
    "PgDown": 0x79,
    "Left": 0x7B,
    "Right": 0x7C,
    "Down": 0x7D,
    "Up": 0x7E,
    "F1": 0x7A,
    "F2": 0x78,
    "F3": 0x63,
    "F4": 0x76,
    "F5": 0x60,
    "F6": 0x61,
    "F7": 0x62,
    "F8": 0x64,
    "F9": 0x65,
    "F10": 0x6D,
    "F11": 0x67,
    "F12": 0x6F,
    "F13": 0x69,
    "F14": 0x6B,
    "F15": 0x71,
    "F16": 0x6A,
    "F17": 0x40,
    "F18": 0x4F,
    "F19": 0x50,
    "F20": 0x5A,
}

_EXISTS = -9878


def _four(code: str) -> int:
    """A four-character code as a number."""
    return int.from_bytes(code.encode("ascii"), "big")


_SIGNATURE = _four("RLRK")
_KEYBOARD, _PRESSED = _four("keyb"), 5
_DIRECT_OBJECT, _HOT_KEY_ID = _four("----"), _four("hkid")


class HotKeyId(ctypes.Structure):
    """EventHotKeyID."""

    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


class _EventType(ctypes.Structure):
    """EventTypeSpec."""

    _fields_ = (("kind", ctypes.c_uint32), ("event", ctypes.c_uint32))


_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


def modifiers_of(combination: Combination) -> int:
    """The modifiers as RegisterEventHotKey takes them."""
    return sum(_MODIFIERS[modifier] for modifier in combination.modifiers)


def key_code_of(key: str) -> int | None:
    """The code of a key of a `Combination`; None where a Mac has no such key."""
    return _KEYS.get(key, _SIGNS.get(key))


class CarbonRegister:
    """The register of macOS, which calls back in the main thread's event loop."""

    def __init__(self, on_hit: Callable[[int], None], carbon: Any) -> None:
        self._on_hit = on_hit
        self._carbon = carbon
        self._target = carbon.GetApplicationEventTarget()
        self._entries: dict[int, ctypes.c_void_p] = {}
        self._callback = _HANDLER(self._hear)
        self._handler = ctypes.c_void_p()
        wanted = _EventType(_KEYBOARD, _PRESSED)
        carbon.InstallEventHandler(
            self._target, self._callback, 1, ctypes.byref(wanted), None, ctypes.byref(self._handler)
        )

    def enter(self, number: int, wish: Combination) -> Hold:
        """Have this key from now on."""
        code = key_code_of(wish.key)
        if code is None:
            return Hold.MISSING
        entry = ctypes.c_void_p()
        identity = HotKeyId(_SIGNATURE, number)
        error = self._carbon.RegisterEventHotKey(
            code, modifiers_of(wish), identity, self._target, 0, ctypes.byref(entry)
        )
        if error:
            return Hold.TAKEN if error == _EXISTS else Hold.REFUSED
        self._entries[number] = entry
        return Hold.BOUND

    def strike(self, number: int) -> None:
        """Give it back."""
        if entry := self._entries.pop(number, None):
            self._carbon.UnregisterEventHotKey(entry)

    def close(self) -> None:
        """Hear of no key any more."""
        self._carbon.RemoveEventHandler(self._handler)

    def _hear(self, _caller: Any, event: Any, _data: Any) -> int:
        told = HotKeyId()
        self._carbon.GetEventParameter(
            event, _DIRECT_OBJECT, _HOT_KEY_ID, None, ctypes.sizeof(told), None, ctypes.byref(told)
        )
        if told.signature == _SIGNATURE:
            self._on_hit(told.number)
        return 0


def open_register(on_hit: Callable[[int], None]) -> CarbonRegister:
    """The register of this Mac."""
    if sys.platform != "darwin":
        raise OSError("This is not macOS.")
    carbon = ctypes.CDLL("/System/Library/Frameworks/Carbon.framework/Carbon")
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    carbon.GetApplicationEventTarget.restype = pointer
    carbon.InstallEventHandler.argtypes = [pointer, _HANDLER, ctypes.c_ulong, pointer, pointer, pointer]
    carbon.RegisterEventHotKey.argtypes = [number, number, HotKeyId, pointer, number, pointer]
    carbon.UnregisterEventHotKey.argtypes = [pointer]
    carbon.RemoveEventHandler.argtypes = [pointer]
    carbon.GetEventParameter.argtypes = [pointer, number, number, pointer, ctypes.c_ulong, pointer, pointer]
    return CarbonRegister(on_hit, carbon)
