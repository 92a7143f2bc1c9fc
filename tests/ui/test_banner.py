import pytest
from pytestqt.qtbot import QtBot

from app.ui.banner import Banner
from app.ui.messages import waiting_message


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
