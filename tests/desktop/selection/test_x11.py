"""Real owners of the selection and the clipboard: other processes, this one, and some that do not answer."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.selection.source import Kind, Nothing, Source
from tests.processes import running
from tests.screen import Screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")

LIMIT = 2_000_000

Own = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def source(qtbot: QtBot, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[Source]:
    from app.desktop.selection.x11 import X11Selection

    monkeypatch.setenv("DISPLAY", screen.display)
    source = X11Selection(LIMIT)
    yield source
    source.close()


@pytest.fixture
def own(screen: Screen) -> Iterator[Own]:
    """Has xclip own the selection, with these bytes and options, when it returns."""
    with ExitStack() as stack:

        def own(data: bytes, *options: str) -> "subprocess.Popen[bytes]":
            command = ["xclip", "-quiet", "-in", *options]
            pipe = subprocess.PIPE
            process = stack.enter_context(running(command, screen.env, stdin=pipe))
            assert process.stdin is not None
            process.stdin.write(data)
            process.stdin.close()
            form = options[-1] if "-target" in options else "UTF8_STRING"
            place = options[1] if "-selection" in options else "primary"
            asked = ["xclip", "-out", "-selection", place, "-target", "TARGETS"]
            while (
                form
                not in subprocess.run(asked, env=screen.env, capture_output=True, text=True).stdout.split()
            ):
                assert process.poll() is None
            return process

        yield own


def read(source: Source, qtbot: QtBot, kind: Kind = Kind.SELECTION) -> str | Nothing:
    answers: list[str | Nothing] = []
    source.read(kind, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    (answer,) = answers
    return answer


def test_selected_and_copied_text(source: Source, qtbot: QtBot, own: Own) -> None:
    assert read(source, qtbot) is Nothing.EMPTY
    own("Grüße, 世界 😀\nund mehr".encode())
    own("Copied العربية".encode(), "-selection", "clipboard")
    assert read(source, qtbot) == "Grüße, 世界 😀\nund mehr"
    assert read(source, qtbot, Kind.CLIPBOARD) == "Copied العربية"


@pytest.mark.parametrize("length", [LIMIT - 1, LIMIT])
def test_a_long_text_comes_in_parts(source: Source, qtbot: QtBot, own: Own, length: int) -> None:
    own(b"x" * length)
    assert read(source, qtbot) == "x" * length


def test_a_text_that_is_too_long_is_not_taken_and_its_owner_lives_on(
    source: Source, qtbot: QtBot, own: Own
) -> None:
    owner = own(b"x" * (LIMIT * 4 + 1000))
    assert read(source, qtbot) is Nothing.TOO_LONG
    source.limit *= 5
    assert len(str(read(source, qtbot))) == LIMIT * 4 + 1000
    assert owner.poll() is None


@pytest.mark.parametrize(
    ("data", "target", "found"),
    [
        (b"<p>Fine <b>words</b></p><ul><li>one", "text/html", "Fine words\none"),
        ("<p>Weit".encode("utf-16"), "text/html", "Weit"),
        ("Caf\xe9".encode("latin-1"), "STRING", "Café"),
        (b"secret", "x-kde-passwordManagerHint", Nothing.SECRET),
        (b"\x89PNG", "image/png", Nothing.EMPTY),
        (b"\xff\xfe\xfd", "UTF8_STRING", "\ufffd\ufffd\ufffd"),
        (b" \n\t ", "UTF8_STRING", Nothing.EMPTY),
        (b"a\0b", "UTF8_STRING", "ab"),
    ],
)
def test_each_form_as_plain_text(
    source: Source, qtbot: QtBot, own: Own, data: bytes, target: str, found: str | Nothing
) -> None:
    own(data, "-selection", "clipboard", "-target", target)
    assert read(source, qtbot, Kind.CLIPBOARD) == found


def test_a_hung_owner_is_given_up_soon_and_heard_when_it_is_back(
    source: Source, qtbot: QtBot, own: Own
) -> None:
    owner = own(b"at last")
    owner.send_signal(signal.SIGSTOP)
    try:
        assert read(source, qtbot) is Nothing.SILENT
        assert read(source, qtbot) is Nothing.SILENT
    finally:
        owner.send_signal(signal.SIGCONT)
    assert read(source, qtbot) == "at last"
    assert owner.poll() is None


def test_the_window_is_free_while_an_owner_hangs(source: Source, qtbot: QtBot, own: Own) -> None:
    owner = own(b"x")
    owner.send_signal(signal.SIGSTOP)
    answers: list[str | Nothing] = []
    try:
        source.read(Kind.SELECTION, answers.append)
        assert not answers
        own(b"y", "-selection", "clipboard")
        source.read(Kind.CLIPBOARD, answers.append)  # takes the place of the first question
        qtbot.waitUntil(lambda: bool(answers))
    finally:
        owner.send_signal(signal.SIGCONT)
    assert answers == ["y"]


def test_asking_anew_and_closing_from_the_answer(source: Source, qtbot: QtBot, own: Own) -> None:
    own(b"copied", "-selection", "clipboard")
    answers: list[str | Nothing] = []

    def close(found: str | Nothing) -> None:
        answers.append(found)
        source.close()

    source.read(Kind.CLIPBOARD, lambda _found: source.read(Kind.CLIPBOARD, close))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["copied"]


def test_after_the_server_has_gone_there_is_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.desktop.selection.x11 import X11Selection
    from tests import screen as screens

    with screens.started() as screen:
        monkeypatch.setenv("DISPLAY", screen.display)
        source = X11Selection(LIMIT)
    assert read(source, qtbot) is Nothing.UNAVAILABLE
    assert read(source, qtbot) is Nothing.UNAVAILABLE
    source.close()
