"""The look of the desktop by its portal: a stand-in on a real bus."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop.look import DesktopLook, Look, look_of
from tests.parts import require

APPEARANCE, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
ACCESS = "org.gnome.desktop.a11y.interface"


@pytest.mark.parametrize(
    ("settings", "look"),
    [
        ({}, Look()),
        ({APPEARANCE: {"color-scheme": 0, "contrast": 0, "reduced-motion": 0}}, Look()),
        ({APPEARANCE: {"color-scheme": 1}}, Look(dark=True)),
        ({APPEARANCE: {"color-scheme": 2}}, Look(dark=False)),
        ({APPEARANCE: {"color-scheme": 7}}, Look()),
        ({APPEARANCE: {"contrast": 1}}, Look(high_contrast=True)),
        ({APPEARANCE: {"reduced-motion": 1}}, Look(still=True)),
        ({GNOME: {"enable-animations": False}}, Look(still=True)),
        ({GNOME: {"enable-animations": True}}, Look()),
        ({ACCESS: {"high-contrast": True}}, Look(high_contrast=True)),
    ],
)
def test_the_look_by_the_settings(settings: dict[str, dict[str, object]], look: Look) -> None:
    assert look_of(settings) == look


values = st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.lists(st.integers()))
keys = st.sampled_from(["color-scheme", "contrast", "reduced-motion", "enable-animations", "high-contrast"])


@given(st.dictionaries(st.sampled_from([APPEARANCE, GNOME, ACCESS]), st.dictionaries(keys, values)))
def test_whatever_a_desktop_says_there_is_a_look(settings: dict[str, dict[str, object]]) -> None:
    assert isinstance(look_of(settings), Look)


if sys.platform == "linux":
    from app.desktop.choice import open_portal
    from tests import session_bus
    from tests.fakes.portal import FakePortal

    def test_follows_the_portal_live(qapp, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
        require("dbus-daemon")
        with session_bus.started() as daemon:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.address)
            desktop = FakePortal(daemon.address)
            desktop.settings = {APPEARANCE: {"color-scheme": ("u", 1)}}
            portal = open_portal()
            assert portal
            look = DesktopLook(portal)
            assert look.look == Look()
            with qtbot.waitSignal(look.changed):
                desktop.appear()  # later than we
            assert look.look == Look(dark=True)
            for key, value, seen in [
                ("contrast", 1, Look(dark=True, high_contrast=True)),
                ("color-scheme", 2, Look(dark=False, high_contrast=True)),
                ("reduced-motion", 1, Look(dark=False, high_contrast=True, still=True)),
                ("contrast", 0, Look(dark=False, still=True)),
            ]:
                with qtbot.waitSignal(look.changed):
                    desktop.set(APPEARANCE, key, ("u", value))
                assert look.look == seen
            with qtbot.assertNotEmitted(look.changed):
                desktop.set("org.example.other", "color-scheme", ("u", 1))
                desktop.set(APPEARANCE, "accent-color", ("(ddd)", (0.1, 0.2, 0.3)))
                desktop.vanish()
                qtbot.waitUntil(lambda: portal.bus.name != "")
            portal.bus.close()
