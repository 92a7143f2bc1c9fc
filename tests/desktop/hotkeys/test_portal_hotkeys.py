"""Keys by the portal: a stand-in for the desktop's side on a real bus."""

import random
import sys
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("The portal is of Linux desktops", allow_module_level=True)

from app.desktop.hotkeys.backend import Binding, Hold, Means, Route, Standing
from app.desktop.hotkeys.combination import parse
from app.desktop.hotkeys.portal import REPEAT_S, PortalHotkeys, trigger_of
from tests.desktop.session import bus, daemon, desktop, portal
from tests.fakes.portal import CANCEL, GRANT, REFUSE, THINK, FakePortal

__all__ = ["bus", "daemon", "desktop", "portal"]

SPEAK, PAUSE = parse("Ctrl+Alt+S"), parse("Ctrl+Alt+Space")
WISHES = {"speak": SPEAK, "pause": PAUSE}
TITLES = {"speak": "Read the selection", "pause": "Pause or go on"}


@pytest.fixture
def now() -> list[float]:
    """The time in seconds, to be set."""
    return [100.0]


@pytest.fixture
def keys(portal, now: list[float]) -> Iterator[PortalHotkeys]:
    keys = PortalHotkeys(portal, lambda: now[0])
    yield keys
    keys.close()


@pytest.fixture
def stands(keys: PortalHotkeys, qtbot: QtBot) -> Callable[[Standing], None]:
    """Waits until it stands so with the keys."""

    def wait(standing: Standing) -> None:
        qtbot.waitUntil(lambda: keys.route == Route(Means.PORTAL, standing))

    return wait


@pytest.fixture
def pressed(keys: PortalHotkeys) -> list[str]:
    pressed: list[str] = []
    keys.pressed.connect(pressed.append)
    return pressed


@pytest.mark.parametrize(
    ("combination", "trigger"),
    [
        ("Ctrl+Alt+S", "CTRL+ALT+s"),
        ("Ctrl+Alt+Space", "CTRL+ALT+space"),
        ("Shift+Meta+F9", "SHIFT+LOGO+F9"),
        ("Ctrl+PgDown", "CTRL+Page_Down"),
        ("Ctrl+,", "CTRL+comma"),
        ("Ctrl++", "CTRL+plus"),
        ("Alt+7", "ALT+7"),
        ("Ctrl+Ä", "CTRL+U00E4"),
        ("Ctrl+Ж", "CTRL+U0436"),
        ("Pause", "Pause"),
        ("Ctrl+Ins", "CTRL+Insert"),
    ],
)
def test_says_the_keys_as_portals_read_them(combination: str, trigger: str) -> None:
    assert trigger_of(parse(combination)) == trigger


def test_the_desktop_grants_the_keys_and_says_which(keys, desktop: FakePortal, stands) -> None:
    desktop.triggers["pause"] = "Super+P"
    assert keys.route.standing is Standing.ASKING
    keys.bind(WISHES, TITLES)
    assert keys.bindings["speak"].hold is Hold.PENDING
    stands(Standing.WORKS)
    assert keys.bindings == {
        "speak": Binding(SPEAK, Hold.BOUND, "CTRL+ALT+s"),
        "pause": Binding(PAUSE, Hold.BOUND, "Super+P"),
    }
    ((_session, wishes, _window, _options),) = desktop.called("BindShortcuts")
    assert wishes[0] == (
        "speak",
        {"description": ("s", "Read the selection"), "preferred_trigger": ("s", "CTRL+ALT+s")},
    )
    assert desktop.calls[0][1:] == ("Register", ("readlark", {}))


@pytest.mark.parametrize(
    "wrong",
    [
        {"session_handle": ("s", "no object")},
        {"session_handle": ("i", 7)},
        {"shortcuts": ("i", 7)},
        {"shortcuts": ("as", ["speak"])},
    ],
    ids=str,
)
def test_a_portal_that_answers_nonsense_binds_no_keys(keys, desktop: FakePortal, wrong, qtbot) -> None:
    desktop.wrong = wrong
    keys.bind(WISHES, TITLES)
    qtbot.waitUntil(lambda: {binding.hold for binding in keys.bindings.values()} == {Hold.REFUSED})


def test_a_held_key_is_one_hit(keys, desktop: FakePortal, stands, pressed, now, qtbot) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    for _ in range(5):
        desktop.press("speak")
        now[0] += 0.03
    desktop.press("pause")
    qtbot.waitUntil(lambda: pressed == ["speak", "pause"])
    desktop.release("speak")
    desktop.press("speak")
    qtbot.waitUntil(lambda: pressed == ["speak", "pause", "speak"])
    now[0] += REPEAT_S  # the release of `pause` was never told
    desktop.press("pause")
    qtbot.waitUntil(lambda: pressed == ["speak", "pause", "speak", "pause"])


def test_keys_of_others_are_not_ours(keys, desktop: FakePortal, stands, pressed, qtbot) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    desktop.press("unknown")
    ours, desktop.session = desktop.session, "/org/freedesktop/portal/desktop/session/other/one"
    desktop.press("speak")
    desktop.choose(speak="F1")
    desktop.session = ours
    desktop.press("pause")
    qtbot.waitUntil(lambda: pressed == ["pause"])
    assert keys.bindings["speak"].trigger == "CTRL+ALT+s"


def test_the_user_chooses_other_keys(keys, desktop: FakePortal, stands, qtbot) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    with qtbot.waitSignal(keys.bindings_changed):
        desktop.choose(speak="Super+R")
    assert keys.bindings == {
        "speak": Binding(SPEAK, Hold.BOUND, "Super+R"),
        "pause": Binding(PAUSE, Hold.REFUSED),
    }


@pytest.mark.parametrize("decision", [CANCEL, REFUSE])
def test_the_user_says_no(keys, desktop: FakePortal, stands, decision: int) -> None:
    desktop.decision = decision
    keys.bind(WISHES, TITLES)
    stands(Standing.REFUSED)
    assert {binding.hold for binding in keys.bindings.values()} == {Hold.REFUSED}


def test_no_portal(keys, stands) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.BY_HAND)
    assert {binding.hold for binding in keys.bindings.values()} == {Hold.REFUSED}


def test_a_portal_without_keys(keys, desktop: FakePortal, stands) -> None:
    desktop.has_shortcuts = False
    keys.bind(WISHES, TITLES)
    stands(Standing.BY_HAND)


def test_the_portal_goes_and_comes_back(keys, desktop: FakePortal, stands, pressed, qtbot) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    desktop.vanish()
    stands(Standing.LOST)
    assert keys.bindings["speak"].hold is Hold.PENDING
    desktop.appear()
    stands(Standing.WORKS)
    desktop.press("speak")
    qtbot.waitUntil(lambda: pressed == ["speak"])
    assert desktop.called("Register") == [("readlark", {})] * 2


def test_a_portal_that_starts_later_is_asked_then(keys, daemon, stands) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.BY_HAND)
    late = FakePortal(daemon.address)
    late.appear()
    stands(Standing.WORKS)
    late.vanish()


def test_the_portal_goes_while_the_user_thinks(keys, desktop: FakePortal, stands, qtbot) -> None:
    desktop.decision = THINK
    keys.bind(WISHES, TITLES)
    qtbot.waitUntil(lambda: bool(desktop.called("BindShortcuts")))
    assert keys.route.standing is Standing.ASKING
    desktop.vanish()
    stands(Standing.LOST)


def test_the_desktop_takes_the_keys_away(keys, desktop: FakePortal, stands, pressed, qtbot) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    desktop.end_session()
    stands(Standing.LOST)
    desktop.press("speak")
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    assert pressed == []


def test_other_wishes_take_the_place_of_earlier_ones(keys, desktop: FakePortal, stands, qtbot) -> None:
    keys.bind(WISHES, TITLES)
    keys.bind(WISHES, TITLES)  # at once
    desktop.decision = THINK
    qtbot.waitUntil(lambda: bool(desktop.called("BindShortcuts")))
    desktop.decision = GRANT
    keys.bind({"speak": parse("F8")}, TITLES)  # while the user thinks
    qtbot.waitUntil(lambda: keys.bindings == {"speak": Binding(parse("F8"), Hold.BOUND, "F8")})
    qtbot.waitUntil(lambda: len(desktop.called("Close")) == 1)
    keys.bind({}, {})
    assert keys.bindings == {}
    qtbot.waitUntil(lambda: len(desktop.called("Close")) == 2)


def test_the_end_of_the_session_loses_the_keys(keys, daemon, desktop: FakePortal, stands) -> None:
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    daemon.kill()
    stands(Standing.LOST)
    keys.bind(WISHES, TITLES)
    stands(Standing.LOST)


def test_after_closing_nothing_follows(portal, desktop: FakePortal, qtbot) -> None:
    keys = PortalHotkeys(portal)
    said: list[object] = []
    keys.bind(WISHES, TITLES)
    qtbot.waitUntil(lambda: keys.route.standing is Standing.WORKS)
    keys.pressed.connect(said.append)
    keys.route_changed.connect(said.append)
    keys.bindings_changed.connect(said.append)
    keys.close()
    qtbot.waitUntil(lambda: len(desktop.called("Close")) == 1)
    desktop.press("speak")
    desktop.vanish()
    with qtbot.waitSignal(portal.vanished):
        pass
    assert said == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_happens_in_whatever_order_the_keys_come_back(
    keys, desktop: FakePortal, stands, pressed, now, qtbot, seed: int
) -> None:
    """User, desktop and portal act at random, often before the other side has got to it."""
    chance = random.Random(seed)
    acts: list[Callable[[], None]] = [
        lambda: keys.bind(WISHES, TITLES),
        lambda: keys.bind({"speak": parse("F8")}, TITLES),
        lambda: keys.bind({}, {}),
        desktop.vanish,
        lambda: desktop.vanish() or desktop.appear(),
        lambda: desktop.press("speak"),
        lambda: desktop.release("speak"),
        lambda: desktop.choose(speak="F9"),
        desktop.end_session,
        lambda: setattr(desktop, "decision", chance.choice([GRANT, CANCEL, REFUSE, THINK])),
        lambda: setattr(desktop, "has_shortcuts", chance.random() < 0.8),
        lambda: qtbot.wait(chance.randrange(8)),
    ]
    for _ in range(150):
        chance.choice(acts)()
        assert keys.bindings.keys() <= WISHES.keys()
    desktop.vanish()
    desktop.decision, desktop.has_shortcuts = GRANT, True
    desktop.appear()
    keys.bind(WISHES, TITLES)
    stands(Standing.WORKS)
    qtbot.waitUntil(lambda: {one.hold for one in keys.bindings.values()} == {Hold.BOUND})
    pressed.clear()
    now[0] += REPEAT_S
    desktop.press("speak")
    qtbot.waitUntil(lambda: pressed == ["speak"])
