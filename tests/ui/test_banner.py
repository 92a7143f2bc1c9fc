import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.speech.errors import NotFound
from app.ui.banner import Banner
from app.ui.messages import message, waiting_message


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    banner = Banner()
    qtbot.addWidget(banner)
    return banner


def test_a_wait_counts_down_and_is_gone_at_its_end(banner: Banner) -> None:
    for seconds in (2, 1):
        banner.show_countdown(waiting_message(seconds, "Example"), seconds)
        assert banner.text == f"Example is busy. The reading goes on in {seconds} s."
        assert banner.isVisible()
    banner.show_countdown(waiting_message(0, "Example"), 0)
    assert not banner.isVisible()


def test_the_end_of_a_wait_leaves_another_message_alone(banner: Banner) -> None:
    banner.show_countdown("Wait.", 1)
    banner.show_message("Something else.")
    banner.show_countdown("", 0)
    assert banner.isVisible()
    assert banner.text == "Something else."


def test_a_wait_that_was_closed_by_hand_is_shown_again_with_the_next(banner: Banner) -> None:
    banner.show_countdown("Wait 2.", 2)
    banner.hide()
    banner.show_countdown("Wait 1.", 1)
    assert banner.isVisible()


def test_details_are_shown_on_request_and_can_be_copied(banner: Banner) -> None:
    error = NotFound("The model does not exist", service="example", status=404, request_id="req-17")
    told = message(error, "Example")
    banner.show_message(told.sentence, trouble=True, details=told.details)
    details = next(one for one in banner.findChildren(QLabel) if "req-17" in one.text())
    assert details.text() == "The model does not exist · Status 404 · Request req-17"
    assert not details.isVisible()
    assert not button(banner, "Copy").isVisible()
    button(banner, "Details").click()
    assert details.isVisible()
    button(banner, "Copy").click()
    assert QGuiApplication.clipboard().text() == f"{told.sentence}\n{details.text()}"
    banner.show_message("Something else.")
    assert not any(button(banner, name).isVisible() for name in ("Details", "Copy"))


def button(banner: Banner, text: str) -> QPushButton:
    return next(one for one in banner.findChildren(QPushButton) if one.text() == text)
