from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QMenu, QPushButton, QSpinBox

from app.playback.sound_choice import Device
from app.ui.delay_dialog import DelayDialog
from app.ui.desk import Desk
from app.ui.sound_room import SoundRoom, delays_of
from tests.fakes.player import SilentPlayer
from tests.fakes.reader import FakeReader

SPEAKERS = Device("speakers", "Speakers & Co")
HEADPHONES = Device("bluez 1", "Headphones")


@pytest.fixture
def player(qapp: object) -> SilentPlayer:
    player = SilentPlayer()
    player.plug(SPEAKERS, HEADPHONES)
    return player


@pytest.fixture
def room(desk: Desk, reader: FakeReader, player: SilentPlayer) -> SoundRoom:
    room = SoundRoom(desk, reader)
    reader.sound.attach(player)
    return room


def entries(desk: Desk) -> dict[str, bool]:
    """The names of the outputs, and which one is chosen."""
    return {
        action.text(): action.isChecked() for action in output_menu(desk).actions() if action.isCheckable()
    }


def output_menu(desk: Desk) -> QMenu:
    menu = QMenu(desk)
    desk.settings_opening.emit(menu)
    (entry,) = [action for action in menu.actions() if action.text() == "Sound output"]
    outputs = entry.menu()
    assert isinstance(outputs, QMenu)
    return outputs


def choose(desk: Desk, name: str) -> None:
    menu = output_menu(desk)
    (action,) = [one for one in menu.actions() if one.text() == name]
    action.trigger()


def test_the_device_is_chosen_and_kept(room: SoundRoom, desk: Desk, player: SilentPlayer) -> None:
    assert entries(desk) == {"As the system": True, "Speakers && Co": False, "Headphones": False}
    choose(desk, "Headphones")
    assert player.wanted == "bluez 1"
    assert (desk.preferences.output_device, desk.preferences.output_name) == ("bluez 1", "Headphones")
    assert entries(desk)["Headphones"]
    choose(desk, "As the system")
    assert player.wanted == ""


def test_a_chosen_device_that_goes_is_told_and_used_again(
    room: SoundRoom, desk: Desk, player: SilentPlayer
) -> None:
    choose(desk, "Headphones")
    player.plug(SPEAKERS)
    assert "“Headphones” is not connected" in desk.notice.text
    assert "“Speakers & Co”" in desk.notice.text
    assert entries(desk)["Headphones (not connected)"]
    player.plug(SPEAKERS, HEADPHONES)
    assert player.device == HEADPHONES
    assert entries(desk) == {"As the system": False, "Speakers && Co": False, "Headphones": True}


def test_the_delay_is_that_of_the_device_in_use(room: SoundRoom, desk: Desk, player: SilentPlayer) -> None:
    choose(desk, "Headphones")
    room.set_delay(180)
    assert player.delay_ms == 180
    choose(desk, "As the system")
    assert player.delay_ms == 0
    choose(desk, "Headphones")
    assert player.delay_ms == 180
    assert desk.preferences.output_delays == ("180 bluez 1",)
    room.set_delay(0)
    assert desk.preferences.output_delays == ()


def test_what_is_kept_by_hand_may_be_nonsense() -> None:
    assert delays_of(("180 a b", "x y", "12", "-3 c", "99999 d")) == {"a b": 180, "d": 1000}


def test_the_delay_is_the_median_of_the_taps(room: SoundRoom, desk: Desk, reader: FakeReader) -> None:
    choose(desk, "Words light up too early…")
    (dialog,) = desk.findChildren(DelayDialog)
    tap = dialog.findChild(QPushButton, "tap")
    reader.last_ticks.late = [600.0, -100.0, 170.0, 180.0, 190.0, 175.0, 185.0, 500.0, 180.0, 182.0]
    assert reader.last_ticks.is_ticking
    for _ in range(10):
        QTest.keyClick(tap, Qt.Key.Key_Space)
    assert dialog.findChild(QSpinBox, "delay").value() == 181
    assert not reader.last_ticks.is_ticking
    QTest.keyClick(tap, Qt.Key.Key_Space)
    assert reader.last_ticks.is_ticking
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert reader.last_ticks.is_closed
    assert reader.sound.delay_ms == 181


def test_the_device_of_the_last_time_is_chosen(desk: Desk, reader: FakeReader, player: SilentPlayer) -> None:
    desk._preferences = replace(desk.preferences, output_device="bluez 1", output_delays=("90 bluez 1",))
    SoundRoom(desk, reader)
    reader.sound.attach(player)
    assert player.device == HEADPHONES
    assert player.delay_ms == 90
