"""All of the window as the app assembles it, on a silent player and a service of tones."""

import contextlib
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest

from app import assembly
from app.assembly import WindowRun
from app.audio.spool import Spool
from app.playback.equipment import Parts
from app.playback.worker import Worker
from app.speech.service import Endpoint
from app.storage import paths
from app.storage.settings import Settings
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.preferences import Appearance, Preferences
from app.ui.theme import Theme
from tests.fakes.player import SilentPlayer
from tests.fakes.scripted_server import Exchange
from tests.fakes.tones import ToneService


class OneVoice(ToneService):
    """Offers the voice that the window begins with."""

    def _speak(self, exchange: Exchange, number: int) -> None:
        if exchange.head.startswith("GET /v1/audio/voices"):
            exchange.answer("200 OK", b'{"voices":[{"id":"heart"}]}', Content_Type="application/json")
        else:
            super()._speak(exchange, number)


class ToneEndpoints:
    """Every service is the one of tones."""

    def __init__(self, url: str) -> None:
        self._url = url

    def warm(self) -> None:
        pass

    async def endpoint_of(self, name: str) -> Endpoint:
        return Endpoint(self._url, "key")

    def close(self) -> None:
        pass


class Run:
    """A window's run and what it plays on."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        self.player = SilentPlayer()
        self.window = MainWindow(theme, preferences)
        self.run = WindowRun(self.window, Settings(wake_silence_ms=0))
        self.reader = self.run.reader

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    def wind(self, until: Callable[[], object]) -> None:
        """Let time pass until something is so."""

        def pass_and_look() -> object:
            self.player.advance(50)
            self.reader.follow()
            return until()

        wait_until(pass_and_look)

    def word(self) -> str:
        """What is heard."""
        spot = self.reader.spot
        if spot is None or spot.word is None:
            return ""
        return self.reader.document.text[spot.word.start : spot.word.end].strip(".")


def wait_until(condition: Callable[[], object], limit_ms: int = 20_000) -> None:
    """Let events happen until `condition` holds."""
    left = limit_ms
    while not condition():
        if left <= 0:
            raise TimeoutError(f"Not within {limit_ms} ms")
        QTest.qWait(10)
        left -= 10


@contextlib.contextmanager
def begun(theme: Theme, service: ToneService, preferences: Preferences | None = None) -> Iterator[Run]:
    """The window, shown and usable until the block ends."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "Endpoints", lambda _keys: ToneEndpoints(service.url))
        run = Run(theme, preferences or Preferences(appearance=Appearance.LIGHT))
        patch.setattr(
            assembly,
            "make_parts",
            lambda endpoints, _purse: Parts(run.player, Worker(endpoints.endpoint_of), Spool(paths.cache())),
        )
        run.window.resize(1180, 760)  # the screen of many tests is smaller
        run.window.show()
        assert run.run.begin([])
        try:
            yield run
        finally:
            service.gate.set()
            run.run.close()
