"""Notifications by the session bus: a stand-in for each service on a real bus, and dunst on a real screen."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

if sys.platform != "linux":
    pytest.skip("The session bus is of Linux desktops", allow_module_level=True)

from app.desktop.bus import Bus
from app.desktop.bus_notifiers import PortalNotifier, ServiceNotifier
from app.desktop.choice import is_sandboxed, make_notifier, open_portal
from app.desktop.notifier import Notification
from app.desktop.tray import Tray
from app.desktop.tray_notifier import TrayNotifier
from tests.desktop.session import bus, daemon, desktop
from tests.fakes.notification_service import FakeNotificationService
from tests.fakes.portal import FakePortal

__all__ = ["bus", "daemon", "desktop"]

FAILED = Notification("Readlark", "<b>Speech & Co</b> failed. Try again.", "Open Readlark")
OTHER = Notification("Readlark", "Something else.", "Open Readlark")


@pytest.fixture
def service(daemon) -> Iterator[FakeNotificationService]:
    service = FakeNotificationService(daemon.address)
    service.appear()
    yield service
    service.vanish()


@pytest.fixture
def notifier(bus: Bus) -> Iterator[ServiceNotifier]:
    notifier = ServiceNotifier(bus, "readlark")
    yield notifier
    notifier.close()


def test_shows_plain_text_and_the_way_to_the_window(notifier, service, qtbot) -> None:
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: bool(service.shown))
    app, replaced, _icon, title, text, buttons, hints, _expires = service.shown[1]
    assert (app, replaced, title) == ("Readlark", 0, "Readlark")
    assert text == "&lt;b&gt;Speech &amp; Co&lt;/b&gt; failed. Try again."
    assert buttons == ["default", "Open Readlark", "open", "Open Readlark"]
    assert hints == {"desktop-entry": ("s", "readlark"), "urgency": ("y", 1)}


@pytest.mark.parametrize("action", ["default", "open"])
def test_the_button_brings_the_window(notifier, service, qtbot, monkeypatch, action: str) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: bool(service.shown))
    service.act(7, action)  # of another program
    with qtbot.waitSignal(notifier.opened):
        service.act(1, action, token="leave-to-come")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "leave-to-come"


def test_each_takes_the_place_of_the_last(notifier, service, qtbot) -> None:
    for _ in range(3):
        notifier.show(FAILED)
        notifier.show(OTHER)
    qtbot.waitUntil(lambda: [shown[4] for shown in service.shown.values()] == [OTHER.text])
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: [shown[3] for shown in service.shown.values()] == [FAILED.title])
    qtbot.waitUntil(lambda: "Speech" in service.shown[1][4])
    service.dismiss(1)
    notifier.show(replace(FAILED))
    qtbot.waitUntil(lambda: list(service.shown) == [2])


def test_is_taken_away_when_it_is_no_longer_of_use(notifier, service, qtbot) -> None:
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: bool(service.shown))
    notifier.withdraw()
    qtbot.waitUntil(lambda: not service.shown)
    notifier.show(OTHER)
    notifier.withdraw()  # before the service has answered
    notifier.withdraw()
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: list(service.shown) == [2])
    notifier.show(OTHER)
    notifier.withdraw()  # and so the earlier one goes as well
    qtbot.waitUntil(lambda: not service.shown)
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: list(service.shown) == [3])
    notifier.close()
    qtbot.waitUntil(lambda: not service.shown)


def test_a_plain_service_gets_plain_text(bus, daemon, qtbot) -> None:
    service = FakeNotificationService(daemon.address, abilities=("body",))
    service.appear()
    ServiceNotifier(bus, "readlark").show(FAILED)
    qtbot.waitUntil(lambda: bool(service.shown))
    assert service.shown[1][4:6] == (FAILED.text, [])
    service.vanish()


def test_without_a_service_nothing_happens_until_there_is_one(notifier, daemon, qtbot) -> None:
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: notifier._shown is FAILED)
    notifier.withdraw()
    late = FakeNotificationService(daemon.address)
    late.appear()
    notifier.show(OTHER)
    qtbot.waitUntil(lambda: [shown[4] for shown in late.shown.values()] == [OTHER.text])
    late.vanish()


def test_the_end_of_the_bus_is_no_trouble(notifier, service, daemon, qtbot) -> None:
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: bool(service.shown))
    with qtbot.waitSignal(notifier._bus.lost):
        daemon.kill()
    notifier.show(OTHER)
    qtbot.waitUntil(lambda: notifier._shown is OTHER)
    notifier.withdraw()


def test_a_sandbox_asks_the_portal(bus, desktop: FakePortal, qtbot, monkeypatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    notifier = PortalNotifier(bus)
    notifier.show(FAILED)
    qtbot.waitUntil(lambda: len(desktop.called("AddNotification")) == 1)
    name, content = desktop.called("AddNotification")[0]
    assert content["body"] == ("s", FAILED.text)
    with qtbot.waitSignal(notifier.opened):
        desktop.act(name, "open")
    notifier.withdraw()
    notifier.close()
    qtbot.waitUntil(lambda: desktop.called("RemoveNotification") == [(name,)])


def test_the_tray_says_it_where_there_is_no_bus(qapp, qtbot, monkeypatch) -> None:
    tray = Tray(QMenu())
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(tray, "notify", lambda *words: said.append(words))
    notifier = TrayNotifier(tray)
    notifier.show(OTHER)
    notifier.withdraw()
    assert said == [("Readlark", "Something else.")]
    with qtbot.waitSignal(notifier.opened):
        tray.message_clicked.emit()


def test_who_shows_them_is_known_by_the_surroundings(daemon, qapp, tmp_path: Path) -> None:
    info = tmp_path / ".flatpak-info"
    assert not is_sandboxed({}, info)
    assert is_sandboxed({"SNAP": "/snap/readlark/1"}, info)
    info.touch()
    assert is_sandboxed({}, info)
    tray = Tray(QMenu())
    assert type(make_notifier(None, tray)) is TrayNotifier
    portal = open_portal()
    assert portal
    assert type(make_notifier(portal, tray)) is ServiceNotifier
    portal.bus.close()
