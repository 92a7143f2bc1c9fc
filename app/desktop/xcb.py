"""A connection of our own to the X server, through libxcb, which Qt's X11 window needs too.

Requests are named as libxcb names them. Answers and events are the protocol's own bytes, in the byte order of this
machine. Asking the server for an answer takes a round trip to the server alone, never to another program.
"""

import ctypes
import sys
from collections.abc import Iterator

_POINTER = ctypes.c_void_p
_BYTE, _SHORT, _LONG = ctypes.c_uint8, ctypes.c_uint16, ctypes.c_uint32

EVENT_BYTES = 32


class DisplayLost(Exception):
    """There is no X server, no libxcb, or the connection has ended."""


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("root", ctypes.POINTER(_LONG)), ("rest", ctypes.c_int), ("index", ctypes.c_int))


_REQUESTS: dict[str, tuple[type, ...]] = {
    "xcb_intern_atom": (_BYTE, _SHORT, ctypes.c_char_p),
    "xcb_get_keyboard_mapping": (_BYTE, _BYTE),
    "xcb_get_modifier_mapping": (),
    "xcb_grab_key_checked": (_BYTE, _LONG, _SHORT, _BYTE, _BYTE, _BYTE),
    "xcb_ungrab_key": (_BYTE, _LONG, _SHORT),
    "xcb_create_window": (_BYTE, _LONG, _LONG, *[_SHORT] * 6, _LONG, _LONG, _POINTER),
    "xcb_convert_selection": (_LONG, _LONG, _LONG, _LONG, _LONG),
    "xcb_get_property": (_BYTE, _LONG, _LONG, _LONG, _LONG, _LONG),
    "xcb_delete_property": (_LONG, _LONG),
    "xcb_query_extension": (_SHORT, ctypes.c_char_p),
    "xcb_xkb_use_extension": (_SHORT, _SHORT),
    "xcb_xkb_per_client_flags": (_SHORT, *[_LONG] * 5),
    "xcb_xkb_select_events": (*[_SHORT] * 6, _POINTER),
}
"""The requests that are used here, with the types of their fields."""


class Display:
    """One connection, on the first screen of the display that the environment names.

    Raises:
        DisplayLost: there is none.
    """

    def __init__(self) -> None:
        try:
            core, keys = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-xkb.so.1")
        except OSError as error:
            raise DisplayLost("The libraries of X11 are not there.") from error
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [_POINTER]
        self._library = core
        self._keys = keys
        self._declare()
        self._connection = core.xcb_connect(None, None)
        if self.is_lost:
            self.close()
            raise DisplayLost("There is no X server.")
        self.descriptor: int = core.xcb_get_file_descriptor(self._connection)
        """The file descriptor by which events announce themselves."""
        self._setup: int = core.xcb_get_setup(self._connection)
        self.root: int = core.xcb_setup_roots_iterator(self._setup).root[0]
        """The root window."""

    def _declare(self) -> None:
        core = self._library
        for name, result, arguments in (
            ("xcb_connect", _POINTER, (ctypes.c_char_p, _POINTER)),
            ("xcb_disconnect", None, (_POINTER,)),
            ("xcb_connection_has_error", ctypes.c_int, (_POINTER,)),
            ("xcb_get_file_descriptor", ctypes.c_int, (_POINTER,)),
            ("xcb_flush", ctypes.c_int, (_POINTER,)),
            ("xcb_generate_id", _LONG, (_POINTER,)),
            ("xcb_get_setup", _POINTER, (_POINTER,)),
            ("xcb_setup_roots_iterator", _Screens, (_POINTER,)),
            ("xcb_poll_for_event", _POINTER, (_POINTER,)),
            ("xcb_request_check", _POINTER, (_POINTER, _Cookie)),
        ):
            function = getattr(core, name)
            function.restype, function.argtypes = result, arguments
        for name, arguments in _REQUESTS.items():
            request = getattr(self._library_of(name), name)
            request.restype, request.argtypes = _Cookie, (_POINTER, *arguments)

    def _library_of(self, name: str) -> ctypes.CDLL:
        return self._keys if name.startswith("xcb_xkb_") else self._library

    @property
    def is_lost(self) -> bool:
        """Whether the connection has ended."""
        return bool(self._library.xcb_connection_has_error(self._connection))

    @property
    def keycodes(self) -> tuple[int, int]:
        """The least and the greatest keycode."""
        least, greatest = ctypes.string_at(self._setup + 34, 2)  # where the protocol has them
        return least, greatest

    def new_id(self) -> int:
        """A number for something that is about to be made."""
        return self._library.xcb_generate_id(self._connection)

    def request(self, name: str, *fields: object) -> _Cookie:
        """Ask for something; it leaves with the next `flush`, `reply` or `check`."""
        return getattr(self._library_of(name), name)(self._connection, *fields)

    def reply(self, name: str, cookie: _Cookie) -> bytes:
        """The answer to the request `name`. Raises DisplayLost where there is none."""
        function = getattr(self._library_of(name), f"{name}_reply")
        function.restype, function.argtypes = _POINTER, (_POINTER, _Cookie, _POINTER)
        place = function(self._connection, cookie, None)
        if not place:
            raise DisplayLost(f"{name} was not answered.")
        length = int.from_bytes(ctypes.string_at(place + 4, 4), sys.byteorder)
        try:
            return ctypes.string_at(place, EVENT_BYTES + 4 * length)
        finally:
            self._free(place)

    def ask(self, name: str, *fields: object) -> bytes:
        """The answer to a request. Raises DisplayLost where there is none."""
        return self.reply(name, self.request(name, *fields))

    def check(self, cookie: _Cookie) -> int:
        """Whether a `…_checked` request was refused: the number of the error, else 0."""
        place = self._library.xcb_request_check(self._connection, cookie)
        if not place:
            return 0
        try:
            return ctypes.string_at(place + 1, 1)[0]
        finally:
            self._free(place)

    def atoms(self, *names: str) -> list[int]:
        """The numbers of these names, in one round trip."""
        cookies = [self.request("xcb_intern_atom", 0, len(name), name.encode()) for name in names]
        replies = [self.reply("xcb_intern_atom", cookie) for cookie in cookies]
        return [int.from_bytes(reply[8:12], sys.byteorder) for reply in replies]

    def events(self) -> Iterator[bytes]:
        """What has arrived, each `EVENT_BYTES` long. Whoever reads an answer looks here afterwards: what arrived
        with it does not announce itself any more.
        """
        while place := self._library.xcb_poll_for_event(self._connection):
            event = ctypes.string_at(place, EVENT_BYTES)
            self._free(place)
            yield event

    def flush(self) -> None:
        """Have everything leave that was asked for."""
        self._library.xcb_flush(self._connection)

    def close(self) -> None:
        """End the connection. Nothing may be asked of it afterwards."""
        self._library.xcb_disconnect(self._connection)
