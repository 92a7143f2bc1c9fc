"""Real keys on a real X server: pressed by xdotool, which the server takes for a keyboard."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.hotkeys.backend import Hold, Means, Route, Standing
from app.desktop.hotkeys.combination import Combination, parse
from tests.parts import require
from tests.screen import Screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")

SPEAK = parse("Ctrl+Alt+S")


class Keys:
    """The backend, and what it said."""

    def __init__(self, qtbot: QtBot, screen: Screen) -> None:
        from app.desktop.hotkeys.x11 import X11Hotkeys

        self.backend = X11Hotkeys()
        self.hits: list[str] = []
        self._qtbot = qtbot
        self._screen = screen
        self.backend.pressed.connect(self.hits.append)

    def press(self, *words: str, hits: int) -> None:
        """Have xdotool do `words`, and wait until `hits` were counted in all, and until no more come."""
        self._screen.xdotool(*words)
        self._qtbot.waitUntil(lambda: len(self.hits) >= hits)
        self.settle()
        assert len(self.hits) == hits

    def settle(self) -> None:
        """Whatever the server has told by now has been taken."""
        self.backend._display.ask("xcb_get_modifier_mapping")
        self.backend._drain()

    def bind(self, **wishes: Combination) -> dict[str, Hold]:
        self.backend.bind(wishes, {})
        return {verb: one.hold for verb, one in self.backend.bindings.items()}


@pytest.fixture
def keys(qtbot: QtBot, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keys]:
    monkeypatch.setenv("DISPLAY", screen.display)
    keys = Keys(qtbot, screen)
    yield keys
    keys.backend.close()


def test_each_key_says_its_verb_once(keys: Keys) -> None:
    assert keys.backend.route == Route(Means.X11, Standing.WORKS)
    assert keys.bind(speak=SPEAK, toggle=parse("Meta+F9")) == {"speak": Hold.BOUND, "toggle": Hold.BOUND}
    keys.press("key", "ctrl+alt+s", "super+F9", "ctrl+s", "alt+s", "ctrl+alt+shift+s", hits=2)
    assert keys.hits == ["speak", "toggle"]


def test_locks_do_not_matter(keys: Keys, screen: Screen) -> None:
    keys.bind(speak=SPEAK)
    try:
        keys.press("key", "Num_Lock", "ctrl+alt+s", hits=1)
        keys.press("key", "Caps_Lock", "ctrl+alt+s", hits=2)
        keys.press("key", "Num_Lock", "ctrl+alt+s", hits=3)
    finally:
        screen.xdotool("key", "Caps_Lock")


def test_a_held_key_is_one_hit(keys: Keys, screen: Screen) -> None:
    """Xvfb repeats a key after 660 ms, 25 times a second; modifiers may be let go first."""
    keys.bind(speak=SPEAK)
    screen.xdotool("keydown", "ctrl", "keydown", "alt", "keydown", "s", "sleep", "1")
    keys.press("keyup", "ctrl", "keyup", "alt", "keyup", "s", hits=1)
    keys.press("key", "ctrl+alt+s", hits=2)


def test_a_taken_key_is_said_at_once_with_a_free_one(keys: Keys, qtbot: QtBot, screen: Screen) -> None:
    other = Keys(qtbot, screen)
    try:
        other.bind(mine=SPEAK)
        assert keys.bind(speak=SPEAK, toggle=parse("Ctrl+Alt+Space")) == {
            "speak": Hold.TAKEN,
            "toggle": Hold.BOUND,
        }
        suggestion = keys.backend.bindings["speak"].suggestion
        assert suggestion == parse("Ctrl+Alt+Shift+S")
        assert keys.bind(speak=suggestion) == {"speak": Hold.BOUND}
        other.press("key", "ctrl+alt+s", hits=1)
        assert keys.hits == []
    finally:
        other.backend.close()
    assert keys.bind(speak=SPEAK) == {"speak": Hold.BOUND}


def test_what_is_bound_no_longer_is_free_for_others(keys: Keys, qtbot: QtBot, screen: Screen) -> None:
    keys.bind(speak=SPEAK)
    keys.bind()
    other = Keys(qtbot, screen)
    try:
        assert other.bind(mine=SPEAK) == {"mine": Hold.BOUND}
    finally:
        other.backend.close()


def test_one_key_for_two_verbs_is_one_too_many(keys: Keys) -> None:
    assert keys.bind(speak=SPEAK, toggle=SPEAK) == {"speak": Hold.BOUND, "toggle": Hold.TAKEN}


def test_another_layout_moves_the_keys(keys: Keys, qtbot: QtBot, screen: Screen) -> None:
    require("setxkbmap")
    screen.xdotool("key", "F20")  # xdotool has a keyboard of its own: now it is the one that a layout is for
    cyrillic = parse("Ctrl+Alt+Ж")
    assert keys.bind(speak=cyrillic) == {"speak": Hold.MISSING}
    try:
        with qtbot.waitSignal(
            keys.backend.bindings_changed, check_params_cb=lambda found: found["speak"].hold is Hold.BOUND
        ):
            subprocess.run(["setxkbmap", "us,ru"], env=screen.env, check=True)
        keys.press("key", "ctrl+alt+47", hits=1)  # the key beside L, by its keycode
    finally:
        subprocess.run(["setxkbmap", "us"], env=screen.env, check=True)


def test_a_lost_display_is_said_and_survived(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests import screen as screens

    with screens.started() as screen:
        monkeypatch.setenv("DISPLAY", screen.display)
        keys = Keys(qtbot, screen)
        keys.bind(speak=SPEAK)
    with qtbot.waitSignal(keys.backend.route_changed):
        pass
    assert keys.backend.route == Route(Means.X11, Standing.LOST)
    assert keys.bind(speak=SPEAK) == {"speak": Hold.REFUSED}
    keys.backend.close()


def test_after_the_end_nothing_is_bound(keys: Keys) -> None:
    keys.backend.close()
    assert keys.bind(speak=SPEAK) == {"speak": Hold.REFUSED}
    keys.backend.close()


def test_a_layout_without_latin_letters_has_the_keys_too(keys: Keys, qtbot: QtBot, screen: Screen) -> None:
    require("setxkbmap")
    screen.xdotool("key", "F20")
    keys.bind(speak=SPEAK)
    try:
        with qtbot.waitSignal(keys.backend.bindings_changed):
            subprocess.run(["setxkbmap", "ru"], env=screen.env, check=True)
        keys.settle()
        assert keys.backend.bindings["speak"].hold is Hold.BOUND
        keys.press("key", "ctrl+alt+39", hits=1)
    finally:
        subprocess.run(["setxkbmap", "us"], env=screen.env, check=True)


def test_without_a_server_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.desktop.hotkeys.x11 import X11Hotkeys
    from app.desktop.xcb import DisplayLost

    monkeypatch.setenv("DISPLAY", ":987654")
    with pytest.raises(DisplayLost):
        X11Hotkeys()
