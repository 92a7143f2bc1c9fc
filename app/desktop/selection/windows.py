"""Copy on Windows. Untried: only what needs no Windows is tested."""

import ctypes
import sys
from collections.abc import Sequence
from ctypes import wintypes
from typing import Any

_CTRL, _ALT, _SHIFT, _LEFT_WINDOWS, _RIGHT_WINDOWS, _C = 0x11, 0x12, 0x10, 0x5B, 0x5C, 0x43
_HELD = (_CTRL, _ALT, _SHIFT, _LEFT_WINDOWS, _RIGHT_WINDOWS)
_DOWN = 0x8000
_KEYBOARD, _KEY_UP = 1, 2

_SECRET_FORM = "ExcludeClipboardContentFromMonitorProcessing"  # noqa: S105


class _Key(ctypes.Structure):
    """KEYBDINPUT."""

    _fields_ = (
        ("key", wintypes.WORD),
        ("scan", wintypes.WORD),
        ("flags", wintypes.DWORD),
        ("time", wintypes.DWORD),
        ("extra", ctypes.c_size_t),
    )


class _Union(ctypes.Union):
    """What an INPUT may be; `mouse` makes it as large as the largest."""

    _fields_ = (
        ("keyboard", _Key),
        ("mouse", ctypes.c_byte * (32 if ctypes.sizeof(ctypes.c_void_p) == 8 else 24)),
    )


class Input(ctypes.Structure):
    """INPUT."""

    _fields_ = (("kind", wintypes.DWORD), ("union", _Union))


def strokes(held: Sequence[int]) -> list[tuple[int, bool]]:
    """The keys that make Ctrl+C of the modifiers that are held just now, as virtual-key codes, and whether each goes
    down. Others than Ctrl are let go of, while Ctrl is down: Alt alone would open the program's menu.
    """
    others = [(key, False) for key in held if key != _CTRL]
    copied = [*others, (_C, True), (_C, False)]
    return copied if _CTRL in held else [(_CTRL, True), *copied, (_CTRL, False)]


class WindowsCopier:
    """Ctrl+C by SendInput."""

    def __init__(self, user32: Any) -> None:
        self._user32 = user32
        self._secret = user32.RegisterClipboardFormatW(_SECRET_FORM)

    def send_copy(self) -> bool:
        """Press the keys of Copy. A window of a program with more rights does not take them."""
        held = [key for key in _HELD if self._user32.GetAsyncKeyState(key) & _DOWN]
        pressed = strokes(held)
        inputs = (Input * len(pressed))()
        for one, (key, down) in zip(inputs, pressed, strict=True):
            one.kind = _KEYBOARD
            one.union.keyboard = _Key(key, 0, 0 if down else _KEY_UP, 0, 0)
        return self._user32.SendInput(len(pressed), inputs, ctypes.sizeof(Input)) == len(pressed)

    def count(self) -> int:
        """The clipboard's sequence number."""
        return self._user32.GetClipboardSequenceNumber()

    def is_secret(self) -> bool:
        """Whether it is marked as not to be looked at."""
        return bool(self._user32.IsClipboardFormatAvailable(self._secret))


def open_copier() -> WindowsCopier:
    """Copy on this Windows."""
    if sys.platform != "win32":
        raise OSError("This is not Windows.")
    user32 = ctypes.WinDLL("user32")
    user32.RegisterClipboardFormatW.argtypes = [wintypes.LPCWSTR]
    user32.SendInput.argtypes = [wintypes.UINT, ctypes.c_void_p, ctypes.c_int]
    user32.GetAsyncKeyState.restype = ctypes.c_short
    user32.GetClipboardSequenceNumber.restype = wintypes.DWORD
    return WindowsCopier(user32)
