"""Fixtures of tests that stand on a session bus of their own."""

from collections.abc import Iterator

import pytest

from app.desktop.bus import Bus, open_bus
from app.desktop.portal import Portal
from tests import session_bus
from tests.fakes.portal import FakePortal
from tests.parts import require
from tests.session_bus import SessionBus


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    """A bus that programs find as that of their session."""
    require("dbus-daemon")
    with session_bus.started() as daemon:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.address)
        yield daemon


@pytest.fixture
def bus(daemon: SessionBus, qapp: object) -> Iterator[Bus]:
    """Our connection to it."""
    bus = open_bus()
    assert bus
    yield bus
    bus.close()


@pytest.fixture
def desktop(daemon: SessionBus) -> Iterator[FakePortal]:
    """The desktop's side of the portal, on the bus."""
    desktop = FakePortal(daemon.address)
    desktop.appear()
    yield desktop
    desktop.vanish()


@pytest.fixture
def portal(bus: Bus) -> Portal:
    """Our side of the portal."""
    return Portal(bus, "readlark")
