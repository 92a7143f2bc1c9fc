from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.fitting import FRAME, resize_to_fit


def test_no_window_is_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    resize_to_fit(window, room.width() + 500, 200)
    assert (window.width(), window.height()) == (room.width() - FRAME.width(), 200)
    resize_to_fit(window, 300, room.height())
    assert (window.width(), window.height()) == (300, room.height() - FRAME.height())
