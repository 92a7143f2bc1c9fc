"""Keys of the whole Windows desktop, by RegisterHotKey. Untried: only what needs no Windows is tested."""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from app.desktop.hotkeys.backend import Hold
from app.desktop.hotkeys.combination import FUNCTION_KEYS, Combination, Modifier

_WM_HOTKEY = 0x0312
_ALREADY_REGISTERED = 1409
_NO_REPEAT = 0x4000
_MESSAGES = (b"windows_generic_MSG", b"windows_dispatcher_MSG")

_MODIFIERS = {Modifier.ALT: 1, Modifier.CTRL: 2, Modifier.SHIFT: 4, Modifier.META: 8}

_KEYS = {
    "Space": 0x20,
    "Tab": 0x09,
    "Return": 0x0D,
    "Backspace": 0x08,
    "Ins": 0x2D,
    "Del": 0x2E,
    "Home": 0x24,
    "End": 0x23,
    "PgUp": 0x21,
    "PgDown": 0x22,
    "Left": 0x25,
    "Up": 0x26,
    "Right": 0x27,
    "Down": 0x28,
    "Pause": 0x13,
    **{name: 0x70 + number for number, name in enumerate(FUNCTION_KEYS)},
}
"""Virtual-key codes of keys without a sign."""


def modifiers_of(combination: Combination) -> int:
    """The modifiers as RegisterHotKey takes them; a held key is told once."""
    return sum(_MODIFIERS[modifier] for modifier in combination.modifiers) | _NO_REPEAT


def virtual_key_of(key: str, scan: Callable[[str], int]) -> int | None:
    """The virtual-key code of a key of a `Combination`. `scan` is VkKeyScanW, which knows the keyboard."""
    if key in _KEYS:
        return _KEYS[key]
    if key.isascii() and key.isalnum():
        return ord(key)
    code = scan(key.lower()[0]) & 0xFFFF
    return None if code == 0xFFFF else code & 0xFF


class WindowsRegister(QAbstractNativeEventFilter):
    """The register of Windows, which tells of keys by messages to the main thread."""

    def __init__(self, on_hit: Callable[[int], None], user32: Any, last_error: Callable[[], int]) -> None:
        super().__init__()
        self._on_hit = on_hit
        self._user32 = user32
        self._last_error = last_error
        if application := QCoreApplication.instance():
            application.installNativeEventFilter(self)

    def enter(self, number: int, wish: Combination) -> Hold:
        """Have this key from now on."""
        key = virtual_key_of(wish.key, self._user32.VkKeyScanW)
        if key is None:
            return Hold.MISSING
        if self._user32.RegisterHotKey(None, number, modifiers_of(wish), key):
            return Hold.BOUND
        return Hold.TAKEN if self._last_error() == _ALREADY_REGISTERED else Hold.REFUSED

    def strike(self, number: int) -> None:
        """Give it back."""
        self._user32.UnregisterHotKey(None, number)

    def close(self) -> None:
        """Hear of no key any more."""
        if application := QCoreApplication.instance():
            application.removeNativeEventFilter(self)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int, /
    ) -> tuple[bool, int]:
        """Take the messages about our keys."""
        if QByteArray(kind).data() in _MESSAGES:
            told = wintypes.MSG.from_address(int(message))
            if told.message == _WM_HOTKEY:
                self._on_hit(int(told.wParam))
                return True, 0
        return False, 0


def open_register(on_hit: Callable[[int], None]) -> WindowsRegister:
    """The register of this Windows."""
    if sys.platform != "win32":
        raise OSError("This is not Windows.")
    user32 = ctypes.WinDLL("user32", use_last_error=True)
    user32.VkKeyScanW.argtypes = [wintypes.WCHAR]
    user32.VkKeyScanW.restype = ctypes.c_short
    user32.RegisterHotKey.argtypes = [wintypes.HWND, ctypes.c_int, wintypes.UINT, wintypes.UINT]
    return WindowsRegister(on_hit, user32, ctypes.get_last_error)
