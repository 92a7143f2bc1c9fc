"""Between the text and the voice: has the text worded by the rules of its language, and says so before a voice
misreads a language that it does not speak.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.speech.address import origin
from app.speech.service import UNKNOWN_LANGUAGE, Service
from app.text.document import Document
from app.text.language import Detected, detect, detect_at_once, is_misread, wording_language
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.language_names import language_name
from app.ui.voice_rows import VoiceRef

if TYPE_CHECKING:
    from app.playback.catalogue import Catalogue
    from app.playback.reader import Reader

_MOST_CHOICES = 3
"""Other voices that are offered."""


class LanguageRoom(QObject):
    """Looks at each text when it has come to rest, and again when it is to be read; what English or a script tells
    takes no time, anything else is found out beside the window, and the reading waits for it.

    Who reads on anyway is not asked again about the same document.
    """

    worded = Signal()
    """The text is worded by the rules of another language."""

    def __init__(self, desk: Desk, reader: "Reader", catalogue: "Catalogue") -> None:
        super().__init__(desk)
        self._desk = desk
        self._reader = reader
        self._catalogue = catalogue
        self._background = Background(self)
        self._text = ""
        self._judging: str | None = None
        self._detected = Detected()
        self._anyway = False
        self._wish: Callable[[], None] | None = None
        desk.control.gate = self.let_pass
        desk.control.document_shown.connect(self._on_control_document_shown)
        desk.control.text_prepared.connect(self._word)
        desk.control.mode_changed.connect(self._on_control_mode_changed)
        desk.text_length.counted.connect(self._on_text_length_counted)
        desk.intake.replaced.connect(self._forget)
        desk.view.text_edited.connect(self._on_view_text_edited)
        desk.panel.choice_changed.connect(self._on_panel_choice_changed)

    def let_pass(self, text: str, read: Callable[[], None]) -> None:
        """Call `read` if the chosen voice speaks the language of `text`, else when the user has chosen.

        Who asks a second time means it.
        """
        if self._wish is not None and text == self._text and self._desk.language.isVisible():
            self._anyway = True
        self._wish = read
        self._look_at(text)

    def leave(self) -> None:
        """Nothing is wanted any more; wait for what is being found out."""
        self._background.cancel()
        self._background.wait()

    def _look_at(self, text: str) -> None:
        if text == self._judging:
            return
        if text == self._text:
            self._background.cancel()
            self._take(text, self._detected)
        elif detected := detect_at_once(text):
            self._background.cancel()
            self._take(text, detected)
        else:
            self._judging = text
            self._background.run(partial(detect, text), partial(self._take, text))

    def _take(self, text: str, detected: Detected) -> None:
        self._text, self._detected, self._judging = text, detected, None
        if not self._desk.control.is_reading:
            self._word()
        self._decide()

    @Slot()
    def _forget(self) -> None:
        """Another text comes: nothing holds of what was found out and chosen."""
        self._background.cancel()
        self._text, self._detected, self._judging = "", Detected(), None
        self._anyway = False
        self._wish = None

    @Slot()
    def _word(self) -> None:
        """Have the text put into words by the rules of its language."""
        reader, voice = self._reader, self._desk.panel.voice
        language = wording_language(
            self._detected, reader.document.language, voice.language if voice else UNKNOWN_LANGUAGE
        )
        if language != reader.wording.language:
            reader.set_wording(replace(reader.wording, language=language))
            self.worded.emit()

    def _decide(self) -> None:
        voice = self._desk.panel.voice
        if not self._anyway and voice and is_misread(self._detected, voice.language):
            self._say(voice.name, voice.language)
            return
        self._desk.language.hide()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def _say(self, voice: str, spoken: str) -> None:
        language = language_name(self._detected.language)
        told = (
            self.tr("This text seems to be {language}, and {voice} speaks {spoken}.")
            if language
            else self.tr("This text seems to be in a language that {voice} does not speak.")
        )
        choices: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Use {name}").format(name=name), partial(self._desk.panel.choose_voice, ref))
            for name, ref in self._alternatives()
        ]
        if not choices:
            choices.append((self.tr("More voices…"), self._desk.more_voices_requested.emit))
        self._desk.language.show_message(
            told.format(language=language, voice=voice, spoken=language_name(spoken)),
            choices=[*choices[:_MOST_CHOICES], (self.tr("Read anyway"), self._read_anyway)],
        )

    def _alternatives(self) -> Iterator[tuple[str, VoiceRef]]:
        """Names and voices that would not misread it: one of this computer, and one of each service in use."""
        for service in self._catalogue.services:
            if service.is_built_in or self._is_in_use(service):
                known = self._desk.panel.voices(service.name)
                right = [voice for voice in known if not is_misread(self._detected, voice.language)]
                spoken = next((voice.id for voice in right if voice.language != UNKNOWN_LANGUAGE), "")
                if spoken:
                    name = next(voice.name for voice in right if voice.id == spoken)
                    yield (
                        (name if service.is_built_in else f"{name} ({service.title})"),
                        VoiceRef(service.name, spoken),
                    )
                elif not service.is_built_in:
                    yield service.title, VoiceRef(service.name, service.voice)

    def _is_in_use(self, service: Service) -> bool:
        """Whether it can be offered without asking for a key first."""
        return not service.needs_key or self._desk.knows_server(origin(service.url))

    def _read_anyway(self) -> None:
        self._anyway = True
        if self._wish is None and not self._desk.control.is_reading:
            self._wish = self._desk.control.begin
        self._decide()

    # -- slots

    @Slot(object)
    def _on_control_document_shown(self, document: Document) -> None:
        """What only the model can tell waits until the text has come to rest: it would hold up the first sound."""
        self._forget()
        if detected := detect_at_once(document.text):
            self._take(document.text, detected)

    @Slot()
    def _on_control_mode_changed(self) -> None:
        """What was found out while the text was read is not to have a sentence said anew in the middle."""
        if not self._desk.control.is_reading:
            self._word()

    @Slot()
    def _on_text_length_counted(self) -> None:
        self._look_at(self._desk.view.source)

    @Slot()
    def _on_view_text_edited(self) -> None:
        self._wish = None

    @Slot()
    def _on_panel_choice_changed(self) -> None:
        if not self._desk.control.is_reading:
            self._word()
        if self._judging is None:
            self._decide()
