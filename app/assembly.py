"""Builds the objects of a run and introduces them to each other."""

import sys
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtGui import QIcon

from app import resources
from app.commands.failure import INTERRUPTED, speech_sentence, stand_in_sentence
from app.desktop import handover
from app.desktop.interrupts import Interrupts
from app.desktop.selection.source import Kind
from app.desktop.single_instance import SingleInstance
from app.desktop.terminal import quiet_qt
from app.playback.catalogue import Catalogue
from app.playback.costs import Costs
from app.playback.endpoints import Endpoints
from app.playback.equipment import Parts
from app.playback.opener import Opener, Opening
from app.playback.place_keeper import PlaceKeeper
from app.playback.reader import Reader
from app.playback.shelf import Shelf
from app.playback.voice_store import VoiceStore
from app.reading.state import State
from app.speech import errors
from app.speech.pricing import limit_of
from app.speech.service import VoiceChoice
from app.storage import links, paths, pronunciations, purse, settings
from app.storage.keys import KeyStore
from app.storage.packing import from_message
from app.storage.purse import Purse
from app.storage.settings import Settings
from app.surroundings import Surroundings
from app.text.document import Document, Span, parse
from app.text.importing import addresses
from app.ui import place_telling
from app.ui.comforts import Comforts
from app.ui.cost_room import CostRoom
from app.ui.export_room import ExportRoom
from app.ui.language_room import LanguageRoom
from app.ui.library_room import LibraryRoom
from app.ui.main_window import MainWindow
from app.ui.opening_room import OpeningRoom
from app.ui.preferences import BUILT_IN_READS
from app.ui.restart_room import RestartRoom
from app.ui.service_room import ServiceRoom
from app.ui.spoken_room import SpokenRoom
from app.ui.voices_room import VoicesRoom

if TYPE_CHECKING:
    from app.playback.exporter import Export, Exporter
    from app.reading.thrift import Thrift
    from app.storage.library import Library


def make_parts(endpoints: Endpoints, purse: Purse) -> Parts:
    """What a reader works with. Takes a while: QtMultimedia is loaded."""
    from app.audio.spool import Spool
    from app.playback.player import Player
    from app.playback.worker import Worker

    def make_thrift() -> "Thrift":
        from app.reading import word_finding
        from app.reading.thrift import Thrift

        return Thrift(purse, word_finding.of_user(endpoints.endpoint_of).speech)

    return Parts(Player(), Worker(endpoints.endpoint_of, make_thrift), Spool(paths.cache()))


def can_speak(choice: VoiceChoice, text: str) -> bool:
    """Whether a voice of this computer speaks the language of `text`. May take half a second."""
    from app.text.language import detect, is_misread
    from app.voice.piper_files import language_of

    return not is_misread(detect(text), language_of(choice.voice, paths.voices()))


def open_library(limit: int) -> "Library":
    """The user's library, of at most `limit` bytes of text. Raises OSError where its folder cannot be made."""
    from app.storage.library import Library

    return Library(paths.data() / "library.sqlite", limit)


def speak_here(document: Document, choice: VoiceChoice, rate: float) -> int:
    """Speak in this process, without a window, and return the exit code at the end."""
    quiet_qt()
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    endpoints = Endpoints(KeyStore())
    if choice.is_built_in:
        endpoints.warm()
    kept = settings.load()
    paying = purse.of_user(kept)
    reader = Reader(lambda: make_parts(endpoints, paying), choice=choice, can_speak=can_speak)
    reader.set_stand_in(kept.when_service_fails == BUILT_IN_READS)
    reader.set_rate(rate)
    reader.set_wording(pronunciations.wording(kept))
    reader.load(document)
    interrupts = Interrupts()
    interrupts.interrupted.connect(lambda: application.exit(INTERRUPTED))

    def on_failed(error: errors.SpeechError) -> None:
        sys.stderr.write(f"{speech_sentence(error)}\n")
        if reader.state is State.ERROR:
            application.exit(1)

    def on_stand_in_changed(error: errors.SpeechError | None) -> None:
        if error:
            sys.stderr.write(f"{stand_in_sentence(error)}\n")

    reader.failed.connect(on_failed)
    reader.stand_in_changed.connect(on_stand_in_changed)
    reader.finished.connect(lambda: application.exit(0))
    QTimer.singleShot(0, reader.play)
    try:
        return application.exec()
    finally:
        reader.close()
        endpoints.close()
        paying.clips.close()
        interrupts.close()


class WindowRun(QObject):
    """The window's reader, services and visitors, from `begin` to `close`."""

    _document_read = Signal(object, object)
    """A document, and how it is to be read aloud (options as `wishes.SpeakWish` has them)."""

    def __init__(self, window: MainWindow, kept: Settings) -> None:
        super().__init__()
        self._window = window
        self._instance = SingleInstance(self._status, self)
        keys = KeyStore()
        self._endpoints = Endpoints(keys)
        self._catalogue = Catalogue(self._endpoints, keys, parent=self)
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._opener = Opener(self)
        self._exports: ExportRoom | None = None
        self._wording: SpokenRoom | None = None
        self._around: Surroundings | None = None
        self.comforts: Comforts | None = None
        self._language: LanguageRoom | None = None
        self._store = VoiceStore(paths.voices(), parent=self)
        self._lent: Mapping[str, Any] = {}
        """How the next text that is taken from another program is to be read, if that was asked for."""
        self._last_error = ""
        self._has_stand_in = False
        asked_above = limit_of(kept.ask_about_cost, kept.ask_above)
        self._costs = Costs(purse.of_user(kept), self._catalogue.find, asked_above, self)
        self.reader = Reader(
            lambda: make_parts(self._endpoints, self._costs.purse),
            clearance=self._costs.reading,
            can_speak=can_speak,
            wake_ms=kept.wake_silence_ms,
            parent=self,
        )
        limit = kept.text_limit_mb * settings.MEGABYTE
        self._shelf = Shelf(partial(open_library, limit), self)
        self._keeper = PlaceKeeper(self.reader, self._shelf, keeps=kept.keep_texts, parent=self)
        self._interrupts = Interrupts(self)
        self._interrupts.interrupted.connect(window.end)

    def begin(self, files: list[str], *, hidden: bool = False) -> bool:
        """Make the window usable, shown or `hidden`, and open `files`. False: another window is there, and has taken
        them.
        """
        if not self._instance.claim():
            if not hidden:
                handover.send_when_up(handover.open_files(files))
            return False
        self._endpoints.warm()
        self._window.setWindowIcon(QIcon(str(resources.path("icons", "readlark.svg"))))
        place_telling.install()
        self._desk = self._window.furnish(self.reader, parse, self._catalogue.services)
        self._opening = OpeningRoom(self._desk, self._opener)
        self._services = ServiceRoom(self._desk, self.reader, self._catalogue)
        self._language = LanguageRoom(self._desk, self.reader, self._catalogue)
        VoicesRoom(self._desk, self._catalogue, self._store)
        self._library = LibraryRoom(self._desk, self.reader, self._keeper, self._shelf)
        self._shelf.begin()
        self._wording = SpokenRoom(self._desk, self.reader, parse)
        self._language.worded.connect(self._wording.look)
        CostRoom(self._desk, self.reader, self._costs)
        self._exports = ExportRoom(
            self._desk,
            self.reader,
            self._costs,
            self._services,
            parse,
            self._make_exporter,
            self._catalogue.find,
        )
        self._window.holds_open = self._exports.holds_window
        self._exports.given_up.connect(self._window.end)
        around = Surroundings(
            self._window, self._desk, self.reader, self._shelf, self._library, self._on_steer_requested
        )
        around.window_requested.connect(self._come_forward)
        if hidden:
            around.tray.stay_hidden()
        around.elsewhere.begun.connect(self._on_elsewhere_begun)
        around.elsewhere.hushed.connect(self._on_elsewhere_hushed)
        around.elsewhere.said.connect(self._instance.answer_taking)
        self._around = around
        self.comforts = Comforts(self._desk, self.reader, self._keeper, self._shelf, self._library)
        self.restart = RestartRoom(self._desk, self.reader, self._keeper, self._library)
        self.restart.wanted.connect(self._window.end)
        self._instance.go_on_requested.connect(self.restart.go_on)
        self._connect()
        if files:
            self._on_files_requested(files)
        QTimer.singleShot(0, self.reader.warm)
        return True

    def close(self) -> None:
        """End everything in order: nothing new comes in, silence, then the voice, then what is written."""
        self._instance.close()
        if self._around:
            self._around.close()
        if self._exports:
            self._exports.close()
        if self.comforts:
            self.comforts.close()
        self._keeper.close()
        if self._language:
            self._language.leave()
        if self._wording:
            self._wording.close()
        self.reader.close()
        self._catalogue.close()
        self._store.close()
        self._endpoints.close()
        self._pool.waitForDone()
        self._shelf.close()
        self._costs.close()
        self._interrupts.close()

    def _connect(self) -> None:
        window, instance, reader = self._window, self._instance, self.reader
        window.files_requested.connect(self._on_files_requested)
        window.welcome_requested.connect(self._on_welcome_requested)
        instance.files_requested.connect(self._on_files_requested)
        instance.speak_requested.connect(self._on_speak_requested)
        instance.take_requested.connect(self._on_take_requested)
        instance.steer_requested.connect(self._on_steer_requested)
        reader.finished.connect(self._on_reader_finished)
        reader.failed.connect(self._on_reader_failed)
        reader.stand_in_changed.connect(self._on_reader_stand_in_changed)
        reader.state_changed.connect(self._on_reader_state_changed)
        self._document_read.connect(self._on_document_read)
        self._opening.shown.connect(self._on_opening_shown)
        self._opening.completed.connect(self._on_opening_completed)

    def _make_exporter(self, export: "Export") -> "Exporter":
        from app.playback.exporter import Exporter

        return Exporter(export, self._endpoints.endpoint_of, self._costs.purse, self)

    # Texts in

    @Slot(list)
    def _on_files_requested(self, files: list[str]) -> None:
        self._come_forward()
        if not files:
            return
        if links.is_link(files[0]) and self.comforts:
            self._opener.cancel()
            self.comforts.links.open(files[0])
        else:
            self._opener.open(Opening(addresses.source(files[0])))
            if len(files) > 1:
                self._opening.tell_others(len(files) - 1)

    @Slot()
    def _on_welcome_requested(self) -> None:
        self._opener.open(Opening(resources.path("welcome.txt"), {}))

    @Slot(object, object, bool)
    def _on_opening_shown(self, opening: Opening, document: Document, whole: bool) -> None:
        if opening.options is not None:
            self._on_document_read(document, opening.options)
        elif whole:
            self._library.show_file(document, str(opening.source.absolute()))
        else:
            self._desk.show_document(document)

    @Slot(object, object)
    def _on_opening_completed(self, opening: Opening, document: Document) -> None:
        if opening.options is None:
            self._library.complete_file(document, str(opening.source.absolute()))
        else:
            self._desk.control.extend_document(document)

    @Slot(object, object)
    def _on_speak_requested(self, text: str, options: Mapping[str, Any]) -> None:
        self._opener.cancel()
        self.reader.stop()  # at once: who waits for the end of this reading begins to wait now
        self._pool.start(lambda: self._document_read.emit(_handed_over(text, options), options))

    @Slot(str, object)
    def _on_take_requested(self, place: str, options: Mapping[str, Any]) -> None:
        if self._around:
            self._lent = options
            self._around.elsewhere.speak(Kind(place))

    @Slot()
    def _on_elsewhere_begun(self) -> None:
        lent, self._lent = self._lent, {}
        if lent:
            self._lend(lent)
        self._instance.answer_taking(reads=True)

    @Slot()
    def _on_elsewhere_hushed(self) -> None:
        self._lent = {}
        self._instance.answer_taking()

    @Slot(object, object)
    def _on_document_read(self, document: Document, options: Mapping[str, Any]) -> None:
        self._desk.show_document(document)
        self._lend(options)
        if self._around:
            self._around.mini.begin()
        self._desk.read()

    def _lend(self, options: Mapping[str, Any]) -> None:
        """For the next reading, put what the options state in the place of what the panel says."""
        self._catalogue.refresh()
        panel = self._desk.panel
        names = {field.name for field in fields(VoiceChoice)}
        stated = {name: value for name, value in options.items() if name in names}
        choice, rate = panel.choice, panel.rate
        if service := self._catalogue.find(stated.get("service", choice.service)):
            choice = choice.at(service)
        if "rate" in options:  # asked of the player: the voice's own pace is not to add to it
            rate = options["rate"]
            choice = replace(choice, speed=1.0)
        if "voice_speed" in options:
            stated["speed"] = options["voice_speed"]
        self._desk.loan.begin(replace(choice, **stated), rate)

    @Slot(str)
    def _on_steer_requested(self, verb: str) -> None:
        reader, around = self.reader, self._around
        assert around
        {
            "pause": partial(around.elsewhere.steer, reader.pause),
            "resume": partial(around.elsewhere.steer, reader.resume),
            "toggle": partial(around.elsewhere.steer, self._desk.control.toggle),
            "stop": reader.stop,
            "next": lambda: reader.step_sentence(1),
            "previous": lambda: reader.step_sentence(-1),
        }[verb]()

    @Slot()
    def _come_forward(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    # The reading, for those outside

    def _status(self) -> dict[str, Any]:
        reader, spot = self.reader, self.reader.spot
        return {
            "state": reader.state.value,
            "title": reader.document.title or None,
            "position_ms": reader.progress.position_ms,
            "duration_ms": reader.progress.duration_ms,
            "duration_known": reader.progress.duration_known,
            "sentence": _ends(Span(spot.sentence.start, spot.sentence.end)) if spot else None,
            "word": _ends(spot.word) if spot and spot.word else None,
            "speed": reader.rate,
            "service": reader.voice.service,
            "voice": reader.voice.voice,
            "error": self._last_error or None,
        }

    @Slot()
    def _on_reader_finished(self) -> None:
        self._instance.end_reading()

    @Slot(object)
    def _on_reader_failed(self, error: errors.SpeechError) -> None:
        self._last_error = speech_sentence(error)
        if self.reader.state is State.ERROR:
            self._instance.end_reading(self._last_error)

    @Slot(object)
    def _on_reader_stand_in_changed(self, error: errors.SpeechError | None) -> None:
        self._has_stand_in = error is not None
        self._last_error = stand_in_sentence(error) if error else ""

    @Slot(object)
    def _on_reader_state_changed(self, state: State) -> None:
        if state is State.PLAYING and not self._has_stand_in:
            self._last_error = ""
        elif state is State.IDLE:
            self._instance.end_reading()


def _handed_over(text: str, options: Mapping[str, Any]) -> Document:
    """The document of a text from another process, which may have sent its structure along."""
    return from_message(str(options.get("title", "")), text, str(options.get("structure", "")))


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
