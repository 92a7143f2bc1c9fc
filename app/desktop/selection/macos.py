"""Copy on macOS. Untried: only what needs no macOS is tested.

The user has to allow it: System Settings, Privacy & Security, Accessibility.
"""

import ctypes
import sys
from typing import Any

_C = 0x08
_COMMAND = 0x0010_0000
"""kCGEventFlagMaskCommand. An event has the flags that it is given, whatever is held."""

_SESSION = 1
"""kCGSessionEventTap."""

_SECRET_TYPE = b"org.nspasteboard.ConcealedType"


class MacCopier:
    """Command+C by CGEventPost; the general pasteboard by the runtime of Objective-C."""

    def __init__(self, services: Any, objc: Any) -> None:
        self._services = services
        self._objc = objc
        self._pasteboard = self._send(objc.objc_getClass(b"NSPasteboard"), b"generalPasteboard")
        text = objc.objc_getClass(b"NSString")
        self._secret = self._send(self._send(text, b"alloc"), b"initWithUTF8String:", _SECRET_TYPE)

    def send_copy(self) -> bool:
        """Press the keys of Copy, if the user allows it."""
        if not self._services.AXIsProcessTrusted():
            return False
        for down in (True, False):
            event = self._services.CGEventCreateKeyboardEvent(None, _C, down)
            self._services.CGEventSetFlags(event, _COMMAND)
            self._services.CGEventPost(_SESSION, event)
            self._services.CFRelease(event)
        return True

    def count(self) -> int:
        """The pasteboard's number of changes."""
        return int(self._send(self._pasteboard, b"changeCount") or 0)

    def is_secret(self) -> bool:
        """Whether it is marked as concealed."""
        types = self._send(self._pasteboard, b"types")
        # The last byte is the whole answer: what stands above it in the register says nothing.
        return bool(types) and bool((self._send(types, b"containsObject:", self._secret) or 0) & 0xFF)

    def _send(self, receiver: Any, selector: bytes, argument: Any = None) -> Any:
        """Send a message without or with one argument, and give its answer as a pointer."""
        name = self._objc.sel_registerName(selector)
        if argument is None:
            return self._objc.send(receiver, name)
        return self._objc.send_with(receiver, name, argument)


class _Runtime:
    """The runtime of Objective-C. `objc_msgSend` has to be called by the types of each method, so it has two forms."""

    def __init__(self) -> None:
        library = ctypes.CDLL("/usr/lib/libobjc.dylib")
        pointer = ctypes.c_void_p
        self.objc_getClass = library.objc_getClass
        self.objc_getClass.restype, self.objc_getClass.argtypes = pointer, [ctypes.c_char_p]
        self.sel_registerName = library.sel_registerName
        self.sel_registerName.restype, self.sel_registerName.argtypes = pointer, [ctypes.c_char_p]
        address = ctypes.cast(library.objc_msgSend, pointer).value or 0
        self.send = ctypes.CFUNCTYPE(pointer, pointer, pointer)(address)
        self.send_with = ctypes.CFUNCTYPE(pointer, pointer, pointer, pointer)(address)


def open_copier() -> MacCopier:
    """Copy on this Mac."""
    if sys.platform != "darwin":
        raise OSError("This is not macOS.")
    services = ctypes.CDLL("/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices")
    pointer = ctypes.c_void_p
    services.AXIsProcessTrusted.restype = ctypes.c_bool
    services.CGEventCreateKeyboardEvent.restype = pointer
    services.CGEventCreateKeyboardEvent.argtypes = [pointer, ctypes.c_uint16, ctypes.c_bool]
    services.CGEventSetFlags.argtypes = [pointer, ctypes.c_uint64]
    services.CGEventPost.argtypes = [ctypes.c_uint32, pointer]
    services.CFRelease.argtypes = [pointer]
    return MacCopier(services, _Runtime())
