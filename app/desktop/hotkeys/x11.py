"""Keys from the X server: grabbed on the root window, by a connection that has nothing else to do."""

import struct
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QSocketNotifier, Slot

from app.desktop.hotkeys.backend import Backend, Binding, Hold, Means, Route, Standing
from app.desktop.hotkeys.combination import Combination, alternatives
from app.desktop.hotkeys.keyboard_x11 import Keyboard
from app.desktop.xcb import EVENT_BYTES, Display, DisplayLost

_KEY_PRESS, _KEY_RELEASE = 2, 3
_ASYNC = 1

_CORE_KEYBOARD = 0x100
_DETECTABLE_AUTO_REPEAT = 1
_KEYBOARD_EVENTS = 1 | 2
"""Another keyboard, and another layout: who speaks XKB is told so by these, and no longer by MappingNotify."""
_ALL_PARTS = 0xFF

_Stroke = tuple[int, int]
"""Bits of the modifiers, and a keycode."""


class X11Hotkeys(Backend):
    """Grabs each key with every state of the locks. A held key repeats only presses, which are swallowed.

    Raises:
        DisplayLost: there is no X server.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Route(Means.X11, Standing.WORKS), parent)
        self._display = display = Display()
        self._wishes: dict[str, Combination] = {}
        self._verbs: dict[_Stroke, str] = {}
        self._down: set[int] = set()
        self._keyboard = self._read_keyboard()
        self._keyboard_event = self._use_xkb()
        self._notifier = QSocketNotifier(display.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)

    def bind(self, wishes: Mapping[str, Combination], titles: Mapping[str, str]) -> None:
        """Have these keys at once, as far as nobody else has them."""
        self._wishes = dict(wishes)
        if not self._notifier.isEnabled():
            self._set_bindings({verb: Binding(wish, Hold.REFUSED) for verb, wish in wishes.items()})
            return
        self._ungrab(self._verbs)
        self._verbs = {}
        self._set_bindings({verb: self._bound(verb, wish) for verb, wish in wishes.items()})
        self._drain()

    def close(self) -> None:
        """Give all keys back."""
        if not self._notifier.isEnabled():
            return
        self._notifier.setEnabled(False)
        self._display.close()

    # -- grabbing

    def _bound(self, verb: str, wish: Combination) -> Binding:
        strokes = self._keyboard.strokes(wish)
        if not strokes:
            return Binding(wish, Hold.MISSING)
        if self._verbs.keys() & set(strokes) or not self._grab(strokes):
            return Binding(wish, Hold.TAKEN, suggestion=self._free_one(wish))
        self._verbs |= dict.fromkeys(strokes, verb)
        return Binding(wish, Hold.BOUND, str(wish))

    def _free_one(self, taken: Combination) -> Combination | None:
        """A combination near `taken` that nobody has, nor is wished for."""
        for one in alternatives(taken):
            strokes = self._keyboard.strokes(one)
            if one not in self._wishes.values() and strokes and self._grab(strokes):
                self._ungrab(strokes)
                return one
        return None

    def _grab(self, strokes: Iterable[_Stroke]) -> bool:
        """Have all of `strokes`, or none of them."""
        display = self._display
        cookies = [
            display.request("xcb_grab_key_checked", 1, display.root, bits | locks, keycode, _ASYNC, _ASYNC)
            for bits, keycode in strokes
            for locks in self._keyboard.locks
        ]
        refused = [cookie for cookie in cookies if display.check(cookie)]
        if refused:
            self._ungrab(strokes)
        return not refused

    def _ungrab(self, strokes: Iterable[_Stroke]) -> None:
        display = self._display
        for bits, keycode in strokes:
            for locks in self._keyboard.locks:
                display.request("xcb_ungrab_key", keycode, display.root, bits | locks)
        display.flush()

    def _use_xkb(self) -> int:
        """Have held keys repeat only presses, and changes of the keyboard told; by events of the returned number."""
        display, device, flag = self._display, _CORE_KEYBOARD, _DETECTABLE_AUTO_REPEAT
        name = b"XKEYBOARD"
        extension = display.ask("xcb_query_extension", len(name), name)
        display.request("xcb_xkb_use_extension", 1, 0)
        display.request("xcb_xkb_per_client_flags", device, flag, flag, 0, 0, 0)
        events, parts = _KEYBOARD_EVENTS, _ALL_PARTS
        display.request("xcb_xkb_select_events", device, events, 0, events, parts, parts, None)
        display.flush()
        return extension[10]

    def _read_keyboard(self) -> Keyboard:
        display = self._display
        first, last = display.keycodes
        count = last - first + 1
        keys = display.ask("xcb_get_keyboard_mapping", first, count)
        width = keys[1]
        keysyms = struct.unpack_from(f"={count * width}I", keys, EVENT_BYTES)
        modifiers = display.ask("xcb_get_modifier_mapping")
        each = modifiers[1]
        return Keyboard(
            first,
            [keysyms[at : at + width] for at in range(0, len(keysyms), width)],
            [modifiers[at : at + each] for at in range(EVENT_BYTES, EVENT_BYTES + 8 * each, each)],
        )

    # -- events

    @Slot()
    def _on_notifier_activated(self) -> None:
        self._drain()

    def _drain(self) -> None:
        """Take what has arrived; what is to be done about it comes last, since it may close or bind anew."""
        hits: list[str] = []
        has_other_keys = False
        for event in self._display.events():
            kind = event[0] & 0x7F
            if kind == _KEY_PRESS:
                hits += self._hit(event)
            elif kind == _KEY_RELEASE:
                self._down.discard(event[1])  # whatever else is held by now: modifiers may go up first
            elif kind == self._keyboard_event:
                has_other_keys = True
        if self._display.is_lost:
            self._lose()
        elif has_other_keys:
            self._take_keyboard()
        for verb in hits:
            self.pressed.emit(verb)

    def _hit(self, event: bytes) -> list[str]:
        keycode = event[1]
        (state,) = struct.unpack_from("=H", event, 28)
        verb = self._verbs.get((state & self._keyboard.mask, keycode))
        if verb is None or keycode in self._down:
            return []
        self._down.add(keycode)
        return [verb]

    def _take_keyboard(self) -> None:
        """Another layout, or another keyboard is typed on: the keys that were grabbed may be others now.

        Where they are the same nothing is done: a key that is pressed between giving it back and having it again is
        lost.
        """
        try:
            keyboard = self._read_keyboard()
        except DisplayLost:
            self._lose()
            return
        if keyboard != self._keyboard:
            self._ungrab(self._verbs)
            self._verbs = {}
            self._keyboard = keyboard
            self.bind(self._wishes, {})

    def _lose(self) -> None:
        self._notifier.setEnabled(False)
        self._display.close()
        self._verbs = {}
        self._set_route(Route(Means.X11, Standing.LOST))
        self._set_bindings({verb: Binding(wish, Hold.REFUSED) for verb, wish in self._wishes.items()})
