"""Copy and restore, as on Windows and macOS: Qt's own clipboard, and a stand-in for the program that copies."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.desktop.selection import macos, windows
from app.desktop.selection.copying import CopyingSelection
from app.desktop.selection.source import Kind, Nothing

LIMIT = 1000
BEFORE = "copied before"

Asks = Callable[..., str | Nothing]


class Program:
    """Copies `selected` when it gets to it: at the so many-th look."""

    def __init__(self) -> None:
        self.selected: QMimeData | None = None
        self.slowness = 3
        self.allowed = True
        self.secret = False
        self.asked = 0
        self._looks = 0
        self._count = 0

    def send_copy(self) -> bool:
        self.asked += 1
        self._looks = 0
        return self.allowed

    def count(self) -> int:
        self._looks += 1
        if self.asked and self._looks == self.slowness and self.selected:
            QGuiApplication.clipboard().setMimeData(self.selected)
            self.selected = None
            self._count += 1
        return self._count

    def is_secret(self) -> bool:
        return self.secret


def clipping(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.fixture
def program(qapp: object) -> Iterator[Program]:
    before = clipping(BEFORE)
    before.setHtml(f"<b>{BEFORE}</b>")
    before.setData("application/x-mine", b"\0\1")
    QGuiApplication.clipboard().setMimeData(before)
    yield Program()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def ask(program: Program, qtbot: QtBot) -> Asks:
    source = CopyingSelection(LIMIT, program)

    def ask(kind: Kind = Kind.SELECTION) -> str | Nothing:
        answers: list[str | Nothing] = []
        source.read(kind, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return ask


def holds_what_it_held() -> bool:
    data = QGuiApplication.clipboard().mimeData()
    form = data.data("application/x-mine").data()
    return (data.text(), data.html(), form) == (BEFORE, f"<b>{BEFORE}</b>", b"\0\1")


def test_the_selection_is_copied_and_the_clipboard_is_as_before(ask: Asks, program: Program) -> None:
    for text in ("Größe 🦜", "another"):
        program.selected = clipping(text)
        assert ask() == text
        assert holds_what_it_held()


def test_nothing_selected(ask: Asks, program: Program) -> None:
    assert ask() is Nothing.EMPTY
    assert holds_what_it_held()


def test_what_is_secret_or_too_long_is_not_read(ask: Asks, program: Program) -> None:
    program.selected, program.secret = clipping("hunter2"), True
    assert ask() is Nothing.SECRET
    assert holds_what_it_held()
    assert ask(Kind.CLIPBOARD) is Nothing.SECRET
    program.selected, program.secret = clipping("x" * (LIMIT + 1)), False
    assert ask() is Nothing.TOO_LONG
    assert holds_what_it_held()


def test_without_leave_nothing_is_touched(ask: Asks, program: Program) -> None:
    program.allowed = False
    assert ask() is Nothing.UNAVAILABLE
    assert holds_what_it_held()


def test_the_clipboard_is_read_as_it_is(ask: Asks, program: Program) -> None:
    assert ask(Kind.CLIPBOARD) == BEFORE
    assert program.asked == 0


def test_after_closing_nothing_is_answered(program: Program, qtbot: QtBot) -> None:
    source = CopyingSelection(LIMIT, program)
    source.read(Kind.SELECTION, pytest.fail)
    source.close()
    qtbot.wait(40)


def test_a_new_question_takes_the_place_of_the_last(program: Program, qtbot: QtBot) -> None:
    source = CopyingSelection(LIMIT, program)
    program.selected = clipping("selected")
    answers: list[str | Nothing] = []
    source.read(Kind.SELECTION, pytest.fail)
    source.read(Kind.SELECTION, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["selected"]
    assert holds_what_it_held()


CTRL, ALT, SHIFT, WINDOWS, C = 0x11, 0x12, 0x10, 0x5B, 0x43


@pytest.mark.parametrize(
    ("held", "pressed"),
    [
        ([], [(CTRL, True), (C, True), (C, False), (CTRL, False)]),
        ([CTRL, ALT], [(ALT, False), (C, True), (C, False)]),
        ([ALT, SHIFT], [(CTRL, True), (ALT, False), (SHIFT, False), (C, True), (C, False), (CTRL, False)]),
        ([CTRL, WINDOWS], [(WINDOWS, False), (C, True), (C, False)]),
    ],
)
def test_the_keys_of_copy_on_windows(held: list[int], pressed: list[tuple[int, bool]]) -> None:
    assert windows.strokes(held) == pressed


class User32:
    """Windows' side; Alt is held."""

    def __init__(self) -> None:
        self.sent: list[tuple[int, int, int]] = []

    def RegisterClipboardFormatW(self, name: str) -> int:
        return {"ExcludeClipboardContentFromMonitorProcessing": 0xC123}[name]

    def GetAsyncKeyState(self, key: int) -> int:
        return -0x8000 if key == ALT else 1

    def SendInput(self, count: int, inputs: Any, size: int) -> int:
        assert size == ctypes.sizeof(windows.Input)
        keys = [inputs[number].union.keyboard for number in range(count)]
        self.sent = [(inputs[n].kind, one.key, one.flags) for n, one in enumerate(keys)]
        return count

    def GetClipboardSequenceNumber(self) -> int:
        return 7

    def IsClipboardFormatAvailable(self, form: int) -> int:
        return int(form == 0xC123)


def test_what_windows_is_told() -> None:
    user32 = User32()
    copier = windows.WindowsCopier(user32)
    assert copier.send_copy()
    assert user32.sent == [(1, CTRL, 0), (1, ALT, 2), (1, C, 0), (1, C, 2), (1, CTRL, 2)]
    assert copier.count() == 7
    assert copier.is_secret()
    assert ctypes.sizeof(windows.Input) == (40 if ctypes.sizeof(ctypes.c_void_p) == 8 else 28)


class Mac:
    """macOS' side: its services and its runtime in one; messages are answered by their names."""

    def __init__(self, *, trusted: bool) -> None:
        self.trusted = trusted
        self.posted: list[tuple[int, bool, int]] = []
        self._event: list[Any] = []

    def AXIsProcessTrusted(self) -> bool:
        return self.trusted

    def CGEventCreateKeyboardEvent(self, _source: None, key: int, down: bool) -> int:
        self._event = [key, down]
        return 1

    def CGEventSetFlags(self, _event: int, flags: int) -> None:
        self._event.append(flags)

    def CGEventPost(self, tap: int, _event: int) -> None:
        assert tap == 1
        self.posted.append(tuple(self._event))

    def CFRelease(self, _event: int) -> None:
        pass

    def objc_getClass(self, name: bytes) -> bytes:
        return name

    def sel_registerName(self, name: bytes) -> bytes:
        return name

    def send(self, receiver: Any, name: bytes) -> Any:
        return {
            (b"NSPasteboard", b"generalPasteboard"): "pasteboard",
            (b"NSString", b"alloc"): "string",
            ("pasteboard", b"changeCount"): 12,
            ("pasteboard", b"types"): "types",
        }[receiver, name]

    def send_with(self, receiver: Any, name: bytes, argument: Any) -> Any:
        return {
            ("string", b"initWithUTF8String:", b"org.nspasteboard.ConcealedType"): "secret",
            ("types", b"containsObject:", "secret"): 0x100,  # NO, below what was left in the register
        }[receiver, name, argument]


def test_what_macos_is_told() -> None:
    mac = Mac(trusted=True)
    copier = macos.MacCopier(mac, mac)
    assert copier.send_copy()
    assert mac.posted == [(8, True, 1 << 20), (8, False, 1 << 20)]
    assert copier.count() == 12
    assert not copier.is_secret()
    denied = Mac(trusted=False)
    assert not macos.MacCopier(denied, denied).send_copy()
    assert denied.posted == []
