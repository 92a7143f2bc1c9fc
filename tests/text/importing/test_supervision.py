"""Children that hang, lie, eat and die: the parent ends each of them, and says what is wrong."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from threading import Event, Timer

import pytest

from app.text.document import ParagraphKind
from app.text.importing import limits, messages, supervision
from app.text.importing.blocks import Block, Options
from app.text.importing.faults import Fault, Unreadable

HANGS = "import time; time.sleep(600)"
BLOCK = 'print(\'["block", "prose", "Words.", 0]\', flush=True)\n'
ENDS = "print('[\"end\"]', flush=True)\n"


def heard(code: str, cancelled: Event | None = None) -> list[object]:
    """What a child that runs `code` is taken to have said."""
    told = supervision.pieces(BytesIO(b""), 0, Options(), cancelled or Event(), [sys.executable, "-c", code])
    return list(told)


def fault_of(code: str) -> Fault:
    with pytest.raises(Unreadable) as caught:
        heard(code)
    return caught.value.fault


def test_a_sound_child_is_heard_to_its_end():
    assert heard(BLOCK + ENDS + HANGS) == [Block(ParagraphKind.PROSE, "Words.")]


@pytest.mark.parametrize(
    "said",
    [
        "garbage",
        "[]",
        "{}",
        "[[1]]",
        '["block", "prose", 5, 0]',
        '["block", "prose", "a", 77]',
        '["block", "prose", "a", true]',
        '["block", "sermon", "a", 0]',
        '["block", "prose", "a"]',
        '["progress", 2]',
        '["progress", NaN]',
        '["about", "a", "b", "en", "not base64!"]',
        '["end", 1]',
        '["fault", "of its own"]',
        "[" * 5000,
    ],
)
def test_a_child_that_says_nonsense_is_not_believed(said: str):
    assert fault_of(f"print({said!r}, flush=True)\n{HANGS}") is Fault.DAMAGED


def test_a_child_that_never_ends_its_line_is_not_believed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(messages, "LONGEST_LINE", 1 << 16)
    assert fault_of("import sys\nwhile True: sys.stdout.write('a' * 4096)") is Fault.DAMAGED


def test_a_child_that_dies_had_a_damaged_file():
    assert fault_of(BLOCK + "import os; os.abort()") is Fault.DAMAGED


def test_a_child_that_brings_no_text_is_given_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(supervision, "PATIENCE_S", 0.3)
    progress = "import time\nwhile True: print('[\"progress\", 0.5]', flush=True); time.sleep(0.01)"
    assert fault_of(progress) is Fault.TOO_SLOW


def test_a_child_that_takes_too_much_memory_is_ended(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "RESIDENT", 200 << 20)
    assert fault_of(f"eaten = b'x' * (300 << 20)\n{HANGS}") is Fault.TOO_LARGE


def test_cancelling_ends_the_child():
    cancelled = Event()
    Timer(0.2, cancelled.set).start()
    with pytest.raises(supervision.Cancelled):
        heard(HANGS, cancelled)


def test_who_does_not_listen_any_more_has_no_child_any_more(tmp_path: Path):
    pid = tmp_path / "pid"
    code = f"import os, pathlib; pathlib.Path({str(pid)!r}).write_text(str(os.getpid()))\n{BLOCK}{HANGS}"
    told = supervision.pieces(BytesIO(b""), 0, Options(), Event(), [sys.executable, "-c", code])
    next(told)
    told.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_the_child_dies_with_its_parent():
    """The end of stdin is the end of the child."""
    command = [sys.executable, "-m", "app", "import", "--child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        child.stdin.write(b'{"name": "", "password": "", "size": 1000}\n')
        child.stdin.close()
        assert child.wait(20) == 1


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('/dev/null/x', 'w')",
        "b'x' * (2 << 30)",
    ],
)
def test_what_the_child_may_not_do(deed: str):
    confined = "from app.text.importing.limits import confine\nconfine()\n"
    code = f"{confined}try:\n {deed}\nexcept (OSError, MemoryError): print('no')"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "no\n"


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_the_memory_of_a_process_is_known(platform: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", platform)
    assert limits.resident(os.getpid()) > 10 << 20
    assert limits.resident(2**22 + 1) == 0


def test_a_limit_that_the_system_lacks_does_not_lift_the_others(monkeypatch: pytest.MonkeyPatch):
    asked: dict[int, int] = {}

    def set_limit(kind: int, limit: tuple[int, int]) -> None:
        if kind == resource.RLIMIT_AS:
            raise ValueError("not here")
        asked[kind] = limit[1]

    hooks: list[Callable[[str, object], None]] = []
    monkeypatch.setattr(resource, "setrlimit", set_limit)
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    limits.confine()
    assert (asked[resource.RLIMIT_FSIZE], asked[resource.RLIMIT_CORE]) == (0, 0)
    (hook,) = hooks
    for event in ("socket.connect", "subprocess.Popen", "os.exec"):
        with pytest.raises(PermissionError):
            hook(event, ())
    for event in ("open", "import", "socket.__new__"):
        hook(event, ())


def test_a_slow_listener_is_no_slow_child(monkeypatch: pytest.MonkeyPatch):
    told = supervision.pieces(
        BytesIO(b""), 0, Options(), Event(), [sys.executable, "-c", BLOCK + BLOCK + ENDS]
    )
    next(told)
    monkeypatch.setattr(supervision, "PATIENCE_S", 0.3)  # not before: to start may take a child longer
    time.sleep(0.5)
    assert len(list(told)) == 1
