"""Builds the objects of a run and introduces them to each other."""

import os
import sys
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSettings,
    Qt,
    QThreadPool,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from app import resources
from app.desktop.interrupts import Interrupts
from app.desktop.single_instance import SingleInstance
from app.playback.reader import Parts, Reader
from app.reading.state import State
from app.speech import errors
from app.speech.service import BUILT_IN, Endpoint, Voice, VoiceChoice
from app.storage import paths, settings
from app.text import files as text_files
from app.text.document import Document, Span, parse
from app.ui.main_window import MainWindow
from app.ui.preferences import Appearance, Preferences
from app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.playback.exporter import Exporter

INTERRUPTED = 130

LONGEST_TITLE = 2000
"""Code points of a text that are looked at for its title."""


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


def quiet_qt() -> None:
    """Keep Qt's and FFmpeg's notes to themselves off the terminal, unless somebody asked for them."""
    if "QT_LOGGING_RULES" not in os.environ:
        os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"
        qInstallMessageHandler(_report_failures)


def _report_failures(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        sys.stderr.write(f"{message}\n")


def speak_here(document: Document, choice: VoiceChoice, rate: float) -> int:
    """Speak in this process, without a window, and return the exit code at the end."""
    from PySide6.QtCore import QCoreApplication

    quiet_qt()
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


def open_window(files: list[str]) -> int:
    """Open the window with `files` and return the exit code when it is closed. A window that is there already
    takes the files instead.
    """
    from PySide6.QtWidgets import QApplication

    from app.desktop import handover

    quiet_qt()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Readlark")
    application.setDesktopFileName("readlark")
    run = WindowRun(application)
    if not run.claim():
        handover.send_when_up(handover.open_files(files))
        return 0
    interrupts = Interrupts()
    interrupts.interrupted.connect(lambda: application.exit(INTERRUPTED))
    run.show(files)
    try:
        return application.exec()
    finally:
        run.close()
        interrupts.close()


def describe(error: errors.SpeechError) -> str:
    """One sentence and the next step."""
    from app.ui.messages import message

    said = message(error)
    return f"{said.sentence} {said.next_step}"


class WindowRun(QObject):
    """The window and all that it is connected with, from `show` to `close`."""

    _document_read = Signal(object, bool)
    _reading_failed = Signal(str)

    def __init__(self, application: "QApplication") -> None:
        super().__init__()
        self._application = application
        self._instance = SingleInstance(self._status, self)
        self._settings = settings.load()
        self._services = Services()
        self._pool = QThreadPool(self, maxThreadCount=1)  # what is saved last lands last
        self._exporter: Exporter | None = None
        self._last_error = ""
        self._files: list[str] = []
        self._reader = Reader(
            lambda: make_parts(self._services),
            choice=self._settings.voice,
            wake_ms=self._settings.wake_silence_ms,
            parent=self,
        )
        preferences = self._preferences()
        self._theme = Theme(application, preferences.appearance)
        self._window = MainWindow(self._theme, preferences)

    def claim(self) -> bool:
        """Become the one running app. False: another one is."""
        return self._instance.claim()

    def show(self, files: list[str]) -> None:
        """Show the window; everything that takes time comes after its first paint."""
        self._files = files
        self._window.painted.connect(self._on_window_painted)
        self._window.closed.connect(self._application.quit)
        self._window.show()

    def close(self) -> None:
        """End everything in order: nothing new comes in, silence, then the voice, then what is written."""
        self._instance.close()
        if self._exporter:
            self._exporter.cancel()
        self._reader.close()
        self._services.close()
        self._pool.waitForDone()

    # After the first paint

    @Slot()
    def _on_window_painted(self) -> None:
        self._services.warm()
        self._desk = desk = self._window.furnish(self._reader, parse)
        desk.set_voices([Voice(id="heart", name=self.tr("Heart"), language="en-US")])
        window, instance, reader = self._window, self._instance, self._reader
        window.files_requested.connect(self._on_files_requested)
        window.welcome_requested.connect(self._on_welcome_requested)
        window.export_requested.connect(self._on_export_requested)
        window.preferences_changed.connect(self._on_preferences_changed)
        instance.files_requested.connect(self._on_files_requested)
        instance.speak_requested.connect(self._on_speak_requested)
        instance.steer_requested.connect(self._on_steer_requested)
        reader.finished.connect(self._on_reader_finished)
        reader.failed.connect(self._on_reader_failed)
        reader.state_changed.connect(self._on_reader_state_changed)
        self._document_read.connect(self._on_document_read)
        self._reading_failed.connect(desk.show_trouble)
        if self._files:
            self._on_files_requested(self._files)
        QTimer.singleShot(0, reader.warm)

    # Texts in

    @Slot(list)
    def _on_files_requested(self, files: list[str]) -> None:
        self._come_forward()
        if files:
            self._read_file(Path(files[0]), aloud=False)

    @Slot()
    def _on_welcome_requested(self) -> None:
        self._read_file(resources.path("welcome.txt"), aloud=True)

    def _read_file(self, path: Path, *, aloud: bool) -> None:
        def read() -> None:
            try:
                document = text_files.read(path)
            except text_files.UnreadableText as error:
                self._reading_failed.emit(str(error))
            except OSError as error:
                said = self.tr("{name} cannot be opened: {reason}. Choose another file.")
                self._reading_failed.emit(said.format(name=path.name, reason=error.strerror))
            else:
                self._document_read.emit(document, aloud)

        self._pool.start(read)

    @Slot(object, bool)
    def _on_document_read(self, document: Document, aloud: bool) -> None:
        self._desk.show_document(document)
        if aloud:
            self._desk.read()

    @Slot(object, object)
    def _on_speak_requested(self, text: str, options: Mapping[str, Any]) -> None:
        names = {field.name for field in fields(VoiceChoice)}
        stated = {name: value for name, value in options.items() if name in names}
        if "voice_speed" in options:
            stated["speed"] = options["voice_speed"]
        self._desk.show_document(parse(text, str(options.get("title", ""))))
        self._reader.set_voice(replace(self._settings.voice, **stated))
        self._reader.set_rate(options.get("rate", self._reader.rate))
        self._desk.read()

    @Slot(str)
    def _on_steer_requested(self, verb: str) -> None:
        reader = self._reader
        {
            "pause": reader.pause,
            "resume": reader.resume,
            "toggle": reader.toggle,
            "stop": reader.stop,
            "next": lambda: reader.step_sentence(1),
            "previous": lambda: reader.step_sentence(-1),
        }[verb]()

    def _come_forward(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    # The reading, for those outside

    def _status(self) -> dict[str, Any]:
        reader, spot = self._reader, self._reader.spot
        return {
            "state": reader.state.value,
            "title": reader.document.title or None,
            "position_ms": reader.progress.position_ms,
            "duration_ms": reader.progress.duration_ms,
            "duration_known": reader.progress.duration_known,
            "sentence": _ends(Span(spot.sentence.start, spot.sentence.end)) if spot else None,
            "word": _ends(spot.word) if spot and spot.word else None,
            "speed": reader.rate,
            "service": reader.choice.service,
            "voice": reader.choice.voice,
            "error": self._last_error or None,
        }

    @Slot()
    def _on_reader_finished(self) -> None:
        self._reader.set_voice(self._settings.voice)
        self._instance.end_reading()

    @Slot(object)
    def _on_reader_failed(self, error: errors.SpeechError) -> None:
        self._last_error = describe(error)
        if self._reader.state is State.ERROR:
            self._instance.end_reading(self._last_error)

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.PLAYING:
            self._last_error = ""
        elif state is State.IDLE:
            self._instance.end_reading()

    # Clips out

    @Slot(object)
    def _on_export_requested(self, span: Span | None) -> None:
        from app.playback.exporter import Exporter
        from app.ui.clip_dialog import ClipProgress, ask_for_clip

        source = self._desk.view.source
        text = source if span is None else source[span.start : span.end]
        if self._exporter and self._exporter.isRunning():
            self._desk.show_notice(self.tr("A clip is being written. Wait for it, or cancel it first."))
            return
        if not text.strip():
            self._desk.show_notice(self.tr("There is no text to export. Paste or open one first."))
            return
        target = ask_for_clip(self._window, parse(text[:LONGEST_TITLE]).title)
        if target is None:
            return
        reader = self._reader
        endpoint_of = self._services.endpoint_of
        self._exporter = exporter = Exporter(text, reader.choice, endpoint_of, target, reader.rate, self)
        progress = ClipProgress(target, self._window)
        exporter.progressed.connect(progress.show_part)
        exporter.finished.connect(progress.deleteLater)
        exporter.written.connect(self._on_exporter_written)
        exporter.failed.connect(self._on_exporter_failed)
        progress.canceled.connect(exporter.cancel)
        exporter.start()

    @Slot(str)
    def _on_exporter_written(self, target: str) -> None:
        self._desk.show_notice(self.tr("Written to {target}.").format(target=target))

    @Slot(object)
    def _on_exporter_failed(self, error: errors.SpeechError | OSError) -> None:
        if isinstance(error, errors.SpeechError):
            self._desk.show_trouble(describe(error))
        else:
            said = self.tr("The clip cannot be written: {reason}. Choose another place.")
            self._desk.show_trouble(said.format(reason=error.strerror))

    # What is remembered

    def _preferences(self) -> Preferences:
        kept: dict[str, Any] = {
            field.name: getattr(self._settings, field.name)
            for field in fields(Preferences)
            if field.name not in ("appearance", "geometry")
        }
        geometry: Any = _window_state().value("geometry", b"")
        return Preferences(
            appearance=Appearance(self._settings.appearance), geometry=bytes(geometry or b""), **kept
        )

    @Slot(object)
    def _on_preferences_changed(self, preferences: Preferences) -> None:
        chosen: dict[str, Any] = {
            field.name: getattr(preferences, field.name)
            for field in fields(Preferences)
            if field.name not in ("appearance", "geometry")
        }
        self._settings = replace(self._settings, appearance=preferences.appearance.value, **chosen)
        self._pool.start(lambda kept=self._settings: settings.save(kept))
        _window_state().setValue("geometry", preferences.geometry)


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _window_state() -> QSettings:
    return QSettings(str(paths.config() / "window.ini"), QSettings.Format.IniFormat)
