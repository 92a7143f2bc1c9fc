"""All surfaces of the window, looked at as a screen reader, the Tab key and an eye for cut texts do."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.fitting import FRAME
from app.ui.preferences import Appearance, Preferences
from app.ui.theme import Theme
from tests.ui.cut_text import cut_texts
from tests.ui.surfaces import surfaces
from tests.whole_window import OneVoice, Run, begun

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_INNER = (QAbstractSpinBox, QComboBox)
"""What these are made of is reached and named with them."""


@pytest.fixture
def run(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Run]:
    theme = Theme(qapp, Appearance.LIGHT)
    with (
        OneVoice() as service,
        begun(theme, service, Preferences(appearance=Appearance.LIGHT, export_folder=str(tmp_path))) as run,
    ):
        qtbot.addWidget(run.window)
        yield run
    theme.deleteLater()


def test_every_surface_is_named_reached_by_tab_and_whole(run: Run) -> None:
    found: list[str] = []
    for name, window in surfaces(run):
        faults = [*unnamed(window), *cut_texts(window)]
        if not isinstance(window, QMenu):
            faults += beyond_tab(window)
        found += [f"{name}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


def test_every_surface_fits_a_small_screen(run: Run) -> None:
    """One of 1920 x 1080 pixels at twice their size, less a bar and a frame."""
    room = QSize(960, 540) - QSize(0, 30) - FRAME
    found = [
        f"{name}: {window.minimumWidth()} x {window.minimumHeight()}"
        for name, window in surfaces(run)
        if not isinstance(window, QMenu)  # where there is no room below, they have another column
        if window.minimumWidth() > room.width() or window.minimumHeight() > room.height()
    ]
    assert not found


def controls(window: QWidget) -> list[QWidget]:
    """What can be worked with, in this window."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, _CONTROLS)
        and one.isVisible()
        and one.window() is window.window()
        and not isinstance(one, QScrollBar | QHeaderView)
        and not isinstance(one.parent(), _INNER)
        and not one.objectName().startswith("qt_")
    ]


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


def unnamed(window: QWidget) -> list[str]:
    """What a screen reader cannot call by a name, or does not know as what it is."""
    faults: list[str] = []
    for one in controls(window):
        interface = QAccessible.queryAccessibleInterface(one)
        if not interface.text(QAccessible.Text.Name).strip():
            faults.append(f"{told(one)} has no name")
        if interface.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            faults.append(f"{told(one)} has no role")
    own = QAccessible.queryAccessibleInterface(window).text(QAccessible.Text.Name)
    if not own.strip() and not isinstance(window, QMenu):
        faults.append("the window has no name")
    return faults


def beyond_tab(window: QWidget) -> list[str]:
    """What can be worked with, but not be reached by Tab, or not by Shift+Tab."""
    wanted = {one for one in controls(window) if one.isEnabled() and not isinstance(one.parent(), QLineEdit)}
    faults: list[str] = []
    for way, key in (("Tab", Qt.Key.Key_Tab), ("Shift+Tab", Qt.Key.Key_Backtab)):
        seen: list[QWidget] = []
        focused = window.focusWidget() or next(iter(wanted), None)
        while focused is not None and focused not in seen:
            focused.setFocus(Qt.FocusReason.TabFocusReason)
            seen.append(focused)
            QTest.keyClick(focused, key)
            focused = window.focusWidget()
        faults += [
            f"{told(one)} is not reached by {way}" for one in wanted - set(seen) if not by_arrows(one, seen)
        ]
    return faults


def by_arrows(widget: QWidget, seen: list[QWidget]) -> bool:
    """Whether it is one of several of which one is chosen: Tab reaches one of them, arrows the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(one in seen for one in group.buttons())


@pytest.mark.proof
@pytest.mark.parametrize(
    "variant",
    ["--larger 1.5", "--mirrored", "--mirrored --larger 1.3", "--tongue de", "--tongue fr", "--tongue es"],
)
def test_no_text_is_cut_in(variant: str) -> None:
    folder = Path("artefacts") / ("surfaces" + variant.replace(" ", "").replace("--", "-"))
    command = [sys.executable, "-m", "tests.ui.surfaces", folder, *variant.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert not done.stdout
