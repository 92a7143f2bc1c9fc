"""Opens the connection to the chosen service before it is needed: when the window gets the keys."""

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from app.speech.address import is_loopback, origin

if TYPE_CHECKING:
    from app.playback.catalogue import Catalogue
    from app.playback.reader import Reader

REST_S = 60.0
"""A server is not asked again before; so long its connection is kept."""


class Warming(QObject):
    """Saves the first sentence the time that name, connection and encryption take.

    The service gets no key for it, so that none has to be looked for either, and whether it fails is nobody's
    affair yet.
    """

    def __init__(
        self,
        reader: "Reader",
        catalogue: "Catalogue",
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._catalogue = catalogue
        self._clock = clock
        self._warmed: dict[str, float] = {}
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)
        if application.focusWindow() is not None:
            QTimer.singleShot(0, self, self.warm)

    @Slot()
    def warm(self) -> None:
        """Reach for the chosen service, unless that is on this computer or was just done."""
        service = self._catalogue.find(self._reader.choice.service)
        if service is None or service.is_built_in or is_loopback(service.url):
            return
        now, server = self._clock(), origin(service.url)
        if now - self._warmed.get(server, -math.inf) >= REST_S:
            self._warmed[server] = now
            self._reader.reach(service.endpoint(None))

    @Slot(QWindow)
    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            self.warm()
