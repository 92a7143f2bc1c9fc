"""Where the window begins: what must be there for its first paint, and no more."""

import gc
import os
import sys
from contextlib import suppress
from dataclasses import fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QSettings, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.desktop.terminal import quiet_qt
from app.reading.state import State
from app.storage import paths, settings
from app.storage.settings import Settings
from app.ui.main_window import MainWindow
from app.ui.preferences import Appearance, Preferences
from app.ui.theme import Theme
from app.ui.tongues import speak

if TYPE_CHECKING:
    import subprocess

    from app.assembly import WindowRun


SWITCH_S = 0.001
"""After how long a thread that is busy lets the window's have its turn; Python's own 5 ms add up with some threads."""


def open_window(files: list[str], *, hidden: bool = False) -> int:
    """Open the window with `files`, or have it `hidden` in the tray, and return the exit code when it is closed. A
    window that is there already takes the files instead.
    """
    quiet_qt()
    application = QApplication(sys.argv[:1])
    start = Start(application, files, hidden=hidden)
    try:
        return application.exec()
    finally:
        start.close()


def is_on_wayland() -> bool:
    """Whether a Wayland compositor shows the windows."""
    return QApplication.platformName().startswith("wayland")


class Start(QObject):
    """Shows the window, and assembles the rest behind its first paint."""

    assembled = Signal()
    """The window can be used."""

    def __init__(self, application: QApplication, files: list[str], *, hidden: bool = False) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_S)
        gc.disable()  # what is loaded now stays: a search for garbage would only hold it up
        application.setApplicationName("Readlark")
        application.setDesktopFileName(os.environ.get("FLATPAK_ID", "readlark"))
        application.setQuitOnLastWindowClosed(False)  # it ends with its window, be that hidden or not
        self._files = files
        self._hidden = hidden
        self._settings = settings.load()
        speak(application, self._settings.tongue)
        preferences = preferences_of(self._settings)
        self.window = MainWindow(Theme(application, preferences.appearance), preferences)
        self._pool = QThreadPool(self, maxThreadCount=1)  # what is saved last lands last
        self.window.preferences_changed.connect(self._on_window_preferences_changed)
        self.window.painted.connect(self._assemble)
        self.window.closed.connect(application.quit)
        self.run: WindowRun | None = None
        if hidden:
            QTimer.singleShot(0, self._assemble)
        else:
            self.window.show()

    def close(self) -> None:
        """End everything that was assembled, and begin anew as another process if that was wished for."""
        if self.run:
            self.run.close()
        self._pool.waitForDone()
        if self.run and self.run.restart.is_wanted:
            self._successor = self.start_again()
            self.run.restart.hand_over()

    def start_again(self) -> "subprocess.Popen[bytes]":
        """Start another process like this one, which lives on."""
        from app import own_process

        return own_process.start_apart(own_process.command())

    @Slot()
    def _assemble(self) -> None:
        from app.assembly import WindowRun

        if self.run:  # hidden at first, and seen only now
            return
        self.run = WindowRun(self.window, self._settings)
        is_first = self.run.begin(self._files, hidden=self._hidden)
        self.run.reader.state_changed.connect(self._on_reader_state_changed)
        _settle()
        if is_first:
            if self.run.comforts and not self._hidden:
                self.run.comforts.tour.begin_once()
            self.assembled.emit()
        else:
            self.window.close()

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.PLAYING:  # the first reading has loaded what every reading needs
            assert self.run
            self.run.reader.state_changed.disconnect(self._on_reader_state_changed)
            _settle()

    @Slot(object)
    def _on_window_preferences_changed(self, preferences: Preferences) -> None:
        appearance = preferences.appearance.value
        self._settings = replace(self._settings, appearance=appearance, **_shared(preferences))
        self._pool.start(partial(_save, self._settings))
        _keep_places(preferences)


def _settle() -> None:
    """What is there now stays: the search for garbage, which holds the window up, leaves it out (60 ms with it)."""
    gc.freeze()
    gc.enable()


def preferences_of(kept: Settings) -> Preferences:
    """What the window is told of the settings, and where it was the last time."""
    state = _window_state()
    geometry: Any = state.value("geometry", b"")
    place: Any = state.value("mini_place")
    return Preferences(
        appearance=Appearance(kept.appearance),
        geometry=bytes(geometry or b""),
        mini_place=place.toTuple() if isinstance(place, QPoint) else None,
        **_shared(kept),
    )


def _keep_places(preferences: Preferences) -> None:
    state = _window_state()
    state.setValue("geometry", preferences.geometry)
    if preferences.mini_place:
        state.setValue("mini_place", QPoint(*preferences.mini_place))


def _shared(values: Settings | Preferences) -> dict[str, Any]:
    """What settings and preferences have in common and in the same form."""
    names = {field.name for field in fields(Preferences)} - {"appearance", "geometry", "mini_place"}
    return {name: getattr(values, name) for name in names}


def _save(kept: Settings) -> None:
    with suppress(OSError):  # a full or read-only disk costs the choice, not the reading
        settings.save(kept)


def _window_state() -> QSettings:
    """Where the places on the screen are kept."""
    return QSettings(str(paths.config() / "window.ini"), QSettings.Format.IniFormat)
