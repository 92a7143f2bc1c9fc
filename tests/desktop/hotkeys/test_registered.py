"""Keys of Windows and macOS, as far as they can be tried without either: stand-ins for the two systems' calls."""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray

from app.desktop.hotkeys import macos, windows
from app.desktop.hotkeys.backend import Binding, Hold, Means, Standing
from app.desktop.hotkeys.combination import FUNCTION_KEYS, NAMED_KEYS, parse
from app.desktop.hotkeys.registered import Register, RegisteredHotkeys

SPEAK, PAUSE, TAKEN, NONE = parse("Ctrl+Alt+S"), parse("Ctrl+Alt+Space"), parse("Ctrl+Alt+T"), parse("Ctrl+Ж")


class User32:
    """Windows' side, where another program has Ctrl+Alt+T and the keyboard has no Ж."""

    def __init__(self) -> None:
        self.entries: dict[int, tuple[int, int]] = {}
        self.others = {(0x4003, ord("T"))}

    def VkKeyScanW(self, sign: str) -> int:
        return {"ä": 0xDE, "+": 0x1BB}.get(sign, -1)

    def RegisterHotKey(self, _window: None, number: int, modifiers: int, key: int) -> int:
        if (modifiers, key) in self.others or (modifiers, key) in self.entries.values():
            return 0
        self.entries[number] = (modifiers, key)
        return 1

    def UnregisterHotKey(self, _window: None, number: int) -> int:
        return int(self.entries.pop(number, None) is not None)


class Carbon:
    """macOS' side, where another program has Control+Option+T."""

    def __init__(self) -> None:
        self.entries: dict[int, tuple[int, int]] = {}
        self.others = {(0x11, 0x1800)}
        self.callback: Any = None

    def GetApplicationEventTarget(self) -> int:
        return 1

    def InstallEventHandler(self, _target: int, callback: Any, *_rest: Any) -> int:
        self.callback = callback
        return 0

    def RemoveEventHandler(self, _handler: Any) -> int:
        self.callback = None
        return 0

    def RegisterEventHotKey(
        self, code: int, modifiers: int, identity: Any, _target: int, _options: int, entry: Any
    ) -> int:
        if (code, modifiers) in self.others or (code, modifiers) in self.entries.values():
            return -9878
        self.entries[identity.number] = (code, modifiers)
        entry._obj.value = identity.number
        return 0

    def UnregisterEventHotKey(self, entry: Any) -> int:
        del self.entries[entry.value]
        return 0

    def GetEventParameter(self, event: int, *rest: Any) -> int:
        told = rest[-1]._obj
        told.signature, told.number = int.from_bytes(b"RLRK", "big"), event
        return 0


class Desk:
    """One of the two systems with our keys on it; `press` presses what is entered under a number."""

    def __init__(self, means: Means, system: Any, make: Callable[[Callable[[int], None]], Register]) -> None:
        self.system = system
        self.register: Any = None

        def keep(on_hit: Callable[[int], None]) -> Register:
            self.register = make(on_hit)
            return self.register

        self.keys = RegisteredHotkeys(means, keep)

    def press(self, number: int) -> None:
        if isinstance(self.system, Carbon):
            self.system.callback(None, number, None)
        else:
            message = wintypes.MSG(message=0x0312, wParam=number)
            told = self.register.nativeEventFilter(
                QByteArray(b"windows_dispatcher_MSG"), ctypes.addressof(message)
            )
            assert told == (True, 0)


@pytest.fixture(params=["windows", "macos"])
def desk(request: pytest.FixtureRequest, qapp: object) -> Desk:
    if request.param == "windows":
        user32 = User32()
        return Desk(Means.WINDOWS, user32, lambda hit: windows.WindowsRegister(hit, user32, lambda: 1409))
    carbon = Carbon()
    return Desk(Means.MACOS, carbon, lambda hit: macos.CarbonRegister(hit, carbon))


def test_each_key_is_entered_or_said_to_be_taken(desk: Desk) -> None:
    wishes = {"speak": SPEAK, "pause": PAUSE, "taken": TAKEN, "none": NONE}
    desk.keys.bind(wishes, dict.fromkeys(wishes, ""))
    assert desk.keys.route.standing is Standing.WORKS
    assert desk.keys.bindings == {
        "speak": Binding(SPEAK, Hold.BOUND, "Ctrl+Alt+S"),
        "pause": Binding(PAUSE, Hold.BOUND, "Ctrl+Alt+Space"),
        "taken": Binding(TAKEN, Hold.TAKEN, suggestion=parse("Ctrl+Alt+Shift+T")),
        "none": Binding(NONE, Hold.MISSING),
    }
    assert len(desk.system.entries) == 2


def test_a_pressed_key_is_told_by_its_verb(desk: Desk) -> None:
    pressed: list[str] = []
    desk.keys.pressed.connect(pressed.append)
    desk.keys.bind({"speak": SPEAK, "pause": PAUSE}, {})
    speak, pause = desk.system.entries
    for number in (pause, speak, 999):
        desk.press(number)
    assert pressed == ["pause", "speak"]


def test_other_wishes_take_the_place_and_closing_gives_all_back(desk: Desk) -> None:
    desk.keys.bind({"speak": SPEAK, "pause": PAUSE}, {})
    desk.keys.bind({"pause": SPEAK}, {})
    assert desk.keys.bindings == {"pause": Binding(SPEAK, Hold.BOUND, "Ctrl+Alt+S")}
    assert len(desk.system.entries) == 1
    desk.keys.close()
    assert desk.system.entries == {}


@pytest.mark.parametrize(
    ("combination", "on_windows", "on_macos"),
    [
        ("Ctrl+Alt+S", (0x4003, 0x53), (0x1800, 0x01)),
        ("Shift+Meta+F12", (0x400C, 0x7B), (0x0300, 0x6F)),
        ("Ctrl+7", (0x4002, 0x37), (0x1000, 0x1A)),
        ("Ctrl+PgDown", (0x4002, 0x22), (0x1000, 0x79)),
        ("Ctrl+Ä", (0x4002, 0xDE), (0x1000, None)),
        ("Ctrl++", (0x4002, 0xBB), (0x1000, None)),
        ("Alt+P", (0x4001, 0x50), (0x0800, 0x23)),
        ("Alt+M", (0x4001, 0x4D), (0x0800, 0x2E)),
    ],
)
def test_codes_of_the_systems(
    combination: str, on_windows: tuple[int, int], on_macos: tuple[int, int | None]
) -> None:
    wish = parse(combination)
    scan = User32().VkKeyScanW
    assert (windows.modifiers_of(wish), windows.virtual_key_of(wish.key, scan)) == on_windows
    assert (macos.modifiers_of(wish), macos.key_code_of(wish.key)) == on_macos


def test_every_key_has_a_code_of_its_own() -> None:
    keys = [*FUNCTION_KEYS, *NAMED_KEYS, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]
    on_windows = [windows.virtual_key_of(key, User32().VkKeyScanW) for key in keys]
    assert len(set(on_windows)) == len(keys)
    assert None not in on_windows
    missing = {"F21", "F22", "F23", "F24", "Pause"}
    on_macos = [macos.key_code_of(key) for key in keys if key not in missing]
    assert len(set(on_macos)) == len(keys) - len(missing)
    assert None not in on_macos


@given(st.characters(exclude_categories=["Cs"]).map(str.upper).filter(lambda key: len(key) == 1))
def test_any_sign_has_a_code_or_none(key: str) -> None:
    assert windows.virtual_key_of(key, lambda _sign: -1) in (None, ord(key))
    code = macos.key_code_of(key)
    assert code is None or 0 <= code < 0x80


def test_other_messages_are_left_alone(desk: Desk) -> None:
    if isinstance(desk.register, windows.WindowsRegister):
        message = wintypes.MSG(message=0x0100, wParam=1)
        told = desk.register.nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(message))
        assert told == (False, 0)
        assert desk.register.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0) == (False, 0)
