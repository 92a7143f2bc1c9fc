import pytest
from PySide6.QtGui import QGuiApplication, QRasterWindow
from PySide6.QtWidgets import QWidget

from app.desktop.notifier import Notification, Notifier
from app.speech.errors import ServerFault
from app.ui.notification_room import NotificationRoom


class Told(Notifier):
    """Keeps what it is to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Notification | None = None

    def show(self, notification: Notification) -> None:
        self.shown = notification

    def withdraw(self) -> None:
        self.shown = None


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def room(desk, told: Told) -> NotificationRoom:
    return NotificationRoom(desk, told)


@pytest.fixture
def away(window, room) -> None:
    """The window is in the tray."""
    window.hide()


def test_what_can_be_seen_is_not_told_twice(room, told, reader) -> None:
    reader.failed.emit(ServerFault(service="openai"))
    assert told.shown is None


def test_a_failure_behind_the_users_back_is_told(room, away, told, reader, desk) -> None:
    reader.failed.emit(ServerFault(service="openai"))
    assert told.shown
    assert (told.shown.title, told.shown.text) == ("Readlark", desk.trouble.text)
    assert told.shown.text == "OpenAI failed. Try again, or choose another voice."


def test_so_is_what_else_happens_to_the_reading(room, away, told, reader, desk) -> None:
    reader.stand_in_changed.emit(ServerFault(service="openai"))
    assert told.shown.text == "OpenAI failed. The built-in voice reads on."
    desk.show_notice("Nothing is selected.")
    assert told.shown.text == "Nothing is selected."


def test_it_goes_when_a_window_of_ours_comes(room, away, told, reader, qtbot) -> None:
    reader.failed.emit(ServerFault(service="openai"))
    clipboard_window = QRasterWindow()  # what looks at the clipboard on Wayland is none
    clipboard_window.show()
    clipboard_window.requestActivate()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is clipboard_window)
    assert told.shown
    dialog = QWidget()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: told.shown is None)


def test_its_button_asks_for_the_window(room, told, qtbot) -> None:
    with qtbot.waitSignal(room.window_requested):
        told.opened.emit()


def test_no_message_holds_more_than_a_title(room, away, told, desk, reader) -> None:
    desk.view.setPlainText("A secret text of some length.")
    reader.failed.emit(ServerFault(service="openai", detail="A secret text of some length."))
    assert "secret" not in told.shown.text
