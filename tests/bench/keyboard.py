"""Keys pressed on an X server without a program in between, so that it is known when."""

import ctypes
import time


class Keyboard:
    """Presses combinations on `display`. Needs the library that `xdotool` brings along."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(display.encode())

    def press(self, *keys: str) -> float:
        """Press these together and let them go; returns when the last one went down (`time.monotonic()`)."""
        codes = [self._code(key) for key in keys]
        for code in codes[:-1]:
            self._put(code, down=True)
        at = time.monotonic()
        self._put(codes[-1], down=True)
        for code in reversed(codes):
            self._put(code, down=False)
        return at

    def close(self) -> None:
        """Press nothing more."""
        self._x.XCloseDisplay(self._display)

    def _code(self, key: str) -> int:
        return self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(key.encode()))

    def _put(self, code: int, *, down: bool) -> None:
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XSync(self._display, 0)
