import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from app.text.document import parse
from app.ui.main_window import PANEL_WIDTH, MainWindow
from app.ui.preferences import Preferences
from app.ui.theme import LIGHT, Theme
from tests.fakes.reader import FakeReader
from tests.ui import screenshots

LATER = {"httpx", "numpy", "pydantic", "av", "keyring", "sentencex", "app.ui.desk", "app.playback.reader"}


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    program = "import app.ui.main_window, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    assert not LATER & set(loaded.split())
    assert {name for name in loaded.split() if name.startswith("PySide6.Qt")} <= {
        "PySide6.QtCore",
        "PySide6.QtGui",
        "PySide6.QtWidgets",
    }


def test_paints_before_it_is_furnished(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, Preferences())
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    picture = window.grab().toImage()
    assert picture.pixelColor(100, 300).name().upper() == LIGHT.page
    assert picture.pixelColor(window.width() - PANEL_WIDTH // 2, 300).name().upper() == LIGHT.panel
    assert picture.pixelColor(100, 10).name().upper() == LIGHT.panel


def test_what_stood_in_for_it_is_where_the_page_comes_to_be(window: MainWindow) -> None:
    view = window.desk.view
    page = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    bare = window.bare_page()
    assert (page.left(), page.width()) == (bare.left(), bare.width())
    assert abs(page.top() - bare.top()) <= 12
    assert abs(page.bottom() - bare.bottom()) <= 12


def test_the_geometry_comes_back(theme: Theme, qtbot: QtBot) -> None:
    first = MainWindow(theme, Preferences())
    qtbot.addWidget(first)
    first.furnish(FakeReader(), parse)
    first.show()
    first.resize(760, 640)
    with qtbot.waitSignal(first.preferences_changed) as told:
        first.close()
    second = MainWindow(theme, told.args[0])
    qtbot.addWidget(second)
    assert second.size() == first.size()


def test_the_title_names_the_text(window: MainWindow) -> None:
    window.desk.show_document(parse("Words.", "A Book"))
    assert window.windowTitle() == "A Book — Readlark"
    assert window.testAttribute(Qt.WidgetAttribute.WA_AcceptDrops) or window.acceptDrops()


def test_closing_hides_where_that_is_wanted_and_the_end_ends(window: MainWindow, qtbot: QtBot) -> None:
    window.hides_on_close = True
    with qtbot.assertNotEmitted(window.closed), qtbot.waitSignal(window.put_away):
        window.close()
    assert not window.isVisible()
    with qtbot.waitSignal(window.closed):
        window.end()


def test_what_is_unfinished_holds_it_open_but_not_for_ever(window: MainWindow, qtbot: QtBot) -> None:
    asked = []
    window.holds_open = lambda: not asked.append(len(asked))
    with qtbot.assertNotEmitted(window.closed):
        window.close()
        window.quit()
    assert asked == [0, 1]
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        window.end()
    assert len(asked) == 2


def test_quitting_ends_it_even_where_closing_hides(window: MainWindow, qtbot: QtBot) -> None:
    window.hides_on_close = True
    with qtbot.waitSignal(window.closed):
        window.quit()


def test_the_pictures_can_be_taken(qapp: object, tmp_path: Path) -> None:
    files = screenshots.take(tmp_path)
    assert [file.stem for file in files] == [
        "window-empty",
        "window-editing",
        "window-reading",
        "window-error",
        "window-stand-in",
        "window-dark",
    ]
    assert all(file.stat().st_size > 10_000 for file in files)
