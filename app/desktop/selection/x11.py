"""The selected and the copied text from the program that has it, by the X server.

Qt's clipboard waits up to five seconds for a program that hangs, and everything waits with it. Here each step is an
event, and each program has `DEADLINE_MS` for each of them.
"""

import struct
from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from app.desktop.selection.source import DEADLINE_MS, SECRET_HINT, Answer, Kind, Nothing, Source, plain_text
from app.desktop.xcb import EVENT_BYTES, Display, DisplayLost

_SELECTION_NOTIFY, _PROPERTY_NOTIFY = 31, 28
_NEW_VALUE = 0
_INPUT_ONLY = 2
_EVENT_MASK, _PROPERTY_CHANGE = 1 << 11, 1 << 22
_ANY_TYPE = 0
_PRIMARY = 1
"""An atom that every X server has by this number."""

_READ_UNITS = 1 << 24
"""How much of a property is asked for at once, in units of four bytes: more than a request can have set."""

_BYTES_A_SIGN = 4

_DECODERS: Mapping[str, Callable[[bytes], str]] = {
    "UTF8_STRING": lambda data: data.decode("utf-8", "replace"),
    "text/plain;charset=utf-8": lambda data: data.decode("utf-8", "replace"),
    "STRING": lambda data: data.decode("latin-1"),
    "text/html": lambda data: plain_text(_decoded_html(data)),
}
"""The forms of a text that are understood, best first."""

_PLACES = tuple(f"READLARK_TEXT_{number}" for number in range(8))
"""Where owners put their answers, a place for each question in turn: what comes late for an earlier one is known by
its place, and thrown away until its owner is through with it. Taking the window away would end simple owners.
"""

_NAMES = ("CLIPBOARD", "TARGETS", "INCR", SECRET_HINT, *_PLACES, *_DECODERS)


def _decoded_html(data: bytes) -> str:
    """HTML of the clipboard: some programs write it in UTF-16."""
    is_wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return data.decode("utf-16" if is_wide else "utf-8", "replace")


class X11Selection(Source):
    """Asks the owner of PRIMARY or CLIPBOARD which forms it has, then for the best of them.

    Raises:
        DisplayLost: there is no X server.
    """

    def __init__(self, limit: int, parent: QObject | None = None) -> None:
        super().__init__(limit, parent)
        self._display = Display()
        self._atoms = dict(zip(_NAMES, self._display.atoms(*_NAMES), strict=True))
        self._answer: Answer | None = None
        self._window = self._make_window()
        self._question = 0
        """The number of the question that waits for its answer; 0: none does."""
        self._asked = 0
        self._selection = 0
        self._decode: Callable[[bytes], str] | None = None
        """How the text is to be read that was asked for; None while it is the forms that were."""
        self._parts: list[bytes] | None = None
        """What has come so far of a text in parts, once it comes so."""
        self._result: str | Nothing | None = None
        self._deadline = QTimer(self, singleShot=True, interval=DEADLINE_MS)
        self._deadline.timeout.connect(self._on_deadline_timeout)
        self._notifier = QSocketNotifier(self._display.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)

    def read(self, kind: Kind, answer: Answer) -> None:
        """Call `answer` once, later."""
        self._forget()
        self._answer = answer
        self._decode = None
        self._selection = _PRIMARY if kind is Kind.SELECTION else self._atoms["CLIPBOARD"]
        if self._notifier.isEnabled():
            self._asked += 1
            self._question = self._asked
            self._ask_for("TARGETS")
        else:
            self._deadline.start(0)

    def close(self) -> None:
        """Answer no more."""
        self._answer = None
        self._deadline.stop()
        self._lose()

    # -- asking

    @property
    def _place(self) -> int:
        """Where the answer is expected."""
        return self._atoms[_PLACES[self._question % len(_PLACES)]] if self._question else 0

    def _make_window(self) -> int:
        """Where owners put their answers: a window that is never shown."""
        display = self._display
        window = display.new_id()
        events = struct.pack("=I", _PROPERTY_CHANGE)
        place = (0, 0, 1, 1, 0)
        display.request(
            "xcb_create_window", 0, window, display.root, *place, _INPUT_ONLY, 0, _EVENT_MASK, events
        )
        return window

    def _ask_for(self, form: str) -> None:
        display, atoms = self._display, self._atoms
        fields = (self._window, self._selection, atoms[form], self._place, 0)
        display.request("xcb_convert_selection", *fields)
        display.flush()
        self._deadline.start()

    # -- what comes

    @Slot()
    def _on_notifier_activated(self) -> None:
        self._drain()
        self._deliver()

    @Slot()
    def _on_deadline_timeout(self) -> None:
        if self._notifier.isEnabled():
            self._drain()  # whoever was late were perhaps we
        if self._result is None and not self._deadline.isActive():
            self._result = Nothing.SILENT if self._notifier.isEnabled() else Nothing.UNAVAILABLE
        self._deliver()

    def _drain(self) -> None:
        """Take what has arrived; who asked hears of it afterwards, since that may ask anew or close."""
        with suppress(DisplayLost):
            for event in self._display.events():
                self._take(event)
        if self._display.is_lost:
            self._lose()
            self._result = Nothing.UNAVAILABLE

    def _deliver(self) -> None:
        if self._result is None:
            return
        answer, self._answer = self._answer, None
        result, self._result = self._result, None
        self._forget()
        if answer:
            answer(result)

    def _take(self, event: bytes) -> None:
        kind = event[0] & 0x7F
        if kind == _SELECTION_NOTIFY and self._question:
            selection, _form, place = struct.unpack_from("=3I", event, 12)
            if place == self._place:
                self._take_property()
            elif not place and selection == self._selection:
                self._result = Nothing.EMPTY  # nobody has it, or its owner has no such form
        elif kind == _PROPERTY_NOTIFY and event[16] == _NEW_VALUE:
            (place,) = struct.unpack_from("=I", event, 8)
            if place != self._place:
                self._display.request("xcb_delete_property", self._window, place)
                self._display.flush()
            elif self._parts is not None:
                self._take_part(self._parts)

    def _take_property(self) -> None:
        form, data = self._property()
        if form == self._atoms["INCR"]:
            self._parts = []
            self._deadline.start()
        elif self._decode:
            self._result = self._read_text(data)
        else:
            self._choose([atom for (atom,) in struct.iter_unpack("=I", data[: len(data) & ~3])])

    def _choose(self, offered: list[int]) -> None:
        if self._atoms[SECRET_HINT] in offered:
            self._result = Nothing.SECRET
            return
        for form, decode in _DECODERS.items():
            if self._atoms[form] in offered:
                self._decode = decode
                self._ask_for(form)
                return
        self._result = Nothing.EMPTY

    def _take_part(self, parts: list[bytes]) -> None:
        _form, data = self._property()
        if data:
            parts.append(data)
            self._deadline.start()
        if not data or sum(map(len, parts)) > self.limit * _BYTES_A_SIGN:
            self._result = self._read_text(b"".join(parts))

    def _read_text(self, data: bytes) -> str | Nothing:
        if len(data) > self.limit * _BYTES_A_SIGN:
            return Nothing.TOO_LONG
        if self._decode is None:
            return Nothing.EMPTY
        return self.judged(self._decode(data).replace("\0", ""))

    def _property(self) -> tuple[int, bytes]:
        """The form and the bytes of what was put down for us, and make room for more."""
        fields = (self._window, self._place, _ANY_TYPE, 0, _READ_UNITS)
        reply = self._display.ask("xcb_get_property", 1, *fields)
        form, _rest, units = struct.unpack_from("=3I", reply, 8)
        return form, reply[EVENT_BYTES : EVENT_BYTES + units * reply[1] // 8]

    # -- ending

    def _forget(self) -> None:
        self._deadline.stop()
        self._question = 0
        self._parts = self._result = None

    def _lose(self) -> None:
        if self._notifier.isEnabled():
            self._notifier.setEnabled(False)
            self._display.close()
