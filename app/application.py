"""Builds the objects of a run and introduces them to each other."""

import sys

from app.playback.reader import Parts, Reader
from app.reading.state import State
from app.speech import errors
from app.speech.service import BUILT_IN, Endpoint, VoiceChoice
from app.storage import paths
from app.text.document import Document

INTERRUPTED = 130


class Services:
    """Finds where each speech service listens; starts the built-in voice when it is first asked for."""

    def __init__(self) -> None:
        from app.voice.child import VoiceChild

        self._child = VoiceChild()

    def warm(self) -> None:
        """Start the built-in voice without waiting for it."""
        self._child.warm()

    async def endpoint_of(self, service: str) -> Endpoint:
        """Where `service` listens. Raises `SpeechError`."""
        if service == BUILT_IN:
            return await self._child.endpoint()
        raise errors.NotFound(f"there is no service {service}", service=service)

    def close(self) -> None:
        """End the built-in voice."""
        self._child.close()


def make_parts(services: Services) -> Parts:
    """What a reader works with. Takes a while: QtMultimedia is loaded."""
    from app.audio.spool import Spool
    from app.playback.player import Player
    from app.playback.worker import Worker

    return Parts(Player(), Worker(services.endpoint_of), Spool(paths.cache()))


def speak_here(document: Document, choice: VoiceChoice, rate: float) -> int:
    """Speak in this process, without a window, and return the exit code at the end."""
    from PySide6.QtCore import QCoreApplication, QTimer

    from app.desktop.interrupts import Interrupts

    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    services = Services()
    services.warm()
    reader = Reader(lambda: make_parts(services), choice=choice)
    reader.set_rate(rate)
    reader.load(document)
    interrupts = Interrupts()
    interrupts.interrupted.connect(lambda: application.exit(INTERRUPTED))

    def on_failed(error: errors.SpeechError) -> None:
        sys.stderr.write(f"{describe(error)}\n")
        if reader.state is State.ERROR:
            application.exit(1)

    reader.failed.connect(on_failed)
    reader.finished.connect(lambda: application.exit(0))
    QTimer.singleShot(0, reader.play)
    try:
        return application.exec()
    finally:
        reader.close()
        services.close()
        interrupts.close()


def describe(error: errors.SpeechError) -> str:
    """One sentence and the next step."""
    from app.ui.messages import message

    said = message(error)
    return f"{said.sentence} {said.next_step}"
