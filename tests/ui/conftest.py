from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.text.document import parse
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.preferences import Appearance, Preferences
from app.ui.reader_view import ReaderView
from app.ui.theme import LIGHT, Theme
from tests.fakes.reader import FakeReader


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, Appearance.LIGHT)
    yield theme
    theme.deleteLater()


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, reader: FakeReader) -> MainWindow:
    """The furnished window on the screen, its keys in the text."""
    window = MainWindow(theme, Preferences(appearance=Appearance.LIGHT))
    qtbot.addWidget(window)
    window.furnish(reader, parse)
    window.resize(1180, 760)  # the screen of these tests is smaller
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.desk.view.hasFocus())
    return window


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ReaderView:
    """The text pane alone, 900 by 600."""
    view = ReaderView(LIGHT, "", 16)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    return view
