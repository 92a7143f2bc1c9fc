from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.text.document import parse
from app.ui.desk import Desk
from app.ui.main_window import MainWindow


def _is_wide(desk: Desk, width: int) -> bool:
    return desk.top_bar.width() == width


def _has_room(desk: Desk, width: int) -> bool:
    return desk.top_bar.minimumSizeHint().width() <= width


def test_where_names_have_no_room_buttons_are_icons(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.show_document(parse("Words.", "A title that is long enough to be shortened in any window"))
    library = desk.top_bar.findChild(QToolButton, "library")
    desk.actions_.library.setText("What was read aloud here and where each was left")
    for width, style in (
        (720, Qt.ToolButtonStyle.ToolButtonIconOnly),
        (1700, Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
        (720, Qt.ToolButtonStyle.ToolButtonIconOnly),
    ):
        window.resize(width, 600)
        qtbot.waitUntil(partial(_is_wide, desk, width))
        assert library.toolButtonStyle() is style
        qtbot.waitUntil(partial(_has_room, desk, width))
