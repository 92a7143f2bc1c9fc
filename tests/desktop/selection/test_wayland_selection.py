"""What is made of the answers of `wl-paste`, for which a script stands; the end-to-end tests ask the real one."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("Wayland is of Linux desktops", allow_module_level=True)

from app.desktop.selection.choice import make_source
from app.desktop.selection.source import Kind, Nothing
from app.desktop.selection.wayland import DEADLINE_MS, WaylandSelection

LIMIT = 1000

Asks = Callable[..., str | Nothing]


@pytest.fixture
def source(tmp_path: Path, qtbot: QtBot):
    source = WaylandSelection(LIMIT, str(tmp_path / "wl-paste"))
    yield source
    source.close()


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], None]:
    """Lets `wl-paste` be this script, with its words in `$*`; `types` is whether the forms are asked for."""

    def write(body: str) -> None:
        program = tmp_path / "wl-paste"
        program.write_text(f'#!/bin/sh\ncase "$*" in *--list-types*) types=1;; *) types=;; esac\n{body}\n')
        program.chmod(0o755)

    return write


@pytest.fixture
def ask(source: WaylandSelection, qtbot: QtBot) -> Asks:
    def ask(kind: Kind = Kind.SELECTION) -> str | Nothing:
        answers: list[str | Nothing] = []
        source.read(kind, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        return answers[0]

    return ask


@pytest.mark.parametrize(
    ("types", "asked"),
    [
        (r"STRING\nUTF8_STRING\ntext/plain\ntext/plain;charset=utf-8", "text/plain;charset=utf-8"),
        (r"STRING\nUTF8_STRING\ntext/html", "UTF8_STRING"),
        (r"text/html\ntext/plain;charset=UTF-8", "text/plain;charset=UTF-8"),
        (r"image/png\nTEXT", "TEXT"),
    ],
)
def test_the_best_form_is_asked_for(script, ask: Asks, types: str, asked: str) -> None:
    script(f"[ $types ] && printf '{types}' || printf '%s' \"$*\"")
    assert ask() == f"--primary --no-newline --type {asked}"
    assert ask(Kind.CLIPBOARD) == f"--no-newline --type {asked}"


def test_rich_text_comes_as_plain_text(script, ask: Asks) -> None:
    script("[ $types ] && echo text/html || printf %s '<p>Größe &amp; <b>Form</b> 🦜</p><script>x</script>'")
    assert ask() == "Größe & Form 🦜"


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("echo No selection >&2; exit 1", Nothing.EMPTY),
        ("echo Nothing is copied >&2; exit 1", Nothing.EMPTY),
        ("echo image/png", Nothing.EMPTY),
        ("[ $types ] && echo text/plain || printf ' \\n'", Nothing.EMPTY),
        ("[ $types ] && echo text/plain || { echo No suitable type of content copied >&2; exit 1; }", Nothing.EMPTY),
        ("printf 'text/plain\\nx-kde-passwordManagerHint\\n'", Nothing.SECRET),
        ("echo Failed to connect to a Wayland server >&2; exit 1", Nothing.UNAVAILABLE),
        ("kill -9 $$", Nothing.UNAVAILABLE),
        (f"[ $types ] && echo text/plain || head -c {LIMIT + 1} /dev/zero | tr '\\0' x", Nothing.TOO_LONG),
        ("[ $types ] && echo text/plain || exec yes", Nothing.TOO_LONG),
        ("exec yes", Nothing.TOO_LONG),
    ],
)  # fmt: skip
def test_why_there_is_no_text(script, ask: Asks, body: str, answer: Nothing) -> None:
    script(body)
    assert ask() is answer


def test_no_program(ask: Asks) -> None:
    assert ask() is Nothing.UNAVAILABLE


@pytest.mark.parametrize("body", ["exec sleep 60", "[ $types ] && echo text/plain || exec sleep 60"])
def test_a_silent_owner_is_waited_for_no_longer_than_said(script, ask: Asks, body: str) -> None:
    script(body)
    assert ask() is Nothing.SILENT
    script("[ $types ] && echo text/plain || printf later")
    assert ask() == "later"


def test_a_new_question_takes_the_place_of_the_last(script, source, qtbot: QtBot) -> None:
    script("[ $types ] && echo text/plain || printf '%s' \"$*\"")
    answers: list[str | Nothing] = []
    for kind in (Kind.SELECTION, Kind.CLIPBOARD, Kind.SELECTION, Kind.CLIPBOARD):
        source.read(kind, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    source.read(Kind.SELECTION, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["--no-newline --type text/plain", "--primary --no-newline --type text/plain"]


def test_who_is_told_may_ask_again(script, source, qtbot: QtBot) -> None:
    script(
        'case "$*" in *--primary*) echo No selection >&2; exit 1;; esac; [ $types ] && echo TEXT || echo copied'
    )
    answers: list[str | Nothing] = []
    source.read(Kind.SELECTION, lambda _nothing: source.read(Kind.CLIPBOARD, answers.append))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["copied\n"]


def test_after_closing_nothing_is_answered(script, source, qtbot: QtBot) -> None:
    script("exec sleep 60")
    source.read(Kind.SELECTION, pytest.fail)
    source.close()
    qtbot.wait(DEADLINE_MS + 50)


def test_it_is_the_way_of_a_wayland_desktop_that_has_the_program(
    script, tmp_path: Path, qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not isinstance(make_source(LIMIT), WaylandSelection)
    script("exit 1")
    assert isinstance(make_source(LIMIT), WaylandSelection)
    monkeypatch.delenv("WAYLAND_DISPLAY")
    assert not isinstance(make_source(LIMIT), WaylandSelection)
